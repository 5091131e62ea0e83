package org.provscope.effective;

import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.MacAddress;

/**
 * A phone of a root.
 *
 * @param label        the label of its first line: {@code reg.1.label}, else {@code reg.1.displayName}, else
 *                     {@code reg.1.address}; null if no file sets one
 * @param guessedModel the model guessed from its files, or null
 * @param config       what it gets while its model is not known
 */
public record Phone(
        MacAddress mac,
        @Nullable String label,
        @Nullable String guessedModel,
        PhoneState state,
        EffectiveConfig config) {

    static Phone of(EffectiveConfig config) {
        LayerStack stack = config.stack();
        return new Phone(stack.phone(), label(config), ModelGuess.of(stack), PhoneState.of(config), config);
    }

    /** Returns the same phone after a shared file changed; the guess of its model depends only on its own files. */
    Phone with(EffectiveConfig next) {
        return new Phone(mac, label(next), guessedModel, PhoneState.of(next), next);
    }

    private static @Nullable String label(EffectiveConfig config) {
        for (String name : new String[] {"reg.1.label", "reg.1.displayName", "reg.1.address"}) {
            String value = config.value(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }
}
