package org.provscope.effective;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.Parameter;

/** The phones that get one value of a parameter from one place. */
public record WhereUsed(Source source, List<MacAddress> phones) {
    /**
     * The source of a value.
     *
     * @param parameter the place that sets it; null if no file does
     * @param applied   true if the value has an effect there
     * @param role      the part that the file plays for these phones, or null
     */
    public record Source(
            @Nullable Parameter parameter, @Nullable LayerRole role, boolean applied) {
        static Source of(@Nullable EffectiveParameter found) {
            return found == null || found.winner() == null
                    ? new Source(null, null, true)
                    : new Source(found.winner().parameter(), found.role(), found.applied());
        }
    }
}
