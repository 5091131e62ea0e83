package org.provscope.workspace.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provscope.edit.Change;
import org.provscope.edit.FileMerge;
import org.provscope.files.Cancellation;
import org.provscope.files.Location;
import org.provscope.files.Progress;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.schema.xsd.CatalogueCache;
import org.provscope.testing.Tries;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.RootReader;
import org.provscope.workspace.SchemaFinder;
import org.provscope.xml.SourceText;

/** Drafts over a root: done, taken back, kept, and put together with what others did. */
class SessionTest {
    private static final RootPath A = new RootPath("a.cfg");
    private static final RootPath B = new RootPath("b.cfg");
    private static final String TEXT = "<c\r\n x=\"1\"\r\n y=\"1\"/>\r\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path site;

    @BeforeEach
    void write() throws Exception {
        site = Files.createDirectories(folder.resolve("site"));
        put("000000000000.cfg", "<A CONFIG_FILES=\"a.cfg, b.cfg\"/>");
        put("a.cfg", TEXT);
        put("b.cfg", "<c z=\"1\"/>");
        put("0004f2000001-app.log", "");
    }

    private void put(String name, String text) throws Exception {
        Files.writeString(site.resolve(name), text);
    }

    private OpenRoot read() throws Exception {
        return new RootReader(new SchemaFinder(new CatalogueCache(null)))
                .read(new Location.Folder(site), null, Cancellation.NEVER, Progress.NONE);
    }

