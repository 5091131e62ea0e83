package org.provscope.evidence;

import org.jspecify.annotations.Nullable;

/** The words in which clients introduced themselves, and what was found for them last: mostly the same again. */
final class Introduction {
    private final @Nullable UserAgent agent;
    private final boolean isOfAnother;

    // These are for the thread alone that puts together what the lines say.
    String clientName = "";

    @Nullable
    LogClient client;

    @Nullable
    Asker asker;

    Introduction(String text) {
        agent = UserAgent.of(text);
        isOfAnother = agent == null && text.length() > 1 && !text.contains("Poly");
    }

    /** Returns what a phone told of itself; null if no phone did. */
    @Nullable
    UserAgent agent() {
        return agent;
    }

    /** Returns true if it is no phone's. */
    boolean isOfAnother() {
        return isOfAnother;
    }
}
