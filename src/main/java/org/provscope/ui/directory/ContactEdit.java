package org.provscope.ui.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.ContactDirectory;
import org.provscope.directory.ContactDraft;
import org.provscope.directory.DirectoryRewrite;
import org.provscope.workspace.drafts.Session.Rewritten;
import org.provscope.xml.SourceText;

/**
 * A change of a directory that waits for its turn. It is made from the text that the one before it makes; if that one
 * fails, only the values that this one changes itself are written.
 */
final class ContactEdit implements Callable<Rewritten> {
    private final ContactDirectory directory;
    private final List<ContactDraft> shown;
    private final List<ContactDraft> wanted;
    private final boolean isOnlyValues;
    private @Nullable ContactEdit before;
    private @Nullable SourceText made;
    private boolean isFailed;

    /**
     * @param table        what was shown when it was asked for
     * @param isOnlyValues true if no contact is added, removed or moved
     */
    ContactEdit(ContactTable table, List<ContactDraft> wanted, boolean isOnlyValues) {
        this.directory = table.directory();
        this.before = table.madeBy();
        this.shown = table.entries();
        this.wanted = wanted;
        this.isOnlyValues = isOnlyValues;
    }

    /**
     * Makes the change.
     *
     * @throws IllegalArgumentException with a sentence if the file cannot be edited contact by contact
     */
    @Override
    public Rewritten call() {
        ContactEdit earlier = before;
        before = null;
        SourceText base = earlier == null ? null : earlier.made;
        ContactDirectory from = base == null ? directory : ContactDirectory.of(base);
        isFailed = true;
        made = from.source();
        SourceText after = DirectoryRewrite.rewritten(
                from, earlier != null && earlier.isFailed ? onlyOwn(from.entries()) : wanted);
        after = after.withReferences(after.text());
        // Text that cannot be written is refused here: the next change must not be based on it.
        after.toBytes();
        isFailed = false;
        made = after;
        return new Rewritten(from.source(), after, isOnlyValues);
    }

    /**
     * Returns the contacts as they really are, with the values that differ between what was shown and what is wanted.
     */
    private List<ContactDraft> onlyOwn(List<ContactDraft> real) {
        Map<Integer, ContactDraft> were = new HashMap<>();
        shown.forEach(entry -> were.put(entry.origin(), entry));
        List<ContactDraft> own = new ArrayList<>();
        for (ContactDraft entry : wanted) {
            ContactDraft was = were.get(entry.origin());
            own.add(was == null ? entry : differing(real.get(entry.origin()), was, entry));
        }
        return own;
    }

    private static ContactDraft differing(ContactDraft real, ContactDraft was, ContactDraft wanted) {
        ContactDraft result = real;
        for (Map.Entry<String, String> field : wanted.fields().entrySet()) {
            if (!field.getValue().equals(was.value(field.getKey()))) {
                result = result.with(field.getKey(), field.getValue());
            }
        }
        return result;
    }
}
