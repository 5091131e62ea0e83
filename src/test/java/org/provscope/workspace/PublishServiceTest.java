package org.provscope.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provscope.files.Cancellation;
import org.provscope.files.FileFailure;
import org.provscope.files.Location;
import org.provscope.files.Progress;
import org.provscope.files.RootPath;
import org.provscope.files.Roots;
import org.provscope.files.open.RootOpener;
import org.provscope.publish.Content;
import org.provscope.publish.Outcome;
import org.provscope.publish.Publication;
import org.provscope.publish.PublicationStore;
import org.provscope.publish.PublicationStore.Kept;
import org.provscope.publish.PublicationStore.PublicationStatus;
import org.provscope.schema.xsd.CatalogueCache;

/** Two windows, and publications that stay halfway. */
class PublishServiceTest {
    private static final Roots LOCAL = (location, cancellation) -> RootOpener.open(location);

    @TempDir
    Path folder;

    private Path root;
    private PublicationStore records;
    private PublishService mine;
    private PublishService theirs;

    @BeforeEach
    void twoWindows() throws IOException {
        root = Files.createDirectories(folder.resolve("root"));
        records = new PublicationStore(folder.resolve("published"));
        mine = new PublishService(LOCAL, records);
        theirs = new PublishService(LOCAL, new PublicationStore(folder.resolve("published")));
        Files.writeString(root.resolve("a.cfg"), "old a");
        Files.writeString(root.resolve("b.cfg"), "old b");
    }

    private String address() {
        return new Location.Folder(root).address();
    }

    private Publication publication() {
        return Publication.of(
                PublicationStore.id(Instant.now()), address(), Instant.now(), List.of(item("a"), item("b")));
    }

    private static Publication.Item item(String name) {
        return new Publication.Item(new RootPath(name + ".cfg"), content("old " + name), content("new " + name));
    }

