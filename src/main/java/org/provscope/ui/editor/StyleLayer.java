package org.provscope.ui.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The styles of ranges of a text, from top to bottom without overlaps. Layers are combined when shown. */
final class StyleLayer {
    static final StyleLayer NONE = new Builder().build();

    private final int[] from;
    private final int[] to;
    private final String[] styles;

    private StyleLayer(int[] from, int[] to, String[] styles) {
        this.from = from;
        this.to = to;
        this.styles = styles;
    }

    /** Collects ranges in order; what overlaps an earlier one is cut off. */
    static final class Builder {
        private int[] from = new int[64];
        private int[] to = new int[64];
        private String[] styles = new String[64];
        private int size;

        Builder add(String style, int start, int end) {
            int begin = size == 0 ? start : Math.max(start, to[size - 1]);
            if (end <= begin) {
                return this;
            }
            if (size == from.length) {
                from = Arrays.copyOf(from, size * 2);
                to = Arrays.copyOf(to, size * 2);
                styles = Arrays.copyOf(styles, size * 2);
            }
            from[size] = begin;
            to[size] = end;
            styles[size++] = style;
            return this;
        }

        /** Returns where the last range ends. */
        int end() {
            return size == 0 ? 0 : to[size - 1];
        }

        StyleLayer build() {
            return new StyleLayer(Arrays.copyOf(from, size), Arrays.copyOf(to, size), Arrays.copyOf(styles, size));
        }
    }

    private int firstEndingBehind(int offset) {
        int at = Arrays.binarySearch(to, offset + 1);
        return at >= 0 ? at : -at - 1;
    }

    /** Returns the styles of all layers between two offsets of a range that is not empty; none outside them. */
    static StyleSpans<Collection<String>> together(List<StyleLayer> layers, int begin, int start, int end, int finish) {
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        if (start > begin) {
            spans.add(List.of(), start - begin);
        }
        int[] next = new int[layers.size()];
        for (int i = 0; i < next.length; i++) {
            next[i] = layers.get(i).firstEndingBehind(start);
        }
        int at = start;
        while (at < end) {
            int until = end;
            List<String> styles = new ArrayList<>(2);
            for (int i = 0; i < next.length; i++) {
                StyleLayer layer = layers.get(i);
                while (next[i] < layer.to.length && layer.to[next[i]] <= at) {
                    next[i]++;
                }
                if (next[i] < layer.to.length) {
                    boolean here = layer.from[next[i]] <= at;
                    if (here) {
                        styles.add(layer.styles[next[i]]);
                    }
                    until = Math.min(until, here ? layer.to[next[i]] : layer.from[next[i]]);
                }
            }
            spans.add(styles, until - at);
            at = until;
        }
        if (finish > end) {
            spans.add(List.of(), finish - end);
        }
        return spans.create();
    }
}
