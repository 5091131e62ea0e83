package org.provscope.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.Occurrence;
import org.provscope.files.Cancellation;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.Requirement;

/**
 * The rule about settings whose switch is off (docs/domain.md §10): judged on what each phone gets, and reported once
 * for each file and switch.
 */
final class FeatureOffRule {
    /** The settings of one requirement among some names: those with the same number belong together. */
    private record Settings(Requirement requirement, String number, List<String> names) {}

    /** What one file says in vain about one switch. */
    private static final class Finding {
        private final Requirement requirement;
        private final Map<String, Parameter> settings = new LinkedHashMap<>();
        private final TreeSet<String> switches = new TreeSet<>();
        private boolean isAbsent;
        private int phones;

        Finding(Requirement requirement) {
            this.requirement = requirement;
        }
    }

    private record Key(ConfigFile file, Requirement requirement) {}

    private final ParameterSchema schema;
    /** Phones share the names of their layers, so that each set of names is looked through once. */
    private final IdentityHashMap<Set<String>, List<Settings>> settings = new IdentityHashMap<>();

    private final Switches switches;
    private final Map<Key, Finding> findings = new HashMap<>();

    private FeatureOffRule(ParameterSchema schema) {
        this.schema = schema;
        this.switches = new Switches(schema);
    }

    /**
     * Reports the settings.
     *
     * @param readers what each phone gets, or any phone if none is known
     */
    static void check(
            Collection<EffectiveConfig> readers, ParameterSchema schema, Cancellation cancellation, Problems problems) {
        FeatureOffRule rule = new FeatureOffRule(schema);
        for (EffectiveConfig reader : readers) {
            cancellation.check();
            rule.add(reader);
        }
        List<Finding> found = new ArrayList<>(rule.findings.values());
        found.sort(
                Comparator.comparing((Finding finding) -> first(finding).file().path())
                        .thenComparingInt(finding -> first(finding).attribute().nameStart()));
        found.forEach(finding -> problems.add(problem(finding)));
    }

    private static Parameter first(Finding finding) {
        return finding.settings.values().stream()
                .min(Comparator.comparingInt(parameter -> parameter.attribute().nameStart()))
                .orElseThrow();
    }

    private void add(EffectiveConfig config) {
        Set<Key> counted = new HashSet<>();
        for (Set<String> names : config.nameSets()) {
            for (Settings found : settings.computeIfAbsent(names, FeatureOffRule::among)) {
                add(config, found, counted);
            }
        }
    }

    private static List<Settings> among(Set<String> names) {
        Map<Requirement, Map<String, List<String>>> found = new LinkedHashMap<>();
        for (String name : names) {
            for (Requirement requirement : Requirement.all()) {
                String number = requirement.number(name);
                if (number != null) {
                    found.computeIfAbsent(requirement, key -> new LinkedHashMap<>())
                            .computeIfAbsent(number, key -> new ArrayList<>())
                            .add(name);
                }
            }
        }
        List<Settings> all = new ArrayList<>();
        found.forEach((requirement, byNumber) ->
                byNumber.forEach((number, members) -> all.add(new Settings(requirement, number, members))));
        return all;
    }

    private void add(EffectiveConfig config, Settings found, Set<Key> counted) {
        Requirement requirement = found.requirement();
        Switches.Off off = switches.off(config, requirement, found.number());
        if (off == null) {
            return;
        }
        for (String name : found.names()) {
            Occurrence winner = config.winner(name);
            if (winner == null || isDefault(config, name, winner.value())) {
                continue;
            }
            Key key = new Key(winner.parameter().file(), requirement);
            Finding finding = findings.computeIfAbsent(key, place -> new Finding(requirement));
            finding.settings.putIfAbsent(name, winner.parameter());
            finding.switches.add(off.name());
            finding.isAbsent |= off.isAbsent();
            if (counted.add(key)) {
                finding.phones++;
            }
        }
    }

    private boolean isDefault(EffectiveConfig config, String name, String value) {
        if (value.isBlank() || value.equals("0.0.0.0") || TemplateRules.in(value) != null) {
            return true;
        }
        String model = config.stack().model();
        return value.equalsIgnoreCase(schema.defaultOf(name, model))
                || value.equalsIgnoreCase(ParameterSchema.bundled().defaultOf(name, model));
    }

    private static Problem problem(Finding finding) {
        Parameter first = first(finding);
        int more = finding.settings.size() - 1;
        String what =
                first.name() + (more == 0 ? "" : more == 1 ? " and 1 more setting" : " and " + more + " more settings");
        String phones = finding.phones == 1 ? "" : " (" + finding.phones + " phones)";
        return problem(
                ProblemLocation.name(first),
                first.name(),
                what + (more == 0 ? " has" : " have") + " no effect" + phones,
                finding.requirement,
                Words.few(finding.switches),
                finding.isAbsent);
    }

    /**
     * Returns the problem of something that has no effect because a switch is off.
     *
     * @param what a sentence without its stop
     */
    static Problem problem(
            ProblemLocation place,
            @Nullable String parameter,
            String what,
            Requirement requirement,
            String switches,
            boolean isAbsent) {
        String message = (requirement.isDocumented() ? "" : "Probably ")
                + what + ": " + switches + " must be " + requirement.wanted() + ", but "
                + (isAbsent
                        ? "no file sets it, and its default is " + requirement.defaultValue() + "."
                        : "it is switched off here.");
        boolean sure = isAbsent && requirement.isDocumented();
        return Problem.of(ProblemCode.FEATURE_OFF, place, parameter, message)
                .with(sure ? Severity.WARNING : Severity.INFO);
    }
}
