package org.provscope.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.ContactChange;
import org.provscope.directory.ContactDraft;
import org.provscope.effective.DirectoryPlace;

/**
 * Reports what an import of contacts changes.
 *
 * @param missing   contacts of the directory that are not in the file
 * @param notes     what was noticed while the file was read, sentences
 * @param isWritten true if the changes are published
 */
record ImportReport(
        DirectoryPlace place,
        List<ContactChange> changes,
        List<ContactDraft> missing,
        List<String> notes,
        boolean isWritten) {
    /** What a contact is called by. */
    private static final Set<String> NAMED = Set.of("fn", "ln", "ct");

    /**
     * Prints a sentence, a table and what is left to do.
     *
     * @param removeMissing true if contacts that are not in the file go
     */
    void text(Console console, boolean removeMissing) {
        String name = TextTable.printable(place.path().value());
        if (changes.isEmpty()) {
            console.out().println(name + ": nothing changes.");
        } else {
            console.out()
                    .println(name + (place.file() == null ? " (new): " : ": ") + count(ContactChange.Kind.ADDED)
                            + " added, " + count(ContactChange.Kind.CHANGED) + " changed, "
                            + count(ContactChange.Kind.REMOVED) + " removed.");
        }
        TextTable table = new TextTable();
        for (ContactChange change : changes) {
            ContactDraft before = change.before();
            ContactDraft after = change.after();
            table.cell(
                            switch (change.kind()) {
                                case ADDED -> "+";
                                case CHANGED -> "~";
                                case REMOVED -> "-";
                            })
                    .cell(before == null ? "" : String.valueOf(before.origin() + 1))
                    .cell(change.contact().label());
            if (before == null) {
                table.cell(String.join(
                        ", ",
                        change.fields().stream()
                                .filter(field -> !NAMED.contains(field))
                                .map(field -> field + " “" + change.contact().value(field) + "”")
                                .toList()));
            } else if (after != null) {
                table.cell(String.join(
                        ", ",
                        change.fields().stream()
                                .map(field -> field + " “" + before.value(field) + "” → “" + after.value(field) + "”")
                                .toList()));
            }
            table.end();
        }
        table.print(console);
        if (!missing.isEmpty() && !removeMissing) {
            console.out()
                    .println((missing.size() == 1 ? "1 contact is" : missing.size() + " contacts are")
                            + " not in the imported file and " + (missing.size() == 1 ? "stays" : "stay")
                            + "; --remove-missing removes them.");
        }
        notes.forEach(note -> console.out().println(TextTable.printable(note)));
        if (isWritten) {
            console.out().println("Written.");
        } else if (!changes.isEmpty()) {
            console.out().println("Nothing was written. To write, add --write.");
        }
    }

    private long count(ContactChange.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    /** Prints one JSON object. */
    void json(Console console) {
        Json.print(console, json -> {
            json.writeStringField("file", place.path().value());
            json.writeArrayFieldStart("changes");
            for (ContactChange change : changes) {
                json.writeStartObject();
                json.writeStringField("change", change.kind().name().toLowerCase(Locale.ROOT));
                side(json, "before", change.before());
                side(json, "after", change.after());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("missing");
            for (ContactDraft entry : missing) {
                ContactListing.contact(json, entry);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("notes");
            for (String note : notes) {
                json.writeString(note);
            }
            json.writeEndArray();
            json.writeBooleanField("written", isWritten);
        });
    }

    private static void side(JsonGenerator json, String name, @Nullable ContactDraft entry) throws IOException {
        if (entry == null) {
            json.writeNullField(name);
        } else {
            json.writeFieldName(name);
            ContactListing.contact(json, entry);
        }
    }
}
