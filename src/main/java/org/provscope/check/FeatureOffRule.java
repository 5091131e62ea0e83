package org.provscope.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
    private static final Pattern LEGACY_FEATURE = Pattern.compile("feature\\.([0-9]+)\\.name");

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

    private final IdentityHashMap<Set<String>, List<String>> legacyFeatures = new IdentityHashMap<>();
    private final IdentityHashMap<Set<String>, Map<String, String>> byLowerCase = new IdentityHashMap<>();
    private final Map<Key, Finding> findings = new HashMap<>();

    private FeatureOffRule(ParameterSchema schema) {
        this.schema = schema;
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
        List<String> switches = requirement.switches(found.number());
        Map<String, String> values = new LinkedHashMap<>();
        for (String need : switches) {
            for (String name : spelled(config, need)) {
                String value = value(config, name);
                if (value != null) {
                    values.put(name, value);
                }
            }
        }
        boolean on =
                values.values().stream().anyMatch(value -> requirement.isOn(value) || TemplateRules.in(value) != null);
        if (on
                || values.isEmpty()
                        && (!isOffByDefault(config, requirement, switches)
                                || isOnInOtherCase(config, requirement, switches))) {
            return;
        }
        String off = values.isEmpty() ? null : values.keySet().iterator().next();
        for (String name : found.names()) {
            Occurrence winner = config.winner(name);
            if (winner == null || isDefault(config, name, winner.value())) {
                continue;
            }
            Key key = new Key(winner.parameter().file(), requirement);
            Finding finding = findings.computeIfAbsent(key, place -> new Finding(requirement));
            finding.settings.putIfAbsent(name, winner.parameter());
            finding.switches.add(off == null ? switches.getFirst() : off);
            finding.isAbsent |= off == null;
            if (counted.add(key)) {
                finding.phones++;
            }
        }
    }

    /** Returns true if a switch is on under a name wrong only in case, which is told there: phones may ignore case. */
    private boolean isOnInOtherCase(EffectiveConfig config, Requirement requirement, List<String> switches) {
        for (Set<String> names : config.nameSets()) {
            Map<String, String> inLowerCase = byLowerCase.computeIfAbsent(names, FeatureOffRule::byLowerCase);
            for (String need : switches) {
                String name = inLowerCase.get(need.toLowerCase(Locale.ROOT));
                String value = name == null ? null : config.value(name);
                if (value != null && requirement.isOn(value)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Map<String, String> byLowerCase(Set<String> names) {
        Map<String, String> byLowerCase = HashMap.newHashMap(names.size());
        names.forEach(name -> byLowerCase.put(name.toLowerCase(Locale.ROOT), name));
        return byLowerCase;
    }

    private static Collection<String> spelled(EffectiveConfig config, String need) {
        if (need.indexOf('*') < 0) {
            return List.of(need);
        }
        Pattern pattern = Requirement.pattern(need);
        Set<String> names = new TreeSet<>();
        config.nameSets()
                .forEach(set -> set.stream()
                        .filter(name -> pattern.matcher(name).matches())
                        .forEach(names::add));
        return names;
    }

    /** Returns the value of a switch; until 3.3.0 {@code feature.N.name} said which one {@code feature.N.enabled} is. */
    private @Nullable String value(EffectiveConfig config, String name) {
        String value = config.value(name);
        if (value != null || !name.startsWith("feature.") || !name.endsWith(".enabled")) {
            return value;
        }
        String feature = name.substring("feature.".length(), name.length() - ".enabled".length());
        for (Set<String> names : config.nameSets()) {
            for (String number : legacyFeatures.computeIfAbsent(names, FeatureOffRule::legacyFeatures)) {
                if (feature.equals(config.value("feature." + number + ".name"))) {
                    return config.value("feature." + number + ".enabled");
                }
            }
        }
        return null;
    }

    private static List<String> legacyFeatures(Set<String> names) {
        return names.stream()
                .map(LEGACY_FEATURE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(matcher -> matcher.group(1))
                .toList();
    }

    /** Returns true if it is known that a switch which no file sets is off. */
    private boolean isOffByDefault(EffectiveConfig config, Requirement requirement, List<String> switches) {
        String byDefault = requirement.defaultValue();
        if (byDefault == null || config.baseProfile() != null) {
            return false;
        }
        String model = config.stack().model();
        for (String need : switches) {
            Map<String, String> byModel = schema.modelDefaults(need);
            if (byModel.isEmpty()) {
                continue;
            }
            String ofModel = model == null ? null : byModel.getOrDefault(model, byDefault);
            if (ofModel == null || requirement.isOn(ofModel)) {
                return false;
            }
        }
        return !requirement.isOn(byDefault);
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
        Requirement requirement = finding.requirement;
        int more = finding.settings.size() - 1;
        String what =
                first.name() + (more == 0 ? "" : more == 1 ? " and 1 more setting" : " and " + more + " more settings");
        String need = Words.few(finding.switches);
        String phones = finding.phones == 1 ? "" : " (" + finding.phones + " phones)";
        String message = (requirement.isDocumented() ? "" : "Probably ")
                + what + (more == 0 ? " has" : " have") + " no effect" + phones + ": "
                + need + " must be " + requirement.wanted() + ", but "
                + (finding.isAbsent
                        ? "no file sets it, and its default is " + requirement.defaultValue() + "."
                        : "it is switched off here.");
        boolean sure = finding.isAbsent && requirement.isDocumented();
        return Problem.of(ProblemCode.FEATURE_OFF, ProblemLocation.name(first), first.name(), message)
                .with(sure ? Severity.WARNING : Severity.INFO);
    }
}
