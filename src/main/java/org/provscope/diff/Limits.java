package org.provscope.diff;

/** How much is compared line by line; beyond that, everything between the common ends counts as changed. */
final class Limits {
    static final int MOST_LINES = 20_000;

    private Limits() {}
}
