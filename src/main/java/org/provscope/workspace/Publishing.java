package org.provscope.workspace;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.provscope.edit.Change;
import org.provscope.files.Cancellation;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.FileRoot;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.files.Roots;
import org.provscope.files.WritableRoot;
import org.provscope.publish.Content;
import org.provscope.publish.Outcome;
import org.provscope.publish.Publication;
import org.provscope.publish.Publications;
import org.provscope.publish.Publications.Kept;
import org.provscope.publish.Publications.Standing;
import org.provscope.publish.Publisher;
import org.provscope.xml.SourceText;

/** Publishes the drafts of a root, and settles what was begun. For the background. */
public final class Publishing {
    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

    private final Roots roots;
    private final Publications records;

    public Publishing(Roots roots, Publications records) {
        this.roots = roots;
        this.records = records;
    }

    /** The drafts of a root as files to be brought in. */
    public static Publication of(OpenRoot open, Instant now) {
        List<Publication.Item> items = new ArrayList<>();
        open.drafts().keySet().forEach(path -> items.add(new Publication.Item(path, bytes(open.baseContent(path)),
                bytes(open.content(path)))));
        return Publication.of(Publications.id(now), open.base().location().address(), now, items);
    }

    private static @Nullable Content bytes(Optional<SourceText> text) {
        return text.map(source -> Content.of(source.toBytes())).orElse(null);
    }

    /** What takes a publication back, as changes of the root: they are looked at and published like any other. */
    public static Change undoing(Publication publication) {
        SortedMap<RootPath, Optional<SourceText>> files = new TreeMap<>();
        publication.items().forEach(item -> files.put(item.path(), Optional.ofNullable(item.before())
                .map(content -> SourceText.of(content.bytes()))));
        return new Change(files);
    }

    private interface Step {
        Outcome with(Publisher publisher) throws IOException;
    }

    private Outcome over(Publication publication, Consumer<String> progress, Step step) {
        try (FileRoot root = roots.open(Location.parse(publication.address()), Cancellation.NEVER)) {
            if (!(root instanceof WritableRoot writable)) {
                return new Outcome.Untouched(new FileFailure.WriteRefused(publication.address(),
                        "a zip file is only read; save copies of the changed files instead"));
            }
            return step.with(new Publisher(writable, publication, progress));
        } catch (FileFailureException e) {
            return new Outcome.Untouched(e.failure());
        } catch (IOException e) {
            return new Outcome.Untouched(new FileFailure.WriteRefused("The copy on this machine",
                    String.valueOf(e.getMessage())));
        }
    }

    /**
     * Brings a publication in.
     *
     * @param progress gets what is being done, in words
     * @param cancellation is asked as long as nothing is changed
     */
    public Outcome publish(Publication publication, Consumer<String> progress, Cancellation cancellation) {
        try {
            Outcome outcome = over(publication, progress, publisher -> publisher.publish(() -> records.begin(
                    publication), cancellation));
            note(publication, outcome, Standing.DONE);
            return outcome;
        } catch (CancellationException e) {
            note(publication, new Outcome.Cancelled(), Standing.DONE);
            return new Outcome.Cancelled();
        }
    }

    private void note(Publication publication, Outcome outcome, Standing done) {
        try {
            switch (outcome) {
                case Outcome.Done _ -> records.end(publication, done);
                case Outcome.Untouched _,Outcome.Overtaken _,Outcome.Cancelled _ -> records.forget(publication);
                case Outcome.Halfway _ -> {
                    // It stays open until it is finished or taken back.
                }
            }
        } catch (IOException e) {
            LOG.warn("how it ended cannot be noted", e);
        }
    }

    /**
     * Finishes a publication that was begun.
     *
     * @throws IOException where it cannot be read any more
     */
    public Outcome finish(Kept kept, Consumer<String> progress) throws IOException {
        Publication publication = Publications.read(kept);
        Outcome outcome = over(publication, progress, Publisher::finish);
        if (outcome instanceof Outcome.Done) {
            note(publication, outcome, Standing.DONE);
        }
        return outcome;
    }

    /**
     * Takes a publication back that was begun.
     *
     * @throws IOException where it cannot be read any more
     */
    public Outcome takeBack(Kept kept, Consumer<String> progress) throws IOException {
        Publication publication = Publications.read(kept);
        Outcome outcome = over(publication, progress, Publisher::takeBack);
        if (outcome instanceof Outcome.Done) {
            note(publication, outcome, Standing.TAKEN_BACK);
        }
        return outcome;
    }

    /**
     * What is in the root of a publication that was begun.
     *
     * @throws IOException          where it cannot be read any more
     * @throws FileFailureException where the root is out of reach
     */
    public List<Outcome.FileState> states(Kept kept) throws IOException, FileFailureException {
        Publication publication = Publications.read(kept);
        try (FileRoot root = roots.open(Location.parse(publication.address()), Cancellation.NEVER)) {
            return root instanceof WritableRoot writable
                    ? new Publisher(writable, publication, what -> {}).states()
                    : List.of();
        }
    }

    /** The publications of a root, the newest first. */
    public List<Kept> of(String address) {
        return records.of(address);
    }
}
