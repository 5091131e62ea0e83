package org.provscope.effective;

import java.util.Comparator;

/**
 * A change in a file that a phone reads, without effect there because something stronger wins.
 *
 * @param place where the file sets the parameter now; where it no longer does, where it did
 * @param gone  whether it no longer does
 * @param by    what wins
 */
public record OverriddenChange(String name, Occurrence place, boolean gone, Occurrence by) {
    static final Comparator<OverriddenChange> ORDER = Comparator.comparing(OverriddenChange::name)
            .thenComparing(change -> String.valueOf(change.place().layer().file()));
}
