package org.provscope.check;

import org.provscope.schema.LegacyName;
import org.provscope.schema.ParameterInfo;

/** How a schema matches a name. */
sealed interface NameMatch {
    /** The schema has the name; the indexes may exceed its family's range. */
    record Known(ParameterInfo info, boolean indexesFit) implements NameMatch {}

    /** The schema has a name that differs only in case. */
    record WrongCase(String right) implements NameMatch {}

    /** A name that phones knew before release 3.3.0. */
    record Legacy(LegacyName name) implements NameMatch {}

    /**
     * No match.
     *
     * @param elsewhere the releases, or the other schema of the root, that know the name though the one in force does
     *                  not; or empty
     */
    record Unknown(String elsewhere) implements NameMatch {}
}
