package org.provscope.effective;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.ParameterName;
import org.provscope.schema.Secrets;
import org.provscope.schema.ValueType;

/**
 * What a phone says that it runs, exported from its web page, beside what a fresh phone would get from the root. The
 * export leaves secrets out, and writes a switch {@code .set} for each device setting, which are not compared.
 *
 * @param same        how many parameters are the same on both sides
 * @param leftOut     how many secrets the root sets that the export leaves out
 * @param differences the others, by name
 */
public record RunningConfig(int same, int leftOut, List<Difference> differences) {
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
        Map<String, String> running = running(config, export);
        TreeSet<String> names = new TreeSet<>(running.keySet());
        Map<String, EffectiveParameter> given = new LinkedHashMap<>();
        for (EffectiveParameter parameter : config.parameters()) {
            boolean counts = parameter.applied()
                    // What no release knows is no difference unless the phone has it too.
                    && (config.schema().find(parameter.name()) != null || running.containsKey(parameter.name()))
                    && !isVariant(config, parameter.name());
            if (counts) {
                given.put(parameter.name(), parameter);
                names.add(parameter.name());
            }
        }
        int same = 0;
        int leftOut = 0;
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            String phone = running.get(name);
            EffectiveParameter parameter = given.get(name);
            if (isLeftOut(name, phone)) {
                leftOut += Secrets.isSecret(name) && parameter != null ? 1 : 0;
                continue;
            }
            String root = parameter == null ? null : parameter.value();
            String normal = config.baseProfile() == null
                    ? config.schema().defaultOf(name, config.stack().model())
                    : null;
            boolean isSame = phone == null
                    ? root == null || root.equals(normal)
                    : isSameValue(config, name, phone, root == null ? normal : root);
            if (isSame) {
                same++;
            } else {
                differences.add(new Difference(
                        name,
                        root,
                        phone,
                        parameter == null ? null : parameter.winner(),
                        reason(config, name, phone, normal, parameter == null ? null : parameter.winner())));
            }
        }
        return new RunningConfig(same, leftOut, differences);
    }

    /** A name that carries the phone's model counts in place of the bare one. */
    private static Map<String, String> running(EffectiveConfig config, ConfigFile export) {
        Map<String, String> running = new LinkedHashMap<>();
        Map<String, String> ofModel = new LinkedHashMap<>();
        String model = config.stack().model();
        for (Parameter parameter : export.parameters()) {
            String bare = model == null ? null : ParameterName.withoutModel(parameter.name(), model);
            (bare == null ? running : ofModel).putIfAbsent(bare == null ? parameter.name() : bare, parameter.value());
        }
        running.putAll(ofModel);
        return running;
    }

    /** Yes and no have several spellings, which a phone takes for the same. */
    private static boolean isSameValue(EffectiveConfig config, String name, String phone, @Nullable String other) {
        if (phone.equals(other)) {
            return true;
        }
        ParameterInfo info = config.schema().find(name);
        boolean isYesOrNo = info != null && info.type().kind() == ValueType.Kind.BOOLEAN;
        return isYesOrNo && other != null && yesOrNo(phone).equals(yesOrNo(other));
    }

    private static String yesOrNo(String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "1", "true" -> "1";
            case "0", "false" -> "0";
            default -> value;
        };
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

    private static Reason reason(
            EffectiveConfig config,
            String name,
            @Nullable String phone,
            @Nullable String normal,
            @Nullable Occurrence place) {
        if (name.startsWith("device.")) {
            return Reason.DEVICE_FLASH;
        }
        if (phone == null || phone.equals(normal)) {
            return Reason.DEFAULT;
        }
        boolean isOfPhone = place != null
                && (place.layer().role() == LayerRole.PHONE_OVERRIDE
                        || place.layer().role() == LayerRole.WEB_OVERRIDE);
        if (isOfPhone) {
            // Old copies of the files that masters list are weaker than that.
            return Reason.OVERRIDE_NOT_UPLOADED;
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
