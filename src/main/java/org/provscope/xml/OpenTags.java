package org.provscope.xml;

import java.util.Arrays;

/** The elements that are open at a place of a text, as offsets of their names. */
final class OpenTags {
    /** How far up a stray end tag looks for its start tag; keeps hostile nesting linear. */
    private static final int LOOK_UP = 64;
    static final int LONGEST_SHOWN = 80;

    private final String text;
    private int[] names = new int[32];
    private int depth;

    OpenTags(String text) {
        this.text = text;
    }

    int depth() {
        return depth;
    }

    void push(int nameStart, int nameEnd) {
        if (depth * 2 == names.length) {
            names = Arrays.copyOf(names, names.length * 2);
        }
        names[depth * 2] = nameStart;
        names[depth * 2 + 1] = nameEnd;
        depth++;
    }

    void pop(int levels) {
        depth -= levels;
    }

    /** The offset of the name of the element {@code up} levels above the innermost one. */
    int nameStart(int up) {
        return names[(depth - 1 - up) * 2];
    }

    /** The name for messages, cut where it is absurdly long. */
    String name(int up) {
        int start = nameStart(up);
        return text.substring(start, Math.min(names[(depth - 1 - up) * 2 + 1], start + LONGEST_SHOWN));
    }

    /** How many levels above the innermost one an element of this name is open, or -1. */
    int find(int nameStart, int nameEnd) {
        int length = nameEnd - nameStart;
        for (int up = 0; up < depth && up < LOOK_UP; up++) {
            int at = (depth - 1 - up) * 2;
            if (names[at + 1] - names[at] == length && text.regionMatches(names[at], text, nameStart, length)) {
                return up;
            }
        }
        return -1;
    }
}
