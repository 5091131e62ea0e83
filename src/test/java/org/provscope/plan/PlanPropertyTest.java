package org.provscope.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.Occurrence;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.testing.Root;

/** For random pairs of roots the plan is the difference of what each phone gets, computed phone by phone. */
class PlanPropertyTest {
    private static final List<String> MACS = List.of("0004f2000001", "0004f2000002", "0004f2000003", "0004f2000004");
    private static final String[] NAMES = {
        "a", "b", "c.1", "d.VVX410", "device.set", "device.x", "device.x.set", "device.y", "device.y.set"
    };
    private static final String[] SHARED = {"s1.cfg", "s2.cfg", "s3.cfg", "missing.cfg"};
    private static final String[] OWN = {"own-[PHONE_MAC_ADDRESS].cfg", "[MACADDRESS].x.cfg"};

    private static Map<String, String> random(Random random) {
        Map<String, String> files = new TreeMap<>();
        files.put("000000000000.cfg", master(random));
        for (int i = 0; i < 3; i++) {
            files.put(SHARED[i], content(random));
        }
        for (String mac : MACS) {
            for (String name : List.of("own-" + mac + ".cfg", mac + ".x.cfg", mac + "-phone.cfg", mac + "-web.cfg")) {
                if (random.nextInt(3) == 0) {
                    files.put(name, content(random));
                }
            }
            if (random.nextInt(5) == 0) {
                files.put(mac + ".cfg", master(random));
            }
        }
        return files;
    }

