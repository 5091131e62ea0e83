package org.provscope.effective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Cancellation;
import org.provscope.provisioning.RootFile;
import org.provscope.testing.NaiveDiff;
import org.provscope.testing.Property;
import org.provscope.testing.RandomSite;
import org.provscope.testing.Root;

/** The difference of two configurations is that of two maps into which every layer was put. */
class EffectiveDiffPropertyTest {
    private static String place(Occurrence occurrence) {
        return occurrence.layer().file() + ":"
                + occurrence.parameter().position().line();
    }

    private static String words(@Nullable EffectiveParameter parameter) {
        return parameter == null || parameter.winner() == null
                ? "-"
                : parameter.value() + "@" + place(parameter.winner()) + (parameter.applied() ? "" : "!");
    }

    private static List<String> changes(PhoneDifference difference) {
        return difference.changes().stream()
                .map(change -> change.name() + ": " + words(change.before()) + " -> " + words(change.after()))
                .toList();
    }

    private static List<String> masked(PhoneDifference difference) {
        return difference.overridden().stream()
                .map(change -> change.name() + (change.gone() ? "-" : "") + "@" + place(change.place()) + " by "
                        + place(change.by()))
                .toList();
    }

    /** Compares every phone; what was looked at for one of them must not show at another. */
    private static void compare(EffectiveDiff diff, ResolvedRoot before, ResolvedRoot after, String what) {
        for (PhonePair pair : PhonePair.of(before, after)) {
            PhoneDifference found = diff.of(pair);
            NaiveDiff expected = new NaiveDiff(before.effective(pair.mac(), null), after.effective(pair.mac(), null));
            assertThat(changes(found)).as(what + pair.mac()).isEqualTo(expected.changes());
            assertThat(masked(found)).as(what + pair.mac()).isEqualTo(expected.masked());
            assertThat(found.isWithoutChanges()).isEqualTo(expected.changes().isEmpty());
            assertThat(found.isWithoutOverridden()).isEqualTo(expected.masked().isEmpty());
            assertThat(found.isNothing())
                    .isEqualTo(expected.changes().isEmpty() && expected.masked().isEmpty());
            for (ParameterChange change : found.changes()) {
                assertThat(found.change(change.name())).isSameAs(change);
            }
            assertThat(found.change("none")).isNull();
        }
    }

    @Property(tries = 1500)
    void ofTwoRoots(Random random) {
        Map<String, String> before = RandomSite.of(random);
        Map<String, String> after = random.nextInt(4) == 0 ? RandomSite.of(random) : RandomSite.changed(before, random);
        ResolvedRoot one = RandomSite.root(before).resolved();
        ResolvedRoot other = RandomSite.root(after).resolved();
        Set<String> changed = new TreeSet<>(before.keySet());
        changed.addAll(after.keySet());
        changed.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
        String what = before + "\n" + after + "\n";
        compare(EffectiveDiff.between(one, other, changed), one, other, what);
        compare(EffectiveDiff.between(one, other), one, other, what + "not knowing which files are others, ");
    }

    /** Phones that no change reaches are taken over, of the others some layers are. */
    @Property(tries = 500)
    void ofARootAndItsDraft(Random random) {
        Map<String, String> before = RandomSite.of(random);
        Map<String, String> after = new TreeMap<>(before);
        String name = List.copyOf(after.keySet()).get(random.nextInt(after.size()));
        String text = RandomSite.content(name, random);
        after.put(name, text);
        ResolvedRoot one = RandomSite.root(before).resolved();
        RootFile edited = Root.file(name, text);
        ResolvedRoot draft = one.with(one.snapshot().with(List.of(edited)), List.of(edited.path()), Cancellation.NEVER);
        compare(EffectiveDiff.between(one, draft), one, draft, before + "\n" + after + "\n");
    }
}
