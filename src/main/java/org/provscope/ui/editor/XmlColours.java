package org.provscope.ui.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.schema.grammar.Grammars;
import org.provscope.schema.grammar.Mark;
import org.provscope.xml.Scanner;
import org.provscope.xml.SourceText;
import org.provscope.xml.XmlProblem;
import org.provscope.xml.XmlSink;

/** Colours the parts of an XML text, using the scanner, so that broken files have colours too. */
final class XmlColours implements XmlSink {
    private final StyleLayer.Builder spans = new StyleLayer.Builder();
    private final int end;
    /** The style of what stood before in the same tag, or empty outside tags. */
    private String before = "";

    private final String text;

    private XmlColours(String text) {
        this.text = text;
        this.end = text.length();
    }

    static StyleLayer of(SourceText source) {
        XmlColours colours = new XmlColours(source.text());
        Scanner.scan(source, colours);
        return colours.spans.build();
    }

    @Override
    public void startTag(int start, int nameStart, int nameEnd) {
        spans.add("xml-tag", start, nameEnd);
        before = "xml-tag";
    }

    @Override
    public void attribute(int nameStart, int nameEnd, int valueStart, int valueEnd, boolean plain) {
        // Every change of colour is one more node in the line, laid out anew for every key typed into it: the equals
        // sign,
        // the quotes and the blank behind go with the value.
        if (!before.isEmpty() && nameStart > spans.end()) {
            spans.add(before, spans.end(), nameStart);
        }
        spans.add("xml-name", nameStart, nameEnd);
        int at = nameEnd;
        for (Mark mark : marks(nameStart, nameEnd, valueStart, valueEnd)) {
            if (valueStart + mark.start() > at) {
                spans.add("xml-value", at, valueStart + mark.start());
            }
            at = valueStart + mark.end();
            spans.add("xml-mark", valueStart + mark.start(), at);
        }
        spans.add("xml-value", at, Math.min(end, valueEnd + 1));
        before = "xml-value";
    }

    /** Few names have a grammar; most are known not to by their beginning. */
    private List<Mark> marks(int nameStart, int nameEnd, int valueStart, int valueEnd) {
        boolean mayHave = text.startsWith("dialplan.", nameStart)
                || text.startsWith("efk.", nameStart)
                || text.startsWith("softkey.", nameStart);
        return mayHave && valueStart <= valueEnd
                ? Grammars.marks(text.substring(nameStart, nameEnd), text.substring(valueStart, valueEnd))
                : List.of();
    }

    @Override
    public void startTagEnd(int tagEnd, boolean selfClosed) {
        spans.add("xml-tag", Math.max(spans.end(), tagEnd - (selfClosed ? 2 : 1)), tagEnd);
        before = "";
    }

    @Override
    public void endTag(int start, int nameStart, int nameEnd, int end) {
        spans.add("xml-tag", start, end);
    }

    @Override
    public void comment(int start, int end) {
        spans.add("xml-comment", start, end);
    }

    @Override
    public void markup(int start, int end) {
        spans.add("xml-markup", start, end);
    }

    @Override
    public void problem(XmlProblem.Kind kind, int start, int end, String message, @Nullable String instead) {}
}
