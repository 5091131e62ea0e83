package org.provscope.workspace;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.provscope.edit.Change;
import org.provscope.files.Cancellation;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.FileRoot;
import org.provscope.files.Location;
import org.provscope.files.Progress;
import org.provscope.files.RootPath;
import org.provscope.files.Roots;
import org.provscope.files.WritableRoot;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.RootFile;
import org.provscope.publish.Content;
import org.provscope.publish.Outcome;
import org.provscope.publish.Outcome.FileState;
import org.provscope.publish.Outcome.State;
import org.provscope.publish.Publication;
import org.provscope.publish.PublicationStore;
import org.provscope.publish.PublicationStore.Kept;
import org.provscope.publish.PublicationStore.PublicationStatus;
import org.provscope.publish.Publisher;
import org.provscope.xml.SourceText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes the drafts of a root, and finishes or rolls back interrupted publications. Blocks: for the background. */
public final class PublishService {
    private static final Logger LOG = LoggerFactory.getLogger(PublishService.class);

    private final Roots roots;
    private final PublicationStore records;
    private final HeldPublications holds;

    public PublishService(Roots roots, PublicationStore records) {
        this.roots = roots;
        this.records = records;
        this.holds = new HeldPublications(roots, records);
    }

    /** Returns the drafts of a root as a publication. */
    public static Publication of(OpenRoot open, Instant now) {
        return of(open, now, Set.of());
    }

    /** @param without drafts that are left out, and stay here */
    public static Publication of(OpenRoot open, Instant now, Set<RootPath> without) {
        List<Publication.Item> items = new ArrayList<>();
        open.drafts().keySet().stream()
                .filter(path -> !without.contains(path))
                .forEach(path -> items.add(
                        new Publication.Item(path, bytes(open.baseContent(path)), bytes(open.content(path)))));
        return Publication.of(PublicationStore.id(now), open.base().location().address(), now, items);
    }

    private static @Nullable Content bytes(Optional<SourceText> text) {
        return text.map(source -> Content.of(source.toBytes())).orElse(null);
    }

    /** Returns changes that restore the files from before a publication; they are published like any others. */
    public static Change undoing(Publication publication) {
        SortedMap<RootPath, Optional<SourceText>> files = new TreeMap<>();
        publication
                .items()
                .forEach(item -> files.put(
                        item.path(),
                        Optional.ofNullable(item.before()).map(content -> SourceText.of(content.bytes()))));
        return new Change(files);
    }

    /**
     * Returns a rolled-back publication as changes, of files in their old state without other drafts.
     */
    public static Change again(Publication publication, OpenRoot open) {
        SortedMap<RootPath, Optional<SourceText>> files = new TreeMap<>();
        for (Publication.Item item : publication.items()) {
            Content now = open.baseContent(item.path())
                    .map(text -> Content.of(text.toBytes()))
                    .orElse(null);
            if (!open.drafts().containsKey(item.path()) && Objects.equals(now, item.before())) {
                files.put(
                        item.path(), Optional.ofNullable(item.after()).map(content -> SourceText.of(content.bytes())));
            }
        }
        return new Change(files);
    }

    /** Returns the files that differ from what a publication wrote, in the root or by a draft. */
    public static List<RootPath> changedSince(Publication publication, OpenRoot open) {
        return publication.items().stream()
                .filter(item -> {
                    Content now = open.baseContent(item.path())
                            .map(text -> Content.of(text.toBytes()))
                            .orElse(null);
                    return open.drafts().containsKey(item.path())
                            || !Objects.equals(now, item.after()) && !Objects.equals(now, item.before());
                })
                .map(Publication.Item::path)
                .toList();
    }

    /** Returns the files of a publication that no phone will be able to read, each with the reason. */
    public static SortedMap<RootPath, String> unreadable(Publication publication, OpenRoot open) {
        SortedMap<RootPath, String> found = new TreeMap<>();
        for (Publication.Item item : publication.items()) {
            RootFile file = open.resolved().snapshot().file(item.path());
            String reason = file == null
                            || file.config() == null
                            || file.config().readability() != ConfigFile.Readability.UNREADABLE
                    ? null
                    : file.config().unreadableReason();
            if (reason != null) {
                found.put(item.path(), reason);
            }
        }
        return found;
    }

    /**
     * Returns which users may lose write access to files by publishing, sentences; empty if none.
     *
     * @throws IOException          where nothing can be kept on this machine
     * @throws FileFailureException where the root is out of reach
     */
    public String rights(Publication publication) throws IOException, FileFailureException {
        try (FileRoot root = roots.open(Location.parse(publication.address()), Cancellation.NEVER)) {
            return root instanceof WritableRoot writable ? LostRights.sentence(publication, writable) : "";
        }
    }

