package org.provscope.legacy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

    private final Snapshot snapshot;

    private OldModels(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    static OldModels of(Snapshot snapshot) {
        OldModels found = new OldModels(snapshot);
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
                for (String key : found(name)) {
                    if (areOld) {
                        byFile.computeIfAbsent(key, file -> new TreeSet<>()).add(String.valueOf(model));
                    } else {
                        byFile.remove(key);
                    }
                }
            }
        });
    }

    /** Returns the files that an entry of a list can stand for, in lower case. */
    private List<String> found(String entry) {
        RootFile exact = snapshot.find(entry);
        if (exact != null) {
            return List.of(exact.path().value().toLowerCase(Locale.ROOT));
        }
        if (entry.indexOf('[') < 0) {
            return List.of();
        }
        StringBuilder regex = new StringBuilder();
        for (String part : entry.toLowerCase(Locale.ROOT).split("(?=\\[)|(?<=])", -1)) {
            regex.append(
                    part.startsWith("[phone_mac") || part.startsWith("[mac")
                            ? "[0-9a-f]{12}"
                            : part.startsWith("[") ? "[^/]+" : Pattern.quote(part));
        }
        Pattern pattern = Pattern.compile(regex.toString());
        return snapshot.files().stream()
                .map(file -> file.path().value().toLowerCase(Locale.ROOT))
                .filter(path -> pattern.matcher(path).matches())
                .toList();
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
