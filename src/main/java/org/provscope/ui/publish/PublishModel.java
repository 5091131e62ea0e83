package org.provscope.ui.publish;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.publish.Content;
import org.provscope.publish.Outcome;
import org.provscope.publish.Outcome.FileState;
import org.provscope.publish.Publication;
import org.provscope.publish.PublicationStore.Kept;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
import org.provscope.ui.workbench.Navigator;
import org.provscope.ui.workbench.PageId;
import org.provscope.ui.workbench.PublishedState;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.PublishService;

/** One publication, from the question to its end. */
public final class PublishModel {
    /** The state of the publication. */
    public sealed interface State {
        /**
         * Nothing was done yet.
         *
         * @param unreadable the files that no phone will be able to read, with the reasons
         */
        record Asking(Publication publication, SortedMap<RootPath, String> unreadable) implements State {}

        /**
         * It is running.
         *
         * @param canCancel true while it can still be cancelled without any effect
         */
        record Running(Job job, boolean canCancel) implements State {}

        /** It has ended. */
        record Ended(Outcome outcome) implements State {}

        /** An earlier publication was begun and not ended. */
        record Begun(Kept kept, List<FileState> files) implements State {}

        /** Something failed on this machine. */
        record Broken(String why) implements State {}
    }

    private final PublishService publishing;
    private final Jobs jobs;
    private final PublishedState published;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<State> state;
    private @Nullable Publication publication;
    private final @Nullable OpenRoot open;
    private final Set<RootPath> leftOut = new TreeSet<>();
    private final ReadOnlyStringWrapper meaning = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper rights = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private @Nullable Kept kept;
    private final StringProperty note = new SimpleStringProperty("");
    private final PublishEffect effect;
    private final AtomicBoolean isCancelled = new AtomicBoolean();

    private PublishModel(
            PublishService publishing,
            Jobs jobs,
            PublishedState published,
            Navigator navigator,
            State first,
            @Nullable OpenRoot open,
            @Nullable Publication publication,
            @Nullable Kept kept) {
        this.open = open;
        this.count.set(publication == null ? 0 : publication.items().size());
        this.publishing = publishing;
        this.jobs = jobs;
        this.effect = new PublishEffect(jobs);
        this.published = published;
        this.navigator = navigator;
        this.state = new ReadOnlyObjectWrapper<>(first);
        this.publication = publication;
        this.kept = kept;
    }

    /** Returns a publication of the changes made here, about which a person is asked. */
    public static PublishModel of(
            OpenRoot open, PublishService publishing, Jobs jobs, PublishedState published, Navigator navigator) {
        Publication publication = PublishService.of(open, Instant.now());
        PublishModel model = new PublishModel(
                publishing,
                jobs,
                published,
                navigator,
                new State.Asking(publication, PublishService.unreadable(publication, open)),
                open,
                publication,
                null);
        model.effect.show(open, Set.of());
        jobs.run("Checking permissions", job -> publishing.rights(publication), model.rights::set, e -> {
            // Publishing itself reports what makes it fail.
        });
        return model;
    }

    /** Returns what becomes wrong by the publication, sentences; empty for nothing, or while it is not known. */
    public ReadOnlyStringProperty brought() {
        return effect.brought();
    }

    /** Returns what a person writes about the publication. */
    public StringProperty note() {
        return note;
    }

    /** Returns the phones that get something else, as far as they are known by now. */
    public List<MacAddress> concerned() {
        return effect.concerned();
    }

    /** Returns true if phones get other contacts and nothing else. */
    public boolean isOnlyContacts() {
        return effect.isOnlyContacts();
    }

    /** Returns the files that are published. */
    public List<RootPath> files() {
        return publication == null
                ? List.of()
                : publication.items().stream().map(Publication.Item::path).toList();
    }

    /** Returns where it is published to. */
    public String address() {
        return publication == null ? "" : publication.address();
    }

    /** Shows earlier publications, from where this one can be undone. */
    public void showPast() {
        navigator.open(new PageId.Publications());
    }

    /** Leaves a file out of the publication, or includes it again; its change stays here. */
    public void leaveOut(RootPath path, boolean isLeftOut) {
        OpenRoot from = open;
        if (from != null && (isLeftOut ? leftOut.add(path) : leftOut.remove(path))) {
            Publication what = PublishService.of(from, Instant.now(), leftOut);
            publication = what;
            count.set(what.items().size());
            meaning.set(meaning(what));
            effect.show(from, Set.copyOf(leftOut));
        }
    }

