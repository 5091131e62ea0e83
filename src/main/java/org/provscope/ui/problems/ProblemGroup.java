package org.provscope.ui.problems;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.provscope.check.Problem;
import org.provscope.check.Severity;

/**
 * Some problems under one heading.
 *
 * @param key      identifies the group, before and after a change
 * @param title    a file, a phone, a kind of problem
 * @param detail   what to show beside it, e.g. the counts of a phone's status screen; may be empty
 * @param worst    the worst severity among them
 * @param count    how many there are
 * @param problems supplies them; called only when the group is opened
 * @param withFile true if a problem's place must name its file
 */
public record ProblemGroup(
        String key,
        String title,
        String detail,
        @Nullable Severity worst,
        int count,
        Supplier<List<Problem>> problems,
        boolean withFile) {}