    private static String master(Random random) {
        List<String> names = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            names.add(random.nextInt(3) == 0 ? OWN[random.nextInt(OWN.length)] : SHARED[random.nextInt(SHARED.length)]);
        }
        return "<A APP_FILE_PATH=\"sip.ld\" CONFIG_FILES=\"" + String.join(", ", names) + "\" "
                + (random.nextInt(4) == 0 ? "a=\"" + random.nextInt(3) + "\"" : "")
                + "/>";
    }

    private static String content(Random random) {
        List<String> settings = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            settings.add(NAMES[random.nextInt(NAMES.length)] + "=" + random.nextInt(3));
        }
        String text = Root.config(settings.toArray(String[]::new));
        return random.nextInt(12) == 0 ? text + "<broken" : text;
    }

    private static Map<String, String> changed(Map<String, String> files, Random random) {
        Map<String, String> next = new TreeMap<>(files);
        for (int i = random.nextInt(4); i >= 0; i--) {
            String name = List.copyOf(next.keySet()).get(random.nextInt(next.size()));
            boolean isMaster = name.startsWith("0000") || MACS.contains(name.replace(".cfg", ""));
            switch (random.nextInt(4)) {
                case 0 -> next.remove(name);
                case 1 -> next.put(MACS.get(random.nextInt(4)) + "-web.cfg", content(random));
                default -> next.put(name, isMaster ? master(random) : content(random));
            }
            if (next.isEmpty()) {
                next.put("000000000000.cfg", master(random));
            }
        }
        return next;
    }

    private static Root root(Map<String, String> files) {
        return Root.root(files.entrySet().stream()
                .map(file -> Root.file(file.getKey(), file.getValue()))
                .toArray(RootFile[]::new));
    }

    @Property(tries = 1500)
    void thePlanIsTheDifference(@ForAll Random random) {
        Map<String, String> before = random(random);
        Map<String, String> after = random.nextInt(4) == 0 ? random(random) : changed(before, random);
        ResolvedRoot one = root(before).resolved();
        ResolvedRoot other = root(after).resolved();
        Plans plan = Plans.of(root(before), root(after));
        TreeSet<MacAddress> macs = new TreeSet<>(one.phones().keySet());
        macs.addAll(other.phones().keySet());
        assertThat(plan.plan().phones()).isEqualTo(macs.size());
        int changed = 0;
        for (MacAddress mac : macs) {
            List<String> expected = difference(one.effective(mac, null), other.effective(mac, null));
            assertThat(plan.changes(mac.hex())).as(before + "\n" + after).isEqualTo(expected);
            assertThat(plan.masked(mac.hex()))
                    .as(before + "\n" + after)
                    .isEqualTo(masked(one.effective(mac, null), other.effective(mac, null)));
            changed += expected.isEmpty() ? 0 : 1;
        }
        assertThat(plan.plan().changed()).isEqualTo(changed);
    }

    /** A draft's root is made of the one before it, with most phones taken over: the plan must be the same. */
    @Property(tries = 500)
    void aDraftGivesTheSamePlan(@ForAll Random random) {
        Map<String, String> before = random(random);
        Map<String, String> after = new TreeMap<>(before);
        String name = List.copyOf(after.keySet()).get(random.nextInt(after.size()));
        boolean isMaster = name.startsWith("0000") || MACS.contains(name.replace(".cfg", ""));
        after.put(name, isMaster ? master(random) : content(random));
        ResolvedRoot one = root(before).resolved();
        RootFile edited = Root.file(name, String.valueOf(after.get(name)));
        ResolvedRoot draft = one.with(one.snapshot().with(List.of(edited)), List.of(edited.path()), Cancellation.NEVER);
        assertThat(Planner.plan(one, draft, Cancellation.NEVER))
                .isEqualTo(Planner.plan(one, root(after).resolved(), Cancellation.NEVER));
    }

    @Property(tries = 200)
    void thereAndBackAgainAreAsMany(@ForAll Random random) {
        Map<String, String> before = random(random);
        Map<String, String> after = changed(before, random);
        assertThat(Plans.of(root(before), root(after)).plan().changed())
                .isEqualTo(Plans.of(root(after), root(before)).plan().changed());
    }

    private static List<String> difference(EffectiveConfig before, EffectiveConfig after) {
        List<String> changes = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        before.parameters().forEach(parameter -> names.add(parameter.name()));
        after.parameters().forEach(parameter -> names.add(parameter.name()));
        for (String name : names) {
            EffectiveParameter one = before.find(name);
            EffectiveParameter other = after.find(name);
            boolean same = Objects.equals(one == null ? null : one.value(), other == null ? null : other.value())
                    && (one == null || other == null || one.applied() == other.applied());
            if (!same) {
                changes.add(name + ": " + words(one) + " -> " + words(other));
            }
        }
        return changes;
    }

    private static String words(@org.jspecify.annotations.Nullable EffectiveParameter parameter) {
        return parameter == null || parameter.winner() == null
                ? "-"
                : parameter.value() + "@" + parameter.winner().layer().file() + ":"
                        + parameter.winner().parameter().position().line() + (parameter.applied() ? "" : "!");
    }

    /** Of every file that is not the winner's: what it adds now and did not, or did and does not any more. */
    private static List<String> masked(EffectiveConfig before, EffectiveConfig after) {
        List<String> masked = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        before.parameters().forEach(parameter -> names.add(parameter.name()));
        after.parameters().forEach(parameter -> names.add(parameter.name()));
        for (String name : names) {
            Map<String, Occurrence> was = byFile(before.find(name));
            Map<String, Occurrence> is = byFile(after.find(name));
            if (is.isEmpty()) {
                continue;
            }
            Occurrence winner = Objects.requireNonNull(
                    Objects.requireNonNull(after.find(name)).winner());
            String by = " by " + winner.layer().file() + ":"
                    + winner.parameter().position().line();
            TreeSet<String> files = new TreeSet<>(was.keySet());
            files.addAll(is.keySet());
            files.remove(winner.layer().file());
            boolean sameWinner = !was.isEmpty()
                    && String.valueOf(Objects.requireNonNull(Objects.requireNonNull(before.find(name))
                                            .winner())
                                    .layer()
                                    .file())
                            .equals(winner.layer().file());
            Map<String, String> found = new TreeMap<>();
            // The strongest first: of two that may have been moved there it is the one.
            Map<String, Occurrence> added = new LinkedHashMap<>(is);
            added.keySet().removeIf(file -> was.containsKey(file) || !files.contains(file));
            Map<String, Occurrence> gone = new TreeMap<>();
            for (String file : files) {
                Occurrence one = was.get(file);
                Occurrence other = is.get(file);
                if (other != null && one != null && !one.value().equals(other.value())) {
                    found.put(
                            file,
                            name + "@" + file + ":"
                                    + other.parameter().position().line() + by);
                } else if (other == null && one != null && sameWinner) {
                    gone.put(file, one);
                }
            }
            added.forEach((file, place) -> {
                if (!gone.values().removeIf(old -> old.value().equals(place.value()))) {
                    found.put(
                            file,
                            name + "@" + file + ":"
                                    + place.parameter().position().line() + by);
                }
            });
            gone.forEach((file, place) -> found.put(
                    file,
                    name + "-@" + file + ":" + place.parameter().position().line() + by));
            masked.addAll(found.values());
        }
        return masked;
    }

    private static Map<String, Occurrence> byFile(@org.jspecify.annotations.Nullable EffectiveParameter parameter) {
        Map<String, Occurrence> places = new LinkedHashMap<>();
        if (parameter != null && parameter.winner() != null) {
            places.put(String.valueOf(parameter.winner().layer().file()), parameter.winner());
            parameter
                    .beats()
                    .forEach(beaten ->
                            places.putIfAbsent(String.valueOf(beaten.layer().file()), beaten));
        }
        return places;
    }
}
