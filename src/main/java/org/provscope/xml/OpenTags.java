package org.provscope.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The elements that are open at a place of a text, as offsets of their names. */
final class OpenTags {
    /** How far up the start tag of a stray end tag is searched; keeps hostile nesting linear. */
    private static final int LOOK_UP = 64;

    static final int LONGEST_SHOWN = 80;

    private final String text;
    private int[] names = new int[32];
    private int depth;
    /** One bit per level: a stray end tag was met while the element was the innermost one. */
    private final BitSet excused = new BitSet();
    /** Names of elements that another end tag closed too early: their own end tags are still to come. */
    private final List<String> closedEarly = new ArrayList<>(0);

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
        excused.clear(depth, depth + levels);
    }

    /** Remembers that a stray end tag stands where it may have been meant for the innermost element. */
    void excuse() {
        excused.set(depth - 1);
    }

    boolean isExcused(int up) {
        return excused.get(depth - 1 - up);
    }

    /** Returns true if all of the innermost elements below the one {@code up} levels above are excused. */
    boolean excused(int up) {
        return excused.nextClearBit(depth - up) >= depth;
    }

    /** Remembers the innermost elements, which the end tag of the one {@code up} levels above closes too early. */
    void closedEarly(int up) {
        for (int i = 0; i < up && closedEarly.size() < LOOK_UP; i++) {
            closedEarly.add(fullName(i));
        }
    }

    /** Returns true if an end tag belongs to an element that was closed too early; counts once for each. */
    boolean wasClosedEarly(int nameStart, int nameEnd) {
        return !closedEarly.isEmpty()
                && nameEnd - nameStart <= LONGEST_SHOWN
                && closedEarly.remove(text.substring(nameStart, nameEnd));
    }

    String fullName(int up) {
        int at = (depth - 1 - up) * 2;
        return text.substring(names[at], names[at + 1]);
    }

    /** Returns the offset of the name of the element {@code up} levels above the innermost one. */
    int nameStart(int up) {
        return names[(depth - 1 - up) * 2];
    }

    /** Returns the name for messages, cut if it is very long. */
    String name(int up) {
        int start = nameStart(up);
        return text.substring(start, Math.min(names[(depth - 1 - up) * 2 + 1], start + LONGEST_SHOWN));
    }

    /** Returns how many levels above the innermost one an element of this name is open, or -1. */
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
