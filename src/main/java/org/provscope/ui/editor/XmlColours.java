package org.provscope.ui.editor;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;

import org.provscope.xml.Scanner;
import org.provscope.xml.SourceText;
import org.provscope.xml.XmlProblem;
import org.provscope.xml.XmlSink;

/** Colours for the parts of an XML text, taken from the scanner, so that broken files have colours too. */
final class XmlColours implements XmlSink {
    private final StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    private int at;

    private XmlColours() {}

    static StyleSpans<Collection<String>> of(SourceText source) {
        XmlColours colours = new XmlColours();
        Scanner.scan(source, colours);
        colours.spans.add(Collections.emptyList(), source.text().length() - colours.at);
        return colours.spans.create();
    }

    private void style(String style, int start, int end) {
        if (start < at || end <= start) {
            return;
        }
        spans.add(Collections.emptyList(), start - at);
        spans.add(List.of(style), end - start);
        at = end;
    }

    @Override
    public void startTag(int start, int nameStart, int nameEnd) {
        style("xml-tag", start, nameEnd);
    }

    @Override
    public void attribute(int nameStart, int nameEnd, int valueStart, int valueEnd, boolean plain) {
        style("xml-name", nameStart, nameEnd);
        style("xml-value", valueStart, valueEnd);
    }

    @Override
    public void startTagEnd(int end, boolean selfClosed) {
        style("xml-tag", Math.max(at, end - (selfClosed ? 2 : 1)), end);
    }

    @Override
    public void endTag(int start, int nameStart, int nameEnd, int end) {
        style("xml-tag", start, end);
    }

    @Override
    public void comment(int start, int end) {
        style("xml-comment", start, end);
    }

    @Override
    public void markup(int start, int end) {
        style("xml-markup", start, end);
    }

    @Override
    public void problem(XmlProblem.Kind kind, int start, int end, String message, @Nullable String instead) {}
}
