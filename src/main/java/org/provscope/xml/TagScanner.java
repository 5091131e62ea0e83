package org.provscope.xml;

import org.jspecify.annotations.Nullable;
import org.provscope.xml.XmlProblem.Kind;

/** Reads start tags with their attributes, and end tags, and keeps track of open elements. */
final class TagScanner {
    private static final int MOST_WORDS = 4;

    private final Cursor in;
    private final String text;
    private final int end;
    private final OpenTags open;
    private final TagNames names;
    private final ValueScanner values;
    private boolean rootSeen;
    private boolean endsInsideTag;

    TagScanner(Cursor in) {
        this.in = in;
        this.text = in.text;
        this.end = in.end;
        this.open = new OpenTags(text);
        this.names = new TagNames(text);
        this.values = new ValueScanner(in);
    }

    boolean isRootSeen() {
        return rootSeen;
    }

    /** Returns true if the place is outside every element. */
    boolean isOutside() {
        return open.depth() == 0;
    }

    /**
     * Reads a start tag from its {@code <}.
     *
     * @param nameStart where its name begins
     */
    void startTag(int nameStart) {
        int tag = in.pos;
        int nameEnd = in.skipName(nameStart);
        boolean nameless = nameEnd < end && text.charAt(nameEnd) == '=';
        if (nameless) {
            String name = text.substring(nameStart, nameEnd);
            int dot = name.indexOf('.');
            in.problem(
                    Kind.NO_TAG_NAME,
                    tag,
                    nameEnd,
                    "The tag has no name of its own: it begins with the parameter "
                            + name.substring(0, Math.min(name.length(), OpenTags.LONGEST_SHOWN)) + ".",
                    dot > 0 ? "<" + name.substring(0, dot) + " " + name : null);
            nameEnd = dot > 0 ? nameStart + dot : nameEnd;
        }
        in.pos = nameless ? nameStart : nameEnd;
        if (open.depth() == 0 && rootSeen) {
            in.problem(
                    Kind.SECOND_ROOT,
                    nameStart,
                    nameEnd,
                    "A second outermost element: everything must be inside the first one.");
        }
        if (!rootSeen && text.regionMatches(true, nameStart, "html", 0, 4) && nameEnd - nameStart == 4) {
            in.problem(Kind.NOT_XML, nameStart, nameEnd, "This is a web page, not a configuration file.");
        }
        rootSeen = true;
        in.sink.startTag(tag, nameStart, nameEnd);
        names.clear();
        boolean closed = attributes(nameStart, nameEnd, nameless);
        in.sink.startTagEnd(in.pos, closed);
        if (!closed) {
            open.push(nameStart, nameEnd);
        }
    }

    /** Reads up to the end of the tag and returns true if it closed itself. */
    private boolean attributes(int nameStart, int nameEnd, boolean nameless) {
        int first = nameless ? in.pos : -1;
        while (true) {
            int before = in.pos;
            in.pos = in.skipBlank(in.pos);
            if (in.pos >= end || text.charAt(in.pos) == '<') {
                endsInsideTag |= in.pos >= end;
                in.problem(
                        Kind.UNCLOSED_TAG,
                        nameStart,
                        nameEnd,
                        "The tag <" + text.substring(nameStart, nameEnd) + " is not closed: “>” is missing.");
                return false;
            }
            char c = text.charAt(in.pos);
            if (c == '>') {
                in.pos++;
                return false;
            }
            if (c == '/' && in.pos + 1 < end && text.charAt(in.pos + 1) == '>') {
                in.pos += 2;
                return true;
            }
            if (CharKinds.isNameStart(c)) {
                if (before == in.pos && before != first) {
                    int name = in.skipName(in.pos);
                    in.problem(Kind.MISSING_SPACE, in.pos, name, "A space is missing before this name.");
                }
                attribute();
            } else {
                strayInTag();
            }
        }
    }

