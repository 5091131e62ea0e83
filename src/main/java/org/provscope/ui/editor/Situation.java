package org.provscope.ui.editor;

import java.util.List;
import java.util.Optional;
import org.provscope.xml.Outline;

/** The place of the caret, if something can be proposed there. Offsets are those of the text shown. */
public sealed interface Situation {
    /**
     * In the name of an attribute, or where one can begin.
     *
     * @param typed    what stands before the caret
     * @param end      where the name ends
     * @param hasValue true if {@code ="…"} follows already
     * @param others   the names in this tag, without this one
     */
    record InName(int start, int end, String typed, boolean hasValue, List<String> others) implements Situation {}

    /**
     * In a value.
     *
     * @param typed what stands before the caret inside the quotes
     * @param value all of it
     * @param quote the mark around the whole value
     */
    record InValue(int start, int end, String name, String typed, String value, char quote) implements Situation {
        /** Returns a part of the value, given by offsets in it; the caret is in it or at one of its ends. */
        public InValue part(int from, int to) {
            return new InValue(start + from, start + to, name, typed.substring(from), value.substring(from, to), quote);
        }

        /** Returns the piece between two commas that the caret stands in, without the blanks before it. */
        public InValue piece() {
            int from = typed.lastIndexOf(',') + 1;
            while (from < typed.length() && Character.isWhitespace(typed.charAt(from))) {
                from++;
            }
            int comma = value.indexOf(',', typed.length());
            int to = comma < 0 ? value.length() : comma;
            return part(from, to);
        }
    }

    /** Returns the situation at an offset; empty if nothing can be proposed. */
    static Optional<Situation> at(String text, Outline outline, int offset) {
        Outline.Tag tag = outline.tagAt(offset);
        if (tag == null || offset <= tag.nameEnd()) {
            return Optional.empty();
        }
        for (Outline.Place place : tag.attributes()) {
            if (offset >= place.valueStart() && offset <= place.valueEnd()) {
                return Optional.of(new InValue(
                        place.valueStart(),
                        place.valueEnd(),
                        name(text, place),
                        text.substring(place.valueStart(), offset),
                        text.substring(place.valueStart(), place.valueEnd()),
                        text.charAt(place.valueStart() - 1)));
            }
            if (offset > place.nameEnd() && offset < place.valueStart()) {
                return Optional.empty();
            }
        }
        int start = offset;
        while (start > tag.nameEnd() && isName(text.charAt(start - 1))) {
            start--;
        }
        if (!Character.isWhitespace(text.charAt(start - 1))) {
            return Optional.empty();
        }
        int end = offset;
        while (end < text.length() && isName(text.charAt(end))) {
            end++;
        }
        int here = start;
        boolean hasValue = end < text.length() && text.charAt(end) == '=';
        List<String> others = tag.attributes().stream()
                .filter(place -> place.nameStart() != here)
                .map(place -> name(text, place))
                .toList();
        return Optional.of(new InName(start, end, text.substring(start, offset), hasValue, others));
    }

    private static String name(String text, Outline.Place place) {
        return text.substring(place.nameStart(), place.nameEnd());
    }

    /** Returns true for a character of names. */
    static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-' || c == ':';
    }
}
