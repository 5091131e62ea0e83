package org.provscope.plan;

import org.provscope.effective.LayerRole;
import org.provscope.effective.Occurrence;
import org.provscope.effective.OverriddenChange;

/**
 * A change without effect on a phone, because something stronger overrides it.
 *
 * @param file the file that changed
 * @param line where it sets the parameter, or did if it no longer does
 * @param gone true if it no longer does
 */
public record OverriddenPlace(
        String parameter, String file, int line, boolean gone, LayerRole byRole, String byFile, int byLine) {

    static OverriddenPlace of(OverriddenChange change) {
        Occurrence by = change.by();
        return new OverriddenPlace(
                change.name(),
                file(change.place()),
                line(change.place()),
                change.gone(),
                by.layer().role(),
                file(by),
                line(by));
    }

    private static String file(Occurrence place) {
        return place.parameter().file().path().value();
    }

    private static int line(Occurrence place) {
        return place.parameter().position().line();
    }
}
