package org.provscope.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one contact of a directory.
 *
 * @param before null where it comes
 * @param after  null where it goes
 */
public record ContactChange(
        @Nullable ContactDraft before, @Nullable ContactDraft after) {
    /** What becomes of it. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** What is different: contacts of the file in its order, then those that come. */
    public static List<ContactChange> between(List<ContactDraft> before, Collection<ContactDraft> wanted) {
        Map<Integer, ContactDraft> after = new HashMap<>();
        List<ContactChange> added = new ArrayList<>();
        for (ContactDraft entry : wanted) {
            if (entry.origin() < 0) {
                added.add(new ContactChange(null, entry));
            } else {
                after.put(entry.origin(), entry);
            }
        }
        List<ContactChange> changes = new ArrayList<>();
        for (ContactDraft entry : before) {
            ContactDraft now = after.get(entry.origin());
            if (now == null || !now.isLike(entry)) {
                changes.add(new ContactChange(entry, now));
            }
        }
        changes.addAll(added);
        return changes;
    }

    public Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    }

    /** The contact as it is, or as it was where it goes. */
    public ContactDraft contact() {
        ContactDraft any = after == null ? before : after;
        return java.util.Objects.requireNonNull(any, "one of the two is there");
    }

    /** The fields that are not the same, in the order of the contact. */
    public Set<String> fields() {
        Set<String> names = new LinkedHashSet<>();
        for (ContactDraft side : new ContactDraft[] {before, after}) {
            if (side != null) {
                names.addAll(side.fields().keySet());
            }
        }
        names.removeIf(
                name -> (before == null ? "" : before.value(name)).equals(after == null ? "" : after.value(name)));
        return names;
    }
}