    private static Content content(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private String now(String name) throws IOException {
        return Files.readString(root.resolve(name));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void ofWhatIsHalfwayNobodySaysThatNothingWasChanged() throws Exception {
        Publication publication = publication();
        records.begin(publication);
        Files.writeString(root.resolve("a.cfg"), "new a");
        Kept open = mine.of(address()).getFirst();
        Path away = Files.move(root, root.resolveSibling("away"));
        assertThat(mine.finish(open, Progress.NONE))
                .isInstanceOfSatisfying(
                        Outcome.Halfway.class,
                        outcome -> assertThat(outcome.files())
                                .allMatch(file -> file.state() == Outcome.State.UNKNOWN)
                                .hasSize(2));
        assertThat(mine.rollBack(open, Progress.NONE)).isInstanceOf(Outcome.Halfway.class);
        Files.move(away, root);
        assertThat(mine.finish(open, Progress.NONE)).isInstanceOf(Outcome.Done.class);
        assertThat(now("a.cfg") + now("b.cfg")).isEqualTo("new anew b");
    }

    @Test
    void theOneFileThatStandsInTheWayIsNamed() throws Exception {
        Files.delete(root.resolve("b.cfg"));
        Files.createDirectory(root.resolve("b.cfg"));
        assertThat(mine.publish(publication(), Progress.NONE, Cancellation.NEVER))
                .isInstanceOfSatisfying(
                        Outcome.Untouched.class,
                        outcome -> assertThat(outcome.at()).isEqualTo(new RootPath("b.cfg")));
        assertThat(now("a.cfg")).isEqualTo("old a");
        assertThat(names()).containsExactly("a.cfg", "b.cfg");
    }

    @Test
    void aDamagedPublicationIsToldAndNeverTakenBackByHalves() throws Exception {
        assertThat(mine.publish(publication(), Progress.NONE, Cancellation.NEVER))
                .isInstanceOf(Outcome.Done.class);
        Kept whole = mine.of(address()).getFirst();
        assertThat(whole.damage()).isNull();
        byte[] bytes = Files.readAllBytes(whole.file());
        for (int cut : new int[] {0, 40, bytes.length / 2, bytes.length - 200}) {
            Files.write(whole.file(), Arrays.copyOf(bytes, cut));
            Kept damaged = mine.of(address()).getFirst();
            if (damaged.damage() == null) {
                assertThat(PublicationStore.read(damaged).items())
                        .as("cut at " + cut)
                        .hasSize(2);
            } else {
                assertThat(damaged.damage()).contains(whole.file().toString());
                assertThatThrownBy(() -> PublicationStore.read(damaged))
                        .as("cut at " + cut)
                        .isInstanceOf(IOException.class);
            }
        }
        Files.write(whole.file(), Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(mine.of(address()).getFirst().damage()).isNotNull();
    }

    @Test
    void anotherWindowLeavesAPublicationAloneThatIsBeingBroughtIn() throws Exception {
        List<Object> seen = new ArrayList<>();
        Outcome outcome = mine.publish(
                publication(),
                (step, done, total) -> {
                    if (done == 2) {
                        try {
                            seen.add(theirs.begun(address()));
                            Kept open = theirs.of(address()).getFirst();
                            seen.add(theirs.rollBack(open, Progress.NONE));
                            seen.add(theirs.abandon(open));
                        } catch (IOException | org.provscope.files.FileFailureException e) {
                            seen.add(e);
                        }
                    }
                },
                Cancellation.NEVER);
        PublishService.Unfinished none = new PublishService.Unfinished(false, java.util.Optional.empty());
        Outcome busy = new Outcome.Untouched(new FileFailure.Busy("This publication"));
        assertThat(seen).containsExactly(none, busy, busy, none, busy, busy);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(now("a.cfg") + now("b.cfg")).isEqualTo("new anew b");
        assertThat(names()).containsExactly("a.cfg", "b.cfg");
        assertThat(mine.of(address())).extracting(Kept::standing).containsExactly(PublicationStatus.DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-8"})
    void aFileKeepsItsEncodingAndItsLineEnds(String encoding) throws Exception {
        Charset charset = Charset.forName(encoding);
        String text = "\uFEFF<?xml version=\"1.0\" encoding=\"" + (encoding.startsWith("UTF-16") ? "UTF-16" : encoding)
                + "\"?>\r\n<c reg.1.label=\"M\u00FCller\"\n a=\"1\"/>\r";
        String head = encoding.startsWith("UTF") ? text : text.substring(1);
        Files.write(root.resolve("a.cfg"), head.getBytes(charset));
        OpenRoot open = new RootReader(new SchemaFinder(new CatalogueCache(null)))
                .read(new Location.Folder(root), null, Cancellation.NEVER, Progress.NONE);
        RootPath path = new RootPath("a.cfg");
        String shown = open.content(path).orElseThrow().text();
        OpenRoot edited = open.edited(java.util.Map.of(path, shown.replace("a=\"1\"", "a=\"\u00E4\"")));
        Outcome outcome = mine.publish(PublishService.of(edited, Instant.now()), Progress.NONE, Cancellation.NEVER);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(Files.readAllBytes(root.resolve("a.cfg")))
                .isEqualTo(head.replace("a=\"1\"", "a=\"\u00E4\"").getBytes(charset));
    }

    private Kept halfway() throws IOException {
        Publication publication = publication();
        records.begin(publication);
        Files.writeString(root.resolve("a.cfg"), "new a");
        Files.writeString(root.resolve(publication.items().get(1).path().value()), "somebody else's b");
        Files.writeString(root.resolve("provscope-" + publication.id() + "-1.tmp"), "new b");
        return mine.of(address()).getFirst();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileCanBeLeftSo() throws Exception {
        Kept kept = halfway();
        assertThat(mine.begun(address()).begun())
                .map(PublishService.Begun::kept)
                .contains(kept);
        assertThat(mine.abandon(kept)).isEqualTo(new Outcome.Abandoned());
        assertThat(mine.begun(address()).begun()).isEmpty();
        assertThat(now("a.cfg") + " " + now("b.cfg")).isEqualTo("new a somebody else's b");
        assertThat(names()).containsExactly("a.cfg", "b.cfg");
        Kept left = mine.of(address()).getFirst();
        assertThat(left.standing()).isEqualTo(PublicationStatus.LEFT);
        assertThat(PublishService.undoing(PublicationStore.read(left)).files()).hasSize(2);
    }

    @Test
    void aFileThatWasSetAsideComesBackWhenItIsLeft() throws Exception {
        Publication publication = publication();
        records.begin(publication);
        Files.move(root.resolve("b.cfg"), root.resolve("provscope-" + publication.id() + "-1.old"));
        assertThat(mine.abandon(mine.of(address()).getFirst())).isEqualTo(new Outcome.Abandoned());
        assertThat(names()).containsExactly("a.cfg", "b.cfg");
        assertThat(now("b.cfg")).isEqualTo("old b");
    }

    @Test
    void whatIsInWhollyOrNotAtAllIsTidiedUpWithoutAQuestion() throws Exception {
        Publication publication = publication();
        records.begin(publication);
        Files.writeString(root.resolve("provscope-" + publication.id() + "-0.tmp"), "new a");
        assertThat(mine.begun(address())).isEqualTo(new PublishService.Unfinished(true, java.util.Optional.empty()));
        assertThat(names()).containsExactly("a.cfg", "b.cfg");
        assertThat(mine.of(address())).extracting(Kept::standing).containsExactly(PublicationStatus.TAKEN_BACK);
    }
}
