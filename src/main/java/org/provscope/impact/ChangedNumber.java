package org.provscope.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.ContactDirectory;
import org.provscope.directory.ContactDraft;
import org.provscope.directory.ContactField;
import org.provscope.directory.DirectoryRewrite;
import org.provscope.edit.Change;
import org.provscope.edit.DirectoryChanges;
import org.provscope.effective.DirectoryPlace;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.schema.Secrets;
import org.provscope.xml.SourceText;

/**
 * One number changed in every contact directory that has it.
 *
 * @param contacts   how many contacts get the new number
 * @param refused    directories that stay as they are, each with the reason
 * @param parameters parameters whose whole value is the old number: they stay as they are; a secret is never among them,
 *                   since that would tell it
 */
public record ChangedNumber(Change change, int contacts, List<String> refused, List<Parameter> parameters) {
    /**
     * Computes the change.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static ChangedNumber of(ResolvedRoot root, String before, String after, Cancellation cancellation) {
        SortedMap<RootPath, Optional<SourceText>> files = new TreeMap<>();
        List<String> refused = new ArrayList<>();
        List<Parameter> parameters = new ArrayList<>();
        int contacts = 0;
        for (RootFile file : root.snapshot().files()) {
            cancellation.check();
            SourceText source = file.source();
            ConfigFile config = file.config();
            if (DirectoryPlace.isDirectory(file) && source != null) {
                ContactDirectory directory = ContactDirectory.of(source);
                List<ContactDraft> entries = new ArrayList<>(directory.entries());
                int changed = 0;
                for (int i = 0; i < entries.size(); i++) {
                    if (entries.get(i).value(ContactField.CONTACT).equals(before)) {
                        entries.set(i, entries.get(i).with(ContactField.CONTACT, after));
                        changed++;
                    }
                }
                if (changed == 0) {
                    continue;
                }
                String why = reason(directory, after);
                if (why == null) {
                    files.put(file.path(), Optional.of(DirectoryRewrite.rewritten(directory, entries)));
                    contacts += changed;
                } else {
                    refused.add(file.path() + ": " + why);
                }
            } else if (config != null) {
                config.parameters().stream()
                        .filter(parameter -> parameter.value().equals(before) && !Secrets.isSecret(parameter.name()))
                        .forEach(parameters::add);
            }
        }
        return new ChangedNumber(new Change(files), contacts, List.copyOf(refused), List.copyOf(parameters));
    }

    /** Phones keep only one contact for each number (docs/domain.md §7). */
    private static @Nullable String reason(ContactDirectory directory, String after) {
        String trouble = DirectoryChanges.trouble(directory);
        boolean isThere = directory.entries().stream()
                .anyMatch(entry -> entry.value(ContactField.CONTACT).equals(after));
        return trouble != null ? trouble : isThere ? "It has a contact with " + after + " already." : null;
    }
}
