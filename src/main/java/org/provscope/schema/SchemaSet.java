package org.provscope.schema;

import java.util.List;
import org.provscope.files.RootPath;

/**
 * The schemas that a root may be checked by.
 *
 * @param main    the one that applies if no other is known to
 * @param isGiven true if the user chose it: then no other applies
 * @param inRoot  the vendor's schemas in the root, if there are several
 */
public record SchemaSet(ParameterSchema main, boolean isGiven, List<InRoot> inRoot) {
    /** A vendor's schema in the root. */
    public record InRoot(RootPath path, ParameterSchema schema) {}

    /** Returns a set with one schema. */
    public static SchemaSet of(ParameterSchema main) {
        return new SchemaSet(main, false, List.of());
    }
}
