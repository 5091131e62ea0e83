package org.provscope.effective;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.Secrets;

/**
 * What a comparison with a phone's export found, as a text for those who make this program: where it was wrong about a
 * phone. Values that could name a person, a place or a machine are left out, and so is the phone's address.
 */
public final class RunningReport {
    private RunningReport() {}

    /**
     * Returns the report.
     *
     * @param version  the program's
     * @param firmware the phone's firmware, or null if not known
     */
    public static String of(EffectiveConfig config, RunningConfig compared, String version, @Nullable String firmware) {
        StringBuilder text = new StringBuilder(256);
        text.append("ProvScope ").append(version).append(": a phone's export beside what the root gives it\n\n");
        line(text, "Model", config.stack().model());
        line(text, "Firmware", firmware);
        line(text, "Tables", config.schema().isBundled() ? "ours" : "the root's own schema");
        line(text, "Base profile", config.baseProfile() == null ? "none" : "set");
        text.append("Layers: ");
        config.stack()
                .layers()
                .forEach(layer -> text.append(layer.role().label())
                        .append(" (")
                        .append(layer.status().name().toLowerCase(Locale.ROOT))
                        .append(") "));
        text.append("\nThe same: ")
                .append(compared.same())
                .append("\nDifferent: ")
                .append(compared.differences().size())
                .append("\nSecrets not compared: ")
                .append(compared.leftOut())
                .append("\n");
        Map<String, StringBuilder> byReason = new TreeMap<>();
        for (RunningConfig.Difference difference : compared.differences()) {
            Occurrence place = difference.place();
            byReason.computeIfAbsent(difference.reason().code(), code -> new StringBuilder())
                    .append("  ")
                    .append(difference.parameter())
                    .append("\troot ")
                    .append(shown(config, difference.parameter(), difference.root()))
                    .append("\tphone ")
                    .append(shown(config, difference.parameter(), difference.phone()))
                    .append(
                            place == null
                                    ? ""
                                    : "\tfrom " + place.layer().role().label())
                    .append('\n');
        }
        byReason.forEach((reason, lines) ->
                text.append('\n').append(reason).append(":\n").append(lines));
        return text.toString();
    }

    private static void line(StringBuilder text, String title, @Nullable String value) {
        text.append(title)
                .append(": ")
                .append(value == null ? "not known" : value)
                .append('\n');
    }

    private static String shown(EffectiveConfig config, String name, @Nullable String value) {
        if (value == null) {
            return "-";
        }
        return namesNobody(config.schema().find(name), name, value)
                ? "\"" + value + "\""
                : "(" + value.length() + " characters)";
    }

    /** A wrong value may be anything, whatever its parameter's type: only what is right, and a number, is shown. */
    private static boolean namesNobody(@Nullable ParameterInfo info, String name, String value) {
        if (info == null || Secrets.isSecret(name)) {
            return false;
        }
        return switch (info.type().kind()) {
            case BOOLEAN -> value.matches("(?i)0|1|true|false");
            case INTEGER -> value.matches("-?[0-9]{1,7}");
            default -> info.type().choices().contains(value);
        };
    }
}
