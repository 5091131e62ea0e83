package org.provscope.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provscope.check.CheckResult;
import org.provscope.check.Checker;
import org.provscope.check.Severity;
import org.provscope.effective.SiteNames;
import org.provscope.files.Cancellation;
import org.provscope.files.Location;
import org.provscope.files.Progress;
import org.provscope.files.RootPath;
import org.provscope.schema.xsd.CatalogueCache;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.RootReader;
import org.provscope.workspace.SampleRoot;
import org.provscope.workspace.SchemaFinder;

class OverviewTest {
    private static OpenRoot open(Location location) throws Exception {
        return new RootReader(new SchemaFinder(new CatalogueCache(null)))
                .read(location, null, Cancellation.NEVER, Progress.NONE);
    }

    private static CheckResult check(OpenRoot root) {
        return new Checker().check(root.resolved(), root.schemas(), Cancellation.NEVER);
    }

    private static Overview overview(OpenRoot root, @Nullable CheckResult checked) {
        Overview overview = Overview.of(root, SiteNames.NONE);
        return checked == null ? overview : overview.with(checked);
    }

    private static List<String> tiles(OpenRoot root, @Nullable CheckResult checked) {
        return overview(root, checked).tiles().stream()
                .map(tile -> tile.count() + " " + tile.title())
                .toList();
    }

    @Test
    void theSampleTellsWhatNeedsAHand() throws Exception {
        OpenRoot root = open(SampleRoot.location());
        Overview overview = overview(root, check(root));
        assertThat(overview.phones()).isEqualTo(12);
        assertThat(overview.models())
                .isEqualTo(Map.of("SPIP335", 2, "Trio8800", 2, "VVX250", 1, "VVX410", 3, "VVX450", 2));
        assertThat(overview.guesses().values().stream().mapToInt(count -> count).sum())
                .isEqualTo((int) root.resolved().phones().values().stream()
                        .filter(phone -> phone.config().stack().model() == null && phone.guessedModel() != null)
                        .count());
        assertThat(overview.releases()).containsEntry("4.0.12.0926", 1).containsEntry("5.9.5.0614", 4);
        assertThat(overview.bad()).hasSize(1);
        assertThat(tiles(root, check(root)))
                .containsExactly(
                        "1 file no phone can read",
                        "2 phones miss a file",
                        "30 pre-3.3.0 parameters",
                        "3 phones with refused requests",
                        "1 setting without effect",
                        "7 other warnings",
                        "2 phones with values of their own",
                        "2 phones of an unknown model");
    }

    @Test
    void draftsStandFirst() throws Exception {
        OpenRoot root = open(SampleRoot.location());
        OpenRoot changed = root.edited(Map.of(new RootPath("shared.cfg"), "<a/>"));
        assertThat(tiles(changed, null).getFirst()).isEqualTo("1 file changed");
    }

    @Test
    void whereAllIsWellNothingIsTold(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"a.cfg\"/>");
        Files.writeString(folder.resolve("a.cfg"), "<a reg.1.label=\"A\"/>");
        OpenRoot root = open(new Location.Folder(folder));
        Overview overview = overview(root, check(root));
        assertThat(overview.tiles()).isEmpty();
        assertThat(overview.phones()).isZero();
        assertThat(overview.anyPhone()).isTrue();
        assertThat(overview(root, null).isChecked()).isFalse();
    }

    /** Files that no known phone misses stood in no tile, though the status line counted them. */
    @Test
    void errorsWithoutAPhoneAreCounted(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"a.cfg, b.cfg\"/>");
        Files.writeString(folder.resolve("000000000000-directory.xml"), "<directory><item_list></directory>");
        OpenRoot root = open(new Location.Folder(folder));
        CheckResult result = check(root);
        assertThat(result.count(Severity.ERROR)).isGreaterThanOrEqualTo(3);
        assertThat(tiles(root, result)).contains(result.count(Severity.ERROR) + " other errors");
    }

    /** Whoever has only small things to look at is not told that all is well. */
    @Test
    void aWarningWithoutATileOfItsOwnIsCounted(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"a.cfg\"/>");
        Files.writeString(folder.resolve("a.cfg"), "<a reg.1.label=\"A\"><b reg.2.label=\"{$label}\"/></a>");
        OpenRoot root = open(new Location.Folder(folder));
        assertThat(tiles(root, check(root))).containsExactly("1 other warning");
    }
}
