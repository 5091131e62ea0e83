package org.provscope.ui.plan;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.provscope.plan.ConcernedPhones;
import org.provscope.plan.Planner;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
import org.provscope.workspace.OpenRoot;

/** The phones that the changes concern which are not published yet. */
public final class DraftReach {
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<ConcernedPhones> phones = new ReadOnlyObjectWrapper<>(ConcernedPhones.NONE);
    private @Nullable Job planning;

    public DraftReach(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Returns the phones; until they are known again after a change, those of before. */
    public ReadOnlyObjectProperty<ConcernedPhones> phones() {
        return phones.getReadOnlyProperty();
    }

    /** Finds the phones of a root in the background. */
    public void show(OpenRoot root) {
        if (planning != null) {
            planning.cancel();
        }
        if (!root.isChanged()) {
            phones.set(ConcernedPhones.NONE);
            return;
        }
        planning = jobs.run(
                "Comparing every phone",
                job -> ConcernedPhones.of(Planner.plan(root.read(), root.resolved(), job)),
                phones::set);
    }
}
