package org.provscope.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provscope.plan.Plans.plan;
import static org.provscope.testing.Root.config;
import static org.provscope.testing.Root.file;
import static org.provscope.testing.Root.master;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.provscope.plan.RolloutPlan.Group;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;

/** Which phones are one group of a plan, and where their values are said to stand. */
class PlanGroupsTest {
    private static final int PHONES = 300;
    private static final String A = mac(1);
    private static final String B = mac(2);

    private static String mac(int phone) {
        return String.format("0004f2%06x", phone);
    }

    private static List<RootFile> site(RootFile... others) {
        List<RootFile> files = new ArrayList<>(List.of(others));
        files.add(file("000000000000.cfg", master("reg-[PHONE_MAC_ADDRESS].cfg, shared.cfg")));
        return files;
    }

    private static RootFile shared(String... settings) {
        return file("shared.cfg", config(settings));
    }

    private static RootFile own(String mac, String... settings) {
        return file("reg-" + mac + ".cfg", config(settings));
    }

    /** Three hundred phones; in each one's own file the same value becomes another one. */
    private static RolloutPlan alike() {
        List<RootFile> before = site();
        List<RootFile> after = site();
        for (int i = 0; i < PHONES; i++) {
            before.add(own(mac(i), "reg.1.label=Desk " + i, "x=1"));
            after.add(own(mac(i), "reg.1.label=Desk " + i, "x=2"));
        }
        return plan(before, after).counts(PHONES, 0, 0, 0).plan();
    }

    private static PlanReport report(RolloutPlan plan) {
        return new PlanReport(plan, PlanScope.ALL, mac -> "Desk", "a", "b", "now", true);
    }

    @Test
    void filesOfOnePhoneEachThatChangeAlikeAreOneGroup() {
        assertThat(alike().groups()).singleElement().satisfies(group -> {
            assertThat(group.phones()).hasSize(PHONES);
            assertThat(group.changes()).singleElement().satisfies(change -> {
                assertThat(change.places())
                        .isInstanceOfSatisfying(
                                Places.Each.class,
                                each -> assertThat(each.phones())
                                        .hasSize(PHONES)
                                        .contains(new Places.OfPhone(
                                                new MacAddress(B),
                                                new Place("reg-" + B + ".cfg", 3),
                                                new Place("reg-" + B + ".cfg", 3))));
            });
        });
    }

    @Test
    void theirReportTakesAPageOrTwo() {
        String html = report(alike()).html();
        assertThat(html)
                .containsOnlyOnce("<code>x</code>")
                .containsOnlyOnce("e.g. reg-" + mac(0) + ".cfg:3</span></td><td>");
        String unfolded = html.replaceAll("(?s)<details>.*?</details>", "")
                .replaceAll("(?s)<style>.*</style>", "")
                .replaceAll("<[^>]*>", "");
        assertThat(unfolded).doesNotContain("reg-" + mac(7)).hasSizeLessThan(8_500);
        assertThat(html).contains("Where each of the 300 phones has it").contains("reg-" + mac(299) + ".cfg:3");
        String markdown = report(alike()).markdown();
        assertThat(markdown.lines()).hasSizeLessThan(80);
        assertThat(markdown).contains("e.g. reg-" + mac(0) + ".cfg:3", "and 260 more");
    }

    @Test
    void theSameValueFromASharedFileAndFromAnOwnOneIsOneGroup() {
        List<RootFile> before = site(shared("x=1"), own(A), own(B, "x=1", "y=1"));
        List<RootFile> after = site(shared("x=2"), own(A), own(B, "y=1", "x=2"));
        List<Group> groups = plan(before, after)
                .gets(A, "x: 1@shared.cfg:2 -> 2@shared.cfg:2")
                .gets(B, "x: 1@reg-" + B + ".cfg:2 -> 2@reg-" + B + ".cfg:3")
                .plan()
                .groups();
        assertThat(groups)
                .singleElement()
                .satisfies(group ->
                        assertThat(group.phones()).extracting(MacAddress::hex).containsExactly(A, B));
    }

    @Test
    void whatStandsAtOnePlaceIsToldOnceThoughAnotherParameterIsNot() {
        List<RootFile> before = site(shared("s=1"), own(A, "x=1"), own(B, "x=1"));
        List<RootFile> after = site(shared("s=2"), own(A, "x=2"), own(B, "x=2"));
        assertThat(plan(before, after).plan().groups())
                .singleElement()
                .satisfies(group -> assertThat(group.changes())
                        .extracting(PlanChange::places)
                        .satisfiesExactly(
                                places -> assertThat(places)
                                        .isEqualTo(new Places.Same(
                                                new Place("shared.cfg", 2), new Place("shared.cfg", 2))),
                                places -> assertThat(places).isInstanceOf(Places.Each.class)));
    }

    @Test
    void anotherValueOrAnotherEffectIsAnotherGroup() {
        assertThat(plan(site(own(A, "x=1"), own(B, "x=3")), site(own(A, "x=2"), own(B, "x=2")))
                        .plan()
                        .groups())
                .hasSize(2);
        assertThat(plan(site(own(A), own(B, "x=1")), site(own(A, "x=2"), own(B, "x=2")))
                        .plan()
                        .groups())
                .hasSize(2);
        List<RootFile> before = site(shared("device.x=1", "device.x.set=1"), own(A), own(B, "device.set=1"));
        List<RootFile> after = site(shared("device.x=2", "device.x.set=1"), own(A), own(B, "device.set=1"));
        assertThat(plan(before, after).plan().groups())
                .as("without effect at one of them")
                .hasSize(2);
    }

    @Test
    void aValueThatNoFileSetHasNoPlace() {
        RolloutPlan plan =
                plan(site(own(A), own(B)), site(own(A, "x=2"), own(B, "x=2"))).plan();
        assertThat(plan.groups().getFirst().changes().getFirst().places())
                .isInstanceOfSatisfying(
                        Places.Each.class,
                        each -> assertThat(each.phones())
                                .extracting(Places.OfPhone::before)
                                .containsOnlyNulls());
    }
}
