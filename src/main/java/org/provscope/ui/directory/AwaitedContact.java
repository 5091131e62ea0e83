package org.provscope.ui.directory;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.ContactDraft;
import org.provscope.ui.directory.DirectoryModel.Row;

/** A contact that was added and has no row yet. */
final class AwaitedContact {
    private record Added(Map<String, String> fields, Consumer<@Nullable Row> done) {}

    private @Nullable Added added;

    /** @param done gets the row of the contact when it is there, or null where it could not be added */
    void await(Map<String, String> fields, Consumer<@Nullable Row> done) {
        added = new Added(fields, done);
    }

    /** Tells the row of the contact: the last one that was not there before and is like it. */
    void tell(ContactTable before, List<Row> rows) {
        Added wanted = added;
        added = null;
        if (wanted != null) {
            Set<ContactDraft> known = new HashSet<>(before.entries());
            ContactDraft like = ContactDraft.of(wanted.fields());
            wanted.done()
                    .accept(rows.stream()
                            .filter(row ->
                                    !known.contains(row.entry()) && row.entry().isLike(like))
                            .reduce((one, other) -> other)
                            .orElse(null));
        }
    }

    /** Tells that the contact could not be added. */
    void drop() {
        Added wanted = added;
        added = null;
        if (wanted != null) {
            wanted.done().accept(null);
        }
    }
}
