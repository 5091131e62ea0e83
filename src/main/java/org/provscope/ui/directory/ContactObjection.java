package org.provscope.ui.directory;

import org.jspecify.annotations.Nullable;
import org.provscope.directory.ContactDraft;
import org.provscope.directory.ContactField;
import org.provscope.ui.directory.DirectoryModel.Row;

/** What is wrong with a value while it is typed. */
final class ContactObjection {
    private ContactObjection() {}

    /** Returns the problem as a sentence; null where there is none. */
    static @Nullable String of(ContactTable table, Row row, String field, String value) {
        ContactField known = ContactField.of(field);
        String typed = value.strip();
        if (known == ContactField.CONTACT && typed.isEmpty()) {
            return "Phones do not keep contacts without a number.";
        }
        if (known != null && known.isName() && ContactField.bytes(typed) > ContactField.LONGEST_NAME) {
            return "Phones keep only " + ContactField.LONGEST_NAME + " bytes.";
        }
        ContactDraft other = table.other(row.entry().origin(), field, typed);
        return other == null ? null : other.label() + " already has it.";
    }
}
