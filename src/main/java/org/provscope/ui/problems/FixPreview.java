package org.provscope.ui.problems;

import java.util.List;
import java.util.Map;

import org.provscope.files.RootPath;
import org.provscope.workspace.OpenRoot;

/**
 * What a fix will change, before it does.
 *
 * @param title what is mended
 * @param lines the lines that change, the first few thousand of them
 * @param more  how many more there are
 * @param texts the new texts of the files
 * @param base  the root that they are made for
 */
public record FixPreview(String title, List<Line> lines, int more, Map<RootPath, String> texts, OpenRoot base) {
    /**
     * A line that changes.
     *
     * @param number from 1, in the file as it is
     * @param before empty where lines are added
     * @param after  empty where lines go
     */
    public record Line(RootPath file, int number, String before, String after) {}
}
