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
 * The steps made in the files of a root, in order, and those that were undone.
 *
 * @param done   the last one last
 * @param undone the one to be redone next last
 */
public record History(List<Step> done, List<Step> undone) {
    public static final History NONE = new History(List.of(), List.of());

    private static final int MOST_STEPS = 1000;
    /** The most characters of all steps, so that a long session with large files does not fill the memory. */
    private static final long MOST_CHARACTERS = 40L << 20;

    /**
     * One step.
     *
     * @param title  in a person's words
     * @param before the files before it
     * @param after  the files after it
     * @param moves  how the files changed in the root since, the first change first
     */
    public record Step(String title, Change before, Change after, List<Moved> moves) {
        Step(String title, Change before, Change after) {
            this(title, before, after, List.of());
        }

        /** Returns the files without this step, over the present root. */
        Change taken() {
            return over(before);
        }

        /** Returns the files with this step, over the present root. */
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

    /** Returns the history with one more step; undone steps cannot be redone any more. */
    History with(Step step) {
        List<Step> next = new ArrayList<>(done);
        next.add(step);
        long characters = next.stream().mapToLong(Step::characters).sum();
        while (next.size() > 1 && (next.size() > MOST_STEPS || characters > MOST_CHARACTERS)) {
            characters -= next.removeFirst().characters();
        }
        return new History(next, List.of());
    }

    /** Returns the files of all steps. */
    Set<RootPath> paths() {
        Set<RootPath> paths = new TreeSet<>();
        Stream.of(done, undone)
                .flatMap(List::stream)
                .forEach(step -> paths.addAll(step.after().files().keySet()));
        return paths;
    }

    /** Returns the history over a root whose files changed. */
    History with(Moved moved) {
        return moved.isNothing()
                ? this
                : new History(
                        done.stream().map(step -> step.with(moved)).toList(),
                        undone.stream().map(step -> step.with(moved)).toList());
    }

    /** Returns the history after the last step was undone. */
    History back() {
        List<Step> taken = new ArrayList<>(undone);
        taken.add(done.getLast());
        return new History(done.subList(0, done.size() - 1), taken);
    }

    /** Returns the history after the last undone step was redone. */
    History again() {
        List<Step> next = new ArrayList<>(done);
        next.add(undone.getLast());
        return new History(next, undone.subList(0, undone.size() - 1));
    }
}
