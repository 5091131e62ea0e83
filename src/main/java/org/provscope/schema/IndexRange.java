package org.provscope.schema;

import java.util.ArrayList;
import java.util.List;

/** The range of one index of a parameter's name, both ends included. */
public record IndexRange(int first, int last) {
    /** Returns true if an index is in the range. */
    public boolean contains(int index) {
        return index >= first && index <= last;
    }

    @Override
    public String toString() {
        return first + ".." + last;
    }

    /** Parses {@code 1..34;1..4}. */
    static List<IndexRange> parse(String text) {
        List<IndexRange> ranges = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(";", -1)) {
            int dots = part.indexOf("..");
            ranges.add(new IndexRange(
                    Integer.parseInt(part.substring(0, dots)), Integer.parseInt(part.substring(dots + 2))));
        }
        return List.copyOf(ranges);
    }
}
