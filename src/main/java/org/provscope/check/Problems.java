package org.provscope.check;

import java.util.ArrayList;
import java.util.List;

/** Takes the problems of one file as they are found; keeps a hostile file from filling the memory. */
final class Problems {
    private static final int MOST = 20_000;

    private final List<Problem> found = new ArrayList<>(0);
    private int more;

    void add(Problem problem) {
        if (found.size() < MOST) {
            found.add(problem);
        } else {
            more++;
        }
    }

    /** Whether whatever comes now is only counted. */
    boolean isFull() {
        return found.size() >= MOST;
    }

    int size() {
        return found.size();
    }

    List<Problem> found() {
        return found;
    }

    /** How many were found and not kept. */
    int more() {
        return more;
    }
}