    private static Change text(RootPath path, String text) {
        return Change.of(path, SourceText.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Session session, RootPath path) {
        return session.root().content(path).map(SourceText::text).orElse("gone");
    }

    private static String value(Session session, String name) {
        return String.valueOf(session.root()
                .resolved()
                .effective(new MacAddress("0004f2000001"), null)
                .value(name));
    }

    @Test
    void whatWasDoneInSeveralFilesIsTakenBackAndDoneAgainStepByStep() throws Exception {
        Session start = Session.of(read());
        Session one = start.change("One", text(A, TEXT.replace("x=\"1\"", "x=\"2\"")));
        Session two = one.change("Two", text(B, "<c z=\"2\"/>").and(text(new RootPath("c.cfg"), "<c/>")));
        assertThat(two.root().drafts()).hasToString("{a.cfg=CHANGED, b.cfg=CHANGED, c.cfg=ADDED}");
        Session back = two.undone();
        assertThat(back.root().drafts()).hasToString("{a.cfg=CHANGED}");
        assertThat(value(back, "z")).isEqualTo("1");
        assertThat(back.undone().root().isChanged()).isFalse();
        assertThat(back.undone().undone().root().isChanged())
                .as("nothing more to take back")
                .isFalse();
        Session again = back.undone().redone().redone();
        assertThat(again.root().drafts()).isEqualTo(two.root().drafts());
        assertThat(value(again, "z")).isEqualTo("2");
        assertThat(back.change("Else", text(A, "<c/>")).history().undone())
                .as("another way was taken")
                .isEmpty();
        Session gone = two.change("Gone", new Change(new TreeMap<>(Map.of(B, Optional.empty()))));
        assertThat(gone.root().drafts()).containsEntry(B, OpenRoot.DraftKind.REMOVED);
        assertThat(text(gone.undone(), B)).isEqualTo("<c z=\"2\"/>");
    }

    @Test
    void aChangeMadeForAnEarlierStateIsPutTogetherWithWhatCameBetween() throws Exception {
        Session start = Session.of(read());
        Session typed = start.typed(A, TEXT, TEXT.replace("x=\"1\"", "x=\"2\""));
        Session fixed = typed.change("Fix", text(A, TEXT.replace("y=\"1\"", "y=\"5\"")), start.root());
        assertThat(text(fixed, A)).isEqualTo(TEXT.replace("x=\"1\"", "x=\"2\"").replace("y=\"1\"", "y=\"5\""));
        assertThatThrownBy(() -> typed.change("Fix", text(A, TEXT.replace("x=\"1\"", "x=\"7\"")), start.root()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("in the meantime");
        Session late = fixed.typed(A, TEXT, TEXT.replace("x=\"1\"", "x=\"9\""));
        assertThat(text(late, A)).as("what is typed wins").contains("x=\"9\"").contains("y=\"5\"");
        RootPath fresh = new RootPath("phones/c.cfg");
        Session made = start.change("New", text(fresh, "<c/>"), start.root());
        assertThat(made.root().drafts()).containsOnlyKeys(fresh);
        Session gone = start.change("Gone", new Change(new TreeMap<>(Map.of(A, Optional.empty()))));
        assertThatThrownBy(() -> gone.typed(A, TEXT, "x")).hasMessageContaining("no longer in the root");
    }

    @Test
    void theRootReadAnewKeepsDraftsAndAsksWhereBothChanged() throws Exception {
        Session mine = Session.of(read()).change("Mine", text(A, TEXT.replace("x=\"1\"", "x=\"2\"")));
        put("a.cfg", TEXT.replace("y=\"1\"", "y=\"3\""));
        Rebase clean = Rebase.of(read(), mine.drafts());
        assertThat(clean.conflicts()).isEmpty();
        assertThat(clean.moved()).hasSize(1);
        Session both = mine.over(read(), clean.merged(Map.of()));
        assertThat(text(both, A)).isEqualTo(TEXT.replace("x=\"1\"", "x=\"2\"").replace("y=\"1\"", "y=\"3\""));
        assertThat(text(both.undone(), A)).as("what others did stays").isEqualTo(TEXT.replace("y=\"1\"", "y=\"3\""));
        put("a.cfg", TEXT.replace("x=\"1\"", "x=\"4\""));
        Rebase open = Rebase.of(read(), mine.drafts());
        assertThat(open.isDecidedBy(Map.of())).isFalse();
        FileMerge.Conflict conflict = open.conflicts().getFirst().conflicts().getFirst();
        assertThat(conflict).isEqualTo(new FileMerge.Conflict(FileMerge.Subject.PARAMETER, "x", "1", "2", "4"));
        for (FileMerge.Side side : FileMerge.Side.values()) {
            Session decided = mine.over(read(), open.merged(Map.of(A, Map.of(conflict, side))));
            assertThat(value(decided, "x")).isEqualTo(side == FileMerge.Side.MINE ? "2" : "4");
        }
        put("a.cfg", TEXT);
        assertThat(mine.over(read(), Rebase.of(read(), mine.drafts()).merged(Map.of()))
                        .history()
                        .done())
                .hasSize(1);
    }

    @Test
    void draftsOutliveTheProgramAndBelongToOneWindow() throws Exception {
        DraftStore store = new DraftStore(folder.resolve("drafts"));
        Session mine = Session.of(read())
                .change("Mine", text(A, "<c x=\"ä\"/>"))
                .change("Gone", new Change(new TreeMap<>(Map.of(B, Optional.empty()))));
        String address = mine.root().base().location().address();
        DraftKeeper first = new DraftKeeper(store, address);
        first.keep(mine.drafts(), 2);
        first.keep(new TreeMap<>(), 1);
        assertThat(store.waiting()).as("the window is still open").isEmpty();
        DraftKeeper other = new DraftKeeper(store, address);
        other.keep(mine.drafts(), 1);
        other.keep(new TreeMap<>(), 2);
        other.close();
        first.close();
        DraftStore.Saved saved = store.waiting().getFirst();
        assertThat(store.waiting()).hasSize(1);
        assertThat(saved.address()).isEqualTo(address);
        assertThat(saved.files()).containsExactly(A, B);
        DraftKeeper next = new DraftKeeper(store, address);
        SortedMap<RootPath, Rebase.Draft> drafts = next.takeUp(saved).orElseThrow();
        assertThat(store.waiting()).as("taken").isEmpty();
        assertThat(new DraftKeeper(store, address).takeUp(saved))
                .as("by one window only")
                .isEmpty();
        Session again = Session.of(read());
        again = again.change("Again", Rebase.of(again.root(), drafts).merged(Map.of()));
        assertThat(again.root().drafts()).isEqualTo(mine.root().drafts());
        assertThat(text(again, A)).isEqualTo("<c x=\"ä\"/>");
        assertThat(saved.file())
                .as("until they are kept anew, the old ones stay")
                .exists();
        next.keep(again.drafts(), 1);
        next.close();
        assertThat(store.waiting())
                .singleElement()
                .satisfies(one -> assertThat(one.files()).containsExactly(A, B));
        store.discard(store.waiting().getFirst());
        assertThat(store.waiting()).isEmpty();
    }

    @Test
    void aBrokenDraftFileIsTold() throws Exception {
        Path drafts = Files.createDirectories(folder.resolve("drafts"));
        Files.writeString(drafts.resolve("0000000000000000-1.zip"), "no zip");
        assertThat(new DraftStore(drafts).waiting()).singleElement().satisfies(saved -> {
            assertThat(saved.files()).isEmpty();
            assertThat(saved.damage()).isNotNull();
        });
        assertThat(drafts.resolve("0000000000000000-1.zip")).exists();
        assertThat(new DraftStore(folder.resolve("none")).waiting()).isEmpty();
    }

    @Test
    void changedElsewhereIsNoticed() throws Exception {
        RootReader reader = new RootReader(new SchemaFinder(new CatalogueCache(null)));
        Session mine =
                Session.of(read()).change("Mine", text(A, "<c/>")).change("New", text(new RootPath("n.cfg"), "<c/>"));
        assertThat(reader.isElsewhere(mine.root())).isFalse();
        put("b.cfg", "<c/>");
        assertThat(reader.isElsewhere(mine.root())).as("no draft of ours").isFalse();
        put("n.cfg", "<d/>");
        assertThat(reader.isElsewhere(mine.root())).isTrue();
        Files.delete(site.resolve("n.cfg"));
        Files.delete(site.resolve("a.cfg"));
        assertThat(reader.isElsewhere(mine.root())).isTrue();
    }

    @Test
    void aFileThatCannotBeReadStopsOnlyItself() throws Exception {
        RootPath own = new RootPath("0004f2000001-phone.cfg");
        put(own.value(), TEXT);
        Session mine = Session.of(read())
                .change("A", text(own, TEXT.replace("x=\"1\"", "x=\"2\"")))
                .change("B", text(B, "<c z=\"2\"/>"));
        Files.delete(site.resolve(own.value()));
        Files.createDirectory(site.resolve(own.value()));
        put("b.cfg", "<c z=\"1\" w=\"1\"/>");
        OpenRoot fresh = read();
        assertThatThrownBy(() -> Rebase.of(fresh, mine.drafts())).hasMessageContaining("cannot be read");
        OpenRoot readable = mine.readable(fresh);
        Session over = mine.over(readable, Rebase.of(readable, mine.drafts()).merged(Map.of()));
        assertThat(text(over, own)).as("its change stays").isEqualTo(TEXT.replace("x=\"1\"", "x=\"2\""));
        assertThat(text(over, B)).as("the others go on").isEqualTo("<c z=\"2\" w=\"1\"/>");
        assertThat(over.root().drafts()).containsOnlyKeys(own, B);
        assertThat(mine.unreadable(fresh)).contains(own + " cannot be read from the root now");
        assertThat(mine.unreadable(mine.root())).isEmpty();
    }

    @Test
    void undoingAMergedChangeTakesOnesOwnPartBackAlone() throws Exception {
        Session mine = Session.of(read())
                .change("X", text(A, TEXT.replace("x=\"1\"", "x=\"2\"")))
                .change("Z", text(B, "<c z=\"2\"/>"))
                .change("X again", text(A, TEXT.replace("x=\"1\"", "x=\"3\"")));
        put("a.cfg", TEXT.replace("y=\"1\"", "y=\"7\""));
        OpenRoot fresh = read();
        Session over = mine.over(fresh, Rebase.of(fresh, mine.drafts()).merged(Map.of()));
        String theirs = TEXT.replace("y=\"1\"", "y=\"7\"");
        assertThat(text(over, A)).isEqualTo(theirs.replace("x=\"1\"", "x=\"3\""));
        Session back = over.undone();
        assertThat(text(back, A)).isEqualTo(theirs.replace("x=\"1\"", "x=\"2\""));
        assertThat(text(back.undone(), B)).isEqualTo("<c z=\"1\"/>");
        Session none = back.undone().undone();
        assertThat(none.root().isChanged())
                .as("what others did is no draft of mine")
                .isFalse();
        assertThat(text(none.redone().redone().redone(), A)).isEqualTo(text(over, A));
        put("a.cfg", theirs.replace("</", "</").replace("/>", " w=\"1\"/>"));
        OpenRoot later = read();
        Session twice = over.over(later, Rebase.of(later, over.drafts()).merged(Map.of()));
        assertThat(text(twice.undone().undone().undone(), A)).isEqualTo(theirs.replace("/>", " w=\"1\"/>"));
    }

    @Test
    void whatWasPublishedIsUndoneAsAChangeOfIt() throws Exception {
        Session mine = Session.of(read())
                .change("X", text(A, TEXT.replace("x=\"1\"", "x=\"2\"")))
                .change("Y", text(A, TEXT.replace("x=\"1\"", "x=\"2\"").replace("y=\"1\"", "y=\"2\"")));
        put("a.cfg", text(mine, A));
        OpenRoot fresh = read();
        Session over = mine.over(fresh, Rebase.of(fresh, mine.drafts()).merged(Map.of()));
        assertThat(over.root().isChanged()).isFalse();
        assertThat(text(over.undone(), A)).isEqualTo(TEXT.replace("x=\"1\"", "x=\"2\""));
        assertThat(over.undone().root().drafts()).containsEntry(A, OpenRoot.DraftKind.CHANGED);
        assertThat(text(over.undone().undone(), A)).isEqualTo(TEXT);
    }

    @Test
    void aDamagedDraftFileIsNoticedAndWhatIsWholeIsSaved() throws Exception {
        DraftStore store = new DraftStore(folder.resolve("drafts"));
        Session mine = Session.of(read())
                .change("Mine", text(A, TEXT.replace("x=\"1\"", "x=\"2\"")))
                .change("Gone", new Change(new TreeMap<>(Map.of(B, Optional.empty()))))
                .change("New", text(new RootPath("n.cfg"), "<c w=\"1\"/>"));
        String address = mine.root().base().location().address();
        DraftKeeper keeper = new DraftKeeper(store, address);
        keeper.keep(mine.drafts(), 1);
        keeper.close();
        DraftStore.Saved whole = store.waiting().getFirst();
        byte[] bytes = Files.readAllBytes(whole.file());
        SortedMap<RootPath, Rebase.Draft> drafts = store.drafts(whole);
        assertThat(drafts).hasSize(3);
        Tries.of(3000, seed -> {
            Files.write(whole.file(), damaged(bytes, new Random(seed)));
            DraftStore.Saved saved = store.waiting().getFirst();
            assertThat(saved.isOf(address)).isTrue();
            SortedMap<RootPath, Rebase.Draft> read = store.drafts(saved);
            if (saved.damage() == null) {
                assertThat(same(read, drafts)).as("all is there").isTrue();
            }
            assertThat(drafts.keySet()).containsAll(read.keySet());
            read.forEach((path, draft) -> assertThat(draft.mine().map(SourceText::text))
                    .as("%s", path)
                    .isEqualTo(Objects.requireNonNull(drafts.get(path)).mine().map(SourceText::text)));
        });
        Files.write(whole.file(), Arrays.copyOf(bytes, bytes.length / 2));
        DraftKeeper next = new DraftKeeper(store, address);
        next.keep(next.takeUp(store.waiting().getFirst()).orElseThrow(), 1);
        next.close();
        assertThat(whole.file().resolveSibling(whole.file().getFileName() + ".damaged"))
                .as("a damaged set stays beside what was got out of it")
                .exists();
    }

    @Test
    void aNameWithALineEndIsKeptLikeAnyOther() throws Exception {
        DraftStore store = new DraftStore(folder.resolve("drafts"));
        RootPath odd = new RootPath("odd\n100%0A.cfg");
        Session mine = Session.of(read()).change("New", text(odd, "<c/>"));
        DraftKeeper keeper =
                new DraftKeeper(store, mine.root().base().location().address());
        keeper.keep(mine.drafts(), 1);
        keeper.close();
        DraftStore.Saved saved = store.waiting().getFirst();
        assertThat(saved.damage()).isNull();
        assertThat(store.drafts(saved)).containsOnlyKeys(odd);
    }

    @Test
    void whoLooksForDraftsHidesThemFromNobody() throws Exception {
        DraftStore store = new DraftStore(folder.resolve("drafts"));
        Session mine =
                Session.of(read()).change("New", text(new RootPath("n.cfg"), "<!--" + "x".repeat(3 << 20) + "-->"));
        DraftKeeper keeper =
                new DraftKeeper(store, mine.root().base().location().address());
        keeper.keep(mine.drafts(), 1);
        keeper.close();
        List<Integer> seen = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> store.waiting().size())
                .toList();
        assertThat(seen).containsOnly(1);
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] damaged = bytes.clone();
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(4)) {
            case 0 -> {
                damaged[at] ^= (byte) (1 + random.nextInt(255));
                yield damaged;
            }
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> {
                int end = Math.min(bytes.length, at + random.nextInt(64));
                Arrays.fill(damaged, at, end, (byte) 0);
                yield damaged;
            }
            default -> {
                int end = Math.min(bytes.length, at + random.nextInt(64));
                yield ByteBuffer.allocate(bytes.length - end + at)
                        .put(bytes, 0, at)
                        .put(bytes, end, bytes.length - end)
                        .array();
            }
        };
    }

    private static boolean same(SortedMap<RootPath, Rebase.Draft> one, SortedMap<RootPath, Rebase.Draft> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream().allMatch(entry -> {
                    Rebase.Draft right = other.get(entry.getKey());
                    return right != null
                            && entry.getValue()
                                    .mine()
                                    .map(SourceText::text)
                                    .equals(right.mine().map(SourceText::text))
                            && entry.getValue()
                                    .base()
                                    .map(SourceText::text)
                                    .equals(right.base().map(SourceText::text));
                });
    }
}
