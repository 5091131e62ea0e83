package org.provscope.ui.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.provscope.edit.FileMerge;
import org.provscope.edit.MaskedText;
import org.provscope.files.RootPath;
import org.provscope.schema.Secrets;
import org.provscope.workspace.drafts.Rebase;
import org.provscope.xml.SourceText;

/** The conflicts between changes made here and in the root: one decision for each. */
public final class MergeModel {
    /**
     * A conflict to be decided.
     *
     * @param mineText   the file as it was left here, or null
     * @param theirsText the file as it is in the root, or null
     */
    public record Row(
            RootPath file,
            FileMerge.Conflict conflict,
            @Nullable SourceText mineText,
            @Nullable SourceText theirsText) {
        /** Returns true if the texts of both sides are all that can tell what to decide. */
        public boolean isAboutTexts() {
            return conflict.subject() == FileMerge.Subject.FILE || conflict.subject() == FileMerge.Subject.LAYOUT;
        }

        /**
         * Returns the text of one side around what differs first; empty for no file.
         *
         * @param open true to show passwords; hidden ones that differ are marked as such
         */
        public String text(FileMerge.Side side, boolean open) {
            String mine = mineText == null ? "" : open ? mineText.text() : MaskedText.of(file, mineText);
            String theirs = theirsText == null
                    ? ""
                    : open
                            ? theirsText.text()
                            : mineText == null
                                    ? MaskedText.of(file, theirsText)
                                    : MaskedText.of(file, theirsText, mineText);
            return side == FileMerge.Side.MINE ? Excerpt.of(mine, theirs) : Excerpt.of(theirs, mine);
        }

        /** Returns what the conflict is about. */
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

        /**
         * Returns the value of this side.
         *
         * @param open true to show passwords
         */
        public String mine(boolean open) {
            return text(conflict.mine(), open);
        }

        /**
         * Returns the value in the root.
         *
         * @param open true to show passwords
         */
        public String theirs(boolean open) {
            return text(conflict.theirs(), open);
        }

        /**
         * Returns the common earlier value of a parameter or contact; else an empty text.
         *
         * @param open true to show passwords
         */
        public String base(boolean open) {
            return conflict.subject() == FileMerge.Subject.PARAMETER || conflict.subject() == FileMerge.Subject.CONTACT
                    ? text(conflict.base(), open)
                    : "";
        }

        /** Returns true if passwords are hidden in it. */
        public boolean isSecret() {
            return isAboutTexts() && (isMasked(mineText) || isMasked(theirsText))
                    || conflict.subject() == FileMerge.Subject.PARAMETER && Secrets.isSecret(conflict.name());
        }

        private boolean isMasked(@Nullable SourceText text) {
            return text != null && !MaskedText.of(file, text).equals(text.text());
        }

        private String text(@Nullable String value, boolean open) {
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
                .forEach(merge -> merge.conflicts()
                        .forEach(conflict -> rows.add(new Row(
                                merge.path(),
                                conflict,
                                merge.mine().orElse(null),
                                merge.theirs().orElse(null)))));
        open.set(rows.size());
    }

    /** Returns the conflicts. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** Returns how many are not decided yet. */
    public ReadOnlyIntegerProperty open() {
        return open.getReadOnlyProperty();
    }

    /** Decides a conflict. */
    public void choose(Row row, FileMerge.Side side) {
        sides.put(row, side);
        open.set(rows.size() - sides.size());
    }

    /** Merges the changes as decided. */
    public void apply() {
        Map<RootPath, Map<FileMerge.Conflict, FileMerge.Side>> decisions = new HashMap<>();
        sides.forEach((row, side) ->
                decisions.computeIfAbsent(row.file(), file -> new HashMap<>()).put(row.conflict(), side));
        decide.accept(decisions);
    }
}
