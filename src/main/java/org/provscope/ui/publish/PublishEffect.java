package org.provscope.ui.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.provscope.check.BroughtProblems;
import org.provscope.check.Checker;
import org.provscope.check.Problem;
import org.provscope.files.RootPath;
import org.provscope.plan.ConcernedPhones;
import org.provscope.plan.PlanWords;
import org.provscope.plan.Planner;
import org.provscope.plan.RolloutPlan;
import org.provscope.provisioning.MacAddress;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
import org.provscope.workspace.OpenRoot;

/** What a publication changes for the phones, and what becomes wrong by it; computed in the background. */
final class PublishEffect {
    private static final String COMPARING = "Comparing every phone …";

    private final Jobs jobs;
    private final Checker checker = new Checker();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(COMPARING);
    private final ReadOnlyStringWrapper brought = new ReadOnlyStringWrapper("");
    private List<MacAddress> concerned = List.of();
    private boolean isOnlyContacts;
    private @Nullable Job running;

    PublishEffect(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Finds the effect of publishing the drafts of a root but for some. */
    void show(OpenRoot from, Set<RootPath> leftOut) {
        if (running != null) {
            running.cancel();
        }
        concerned = List.of();
        words.set(COMPARING);
        brought.set("");
        running = jobs.run(
                "Planning",
                job -> Planner.plan(
                        from.read(), from.with(from.discard(leftOut)).resolved(), job),
                plan -> {
                    ConcernedPhones phones = ConcernedPhones.of(plan);
                    words.set(sentences(plan, phones));
                    SortedSet<MacAddress> all = new TreeSet<>(phones.changed());
                    all.addAll(phones.contacts());
                    concerned = List.copyOf(all);
                    isOnlyContacts =
                            phones.changed().isEmpty() && !phones.contacts().isEmpty();
                    check(from, leftOut);
                });
    }

    private static String sentences(RolloutPlan plan, ConcernedPhones phones) {
        List<String> sentences = new ArrayList<>(PlanWords.counts(plan));
        if (!phones.contacts().isEmpty()) {
            sentences.add(PlanWords.phones(phones.contacts().size())
                    + (phones.contacts().size() == 1 ? " gets other contacts." : " get other contacts."));
        }
        if (!PlanWords.restarts(plan).isEmpty()) {
            sentences.add(PlanWords.restarts(plan));
        }
        return String.join(" ", sentences);
    }

    private void check(OpenRoot from, Set<RootPath> leftOut) {
        running = jobs.run(
                "Checking what the changes add",
                job -> BroughtProblems.between(
                        checker, from.read(), from.with(from.discard(leftOut)).resolved(), from.schemas(), job),
                problems -> {
                    if (!problems.added().isEmpty()) {
                        Problem first = problems.added().getFirst();
                        int more = problems.added().size() - 1;
                        brought.set("This adds " + problems.addedWords() + ": "
                                + (first.file() == null ? "" : first.file() + ": ") + first.message()
                                + (more > 0 ? " And " + more + " more." : ""));
                    }
                });
    }

    /** Returns the effect on the phones; until that is known, that it is being computed. */
    ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /** Returns what becomes wrong, sentences; empty for nothing, or while it is not known. */
    ReadOnlyStringProperty brought() {
        return brought.getReadOnlyProperty();
    }

    /** Returns true if phones get other contacts and nothing else. */
    boolean isOnlyContacts() {
        return isOnlyContacts;
    }

    /** Returns the phones that get something else, as far as they are known by now. */
    List<MacAddress> concerned() {
        return concerned;
    }
}
