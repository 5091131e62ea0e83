package org.provscope.effective;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.Parameter;

/**
 * One source of values for a phone.
 *
 * @param file       the path found in the root; the text as written in the master if it is not found; null if nothing
 *                   is written either
 * @param content    the file, or null if it could not be read from the root
 * @param parameters the parameters it contributes; empty unless its status is READ
 * @param reason     why it contributes nothing, a whole sentence, or null
 * @param shared     true if other phones may have the very same layer
 */
public record Layer(
        LayerRole role,
        LayerStatus status,
        @Nullable String file,
        @Nullable ConfigFile content,
        List<Parameter> parameters,
        @Nullable String reason,
        boolean shared) {

    /** Compares by identity: layers are many and compared often, and the same layer is the same object. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
