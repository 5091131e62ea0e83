package org.provscope.xml;

import org.provscope.xml.XmlProblem.Kind;

/**
 * Reads any text as the XML it was meant to be. Never throws, takes linear time, and finds a problem exactly where an
 * XML 1.0 parser would refuse the file, but goes on after it: people's files are broken while they are being mended.
 * Document types are refused, so no entity is ever expanded and no other file ever read.
 */
public final class Scanner {
    private final String text;
    private final int end;
    private final SourceText source;
    private final XmlSink sink;
    private final OpenTags open;
    private final TagNames names;
    private int pos;
    private boolean rootSeen;
    private boolean textOutsideTold;
    private boolean endsInsideTag;

    private Scanner(SourceText source, XmlSink sink) {
        this.source = source;
        this.text = source.text();
        this.end = text.length();
        this.sink = sink;
        this.open = new OpenTags(text);
        this.names = new TagNames(text);
    }

    public static void scan(SourceText source, XmlSink sink) {
        new Scanner(source, sink).document();
    }

    /** White space as XML has it. */
    public static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private void document() {
        String encodingProblem = source.encodingProblem();
        if (encodingProblem != null) {
            problem(Kind.BAD_ENCODING, 0, Math.min(end, 1), "The bytes cannot be read: " + encodingProblem + ".");
        }
        if (text.startsWith("<?xml") && end > 5 && isBlank(text.charAt(5))) {
            declaration();
        }
        if (notMarkup()) {
            return;
        }
        while (pos < end) {
            int tag = text.indexOf('<', pos);
            characters(pos, tag < 0 ? end : tag);
            if (tag < 0) {
                break;
            }
            pos = tag;
            markup();
        }
        atEnd();
    }

    private boolean notMarkup() {
        int first = skipBlank(pos);
        if (first == end || text.charAt(first) == '<') {
            return false;
        }
        int tag = text.indexOf('<', first);
        boolean tagSoon = tag >= 0 && tag - first < 200 && tag + 1 < end
                && (CharKinds.isNameStart(text.charAt(tag + 1)) || text.charAt(tag + 1) == '?'
                        || text.charAt(tag + 1) == '!');
        if (tagSoon) {
            return false;
        }
        problem(Kind.NOT_XML, first, Math.min(end, first + 1), "This is not an XML file: it does not begin with “<”.");
        return true;
    }

    private void atEnd() {
        for (int up = 0; up < open.depth() && up < 20 && !endsInsideTag; up++) {
            int at = open.nameStart(up);
            String name = open.name(up);
            problem(Kind.UNCLOSED_ELEMENT, at, at + name.length(),
                    "<" + name + "> is never closed: </" + name + "> is missing.");
        }
        if (!rootSeen && skipBlank(0) < end) {
            problem(Kind.NO_ROOT, Math.max(0, end - 1), end, "The file holds no element.");
        }
    }

    private void markup() {
        char next = pos + 1 < end ? text.charAt(pos + 1) : 0;
        if (CharKinds.isNameStart(next)) {
            startTag();
        } else if (next == '/') {
            endTag();
        } else if (next == '?') {
            instruction();
        } else if (text.startsWith("<!--", pos)) {
            comment();
        } else if (text.startsWith("<![CDATA[", pos)) {
            cdata();
        } else if (next == '!' && text.regionMatches(true, pos, "<!DOCTYPE", 0, 9)) {
            doctype();
        } else {
            problem(Kind.SYNTAX, pos, pos + 1, "A lone “<”: write &lt; for the character itself.");
            pos++;
        }
    }

    // ---- text between tags

