package org.provscope.ui.editor;

import org.provscope.xml.Outline;
import org.provscope.xml.SourceText;

/**
 * The analysis of one version of the text that is shown.
 *
 * @param version which version
 */
record Analysis(int version, String text, Outline outline, StyleLayer colours, LineStarts lines) {
    static Analysis of(int version, String shown, boolean xml) {
        SourceText source = SourceText.empty().withText(shown);
        return new Analysis(
                version,
                shown,
                Outline.of(xml ? source : SourceText.empty()),
                xml ? XmlColours.of(source) : StyleLayer.NONE,
                LineStarts.of(shown));
    }
}
