package org.provscope.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provscope.testing.Root.config;
import static org.provscope.testing.Root.file;
import static org.provscope.testing.Root.master;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.provscope.files.Cancellation;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.testing.Root;

/** A plan for some of the phones says what the whole plan says of them, and nothing of others. */
class PlanScopeTest {
    private static final MacAddress ANN = new MacAddress("0004f2000001");
    private static final MacAddress BEN = new MacAddress("0004f2000002");
    private static final MacAddress CAT = new MacAddress("0004f2000003");

    private static Root root(String leeds, String york, String ann) {
        List<RootFile> files = new ArrayList<>();
        files.add(file("000000000000.cfg", master("york.cfg")));
        files.add(file(ANN + ".cfg", master(ANN + "-own.cfg, Leeds.cfg")));
        files.add(file(BEN + ".cfg", master("leeds.cfg")));
        files.add(file(CAT + "-phone.cfg", config("z=1")));
        files.add(file("leeds.cfg", config(leeds)));
        files.add(file("york.cfg", config(york)));
        files.add(file(ANN + "-own.cfg", config(ann)));
        files.add(file(BEN + "-directory.xml", directory(leeds)));
        files.add(file(CAT + "-directory.xml", directory(york)));
        return Root.root(files.toArray(RootFile[]::new));
    }

    private static String directory(String number) {
        return "<directory><item_list><item><fn>A</fn><ct>" + number.substring(2)
                + "</ct></item></item_list></directory>";
    }

    private static RolloutPlan of(PlanScope scope) {
        return Planner.plan(
                root("x=1", "x=1", "y=1").resolved(), root("x=2", "x=3", "x=4").resolved(), scope, Cancellation.NEVER);
    }

    private static PlanScope scope(MacAddress... phones) {
        return new PlanScope("Leeds", Set.of(phones));
    }

    @Test
    void othersAreNotCountedAndTheirFilesNotNamed() {
        RolloutPlan leeds = of(scope(ANN, BEN));
        assertThat(leeds.phones()).isEqualTo(2);
        assertThat(leeds.changed()).isEqualTo(2);
        assertThat(leeds.others()).as("phones of the default master").isNull();
        assertThat(leeds.files())
                .extracting(change -> change.file().value())
                .containsExactly(ANN + "-own.cfg", BEN + "-directory.xml", "leeds.cfg");
        assertThat(leeds.directories())
                .extracting(change -> change.file().value())
                .containsExactly(BEN + "-directory.xml");
        assertThat(of(scope(CAT)).files())
                .extracting(change -> change.file().value())
                .containsExactly(CAT + "-directory.xml", "york.cfg");
        assertThat(of(PlanScope.ALL).others()).isNotNull();
        assertThat(of(PlanScope.ALL).files()).hasSize(5);
    }

    /** What a phone of an unknown model reads is not known: no parameter file is left out for it. */
    @Test
    void whereTheModelIsNotKnownEveryParameterFileMayBeTheirs() {
        Root before = Root.root(
                file("000000000000.cfg", master("x-[PHONE_MODEL].cfg")),
                file(ANN + "-phone.cfg", config("z=1")),
                file("x-VVX450.cfg", config("x=1")));
        Root after = Root.root(
                file("000000000000.cfg", master("x-[PHONE_MODEL].cfg")),
                file(ANN + "-phone.cfg", config("z=1")),
                file("x-VVX450.cfg", config("x=2")));
        RolloutPlan plan = Planner.plan(before.resolved(), after.resolved(), scope(ANN), Cancellation.NEVER);
        assertThat(plan.undetermined()).isEqualTo(1);
        assertThat(plan.files()).extracting(change -> change.file().value()).containsExactly("x-VVX450.cfg");
    }

    @Test
    void theReportNamesThem() {
        PlanScope leeds = scope(ANN, BEN);
        PlanReport report = new PlanReport(of(leeds), leeds, mac -> null, "a", "b", "now", true);
        assertThat(report.html()).contains("<b>Only 2 phones: Leeds.</b>").doesNotContain(CAT.hex());
        assertThat(report.markdown()).contains("**Only 2 phones: Leeds.**").doesNotContain(CAT.hex());
        PlanReport all = new PlanReport(of(PlanScope.ALL), PlanScope.ALL, mac -> null, "a", "b", "now", true);
        assertThat(all.markdown()).doesNotContain("Only");
    }

    @Test
    void twoScopesTogetherAreTheWhole() {
        RolloutPlan whole = of(PlanScope.ALL);
        Set<MacAddress> changed = new TreeSet<>();
        for (PlanScope part : List.of(scope(ANN), scope(BEN, CAT))) {
            of(part).groups().forEach(group -> changed.addAll(group.phones()));
        }
        Set<MacAddress> expected = new TreeSet<>();
        whole.groups().forEach(group -> expected.addAll(group.phones()));
        assertThat(changed).isEqualTo(expected).isNotEmpty();
    }
}
