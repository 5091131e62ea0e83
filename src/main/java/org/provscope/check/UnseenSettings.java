package org.provscope.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.Layer;
import org.provscope.effective.LayerRole;
import org.provscope.effective.LayerStatus;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;

/**
 * What the layers of a phone may set that are not seen: files whose names depend on the model, for which every file of
 * the root counts that such a name can stand for, and files that cannot be read here.
 */
final class UnseenSettings {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[([A-Z_]+)]");

    private final Snapshot snapshot;
    private final Map<String, List<RootFile>> candidates = new HashMap<>();
    private @Nullable Map<String, List<RootFile>> byPhone;

    UnseenSettings(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Returns true if files whose names depend on the model set all of some switches to 1. */
    boolean maySet(EffectiveConfig config, List<String> switches) {
        List<ConfigFile> files = new ArrayList<>();
        for (Layer layer : config.stack().layers()) {
            if (layer.status() == LayerStatus.UNDETERMINABLE && layer.file() != null) {
                for (RootFile file : candidates(config, layer.file())) {
                    if (file.config() != null) {
                        files.add(file.config());
                    }
                }
            }
        }
        return !files.isEmpty() && switches.stream().allMatch(name -> isSet(files, name));
    }

    private static boolean isSet(List<ConfigFile> files, String name) {
        for (ConfigFile file : files) {
            boolean found = file.parameters().stream()
                    .anyMatch(parameter ->
                            parameter.name().equals(name) && parameter.value().equals("1"));
            if (found) {
                return true;
            }
        }
        return false;
    }

    /** Returns the names of the layers of which nothing can be known here. */
    List<String> files(EffectiveConfig config) {
        Set<String> unseen = new LinkedHashSet<>();
        for (Layer layer : config.stack().layers()) {
            String file = layer.file();
            if (file == null || layer.role() == LayerRole.MASTER || layer.role() == LayerRole.CLOUD_OVERRIDE) {
                continue;
            }
            boolean lost = switch (layer.status()) {
                case REMOTE, ENCRYPTED, UNREADABLE -> true;
                case UNDETERMINABLE ->
                    file.contains("://")
                            || candidates(config, file).stream()
                                    .anyMatch(found -> found.config() == null
                                            || found.config().readability() != ConfigFile.Readability.READ);
                case READ, MISSING -> false;
            };
            if (lost) {
                unseen.add(file.substring(file.lastIndexOf('/') + 1));
            }
        }
        return List.copyOf(unseen);
    }

    private List<RootFile> candidates(EffectiveConfig config, String written) {
        String mac = config.stack().phone().hex();
        String asked = written.replace("[PHONE_MAC_ADDRESS]", mac).replace("[MACADDRESS]", mac);
        return candidates.computeIfAbsent(asked, key -> {
            StringBuilder regex = new StringBuilder();
            Matcher matcher = PLACEHOLDER.matcher(asked);
            int from = 0;
            while (matcher.find()) {
                regex.append(Pattern.quote(asked.substring(from, matcher.start())))
                        .append("[^/]+");
                from = matcher.end();
            }
            regex.append(Pattern.quote(asked.substring(from)));
            Pattern pattern = Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE);
            List<RootFile> among = asked.contains(mac) ? byPhone().getOrDefault(mac, List.of()) : files();
            return among.stream()
                    .filter(file -> pattern.matcher(file.path().value()).matches())
                    .toList();
        });
    }

    private List<RootFile> files() {
        return snapshot.files().stream()
                .filter(file -> file.kind().isConfiguration())
                .toList();
    }

    /** Returns the files by the address in their names, so that no phone searches those of all others. */
    private Map<String, List<RootFile>> byPhone() {
        Map<String, List<RootFile>> index = byPhone;
        if (index == null) {
            index = new HashMap<>();
            for (RootFile file : files()) {
                MacAddress mac = MacAddress.inName(file.path().name());
                if (mac != null) {
                    index.computeIfAbsent(mac.hex(), key -> new ArrayList<>()).add(file);
                }
            }
            byPhone = index;
        }
        return index;
    }
}
