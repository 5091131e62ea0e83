package org.provscope.legacy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;

/**
 * The files that a master names only for models whose last release is older than 3.3.0: they must stay as they are
 * (docs/domain.md §6).
 */
final class OldModels {
    /** The last releases of models that never got 3.3.0. */
    private static final Map<String, String> LAST = Map.of(
            "SPIP300",
            "2.1",
            "SPIP500",
            "2.1",
            "SPIP301",
            "3.1",
            "SPIP501",
            "3.1",
            "SPIP600",
            "3.1",
            "SPIP601",
            "3.1",
            "SSIP4000",
            "3.1",
            "SPIP430",
            "3.2");

    /** For each file, in lower case, the old models that it is named for; empty if others read it too. */
    private final Map<String, Set<String>> byFile = new HashMap<>();

    static OldModels of(Snapshot snapshot) {
        OldModels found = new OldModels();
        for (RootFile file : snapshot.files()) {
            ConfigFile config = file.kind().isMaster() ? file.config() : null;
            if (config != null) {
                found.add(snapshot.master(config), true);
            }
        }
        for (RootFile file : snapshot.files()) {
            ConfigFile config = file.kind().isMaster() ? file.config() : null;
            if (config != null) {
                found.add(snapshot.master(config), false);
            }
        }
        return found;
    }

    private void add(MasterConfig master, boolean areOld) {
        master.attributes().forEach((attribute, parameter) -> {
            String model = attribute.model();
            boolean isOld = model != null && LAST.containsKey(model);
            if (!attribute.base().equals(MasterAttribute.CONFIG_FILES) || isOld != areOld) {
                return;
            }
            for (String name : MasterConfig.entries(parameter.value())) {
                String key = name.toLowerCase(Locale.ROOT);
                if (areOld) {
                    byFile.computeIfAbsent(key, file -> new TreeSet<>()).add(String.valueOf(model));
                } else {
                    byFile.remove(key);
                }
            }
        });
    }

    /** Returns true for a model that never got 3.3.0. */
    static boolean isOld(String model) {
        return LAST.containsKey(model);
    }

    /** Returns why a file must stay as it is, a sentence; null if it need not. */
    @Nullable
    String reason(RootPath file) {
        Set<String> models = byFile.get(file.value().toLowerCase(Locale.ROOT));
        if (models == null || models.isEmpty()) {
            return null;
        }
        String first = models.iterator().next();
        return "Only " + String.join(", ", models) + " read it, whose last release is " + LAST.get(first)
                + ": they need the old names.";
    }
}
