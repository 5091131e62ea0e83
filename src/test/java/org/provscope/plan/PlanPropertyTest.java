package org.provscope.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.plan.RolloutPlan.Group;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.testing.NaiveDiff;
import org.provscope.testing.Property;
import org.provscope.testing.RandomSite;
import org.provscope.testing.Root;

/** For random pairs of roots the plan is the difference of what each phone gets, computed phone by phone. */
class PlanPropertyTest {
    @Property(tries = 1500)
    void thePlanIsTheDifference(Random random) {
        Map<String, String> before = RandomSite.of(random);
        Map<String, String> after = random.nextInt(4) == 0 ? RandomSite.of(random) : RandomSite.changed(before, random);
        ResolvedRoot one = RandomSite.root(before).resolved();
        ResolvedRoot other = RandomSite.root(after).resolved();
        Plans plan = Plans.of(RandomSite.root(before), RandomSite.root(after));
        String what = before + "\n" + after;
        TreeSet<MacAddress> macs = new TreeSet<>(one.phones().keySet());
        macs.addAll(other.phones().keySet());
        assertThat(plan.plan().phones()).isEqualTo(macs.size());
        Map<List<String>, List<MacAddress>> groups = new HashMap<>();
        for (MacAddress mac : macs) {
            NaiveDiff expected = new NaiveDiff(one.effective(mac, null), other.effective(mac, null));
            assertThat(plan.changes(mac.hex())).as(what).isEqualTo(expected.changes());
            assertThat(plan.masked(mac.hex())).as(what).isEqualTo(expected.masked());
            if (!expected.values().isEmpty()) {
                groups.computeIfAbsent(expected.values(), values -> new ArrayList<>())
                        .add(mac);
            }
        }
        assertThat(plan.plan().groups())
                .as(what)
                .extracting(Group::phones)
                .containsExactlyInAnyOrderElementsOf(groups.values());
        plan.plan().groups().forEach(group -> group.changes().forEach(change -> arePlacesToldOnce(group, change)));
    }

    /** Places that are the same for all stand once, and only others stand by phone. */
    private static void arePlacesToldOnce(Group group, PlanChange change) {
        if (change.places() instanceof Places.Each(List<Places.OfPhone> phones)) {
            assertThat(phones).extracting(Places.OfPhone::phone).isEqualTo(group.phones());
            assertThat(phones.stream()
                            .map(phone -> new Places.Same(phone.before(), phone.after()))
                            .distinct())
                    .hasSizeGreaterThan(1);
        }
    }

    /** A draft's root is made of the one before it, with most phones taken over: the plan must be the same. */
    @Property(tries = 500)
    void aDraftGivesTheSamePlan(Random random) {
        Map<String, String> before = RandomSite.of(random);
        Map<String, String> after = new TreeMap<>(before);
        String name = List.copyOf(after.keySet()).get(random.nextInt(after.size()));
        after.put(name, RandomSite.content(name, random));
        ResolvedRoot one = RandomSite.root(before).resolved();
        RootFile edited = Root.file(name, String.valueOf(after.get(name)));
        ResolvedRoot draft = one.with(one.snapshot().with(List.of(edited)), List.of(edited.path()), Cancellation.NEVER);
        assertThat(Planner.plan(one, draft, Cancellation.NEVER))
                .isEqualTo(Planner.plan(one, RandomSite.root(after).resolved(), Cancellation.NEVER));
    }

    @Property(tries = 200)
    void thereAndBackAgainAreAsMany(Random random) {
        Map<String, String> before = RandomSite.of(random);
        Map<String, String> after = RandomSite.changed(before, random);
        assertThat(Plans.of(RandomSite.root(before), RandomSite.root(after))
                        .plan()
                        .changed())
                .isEqualTo(Plans.of(RandomSite.root(after), RandomSite.root(before))
                        .plan()
                        .changed());
    }
}
