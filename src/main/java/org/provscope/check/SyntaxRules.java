package org.provscope.check;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.InvalidValue;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.ValueType;
import org.provscope.schema.ValueValidator;
import org.provscope.schema.grammar.Fault;
import org.provscope.schema.grammar.Grammars;
import org.provscope.xml.Span;
import org.provscope.xml.TextEdit;
import org.provscope.xml.ValuePlaces;

/** The rules about the form of values (docs/domain.md §11); each reports the faulty part alone. */
final class SyntaxRules {
    /** The last segments of names whose values never begin or end with a blank. */
    private static final Set<String> WITHOUT_BLANKS = Set.of(
            "address",
            "serverName",
            "hostname",
            "url",
            "URL",
            "userId",
            "user",
            "username",
            "password",
            "host",
            "domain",
            "baseUrl",
            "phoneAddress");

    private SyntaxRules() {}

    private static Problem inside(ProblemCode code, Parameter parameter, int from, int to, String message) {
        Span span = ValuePlaces.of(parameter.file().source().text(), parameter.attribute(), from, to);
        return Problem.of(
                code,
                ProblemLocation.of(parameter.file().path(), parameter.file().source(), span),
                parameter.name(),
                message);
    }

    /** Reports faults of values that have a grammar. */
    static void grammar(CheckedParameter checked, Problems problems) {
        if (!(checked.match() instanceof NameMatch.Known(ParameterInfo info, boolean _))
                || ValueValidator.validate(info, checked.value()) != null) {
            return;
        }
        Parameter parameter = checked.parameter();
        for (Fault fault : Grammars.faults(checked.name(), checked.value())) {
            Problem problem = inside(ProblemCode.VALUE_SYNTAX, parameter, fault.from(), fault.to(), fault.why());
            problems.add(
                    fault.instead() == null
                            ? problem
                            : problem.suggesting(fault.instead()).with(Edits.setValue(parameter, fault.instead())));
        }
    }

    /** Reports blanks at the ends of values that never have any there. */
    static void blanks(CheckedParameter checked, Problems problems) {
        String value = checked.value();
        if (value.isBlank() || value.strip().length() == value.length() || !mayNotHaveBlanks(checked)) {
            return;
        }
        int start = value.length() - value.stripLeading().length();
        int end = value.stripTrailing().length();
        if (start > 0) {
            blank(checked.parameter(), 0, start, "begins", problems);
        }
        if (end < value.length()) {
            blank(checked.parameter(), end, value.length(), "ends", problems);
        }
    }

    private static void blank(Parameter parameter, int from, int to, String where, Problems problems) {
        Span span = ValuePlaces.of(parameter.file().source().text(), parameter.attribute(), from, to);
        problems.add(inside(
                        ProblemCode.VALUE_BLANK,
                        parameter,
                        from,
                        to,
                        "The value of " + parameter.name() + " " + where
                                + " with a blank or line break, which is part of the value for a phone.")
                .with(Fix.of("Remove the blank", parameter.file().path(), TextEdit.delete(span.start(), span.end()))));
    }

    private static boolean mayNotHaveBlanks(CheckedParameter checked) {
        if (!(checked.match() instanceof NameMatch.Known(ParameterInfo info, boolean fits))) {
            return false;
        }
        ValueType.Kind kind = info.type().kind();
        String name = checked.name();
        boolean isNumber = fits && (kind == ValueType.Kind.INTEGER || kind == ValueType.Kind.BOOLEAN);
        return isNumber || WITHOUT_BLANKS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** Returns the choice that a value is but for its capitals, or null. */
    static @Nullable String choiceOfOtherCase(ParameterInfo info, String value) {
        for (String choice : info.type().choices()) {
            if (choice.equalsIgnoreCase(value) && !choice.equals(value)) {
                return choice;
            }
        }
        return null;
    }

    /** Reports a choice that is right but for its capitals; in an old file that was how it was written. */
    static void choiceCase(CheckedParameter checked, Problems problems) {
        if (!(checked.match() instanceof NameMatch.Known(ParameterInfo info, boolean fits)) || !fits) {
            return;
        }
        InvalidValue invalid = ValueValidator.validate(info, checked.value());
        String choice = invalid == null ? null : choiceOfOtherCase(info, checked.value());
        if (choice == null || checked.file().isLegacy()) {
            return;
        }
        problems.add(Problem.of(
                        ProblemCode.VALUE_CASE,
                        ProblemLocation.value(checked.parameter()),
                        checked.name(),
                        Words.quoted(checked.value()) + " is written " + Words.quoted(choice)
                                + " in the schema. It is not known whether phones ignore case.")
                .suggesting(choice)
                .with(Edits.setValue(checked.parameter(), choice)));
    }
}
