package org.provscope.xml;

import org.provscope.xml.XmlProblem.Kind;

/** Reads the value of an attribute, even if its quotes are wrong, and finds where it was meant to end. */
final class ValueScanner {
    private final Cursor in;
    private final String text;
    private final int end;

    ValueScanner(Cursor in) {
        this.in = in;
        this.text = in.text;
        this.end = in.end;
    }

    void quoted(int nameStart, int nameEnd, int openQuote) {
        char quote = text.charAt(openQuote);
        int from = openQuote + 1;
        boolean plain = true;
        int greater = -1;
        int i = from;
        while (i < end) {
            char c = text.charAt(i);
            if (c == quote) {
                break;
            }
            if (c == '>' && greater < 0) {
                greater = i;
            } else if (c == '&') {
                plain = false;
                i = in.reference(i, end);
            } else if (c == '<') {
                int cut = cutBeforeTag(from, i, greater);
                if (cut >= 0) {
                    missingQuote(nameStart, nameEnd, openQuote, cut, plain);
                    return;
                }
                in.problem(
                        Kind.LESS_THAN_IN_VALUE,
                        i,
                        i + 1,
                        "“<” is not allowed in a value: write &lt; instead.",
                        "&lt;");
            } else if (c < 0x20) {
                plain = false;
                in.character(i);
            } else if (c >= 0xD800) {
                in.character(i);
            }
            i++;
        }
        if (i >= end) {
            missingQuote(nameStart, nameEnd, openQuote, cutAtEnd(from), plain);
            return;
        }
        int swallowed = swallowedName(from, i);
        if (swallowed >= 0) {
            missingQuote(nameStart, nameEnd, openQuote, swallowed, plain);
            return;
        }
        in.sink.attribute(nameStart, nameEnd, from, i, plain);
        in.pos = i + 1;
    }

    /** Returns where a value must have ended if the {@code <} in it begins a tag; -1 if it is only a character. */
    private int cutBeforeTag(int from, int lessThan, int greater) {
        if (greater >= 0) {
            return greater > from && text.charAt(greater - 1) == '/' ? greater - 1 : greater;
        }
        char next = lessThan + 1 < end ? text.charAt(lessThan + 1) : 0;
        if (!CharKinds.isNameStart(next) && next != '/' && next != '!') {
            return -1;
        }
        int i = lessThan - 1;
        while (i >= from && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i--;
        }
        boolean lineBegin = i >= from && Scanner.isBlank(text.charAt(i));
        return lineBegin ? in.lineEnd(from, lessThan) : -1;
    }

    private int cutAtEnd(int from) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i > from && text.charAt(i - 1) == '/' ? i - 1 : i;
            }
            if (c == '\n' || c == '\r') {
                return i;
            }
        }
        return end;
    }

    /**
     * Returns the offset of the blank before the swallowed name where a closing quote is missing, else -1. In
     * {@code a="1 b="2"} the value of a seems to be {@code 1 b=}; if a value ends like that and text follows its quote
     * at once, its own quote is missing.
     */
    private int swallowedName(int from, int closeQuote) {
        char after = closeQuote + 1 < end ? text.charAt(closeQuote + 1) : ' ';
        if (Scanner.isBlank(after) || after == '>' || after == '/' || after == '?') {
            return -1;
        }
        int i = closeQuote - 1;
        while (i > from && Scanner.isBlank(text.charAt(i))) {
            i--;
        }
        if (i <= from || text.charAt(i) != '=') {
            return -1;
        }
        i--;
        while (i > from && Scanner.isBlank(text.charAt(i))) {
            i--;
        }
        int nameEnd = i;
        while (i > from && CharKinds.isName(text.charAt(i))) {
            i--;
        }
        if (i == nameEnd || !Scanner.isBlank(text.charAt(i)) || !CharKinds.isNameStart(text.charAt(i + 1))) {
            return -1;
        }
        return i;
    }

    private void missingQuote(int nameStart, int nameEnd, int openQuote, int cut, boolean plain) {
        int from = openQuote + 1;
        int valueEnd = cut;
        while (valueEnd > from && Scanner.isBlank(text.charAt(valueEnd - 1))) {
            valueEnd--;
        }
        if (valueEnd > from && CharKinds.isTypographicQuote(text.charAt(valueEnd - 1))) {
            valueEnd--;
            in.problem(
                    Kind.TYPOGRAPHIC_QUOTE,
                    valueEnd,
                    valueEnd + 1,
                    "The value ends in a typographic quote: use the straight quote \".");
        } else {
            in.problem(Kind.MISSING_QUOTE, openQuote, valueEnd, "The quote that ends this value is missing.");
        }
        in.sink.attribute(nameStart, nameEnd, from, valueEnd, plain);
        in.pos = cut;
    }

    void typographic(int nameStart, int nameEnd, int openQuote) {
        int from = openQuote + 1;
        int i = from;
        while (i < end) {
            char c = text.charAt(i);
            if (c == '"' || CharKinds.isTypographicQuote(c) || c == '<' || c == '>' || c == '\n' || c == '\r') {
                break;
            }
            i++;
        }
        boolean closed = i < end && (text.charAt(i) == '"' || CharKinds.isTypographicQuote(text.charAt(i)));
        in.problem(
                Kind.TYPOGRAPHIC_QUOTE,
                openQuote,
                openQuote + 1,
                "A typographic quote around this value: use the straight quote \".");
        in.sink.attribute(nameStart, nameEnd, from, i, false);
        in.pos = closed ? i + 1 : i;
    }

    void bare(int nameStart, int nameEnd, int from) {
        int i = from;
        while (i < end && !Scanner.isBlank(text.charAt(i)) && text.charAt(i) != '>' && text.charAt(i) != '<') {
            i++;
        }
        if (i > from && i < end && text.charAt(i) == '>' && text.charAt(i - 1) == '/') {
            i--;
        }
        int valueEnd = i > from && text.charAt(i - 1) == '"' ? i - 1 : i;
        in.problem(
                Kind.MISSING_QUOTE,
                nameStart,
                nameEnd,
                i == from
                        ? "The value is missing: write \"…\" after the “=”."
                        : "The quotes around this value are missing.");
        in.sink.attribute(nameStart, nameEnd, from, valueEnd, false);
        in.pos = i;
    }
}