    /**
     * Publishes the files of a publication.
     *
     * @param cancellation is asked as long as nothing is changed
     */
    public Outcome publish(Publication publication, Progress progress, Cancellation cancellation) {
        return holds.outcome(publication, root -> {
            Outcome outcome;
            try {
                outcome = new Publisher(root, publication, progress)
                        .publish(() -> records.begin(publication), cancellation);
            } catch (CancellationException e) {
                outcome = new Outcome.Cancelled();
            }
            switch (outcome) {
                case Outcome.Done _ -> end(publication, PublicationStatus.DONE);
                case Outcome.Untouched _, Outcome.ConcurrentChange _, Outcome.Cancelled _ -> forget(publication);
                case Outcome.Halfway _, Outcome.Abandoned _, Outcome.RolledBack _ -> {
                    // It stays open until it is finished or taken back.
                }
            }
            return outcome;
        });
    }

    private void end(Publication publication, PublicationStatus standing) {
        try {
            records.end(publication, standing);
        } catch (IOException e) {
            LOG.warn("how it ended cannot be noted", e);
        }
    }

    private void forget(Publication publication) {
        try {
            records.forget(publication);
        } catch (IOException e) {
            LOG.warn("a publication that changed nothing cannot be forgotten", e);
        }
    }

    /**
     * Finishes a publication that was begun.
     *
     * @throws IOException where it cannot be read any more
     */
    public Outcome finish(Kept kept, Progress progress) throws IOException {
        Publication publication = PublicationStore.read(kept);
        return holds.resumed(publication, root -> settled(publication, PublicationStatus.DONE, root, progress));
    }

    /**
     * Takes a publication back that was begun.
     *
     * @throws IOException where it cannot be read any more
     */
    public Outcome rollBack(Kept kept, Progress progress) throws IOException {
        Publication publication = PublicationStore.read(kept);
        return holds.resumed(publication, root -> settled(publication, PublicationStatus.TAKEN_BACK, root, progress));
    }

    private Outcome settled(Publication publication, PublicationStatus standing, WritableRoot root, Progress progress) {
        if (!records.isOpen(publication)) {
            return new Outcome.Untouched(new FileFailure.Settled("This publication"));
        }
        Publisher publisher = new Publisher(root, publication, progress);
        Outcome outcome = standing == PublicationStatus.DONE ? publisher.finish() : publisher.rollBack();
        if (outcome instanceof Outcome.Done done) {
            end(publication, standing);
            return standing == PublicationStatus.DONE ? done : new Outcome.RolledBack(publication, done.inSteps());
        }
        return outcome;
    }

    /**
     * Leaves a publication that was begun as it is: what waits beside the files goes, and nobody is asked again. The files
     * as they were stay among the earlier publications.
     *
     * @throws IOException where it cannot be read any more
     */
    public Outcome abandon(Kept kept) throws IOException {
        Publication publication = PublicationStore.read(kept);
        return holds.resumed(publication, root -> {
            if (!records.isOpen(publication)) {
                return new Outcome.Untouched(new FileFailure.Settled("This publication"));
            }
            new Publisher(root, publication, Progress.NONE).abandon();
            end(publication, PublicationStatus.LEFT);
            return new Outcome.Abandoned();
        });
    }

    /** A publication that is halfway. */
    public record Begun(Kept kept, List<FileState> files) {}

    /**
     * What was found of publications that were begun.
     *
     * @param isTidied whether something of one was cleared away on the way
     */
    public record Unfinished(boolean isTidied, Optional<Begun> begun) {}

    /**
     * The publication of a root that was begun and is halfway, because the program or the server went away. Those of
     * which everything or nothing is in are tidied up on the way; those that another window is bringing in are none.
     *
     * @throws IOException          where one cannot be read
     * @throws FileFailureException where the root is out of reach
     */
    public Unfinished begun(String address) throws IOException, FileFailureException {
        boolean tidied = false;
        for (Kept kept : records.of(address)) {
            if (kept.standing() == PublicationStatus.OPEN && kept.damage() == null) {
                Publication publication = PublicationStore.read(kept);
                try {
                    Optional<Begun> begun = holds.held(publication, root -> halfway(kept, publication, root));
                    if (begun.isPresent()) {
                        return new Unfinished(tidied, begun);
                    }
                    tidied = true;
                } catch (FileFailureException e) {
                    if (!(e.failure() instanceof FileFailure.Busy)) {
                        throw e;
                    }
                }
            }
        }
        return new Unfinished(tidied, Optional.empty());
    }

    private Optional<Begun> halfway(Kept kept, Publication publication, WritableRoot root) {
        // Another window may have ended it since it was listed.
        if (!records.isOpen(publication)) {
            return Optional.empty();
        }
        List<FileState> files = new Publisher(root, publication, Progress.NONE).states();
        boolean whole = files.stream().allMatch(file -> file.state() == State.AFTER);
        boolean none = files.stream().allMatch(file -> file.state() == State.BEFORE);
        if (!whole && !none) {
            return Optional.of(new Begun(kept, files));
        }
        settled(publication, whole ? PublicationStatus.DONE : PublicationStatus.TAKEN_BACK, root, Progress.NONE);
        return Optional.empty();
    }

    /** Returns the publications of a root, newest first. */
    public List<Kept> of(String address) {
        return records.of(address);
    }
}
