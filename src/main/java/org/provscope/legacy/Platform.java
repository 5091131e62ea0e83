package org.provscope.legacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The platforms in old names, {@code IP_650} or {@code VVX_1500}, as the model codes of master files. */
final class Platform {
    private static final Pattern SEGMENT = Pattern.compile("(?:^|\\.)(IP|VVX)_([0-9]+)(?=\\.|$)");
    /** SoundStations have four digits. */
    private static final int SOUND_STATION = 4;

    private Platform() {}

    /** Returns the code of the model that an old name is for, e.g. {@code SPIP650}; null if it is for all. */
    static @Nullable String in(String old) {
        Matcher matcher = SEGMENT.matcher(old);
        if (!matcher.find()) {
            return null;
        }
        String number = matcher.group(2);
        return matcher.group(1).equals("VVX")
                ? "VVX" + number
                : (number.length() == SOUND_STATION ? "SSIP" : "SPIP") + number;
    }
}
