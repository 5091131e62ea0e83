package org.provscope.ui.editor;

import org.jspecify.annotations.Nullable;

import org.provscope.xml.Scanner;
import org.provscope.xml.SourceText;
import org.provscope.xml.XmlProblem;
import org.provscope.xml.XmlSink;

/** Colours for the parts of an XML text, taken from the scanner, so that broken files have colours too. */
final class XmlColours implements XmlSink {
    private final Layer.Builder spans = new Layer.Builder();

    private XmlColours() {}

    static Layer of(SourceText source) {
        XmlColours colours = new XmlColours();
        Scanner.scan(source, colours);
        return colours.spans.build();
    }

    @Override
    public void startTag(int start, int nameStart, int nameEnd) {
        spans.add("xml-tag", start, nameEnd);
    }

    @Override
    public void attribute(int nameStart, int nameEnd, int valueStart, int valueEnd, boolean plain) {
        spans.add("xml-name", nameStart, nameEnd).add("xml-value", valueStart, valueEnd);
    }

    @Override
    public void startTagEnd(int end, boolean selfClosed) {
        spans.add("xml-tag", Math.max(spans.end(), end - (selfClosed ? 2 : 1)), end);
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
