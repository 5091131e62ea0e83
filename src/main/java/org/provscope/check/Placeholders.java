package org.provscope.check;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provscope.edit.ParameterEdits;
import org.provscope.effective.Substitution;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.Secrets;
import org.provscope.xml.EditDistance;
import org.provscope.xml.TextEdit;

/** The rule about {@code [WORDS]} in the values of a master, which phones replace (docs/domain.md §2). */
final class Placeholders {
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\],/]*)]");

    private static final Pattern HOST = Pattern.compile("[0-9A-Fa-f:.%]{2,60}");

    private Placeholders() {}

    /** Returns true for the address of a server, which may stand in brackets too: {@code https://[2001:db8::1]/…}. */
    private static boolean isHost(String word) {
        return word.indexOf(':') >= 0 && HOST.matcher(word).matches();
    }

    static boolean hasUnknown(String value) {
        if (value.indexOf('[') < 0) {
            return false;
        }
        Matcher matcher = BRACKETS.matcher(value);
        while (matcher.find()) {
            if (!Substitution.KNOWN.contains(matcher.group(1)) && !isHost(matcher.group(1))) {
                return true;
            }
        }
        return false;
    }

    static void unknown(CheckedMaster master, Problems problems) {
        for (Map.Entry<MasterAttribute, Parameter> named : master.attributes()) {
            Parameter parameter = named.getValue();
            if (named.getKey().base().equals(MasterAttribute.MISC_FILES)
                    || parameter.value().indexOf('[') < 0) {
                continue;
            }
            Matcher matcher = BRACKETS.matcher(parameter.value());
            java.util.Set<String> told = new java.util.HashSet<>();
            while (matcher.find()) {
                String word = matcher.group(1);
                boolean ofPassword = !Secrets.shown(parameter.value()).contains("[" + word + "]");
                if (!Substitution.KNOWN.contains(word) && !ofPassword && !isHost(word) && told.add(word)) {
                    problems.add(unknown(master, named.getKey(), parameter, word));
                }
            }
        }
    }

    private static Problem unknown(CheckedMaster master, MasterAttribute attribute, Parameter parameter, String word) {
        String near = nearest(word);
        String written = "[" + word + "]";
        Problem problem = CheckedMaster.problem(
                        ProblemCode.UNKNOWN_SUBSTITUTION,
                        parameter,
                        written,
                        written
                                + " is not a placeholder that phones replace. They replace ["
                                + String.join("], [", Substitution.KNOWN) + "]."
                                + (near == null ? "" : " Did you mean [" + near + "]?"))
                .suggesting(near == null ? null : "[" + near + "]");
        TextEdit edit = near == null ? null : ParameterEdits.inValue(parameter, written, "[" + near + "]");
        boolean list = attribute.base().equals(MasterAttribute.CONFIG_FILES);
        boolean harmless =
                near != null && (!list || ConfigFilesRules.isInOrder(master, parameter, written, "[" + near + "]"));
        return edit == null || !harmless
                ? problem
                : problem.with(Fix.of("Write [" + near + "]", parameter.file().path(), edit));
    }

    private static @Nullable String nearest(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        String best = null;
        int least = 5;
        for (String known : Substitution.KNOWN) {
            int distance = EditDistance.within(least - 1, upper, known);
            if (distance < least) {
                least = distance;
                best = known;
            }
        }
        return best;
    }
}
