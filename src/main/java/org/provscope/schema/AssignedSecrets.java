package org.provscope.schema;

import java.util.List;
import org.provscope.schema.SecretSpans.Found;
import org.provscope.xml.Span;

/** Finds the values of what is called like a secret and set with an equals sign. */
final class AssignedSecrets {
    private static final String QUERY = "?&;#";
    private static final String OPENING = "\"'“„«‘‚";
    private static final String CLOSING = "\"'””»’’";
    private static final int LONGEST_INDEX = 8;
    /** The length of an ampersand's entity. */
    private static final int AMPERSAND = 5;

    private final FoldedText folded;
    private final String text;
    private final List<Found> found;
    /** For each opening mark the place of the closing one that was found last. */
    private final int[] closes = new int[OPENING.length()];

    private int valueEnd = -1;

    AssignedSecrets(FoldedText folded, List<Found> found) {
        this.folded = folded;
        this.text = folded.text();
        this.found = found;
    }

    /** Adds what stands behind an equals sign, if what stands before it is called like a secret. */
    void at(int equals) {
        int end = equals;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > 0 && text.charAt(end - 1) == ']') {
            // A list of values: token[]=
            int open = text.lastIndexOf('[', end - 1);
            end = open > 0 && end - open <= LONGEST_INDEX ? open : end;
        }
        int start = end;
        while (start > 0 && isOfName(text.charAt(start - 1))) {
            start--;
        }
        int value = equals + 1;
        while (value < text.length() && Character.isWhitespace(text.charAt(value))) {
            value++;
        }
        int quote = value < text.length() ? OPENING.indexOf(text.charAt(value)) : -1;
        String name = text.substring(start, end);
        boolean asked = start > 0 && QUERY.indexOf(text.charAt(start - 1)) >= 0;
        if (start == end || !SecretNames.isSecret(name, asked || quote >= 0)) {
            return;
        }
        int from = quote < 0 ? value : value + 1;
        int to = quote < 0 ? from : close(quote, from);
        if (quote < 0) {
            to = endOfValue(from);
        }
        if (to > from) {
            found.add(new Found(name, new Span(folded.start(from), folded.start(to)), false));
        }
    }

    /** Returns where a quotation ends; each kind of mark is looked for once. */
    private int close(int quote, int from) {
        if (closes[quote] < from) {
            boolean isPlain = isWrittenPlain(from - 1);
            int close = text.indexOf(CLOSING.charAt(quote), from);
            while (close >= 0 && isPlain && !isWrittenPlain(close)) {
                close = text.indexOf(CLOSING.charAt(quote), close + 1);
            }
            closes[quote] = close < 0 ? text.length() : close;
        }
        return closes[quote];
    }

    /** Returns where a value without quotation marks ends; those that end in one place are looked through once. */
    private int endOfValue(int from) {
        if (valueEnd < from) {
            int to = from;
            while (to < text.length() && !isEndOfValue(to)) {
                to++;
            }
            valueEnd = to;
        }
        return valueEnd;
    }

    /** Returns true if a character stands in the text itself: by an escape a password holds what would end it. */
    private boolean isWrittenPlain(int at) {
        return folded.start(at + 1) - folded.start(at) == 1;
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-';
    }

    private boolean isEndOfValue(int at) {
        char c = text.charAt(at);
        boolean isEnd = Character.isWhitespace(c) || "&#;\"'<>”’)".indexOf(c) >= 0;
        // Between two questions of an address in XML stands &amp;.
        return isEnd && (isWrittenPlain(at) || c == '&' && folded.start(at + 1) - folded.start(at) == AMPERSAND);
    }
}
