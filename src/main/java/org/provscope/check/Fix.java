package org.provscope.check;

import java.util.List;
import org.provscope.files.RootPath;
import org.provscope.xml.TextEdit;

/**
 * A way to fix a problem.
 *
 * @param title      what it does, in a few words
 * @param file       the file it changes
 * @param edits      the changes; they touch only the bytes they must
 * @param introduces the names of parameters it adds; two fixes that add the same one must not be done together
 */
public record Fix(String title, RootPath file, List<TextEdit> edits, List<String> introduces) {
    static Fix of(String title, RootPath file, TextEdit... edits) {
        return new Fix(title, file, List.of(edits), List.of());
    }
}
