package org.provscope.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.InvalidValue;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.SecretSpans;
import org.provscope.schema.Secrets;
import org.provscope.schema.TypeBasis;
import org.provscope.schema.ValueValidator;
import org.provscope.schema.ValuesBeyond;

/** The rules about values. */
final class ValueRules {
    /** Passwords that every phone is shipped with, or that the vendor's documents use; anybody can look them up. */
    private static final Map<String, String> FACTORY = Map.of(
            "device.auth.localAdminPassword",
            "456",
            "device.auth.localUserPassword",
            "123",
            "device.prov.password",
            "PlcmSpIp");

    private ValueRules() {}

    /** Reports a value that is not of the parameter's type, or exceeds its bounds. */
    static void type(CheckedParameter checked, Problems problems) {
        if (!(checked.match() instanceof NameMatch.Known(ParameterInfo info, boolean indexesFit)) || !indexesFit) {
            return;
        }
        InvalidValue invalid = ValueValidator.validate(info, checked.value());
        if (invalid == null
                || TemplateRules.in(checked.value()) != null
                || invalid.isBound() && SyntaxRules.choiceOfOtherCase(info, checked.value()) != null) {
            return;
        }
        ValuesBeyond.Certainty beyond =
                checked.by().assignment().boundsAreSure() ? null : ValuesBeyond.find(checked.name(), checked.value());
        if (beyond == ValuesBeyond.Certainty.SURE
                || invalid.isEmpty() && info.basis().isExpectation()) {
            return;
        }
        if (beyond == ValuesBeyond.Certainty.SEEN || info.basis().isExpectation()) {
            problems.add(unexpected(checked, invalid, beyond != null));
            return;
        }
        Parameter parameter = checked.parameter();
        boolean empty = invalid.isEmpty();
        ProblemCode code = empty ? ProblemCode.EMPTY_VALUE : ProblemCode.INVALID_VALUE;
        String subject = empty
                ? "The value of " + checked.name() + " " + invalid.why() + "."
                : Words.value(checked.name(), checked.value()) + ": " + checked.name() + " " + invalid.why() + ".";
        String suggestion = Secrets.isSecret(checked.name()) ? null : invalid.suggestion();
        String meant = suggestion == null || empty ? "" : " Did you mean " + Words.quoted(suggestion) + "?";
        Problem problem = Problem.of(
                        code,
                        ProblemLocation.value(parameter),
                        checked.name(),
                        subject + (invalid.isBound() ? checked.boundsOf40() : "") + meant)
                .suggesting(suggestion);
        if (invalid.isBound() || info.basis() == TypeBasis.DOCUMENT) {
            problem = problem.with(checked.boundSeverity(code));
        }
        List<Fix> fixes = new ArrayList<>();
        if (suggestion != null && ValueValidator.validate(info, suggestion) == null) {
            fixes.add(Edits.setValue(parameter, suggestion));
        }
        if (empty && checked.file().isFirst(parameter)) {
            fixes.add(Edits.remove("Remove it, so that the default applies", parameter));
        }
        problems.add(problem.with(fixes));
    }

    /** Returns the note about a value of which only what is expected is known, and not what is allowed. */
    private static Problem unexpected(CheckedParameter checked, InvalidValue invalid, boolean isInUse) {
        return Problem.of(
                        invalid.isEmpty() ? ProblemCode.EMPTY_VALUE : ProblemCode.INVALID_VALUE,
                        ProblemLocation.value(checked.parameter()),
                        checked.name(),
                        isInUse
                                ? Words.value(checked.name(), checked.value())
                                        + " is beyond what release 4.0 allowed for " + checked.name()
                                        + ". It is in use elsewhere, but no document confirms it."
                                : Words.value(checked.name(), checked.value()) + ": " + checked.name()
                                        + " is expected to be something else: it " + invalid.why()
                                        + ". That is inferred, and may be wrong.")
                .with(Severity.INFO);
    }

    /** Reports a password that everybody knows. */
    static void defaultPassword(CheckedParameter checked, Problems problems) {
        String value = checked.value();
        if (value.isEmpty() || !(checked.match() instanceof NameMatch.Known(ParameterInfo info, boolean fits))) {
            return;
        }
        boolean text = info.type().kind() == org.provscope.schema.ValueType.Kind.TEXT;
        boolean known = value.equals(FACTORY.get(checked.name()))
                || fits
                        && text
                        && Secrets.isSecret(checked.name())
                        && value.equals(checked.by().assignment().schema().defaultOf(checked.name(), null));
        if (known) {
            problems.add(Problem.of(
                    ProblemCode.DEFAULT_PASSWORD,
                    ProblemLocation.value(checked.parameter()),
                    checked.name(),
                    checked.name() + " is the factory password of every phone. Choose a different one."));
        }
    }

    /** Reports a user's password in an address, which everybody can read who can read the file. */
    static void credentialsInUrl(CheckedParameter checked, Problems problems) {
        if (SecretSpans.isPasswordIn(checked.value())) {
            problems.add(Problem.of(
                    ProblemCode.CREDENTIALS_IN_URL,
                    ProblemLocation.value(checked.parameter()),
                    checked.name(),
                    checked.name() + " contains an address with a password. Anyone who can read this file can read the "
                            + "password."));
        }
    }

    /** Reports a parameter that the file has already: phones take the first and count the others as duplicates. */
    static void duplicate(CheckedParameter checked, Problems problems) {
        Parameter parameter = checked.parameter();
        Parameter first = checked.file().first(parameter);
        boolean same = first.value().equals(parameter.value());
        problems.add(Problem.of(
                        ProblemCode.DUPLICATE_PARAMETER,
                        ProblemLocation.name(parameter),
                        checked.name(),
                        Words.quoted(checked.name()) + " is already on line "
                                + first.position().line() + ", and the first one wins"
                                + (same ? " (with the same value)." : " (with a different value)."))
                .with(Edits.remove("Remove this one", parameter)));
    }
}
