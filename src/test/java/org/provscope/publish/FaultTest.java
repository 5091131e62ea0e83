package org.provscope.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.provscope.files.Cancellation;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.Progress;
import org.provscope.files.RootPath;
import org.provscope.publish.FaultyRoot.Fault;
import org.provscope.publish.FaultyRoot.Killed;
import org.provscope.publish.Outcome.FileState;
import org.provscope.publish.Outcome.State;
import org.provscope.publish.Publication.Item;

/** Each fault at every single step of a publication: every file is the old or the new one, and nothing is lost. */
class FaultTest {
    private static final RootPath SHARED = new RootPath("shared.cfg");
    private static final RootPath FRESH = new RootPath("site/new.cfg");
    private static final RootPath MASTER = new RootPath("0004f2000001.cfg");
    private static final RootPath DEFAULT = new RootPath("000000000000.cfg");
    private static final RootPath GOES = new RootPath("old.cfg");
    private static final RootPath BYSTANDER = new RootPath("bystander.cfg");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Item item(RootPath path, @Nullable String before, @Nullable String after) {
        return new Item(
                path,
                before == null ? null : Content.of(bytes(before)),
                after == null ? null : Content.of(bytes(after)));
    }

    private static final Publication CHANGE = Publication.of(
            PublicationStore.id(Instant.EPOCH),
            "ftp://server",
            Instant.EPOCH,
            List.of(
                    item(DEFAULT, "default before", "default after"),
                    item(MASTER, "master before", "master after"),
                    item(GOES, "goes", null),
                    item(SHARED, "shared before", "shared after"),
                    item(FRESH, null, "fresh")));

    private static Map<RootPath, byte[]> before() {
        Map<RootPath, byte[]> files = new TreeMap<>(Map.of(BYSTANDER, bytes("bystander")));
        for (Item item : CHANGE.items()) {
            if (item.before() != null) {
                files.put(item.path(), item.before().bytes());
            }
        }
        return files;
    }

    /** One run of the program until it ends or is killed. */
    private static @Nullable Outcome run(FaultyRoot root, PublicationStore records) {
        return run(root, () -> records.begin(CHANGE));
    }

    private static @Nullable Outcome run(FaultyRoot root, Publisher.Recording record) {
        try {
            return new Publisher(root, CHANGE, Progress.NONE).publish(record, Cancellation.NEVER);
        } catch (Killed killed) {
            return null;
        }
    }

    private static @Nullable Content now(FaultyRoot root, RootPath path) {
        byte[] bytes = root.files.get(path);
        return bytes == null ? null : Content.of(bytes);
    }

    @Test
    void filesComeBeforeTheMasterThatNamesThemAndGoAfter() {
        assertThat(CHANGE.items()).extracting(Item::path).containsExactly(SHARED, FRESH, MASTER, DEFAULT, GOES);
    }

    @Test
    void withoutAFaultEverythingIsNew() {
        FaultyRoot root = new FaultyRoot(before(), true, DEFAULT);
        assertThat(run(root, new PublicationStore(temp))).isEqualTo(new Outcome.Done(List.of()));
        checkAll(root, true, "no fault");
    }

    /** What is written beside a file has a name of its own, which nobody knows. */
    @Test
    void whatCannotBeWrittenIsCalledByItsOwnName() {
        FaultyRoot root = new FaultyRoot(before(), true, DEFAULT) {
            @Override
            public void store(RootPath path, byte[] content) throws FileFailureException {
                throw new FileFailureException(new FileFailure.WriteRefused(path.value(), "not allowed"));
            }
        };
        assertThat(run(root, new PublicationStore(temp)))
                .isInstanceOfSatisfying(
                        Outcome.Untouched.class,
                        untouched -> assertThat(untouched.why().sentence())
                                .contains("shared.cfg")
                                .doesNotContain(".tmp"));
    }

