package org.provscope.schema;

import java.util.List;
import org.provscope.files.RootPath;

/**
 * The schemas that a root may be judged by.
 *
 * @param main   the one for everything that no other is known for
 * @param isGiven whether the user named it: then no other is asked
 * @param inRoot the vendor's schemas that lie in the root, where there are several
 */
public record SchemaSet(ParameterSchema main, boolean isGiven, List<InRoot> inRoot) {
    /** A vendor's schema in the root. */
    public record InRoot(RootPath path, ParameterSchema schema) {}

    public static SchemaSet of(ParameterSchema main) {
        return new SchemaSet(main, false, List.of());
    }
}
