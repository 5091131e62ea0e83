package org.provscope.effective;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.MacAddress;

/**
 * A phone in two states of a root.
 *
 * @param before null if the earlier state does not know it by a file's name
 * @param after  null if the later one does not
 */
public record PhonePair(
        MacAddress mac, @Nullable Phone before, @Nullable Phone after) {
    /** Returns the phones of both states, in order of their addresses. */
    public static List<PhonePair> of(ResolvedRoot before, ResolvedRoot after) {
        List<PhonePair> pairs =
                new ArrayList<>(Math.max(before.phones().size(), after.phones().size()));
        Iterator<Phone> one = before.phones().values().iterator();
        Iterator<Phone> other = after.phones().values().iterator();
        Phone was = next(one);
        Phone is = next(other);
        while (was != null || is != null) {
            int order = was == null ? 1 : is == null ? -1 : was.mac().compareTo(is.mac());
            Phone any = order <= 0 ? was : is;
            if (any != null) {
                pairs.add(new PhonePair(any.mac(), order <= 0 ? was : null, order >= 0 ? is : null));
            }
            was = order <= 0 ? next(one) : was;
            is = order >= 0 ? next(other) : is;
        }
        return pairs;
    }

    private static @Nullable Phone next(Iterator<Phone> phones) {
        return phones.hasNext() ? phones.next() : null;
    }

    /** Returns true if the phone was taken over unchanged, so that there can be no difference. */
    @SuppressWarnings("ReferenceEquality") // A phone that was taken over is the very same object.
    public boolean isTakenOver() {
        return before == after;
    }

    /** Returns the earlier configuration; from a state that does not know the phone, what that would have given it. */
    public EffectiveConfig configBefore(ResolvedRoot earlier) {
        return before == null ? earlier.effective(mac, null) : before.config();
    }

    /** Returns the later configuration; from a state that does not know the phone, what that would give it. */
    public EffectiveConfig configAfter(ResolvedRoot later) {
        return after == null ? later.effective(mac, null) : after.config();
    }
}
