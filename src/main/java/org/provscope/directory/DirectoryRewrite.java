package org.provscope.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.provscope.xml.Element;
import org.provscope.xml.SourceText;
import org.provscope.xml.Span;
import org.provscope.xml.TextEdit;

/**
 * Finds the smallest edits that give a file the wanted contacts: everything but changed values stays as it stands, byte
 * for byte.
 */
public final class DirectoryRewrite {
    private static final Pattern COMMENT = Pattern.compile("<!\\[CDATA\\[.*?]]>|<!--.*?-->", Pattern.DOTALL);
    /** A comment on the line of what it is about. */
    private static final Pattern REMARK =
            Pattern.compile("(?:[ \\t]*<!--(?:(?!-->)[^\\r\\n])*-->)+(?=[ \\t]*[\\r\\n])");

    private final ContactDirectory directory;
    private final SourceText source;
    private final String text;
    private final List<ContactDraft> wanted;
    private final Layout layout;
    private final List<TextEdit> edits = new ArrayList<>();

    private DirectoryRewrite(ContactDirectory directory, List<ContactDraft> wanted) {
        this.directory = directory;
        this.source = directory.source();
        this.text = source.text();
        this.wanted = wanted;
        this.layout = Layout.of(directory);
    }

    /**
     * Returns the edits of a directory's text.
     *
     * @param wanted the contacts in their new order; those of the file that are not among them are removed
     * @throws IllegalArgumentException with a sentence if the file cannot be edited contact by contact
     */
    public static List<TextEdit> edits(ContactDirectory directory, List<ContactDraft> wanted) {
        String reason = directory.uneditableReason();
        if (reason != null) {
            throw new IllegalArgumentException(reason);
        }
        return new DirectoryRewrite(directory, wanted).edits();
    }

    /** Returns the file with the wanted contacts; see {@link #edits}. */
    public static SourceText rewritten(ContactDirectory directory, List<ContactDraft> wanted) {
        SourceText source = directory.source();
        return source.withText(TextEdit.apply(source.text(), edits(directory, wanted)));
    }

    private List<TextEdit> edits() {
        List<ContactDraft> kept =
                wanted.stream().filter(entry -> entry.origin() >= 0).toList();
        List<Integer> slots = kept.stream().map(ContactDraft::origin).sorted().toList();
        if (new HashSet<>(slots).size() < slots.size()) {
            throw new IllegalArgumentException("A contact of the file appears twice.");
        }
        for (int i = 0; i < kept.size(); i++) {
            Contact slot = contact(slots.get(i));
            ContactDraft entry = kept.get(i);
            if (slots.get(i) == entry.origin()) {
                edits.addAll(changes(slot, entry));
            } else {
                edits.add(TextEdit.replace(
                        slot.item().span().start(), slot.item().span().end(), moved(entry)));
            }
        }
        Set<Integer> stays = new HashSet<>(slots);
        for (int i = 0; i < directory.contacts().size(); i++) {
            if (!stays.contains(i)) {
                Span span = contact(i).item().span();
                edits.add(TextEdit.delete(beforeBlanks(span.start()), span.end()));
            }
        }
        additions(slots);
        return edits;
    }

    private Contact contact(int origin) {
        return directory.contacts().get(origin);
    }

    /** Returns the text of a contact that takes another one's place. */
    private String moved(ContactDraft entry) {
        Contact contact = contact(entry.origin());
        int start = contact.item().span().start();
        List<TextEdit> own = changes(contact, entry).stream()
                .map(edit -> TextEdit.replace(
                        edit.span().start() - start, edit.span().end() - start, edit.replacement()))
                .toList();
        return TextEdit.apply(text.substring(start, contact.item().span().end()), own);
    }

