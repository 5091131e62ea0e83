package org.provscope.check;

import org.provscope.provisioning.Parameter;

/**
 * A parameter of a file with what one schema says to its name.
 *
 * @param file the file it stands in
 * @param by   who judges
 */
record CheckedParameter(Parameter parameter, NameMatch verdict, CheckedFile file, NameValidator by) {
    String name() {
        return parameter.name();
    }

    String value() {
        return parameter.value();
    }

    /** Whether another name and value would be without fault here, so that proposing them makes nothing worse. */
    boolean wouldBeClean(String name, String value) {
        NameMatch other = by.judge(name);
        return other instanceof NameMatch.Known(var info, boolean indexesFit)
                && indexesFit
                && ValueValidator.judge(info, value) == null
                && (name.equals(name()) || !file.names().contains(name));
    }

    /** “…, in release 4.0; a later release may allow more” where only that release is known. */
    String boundsOf40() {
        return by.ruling().boundsAreSure() ? "" : " This applies to release 4.0; later releases may allow more.";
    }

    Severity boundSeverity(ProblemCode code) {
        return by.ruling().boundsAreSure() ? code.severity() : Severity.WARNING;
    }
}
