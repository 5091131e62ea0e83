package org.provscope.impact;

import java.util.ArrayList;
import java.util.List;
import org.provscope.effective.EffectiveDiff;
import org.provscope.effective.Layer;
import org.provscope.effective.Occurrence;
import org.provscope.effective.Phone;
import org.provscope.effective.PhonePair;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;

/**
 * The effect on phones of setting a parameter in a file.
 *
 * @param readers how many phones read the file afterwards
 * @param changed the phones that get another value
 * @param unseen  the phones that read the file and do not get its value, because something stronger overrides it
 */
public record Impact(int readers, List<MacAddress> changed, List<Unseen> unseen) {
    /** A phone that does not get a value, and what it gets instead. */
    public record Unseen(MacAddress phone, Occurrence winner) {}

    /** Compares two states of a root in one parameter and one file. */
    public static Impact of(ResolvedRoot before, ResolvedRoot after, String name, RootPath file) {
        EffectiveDiff diff = EffectiveDiff.between(before, after);
        List<MacAddress> changed = new ArrayList<>();
        List<Unseen> unseen = new ArrayList<>();
        int readers = 0;
        for (PhonePair pair : PhonePair.of(before, after)) {
            Phone phone = pair.after();
            if (phone == null) {
                continue;
            }
            if (diff.of(pair).change(name) != null) {
                changed.add(pair.mac());
            }
            if (reads(phone, file)) {
                readers++;
                Occurrence winner = phone.config().winner(name);
                if (winner != null && !winner.parameter().file().path().equals(file)) {
                    unseen.add(new Unseen(phone.mac(), winner));
                }
            }
        }
        return new Impact(readers, List.copyOf(changed), List.copyOf(unseen));
    }

    static boolean reads(Phone phone, RootPath file) {
        for (Layer layer : phone.config().stack().layers()) {
            if (layer.content() != null && file.value().equals(layer.file())) {
                return true;
            }
        }
        return false;
    }
}
