package org.provscope.ui.drafts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.ui.jobs.Jobs;
import org.provscope.workspace.drafts.Session;

/** Changes of the session, made one at a time in the background, in the order in which they were asked for. */
final class ChangeQueue {
    /** The reason for refusing a change that was asked for before another root was opened. */
    static final String DISCARDED = "Not done: another root was opened first.";

    /** A change of the session; may throw what {@link Session#change} does. */
    @FunctionalInterface
    interface Act {
        /** Returns the changed session. */
        Session on(Session session) throws Exception;
    }

    /** What the queue works on. */
    interface Sessions {
        /** Returns the session, or null while there is none. */
        @Nullable
        Session now();

        /** Takes the session that a change made. */
        void changed(Session next);
    }

    /**
     * @param typedIn the file that is typed in, or null: of several such that wait, the last counts
     * @param before  the text that was typed into, or null
     */
    private record Request(
            Act act,
            @Nullable RootPath typedIn,
            @Nullable String before,
            Consumer<Session> done,
            Consumer<String> refused) {}

    private final Jobs jobs;
    private final Sessions sessions;
    private final Deque<Request> waiting = new ArrayDeque<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private @Nullable Request running;

    ChangeQueue(Jobs jobs, Sessions sessions) {
        this.jobs = jobs;
        this.sessions = sessions;
    }

    /**
     * Asks for a change.
     *
     * @param done    gets the session after it
     * @param refused gets the reason where it cannot be made
     */
    void add(Act act, Consumer<Session> done, Consumer<String> refused) {
        add(new Request(act, null, null, done, refused));
    }

    /** Takes over what was typed into a file; what was typed into it just before and still waits becomes one with it. */
    void addTyped(RootPath path, String before, String after, Consumer<Session> done, Consumer<String> refused) {
        Request last = waiting.peekLast();
        String from = before;
        if (last != null && path.equals(last.typedIn()) && last.before() != null) {
            waiting.removeLast();
            from = last.before();
        }
        String origin = from;
        add(new Request(now -> now.typed(path, origin, after), path, origin, done, refused));
    }

    private void add(Request request) {
        waiting.add(request);
        next();
    }

    /** Refuses everything that was asked for and is not made yet. */
    void discard() {
        List<Request> given = new ArrayList<>(waiting);
        if (running != null) {
            given.addFirst(running);
        }
        waiting.clear();
        running = null;
        given.forEach(request -> request.refused().accept(DISCARDED));
    }

    /** Runs an action once every change that was asked for has been made. */
    void whenSettled(Runnable act) {
        if (isSettled()) {
            act.run();
        } else {
            afterwards.add(act);
        }
    }

    /** Returns true if every change that was asked for has been made. */
    boolean isSettled() {
        return running == null && waiting.isEmpty();
    }

    /** Runs the waiting actions if every change has been made. */
    void settle() {
        if (isSettled()) {
            List<Runnable> acts = List.copyOf(afterwards);
            afterwards.clear();
            acts.forEach(Runnable::run);
        }
    }

    private void next() {
        Session now = sessions.now();
        if (running != null || now == null) {
            return;
        }
        Request request = waiting.poll();
        if (request == null) {
            settle();
            return;
        }
        running = request;
        jobs.run("Changing", job -> request.act().on(now), next -> made(request, now, next), e -> refused(request, e));
    }

    private void made(Request request, Session before, Session next) {
        if (!request.equals(running)) {
            return;
        }
        running = null;
        try {
            if (!next.equals(before)) {
                sessions.changed(next);
            }
        } finally {
            // A page that fails to show it must not keep the next change from being made.
            request.done().accept(next);
            next();
        }
    }

    private void refused(Request request, Exception e) {
        if (request.equals(running)) {
            running = null;
            request.refused().accept(sentence(e));
            next();
        }
    }

    private static String sentence(Exception e) {
        String reason = String.valueOf(e.getMessage());
        return e instanceof IllegalArgumentException && !reason.endsWith(".")
                ? "This cannot be written to the file: " + reason + "."
                : reason;
    }
}
