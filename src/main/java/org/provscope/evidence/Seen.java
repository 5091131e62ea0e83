package org.provscope.evidence;

/**
 * A request in the order of reading.
 *
 * @param order ascends
 */
record Seen(Request request, long order) {}
