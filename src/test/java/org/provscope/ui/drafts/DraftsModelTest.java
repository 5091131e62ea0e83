package org.provscope.ui.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provscope.files.Cancellation;
import org.provscope.files.Location;
import org.provscope.files.Progress;
import org.provscope.files.RootPath;
import org.provscope.schema.xsd.CatalogueCache;
import org.provscope.ui.jobs.Jobs;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.RootReader;
import org.provscope.workspace.SchemaFinder;
import org.provscope.workspace.drafts.DraftStore;
import org.provscope.workspace.drafts.Session.Rewritten;
import org.provscope.xml.SourceText;

/** Changes that wait for their turn are made or given back, whatever happens around them. */
class DraftsModelTest {
    private static final RootPath PATH = new RootPath("a.cfg");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private boolean isBroken;

    @SuppressWarnings("NullAway.Init")
    private DraftsModel drafts;

    @SuppressWarnings("NullAway.Init")
    private OpenRoot root;

    @BeforeEach
    void open() throws Exception {
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("a.cfg"), "<a x=\"1\"/>");
        root = new RootReader(new SchemaFinder(new CatalogueCache(null)))
                .read(new Location.Folder(site), null, Cancellation.NEVER, Progress.NONE);
        drafts = new DraftsModel(
                new Jobs(work::add, work::add),
                new DraftStore(folder.resolve("drafts")),
                shown -> {
                    if (isBroken) {
                        throw new IllegalStateException("a page that fails");
                    }
                },
                told::add);
        drafts.begin(root);
        run();
    }

    private void run() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private void ask(String value) {
        SourceText before = root.content(PATH).orElseThrow();
        drafts.rewrite(
                "x",
                PATH,
                () -> new Rewritten(
                        before, SourceText.of(("<a x=\"" + value + "\"/>").getBytes(StandardCharsets.UTF_8)), false),
                () -> done.add(value),
                why -> done.add(value + ": " + why));
    }

    @Test
    void whatWaitsWhenAnotherRootIsOpenedIsGivenBack() {
        ask("2");
        ask("3");
        drafts.begin(root);
        run();
        assertThat(done)
                .containsExactly(
                        "2: Not done: another root was opened first.", "3: Not done: another root was opened first.");
        assertThat(drafts.isSettled()).isTrue();
    }

    @Test
    void aReadingAnewThatIsGivenUpIsNotToldAnybody() {
        drafts.reread(root, files -> {});
        drafts.begin(root);
        run();
        assertThat(told).isEmpty();
    }

    @Test
    void aPageThatFailsDoesNotKeepTheNextChangeFromBeingMade() {
        ask("2");
        isBroken = true;
        assertThatThrownBy(this::run).hasMessage("a page that fails");
        isBroken = false;
        run();
        assertThat(done).containsExactly("2");
        assertThat(drafts.isSettled()).isTrue();
    }

    @Test
    void whatCannotBePutTogetherNamesThePlace() {
        ask("2");
        ask("3");
        run();
        assertThat(done).hasSize(2).first().isEqualTo("2");
        assertThat(done.get(1)).contains(": x changed in the meantime. Nothing was done.");
    }
}
