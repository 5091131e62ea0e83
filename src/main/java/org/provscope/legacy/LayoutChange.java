package org.provscope.legacy;

import java.util.List;
import java.util.Map;
import org.provscope.files.RootPath;
import org.provscope.provisioning.Parameter;
import org.provscope.xml.TextEdit;

/**
 * A master attribute of an old site that a person may want to change.
 *
 * @param attribute the attribute
 * @param newValue  its value afterwards; the same unless the question was answered so
 * @param renamed   the files that get another name with it
 * @param question  what is asked about it
 */
public record LayoutChange(
        Parameter attribute,
        String newValue,
        List<TextEdit> edits,
        Map<RootPath, RootPath> renamed,
        Question question) {
    /** Returns true if something changes. */
    public boolean isChange() {
        return !edits.isEmpty() || !renamed.isEmpty();
    }
}
