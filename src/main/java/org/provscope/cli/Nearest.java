package org.provscope.cli;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.provscope.xml.EditDistance;

/** Finds what a mistyped word was meant to be. */
final class Nearest {
    private static final int SHORT_WORD = 5;
    private static final int SHORTEST_BEGINNING = 3;

    private Nearest() {}

    /** Returns the word that is nearest, or the only one that begins so; null if there is none. */
    static @Nullable String of(String typed, Collection<String> words) {
        String lower = typed.toLowerCase(Locale.ROOT);
        int limit = lower.length() < SHORT_WORD ? 1 : 2;
        String best = null;
        for (String word : words) {
            int distance = EditDistance.within(limit, lower, word);
            if (distance <= limit) {
                best = word;
                limit = distance - 1;
            }
        }
        if (best == null && lower.length() >= SHORTEST_BEGINNING) {
            var begun = words.stream().filter(word -> word.startsWith(lower)).toList();
            return begun.size() == 1 ? begun.getFirst() : null;
        }
        return best;
    }
}
