package org.provscope.check;

import org.jspecify.annotations.Nullable;
import org.provscope.schema.FirmwareVersion;
import org.provscope.schema.ParameterSchema;

/**
 * The schema and firmware that a file is checked by.
 *
 * @param schema   the names, types and ranges
 * @param firmware the version of the firmware that reads the file, or null if it is not known
 */
public record SchemaAssignment(
        ParameterSchema schema, @Nullable FirmwareVersion firmware) {
    /**
     * Returns true if the schema's bounds are the firmware's own: the bundled ones are those of release 4.0, and later
     * releases may allow more (docs/domain.md §10).
     */
    boolean boundsAreSure() {
        return !schema.isBundled() || firmware != null && firmware.is40();
    }

    /**
     * Returns true if the bundled tables, widened by what later releases show, must be taken as release 4.0 had them.
     */
    boolean asOf40() {
        return schema.isBundled() && firmware != null && firmware.is40();
    }

    /** Returns the schema and firmware, for people. */
    public String source() {
        return firmware == null ? schema.source() : schema.source() + ", firmware " + firmware.text();
    }
}
