package org.provscope.effective;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.ParameterName;
import org.provscope.schema.Secrets;

/**
 * What a phone says that it runs, exported from its web page, beside what a fresh phone would get from the root. The
 * export leaves secrets out, and writes a switch {@code .set} for each device setting, which are not compared.
 *
 * @param same        how many parameters are the same on both sides
 * @param differences the others, by name
 */
public record RunningConfig(int same, List<Difference> differences) {
    /** Why a phone probably runs something else than the root gives. */
    public enum Reason {
        CACHED("cached", "own copy", "A file cannot be read here, or is missing: the phone goes on with its own copy."),
        DEVICE_FLASH("device-flash", "device setting", "Device settings stay in the phone, whatever the root says."),
        OVERRIDE_NOT_UPLOADED(
                "override-not-uploaded",
                "changed there",
                "Probably changed at the phone or in its web page; its file with that change is not in the root."),
        DEFAULT(
                "default",
                "default",
                "The phone runs the firmware's default: it has not read the file, or not since the change."),
        UNKNOWN("unknown", "unknown", "No reason is known.");

        private final String code;
        private final String label;
        private final String sentence;

        Reason(String code, String words, String sentence) {
            this.code = code;
            this.label = words;
            this.sentence = sentence;
        }

        /** Returns the word for it in JSON. */
        public String code() {
            return code;
        }

        /** Returns the reason in few words. */
        public String label() {
            return label;
        }

        /** Returns the reason as a sentence. */
        public String sentence() {
            return sentence;
        }
    }

    /**
     * A parameter that the phone runs with another value.
     *
     * @param root  what the root gives; null if no file sets it, or the setting has no effect
     * @param phone what the phone runs; null if the export does not have it
     * @param place where the root sets it, or null
     */
    public record Difference(
            String parameter,
            @Nullable String root,
            @Nullable String phone,
            @Nullable Occurrence place,
            Reason reason) {}

    public RunningConfig {
        differences = List.copyOf(differences);
    }

    /** Compares an export with what the root gives. */
    public static RunningConfig of(EffectiveConfig config, ConfigFile export) {
        Map<String, String> running = new LinkedHashMap<>();
        for (Parameter parameter : export.parameters()) {
            running.putIfAbsent(parameter.name(), parameter.value());
        }
        TreeSet<String> names = new TreeSet<>(running.keySet());
        Map<String, EffectiveParameter> given = new LinkedHashMap<>();
        for (EffectiveParameter parameter : config.parameters()) {
            boolean counts = parameter.applied()
                    && config.schema().find(parameter.name()) != null
                    && !isVariant(config, parameter.name());
            if (counts) {
                given.put(parameter.name(), parameter);
                names.add(parameter.name());
            }
        }
        int same = 0;
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            String phone = running.get(name);
            EffectiveParameter parameter = given.get(name);
            if (isLeftOut(name, phone)) {
                continue;
            }
            String root = parameter == null ? null : parameter.value();
            String normal = config.baseProfile() == null
                    ? config.schema().defaultOf(name, config.stack().model())
                    : null;
            boolean isSame =
                    phone == null ? root == null || root.equals(normal) : phone.equals(root == null ? normal : root);
            if (isSame) {
                same++;
            } else {
                differences.add(new Difference(
                        name,
                        root,
                        phone,
                        parameter == null ? null : parameter.winner(),
                        reason(config, name, phone, normal)));
            }
        }
        return new RunningConfig(same, differences);
    }

    /** Returns true for a name that carries a model's code: it is another model's, or the model is not known. */
    private static boolean isVariant(EffectiveConfig config, String name) {
        String model = ParameterName.modelIn(name);
        String bare = model == null ? null : ParameterName.withoutModel(name, model);
        return bare != null && config.schema().find(bare) != null;
    }

    private static boolean isLeftOut(String name, @Nullable String phone) {
        return name.equals("device.set")
                || name.startsWith("device.") && name.endsWith(".set")
                || Secrets.isSecret(name)
                        && (phone == null || phone.isEmpty() || phone.chars().allMatch(c -> c == '*'));
    }

    private static Reason reason(EffectiveConfig config, String name, @Nullable String phone, @Nullable String normal) {
        if (name.startsWith("device.")) {
            return Reason.DEVICE_FLASH;
        }
        if (phone == null || phone.equals(normal)) {
            return Reason.DEFAULT;
        }
        boolean isIncomplete = config.stack().layers().stream()
                .filter(layer -> layer.role() == LayerRole.CONFIG || layer.role() == LayerRole.MASTER)
                .anyMatch(layer -> layer.status() != LayerStatus.READ);
        if (isIncomplete) {
            return Reason.CACHED;
        }
        boolean lacksOverrides = config.stack().layers().stream()
                .filter(layer -> layer.role() == LayerRole.PHONE_OVERRIDE || layer.role() == LayerRole.WEB_OVERRIDE)
                .anyMatch(layer -> layer.status() != LayerStatus.READ);
        return lacksOverrides ? Reason.OVERRIDE_NOT_UPLOADED : Reason.UNKNOWN;
    }
}
