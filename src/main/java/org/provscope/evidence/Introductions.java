package org.provscope.evidence;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The introductions of a log: each phone introduces itself again and again in the same words. For one thread at a time. */
final class Introductions {
    private static final int MOST = 50_000;

    private final Map<String, Introduction> known = new HashMap<>();

    /** Returns the introduction in some words; null for none. */
    @Nullable
    Introduction of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Introduction found = known.get(text);
        if (found == null) {
            if (known.size() >= MOST) {
                known.clear();
            }
            found = new Introduction(text);
            known.put(text, found);
        }
        return found;
    }
}
