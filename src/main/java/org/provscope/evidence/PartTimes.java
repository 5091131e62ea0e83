package org.provscope.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * When part numbers were asked for last. A phone asks for its own part again and again: that one is held apart from the
 * others, so that a log of a million lines does not look into a map for each.
 */
final class PartTimes {
    private static final String WITHOUT_TIME = "";

    private @Nullable String current;
    private String time = WITHOUT_TIME;
    private @Nullable Map<String, String> others;

    /** Takes note of a part; null stands for no time. */
    void see(String part, @Nullable String at) {
        if (!part.equals(current)) {
            change(part);
        }
        time = later(time, at == null ? WITHOUT_TIME : at);
    }

    private void change(String part) {
        if (current != null) {
            others = others == null ? new HashMap<>(2) : others;
            others.put(current, time);
        }
        String known = others == null ? null : others.remove(part);
        current = part;
        time = known == null ? WITHOUT_TIME : known;
    }

    private static String later(String one, String other) {
        return one.isEmpty() || !other.isEmpty() && LogTimes.isBefore(one, other) ? other : one;
    }

    /** Takes note of all that others saw. */
    void add(PartTimes more) {
        more.forEach(this::see);
    }

    /** Hands over each part, and when it was asked for last; null stands for no time. */
    void forEach(BiConsumer<String, @Nullable String> to) {
        if (current != null) {
            to.accept(current, time.isEmpty() ? null : time);
        }
        if (others != null) {
            others.forEach((part, at) -> to.accept(part, at.isEmpty() ? null : at));
        }
    }
}
