package org.provscope.ui.editor;

import org.provscope.xml.Span;

/**
 * A note on a value that is no problem: that it is overridden for some phones.
 *
 * @param span  the value, in the file's own text
 * @param all   true if no phone gets it
 * @param words a sentence
 * @param place the winner, as a link
 * @param jump  goes there
 */
public record InlayHint(Span span, boolean all, String words, String place, Runnable jump) {}
