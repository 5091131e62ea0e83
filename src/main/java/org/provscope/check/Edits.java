package org.provscope.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

import org.provscope.provisioning.Parameter;
import org.provscope.xml.Attribute;
import org.provscope.xml.Scanner;
import org.provscope.xml.TextEdit;

/** The edits that fixes are made of. */
final class Edits {
    private Edits() {}

    static Fix rename(Parameter parameter, String name) {
        Attribute attribute = parameter.attribute();
        return new Fix("Rename to " + name, parameter.file().path(),
                List.of(TextEdit.replace(attribute.nameStart(), attribute.nameEnd(), name)), List.of(name));
    }

    static Fix setValue(Parameter parameter, String value) {
        return Fix.of("Set to " + Words.value(parameter.name(), value), parameter.file().path(),
                value(parameter, value));
    }

    static TextEdit value(Parameter parameter, String value) {
        Attribute attribute = parameter.attribute();
        return TextEdit.replace(attribute.valueStart(), attribute.valueEnd(),
                TextEdit.escaped(value, quote(parameter)));
    }

    /** Takes a parameter out, and the white space before it. */
    static Fix remove(String title, Parameter parameter) {
        return Fix.of(title, parameter.file().path(), removal(parameter));
    }

    static TextEdit removal(Parameter parameter) {
        return removal(parameter.file().source().text(), parameter.attribute());
    }

    static TextEdit removal(String text, Attribute attribute) {
        int start = attribute.nameStart();
        while (start > 0 && Scanner.isBlank(text.charAt(start - 1))) {
            start--;
        }
        return TextEdit.delete(start, Math.min(text.length(), attribute.valueEnd() + 1));
    }

    /** Puts a parameter behind another one, into the same tag. */
    static TextEdit insertAfter(Parameter parameter, String name, String value) {
        char quote = quote(parameter);
        return TextEdit.insert(parameter.attribute().valueEnd() + 1,
                " " + name + "=" + quote + TextEdit.escaped(value, quote) + quote);
    }

    /**
     * Replaces a piece of a value; null where the piece is not written the way it reads, or stands there several times.
     */
    static @Nullable TextEdit inValue(Parameter parameter, String piece, String instead) {
        Attribute attribute = parameter.attribute();
        String text = parameter.file().source().text();
        int at = text.indexOf(piece, attribute.valueStart());
        boolean once = at >= 0 && at + piece.length() <= attribute.valueEnd()
                && at == text.substring(attribute.valueStart(), attribute.valueEnd()).lastIndexOf(piece)
                        + attribute.valueStart();
        return once && !piece.isEmpty()
                ? TextEdit.replace(at, at + piece.length(), TextEdit.escaped(instead, quote(parameter)))
                : null;
    }

    /** The quote a value stands in. */
    static char quote(Parameter parameter) {
        int at = parameter.attribute().valueStart() - 1;
        char quote = at < 0 ? '"' : parameter.file().source().text().charAt(at);
        return quote == '\'' ? '\'' : '"';
    }
}