    private void characters(int from, int to) {
        boolean outside = open.depth() == 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                continue;
            }
            if (outside) {
                if (!textOutsideTold) {
                    textOutsideTold = true;
                    problem(Kind.TEXT_OUTSIDE, i, lineEnd(i, to), rootSeen
                            ? "Text after the last tag of the file."
                            : "Text before the first tag of the file.");
                }
                return;
            }
            if (c == '&') {
                i = reference(i, to);
            } else if (c == '>' && i - 2 >= from && text.charAt(i - 1) == ']' && text.charAt(i - 2) == ']') {
                problem(Kind.SYNTAX, i - 2, i + 1, "“]]>” must not stand in text.");
            } else {
                character(i);
            }
        }
    }

    private int lineEnd(int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private void character(int i) {
        char c = text.charAt(i);
        if (c >= 0x20 && c < 0xD800 || !CharKinds.isForbidden(text, i)) {
            return;
        }
        if (SourceText.isBadByte(c)) {
            problem(Kind.BAD_ENCODING, i, i + 1, "The byte " + hex(c & 0xFF, 2) + " is not " + source.encodingName()
                    + ": save the file as UTF-8, or name its encoding in the first line.");
        } else {
            problem(Kind.BAD_CHARACTER, i, i + 1, "The character U+" + hex(c, 4) + " is not allowed in XML.");
        }
    }

    private static String hex(int value, int digits) {
        String raw = Integer.toHexString(value).toUpperCase(java.util.Locale.ROOT);
        return "0".repeat(Math.max(0, digits - raw.length())) + raw;
    }

    /** Checks the reference at an ampersand; the offset of its last character. */
    private int reference(int ampersand, int limit) {
        int semicolon = AttributeValue.referenceEnd(text, ampersand, limit);
        if (semicolon < 0) {
            problem(Kind.UNESCAPED_AMPERSAND, ampersand, ampersand + 1, "A bare “&”: write &amp; instead.");
            return ampersand;
        }
        if (AttributeValue.referenced(text, ampersand + 1, semicolon) < 0) {
            problem(Kind.UNKNOWN_ENTITY, ampersand, semicolon + 1,
                    "An entity that means nothing here: write &amp; for the character “&” itself.");
        }
        return semicolon;
    }

    // ---- tags

    private void startTag() {
        int tag = pos;
        int nameStart = pos + 1;
        int nameEnd = skipName(nameStart);
        pos = nameEnd;
        if (open.depth() == 0 && rootSeen) {
            problem(Kind.SECOND_ROOT, nameStart, nameEnd,
                    "A second outermost element: everything must stand inside the first one.");
        }
        if (!rootSeen && text.regionMatches(true, nameStart, "html", 0, 4) && nameEnd - nameStart == 4) {
            problem(Kind.NOT_XML, nameStart, nameEnd, "This is a web page, not a configuration file.");
        }
        rootSeen = true;
        sink.startTag(tag, nameStart, nameEnd);
        names.clear();
        boolean closed = attributes(nameStart, nameEnd);
        sink.startTagEnd(pos, closed);
        if (!closed) {
            open.push(nameStart, nameEnd);
        }
    }

    /** Reads up to the end of the tag; whether it closed itself. */
    private boolean attributes(int nameStart, int nameEnd) {
        while (true) {
            int before = pos;
            pos = skipBlank(pos);
            if (pos >= end || text.charAt(pos) == '<') {
                endsInsideTag |= pos >= end;
                problem(Kind.UNCLOSED_TAG, nameStart, nameEnd,
                        "The tag <" + text.substring(nameStart, nameEnd) + " is not ended: “>” is missing.");
                return false;
            }
            char c = text.charAt(pos);
            if (c == '>') {
                pos++;
                return false;
            }
            if (c == '/' && pos + 1 < end && text.charAt(pos + 1) == '>') {
                pos += 2;
                return true;
            }
            if (CharKinds.isNameStart(c)) {
                if (before == pos) {
                    problem(Kind.MISSING_SPACE, pos, skipName(pos), "A blank is missing before this name.");
                }
                attribute();
            } else {
                strayInTag();
            }
        }
    }

    private void strayInTag() {
        int from = pos;
        char c = text.charAt(pos);
        pos++;
        while (pos < end && !isBlank(text.charAt(pos)) && text.charAt(pos) != '>' && text.charAt(pos) != '<'
                && text.charAt(pos) != '/') {
            pos++;
        }
        if (CharKinds.isForbidden(text, from)) {
            character(from);
        } else if (CharKinds.isTypographicQuote(c)) {
            problem(Kind.TYPOGRAPHIC_QUOTE, from, from + 1, "A typographic quote: use the straight quote \".");
        } else {
            problem(Kind.SYNTAX, from, pos, "This does not belong inside a tag.");
        }
    }

    private void attribute() {
        int nameStart = pos;
        int nameEnd = skipName(pos);
        if (names.addIsRepeated(nameStart, nameEnd)) {
            problem(Kind.DUPLICATE_ATTRIBUTE, nameStart, nameEnd,
                    "“" + text.substring(nameStart, nameEnd) + "” stands twice in the same tag.");
        }
        int at = skipBlank(nameEnd);
        boolean equals = at < end && text.charAt(at) == '=';
        if (equals) {
            at = skipBlank(at + 1);
        }
        char quote = at < end ? text.charAt(at) : 0;
        boolean straight = quote == '"' || quote == '\'';
        if (!equals) {
            problem(Kind.MISSING_EQUALS, nameStart, nameEnd, straight || CharKinds.isTypographicQuote(quote)
                    ? "“=” is missing behind this name."
                    : "This name has no value: =\"…\" is missing.");
            if (!straight && !CharKinds.isTypographicQuote(quote)) {
                pos = nameEnd;
                return;
            }
        }
        if (straight) {
            quoted(nameStart, nameEnd, at);
        } else if (CharKinds.isTypographicQuote(quote)) {
            typographic(nameStart, nameEnd, at);
        } else {
            bare(nameStart, nameEnd, at);
        }
    }

    private void quoted(int nameStart, int nameEnd, int openQuote) {
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
                i = reference(i, end);
            } else if (c == '<') {
                int cut = cutBeforeTag(from, i, greater);
                if (cut >= 0) {
                    missingQuote(nameStart, nameEnd, openQuote, cut, plain);
                    return;
                }
                problem(Kind.LESS_THAN_IN_VALUE, i, i + 1, "“<” must not stand in a value: write &lt; instead.");
            } else if (c < 0x20) {
                plain = false;
                character(i);
            } else if (c >= 0xD800) {
                character(i);
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
        sink.attribute(nameStart, nameEnd, from, i, plain);
        pos = i + 1;
    }

    /** Where a value must have ended if the {@code <} in it begins a tag; -1 if it is only a character. */
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
        boolean lineBegin = i >= from && isBlank(text.charAt(i));
        return lineBegin ? lineEnd(from, lessThan) : -1;
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
     * In {@code a="1 b="2"} the value of a seems to be {@code 1 b=}. Where it ends like that and text follows its
     * quote at once, its own quote is missing: the offset where it should stand, else -1.
     */
    private int swallowedName(int from, int closeQuote) {
        char after = closeQuote + 1 < end ? text.charAt(closeQuote + 1) : ' ';
        if (isBlank(after) || after == '>' || after == '/' || after == '?') {
            return -1;
        }
        int i = closeQuote - 1;
        while (i > from && isBlank(text.charAt(i))) {
            i--;
        }
        if (i <= from || text.charAt(i) != '=') {
            return -1;
        }
        i--;
        while (i > from && isBlank(text.charAt(i))) {
            i--;
        }
        int nameEnd = i;
        while (i > from && CharKinds.isName(text.charAt(i))) {
            i--;
        }
        if (i == nameEnd || !isBlank(text.charAt(i)) || !CharKinds.isNameStart(text.charAt(i + 1))) {
            return -1;
        }
        while (i > from && isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private void missingQuote(int nameStart, int nameEnd, int openQuote, int cut, boolean plain) {
        int from = openQuote + 1;
        int valueEnd = cut;
        while (valueEnd > from && isBlank(text.charAt(valueEnd - 1))) {
            valueEnd--;
        }
        if (valueEnd > from && CharKinds.isTypographicQuote(text.charAt(valueEnd - 1))) {
            valueEnd--;
            problem(Kind.TYPOGRAPHIC_QUOTE, valueEnd, valueEnd + 1,
                    "The value ends in a typographic quote: use the straight quote \".");
        } else {
            problem(Kind.MISSING_QUOTE, openQuote, valueEnd, "The quote that ends this value is missing.");
        }
        sink.attribute(nameStart, nameEnd, from, valueEnd, plain);
        pos = cut;
    }

    private void typographic(int nameStart, int nameEnd, int openQuote) {
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
        problem(Kind.TYPOGRAPHIC_QUOTE, openQuote, openQuote + 1,
                "A typographic quote stands around this value: use the straight quote \".");
        sink.attribute(nameStart, nameEnd, from, i, false);
        pos = closed ? i + 1 : i;
    }

    private void bare(int nameStart, int nameEnd, int from) {
        int i = from;
        while (i < end && !isBlank(text.charAt(i)) && text.charAt(i) != '>' && text.charAt(i) != '<') {
            i++;
        }
        if (i > from && i < end && text.charAt(i) == '>' && text.charAt(i - 1) == '/') {
            i--;
        }
        int valueEnd = i > from && text.charAt(i - 1) == '"' ? i - 1 : i;
        problem(Kind.MISSING_QUOTE, nameStart, nameEnd, i == from
                ? "The value is missing: write \"…\" behind the “=”."
                : "The quotes around this value are missing.");
        sink.attribute(nameStart, nameEnd, from, valueEnd, false);
        pos = i;
    }

    private void endTag() {
        int tag = pos;
        int nameStart = pos + 2;
        int nameEnd = skipName(nameStart);
        int at = skipBlank(nameEnd);
        if (nameEnd == nameStart) {
            problem(Kind.SYNTAX, tag, nameStart, "An end tag without a name.");
        }
        boolean ended = at < end && text.charAt(at) == '>';
        if (!ended) {
            endsInsideTag |= at >= end;
            problem(Kind.UNCLOSED_TAG, tag, nameEnd, at < end && text.charAt(at) != '<'
                    ? "An end tag holds its name and nothing else."
                    : "The end tag is not ended: “>” is missing.");
            while (at < end && text.charAt(at) != '>' && text.charAt(at) != '<') {
                at++;
            }
        }
        pos = at < end && text.charAt(at) == '>' ? at + 1 : at;
        sink.endTag(tag, nameStart, nameEnd, pos);
        if (nameEnd > nameStart) {
            close(nameStart, nameEnd);
        }
    }

    private void close(int nameStart, int nameEnd) {
        String name = text.substring(nameStart, Math.min(nameEnd, nameStart + OpenTags.LONGEST_SHOWN));
        int up = open.find(nameStart, nameEnd);
        if (up < 0) {
            problem(Kind.MISMATCHED_TAG, nameStart, nameEnd, open.depth() == 0
                    ? "</" + name + "> closes nothing: no element is open here."
                    : "</" + name + "> closes nothing: the open element is <" + open.name(0) + "> from line "
                            + line(open.nameStart(0)) + ".");
            return;
        }
        if (up > 0) {
            problem(Kind.MISMATCHED_TAG, nameStart, nameEnd, "</" + name + "> comes before </" + open.name(0)
                    + ">: <" + open.name(0) + "> from line " + line(open.nameStart(0)) + " is still open.");
        }
        open.pop(up + 1);
    }

    private int line(int offset) {
        return source.position(offset).line();
    }

    // ---- other markup

    private void comment() {
        int from = pos;
        int dashes = text.indexOf("--", pos + 4);
        while (dashes >= 0 && dashes + 2 < end && text.charAt(dashes + 2) != '>') {
            problem(Kind.BAD_COMMENT, dashes, dashes + 2, "“--” must not stand inside a comment.");
            dashes = text.indexOf("--", dashes + 1);
        }
        boolean closed = dashes >= 0 && dashes + 2 < end;
        if (!closed) {
            problem(Kind.BAD_COMMENT, from, from + 4, "This comment is never closed: “-->” is missing.");
        }
        pos = closed ? dashes + 3 : end;
        checkCharacters(from, pos);
        sink.comment(from, pos);
    }

    private void cdata() {
        int from = pos;
        int close = text.indexOf("]]>", pos);
        if (close < 0) {
            problem(Kind.SYNTAX, from, from + 9, "This CDATA section is never closed: “]]>” is missing.");
        }
        if (open.depth() == 0) {
            problem(Kind.TEXT_OUTSIDE, from, from + 9, "Text outside of every element.");
        }
        pos = close < 0 ? end : close + 3;
        checkCharacters(from, pos);
        sink.markup(from, pos);
    }

    private void instruction() {
        int from = pos;
        int nameEnd = skipName(pos + 2);
        int close = text.indexOf("?>", nameEnd);
        if (nameEnd == pos + 2 || !CharKinds.isNameStart(text.charAt(pos + 2))) {
            problem(Kind.SYNTAX, from, from + 2, "A processing instruction without a name.");
        } else if (nameEnd - from == 5 && text.regionMatches(true, from + 2, "xml", 0, 3)) {
            problem(Kind.BAD_DECLARATION, from, nameEnd, from == 0
                    ? "The XML declaration is not right."
                    : "The XML declaration must be the very first thing in the file.");
        } else if (close >= 0 && close != nameEnd && !isBlank(text.charAt(nameEnd))) {
            problem(Kind.SYNTAX, from, nameEnd, "A blank is missing behind this name.");
        }
        if (close < 0) {
            problem(Kind.SYNTAX, from, from + 2, "This is never closed: “?>” is missing.");
        }
        pos = close < 0 ? end : close + 2;
        checkCharacters(from, pos);
        sink.markup(from, pos);
    }

    private void doctype() {
        int from = pos;
        int nameStart = skipBlank(Math.min(end, pos + 9));
        boolean html = text.regionMatches(true, nameStart, "html", 0, 4);
        boolean inside = false;
        int i = pos + 9;
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
        pos = Math.min(end, i + 1);
        if (html) {
            problem(Kind.NOT_XML, from, Math.min(pos, from + 9), "This is a web page, not a configuration file.");
        } else {
            problem(Kind.DOCTYPE, from, Math.min(pos, from + 9),
                    "A document type does not belong into a configuration file; it is not followed.");
        }
        sink.markup(from, pos);
    }

    private void checkCharacters(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c >= 0xD800) {
                character(i);
            }
        }
    }

    private void declaration() {
        int close = text.indexOf("?>");
        int tag = text.indexOf('<', 1);
        if (close < 0 || tag >= 0 && tag < close) {
            problem(Kind.BAD_DECLARATION, 0, 5, "The XML declaration is not closed: “?>” is missing.");
            pos = close < 0 ? tag < 0 ? end : tag : Math.min(close + 2, tag < 0 ? end : tag);
        } else {
            if (!XmlDeclaration.isRight(text, 5, close)) {
                problem(Kind.BAD_DECLARATION, 0, close + 2,
                        "The XML declaration is not right: it should read <?xml version=\"1.0\" encoding=\"UTF-8\"?>.");
            }
            pos = close + 2;
        }
        sink.markup(0, pos);
    }

    private int skipBlank(int from) {
        int i = from;
        while (i < end && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int skipName(int from) {
        int i = from;
        while (i < end && CharKinds.isName(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private void problem(Kind kind, int from, int to, String message) {
        sink.problem(kind, from, Math.max(from, Math.min(end, to)), message);
    }
}
