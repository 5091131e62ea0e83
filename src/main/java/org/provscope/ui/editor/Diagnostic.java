package org.provscope.ui.editor;

import java.util.List;
import org.provscope.xml.Span;

/**
 * Something to be underlined in a text.
 *
 * @param span     where, in the file's own text
 * @param style    how bad: {@code error}, {@code warning}, {@code info}
 * @param message  what is said about it
 * @param remedies ways to mend it, the best first
 */
public record Diagnostic(Span span, String style, String message, List<QuickFix> quickFixes) {
    /** Something that can be done with one click or key. */
    public record QuickFix(String title, Runnable act) {}
}
