package org.provscope.ui.publish;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Points in time as a person of this machine writes them. */
final class When {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

    private When() {}

    static String words(Instant time) {
        return FORM.format(time.atZone(ZoneId.systemDefault()));
    }
}
