package org.provscope.files;

/**
 * Size and time of a file, by which one state of it is told from another without reading it.
 *
 * @param size       bytes
 * @param modified   milliseconds since 1970, as exact as the server gives it; 0 if it gives none
 * @param resolution milliseconds within which a file may change again and keep its time
 */
public record Stamp(long size, long modified, long resolution) {
    /** The resolution of times to the second; some file systems count in steps of two. */
    public static final long SECONDS = 2000;
    /** The resolution of times in an FTP listing for people. */
    public static final long MINUTES = 61_000;

    public Stamp(long size, long modified) {
        this(size, modified, SECONDS);
    }
}
