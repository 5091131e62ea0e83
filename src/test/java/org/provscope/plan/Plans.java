package org.provscope.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Cancellation;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.schema.Restart;
import org.provscope.testing.Root;

/** The language of the tests: {@code plan(before, after).counts(…).gets(MAC, "x: 1@a.cfg:2 -> 2@b.cfg:2")}. */
final class Plans {
    private final RolloutPlan plan;

    private Plans(RolloutPlan plan) {
        this.plan = plan;
        assertThat(plan.changed() + plan.unchanged() + plan.overriddenOnly() + plan.undetermined())
                .isEqualTo(plan.phones());
        assertThat(plan.restarts(Restart.YES) + plan.restarts(Restart.MAYBE) + plan.restarts(Restart.UNKNOWN))
                .isEqualTo(plan.changed());
    }

    static Plans plan(List<RootFile> before, List<RootFile> after) {
        return of(Root.root(before.toArray(RootFile[]::new)), Root.root(after.toArray(RootFile[]::new)));
    }

    static Plans of(Root before, Root after) {
        return new Plans(Planner.plan(before.resolved(), after.resolved(), Cancellation.NEVER));
    }

    /** The same files with some others in their place, or in addition; a null text takes one away. */
    static List<RootFile> with(List<RootFile> files, @Nullable String... pathsAndTexts) {
        List<RootFile> next = new ArrayList<>(files);
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            String path = pathsAndTexts[i];
            String text = pathsAndTexts[i + 1];
            next.removeIf(file -> file.path().value().equals(path));
            if (path != null && text != null) {
                next.add(Root.file(path, text));
            }
        }
        return next;
    }

    RolloutPlan plan() {
        return plan;
    }

    /** @param counts changed, unchanged, masked only, undeterminable */
    Plans counts(int... counts) {
        assertThat(new int[] {plan.changed(), plan.unchanged(), plan.overriddenOnly(), plan.undetermined()})
                .as("changed, unchanged, masked, undeterminable")
                .isEqualTo(counts);
        return this;
    }

    /** What a phone gets differently: {@code x: 1@a.cfg:2 -> 2@b.cfg:2}, a dash where no file sets it. */
    List<String> changes(String mac) {
        return plan.groups().stream()
                .filter(group -> group.phones().contains(new MacAddress(mac)))
                .flatMap(group -> group.changes().stream())
                .map(change -> change.parameter() + ": "
                        + side(change.before(), of(change, mac).before()) + " -> "
                        + side(change.after(), of(change, mac).after()))
                .toList();
    }

    /** The places of one phone. */
    private static Places.Same of(PlanChange change, String mac) {
        return switch (change.places()) {
            case Places.Same same -> same;
            case Places.Each(var phones) ->
                phones.stream()
                        .filter(places -> places.phone().hex().equals(mac))
                        .map(places -> new Places.Same(places.before(), places.after()))
                        .findFirst()
                        .orElseThrow();
        };
    }

    private static String side(PlanChange.@Nullable Side side, @Nullable Place place) {
        assertThat(side == null).isEqualTo(place == null);
        return side == null || place == null
                ? "-"
                : side.value() + "@" + place.file() + ":" + place.line() + (side.applied() ? "" : "!");
    }

    Plans gets(String mac, String... changes) {
        assertThat(changes(mac)).containsExactly(changes);
        return this;
    }

    /** Changes without effect: {@code x@a.cfg:2 by b.cfg:3}. */
    List<String> masked(String mac) {
        return plan.overridden().stream()
                .filter(group -> group.phones().contains(new MacAddress(mac)))
                .flatMap(group -> group.changes().stream())
                .map(change -> change.parameter() + (change.gone() ? "-" : "") + "@"
                        + change.file() + ":" + change.line() + " by " + change.byFile() + ":"
                        + change.byLine())
                .toList();
    }

    Plans masks(String mac, String... changes) {
        assertThat(masked(mac)).containsExactly(changes);
        return this;
    }

    Plans says(String... sentences) {
        assertThat(plan.layers())
                .extracting(group -> (group.change().isLoss() ? "! " : "")
                        + group.phones().size() + " " + group.change().sentence())
                .containsExactly(sentences);
        return this;
    }

    Plans cannotTell(String... reasons) {
        assertThat(plan.undeterminable())
                .extracting(group -> group.phones().size() + " " + group.reason())
                .containsExactly(reasons);
        return this;
    }

    Plans files(String... files) {
        assertThat(plan.files())
                .extracting(file -> file.kind().code() + " " + file.file())
                .containsExactly(files);
        return this;
    }
}
