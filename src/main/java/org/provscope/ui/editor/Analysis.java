package org.provscope.ui.editor;

import org.provscope.xml.Outline;
import org.provscope.xml.SourceText;

/**
 * What is known about one state of the text that is shown.
 *
 * @param version which state
 */
record Analysis(int version, String text, Outline outline, Layer colours) {
    static Analysis of(int version, String shown) {
        SourceText source = SourceText.empty().withText(shown);
        return new Analysis(version, shown, Outline.of(source), XmlColours.of(source));
    }
}