    /** Returns what leaving files out means. */
    private String meaning(Publication what) {
        if (leftOut.isEmpty()) {
            return "";
        }
        String stays = leftOut.size() == 1
                ? "The change to " + leftOut.iterator().next() + " stays here, unpublished."
                : leftOut.size() + " changes stay here, unpublished.";
        OpenRoot from = open;
        for (RootPath path : leftOut) {
            boolean isNew = from != null && from.baseContent(path).isEmpty();
            for (Publication.Item item : what.items()) {
                Content after = item.after();
                if (isNew
                        && after != null
                        && new String(after.bytes(), StandardCharsets.UTF_8).contains(path.value())) {
                    return stays + " " + item.path() + ", which is published, refers to " + path
                            + ": phones will not find it there.";
                }
            }
        }
        return stays;
    }

    /** Publishes all but one file, which made the others fail. */
    public void publishWithout(RootPath path) {
        leaveOut(path, true);
        publish();
    }

    /** Returns what leaving files out means; empty if none is left out. */
    public ReadOnlyStringProperty meaning() {
        return meaning.getReadOnlyProperty();
    }

    /** Returns who will own files that belong to another user now; empty if that does not change. */
    public ReadOnlyStringProperty rights() {
        return rights.getReadOnlyProperty();
    }

    /** Returns how many files are to be published. */
    public ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** Returns a publication that was begun earlier. */
    public static PublishModel begun(
            Kept kept,
            List<FileState> files,
            PublishService publishing,
            Jobs jobs,
            PublishedState published,
            Navigator navigator) {
        return new PublishModel(publishing, jobs, published, navigator, new State.Begun(kept, files), null, null, kept);
    }

    /** Returns the state of the publication. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Returns the effect on the phones, in words; until that is known, that it is being computed. */
    public ReadOnlyStringProperty effect() {
        return effect.words();
    }

    /** Shows the effect on every phone. */
    public void showPlan() {
        navigator.open(new PageId.Plan());
    }

    /** Starts publishing. */
    public void publish() {
        Publication what = publication;
        if (what != null) {
            Publication noted = what.noting(note.get());
            publication = noted;
            run("Publishing", true, running -> publishing.publish(noted, running, isCancelled::get));
        }
    }

    /** Publishes the files that are not in the root yet. */
    public void finish() {
        resolve("Finishing", (which, running) -> publishing.finish(which, running));
    }

    /** Restores the files that were published already. */
    public void rollBack() {
        resolve("Undoing", (which, running) -> publishing.rollBack(which, running));
    }

    /** Leaves the root as it is, for good. */
    public void abandon() {
        resolve("Leaving it as it is", (which, running) -> publishing.abandon(which));
    }

    private interface Resolution {
        /** Runs it in the background. */
        Outcome run(Kept kept, Job job) throws Exception;
    }

    private void resolve(String title, Resolution resolution) {
        run(title, false, running -> {
            Kept which = kept();
            return resolution.run(which, running);
        });
    }

    /** Returns the stored publication; to be called in the background. */
    private Kept kept() {
        Kept known = kept;
        if (known == null && publication != null) {
            known = publishing.of(publication.address()).stream()
                    .filter(one -> one.id().equals(publication.id()))
                    .findFirst()
                    .orElse(null);
            kept = known;
        }
        if (known == null) {
            throw new IllegalStateException("a publication that is halfway is not kept");
        }
        return known;
    }

    private void run(String title, boolean canCancel, Jobs.Work<Outcome> work) {
        State before = state.get();
        Job running = jobs.run(
                title,
                work,
                outcome -> {
                    state.set(new State.Ended(outcome));
                    switch (outcome) {
                        case Outcome.Done _, Outcome.Halfway _, Outcome.Abandoned _ -> published.changed();
                        case Outcome.RolledBack(Publication what, var inSteps) -> published.rolledBack(what);
                        case Outcome.Untouched _, Outcome.Cancelled _, Outcome.ConcurrentChange _ -> {
                            // The root is unchanged, or is being reloaded.
                        }
                    }
                },
                e -> {
                    state.set(new State.Broken(String.valueOf(e.getMessage())));
                });
        if (state.get().equals(before)) {
            state.set(new State.Running(running, canCancel));
        }
    }

    /** Cancels publishing, as long as that has no effect on the root. */
    public void cancel() {
        isCancelled.set(true);
    }

    /** Returns true while something is being done. */
    public boolean isRunning() {
        return state.get() instanceof State.Running;
    }
}
