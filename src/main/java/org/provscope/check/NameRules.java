package org.provscope.check;

import java.util.regex.Pattern;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.FirmwareVersion;
import org.provscope.schema.LegacyName;
import org.provscope.schema.LegacyNames;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.ParameterName;
import org.provscope.schema.Spelling;
import org.provscope.schema.VideoOsNames;

/** The rules about names; at most one of them reports a name. */
final class NameRules {
    private static final Spelling MASTER_ATTRIBUTES = new Spelling(MasterAttribute.KNOWN);

    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<=\\.)0+(?=[0-9]+(?:\\.|$))");

    private NameRules() {}

    /** Reports a name that no release knows, or only another one than the schema's. */
    static void unknown(CheckedParameter checked, Problems problems) {
        if (!(checked.match() instanceof NameMatch.Unknown(String elsewhere))) {
            return;
        }
        Parameter parameter = checked.parameter();
        String name = checked.name();
        String rightCase = checked.file().isMaster() ? MASTER_ATTRIBUTES.rightCase(name) : null;
        if (rightCase != null) {
            // Renamed to the attribute it was meant to be, it would name files and folders: too much for one click.
            wrongCase(checked, rightCase, false, problems);
            return;
        }
        String elsewhereAttribute = checked.file().isMaster() ? null : MASTER_ATTRIBUTES.rightCase(name);
        if (elsewhereAttribute != null && name.indexOf('.') < 0) {
            problems.add(Problem.of(
                            ProblemCode.UNKNOWN_PARAMETER,
                            ProblemLocation.name(parameter),
                            name,
                            Words.quoted(name)
                                    + " has no effect in a parameter file: it belongs in the master file, as "
                                    + elsewhereAttribute + ".")
                    .with(severity(checked))
                    .suggesting(elsewhereAttribute));
            return;
        }
        String masterAttribute = checked.file().isMaster() ? MASTER_ATTRIBUTES.nearest(name) : null;
        if (!elsewhere.isEmpty()) {
            problems.add(Problem.of(
                    ProblemCode.UNKNOWN_PARAMETER,
                    ProblemLocation.name(parameter),
                    name,
                    Words.quoted(name)
                            + " is not in " + checked.by().assignment().schema().source() + " but is known in "
                            + elsewhere + "."));
            return;
        }
        if (masterAttribute == null && VideoOsNames.isOne(name)) {
            problems.add(Problem.of(
                            ProblemCode.UNKNOWN_PARAMETER,
                            ProblemLocation.name(parameter),
                            name,
                            Words.quoted(name)
                                    + " is a setting of Poly's video systems (VideoOS: Studio X, G7500). Phones with UC "
                                    + "Software have none of this family.")
                    .with(severity(checked)));
            return;
        }
        String nearest = masterAttribute != null
                ? masterAttribute
                : problems.isFull()
                        ? null
                        : checked.by().assignment().schema().spelling().nearest(name);
        FirmwareVersion firmware = checked.by().assignment().firmware();
        String known = checked.by().assignment().schema().isBundled()
                ? firmware != null && firmware.isNewerThanTables()
                        ? " is not known up to release 7.x, where our tables end. The firmware in force is "
                                + firmware.text() + ", which may know it."
                        : " is not known in any release (4.0, 5.9, 7.x)."
                : " is not in " + checked.by().assignment().schema().source() + " and not known in any other release.";
        Problem problem = Problem.of(
                        ProblemCode.UNKNOWN_PARAMETER,
                        ProblemLocation.name(parameter),
                        name,
                        Words.quoted(name)
                                + known
                                + (nearest == null ? "" : " Did you mean " + Words.quoted(nearest) + "?"))
                .with(severity(checked))
                .suggesting(nearest);
        boolean clean = nearest != null && masterAttribute == null && checked.wouldBeClean(nearest, checked.value());
        problems.add(nearest != null && clean ? problem.with(Edits.rename(parameter, nearest)) : problem);
    }

    /** Returns a warning where the firmware in force is newer than the tables, which then cannot know every name. */
    private static Severity severity(CheckedParameter checked) {
        FirmwareVersion firmware = checked.by().assignment().firmware();
        return checked.by().assignment().schema().isBundled() && firmware != null && firmware.isNewerThanTables()
                ? Severity.WARNING
                : Severity.ERROR;
    }

    /** Reports a name that is right except for its case. */
    static void wrongCase(CheckedParameter checked, Problems problems) {
        if (!(checked.match() instanceof NameMatch.WrongCase(String right))) {
            return;
        }
        wrongCase(checked, right, checked.wouldBeClean(right, checked.value()), problems);
    }

    /** Returns true if a name was probably meant to be a master's attribute. */
    static boolean isNearMasterAttribute(String name) {
        return MASTER_ATTRIBUTES.rightCase(name) != null
                || name.indexOf('.') < 0 && MASTER_ATTRIBUTES.nearest(name) != null;
    }

    private static void wrongCase(CheckedParameter checked, String right, boolean canBeRenamed, Problems problems) {
        Parameter parameter = checked.parameter();
        Problem problem = Problem.of(
                        ProblemCode.WRONG_CASE,
                        ProblemLocation.name(parameter),
                        checked.name(),
                        Words.quoted(checked.name()) + " should be " + Words.quoted(right)
                                + ". It is not known whether phones ignore case.")
                .suggesting(right);
        problems.add(canBeRenamed ? problem.with(Edits.rename(parameter, right)) : problem);
    }

    /** Reports a name that is right except for an index in it. */
    static void index(CheckedParameter checked, Problems problems) {
        if (!(checked.match() instanceof NameMatch.Known(ParameterInfo info, boolean indexesFit)) || indexesFit) {
            return;
        }
        StringBuilder ranges = new StringBuilder();
        for (var range : info.indexes()) {
            ranges.append(ranges.isEmpty() ? "" : ", then ")
                    .append(range.first())
                    .append(" to ")
                    .append(range.last());
        }
        String plain = LEADING_ZEROS.matcher(checked.name()).replaceAll("");
        boolean zeros = !plain.equals(checked.name());
        Problem problem = Problem.of(
                        ProblemCode.INDEX_OUT_OF_RANGE,
                        ProblemLocation.name(checked.parameter()),
                        checked.name(),
                        Words.quoted(checked.name()) + ": the number in " + info.name()
                                + (zeros
                                        ? " must not have a leading zero."
                                        : " must be from " + ranges + "." + checked.boundsOf40()))
                .with(checked.boundSeverity(ProblemCode.INDEX_OUT_OF_RANGE))
                .suggesting(zeros ? plain : null);
        problems.add(
                zeros && checked.wouldBeClean(plain, checked.value())
                        ? problem.with(Edits.rename(checked.parameter(), plain))
                        : problem);
    }

    /** Reports a name that phones knew before release 3.3.0. */
    static void legacy(CheckedParameter checked, Problems problems) {
        if (!(checked.match() instanceof NameMatch.Legacy(LegacyName shipped))) {
            return;
        }
        LegacyName legacy = byFeatureName(checked, shipped);
        Parameter parameter = checked.parameter();
        String successor = legacy.successor();
        StringBuilder words = new StringBuilder(Words.quoted(checked.name())).append(" is a pre-3.3.0 parameter. ");
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
        words.append(
                switch (legacy.change()) {
                    case BLANK_IS_ZERO ->
                        checked.value().isBlank() ? " An empty value meant that the codec is not used: write 0." : "";
                    case CHORD_BY_NAME -> " If it plays a chord, the chord's number becomes its name.";
                    case RINGER_BY_NAME -> " The tone's number becomes its name.";
                    case NONE, PICKS_NEW_NAME -> "";
                });
        Problem problem = Problem.of(
                        ProblemCode.PRE_3_3_0_PARAMETER,
                        ProblemLocation.name(parameter),
                        checked.name(),
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
    private static LegacyName byFeatureName(CheckedParameter checked, LegacyName shipped) {
        if (!shipped.old().startsWith("feature.")) {
            return shipped;
        }
        String number = shipped.old().split("\\.", -1)[1];
        String parameter = LegacyNames.featureParameter(checked.file().value("feature." + number + ".name"));
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
