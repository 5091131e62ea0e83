package org.provscope.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provscope.edit.ParameterEdits;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.LayerStack;
import org.provscope.effective.Occurrence;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.MasterConfig;
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
    /** The files that cannot be read here and may switch a setting on. */
    private final IdentityHashMap<Attribute, List<String>> unread = new IdentityHashMap<>();

    private final IdentityHashMap<MasterConfig, Boolean> ofVariants = new IdentityHashMap<>();
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
        UnseenSettings unseen = new UnseenSettings(root.snapshot());
        for (Phone phone : root.phones().values()) {
            addConfig(phone.config(), root, unseen, read);
        }
        addConfig(anyPhone, root, unseen, read);
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

    private void addConfig(
            EffectiveConfig config, ResolvedRoot root, UnseenSettings unseen, Map<ConfigFile, Boolean> read) {
        IdentityHashMap<Parameter, EffectiveConfig> failing = new IdentityHashMap<>();
        Set<Parameter> applied = Collections.newSetFromMap(new IdentityHashMap<>());
        for (EffectiveConfig reader : forModels(config, root)) {
            reader.stack().layers().forEach(layer -> {
                if (layer.content() != null) {
                    read.put(layer.content(), true);
                }
            });
            for (String name : reader.guardedNames()) {
                EffectiveParameter found = needsSet(name) ? reader.find(name) : null;
                Occurrence winner = found == null ? null : found.winner();
                if (found == null || winner == null || !isWanted(winner.value(), reader.value(name + ".set"))) {
                    continue;
                }
                if (found.applied() || unseen.maySet(reader, missing(reader, name))) {
                    applied.add(winner.parameter());
                } else {
                    failing.putIfAbsent(winner.parameter(), reader);
                }
            }
        }
        failing.forEach((parameter, reader) -> {
            if (!applied.contains(parameter)) {
                add(parameter, reader);
                List<String> others = unseen.files(reader);
                if (!others.isEmpty()) {
                    unread.putIfAbsent(parameter.attribute(), others);
                }
            }
        });
    }

    /** Returns the switches of a setting that are not 1. */
    private static List<String> missing(EffectiveConfig config, String name) {
        return Stream.of(GENERAL, name + ".set")
                .filter(set -> !"1".equals(config.value(set)))
                .toList();
    }

    /**
     * Returns the configuration of a phone, and those of every model that its master distinguishes if that can change
     * anything about device settings.
     */
    private List<EffectiveConfig> forModels(EffectiveConfig config, ResolvedRoot root) {
        LayerStack stack = config.stack();
        MasterConfig master = stack.master();
        if (!stack.dependsOnModel() || master == null || !master.hasModels()) {
            return List.of(config);
        }
        boolean worth = !config.guardedNames().isEmpty()
                || ofVariants.computeIfAbsent(master, key -> nameDevices(key, root, stack));
        if (!worth) {
            return List.of(config);
        }
        List<EffectiveConfig> all = new ArrayList<>(List.of(config));
        master.models().forEach(model -> all.add(root.effective(stack.phone(), model)));
        return all;
    }

    /** Returns true if a file that a master lists for single models has device settings. */
    private static boolean nameDevices(MasterConfig master, ResolvedRoot root, LayerStack stack) {
        return master.models().stream()
                .map(model -> root.layers(stack.phone(), model))
                .flatMap(layers -> layers.layers().stream())
                .flatMap(layer -> layer.parameters().stream())
                .anyMatch(parameter -> parameter.name().startsWith("device."));
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
                        + (config != null && config.stack().model() != null
                                ? " for " + config.stack().model()
                                : "")
                        + unless(unread.getOrDefault(parameter.attribute(), List.of()))
                        + ".");
        return problem.with(fixes(parameter, config));
    }

    private static String unless(List<String> unseen) {
        return unseen.isEmpty()
                ? ""
                : ", unless " + Words.few(unseen) + ", which cannot be read here, "
                        + (unseen.size() == 1 ? "sets it" : "set it");
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
