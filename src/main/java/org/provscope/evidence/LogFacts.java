package org.provscope.evidence;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.files.Stamp;

/** What logs of phones told when they were read last, so that one that did not change need not be read again. */
public final class LogFacts {
    /**
     * What one log tells.
     *
     * @param model    the model's code, or null
     * @param firmware the version, or null
     */
    public record Told(
            Stamp stamp, @Nullable String model, @Nullable String firmware) {}

    private final Map<RootPath, Told> known;
    private final Map<RootPath, Told> now = new HashMap<>();

    public LogFacts(Map<RootPath, Told> known) {
        this.known = Map.copyOf(known);
    }

    /** Returns what a log told, unless it may have changed since. */
    @Nullable
    Told of(RootPath path, Stamp stamp) {
        Told told = known.get(path);
        return told != null && stamp.modified() != 0 && told.stamp().equals(stamp) ? told : null;
    }

    void tell(RootPath path, Told told) {
        now.put(path, told);
    }

    /** Returns what all logs told that were looked at. */
    public Map<RootPath, Told> now() {
        return Map.copyOf(now);
    }

    /** Returns true if something is known now that was not known before, or no longer. */
    public boolean isNew() {
        return !now.equals(known);
    }
}
