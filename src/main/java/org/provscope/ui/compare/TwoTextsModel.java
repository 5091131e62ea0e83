package org.provscope.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.provscope.diff.DiffOptions;
import org.provscope.diff.SideBySideDiff;
import org.provscope.diff.SideBySideDiff.Kind;
import org.provscope.diff.SideBySideDiff.Row;
import org.provscope.edit.MaskedText;
import org.provscope.provisioning.RootFile;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;

/** Two files, or two states of one, line by line; with secrets masked. */
public final class TwoTextsModel {
    /** How many equal lines are shown around a difference. */
    private static final int AROUND = 3;
    /** The fewest equal lines that are folded. */
    private static final int WORTH_FOLDING = 4;

    /** A row of the list. */
    public sealed interface Item {
        /** A line beside the other one. */
        record Line(Row row) implements Item {}

        /** Equal lines, hidden until they are asked for. */
        record Fold(List<Row> rows) implements Item {}
    }

    /**
     * The result of a comparison.
     *
     * @param differences how many lines differ
     * @param before      null if there is no such file, or its text is not held in memory
     */
    public record Compared(
            int differences,
            @Nullable RootFile before,
            @Nullable RootFile after) {
        /** Returns true if both exist and are equal in every byte. */
        public boolean isIdentical() {
            return before != null
                    && after != null
                    && before.source() != null
                    && after.source() != null
                    && java.util.Arrays.equals(
                            before.source().toBytes(), after.source().toBytes());
        }

        /** Returns true if one of the two exists but its text is not known here. */
        public boolean isUnseen() {
            return before != null && before.source() == null || after != null && after.source() == null;
        }
    }

    private record Found(Compared compared, List<Item> items) {}

    private final Jobs jobs;
    private final BooleanProperty beside;
    private final ObjectProperty<DiffOptions> ignoring = new SimpleObjectProperty<>(DiffOptions.NOTHING);
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ObservableList<Item> shownItems = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyObjectWrapper<@Nullable Compared> compared = new ReadOnlyObjectWrapper<>();
    private @Nullable RootFile before;
    private @Nullable RootFile after;
    private @Nullable Job comparing;

    /**
     * @param beside true to show the texts side by side at first, not one below the other
     */
    public TwoTextsModel(Jobs jobs, boolean beside) {
        this.jobs = jobs;
        this.beside = new SimpleBooleanProperty(beside);
        ignoring.subscribe((was, now) -> compare());
    }

    /** Compares two files in the background; null if there is none. */
    public void show(@Nullable RootFile one, @Nullable RootFile other) {
        boolean isOther = compared.get() == null || !equals(before, one) || !equals(after, other);
        before = one;
        after = other;
        if (isOther) {
            compare();
        }
    }

    private static boolean equals(@Nullable RootFile one, @Nullable RootFile other) {
        return one == null || other == null
                ? one == null && other == null
                : one.path().equals(other.path())
                        && one.source() != null
                        && one.source().equals(other.source());
    }

    private void compare() {
        if (comparing != null) {
            comparing.cancel();
        }
        RootFile one = before;
        RootFile other = after;
        DiffOptions left = ignoring.get();
        comparing = jobs.run(
                "Comparing",
                job -> {
                    SideBySideDiff comparison = SideBySideDiff.of(MaskedText.of(one), MaskedText.of(other, one), left);
                    return new Found(new Compared(comparison.differences(), one, other), folded(comparison.rows()));
                },
                found -> {
                    items.setAll(found.items());
                    compared.set(found.compared());
                });
    }

    private static List<Item> folded(List<Row> rows) {
        List<Item> items = new ArrayList<>();
        int same = 0;
        for (int i = 0; i <= rows.size(); i++) {
            boolean isSame = i < rows.size() && rows.get(i).kind() == Kind.SAME;
            if (isSame) {
                same++;
                continue;
            }
            int from = i - same;
            int head = from == 0 ? 0 : AROUND;
            int tail = i == rows.size() ? 0 : AROUND;
            if (same - head - tail < WORTH_FOLDING) {
                rows.subList(from, i).forEach(row -> items.add(new Item.Line(row)));
            } else {
                rows.subList(from, from + head).forEach(row -> items.add(new Item.Line(row)));
                items.add(new Item.Fold(List.copyOf(rows.subList(from + head, i - tail))));
                rows.subList(i - tail, i).forEach(row -> items.add(new Item.Line(row)));
            }
            if (i < rows.size()) {
                items.add(new Item.Line(rows.get(i)));
            }
            same = 0;
        }
        return items;
    }

    /** Shows folded lines. */
    public void unfold(Item.Fold fold) {
        int at = items.indexOf(fold);
        if (at >= 0) {
            items.remove(at);
            items.addAll(at, fold.rows().stream().map(Item.Line::new).toList());
        }
    }

    /** Returns the index of the next difference after a row, or before it; -1 if there is none. */
    public int next(int from, boolean forward) {
        int step = forward ? 1 : -1;
        boolean left = from < 0 || !isDifferent(from);
        for (int i = from < 0 && !forward ? items.size() - 1 : Math.max(from, -1) + (from < 0 && !forward ? 0 : step);
                i >= 0 && i < items.size();
                i += step) {
            if (!isDifferent(i)) {
                left = true;
            } else if (left) {
                return i;
            }
        }
        return -1;
    }

    private boolean isDifferent(int at) {
        return items.get(at) instanceof Item.Line(Row row) && row.kind() != Kind.SAME;
    }

    /** Returns true if the texts are shown side by side, not one below the other. */
    public BooleanProperty beside() {
        return beside;
    }

    /** Returns what is ignored. */
    public ObjectProperty<DiffOptions> ignoring() {
        return ignoring;
    }

    /** Returns the rows, in order. */
    public ObservableList<Item> items() {
        return shownItems;
    }

    /** Returns the last result; null before the first one. */
    public ReadOnlyObjectProperty<@Nullable Compared> compared() {
        return compared.getReadOnlyProperty();
    }
}
