package org.provscope.evidence;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.MacAddress;

/** A client of a server, or one session of it, and what it asked for before it was known which phone it is. */
final class LogClient {
    @Nullable
    MacAddress phone;

    boolean hasMorePhones;
    final PartTimes parts = new PartTimes();
    final Deque<Seen> pending = new ArrayDeque<>(2);

    /** The client of a session; null for a client. */
    final @Nullable LogClient whole;

    LogClient(@Nullable LogClient whole) {
        this.whole = whole;
    }

    void saw(MacAddress seen) {
        if (phone == null) {
            phone = seen;
        } else if (!phone.equals(seen)) {
            hasMorePhones = true;
        }
    }
}
