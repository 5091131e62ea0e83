package org.provscope.directory;

import java.util.List;
import org.provscope.xml.Element;

/** The white space between the elements of a directory, as at its last contact. */
record Layout(
        String lineEnd,
        String indent,
        String beforeItem,
        String beforeField,
        String beforeItemEnd,
        String beforeListEnd) {
    private static final String INDENT = "  ";

    static Layout of(ContactDirectory directory) {
        String text = directory.source().text();
        String lineEnd = text.contains("\r\n") ? "\r\n" : text.contains("\n") || !text.contains("\r") ? "\n" : "\r";
        Layout usual = new Layout(
                lineEnd,
                INDENT,
                lineEnd + INDENT.repeat(2),
                lineEnd + INDENT.repeat(3),
                lineEnd + INDENT.repeat(2),
                lineEnd + INDENT);
        List<Contact> contacts = directory.contacts();
        if (contacts.isEmpty()) {
            return usual;
        }
        Element item = contacts.getLast().item();
        String beforeItem = blanksBefore(text, item.span().start());
        if (item.children().isEmpty()) {
            boolean isFlat = beforeItem.isEmpty();
            return new Layout(
                    lineEnd,
                    INDENT,
                    beforeItem,
                    isFlat ? "" : usual.beforeField(),
                    isFlat ? "" : usual.beforeItemEnd(),
                    usual.beforeListEnd());
        }
        return new Layout(
                lineEnd,
                INDENT,
                beforeItem,
                blanksBefore(text, item.children().getFirst().span().start()),
                blanksBefore(text, item.contentSpan().end()),
                usual.beforeListEnd());
    }

    private static String blanksBefore(String text, int offset) {
        int from = offset;
        while (from > 0 && Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, offset);
    }
}
