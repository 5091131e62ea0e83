package org.provscope.legacy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.provscope.edit.ParameterEdits;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.Parameter;
import org.provscope.xml.Attribute;
import org.provscope.xml.Scanner;
import org.provscope.xml.TextEdit;

/**
 * The edits of one file. XML has no comments inside a tag: what is commented out stands in a comment before it, as it
 * was written.
 */
final class MigrationEdits {
    private final ConfigFile file;
    private final String text;
    private final List<TextEdit> edits;

    private MigrationEdits(ConfigFile file, int most) {
        this.file = file;
        this.edits = new ArrayList<>(most);
        this.text = file.source().text();
    }

    static List<TextEdit> of(ConfigFile file, List<MigratedParameter> parameters) {
        MigrationEdits made = new MigrationEdits(file, parameters.size());
        List<MigratedParameter> commented = new ArrayList<>();
        for (MigratedParameter migrated : parameters) {
            Attribute attribute = migrated.parameter().attribute();
            switch (migrated.text()) {
                case STAYS -> made.change(migrated, attribute);
                case REMOVED -> made.edits.add(ParameterEdits.removal(migrated.parameter()));
                case COMMENTED_OUT -> {
                    made.edits.add(ParameterEdits.removal(migrated.parameter()));
                    commented.add(migrated);
                }
            }
        }
        if (!commented.isEmpty()) {
            made.comment(commented);
        }
        return List.copyOf(made.edits);
    }

    private void change(MigratedParameter migrated, Attribute attribute) {
        String name = String.valueOf(migrated.newName());
        if (!name.equals(attribute.name())) {
            edits.add(TextEdit.replace(attribute.nameStart(), attribute.nameEnd(), name));
        }
        String value = String.valueOf(migrated.newValue());
        if (!value.equals(attribute.value())) {
            edits.add(ParameterEdits.value(migrated.parameter(), value));
        }
    }

    private void comment(List<MigratedParameter> commented) {
        Map<Integer, Map<String, List<Parameter>>> byTag = new LinkedHashMap<>();
        Iterator<MigratedParameter> next = commented.iterator();
        MigratedParameter wanted = next.next();
        int tag = 0;
        int end = 0;
        for (Attribute attribute : file.scan().attributes()) {
            if (!isBlank(end, attribute.nameStart())) {
                // The first attribute of its tag: before it stands only the tag's name.
                tag = text.lastIndexOf('<', attribute.nameStart());
            }
            end = attribute.valueEnd() + 1;
            if (attribute.nameStart() == wanted.parameter().attribute().nameStart()) {
                byTag.computeIfAbsent(tag, start -> new LinkedHashMap<>())
                        .computeIfAbsent(wanted.why(), why -> new ArrayList<>())
                        .add(wanted.parameter());
                if (!next.hasNext()) {
                    break;
                }
                wanted = next.next();
            }
        }
        byTag.forEach((start, byReason) -> edits.add(TextEdit.insert(start, comments(start, byReason))));
    }

    private String comments(int start, Map<String, List<Parameter>> byReason) {
        int line = start;
        while (line > 0 && Scanner.isBlank(text.charAt(line - 1)) && !isLineEnd(text.charAt(line - 1))) {
            line--;
        }
        String indent = text.substring(line, start);
        String lineEnd = lineEnd();
        StringBuilder out = new StringBuilder();
        byReason.forEach((why, parameters) -> {
            out.append("<!-- Pre-3.3.0, commented out: ").append(safe(why));
            for (Parameter parameter : parameters) {
                Attribute attribute = parameter.attribute();
                out.append(lineEnd)
                        .append(indent)
                        .append("     ")
                        .append(safe(text.substring(
                                attribute.nameStart(), Math.min(text.length(), attribute.valueEnd() + 1))));
            }
            out.append(" -->").append(lineEnd).append(indent);
        });
        return out.toString();
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Scanner.isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private String lineEnd() {
        int at = text.indexOf('\n');
        return at > 0 && text.charAt(at - 1) == '\r' ? "\r\n" : at < 0 && text.indexOf('\r') >= 0 ? "\r" : "\n";
    }

    /** Returns a text without two dashes in a row, which a comment must not hold. */
    private static String safe(String text) {
        return text.contains("--") ? text.replace("--", "-&#45;").replace("--", "-&#45;") : text;
    }
}
