package org.provscope.ui.editor;

import java.util.ArrayList;
import java.util.List;

/**
 * Something with its place in the text that is shown, which moves as the text is typed into: until the new text is
 * checked, problems stay where they belong.
 */
record Placed<T>(T what, int start, int end) {
    /** A piece of the text that was replaced. */
    record Edit(int position, int removed, int inserted) {
        private int moved(int offset, boolean isEnd) {
            if (offset < position || offset == position && isEnd && removed == 0 && inserted > 0) {
                return offset;
            }
            return offset >= position + removed
                    ? offset + inserted - removed
                    : position + Math.min(offset - position, inserted);
        }
    }

    Placed<T> after(List<Edit> edits) {
        int from = start;
        int to = end;
        for (Edit edit : edits) {
            from = edit.moved(from, false);
            to = edit.moved(to, true);
        }
        return new Placed<>(what, from, Math.max(from, to));
    }

    static <T> List<Placed<T>> after(List<Placed<T>> all, List<Edit> edits) {
        return edits.isEmpty()
                ? all
                : all.stream().map(placed -> placed.after(edits)).toList();
    }

    /** Returns those that begin between two offsets; they must be in order of their beginnings. */
    static <T> List<T> between(List<Placed<T>> placed, int from, int to) {
        int low = 0;
        int high = placed.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (placed.get(middle).start() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<T> found = new ArrayList<>();
        for (int i = low; i < placed.size() && placed.get(i).start() <= to; i++) {
            found.add(placed.get(i).what());
        }
        return found;
    }

    /** Returns those that an offset touches. */
    static <T> List<T> at(List<Placed<T>> placed, int offset) {
        List<T> found = new ArrayList<>();
        for (Placed<T> one : placed) {
            if (one.start() > offset) {
                break;
            }
            if (offset <= one.end()) {
                found.add(one.what());
            }
        }
        return found;
    }
}
