package org.provscope.files;

/**
 * What tells one state of a file from another without reading it.
 *
 * @param size     bytes
 * @param modified milliseconds since 1970, as exact as the server says it; 0 where it does not say
 * @param grain    milliseconds within which a file may change again without another time
 */
public record Stamp(long size, long modified, long resolution) {
    /** Times to the second, and to two on some file systems. */
    public static final long SECONDS = 2000;
    /** Times of an FTP listing for people. */
    public static final long MINUTES = 61_000;

    public Stamp(long size, long modified) {
        this(size, modified, SECONDS);
    }
}
