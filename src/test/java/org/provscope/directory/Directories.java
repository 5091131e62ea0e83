package org.provscope.directory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.provscope.xml.SourceText;

/** Directories for tests, plain ones and ugly ones. */
final class Directories {
    private static final List<String> NAMES = List.of(
            "Anna",
            "Jürgen",
            "O'Neil & Sons",
            "<b>",
            "山田",
            "👩‍👩‍👧",
            "Zoë \"Z\"",
            "a;b,c",
            "-",
            "x".repeat(50),
            "Ωμέγα",
            "two\nlines",
            "  spaced  out ");
    private static final List<String> OTHER = List.of("note", "x:tag", "company", "e-mail");

    private Directories() {}

    static ContactDirectory directory(String text) {
        return ContactDirectory.of(SourceText.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** {@code "fn=Anna ct=17"}; an underscore is a blank. */
    static ContactDraft entry(String fields) {
        return ContactDraft.of(fields(fields));
    }

    static Map<String, String> fields(String fields) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String field : fields.split(" ", -1)) {
            int equals = field.indexOf('=');
            map.put(field.substring(0, equals), field.substring(equals + 1).replace('_', ' '));
        }
        return map;
    }

    /** One line for each contact, as {@link #entry} reads them; fields that are empty are left out. */
    static String shown(ContactDirectory directory) {
        List<String> lines = new ArrayList<>();
        for (ContactDraft entry : directory.entries()) {
            List<String> fields = new ArrayList<>();
            entry.fields().forEach((name, value) -> {
                if (!value.isEmpty()) {
                    fields.add(name + "=" + value.replace(' ', '_'));
                }
            });
            lines.add(String.join(" ", fields));
        }
        return String.join("; ", lines);
    }

    /** A directory with unknown elements, comments, odd white space, CDATA, empty elements and doubled ones. */
    static String random(Random random) {
        String lineEnd = random.nextBoolean() ? "\r\n" : "\n";
        boolean isFlat = random.nextInt(5) == 0;
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .append(lineEnd)
                .append("<directory>")
                .append(lineEnd);
        text.append(" <item_list>");
        for (int i = random.nextInt(8); i > 0; i--) {
            gap(text, isFlat, lineEnd, "  ", random);
            text.append(random.nextInt(6) == 0 ? "<item id='" + i + "'>" : "<item>");
            for (ContactField field : ContactField.values()) {
                if (field == ContactField.CONTACT || random.nextInt(3) == 0) {
                    gap(text, isFlat, lineEnd, "   ", random);
                    element(
                            text,
                            field.element(),
                            field == ContactField.CONTACT
                                    ? String.valueOf(1000 + i)
                                    : NAMES.get(random.nextInt(NAMES.size())),
                            random);
                }
            }
            for (int more = random.nextInt(4) - 1; more > 0; more--) {
                gap(text, isFlat, lineEnd, "   ", random);
                element(text, OTHER.get(random.nextInt(OTHER.size())), NAMES.get(random.nextInt(NAMES.size())), random);
            }
            gap(text, isFlat, lineEnd, "  ", random);
            text.append("</item>");
        }
        return text.append(lineEnd)
                .append(" </item_list>")
                .append(lineEnd)
                .append("</directory>")
                .append(random.nextBoolean() ? lineEnd : "")
                .toString();
    }

    private static void gap(StringBuilder text, boolean isFlat, String lineEnd, String indent, Random random) {
        if (!isFlat) {
            text.append(lineEnd).append(indent);
        }
        if (random.nextInt(15) == 0) {
            text.append("<!-- ct=\"1\" <item> -->").append(isFlat ? "" : lineEnd + indent);
        }
    }

    private static void element(StringBuilder text, String name, String value, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> text.append('<').append(name).append("/>");
            case 1 -> text.append('<').append(name).append("></").append(name).append('>');
            case 2 ->
                text.append('<')
                        .append(name)
                        .append("> <![CDATA[")
                        .append(value)
                        .append("]]>\t</")
                        .append(name)
                        .append('>');
            default ->
                text.append('<')
                        .append(name)
                        .append('>')
                        .append(value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&#34;"))
                        .append("</")
                        .append(name)
                        .append('>');
        }
    }
}
