package org.provscope.effective;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be said beside a value, or about a phone, so that nobody is misled.
 *
 * @param parameter the parameter that it is about, or null if it is about the phone
 * @param text      whole sentences
 */
public record Note(@Nullable String parameter, Kind kind, String text) {
    /** The reasons for a note. */
    public enum Kind {
        /** DHCP can override the value. */
        DHCP,
        /** The value stays in the phone once applied. */
        DEVICE_FLASH,
        /** How parameters of the master rank is not known. */
        MASTER_RANK,
        /** A base profile presets values, so that defaults are not known. */
        BASE_PROFILE,
        /** A running phone may keep older copies. */
        CACHED,
        /** The vendor's cloud sets values, whose rank is not known. */
        CLOUD,
        /** The value has no effect; the command line says so beside the value itself. */
        NO_EFFECT;

        /** Returns the kind as the command line writes it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
