package org.provscope.effective;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a phone gets for one parameter.
 *
 * @param name         the name; without the phone's model code where the winner's name carries it
 * @param winner       the place that sets it, or null where only the firmware's default is known
 * @param beats        the places it wins over, strongest first
 * @param defaultValue the firmware's default; null where none is known
 * @param applied      whether the value has an effect on the phone
 */
public record EffectiveParameter(
        String name,
        @Nullable Occurrence winner,
        List<Occurrence> beats,
        @Nullable String defaultValue,
        boolean applied) {

    /** The value in effect; a parameter without winner has its default. */
    public String value() {
        if (winner != null) {
            return winner.value();
        }
        return defaultValue == null ? "" : defaultValue;
    }

    public LayerRole role() {
        return winner == null ? LayerRole.DEFAULT : winner.layer().role();
    }

    /** Whether the value is another one than the firmware's default, as far as that is known. */
    public boolean isNonDefault() {
        return winner != null && !winner.value().equals(defaultValue);
    }
}
