package org.provscope.effective;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One parameter of a phone's configuration.
 *
 * @param name         the name; without the phone's model code if the winner's name carries it
 * @param winner       the place that sets it, or null if only the firmware's default is known
 * @param beats        the places it overrides, strongest first
 * @param defaultValue the firmware's default; null if none is known
 * @param applied      true if the value has an effect on the phone
 */
public record EffectiveParameter(
        String name,
        @Nullable Occurrence winner,
        List<Occurrence> beats,
        @Nullable String defaultValue,
        boolean applied) {

    /** Returns the value in effect; that of a parameter without winner is the default. */
    public String value() {
        if (winner != null) {
            return winner.value();
        }
        return defaultValue == null ? "" : defaultValue;
    }

    /** Returns the role of the winner's layer, or that of the default. */
    public LayerRole role() {
        return winner == null ? LayerRole.DEFAULT : winner.layer().role();
    }

    /** Returns true if the value differs from the firmware's default, or if that is not known. */
    public boolean isNonDefault() {
        return winner != null && !winner.value().equals(defaultValue);
    }
}
