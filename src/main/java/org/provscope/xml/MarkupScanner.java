package org.provscope.xml;

import java.util.regex.Pattern;
import org.provscope.xml.XmlProblem.Kind;

/** Reads what is neither tag nor text: the declaration, comments, CDATA, processing instructions, document types. */
final class MarkupScanner {
    private final Cursor in;
    private final String text;
    private final int end;

    /** A document type without declarations of its own; the file that it names is never opened. */
    private static final Pattern SIMPLE_DOCTYPE = Pattern.compile("<!DOCTYPE[ \\t\\r\\n]+[A-Za-z_:][A-Za-z0-9._:-]*"
            + "(?:[ \\t\\r\\n]+(?:SYSTEM|PUBLIC[ \\t\\r\\n]+(?:\"[-A-Za-z0-9 ./+:=?;!*#@$_%,()]*\"|'[-A-Za-z0-9 ./+:=?;!*#@$_%,()]*'))"
            + "[ \\t\\r\\n]+(?:\"[^\"<>]*\"|'[^'<>]*'))?[ \\t\\r\\n]*>");

    private boolean doctypeSeen;
    private boolean unclosed;

    MarkupScanner(Cursor in) {
        this.in = in;
        this.text = in.text;
        this.end = in.end;
    }

    /** Returns true if something was never closed, so that it swallowed the rest of the text. */
    boolean isUnclosed() {
        return unclosed;
    }

    void comment() {
        int from = in.pos;
        int dashes = text.indexOf("--", in.pos + 4);
        while (dashes >= 0 && dashes + 2 < end && text.charAt(dashes + 2) != '>') {
            in.problem(Kind.BAD_COMMENT, dashes, dashes + 2, "“--” is not allowed inside a comment.");
            dashes = text.indexOf("--", dashes + 1);
        }
        boolean closed = dashes >= 0 && dashes + 2 < end;
        if (!closed) {
            unclosed = true;
            in.problem(Kind.BAD_COMMENT, from, from + 4, "This comment is never closed: “-->” is missing.");
        }
        in.pos = closed ? dashes + 3 : end;
        in.checkCharacters(from, in.pos);
        in.sink.comment(from, in.pos);
    }

    void cdata(boolean outside) {
        int from = in.pos;
        int close = text.indexOf("]]>", in.pos);
        if (close < 0) {
            unclosed = true;
            in.problem(Kind.SYNTAX, from, from + 9, "This CDATA section is never closed: “]]>” is missing.");
        }
        if (outside) {
            in.problem(Kind.TEXT_OUTSIDE, from, from + 9, "Text outside all elements.");
        }
        in.pos = close < 0 ? end : close + 3;
        in.checkCharacters(from, in.pos);
        in.sink.markup(from, in.pos);
    }

    void instruction() {
        int from = in.pos;
        int nameEnd = in.skipName(in.pos + 2);
        int close = text.indexOf("?>", nameEnd);
        if (nameEnd == in.pos + 2 || !CharKinds.isNameStart(text.charAt(in.pos + 2))) {
            in.problem(Kind.SYNTAX, from, from + 2, "A processing instruction without a name.");
        } else if (nameEnd - from == 5 && text.regionMatches(true, from + 2, "xml", 0, 3)) {
            in.problem(
                    Kind.BAD_DECLARATION,
                    from,
                    nameEnd,
                    from == 0
                            ? "The XML declaration is not valid."
                            : "The XML declaration must be the very first thing in the file.");
        } else if (close >= 0 && close != nameEnd && !Scanner.isBlank(text.charAt(nameEnd))) {
            in.problem(Kind.SYNTAX, from, nameEnd, "A space is missing after this name.");
        }
        if (close < 0) {
            unclosed = true;
            in.problem(Kind.SYNTAX, from, from + 2, "This is never closed: “?>” is missing.");
        }
        in.pos = close < 0 ? end : close + 2;
        in.checkCharacters(from, in.pos);
        in.sink.markup(from, in.pos);
    }

    /**
     * Reads a document type.
     *
     * @param afterRoot true if an element came before
     */
    void doctype(boolean afterRoot) {
        int from = in.pos;
        int nameStart = in.skipBlank(Math.min(end, in.pos + 9));
        boolean html = text.regionMatches(true, nameStart, "html", 0, 4);
        boolean inside = false;
        int i = in.pos + 9;
        while (i < end) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                int close = text.indexOf(c, i + 1);
                i = close < 0 ? end : close;
            } else if (c == '[') {
                inside = true;
            } else if (c == ']') {
                inside = false;
            } else if (c == '>' && !inside) {
                break;
            }
            i++;
        }
        in.pos = Math.min(end, i + 1);
        if (html) {
            in.problem(Kind.NOT_XML, from, Math.min(in.pos, from + 9), "This is a web page, not a configuration file.");
        } else if (afterRoot
                || doctypeSeen
                || !SIMPLE_DOCTYPE.matcher(text).region(from, in.pos).matches()) {
            in.problem(
                    Kind.DOCTYPE,
                    from,
                    Math.min(in.pos, from + 9),
                    "A document type does not belong in a configuration file. It is ignored.");
        }
        doctypeSeen = true;
        in.sink.markup(from, in.pos);
    }

    void declaration() {
        int close = text.indexOf("?>");
        int tag = text.indexOf('<', 1);
        if (close < 0 || tag >= 0 && tag < close) {
            in.problem(Kind.BAD_DECLARATION, 0, 5, "The XML declaration is not closed: “?>” is missing.");
            in.pos = tag < 0 ? end : tag;
        } else {
            int typographic = typographicQuote(5, close);
            if (typographic >= 0) {
                in.problem(
                        Kind.TYPOGRAPHIC_QUOTE,
                        typographic,
                        typographic + 1,
                        "Typographic quotes in the XML declaration: use the straight quote \".");
            } else if (!XmlDeclaration.isRight(text, 5, close)) {
                in.problem(
                        Kind.BAD_DECLARATION,
                        0,
                        close + 2,
                        "The XML declaration is not valid. It should be <?xml version=\"1.0\" encoding=\"UTF-8\"?>.");
            }
            in.pos = close + 2;
        }
        in.sink.markup(0, in.pos);
    }

    private int typographicQuote(int from, int to) {
        for (int i = from; i < to; i++) {
            if (CharKinds.isTypographicQuote(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