    private int beforeBlanks(int offset) {
        int from = offset;
        while (from > 0 && Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    // ---- the fields of a contact that stays

    private List<TextEdit> changes(Contact contact, ContactDraft entry) {
        if (directory.entries().get(entry.origin()).equals(entry)) {
            return List.of();
        }
        Map<String, String> were = contact.fields();
        Set<String> names = new LinkedHashSet<>(were.keySet());
        for (ContactField field : ContactField.values()) {
            if (entry.fields().containsKey(field.element())) {
                names.add(field.element());
            }
        }
        names.addAll(entry.fields().keySet());
        List<TextEdit> changes = new ArrayList<>();
        for (String name : names) {
            String was = were.getOrDefault(name, "");
            String value = entry.fields().getOrDefault(name, was);
            if (!value.equals(ContactDraft.clean(was))) {
                Element element = contact.field(name);
                changes.add(element == null ? insertion(contact, name, value) : replacement(element, name, value));
            }
        }
        return changes;
    }

    private TextEdit replacement(Element element, String name, String value) {
        if (!element.children().isEmpty()) {
            throw new IllegalArgumentException("The field " + name + " on line "
                    + source.position(element.span().start()).line()
                    + " contains other elements. Change it in the text.");
        }
        Span content = element.contentSpan();
        if (element.span().end() == content.end()) {
            int slash = text.lastIndexOf('/', element.span().end());
            return TextEdit.replace(slash, element.span().end(), ">" + escaped(value) + "</" + element.name() + ">");
        }
        int start = content.start();
        int end = content.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        StringBuilder comments = new StringBuilder();
        Matcher comment = COMMENT.matcher(text).region(start, end);
        while (comment.find()) {
            if (comment.group().startsWith("<![")) {
                continue;
            }
            comments.append(comment.group());
        }
        return TextEdit.replace(start, end, escaped(value) + comments);
    }

    /** Returns an insertion after the nearest field that phones write before it, laid out like the one it follows. */
    private TextEdit insertion(Contact contact, String name, String value) {
        Element after = null;
        ContactField field = ContactField.of(name);
        for (Element child : contact.item().children()) {
            ContactField other = ContactField.of(child.name());
            if (field == null || other != null && other.compareTo(field) < 0) {
                after = child;
            }
        }
        String element = element(name, value);
        Span content = contact.item().contentSpan();
        if (contact.item().span().end() == content.end()) {
            int slash = text.lastIndexOf('/', content.end());
            return TextEdit.replace(
                    slash, content.end(), ">" + layout.beforeField() + element + layout.beforeItemEnd() + "</item>");
        }
        if (after != null) {
            int start = after.span().start();
            return TextEdit.insert(after.span().end(), text.substring(beforeBlanks(start), start) + element);
        }
        Element first = contact.item().children().isEmpty()
                ? null
                : contact.item().children().getFirst();
        String blanks = first == null
                ? layout.beforeField()
                : text.substring(
                        beforeBlanks(first.span().start()), first.span().start());
        boolean isEmpty = text.substring(content.start(), content.end()).isBlank();
        return TextEdit.insert(
                content.start(),
                blanks + element + (first == null && isEmpty && content.length() == 0 ? layout.beforeItemEnd() : ""));
    }

    // ---- added contacts

    private void additions(List<Integer> slots) {
        Map<Integer, StringBuilder> behind = new LinkedHashMap<>();
        int kept = 0;
        for (ContactDraft entry : wanted) {
            if (entry.origin() >= 0) {
                kept++;
            } else {
                behind.computeIfAbsent(kept, key -> new StringBuilder())
                        .append(layout.beforeItem())
                        .append(item(entry));
            }
        }
        behind.forEach((count, items) -> {
            if (count > 0) {
                edits.add(TextEdit.insert(
                        behindRemark(contact(slots.get(count - 1)).item().span().end()), items.toString()));
            } else {
                first(items.toString());
            }
        });
    }

    private int behindRemark(int end) {
        Matcher remark = REMARK.matcher(text).region(end, text.length());
        return remark.lookingAt() ? remark.end() : end;
    }

    private void first(String items) {
        Element root = directory.directory();
        if (!directory.lists().isEmpty()) {
            inside(directory.lists().getFirst(), items, layout.beforeListEnd());
        } else if (root != null) {
            inside(
                    root,
                    layout.lineEnd() + layout.indent() + "<item_list>" + items + layout.beforeListEnd()
                            + "</item_list>",
                    layout.lineEnd());
        } else {
            edits.add(TextEdit.replace(
                    0,
                    text.length(),
                    "<?xml version=\"1.0\" encoding=\"" + source.encodingName()
                            + "\" standalone=\"yes\"?>" + layout.lineEnd() + "<directory>" + layout.lineEnd()
                            + layout.indent()
                            + "<item_list>" + items + layout.beforeListEnd() + "</item_list>" + layout.lineEnd()
                            + "</directory>" + layout.lineEnd()));
        }
    }

    private void inside(Element element, String content, String end) {
        Span span = element.contentSpan();
        if (element.span().end() == span.end()) {
            int slash = text.lastIndexOf('/', span.end());
            edits.add(TextEdit.replace(slash, span.end(), ">" + content + end + "</" + element.name() + ">"));
        } else {
            edits.add(TextEdit.insert(span.start(), content + (span.length() == 0 ? end : "")));
        }
    }

    private String item(ContactDraft entry) {
        StringBuilder item = new StringBuilder("<item>");
        Map<String, String> fields = new LinkedHashMap<>();
        for (ContactField field : ContactField.values()) {
            fields.put(field.element(), entry.value(field));
        }
        fields.putAll(entry.fields());
        Set<String> counted = fields.keySet().stream()
                .filter(name -> name.indexOf('#') > 0)
                .map(DirectoryRewrite::tag)
                .collect(Collectors.toSet());
        fields.forEach((name, value) -> {
            boolean isCounted = counted.contains(tag(name));
            if (!value.isEmpty() || name.equals(ContactField.CONTACT.element()) || isCounted) {
                item.append(layout.beforeField()).append(element(name, value));
            }
        });
        return item.append(layout.beforeItemEnd()).append("</item>").toString();
    }

    /** Returns the element's name of a field, without the number of a repeated one. */
    private static String tag(String field) {
        int mark = field.indexOf('#');
        return mark < 0 ? field : field.substring(0, mark);
    }

    private String element(String name, String value) {
        String tag = tag(name);
        return "<" + tag + ">" + escaped(value) + "</" + tag + ">";
    }

    /** Returns a value as XML text; characters that the file's encoding lacks become references. */
    private String escaped(String value) {
        StringBuilder out = new StringBuilder(value.length() + 16);
        value.codePoints().forEach(c -> {
            String character = Character.toString(c);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                default -> out.append(source.canWrite(character) ? character : "&#" + c + ";");
            }
        });
        return out.toString();
    }
}