    private void strayInTag() {
        int from = in.pos;
        char c = text.charAt(in.pos);
        in.pos++;
        while (in.pos < end
                && !Scanner.isBlank(text.charAt(in.pos))
                && text.charAt(in.pos) != '>'
                && text.charAt(in.pos) != '<'
                && text.charAt(in.pos) != '/') {
            in.pos++;
        }
        if (CharKinds.isForbidden(text, from)) {
            in.character(from);
        } else if (CharKinds.isTypographicQuote(c)) {
            in.problem(Kind.TYPOGRAPHIC_QUOTE, from, from + 1, "A typographic quote: use the straight quote \".");
        } else {
            in.problem(Kind.SYNTAX, from, in.pos, "This does not belong inside a tag.");
        }
    }

    private void attribute() {
        int nameStart = in.pos;
        int nameEnd = in.skipName(in.pos);
        if (names.addIsRepeated(nameStart, nameEnd)) {
            in.problem(
                    Kind.DUPLICATE_ATTRIBUTE,
                    nameStart,
                    nameEnd,
                    "“" + text.substring(nameStart, nameEnd) + "” appears twice in the same tag.");
        }
        int whole = nameWithBlanks(nameStart, nameEnd);
        if (whole > nameEnd) {
            in.problem(
                    Kind.NAME_WITH_BLANKS,
                    nameStart,
                    whole,
                    "A name cannot contain blanks: “" + text.substring(nameStart, whole) + "” is meant as "
                            + joined(nameStart, whole) + ".",
                    joined(nameStart, whole));
            nameEnd = whole;
        }
        int at = in.skipBlank(nameEnd);
        boolean equals = at < end && text.charAt(at) == '=';
        if (equals) {
            at = in.skipBlank(at + 1);
        }
        char quote = at < end ? text.charAt(at) : 0;
        boolean straight = quote == '"' || quote == '\'';
        if (!equals) {
            in.problem(
                    Kind.MISSING_EQUALS,
                    nameStart,
                    nameEnd,
                    straight || CharKinds.isTypographicQuote(quote)
                            ? "“=” is missing after this name."
                            : "This name has no value: =\"…\" is missing.");
            if (!straight && !CharKinds.isTypographicQuote(quote)) {
                in.pos = nameEnd;
                return;
            }
        }
        if (straight) {
            values.quoted(nameStart, nameEnd, at);
        } else if (CharKinds.isTypographicQuote(quote)) {
            values.typographic(nameStart, nameEnd, at);
        } else {
            values.bare(nameStart, nameEnd, at);
        }
    }

    /**
     * Returns the end of a name that was torn apart by blanks: words in capitals, as of a master attribute, or a blank
     * beside a dot. Returns the end of the first piece if the name is whole.
     */
    private int nameWithBlanks(int nameStart, int nameEnd) {
        int to = nameEnd;
        for (int words = 1; words < MOST_WORDS; words++) {
            int next = in.skipBlank(to);
            if (next == to || next >= end) {
                return nameEnd;
            }
            boolean dot = text.charAt(next) == '.';
            boolean dotBefore = text.charAt(to - 1) == '.';
            int start = dot ? next + 1 : next;
            if (start >= end || !CharKinds.isNameStart(text.charAt(start)) && !dot && !dotBefore) {
                return nameEnd;
            }
            int stop = in.skipName(start);
            boolean capitals = isCapitals(nameStart, to) && isCapitals(start, stop);
            if (stop == start || !dot && !dotBefore && !capitals) {
                return nameEnd;
            }
            to = stop;
            if (to < end && text.charAt(to) == '=') {
                return to;
            }
        }
        return nameEnd;
    }

