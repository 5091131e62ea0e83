package org.provscope.diff;

/** The limits of comparing. */
final class Limits {
    /** The most lines for which the smallest difference is searched; beyond it a near one is found. */
    static final int MOST_LINES = 20_000;

    private Limits() {}
}
