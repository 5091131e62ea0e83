package org.provscope.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.provscope.directory.ContactDirectory;
import org.provscope.directory.ContactDraft;
import org.provscope.directory.ContactField;
import org.provscope.directory.DirectoryCsv;
import org.provscope.edit.DirectoryChanges;
import org.provscope.effective.ContactLimit;
import org.provscope.effective.DirectoryPlace;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;

/** Lists the contacts of one directory. */
record ContactListing(Console console, ContactDirectory directory, DirectoryPlace place) {
    /**
     * Prints the contacts as text, or as JSON.
     *
     * @param mac the phone whose directory it is
     */
    void print(ResolvedRoot resolved, MacAddress mac, boolean isJson) {
        Phone known = resolved.phones().get(mac);
        ContactLimit limit = ContactLimit.of(known == null ? resolved.effective(mac, null) : known.config(), null);
        List<ContactDraft> entries = directory.entries();
        RootFile seed =
                place.file() != null || mac.hex().equals(MacAddress.ANY) ? null : DirectoryPlace.seedOf(resolved, mac);
        if (isJson) {
            Json.print(console, json -> {
                json.writeStringField("phone", mac.hex());
                json.writeStringField("file", place.path().value());
                json.writeBooleanField("exists", place.file() != null);
                Json.text(json, "seed", seed == null ? null : seed.path().value());
                json.writeBooleanField("malformed", directory.uneditableReason() != null);
                Json.number(json, "limit", limit.isSure() ? limit.contacts() : null);
                json.writeArrayFieldStart("contacts");
                for (ContactDraft entry : entries) {
                    contact(json, entry);
                }
                json.writeEndArray();
            });
            return;
        }
        console.out()
                .println(
                        place.file() == null
                                ? "There is no "
                                        + TextTable.printable(place.path().value()) + " in this root."
                                : TextTable.printable(place.path().value()) + ": "
                                        + (entries.size() == 1 ? "1 contact" : entries.size() + " contacts"));
        if (seed != null) {
            console.out()
                    .println("The phone starts with "
                            + TextTable.printable(seed.path().value()) + ", the seed for phones without their own.");
        }
        String trouble = DirectoryChanges.trouble(directory);
        if (place.file() != null && trouble != null) {
            console.out().println(TextTable.printable(trouble));
        }
        if (place.elsewhere() != null) {
            console.out()
                    .println("There is a file with this name at "
                            + TextTable.printable(place.elsewhere().value()) + ", where phones do not look for it.");
        }
        table(entries);
        if (place.file() != null && mac.hex().equals(MacAddress.ANY)) {
            console.out().println("Phones without their own directory load this one, once.");
        }
    }

    private void table(List<ContactDraft> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<String> columns = DirectoryCsv.columns(entries).stream()
                .filter(column ->
                        entries.stream().anyMatch(entry -> !entry.value(column).isEmpty()))
                .toList();
        List<String> titles = new ArrayList<>(List.of("ROW"));
        columns.forEach(column -> {
            ContactField field = ContactField.of(column);
            titles.add(field == null ? column : field.label().toUpperCase(Locale.ROOT));
        });
        TextTable table = new TextTable().header(titles.toArray(String[]::new));
        for (ContactDraft entry : entries) {
            table.cell(String.valueOf(entry.origin() + 1));
            columns.forEach(column -> table.cell(entry.value(column)));
            table.end();
        }
        table.print(console);
    }

    /** Writes one contact as an object: its row, counted from 1, null for one without a row, and its fields. */
    static void contact(JsonGenerator json, ContactDraft entry) throws IOException {
        json.writeStartObject();
        Json.number(json, "row", entry.origin() < 0 ? null : entry.origin() + 1);
        json.writeObjectFieldStart("fields");
        for (Map.Entry<String, String> field : entry.fields().entrySet()) {
            Json.text(json, field.getKey(), field.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
