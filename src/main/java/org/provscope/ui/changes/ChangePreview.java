package org.provscope.ui.changes;

import java.util.ArrayList;
import java.util.List;
import org.provscope.edit.Change;
import org.provscope.files.RootPath;
import org.provscope.schema.Secrets;
import org.provscope.workspace.OpenRoot;
import org.provscope.xml.SourceText;

/**
 * A change of files before it is made.
 *
 * @param title what is done
 * @param notes what else a person should know, sentences
 * @param lines the lines that change, the first few thousand of them
 * @param more  how many more there are
 * @param base  the root that it was computed for
 */
public record ChangePreview(
        String title, List<String> notes, List<Line> lines, int more, Change change, OpenRoot base) {
    private static final int MOST_LINES_SHOWN = 2_000;

    /**
     * A line that changes.
     *
     * @param number from 1, in the file as it is
     * @param before empty if lines are added
     * @param after  empty if lines are removed
     */
    public record Line(RootPath file, int number, String before, String after) {
        /** Returns the line with secrets masked; if only a secret changes, it is marked as different. */
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

    /** Computes the preview. Slow for large changes. */
    public static ChangePreview of(String title, List<String> notes, Change change, OpenRoot base) {
        List<Line> lines = lines(change, base);
        int shown = Math.min(lines.size(), MOST_LINES_SHOWN);
        return new ChangePreview(
                title, notes, List.copyOf(lines.subList(0, shown)), lines.size() - shown, change, base);
    }

    /** Returns the lines in which two texts of a file differ. */
    public static List<Line> lines(RootPath file, String before, String after) {
        return LineChanges.of(file, before, after);
    }

    /** Returns every line of a root that a change makes different. */
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
