package org.provscope.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A point in time from which on something is wanted. Times without an offset are those of this machine. */
public final class Since {
    private static final int WITH_DATE = 10;

    private final Instant from;
    private final Instant now;
    private final ZoneId zone;

    private Since(Instant from, Instant now, ZoneId zone) {
        this.from = from;
        this.now = now;
        this.zone = zone;
    }

    /** Parses a date, or a date and time, with or without an offset, in ISO 8601; null if it is none. */
    public static @Nullable Since parse(String text, Instant now, ZoneId zone) {
        String iso = text.strip().replace(' ', 'T');
        try {
            if (iso.length() == WITH_DATE) {
                return new Since(LocalDate.parse(iso).atStartOfDay(zone).toInstant(), now, zone);
            }
            boolean hasOffset = iso.endsWith("Z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > WITH_DATE;
            return new Since(
                    hasOffset
                            ? OffsetDateTime.parse(iso).toInstant()
                            : LocalDateTime.parse(iso).atZone(zone).toInstant(),
                    now,
                    zone);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Returns true if a request is not older. One without a date cannot be judged, and is not left out. */
    public boolean includes(Request request) {
        String time = request.time();
        if (time == null) {
            return true;
        }
        Instant at = time.length() > LogTimes.WITHOUT_OFFSET
                ? LogTimes.instant(time)
                : LogTimes.instant(time + "Z")
                        .atZone(ZoneOffset.UTC)
                        .toLocalDateTime()
                        .atZone(zone)
                        .toInstant();
        return !at.isBefore(from);
    }

    /**
     * Returns true if a line of a phone's log is not older. Phones write no year: the latest that is possible counts.
     *
     * @param written when the log was written last, in milliseconds since 1970; it decides on times without a date
     */
    public boolean includes(SaidLine line, long written) {
        String time = line.time();
        if (time.indexOf('.') >= 0) {
            return written == 0 || !Instant.ofEpochMilli(written).isBefore(from);
        }
        int year = now.atZone(zone).getYear();
        for (int i = 0; i < 2; i++) {
            try {
                Instant at = LocalDateTime.of(
                                year - i,
                                Integer.parseInt(time.substring(0, 2)),
                                Integer.parseInt(time.substring(2, 4)),
                                Integer.parseInt(time.substring(4, 6)),
                                Integer.parseInt(time.substring(6, 8)),
                                Integer.parseInt(time.substring(8, 10)))
                        .atZone(zone)
                        .toInstant();
                if (!at.isAfter(now)) {
                    return !at.isBefore(from);
                }
            } catch (DateTimeException e) {
                // 29 February of another year, or no date at all.
            }
        }
        return false;
    }
}
