package org.provscope.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.Layer;
import org.provscope.effective.LayerStack;
import org.provscope.effective.LayerStatus;
import org.provscope.files.RootPath;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;

/**
 * Finds changes that may reach a phone through what cannot be seen here: unknown models, encrypted files, other
 * servers.
 */
final class HiddenChanges {
    /** The attributes that may give a model other values or firmware. */
    private static final Set<String> COUNT =
            Set.of(MasterAttribute.CONFIG_FILES, MasterAttribute.OVERRIDES_DIRECTORY, MasterAttribute.APP_FILE_PATH);

    private static final Pattern WORD = Pattern.compile("\\[(PHONE_MODEL|PHONE_MODEL_NUMBER|PHONE_PART_NUMBER)]");

    /** The paths of changed files in lower case. */
    private final Set<String> changed = new TreeSet<>();

    private final Map<MacAddress, List<String>> changedOfPhone = new HashMap<>();
    /** The changed files that more than one phone may read. */
    private final List<String> ofAny = new ArrayList<>();

    private final Map<String, String> matches = new ConcurrentHashMap<>();

    HiddenChanges(Collection<FileChange> files) {
        for (FileChange file : files) {
            String path = file.file().value();
            changed.add(path.toLowerCase(Locale.ROOT));
            FileKind kind = FileKind.of(file.file());
            MacAddress mac = null;
            for (String part : path.split("/", -1)) {
                mac = mac == null ? MacAddress.inName(part) : mac;
            }
            if (mac != null) {
                changedOfPhone.computeIfAbsent(mac, key -> new ArrayList<>()).add(path);
            } else if (kind != FileKind.DEFAULT_MASTER) {
                ofAny.add(path);
            }
        }
    }

    /** Returns why a phone's configuration may change although no change is seen; null if it cannot. */
    @Nullable
    String reason(LayerStack before, LayerStack after) {
        for (Layer layer : after.layers()) {
            String file = layer.file();
            if (file != null && layer.status() == LayerStatus.ENCRYPTED && isChanged(file)) {
                return file + " is encrypted, and it changed.";
            }
            if (file != null && layer.status() == LayerStatus.UNDETERMINABLE) {
                String found = changedLike(file, after.phone());
                if (found != null) {
                    return found + " changed; whether a phone reads it as " + file + " depends on its model.";
                }
            }
        }
        for (LayerChange change : LayerChange.of(before, after)) {
            if (isUnseen(change.before()) || isUnseen(change.after())) {
                return change.sentence();
            }
        }
        String through = through(before.layers(), after.layers());
        return through == null ? variants(before, after) : through;
    }

    private boolean isChanged(String path) {
        return changed.contains(path.toLowerCase(Locale.ROOT));
    }

    private static boolean isUnseen(@Nullable LayerStatus status) {
        return status == LayerStatus.ENCRYPTED || status == LayerStatus.REMOTE || status == LayerStatus.UNDETERMINABLE;
    }

    /** Returns the reason if stronger layers change: values of a hidden layer may take effect, or be overridden. */
    private @Nullable String through(List<Layer> before, List<Layer> after) {
        Layer unseen = after.stream()
                .filter(layer -> isUnseen(layer.status()))
                .findFirst()
                .orElse(null);
        if (unseen == null) {
            return null;
        }
        List<String> was = above(before, unseen);
        List<String> is = above(after, unseen);
        if (was.equals(is)) {
            return null;
        }
        return "What " + unseen.file() + " sets cannot be seen here, and files that are stronger changed.";
    }

    /** Returns everything that is set in layers stronger than one, in order. */
    private static List<String> above(List<Layer> layers, Layer unseen) {
        List<String> above = new ArrayList<>();
        for (Layer layer : layers) {
            if (layer.role() == unseen.role()
                    && layer.status() == unseen.status()
                    && java.util.Objects.equals(layer.file(), unseen.file())) {
                return above;
            }
            Map<String, String> values = new java.util.TreeMap<>();
            layer.parameters().forEach(parameter -> values.putIfAbsent(parameter.name(), parameter.value()));
            values.forEach((name, value) -> above.add(name + "=" + value));
        }
        return above;
    }

    private static String withMac(String written, MacAddress phone) {
        return written.replace("[PHONE_MAC_ADDRESS]", phone.hex()).replace("[MACADDRESS]", phone.hex());
    }

    /** Returns a changed file that may be the one meant by a name with the phone's model or part number in it. */
    private @Nullable String changedLike(String written, MacAddress phone) {
        String name = withMac(written, phone);
        RootPath clean = RootPath.of(name);
        if (clean == null) {
            return null;
        }
        if (name.contains(phone.hex())) {
            return found(clean.value(), changedOfPhone.getOrDefault(phone, List.of()));
        }
        String found = matches.computeIfAbsent(clean.value(), key -> {
            String match = found(key, ofAny);
            return match == null ? "" : match;
        });
        return found.isEmpty() ? null : found;
    }

    private static @Nullable String found(String name, Collection<String> files) {
        StringBuilder pattern = new StringBuilder();
        Matcher word = WORD.matcher(name);
        int from = 0;
        while (word.find()) {
            pattern.append(Pattern.quote(name.substring(from, word.start())))
                    .append(word.group(1).equals("PHONE_PART_NUMBER") ? "[0-9]{4}-[0-9]{5}-[0-9]{3}" : "[A-Za-z0-9]+");
            from = word.end();
        }
        pattern.append(Pattern.quote(name.substring(from)));
        Pattern compiled = Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE);
        return files.stream()
                .filter(file -> compiled.matcher(file).matches())
                .findFirst()
                .orElse(null);
    }

    /** Returns the reason if attributes change that only phones of one model read. */
    private @Nullable String variants(LayerStack before, LayerStack after) {
        MasterConfig was = before.master();
        MasterConfig now = after.master();
        for (MasterConfig master : java.util.Arrays.asList(now, was)) {
            if (master == null || !master.hasModels() || before.model() != null) {
                continue;
            }
            MasterConfig other = master.equals(now) ? was : now;
            for (Map.Entry<MasterAttribute, Parameter> entry : sorted(master)) {
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

    private static List<Map.Entry<MasterAttribute, Parameter>> sorted(MasterConfig master) {
        return master.attributes().entrySet().stream()
                .filter(entry -> entry.getKey().model() != null
                        && COUNT.contains(entry.getKey().base()))
                .sorted(Comparator.comparing(entry -> entry.getValue().name()))
                .toList();
    }

    private @Nullable String changedIn(MasterAttribute attribute, String value, MacAddress phone) {
        List<String> names = new ArrayList<>();
        if (attribute.base().equals(MasterAttribute.OVERRIDES_DIRECTORY)) {
            names.add(value + "/" + phone.hex() + "-phone.cfg");
            names.add(value + "/" + phone.hex() + "-web.cfg");
        } else if (attribute.base().equals(MasterAttribute.CONFIG_FILES)) {
            names.addAll(MasterConfig.entries(value));
        }
        for (String entry : names) {
            RootPath clean = RootPath.of(withMac(entry, phone));
            if (clean != null && isChanged(clean.value())) {
                return clean.value();
            }
            String file = clean != null && WORD.matcher(entry).find() ? changedLike(entry, phone) : null;
            if (file != null) {
                return file;
            }
        }
        return null;
    }
}
