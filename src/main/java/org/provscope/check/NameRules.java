package org.provscope.check;

import java.util.regex.Pattern;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.LegacyName;
import org.provscope.schema.LegacyNames;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.ParameterName;
import org.provscope.schema.Spelling;

/** The rules about names; at most one of them reports a name. */
final class NameRules {
    private static final Spelling MASTER_ATTRIBUTES = new Spelling(MasterAttribute.KNOWN);

    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<=\\.)0+(?=[0-9]+(?:\\.|$))");

    private NameRules() {}

    /** Reports a name that no release knows, or only another one than the schema's. */
    static void unknown(CheckedParameter judged, Problems problems) {
        if (!(judged.verdict() instanceof NameMatch.Unknown(String elsewhere))) {
            return;
        }
        Parameter parameter = judged.parameter();
        String name = judged.name();
        String rightCase = judged.file().isMaster() ? MASTER_ATTRIBUTES.rightCase(name) : null;
        if (rightCase != null) {
            // Renamed to the attribute it was meant to be, it would name files and folders: too much for one click.
            wrongCase(judged, rightCase, false, problems);
            return;
        }
        String masterAttribute = judged.file().isMaster() ? MASTER_ATTRIBUTES.nearest(name) : null;
        if (!elsewhere.isEmpty()) {
            problems.add(Problem.of(
                    ProblemCode.UNKNOWN_PARAMETER,
                    ProblemLocation.name(parameter),
                    name,
                    Words.quoted(name)
                            + " is not in " + judged.by().ruling().schema().source() + " but is known in "
                            + elsewhere + "."));
            return;
        }
        String nearest = masterAttribute != null
                ? masterAttribute
                : problems.isFull()
                        ? null
                        : judged.by().ruling().schema().spelling().nearest(name);
        String known = judged.by().ruling().schema().isBundled()
                ? " is not known in any release (4.0, 5.9, 7.x)."
                : " is not in " + judged.by().ruling().schema().source() + " and not known in any other release.";
        Problem problem = Problem.of(
                        ProblemCode.UNKNOWN_PARAMETER,
                        ProblemLocation.name(parameter),
                        name,
                        Words.quoted(name)
                                + known
                                + (nearest == null ? "" : " Did you mean " + Words.quoted(nearest) + "?"))
                .suggesting(nearest);
        boolean clean = nearest != null && masterAttribute == null && judged.wouldBeClean(nearest, judged.value());
        problems.add(nearest != null && clean ? problem.with(Edits.rename(parameter, nearest)) : problem);
    }

    /** Reports a name that is right except for its case. */
    static void wrongCase(CheckedParameter judged, Problems problems) {
        if (!(judged.verdict() instanceof NameMatch.WrongCase(String right))) {
            return;
        }
        wrongCase(judged, right, judged.wouldBeClean(right, judged.value()), problems);
    }

    /** Returns true if a name was probably meant to be a master's attribute. */
    static boolean isNearMasterAttribute(String name) {
        return MASTER_ATTRIBUTES.rightCase(name) != null
                || name.indexOf('.') < 0 && MASTER_ATTRIBUTES.nearest(name) != null;
    }

    private static void wrongCase(CheckedParameter judged, String right, boolean canBeRenamed, Problems problems) {
        Parameter parameter = judged.parameter();
        Problem problem = Problem.of(
                        ProblemCode.WRONG_CASE,
                        ProblemLocation.name(parameter),
                        judged.name(),
                        Words.quoted(judged.name()) + " should be " + Words.quoted(right)
                                + ". It is not known whether phones ignore case.")
                .suggesting(right);
        problems.add(canBeRenamed ? problem.with(Edits.rename(parameter, right)) : problem);
    }

    /** Reports a name that is right except for an index in it. */
    static void index(CheckedParameter judged, Problems problems) {
        if (!(judged.verdict() instanceof NameMatch.Known(ParameterInfo info, boolean indexesFit)) || indexesFit) {
            return;
        }
        StringBuilder ranges = new StringBuilder();
        for (var range : info.indexes()) {
            ranges.append(ranges.isEmpty() ? "" : ", then ")
                    .append(range.first())
                    .append(" to ")
                    .append(range.last());
        }
        String plain = LEADING_ZEROS.matcher(judged.name()).replaceAll("");
        boolean zeros = !plain.equals(judged.name());
        Problem problem = Problem.of(
                        ProblemCode.INDEX_OUT_OF_RANGE,
                        ProblemLocation.name(judged.parameter()),
                        judged.name(),
                        Words.quoted(judged.name()) + ": the number in " + info.name()
                                + (zeros
                                        ? " must not have a leading zero."
                                        : " must be from " + ranges + "." + judged.boundsOf40()))
                .with(judged.boundSeverity(ProblemCode.INDEX_OUT_OF_RANGE))
                .suggesting(zeros ? plain : null);
        problems.add(
                zeros && judged.wouldBeClean(plain, judged.value())
                        ? problem.with(Edits.rename(judged.parameter(), plain))
                        : problem);
    }

    /** Reports a name that phones knew before release 3.3.0. */
    static void legacy(CheckedParameter judged, Problems problems) {
        if (!(judged.verdict() instanceof NameMatch.Legacy(LegacyName shipped))) {
            return;
        }
        LegacyName legacy = byFeatureName(judged, shipped);
        Parameter parameter = judged.parameter();
        String successor = legacy.successor();
        StringBuilder words = new StringBuilder(Words.quoted(judged.name())).append(" is a pre-3.3.0 parameter. ");
        words.append(
                        switch (legacy.action()) {
                            case RENAME -> sure(legacy, "it is now called ") + successor;
                            case COLLAPSE ->
                                sure(legacy, "it was replaced by one parameter for all platforms: ") + successor;
                            case CONSUMED -> "It only chose the feature that " + successor + " now controls";
                            case DROP -> sure(legacy, "it has no replacement");
                        })
                .append(" (")
                .append(legacy.note())
                .append(").");
        if (!legacy.valueChange().isEmpty()) {
            words.append(" Its value: ").append(legacy.valueChange()).append('.');
        }
        Problem problem = Problem.of(
                        ProblemCode.PRE_3_3_0_PARAMETER,
                        ProblemLocation.name(parameter),
                        judged.name(),
                        words.toString())
                .suggesting(successor);
        // Its fix depends on other files: see LegacyFixes.
        problems.add(problem);
    }

    private static String sure(LegacyName legacy, String words) {
        return switch (legacy.certainty()) {
            case HIGH -> Character.toUpperCase(words.charAt(0)) + words.substring(1);
            case MEDIUM -> "Probably " + words;
            case LOW -> "Perhaps " + words;
        };
    }

    /**
     * Returns the rule for a feature, whose number is arbitrary: the value of its {@code .name} in the same file
     * decides (docs/domain.md §6).
     */
    private static LegacyName byFeatureName(CheckedParameter judged, LegacyName shipped) {
        if (!shipped.old().startsWith("feature.")) {
            return shipped;
        }
        String number = shipped.old().split("\\.", -1)[1];
        String parameter = LegacyNames.featureParameter(judged.file().value("feature." + number + ".name"));
        if (parameter == null) {
            return shipped;
        }
        boolean isName = ParameterName.folded(shipped.old()).equals("feature.#.name");
        return shipped.to(
                isName ? LegacyName.Action.CONSUMED : LegacyName.Action.RENAME,
                parameter,
                LegacyName.Certainty.HIGH,
                "the value of feature." + number + ".name decides");
    }
}
