package org.provscope.ui.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.provscope.edit.FileMerge;
import org.provscope.files.RootPath;
import org.provscope.schema.Secrets;
import org.provscope.workspace.drafts.Rebase;

/** What was changed here and in the root as well, differently: one decision for each. */
public final class MergeModel {
    /** Something to be decided. */
    public record Row(RootPath file, FileMerge.Conflict conflict) {
        /** What it is about. */
        public String about() {
            return switch (conflict.subject()) {
                case PARAMETER -> conflict.name();
                case CONTACT -> conflict.name();
                case LAYOUT -> "Comments, elements and white space";
                case FILE ->
                    conflict.mine() == null
                            ? "You removed the file, but it changed in the root"
                            : conflict.theirs() == null
                                    ? "You changed the file, but it was removed from the root"
                                    : "The whole file: its changes cannot be compared parameter by parameter";
            };
        }

        /** @param open whether passwords are shown */
        public String mine(boolean open) {
            return text(conflict.mine(), open);
        }

        public String theirs(boolean open) {
            return text(conflict.theirs(), open);
        }

        public String base(boolean open) {
            return conflict.subject() == FileMerge.Subject.PARAMETER || conflict.subject() == FileMerge.Subject.CONTACT
                    ? text(conflict.base(), open)
                    : "";
        }

        /** Whether it is about a password. */
        public boolean isSecret() {
            return conflict.subject() == FileMerge.Subject.PARAMETER && Secrets.isSecret(conflict.name());
        }

        private String text(@org.jspecify.annotations.Nullable String value, boolean open) {
            if (conflict.subject() == FileMerge.Subject.CONTACT) {
                return value == null ? "not there" : "“" + value + "”";
            }
            if (conflict.subject() != FileMerge.Subject.PARAMETER) {
                return value == null ? "no file" : value;
            }
            return value == null ? "not set" : "“" + (open ? value : Secrets.masked(conflict.name(), value)) + "”";
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Map<Row, FileMerge.Side> sides = new HashMap<>();
    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper();
    private final Consumer<Map<RootPath, Map<FileMerge.Conflict, FileMerge.Side>>> decide;

    public MergeModel(Rebase rebase, Consumer<Map<RootPath, Map<FileMerge.Conflict, FileMerge.Side>>> decide) {
        this.decide = decide;
        rebase.conflicts()
                .forEach(merge -> merge.conflicts().forEach(conflict -> rows.add(new Row(merge.path(), conflict))));
        open.set(rows.size());
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** How many are not decided yet. */
    public ReadOnlyIntegerProperty open() {
        return open.getReadOnlyProperty();
    }

    public void choose(Row row, FileMerge.Side side) {
        sides.put(row, side);
        open.set(rows.size() - sides.size());
    }

    public void chooseAll(FileMerge.Side side) {
        rows.forEach(row -> choose(row, side));
    }

    /** Puts the changes together as it was decided. */
    public void apply() {
        Map<RootPath, Map<FileMerge.Conflict, FileMerge.Side>> decisions = new HashMap<>();
        sides.forEach((row, side) ->
                decisions.computeIfAbsent(row.file(), file -> new HashMap<>()).put(row.conflict(), side));
        decide.accept(decisions);
    }
}
