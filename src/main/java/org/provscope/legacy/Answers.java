package org.provscope.legacy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers to the questions of migrations, by the questions' ids. An id is made of parameters, never of a file or line,
 * so that answers fit the next site too.
 */
public record Answers(Map<String, String> byId) {
    /** No answers: every question gets its usual one. */
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        byId = Map.copyOf(byId);
    }

    @Nullable
    String to(String id) {
        return byId.get(id);
    }
}