    private boolean isCapitals(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!(c >= 'A' && c <= 'Z' || c == '_' || c == ' ')) {
                return false;
            }
        }
        return to > from;
    }

    private String joined(int from, int to) {
        String name = text.substring(from, to).strip();
        return name.replaceAll("\\s*\\.\\s*", ".").replaceAll("\\s+", "_");
    }

    void endTag() {
        int tag = in.pos;
        int nameStart = in.pos + 2;
        int nameEnd = in.skipName(nameStart);
        int at = in.skipBlank(nameEnd);
        if (nameEnd == nameStart) {
            in.problem(Kind.SYNTAX, tag, nameStart, "An end tag without a name.");
        }
        boolean ended = at < end && text.charAt(at) == '>';
        if (!ended) {
            endsInsideTag |= at >= end;
            in.problem(
                    Kind.UNCLOSED_TAG,
                    tag,
                    nameEnd,
                    at < end && text.charAt(at) != '<'
                            ? "An end tag can contain only its name."
                            : "The end tag is not closed: “>” is missing.");
            while (at < end && text.charAt(at) != '>' && text.charAt(at) != '<') {
                at++;
            }
        }
        in.pos = at < end && text.charAt(at) == '>' ? at + 1 : at;
        in.sink.endTag(tag, nameStart, nameEnd, in.pos);
        if (nameEnd > nameStart) {
            close(nameStart, nameEnd);
        }
    }

    private void close(int nameStart, int nameEnd) {
        String name = text.substring(nameStart, Math.min(nameEnd, nameStart + OpenTags.LONGEST_SHOWN));
        int up = open.find(nameStart, nameEnd);
        if (up < 0) {
            strayEndTag(nameStart, nameEnd, name);
            return;
        }
        // Elements that a stray end tag was meant to close, or that were reported already, are reported once.
        if (up > 0 && !open.excused(up)) {
            open.closedEarly(up);
            in.problem(
                    Kind.MISMATCHED_TAG,
                    nameStart,
                    nameEnd,
                    "</" + name + "> comes before </" + open.name(0) + ">: <" + open.name(0) + "> from line "
                            + line(open.nameStart(0)) + " is still open.");
        }
        open.pop(up + 1);
    }

    private void strayEndTag(int nameStart, int nameEnd, String name) {
        if (open.wasClosedEarly(nameStart, nameEnd)) {
            return;
        }
        if (open.depth() == 0) {
            in.problem(
                    Kind.MISMATCHED_TAG,
                    nameStart,
                    nameEnd,
                    "</" + name + "> closes nothing: no element is open here.");
            return;
        }
        in.problem(
                Kind.MISMATCHED_TAG,
                nameStart,
                nameEnd,
                "</" + name + "> closes nothing: the open element is <" + open.name(0) + "> from line "
                        + line(open.nameStart(0)) + ".",
                misspelt(name, open.name(0)));
        open.excuse();
    }

    /** Returns the open element's name if the end tag's is so near that it was surely meant; else null. */
    private static @Nullable String misspelt(String endTag, String openTag) {
        boolean near = endTag.equalsIgnoreCase(openTag)
                || openTag.length() > 3 && EditDistance.within(2, endTag, openTag) <= 2;
        return near && openTag.length() < OpenTags.LONGEST_SHOWN ? openTag : null;
    }

    private int line(int offset) {
        return in.source.position(offset).line();
    }

    /**
     * Reports what is still open at the end of the text.
     *
     * @param swallowed true if something else was not closed, so that end tags were not seen
     */
    void atEnd(boolean swallowed) {
        for (int up = 0; up < open.depth() && up < 20 && !endsInsideTag && !swallowed; up++) {
            if (open.isExcused(up)) {
                continue;
            }
            int at = open.nameStart(up);
            String name = open.name(up);
            in.problem(
                    Kind.UNCLOSED_ELEMENT,
                    at,
                    at + name.length(),
                    "<" + name + "> is never closed: </" + name + "> is missing.");
        }
        if (!rootSeen && in.skipBlank(0) < end) {
            in.problem(Kind.NO_ROOT, Math.max(0, end - 1), end, "The file contains no element.");
        }
    }
}
