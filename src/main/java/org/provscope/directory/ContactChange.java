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
 * The change of one contact of a directory.
 *
 * @param before null if it is added
 * @param after  null if it is removed
 */
public record ContactChange(
        @Nullable ContactDraft before, @Nullable ContactDraft after) {
    /** The kinds of change. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** Returns the changes: contacts of the file in its order, then added ones. */
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

    /** Returns the kind of change. */
    public Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    }

    /** Returns the contact after the change, or the one that is removed. */
    public ContactDraft contact() {
        ContactDraft any = after == null ? before : after;
        return java.util.Objects.requireNonNull(any, "one of the two is there");
    }

    /** Returns the fields that differ, in the order of the contact. */
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
