package org.provscope.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.Parameter;
import org.provscope.xml.Attribute;
import org.provscope.xml.Outline;
import org.provscope.xml.Scanner;
import org.provscope.xml.SourceText;
import org.provscope.xml.TextEdit;

/** Sets, adds and removes parameters. */
public final class ParameterEdits {
    private ParameterEdits() {}

    /**
     * Returns true if parameters can be set in a file: a phone can read it, and it can be written back without loss.
     */
    public static boolean isEditable(ConfigFile file) {
        return file.readability() == ConfigFile.Readability.READ
                && file.source().readOnlyReason() == null;
    }

    /**
     * Sets a parameter: if the file has it, its first place is changed, which is the one that counts; else it is added
     * beside the parameters with the most similar names.
     *
     * @throws IllegalArgumentException if the file is not {@link #isEditable}, or if the value holds a character that
     *         XML cannot
     */
    public static List<TextEdit> set(ConfigFile file, String name, String value) {
        if (!isEditable(file)) {
            throw new IllegalArgumentException(file.path() + " cannot be edited by parameter");
        }
        checkCharacters(value);
        for (Parameter parameter : file.parameters()) {
            if (parameter.name().equals(name)) {
                return parameter.value().equals(value) ? List.of() : List.of(value(parameter, value));
            }
        }
        return List.of(add(file, name, value));
    }

    /** Removes every place of a parameter from a file. */
    public static List<TextEdit> remove(ConfigFile file, String name) {
        List<TextEdit> edits = new ArrayList<>();
        for (Parameter parameter : file.parameters()) {
            if (parameter.name().equals(name)) {
                edits.add(removal(parameter));
            }
        }
        return edits;
    }

    /** Replaces the value of a parameter between its quotes. */
    public static TextEdit value(Parameter parameter, String value) {
        Attribute attribute = parameter.attribute();
        return TextEdit.replace(
                attribute.valueStart(),
                attribute.valueEnd(),
                escaped(parameter.file().source(), value, quote(parameter)));
    }

    /** Returns a value as it must be written in a file; characters that its encoding lacks become references. */
    static String escaped(SourceText source, String value, char quote) {
        String escaped = TextEdit.escaped(value, quote);
        if (source.canWrite(escaped)) {
            return escaped;
        }
        StringBuilder out = new StringBuilder();
        escaped.codePoints().forEach(c -> {
            String one = Character.toString(c);
            out.append(source.canWrite(one) ? one : "&#" + c + ";");
        });
        return out.toString();
    }

    /**
     * Rejects characters that XML cannot hold, not even as a reference.
     *
     * @throws IllegalArgumentException if there is one
     */
    static void checkCharacters(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1));
            boolean control = c < ' ' && !Scanner.isBlank(c);
            boolean broken = Character.isSurrogate(c) && !pair && !SourceText.isBadByte(c);
            if (control || c >= '\uFFFE' || broken) {
                throw new IllegalArgumentException(
                        "the value contains a character (%04X) that XML does not allow".formatted((int) c));
            }
            i += pair ? 1 : 0;
        }
    }

    /** Removes a parameter and the white space before it. */
    public static TextEdit removal(Parameter parameter) {
        return removal(parameter.file().source().text(), parameter.attribute());
    }

    /** Removes an attribute and the white space before it. */
    public static TextEdit removal(String text, Attribute attribute) {
        return TextEdit.delete(
                blankBefore(text, attribute.nameStart()), Math.min(text.length(), attribute.valueEnd() + 1));
    }

    /** Inserts a parameter after another one, into the same tag and in the same layout. */
    public static TextEdit insertAfter(Parameter parameter, String name, String value) {
        char quote = quote(parameter);
        return TextEdit.insert(
                parameter.attribute().valueEnd() + 1,
                blankFor(parameter) + name + "=" + quote
                        + escaped(parameter.file().source(), value, quote) + quote);
    }

    /** Replaces a piece of a value; null if the file writes it in another way, or has it several times. */
    public static @Nullable TextEdit inValue(Parameter parameter, String piece, String instead) {
        Attribute attribute = parameter.attribute();
        String text = parameter.file().source().text();
        int at = text.indexOf(piece, attribute.valueStart());
        boolean once = at >= 0
                && at + piece.length() <= attribute.valueEnd()
                && at
                        == text.substring(attribute.valueStart(), attribute.valueEnd())
                                        .lastIndexOf(piece)
                                + attribute.valueStart();
        return once && !piece.isEmpty()
                ? TextEdit.replace(
                        at, at + piece.length(), escaped(parameter.file().source(), instead, quote(parameter)))
                : null;
    }

    /** Returns the quote around a value. */
    public static char quote(Parameter parameter) {
        int at = parameter.attribute().valueStart() - 1;
        char quote = at < 0 ? '"' : parameter.file().source().text().charAt(at);
        return quote == '\'' ? '\'' : '"';
    }

    private static TextEdit add(ConfigFile file, String name, String value) {
        Parameter neighbour = neighbour(file.parameters(), name);
        if (neighbour != null) {
            return insertAfter(neighbour, name, value);
        }
        String attribute = name + "=\"" + escaped(file.source(), value, '"') + "\"";
        String text = file.source().text();
        List<Outline.Tag> tags = Outline.of(file.source()).tags();
        return tags.isEmpty()
                ? TextEdit.replace(0, text.length(), NewFile.of(attribute))
                : TextEdit.insert(tags.getFirst().nameEnd(), " " + attribute);
    }

    /** Returns the parameter whose name shares the most segments with a name; of several the last. */
    private static @Nullable Parameter neighbour(List<Parameter> parameters, String name) {
        Parameter best = null;
        int shared = -1;
        for (Parameter parameter : parameters) {
            int here = MasterAttribute.of(parameter.name()) != null ? 0 : 1 + sharedSegments(parameter.name(), name);
            if (here >= shared) {
                best = parameter;
                shared = here;
            }
        }
        return best;
    }

    private static int sharedSegments(String one, String other) {
        int shared = 0;
        for (int i = 0; i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i); i++) {
            shared += one.charAt(i) == '.' ? 1 : 0;
        }
        return shared;
    }

    private static int blankBefore(String text, int at) {
        int start = at;
        while (start > 0 && Scanner.isBlank(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Returns the white space to insert after a parameter: that which its tag has already. */
    private static String blankFor(Parameter parameter) {
        String text = parameter.file().source().text();
        Attribute attribute = parameter.attribute();
        String before = text.substring(blankBefore(text, attribute.nameStart()), attribute.nameStart());
        int behind = attribute.valueEnd() + 1;
        int next = behind;
        while (next < text.length() && Scanner.isBlank(text.charAt(next))) {
            next++;
        }
        boolean anotherFollows = next < text.length() && text.charAt(next) != '>' && text.charAt(next) != '/';
        boolean isFirst = blankBefore(text, attribute.nameStart()) > 0
                && !isQuote(text.charAt(blankBefore(text, attribute.nameStart()) - 1));
        String blank = isFirst ? anotherFollows ? text.substring(behind, next) : " " : before;
        return blank.isEmpty() ? " " : blank;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
