package org.provscope.evidence;

import org.jspecify.annotations.Nullable;

/**
 * What one kind of source says of one thing. Of several answers the latest counts; where they cannot be put in order,
 * none does. The order in which they are seen, and how often, makes no difference.
 */
final class Sighting {
    /** The latest answer that has a time. */
    private @Nullable String dated;

    private @Nullable String time;
    private boolean hasOtherThen;
    /** The answer that has no time. */
    private @Nullable String undated;

    private boolean hasOtherUndated;

    void see(String seen, @Nullable String at) {
        if (at == null) {
            hasOtherUndated |= undated != null && !undated.equals(seen);
            undated = seen;
        } else if (dated == null || LogTimes.isBefore(time, at)) {
            dated = seen;
            time = at;
            hasOtherThen = false;
        } else if (!LogTimes.isBefore(at, time) && !dated.equals(seen)) {
            hasOtherThen = true;
        }
    }

    /** Returns true if the answers contradict each other, and none can be preferred. */
    boolean isContradicted() {
        return hasOtherUndated || hasOtherThen || dated != null && undated != null && !dated.equals(undated);
    }

    @Nullable
    Fact fact(EvidenceSource source) {
        String value = dated == null ? undated : dated;
        return value == null || isContradicted() ? null : new Fact(value, source, time);
    }
}
