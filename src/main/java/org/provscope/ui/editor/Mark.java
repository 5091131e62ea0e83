package org.provscope.ui.editor;

import org.provscope.xml.Span;

/**
 * Something to be underlined in a text.
 *
 * @param span    where, in the file's own text
 * @param style   how bad: {@code error}, {@code warning}, {@code info}
 * @param message what is said where the mouse rests on it
 */
public record Mark(Span span, String style, String message) {}
