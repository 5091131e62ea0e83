package org.provscope.files;

/**
 * What tells one state of a file from another without reading it.
 *
 * @param size     bytes
 * @param modified milliseconds since 1970, as exact as the server says it; 0 where it does not say
 */
public record Stamp(long size, long modified) {}
