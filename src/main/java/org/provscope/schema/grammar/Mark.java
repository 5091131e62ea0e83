package org.provscope.schema.grammar;

/**
 * A part of a value that stands for something else than itself, e.g. the bar between two alternatives.
 *
 * @param start where it begins in the value
 * @param end   exclusive
 */
public record Mark(int start, int end) {}
