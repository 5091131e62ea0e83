package org.provscope.ui.publish;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Formats points in time as people on this machine write them. */
final class When {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

    private When() {}

    static String words(Instant time) {
        return FORM.format(time.atZone(ZoneId.systemDefault()));
    }
}
