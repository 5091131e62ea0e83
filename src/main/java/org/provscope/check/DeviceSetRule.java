package org.provscope.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provscope.edit.ParameterEdits;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.LayerStack;
import org.provscope.effective.LayerStatus;
import org.provscope.effective.Occurrence;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.NamedFiles;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.ParameterSchema;
import org.provscope.xml.Attribute;
import org.provscope.xml.TextEdit;

/**
 * The rule that {@code device.*} has an effect only if {@code device.set} and its own {@code .set} are 1 as well,
 * wherever they are set (docs/domain.md §3). It looks at what a phone gets; in a file that no phone reads, at the file
 * alone.
 */
final class DeviceSetRule {
    private static final String GENERAL = "device.set";

    private final ParameterSchema schema;
    private final IdentityHashMap<Attribute, Parameter> withoutEffect = new IdentityHashMap<>();
    private final IdentityHashMap<Attribute, EffectiveConfig> configs = new IdentityHashMap<>();
    private final List<Parameter> inOrder = new ArrayList<>();

    DeviceSetRule(ParameterSchema schema) {
        this.schema = schema;
    }

    /**
     * Reports device settings without effect.
     *
     * @param anyPhone what a phone without files of its own gets
     */
    void check(ResolvedRoot root, EffectiveConfig anyPhone, Iterable<CheckedMaster> masters, Problems problems) {
        Map<ConfigFile, Boolean> read = new HashMap<>();
        for (Phone phone : root.phones().values()) {
            addConfig(phone.config(), root, read);
        }
        addConfig(anyPhone, root, read);
        NamedFiles named = RootRules.named(masters);
        root.snapshot().files().forEach(file -> {
            ConfigFile config = file.config();
            // Settings in a file that only some models read may be switched on by other files of theirs.
            if (config != null && !read.containsKey(config) && !named.contains(file.path())) {
                addFile(config);
            }
        });
        inOrder.sort(java.util.Comparator.comparing(
                        (Parameter parameter) -> parameter.file().path())
                .thenComparingInt(parameter -> parameter.attribute().nameStart()));
        inOrder.forEach(parameter -> problems.add(problem(parameter)));
    }

    private void addConfig(EffectiveConfig config, ResolvedRoot root, Map<ConfigFile, Boolean> read) {
        config.stack().layers().forEach(layer -> {
            if (layer.content() != null) {
                read.put(layer.content(), true);
            }
        });
        for (String name : config.guardedNames()) {
            if (!needsSet(name)) {
                continue;
            }
            EffectiveParameter found = config.find(name);
            Occurrence winner = found == null ? null : found.winner();
            boolean wanted = winner != null && isWanted(winner.value(), config.value(name + ".set"));
            if (found != null
                    && winner != null
                    && !found.applied()
                    && wanted
                    && !isAppliedForSomeModel(config, root, name)) {
                add(winner.parameter(), config);
            }
        }
    }

    private static boolean isAppliedForSomeModel(EffectiveConfig config, ResolvedRoot root, String name) {
        LayerStack stack = config.stack();
        if (!stack.dependsOnModel() || stack.master() == null) {
            return false;
        }
        // A list that names files by model may set anything.
        boolean open = stack.layers().stream().anyMatch(layer -> layer.status() == LayerStatus.UNDETERMINABLE);
        return open
                || stack.master().models().stream()
                        .map(model -> root.effective(stack.phone(), model).find(name))
                        .anyMatch(found -> found != null && found.applied());
    }

    private void addFile(ConfigFile config) {
        Map<String, Parameter> first = new LinkedHashMap<>();
        for (Parameter parameter : config.parameters()) {
            if (parameter.name().startsWith("device.")) {
                first.putIfAbsent(parameter.name(), parameter);
            }
        }
        first.forEach((name, parameter) -> {
            Parameter own = first.get(name + ".set");
            boolean guarded = EffectiveConfig.isDeviceSetGated(name)
                    && needsSet(name)
                    && isWanted(parameter.value(), own == null ? null : own.value());
            if (guarded && !(isOne(first.get(GENERAL)) && isOne(first.get(name + ".set")))) {
                add(parameter, null);
            }
        });
    }

    private static boolean isOne(@Nullable Parameter parameter) {
        return parameter != null && parameter.value().equals("1");
    }

    /**
     * Returns true if a setting was meant to have an effect: the vendor's templates hold every setting empty and
     * switched off.
     */
    private static boolean isWanted(String value, @Nullable String set) {
        return !value.isEmpty() || !"0".equals(set);
    }

    /** Returns true if a setting has a {@code .set}: a few have none, and unknown names are reported as unknown. */
    private boolean needsSet(String name) {
        return schema.find(name) != null && schema.find(name + ".set") != null;
    }

    private void add(Parameter parameter, @Nullable EffectiveConfig config) {
        if (withoutEffect.put(parameter.attribute(), parameter) == null) {
            inOrder.add(parameter);
            if (config != null) {
                configs.put(parameter.attribute(), config);
            }
        }
    }

    private Problem problem(Parameter parameter) {
        String name = parameter.name();
        String own = name + ".set";
        EffectiveConfig config = configs.get(parameter.attribute());
        List<String> missing = new ArrayList<>();
        for (String set : List.of(GENERAL, own)) {
            String value = config == null ? inFile(parameter.file(), set) : config.value(set);
            if (!"1".equals(value)) {
                missing.add(set + (value == null ? " is not set" : " is " + Words.value(set, value)));
            }
        }
        Problem problem = Problem.of(
                ProblemCode.DEVICE_SET_MISSING,
                ProblemLocation.name(parameter),
                name,
                Words.quoted(name)
                        + " has no effect: device.set and " + own + " must both be 1, but "
                        + String.join(" and ", missing)
                        + ".");
        return problem.with(fixes(parameter, config));
    }

    private static @Nullable String inFile(ConfigFile file, String name) {
        for (Parameter parameter : file.parameters()) {
            if (parameter.name().equals(name)) {
                return parameter.value();
            }
        }
        return null;
    }

    /** Returns fixes that add what is not set anywhere; what is set to something else was perhaps meant so. */
    private static List<Fix> fixes(Parameter parameter, @Nullable EffectiveConfig config) {
        List<TextEdit> edits = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (String set : List.of(GENERAL, parameter.name() + ".set")) {
            String value = config == null ? inFile(parameter.file(), set) : config.value(set);
            if (value == null
                    && parameter.file().written().stream()
                            .noneMatch(other -> other.name().equals(set))) {
                edits.add(ParameterEdits.insertAfter(parameter, set, "1"));
                added.add(set);
            } else if (!"1".equals(value)) {
                return List.of();
            }
        }
        if (edits.isEmpty()) {
            return List.of();
        }
        String text = edits.getFirst().replacement()
                + (edits.size() > 1 ? edits.getLast().replacement() : "");
        return List.of(new Fix(
                "Add " + String.join(" and ", added),
                parameter.file().path(),
                List.of(TextEdit.insert(edits.getFirst().span().start(), text)),
                added));
    }
}
