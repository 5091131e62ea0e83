package org.provscope.legacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.legacy.MigratedParameter.Text;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.schema.LegacyName;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.ParameterName;

/**
 * Removes values that are the defaults of the new release anyway: templates of SIP 3.x are whole copies of thousands of
 * them. A value stays where something weaker would take its place, where models have different defaults, and where it
 * is a device setting, which phones keep in flash (docs/domain.md §3).
 */
public final class Reducer {
    private final ResolvedRoot root;
    private final TargetRelease target;

    public Reducer(ResolvedRoot root, TargetRelease target) {
        this.root = root;
        this.target = target;
    }

    /**
     * Reduces files.
     *
     * @param only the files to reduce; if empty, all parameter files that some phone reads
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public Migration reduce(Collection<RootPath> only, Cancellation cancellation) {
        Readers readers = Readers.of(root);
        boolean hasProfile =
                root.phones().values().stream().map(Phone::config).anyMatch(config -> config.baseProfile() != null);
        List<RootFile> files = new ArrayList<>(root.snapshot().files());
        files.sort(Comparator.comparing(RootFile::path));
        Map<String, Set<ConfigFile>> others = others();
        List<MigratedFile> reduced = new ArrayList<>();
        for (RootFile file : files) {
            cancellation.check();
            ConfigFile config = file.config();
            boolean isWanted = only.isEmpty() ? file.kind() == FileKind.CONFIG : only.contains(file.path());
            if (config != null
                    && isWanted
                    && !hasProfile
                    && config.readability() == ConfigFile.Readability.READ
                    && config.source().readOnlyReason() == null
                    && !readers.of(config).isEmpty()) {
                reduced.add(reduced(config, readers, others));
            }
        }
        return new Migration(target, List.copyOf(reduced), List.of(), List.of(), List.of());
    }

    /** Returns for each name the files that set it to something that is not its default. */
    private Map<String, Set<ConfigFile>> others() {
        Map<String, Set<ConfigFile>> others = new HashMap<>();
        for (RootFile file : root.snapshot().files()) {
            ConfigFile config = file.config();
            if (config != null) {
                for (Parameter parameter : config.parameters()) {
                    if (!parameter.value().equals(sureDefault(parameter.name()))) {
                        others.computeIfAbsent(parameter.name(), name -> new HashSet<>())
                                .add(config);
                    }
                }
            }
        }
        return others;
    }

    private MigratedFile reduced(ConfigFile config, Readers readers, Map<String, Set<ConfigFile>> others) {
        List<MigratedParameter> parameters = new ArrayList<>();
        for (Parameter parameter : config.parameters()) {
            MasterAttribute attribute = MasterAttribute.of(parameter.name());
            if (attribute != null && MasterAttribute.KNOWN.contains(attribute.base())) {
                continue;
            }
            boolean goes = parameter.value().equals(sureDefault(parameter.name()))
                    && isUncontested(config, readers, others.getOrDefault(parameter.name(), Set.of()));
            parameters.add(
                    goes
                            ? new MigratedParameter(
                                    parameter,
                                    MigratedParameter.Action.DROP,
                                    Text.REMOVED,
                                    null,
                                    null,
                                    LegacyName.Certainty.HIGH,
                                    MigrationProof.IS_DEFAULT,
                                    List.of())
                            : new MigratedParameter(
                                    parameter,
                                    MigratedParameter.Action.KEEP,
                                    Text.STAYS,
                                    parameter.name(),
                                    parameter.value(),
                                    LegacyName.Certainty.HIGH,
                                    "It differs from the default, or the default is not the same for all.",
                                    List.of()));
        }
        return new MigratedFile(config, List.copyOf(parameters), MigrationEdits.of(config, parameters));
    }

    /** Returns true if nothing that somebody reads together with the file, and that is weaker, sets another value. */
    private static boolean isUncontested(ConfigFile config, Readers readers, Set<ConfigFile> others) {
        if (others.isEmpty()) {
            return true;
        }
        if (others.contains(config)) {
            return false;
        }
        Set<ConfigFile> weaker = new LinkedHashSet<>();
        for (List<ConfigFile> stack : readers.of(config)) {
            weaker.addAll(stack.subList(stack.indexOf(config) + 1, stack.size()));
        }
        return others.stream().noneMatch(weaker::contains);
    }

    /** Returns the default if it is known and the same for every model; null otherwise. */
    private @Nullable String sureDefault(String name) {
        if (name.startsWith("device.") || ParameterName.modelIn(name) != null) {
            return null;
        }
        ParameterInfo info = target.find(name);
        return info == null || !target.schema().modelDefaults(info.name()).isEmpty()
                ? null
                : target.schema().defaultOf(name, null);
    }
}
