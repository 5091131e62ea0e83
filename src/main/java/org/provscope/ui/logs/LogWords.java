package org.provscope.ui.logs;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.provscope.evidence.Fact;
import org.provscope.evidence.PhoneEvidence;
import org.provscope.ui.Ui;

/** Words for what logs have in numbers. */
public final class LogWords {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final int WITHOUT_OFFSET = 19;
    private static final int DIGITS = 10;

    private LogWords() {}

    /** Returns a time of a server's log, with its own clock; the text itself if it is none. */
    public static String time(@Nullable String iso) {
        if (iso == null) {
            return "no date";
        }
        try {
            LocalDateTime time = iso.length() > WITHOUT_OFFSET
                    ? OffsetDateTime.parse(iso).toLocalDateTime()
                    : LocalDateTime.parse(iso);
            return FORM.format(time);
        } catch (DateTimeException e) {
            return iso;
        }
    }

    /** Returns a time as a phone writes it: {@code 12 Mar, 08:15:04} or {@code 0:00:07.118 after the start}. */
    public static String phoneTime(String time) {
        if (time.length() != DIGITS) {
            return time;
        }
        if (time.charAt(6) == '.') {
            return "+ " + time.substring(0, 2) + ":" + time.substring(2, 4) + ":" + time.substring(4);
        }
        int month = Integer.parseInt(time.substring(0, 2));
        return month < 1 || month > MONTHS.length() / 3
                ? time
                : Integer.parseInt(time.substring(2, 4)) + " " + MONTHS.substring(month * 3 - 3, month * 3) + ", "
                        + time.substring(4, 6) + ":" + time.substring(6, 8) + ":" + time.substring(8);
    }

    /** Returns what is known of a phone in one line; empty if nothing is. */
    public static String facts(PhoneEvidence known) {
        StringBuilder line = new StringBuilder();
        add(line, known.model());
        Fact firmware = known.firmware();
        boolean isOfSameSource = firmware != null
                && known.model() != null
                && firmware.source() == known.model().source();
        if (firmware != null) {
            line.append(line.isEmpty() ? "" : isOfSameSource ? ", " : "; ");
            line.append("firmware ").append(firmware.value());
        }
        Fact last = firmware == null ? known.model() : firmware;
        if (last != null) {
            if (firmware != null && known.model() != null && !isOfSameSource) {
                line.insert(line.indexOf(";"), " (" + known.model().source().label() + ")");
            }
            line.append(" (").append(last.source().label()).append(')');
        }
        if (known.lastSeen() != null) {
            line.append(line.isEmpty() ? "Last seen " : "; last seen ").append(time(known.lastSeen()));
        }
        return line.toString();
    }

    private static void add(StringBuilder line, @Nullable Fact fact) {
        if (fact != null) {
            line.append(fact.value());
        }
    }

    /** Returns a line in a coloured band. */
    static Node notice(String style, String icon, String text) {
        HBox line = new HBox(8, Ui.icon(icon), Ui.paragraph(text));
        line.getStyleClass().addAll("notice", style);
        return line;
    }
}
