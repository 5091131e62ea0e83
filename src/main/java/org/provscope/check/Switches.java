package org.provscope.check;

import java.util.Collection;
import java.util.HashMap;
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
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.Requirement;

/** Tells which switches that other settings need are off for a phone (docs/domain.md §10). For one check of a root. */
final class Switches {
    /**
     * A switch that is off.
     *
     * @param isAbsent true if no file sets it, and it is off by default
     */
    record Off(String name, boolean isAbsent) {}

    private static final Pattern LEGACY_FEATURE = Pattern.compile("feature\\.([0-9]+)\\.name");

    private final ParameterSchema schema;
    /** Phones share the names of their layers, so that each set of names is looked through once. */
    private final IdentityHashMap<Set<String>, List<String>> legacyFeatures = new IdentityHashMap<>();

    private final IdentityHashMap<Set<String>, Map<String, String>> byLowerCase = new IdentityHashMap<>();

    Switches(ParameterSchema schema) {
        this.schema = schema;
    }

    /**
     * Returns the switch of a requirement that is off for a phone; null if one is on, or it is not known.
     *
     * @param number what {@link Requirement#number} returned
     */
    @Nullable
    Off off(EffectiveConfig config, Requirement requirement, String number) {
        List<String> switches = requirement.switches(number);
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
        if (on) {
            return null;
        }
        if (!values.isEmpty()) {
            return new Off(values.keySet().iterator().next(), false);
        }
        boolean isOff =
                isOffByDefault(config, requirement, switches) && !isOnInOtherCase(config, requirement, switches);
        return isOff ? new Off(switches.getFirst(), true) : null;
    }

    /** Returns true if a switch is on under a name wrong only in case, which is told there: phones may ignore case. */
    private boolean isOnInOtherCase(EffectiveConfig config, Requirement requirement, List<String> switches) {
        for (Set<String> names : config.nameSets()) {
            Map<String, String> inLowerCase = byLowerCase.computeIfAbsent(names, Switches::byLowerCase);
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
            for (String number : legacyFeatures.computeIfAbsent(names, Switches::legacyFeatures)) {
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
}
