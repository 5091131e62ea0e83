package org.provscope.check;

import org.provscope.schema.LegacyName;
import org.provscope.schema.ParameterInfo;

/** What a schema says to a name. */
sealed interface NameMatch {
    /** The schema has it; the indexes may be beyond its family. */
    record Known(ParameterInfo info, boolean indexesFit) implements NameMatch {}

    /** The schema has a name that differs in nothing but case. */
    record WrongCase(String right) implements NameMatch {}

    /** A name that phones knew before release 3.3.0. */
    record Legacy(LegacyName name) implements NameMatch {}

    /**
     * @param elsewhere the releases, or the other schema of the root, that know it though the one in force does not; or
     *                  empty
     */
    record Unknown(String elsewhere) implements NameMatch {}
}
