package org.provscope.effective;

import java.util.Comparator;

/**
 * A change in a file that a phone reads, without effect on it because something stronger overrides it.
 *
 * @param place where the file sets the parameter now, or did if it no longer does
 * @param gone  true if it no longer does
 * @param by    the winner
 */
public record OverriddenChange(String name, Occurrence place, boolean gone, Occurrence by) {
    static final Comparator<OverriddenChange> ORDER = Comparator.comparing(OverriddenChange::name)
            .thenComparing(change -> String.valueOf(change.place().layer().file()));
}
