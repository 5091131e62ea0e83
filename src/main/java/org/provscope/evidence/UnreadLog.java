package org.provscope.evidence;

/**
 * A log that was not read, or not all of it, so that nobody takes its silence for an answer.
 *
 * @param file its path in the root
 * @param why  a sentence
 */
public record UnreadLog(String file, String why) {}
