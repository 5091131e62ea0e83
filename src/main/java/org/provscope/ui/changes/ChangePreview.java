package org.provscope.ui.changes;

import java.util.ArrayList;
import java.util.List;
import org.provscope.edit.Change;
import org.provscope.files.RootPath;
import org.provscope.schema.Secrets;
import org.provscope.workspace.OpenRoot;
import org.provscope.xml.SourceText;

/**
 * What a change will do, before it is done.
 *
 * @param title what is done
 * @param notes what else must be known, sentences
 * @param lines the lines that change, the first few thousand of them
 * @param more  how many more there are
 * @param base  the root that it is made for
 */
public record ChangePreview(
        String title, List<String> notes, List<Line> lines, int more, Change change, OpenRoot base) {
    private static final int MOST_LINES_SHOWN = 2_000;

    /**
     * A line that changes.
     *
     * @param number from 1, in the file as it is
     * @param before empty where lines are added
     * @param after  empty where lines go
     */
    public record Line(RootPath file, int number, String before, String after) {
        /** The line as it may be shown; where only a secret changes, it is said to be another one. */
        Line shown() {
            String one = Secrets.shown(before);
            String other = Secrets.shown(after);
            boolean hidden = one.equals(other) && !before.equals(after);
            return new Line(
                    file, number, one, hidden ? other.replaceFirst(Secrets.MASK, Secrets.MASK + " (another)") : other);
        }

        Line reversed() {
            return new Line(file, number, /* before= */ after, /* after= */ before);
        }
    }

    /** Takes its time for large changes. */
    public static ChangePreview of(String title, List<String> notes, Change change, OpenRoot base) {
        List<Line> lines = lines(change, base);
        int shown = Math.min(lines.size(), MOST_LINES_SHOWN);
        return new ChangePreview(
                title, notes, List.copyOf(lines.subList(0, shown)), lines.size() - shown, change, base);
    }

    /** The lines in which two texts of a file differ. */
    public static List<Line> lines(RootPath file, String before, String after) {
        return LineChanges.of(file, before, after);
    }

    /** Every line in which a change makes a difference to a root. */
    public static List<Line> lines(Change change, OpenRoot base) {
        List<Line> lines = new ArrayList<>();
        change.files()
                .forEach((path, content) -> lines.addAll(LineChanges.of(
                        path,
                        base.content(path).map(SourceText::text).orElse(""),
                        content.map(SourceText::text).orElse(""))));
        return lines;
    }
}
