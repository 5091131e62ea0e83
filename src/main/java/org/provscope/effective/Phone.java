package org.provscope.effective;

import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.MacAddress;

/**
 * A phone of a root.
 *
 * @param label        what its first line shows: {@code reg.1.label}, else {@code reg.1.displayName}, else
 *                     {@code reg.1.address}; null where no file says it
 * @param guessedModel the model its files speak of; a guess, null where they speak of none
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

    /** The same phone after a shared file changed; only what it has for itself speaks of its model. */
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
