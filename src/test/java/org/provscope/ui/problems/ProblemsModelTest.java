package org.provscope.ui.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.provscope.check.CheckResult;
import org.provscope.check.Problem;
import org.provscope.check.ProblemCode;
import org.provscope.check.Severity;
import org.provscope.edit.Change;
import org.provscope.files.Cancellation;
import org.provscope.files.Progress;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.schema.xsd.CatalogueCache;
import org.provscope.ui.Badge;
import org.provscope.ui.changes.ChangeActions;
import org.provscope.ui.changes.ChangePreview;
import org.provscope.ui.jobs.Jobs;
import org.provscope.ui.workbench.Navigator;
import org.provscope.ui.workbench.PageId;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.RootReader;
import org.provscope.workspace.SampleRoot;
import org.provscope.workspace.SchemaFinder;

/** The panel without a window: everything runs at once, on this thread. */
final class ProblemsModelTest {
    private final List<String> opened = new ArrayList<>();
    private final List<ChangePreview> previews = new ArrayList<>();
    private final RootReader reader = new RootReader(new SchemaFinder(new CatalogueCache(null)));

    @SuppressWarnings("NullAway.Init")
    private OpenRoot root;

    private final ProblemsModel model =
            new ProblemsModel(new Jobs(Runnable::run, Runnable::run), reader, new Opened(), new ChangeActions() {
                @Override
                public void preview(ChangePreview preview, Runnable made) {
                    previews.add(preview);
                }

                @Override
                public void tell(String what) {
                    opened.add(what);
                }

                @Override
                public void change(String title, Change change) {
                    root = root.with(change);
                    model().show(root);
                }
            });

    private final class Opened implements Navigator {
        @Override
        public void open(PageId page) {
            opened.add(page.toString());
        }

        @Override
        public void openFile(RootPath file, int line) {
            opened.add(file + ":" + line);
        }
    }

    private ProblemsModel model() {
        return model;
    }

    @BeforeEach
    void open() throws Exception {
        root = reader.read(SampleRoot.location(), null, Cancellation.NEVER, Progress.NONE);
        model.show(root);
    }

    private CheckResult result() {
        CheckResult result = model.result().get();
        assertThat(result).isNotNull();
        if (result == null) {
            throw new AssertionError();
        }
        return result;
    }

    /** All phones had the same number, because of one file that all of them read. */
    @Test
    void whatMostPhonesReadIsNotAboutOne() {
        Badges badges = model.badges().get();
        MacAddress mara = new MacAddress("0004f2a1c002");
        MacAddress warehouse = new MacAddress("0004f2a1d006");
        assertThat(badges.of(mara)).isNotEqualTo(Badge.NONE);
        assertThat(badges.ownOf(mara)).isEqualTo(Badge.NONE);
        assertThat(badges.words(mara))
                .isEqualTo("In files that most phones read: " + badges.of(mara).label());
        assertThat(badges.ownOf(warehouse).errors()).isEqualTo(30);
        assertThat(badges.words(warehouse)).startsWith("In its files: 30 errors");
    }

    @Test
    void theSameProblemsStandUnderEveryHeading() {
        int all = result().problems().size();
        for (Grouping grouping : List.of(Grouping.FILE, Grouping.KIND)) {
            model.grouping().set(grouping);
            assertThat(model.groups())
                    .allSatisfy(group -> assertThat(group.problems().get()).hasSize(group.count()));
            assertThat(model.groups().stream().mapToInt(ProblemGroup::count).sum())
                    .isEqualTo(all);
        }
        model.grouping().set(Grouping.FILE);
        assertThat(model.groups())
                .filteredOn(group -> group.title().equals("spip335-legacy.cfg"))
                .first()
                .satisfies(
                        group -> assertThat(group.detail()).isEqualTo("OK 2   Errors 0   Duplicates 0   Pre-3.3.0 30"));
        model.grouping().set(Grouping.PHONE);
        ProblemGroup workshop = model.groups().stream()
                .filter(group -> group.title().equals("Workshop"))
                .findFirst()
                .orElseThrow();
        assertThat(workshop.problems().get())
                .extracting(Problem::file)
                .contains("spip335-legacy.cfg")
                .doesNotContain("vvx250-hotdesk.cfg");
        assertThat(model.badges().get().of(new MacAddress(workshop.key())).errors())
                .isEqualTo(30);
        assertThat(model.badges().get().of(new RootPath("spip335-legacy.cfg")).errors())
                .isEqualTo(30);
    }

    @Test
    void filterAndSeveritiesNarrow() {
        model.filter().set("SPEED dial");
        assertThat(model.groups())
                .singleElement()
                .satisfies(group -> assertThat(group.count()).isEqualTo(1));
        model.shown(Severity.WARNING).set(false);
        assertThat(model.groups()).isEmpty();
        model.filter().set("");
        assertThat(model.groups()).allSatisfy(group -> assertThat(group.worst()).isNotEqualTo(Severity.WARNING));
    }

    @Test
    void aProblemIsOpenedAtItsPlaceAndMendedAfterAPreview() {
        Problem twice = result().of("features.cfg").getFirst();
        model.open(twice);
        assertThat(opened).containsExactly("features.cfg:30");
        model.preview(twice, twice.fixes().getFirst());
        ChangePreview preview = previews.getFirst();
        assertThat(preview.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.number()).isBetween(28, 32));
        assertThat(result().of("features.cfg")).as("nothing is done yet").isNotEmpty();
        model.apply(preview);
        assertThat(result().of("features.cfg")).isEmpty();
        assertThat(root.drafts()).containsOnlyKeys(new RootPath("features.cfg"));
        model.apply(preview);
        assertThat(opened).last().asString().contains("changed in the meantime");
        model.preview(twice, twice.fixes().getFirst());
        assertThat(previews)
                .as("a problem of the text before is no problem of this one")
                .hasSize(1);
    }

    @Test
    void allOfAKindAreMendedTogether() {
        model.previewAll(ProblemCode.TYPOGRAPHIC_QUOTE);
        assertThat(previews.getFirst().lines())
                .extracting(ChangePreview.Line::number)
                .containsExactly(6, 7);
        model.apply(previews.getFirst());
        assertThat(result().problems()).noneMatch(problem -> problem.code() == ProblemCode.TYPOGRAPHIC_QUOTE);
        model.previewAll(ProblemCode.PRE_3_3_0_PARAMETER);
        assertThat(opened).containsExactly("Migration[files=[]]");
        model.previewAll(ProblemCode.NOT_XML);
        assertThat(previews.getLast().change().isEmpty()).isTrue();
    }

    @Test
    void theStrictVerdictNeedsASchema() {
        assertThat(result().problems()).noneMatch(problem -> problem.code() == ProblemCode.XSD);
        model.strict().set(true);
        assertThat(model.trouble().get()).contains("no polycomConfig.xsd");
        model.strict().set(false);
        assertThat(model.trouble().get()).isNull();
        assertThat(result().problems()).noneMatch(problem -> problem.code() == ProblemCode.XSD);
    }
}
