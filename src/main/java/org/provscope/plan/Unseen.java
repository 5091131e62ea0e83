package org.provscope.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

import org.provscope.effective.Layer;
import org.provscope.effective.LayerStack;
import org.provscope.effective.LayerStatus;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;

/** Changes that may reach a phone through what cannot be seen here: unknown models, encrypted files, other servers. */
final class Unseen {
    private static final Pattern WORD = Pattern.compile("\\[(?:PHONE_MODEL|PHONE_MODEL_NUMBER|PHONE_PART_NUMBER)]");

    private final Set<String> changed = new TreeSet<>();
    private final Map<MacAddress, List<String>> changedOfPhone = new HashMap<>();
    private final Map<String, String> matches = new ConcurrentHashMap<>();

    Unseen(Collection<FileChange> files) {
        for (FileChange file : files) {
            changed.add(file.file().value());
            MacAddress mac = MacAddress.inName(file.file().name());
            if (mac != null) {
                changedOfPhone.computeIfAbsent(mac, key -> new ArrayList<>()).add(file.file().value());
            }
        }
    }

    /** Why the result of a phone may be another one, though nothing shows; null where it is not. */
    @Nullable
    String reason(LayerStack before, LayerStack after) {
        for (Layer layer : after.layers()) {
            String file = layer.file();
            if (file != null && layer.status() == LayerStatus.ENCRYPTED && changed.contains(file)) {
                return file + " is encrypted, and it changed.";
            }
            if (file != null && layer.status() == LayerStatus.UNDETERMINABLE) {
                String found = changedLike(file, after.phone());
                if (found != null) {
                    return found + " changed; whether a phone reads it as " + file + " depends on its model.";
                }
            }
        }
        for (LayerChange change : LayerChange.of(before.layers(), after.layers())) {
            if (isUnseen(change.before()) || isUnseen(change.after())) {
                return change.sentence();
            }
        }
        return variants(before, after);
    }

    private static boolean isUnseen(@Nullable LayerStatus status) {
        return status == LayerStatus.ENCRYPTED || status == LayerStatus.REMOTE || status == LayerStatus.UNDETERMINABLE;
    }

    /** A changed file that may be meant by a name with the phone's model or part number in it. */
    private @Nullable String changedLike(String written, MacAddress phone) {
        String hex = phone.hex();
        String name = written.replace("[PHONE_MAC_ADDRESS]", hex).replace("[MACADDRESS]", hex);
        if (!name.equals(written)) {
            return found(name, changedOfPhone.getOrDefault(phone, List.of()));
        }
        String found = matches.computeIfAbsent(name, key -> {
            String match = found(key, changed);
            return match == null ? "" : match;
        });
        return found.isEmpty() ? null : found;
    }

    private static @Nullable String found(String name, Collection<String> files) {
        StringBuilder pattern = new StringBuilder();
        for (String part : WORD.split(name, -1)) {
            pattern.append(pattern.isEmpty() ? "" : "[^/]+").append(Pattern.quote(part));
        }
        Pattern compiled = Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE);
        return files.stream().filter(file -> compiled.matcher(file).matches()).findFirst().orElse(null);
    }

    /** Attributes that only phones of one model read. */
    private @Nullable String variants(LayerStack before, LayerStack after) {
        MasterConfig was = before.master();
        MasterConfig now = after.master();
        if (before.model() != null || was == null && now == null || (was == null || !was.hasModels()) && (now == null
                || !now.hasModels())) {
            return null;
        }
        for (MasterConfig master : java.util.Arrays.asList(now, was)) {
            MasterConfig other = now != null && now.equals(master) ? was : now;
            if (master == null) {
                continue;
            }
            for (Map.Entry<MasterAttribute, Parameter> entry : new java.util.TreeMap<>(sorted(master)).values()) {
                String value = entry.getValue().value();
                Parameter there = other == null ? null : other.attributes().get(entry.getKey());
                String name = entry.getValue().name();
                if (there == null || !there.value().equals(value)) {
                    return name + " in " + master.file().path() + " changed; it counts for phones of that model only.";
                }
                String file = changedIn(entry.getKey(), value, after.phone());
                if (file != null) {
                    return file + " changed; only phones of the model in " + name + " read it.";
                }
            }
        }
        return null;
    }

    private static Map<String, Map.Entry<MasterAttribute, Parameter>> sorted(MasterConfig master) {
        Map<String, Map.Entry<MasterAttribute, Parameter>> entries = new HashMap<>();
        for (Map.Entry<MasterAttribute, Parameter> entry : master.attributes().entrySet()) {
            String base = entry.getKey().base();
            boolean counts = base.equals(MasterAttribute.CONFIG_FILES) || base.equals(
                    MasterAttribute.OVERRIDES_DIRECTORY);
            if (entry.getKey().model() != null && counts) {
                entries.put(entry.getValue().name(), entry);
            }
        }
        return entries;
    }

    private @Nullable String changedIn(MasterAttribute attribute, String value, MacAddress phone) {
        if (attribute.base().equals(MasterAttribute.OVERRIDES_DIRECTORY)) {
            String folder = value.isEmpty() || value.endsWith("/") ? value : value + "/";
            for (String ending : List.of("-phone.cfg", "-web.cfg")) {
                String file = folder + phone.hex() + ending;
                if (changed.contains(file)) {
                    return file;
                }
            }
            return null;
        }
        for (String entry : MasterConfig.entries(value)) {
            String file = changedLike(entry, phone);
            if (file != null) {
                return file;
            }
        }
        return null;
    }
}