    private static void checkAll(FaultyRoot root, boolean after, String what) {
        Map<RootPath, Content> expected = new TreeMap<>(Map.of(BYSTANDER, Content.of(bytes("bystander"))));
        for (Item item : CHANGE.items()) {
            Content wanted = after ? item.after() : item.before();
            if (wanted != null) {
                expected.put(item.path(), wanted);
            }
        }
        Map<RootPath, Content> found = new TreeMap<>();
        root.files.forEach((path, content) -> found.put(path, Content.of(content)));
        assertThat(found).as(what).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void aFaultAtAnyStepLeavesEveryFileWhole(Fault fault) throws IOException {
        int tried = 0;
        for (boolean renamesOver : new boolean[] {true, false}) {
            boolean struck = true;
            for (int step = 0; struck; step++) {
                for (boolean forward : new boolean[] {true, false}) {
                    String what = fault + " at step " + step + (renamesOver ? "" : ", no renaming over files")
                            + (forward ? ", then finished" : ", then taken back");
                    FaultyRoot root = new FaultyRoot(before(), renamesOver, DEFAULT);
                    root.failAt(step, fault);
                    PublicationStore records = new PublicationStore(temp.resolve(tried + ""));
                    Outcome outcome = run(root, records);
                    struck = root.isStruck();
                    tried++;
                    check(root, records, outcome, fault, renamesOver, what);
                    root.heal();
                    settle(root, records, outcome, fault, forward, what);
                }
            }
        }
        assertThat(tried)
                .as("steps, each in four ways")
                .isGreaterThan(4 * CHANGE.items().size());
    }

    /** Right after the fault, with the server as it is then. */
    private static void check(
            FaultyRoot root,
            PublicationStore records,
            @Nullable Outcome outcome,
            Fault fault,
            boolean renamesOver,
            String what) {
        int missing = 0;
        boolean changed = false;
        for (int i = 0; i < CHANGE.items().size(); i++) {
            Item item = CHANGE.items().get(i);
            Content now = now(root, item.path());
            boolean theirs = now != null && now.equals(Content.of(FaultyRoot.THEIRS));
            boolean removed = now == null && item.path().equals(DEFAULT) && fault == Fault.OTHERS_REMOVE;
            if (theirs || removed) {
                assertThat(item.path()).as(what).isEqualTo(DEFAULT);
            } else if (now == null && item.before() != null && item.after() != null) {
                missing++;
                assertThat(now(root, CHANGE.aside(i)))
                        .as(what + ": what is missing lies beside")
                        .isEqualTo(item.before());
            } else {
                assertThat(now).as(what + ": " + item.path()).isIn(item.before(), item.after());
                changed |= !java.util.Objects.equals(now, item.before());
            }
        }
        assertThat(missing).as(what).isLessThanOrEqualTo(renamesOver && fault != Fault.RENAME_REFUSED ? 0 : 1);
        assertThat(now(root, BYSTANDER)).as(what).isEqualTo(Content.of(bytes("bystander")));
        switch (outcome) {
            case Outcome.Done done -> assertThat(changed).as(what).isTrue();
            case Outcome.Untouched untouched ->
                assertThat(changed || missing > 0).as(what + untouched).isFalse();
            case Outcome.ConcurrentChange overtaken ->
                assertThat(changed || missing > 0).as(what + overtaken).isFalse();
            case Outcome.Halfway halfway -> {
                assertThat(halfway.files()).as(what).hasSize(CHANGE.items().size());
                for (FileState file : halfway.files()) {
                    Item item = CHANGE.items().stream()
                            .filter(one -> one.path().equals(file.path()))
                            .findFirst()
                            .orElseThrow();
                    Content now = now(root, file.path());
                    switch (file.state()) {
                        case BEFORE -> assertThat(now).as(what).isEqualTo(item.before());
                        case AFTER -> assertThat(now).as(what).isEqualTo(item.after());
                        case MISSING -> assertThat(now).as(what).isNull();
                        case SOMEBODY_ELSES -> assertThat(now).as(what).isNotIn(item.before(), item.after());
                        case UNKNOWN -> assertThat(fault).as(what).isIn(Fault.GONE_BEFORE, Fault.GONE_AFTER);
                    }
                }
            }
            case Outcome.Cancelled cancelled -> fail(what + cancelled);
            case Outcome.RolledBack back -> fail(what + back);
            case Outcome.Abandoned left -> fail(what + left);
            case null -> assertThat(fault).as(what).isIn(Fault.KILLED_BEFORE, Fault.KILLED_AFTER);
        }
        boolean halfOrKilled = outcome == null && (changed || missing > 0) || outcome instanceof Outcome.Halfway;
        if (halfOrKilled) {
            assertThat(records.of("ftp://server"))
                    .as(what + ": what was before is kept")
                    .hasSize(1);
        }
    }

    /** The trouble is over, the program was started again. */
    private static void settle(
            FaultyRoot root,
            PublicationStore records,
            @Nullable Outcome outcome,
            Fault fault,
            boolean forward,
            String what)
            throws IOException {
        List<PublicationStore.Kept> kept = records.of("ftp://server");
        if (kept.isEmpty() || outcome instanceof Outcome.Done || outcome instanceof Outcome.ConcurrentChange) {
            return;
        }
        Publication read = PublicationStore.read(kept.getFirst());
        assertThat(read.items()).as(what).isEqualTo(CHANGE.items());
        Publisher publisher = new Publisher(root, read, Progress.NONE);
        Outcome end = forward ? publisher.finish() : publisher.rollBack();
        boolean others = (fault == Fault.OTHERS_CHANGE || fault == Fault.OTHERS_REMOVE)
                && !java.util.Objects.equals(
                        now(root, DEFAULT), CHANGE.items().get(3).before())
                && !java.util.Objects.equals(
                        now(root, DEFAULT), CHANGE.items().get(3).after());
        if (others) {
            if (end instanceof Outcome.Done) {
                fail(what + ": " + end);
            }
        } else {
            assertThat(end).as(what).isInstanceOf(Outcome.Done.class);
            checkAll(root, forward, what);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OTHERS_CHANGE", "OTHERS_REMOVE"})
    void aFaultWhileSettlingLosesNothingEither(Fault fault) {
        int tried = 0;
        for (boolean renamesOver : new boolean[] {true, false}) {
            for (boolean first : new boolean[] {true, false}) {
                for (int killed = 20; killed < 48; killed += 9) {
                    boolean struck = true;
                    for (int step = 0; struck; step++) {
                        String what = fault + " at step " + step + (first ? " of finishing" : " of taking back")
                                + " after a death at step " + killed + (renamesOver ? "" : ", no renaming over files");
                        FaultyRoot root = new FaultyRoot(before(), renamesOver, DEFAULT);
                        root.failAt(killed, Fault.KILLED_AFTER);
                        run(root, () -> {});
                        root.failAt(step, fault);
                        struck = settling(root, first);
                        root.heal();
                        for (boolean last : new boolean[] {!first, first}) {
                            Publisher publisher = new Publisher(root, CHANGE, Progress.NONE);
                            assertThat(last ? publisher.finish() : publisher.rollBack())
                                    .as(what)
                                    .isInstanceOf(Outcome.Done.class);
                            checkAll(root, last, what);
                        }
                        tried++;
                    }
                }
            }
        }
        assertThat(tried)
                .as("steps, after each of sixteen deaths")
                .isGreaterThan(16 * CHANGE.items().size());
    }

    /** Whether the fault came to pass. */
    private static boolean settling(FaultyRoot root, boolean forward) {
        root.forgetStrike();
        try {
            Publisher publisher = new Publisher(root, CHANGE, Progress.NONE);
            if (forward) {
                publisher.finish();
            } else {
                publisher.rollBack();
            }
        } catch (Killed killed) {
            // It is begun anew.
        }
        return root.isStruck();
    }

    @Test
    void whatSomebodyElseChangedBeforeIsNotTouched() {
        Map<RootPath, byte[]> files = before();
        files.put(SHARED, FaultyRoot.THEIRS);
        FaultyRoot root = new FaultyRoot(files, true, DEFAULT);
        assertThat(run(root, new PublicationStore(temp))).isEqualTo(new Outcome.ConcurrentChange(List.of(SHARED)));
        assertThat(root.files).hasSize(files.size());
    }

    @Test
    void whatIsNewAlreadyDoesNotLetTheRestPassBySomebodyElse() {
        Map<RootPath, byte[]> files = before();
        files.put(SHARED, bytes("shared after"));
        FaultyRoot root = new FaultyRoot(files, true, DEFAULT);
        root.failAt(CHANGE.items().size(), Fault.OTHERS_CHANGE);
        assertThat(run(root, new PublicationStore(temp))).isEqualTo(new Outcome.ConcurrentChange(List.of(DEFAULT)));
        assertThat(now(root, MASTER)).isEqualTo(Content.of(bytes("master before")));
        assertThat(now(root, FRESH)).isNull();
    }

    @Test
    void aCancelledPublicationChangesNothing() {
        for (int after = 0; after < 12; after++) {
            FaultyRoot root = new FaultyRoot(before(), true, DEFAULT);
            int[] asked = {after};
            try {
                Outcome outcome = new Publisher(root, CHANGE, Progress.NONE).publish(() -> {}, () -> asked[0]-- == 0);
                assertThat(outcome).isInstanceOf(Outcome.Done.class);
                checkAll(root, true, "not cancelled");
            } catch (java.util.concurrent.CancellationException e) {
                checkAll(root, false, "cancelled after " + after);
            }
        }
    }

    @Test
    void publicationsAreKept() throws IOException {
        PublicationStore records = new PublicationStore(temp);
        records.begin(CHANGE);
        assertThat(records.of("ftp://server")).singleElement().satisfies(kept -> {
            assertThat(kept.standing()).isEqualTo(PublicationStore.PublicationStatus.OPEN);
            assertThat(kept.paths()).hasSize(5);
            assertThat(kept.time()).isEqualTo(Instant.EPOCH);
        });
        assertThat(records.of("ftp://other")).isEmpty();
        records.end(CHANGE, PublicationStore.PublicationStatus.DONE);
        assertThat(records.of("ftp://server"))
                .extracting(PublicationStore.Kept::standing)
                .containsExactly(PublicationStore.PublicationStatus.DONE);
        List<Publication> read = new ArrayList<>();
        for (PublicationStore.Kept kept : records.of("ftp://server")) {
            read.add(PublicationStore.read(kept));
        }
        assertThat(read).containsExactly(CHANGE);
        assertThat(State.values()).allSatisfy(state -> assertThat(state.label()).isNotBlank());
    }
}
