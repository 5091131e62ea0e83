package org.provscope.xml;

import org.provscope.xml.XmlProblem.Kind;

/**
 * Reads any text as the XML it was meant to be. Never throws, takes linear time, and finds a problem exactly where an
 * XML 1.0 parser would reject the file, but goes on after it: files are broken while people fix them. Document types
 * with declarations are rejected, so no entity is ever expanded and no other file ever read.
 */
public final class Scanner {
    private final Cursor in;
    private final String text;
    private final int end;
    private final TagScanner tags;
    private final MarkupScanner markup;
    private boolean textOutsideTold;

    private Scanner(SourceText source, XmlSink sink) {
        this.in = new Cursor(source, sink);
        this.text = in.text;
        this.end = in.end;
        this.tags = new TagScanner(in);
        this.markup = new MarkupScanner(in);
    }

    /** Scans a text and passes what is found to the sink. */
    public static void scan(SourceText source, XmlSink sink) {
        new Scanner(source, sink).document();
    }

    /** Returns true for quotes that word processors put in place of {@code "} and {@code '}. */
    public static boolean isTypographicQuote(char c) {
        return CharKinds.isTypographicQuote(c);
    }

    /** Returns true for white space as XML defines it. */
    public static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private void document() {
        String encodingProblem = in.source.encodingProblem();
        if (encodingProblem != null) {
            in.problem(Kind.BAD_ENCODING, 0, Math.min(end, 1), "The bytes cannot be read: " + encodingProblem + ".");
        }
        if (text.startsWith("<?xml") && end > 5 && isBlank(text.charAt(5))) {
            markup.declaration();
        }
        if (notMarkup()) {
            return;
        }
        while (in.pos < end) {
            int tag = text.indexOf('<', in.pos);
            characters(in.pos, tag < 0 ? end : tag);
            if (tag < 0) {
                break;
            }
            in.pos = tag;
            markup();
        }
        tags.atEnd(markup.isUnclosed());
    }

    private boolean notMarkup() {
        int first = in.skipBlank(in.pos);
        if (first == end || text.charAt(first) == '<') {
            return false;
        }
        int tag = text.indexOf('<', first);
        boolean tagSoon = tag >= 0
                && tag - first < 200
                && tag + 1 < end
                && (CharKinds.isNameStart(text.charAt(tag + 1))
                        || text.charAt(tag + 1) == '?'
                        || text.charAt(tag + 1) == '!');
        if (tagSoon) {
            return false;
        }
        in.problem(
                Kind.NOT_XML, first, Math.min(end, first + 1), "This is not an XML file: it does not begin with “<”.");
        return true;
    }

    private void markup() {
        char next = in.pos + 1 < end ? text.charAt(in.pos + 1) : 0;
        if (CharKinds.isNameStart(next)) {
            tags.startTag(in.pos + 1);
        } else if (next == '/') {
            tags.endTag();
        } else if (next == '?') {
            markup.instruction();
        } else if (text.startsWith("<!--", in.pos)) {
            markup.comment();
        } else if (text.startsWith("<![CDATA[", in.pos)) {
            markup.cdata(tags.isOutside());
        } else if (next == '!' && text.regionMatches(true, in.pos, "<!DOCTYPE", 0, 9)) {
            markup.doctype(tags.isRootSeen());
        } else if (isTagAfterBlank()) {
            int name = in.skipBlank(in.pos + 1);
            in.problem(
                    Kind.BLANK_BEFORE_TAG_NAME,
                    in.pos,
                    name,
                    "A blank stands between “<” and " + text.substring(name, Math.min(in.skipName(name), name + 80))
                            + ".",
                    "<");
            tags.startTag(name);
        } else {
            in.problem(Kind.SYNTAX, in.pos, in.pos + 1, "A lone “<”: write &lt; for the character itself.");
            in.pos++;
        }
    }

    /** Returns true if {@code <}, blanks and a name go on like a tag, and not like a comparison in a sentence. */
    private boolean isTagAfterBlank() {
        int name = in.skipBlank(in.pos + 1);
        if (name == in.pos + 1 || name >= end || !CharKinds.isNameStart(text.charAt(name))) {
            return false;
        }
        int next = in.skipBlank(in.skipName(name));
        if (next >= end) {
            return false;
        }
        char c = text.charAt(next);
        if (c == '>' || c == '/') {
            return true;
        }
        int equals = CharKinds.isNameStart(c) ? in.skipBlank(in.skipName(next)) : end;
        return equals < end && text.charAt(equals) == '=';
    }

    private void characters(int from, int to) {
        boolean outside = tags.isOutside();
        boolean told = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                continue;
            }
            if (outside) {
                if (!textOutsideTold) {
                    textOutsideTold = true;
                    in.problem(
                            Kind.TEXT_OUTSIDE,
                            i,
                            in.lineEnd(i, to),
                            tags.isRootSeen()
                                    ? "Text after the last tag of the file."
                                    : "Text before the first tag of the file.");
                }
                return;
            }
            if (!told) {
                told = true;
                in.sink.text(i, to);
            }
            if (c == '&') {
                i = in.reference(i, to);
            } else if (c == '>' && i - 2 >= from && text.charAt(i - 1) == ']' && text.charAt(i - 2) == ']') {
                in.problem(Kind.SYNTAX, i - 2, i + 1, "“]]>” is not allowed in text.");
            } else {
                in.character(i);
            }
        }
    }
}
