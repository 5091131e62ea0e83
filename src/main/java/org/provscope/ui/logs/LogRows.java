package org.provscope.ui.logs;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;
import org.provscope.evidence.SaidLine;
import org.provscope.files.RootPath;

/** Some lines of a log, made when they are asked for. */
final class LogRows extends ObservableListBase<SaidLine> {
    private static final LogText NOTHING = LogText.of(new RootPath("none.log"), new byte[0], () -> false);

    private LogText text = NOTHING;
    /** The lines shown; null for all. */
    private int @Nullable [] shown;

    /** Shows some lines of a log, in ascending order; null for all. */
    void set(LogText next, int @Nullable [] lines) {
        List<SaidLine> before = list(text, shown);
        beginChange();
        text = next;
        shown = lines;
        nextReplace(0, size(), before);
        endChange();
    }

    private static List<SaidLine> list(LogText text, int @Nullable [] shown) {
        return new AbstractList<>() {
            @Override
            public SaidLine get(int index) {
                return text.line(shown == null ? index : shown[index]);
            }

            @Override
            public int size() {
                return shown == null ? text.lines() : shown.length;
            }
        };
    }

    @Override
    public SaidLine get(int index) {
        return text.line(shown == null ? index : shown[index]);
    }

    @Override
    public int size() {
        return shown == null ? text.lines() : shown.length;
    }

    /** Returns where a line of the file stands, counted from 1; negative if it is not shown. */
    int row(int line) {
        return shown == null ? line >= 1 && line <= text.lines() ? line - 1 : -1 : Arrays.binarySearch(shown, line - 1);
    }

    @Override
    public int indexOf(@Nullable Object item) {
        // A table looks for what was selected: two million lines need not be made for that.
        int row = item instanceof SaidLine line ? row(line.line()) : -1;
        return row >= 0 && get(row).equals(item) ? row : -1;
    }

    @Override
    public int lastIndexOf(@Nullable Object item) {
        return indexOf(item);
    }

    @Override
    public boolean contains(@Nullable Object item) {
        return indexOf(item) >= 0;
    }
}
