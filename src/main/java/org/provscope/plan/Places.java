package org.provscope.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.MacAddress;

/** The places of the values of a change, for the phones of a group. */
public sealed interface Places {
    /**
     * The same places for all of them.
     *
     * @param before null if no file set it
     * @param after  null if no file sets it any more
     */
    record Same(@Nullable Place before, @Nullable Place after) implements Places {}

    /** Different places for each, e.g. a file of its own; in the order of the group. */
    record Each(List<OfPhone> phones) implements Places {}

    /** The places of one phone, as those of {@link Same}. */
    record OfPhone(
            MacAddress phone,
            @Nullable Place before,
            @Nullable Place after) {}

    /** Returns the places of the first phone. */
    default Same first() {
        return switch (this) {
            case Same same -> same;
            case Each(List<OfPhone> phones) ->
                new Same(phones.getFirst().before(), phones.getFirst().after());
        };
    }
}
