package org.provscope.effective;

import org.jspecify.annotations.Nullable;
import org.provscope.schema.ParameterSchema;

/**
 * How many contacts a phone stores (docs/domain.md §7).
 *
 * @param contacts at most this many
 * @param isSet    true if a file sets it; else it is the firmware's default
 * @param isSure   true if the model is known; else it is the most of any model
 */
public record ContactLimit(int contacts, boolean isSet, boolean isSure) {
    /** The parameter that sets the limit. */
    public static final String PARAMETER = "dir.local.contacts.maxNum";
    /** The highest limit of any model. */
    public static final int MOST_OF_ANY_MODEL = 9999;

    /**
     * Returns the limit of a phone.
     *
     * @param model the phone's model if it is known
     */
    public static ContactLimit of(EffectiveConfig config, @Nullable String model) {
        String set = config.value(PARAMETER);
        String usual = set != null ? set : ParameterSchema.bundled().defaultOf(PARAMETER, model);
        int limit = MOST_OF_ANY_MODEL;
        try {
            int number = usual == null ? 0 : Integer.parseInt(usual.strip());
            limit = number > 0 ? Math.min(number, MOST_OF_ANY_MODEL) : limit;
        } catch (NumberFormatException wrong) {
            // The phone then uses its default, which is not known without the model.
        }
        return new ContactLimit(limit, set != null, set != null || model != null);
    }
}
