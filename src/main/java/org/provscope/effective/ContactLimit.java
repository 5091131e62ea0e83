package org.provscope.effective;

import org.jspecify.annotations.Nullable;
import org.provscope.schema.ParameterSchema;

/**
 * How many contacts a phone keeps (DOMAIN §7).
 *
 * @param contacts at most this many
 * @param isSet    whether a file sets it; else it is what the firmware does
 * @param isSure   whether the model is known; else it is the most that any model keeps
 */
public record ContactLimit(int contacts, boolean isSet, boolean isSure) {
    /** The parameter that says so. */
    public static final String PARAMETER = "dir.local.contacts.maxNum";
    /** No model keeps more. */
    public static final int MOST_OF_ANY_MODEL = 9999;

    /** @param model the phone's model where it is known */
    public static ContactLimit of(EffectiveConfig config, @Nullable String model) {
        String set = config.value(PARAMETER);
        String usual = set != null ? set : ParameterSchema.bundled().defaultOf(PARAMETER, model);
        int limit = MOST_OF_ANY_MODEL;
        try {
            int number = usual == null ? 0 : Integer.parseInt(usual.strip());
            limit = number > 0 ? Math.min(number, MOST_OF_ANY_MODEL) : limit;
        } catch (NumberFormatException wrong) {
            // A phone goes by its default then, which is not known without the model.
        }
        return new ContactLimit(limit, set != null, set != null || model != null);
    }
}
