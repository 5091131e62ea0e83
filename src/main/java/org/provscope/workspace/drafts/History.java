package org.provscope.workspace.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.provscope.edit.Change;
import org.provscope.files.RootPath;
import org.provscope.xml.SourceText;

/**
 * What was done to the files of a root, in order, and what was taken back.
 *
 * @param done   the last one last
 * @param undone the one to be done again next last
 */
public record History(List<Step> done, List<Step> undone) {
    public static final History NONE = new History(List.of(), List.of());

    private static final int MOST_STEPS = 1000;
    /** Keeps a long session with large files from filling the memory. */
    private static final long MOST_CHARACTERS = 40L << 20;

    /**
     * One thing done.
     *
     * @param title  in a person's words
     * @param before the files as they were
     * @param after  the files as they became
     * @param moves  how the files changed in the root since, the first one first
     */
    public record Step(String title, Change before, Change after, List<Moved> moves) {
        Step(String title, Change before, Change after) {
            this(title, before, after, List.of());
        }

        /** The files as they would be over the root of now without this step. */
        Change taken() {
            return over(before);
        }

        /** The files as they would be over the root of now with this step. */
        Change done() {
            return over(after);
        }

        private Change over(Change state) {
            Change now = state;
            for (Moved moved : moves) {
                now = moved.over(now);
            }
            return now;
        }

        Step with(Moved moved) {
            return new Step(
                    title,
                    before,
                    after,
                    Stream.concat(moves.stream(), Stream.of(moved)).toList());
        }

        long characters() {
            return after.files().values().stream()
                    .flatMap(Optional::stream)
                    .map(SourceText::text)
                    .mapToLong(String::length)
                    .sum();
        }
    }

    public History {
        done = List.copyOf(done);
        undone = List.copyOf(undone);
    }

    /** With one more thing done; what was taken back cannot be done again any more. */
    History with(Step step) {
        List<Step> next = new ArrayList<>(done);
        next.add(step);
        long characters = next.stream().mapToLong(Step::characters).sum();
        while (next.size() > 1 && (next.size() > MOST_STEPS || characters > MOST_CHARACTERS)) {
            characters -= next.removeFirst().characters();
        }
        return new History(next, List.of());
    }

    /** The files of all steps. */
    Set<RootPath> paths() {
        Set<RootPath> paths = new TreeSet<>();
        Stream.of(done, undone)
                .flatMap(List::stream)
                .forEach(step -> paths.addAll(step.after().files().keySet()));
        return paths;
    }

    /** Over a root whose files changed. */
    History with(Moved moved) {
        return moved.isNothing()
                ? this
                : new History(
                        done.stream().map(step -> step.with(moved)).toList(),
                        undone.stream().map(step -> step.with(moved)).toList());
    }

    /** After the last thing done was taken back. */
    History back() {
        List<Step> taken = new ArrayList<>(undone);
        taken.add(done.getLast());
        return new History(done.subList(0, done.size() - 1), taken);
    }

    /** After the last thing taken back was done again. */
    History again() {
        List<Step> next = new ArrayList<>(done);
        next.add(undone.getLast());
        return new History(next, undone.subList(0, undone.size() - 1));
    }
}
