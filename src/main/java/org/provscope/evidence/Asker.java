package org.provscope.evidence;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What one phone asked servers for. */
final class Asker {
    final Sighting model = new Sighting();
    final Sighting firmware = new Sighting();
    final PartTimes parts = new PartTimes();
    final Deque<Seen> requests = new ArrayDeque<>();

    @Nullable
    String lastSeen;

    /** Takes note that the phone asked for something; null stands for no time. */
    void seen(@Nullable String time) {
        if (time != null && !LogTimes.isBefore(time, lastSeen)) {
            lastSeen = time;
        }
    }
}
