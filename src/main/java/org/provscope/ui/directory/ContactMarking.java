package org.provscope.ui.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provscope.check.CheckResult;
import org.provscope.files.RootPath;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;

/** Finds in the background what the check found of each contact. */
final class ContactMarking {
    private final RootPath path;
    private final Jobs jobs;
    private final Runnable changed;
    private ContactMarks marks = ContactMarks.NONE;
    private @Nullable CheckResult result;
    private @Nullable Job marking;

    /** @param changed is run when there are other marks */
    ContactMarking(RootPath path, Jobs jobs, Runnable changed) {
        this.path = path;
        this.jobs = jobs;
        this.changed = changed;
    }

    ContactMarks marks() {
        return marks;
    }

    /** Keeps the marks of contacts that are the same in another state of the file. */
    void carryOver(ContactTable before, ContactTable now) {
        marks = marks.carriedOver(before, now);
    }

    /** Marks contacts by what was found now. */
    void mark(ContactTable table, @Nullable CheckResult found) {
        result = found;
        mark(table);
    }

    /** Marks contacts by what was found last. */
    void mark(ContactTable table) {
        cancel();
        CheckResult found = result;
        if (found == null) {
            marks = ContactMarks.NONE;
            changed.run();
            return;
        }
        marking = jobs.run(
                "Marking contacts",
                job -> Optional.ofNullable(ContactMarks.of(table, found.of(path.value()))),
                made -> made.ifPresent(known -> {
                    marks = known;
                    changed.run();
                }));
    }

    void cancel() {
        if (marking != null) {
            marking.cancel();
        }
    }
}
