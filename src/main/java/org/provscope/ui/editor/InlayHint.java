package org.provscope.ui.editor;

import org.provscope.xml.Span;

/**
 * Something to be known about a value that is no mistake: that some phones do not see it.
 *
 * @param span  the value, in the file's own text
 * @param all   whether no phone sees it
 * @param words a sentence
 * @param place what wins, as a link
 * @param jump  goes there
 */
public record InlayHint(Span span, boolean all, String words, String place, Runnable jump) {}
