package org.provscope.check;

import org.provscope.provisioning.Parameter;
import org.provscope.schema.ValueValidator;

/**
 * A parameter of a file and how one schema matches its name.
 *
 * @param file the file it stands in
 * @param by   the validator of that schema
 */
record CheckedParameter(Parameter parameter, NameMatch match, CheckedFile file, NameValidator by) {
    String name() {
        return parameter.name();
    }

    String value() {
        return parameter.value();
    }

    /**
     * Returns true if another name and value would have no problem here, so that proposing them makes nothing worse.
     */
    boolean wouldBeClean(String name, String value) {
        NameMatch other = by.match(name);
        return other instanceof NameMatch.Known(var info, boolean indexesFit)
                && indexesFit
                && ValueValidator.validate(info, value) == null
                && (name.equals(name()) || !file.names().contains(name));
    }

    /** Returns the sentence that a later release may allow more, or nothing if the bounds are sure. */
    String boundsOf40() {
        return by.assignment().boundsAreSure() ? "" : " This applies to release 4.0; later releases may allow more.";
    }

    Severity boundSeverity(ProblemCode code) {
        return by.assignment().boundsAreSure() ? code.severity() : Severity.WARNING;
    }
}
