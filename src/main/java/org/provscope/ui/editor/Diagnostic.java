package org.provscope.ui.editor;

import java.util.List;
import org.provscope.xml.Span;

/**
 * A problem to be underlined in a text.
 *
 * @param span       where, in the file's own text
 * @param style      the severity: {@code error}, {@code warning}, {@code info}
 * @param message    the problem in words
 * @param quickFixes ways to fix it, the best first
 */
public record Diagnostic(Span span, String style, String message, List<QuickFix> quickFixes) {
    /** A fix that takes one click or key. */
    public record QuickFix(String title, Runnable act) {}
}
