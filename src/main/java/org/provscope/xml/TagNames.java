package org.provscope.xml;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/** The attribute names of one start tag; finds repeated ones in linear time, also among hostile names. */
final class TagNames {
    private static final int LINEAR = 8;

    private final String text;
    /** Random, so that nobody can write names that all collide. */
    private final int seed = ThreadLocalRandom.current().nextInt() | 1;

    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int[] hashes = new int[16];
    private int[] slots = {};
    private int count;

    TagNames(String text) {
        this.text = text;
    }

    void clear() {
        count = 0;
    }

    /** Adds a name and returns true if the tag had it already. */
    boolean addIsRepeated(int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text.charAt(i)) * seed;
            hash ^= hash >>> 15;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        hashes[count] = hash;
        count++;
        if (count <= LINEAR) {
            for (int i = 0; i < count - 1; i++) {
                if (same(i, count - 1)) {
                    return true;
                }
            }
            return false;
        }
        if (count == LINEAR + 1 || count * 2 > slots.length) {
            slots = new int[Integer.highestOneBit(count) * 8];
            for (int i = 0; i < count - 1; i++) {
                insert(i);
            }
        }
        return insert(count - 1);
    }

    /** Inserts a name into the table and returns true if an equal one is there. */
    private boolean insert(int name) {
        int mask = slots.length - 1;
        int at = hashes[name] & mask;
        while (slots[at] != 0) {
            if (same(slots[at] - 1, name)) {
                return true;
            }
            at = (at + 1) & mask;
        }
        slots[at] = name + 1;
        return false;
    }

    private boolean same(int a, int b) {
        int length = ends[a] - starts[a];
        return hashes[a] == hashes[b]
                && length == ends[b] - starts[b]
                && text.regionMatches(starts[a], text, starts[b], length);
    }
}
