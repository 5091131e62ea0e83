package org.provscope.impact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.provscope.directory.ContactDirectory;
import org.provscope.directory.ContactDraft;
import org.provscope.directory.ContactField;
import org.provscope.directory.DirectoryRewrite;
import org.provscope.directory.SpeedDials;
import org.provscope.edit.Change;
import org.provscope.edit.DirectoryChanges;
import org.provscope.effective.DirectoryPlace;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.xml.SourceText;

/**
 * Contacts copied into the directories of other phones. A number that a directory has already stays as it is there; a
 * speed dial that is in use there is left out. A phone without a directory in the root may still have contacts: a file
 * created for it replaces them, so it is created only on request, and begins with the seed's contacts.
 *
 * @param changed directories that get contacts
 * @param made    how many of these are new
 * @param had     directories that have every number already
 * @param without phones without a directory in the root for which none is created
 * @param refused directories that cannot be changed, each with the reason
 */
public record CopiedContacts(Change change, int changed, int made, int had, int without, List<String> refused) {
    /**
     * Computes the change.
     *
     * @param alsoMade true to create directories for phones without one in the root
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static CopiedContacts of(
            ResolvedRoot root,
            List<ContactDraft> contacts,
            Collection<MacAddress> phones,
            boolean alsoMade,
            Cancellation cancellation) {
        SortedMap<RootPath, Optional<SourceText>> files = new TreeMap<>();
        List<String> refused = new ArrayList<>();
        int made = 0;
        int had = 0;
        int without = 0;
        SourceText seed = seed(root);
        for (MacAddress phone : phones) {
            cancellation.check();
            DirectoryPlace place = DirectoryPlace.of(root, phone);
            SourceText source = place.file() == null ? seed : place.file().source();
            ContactDirectory directory = ContactDirectory.of(source == null ? SourceText.empty() : source);
            String reason = place.trouble() != null
                    ? place.trouble()
                    : source == null ? "It cannot be read." : DirectoryChanges.trouble(directory);
            if (reason != null) {
                refused.add(place.path().name() + ": " + reason);
                continue;
            }
            List<ContactDraft> wanted = with(directory.entries(), contacts);
            if (place.file() == null && !alsoMade) {
                without++;
            } else if (place.file() != null
                    && wanted.size() == directory.entries().size()) {
                had++;
            } else {
                made += place.file() == null ? 1 : 0;
                files.put(place.path(), Optional.of(DirectoryRewrite.rewritten(directory, wanted)));
            }
        }
        return new CopiedContacts(new Change(files), files.size(), made, had, without, List.copyOf(refused));
    }

    /** Returns what a phone without a directory of its own read once; empty if there is none that can be read. */
    private static SourceText seed(ResolvedRoot root) {
        RootFile file = DirectoryPlace.of(root, new MacAddress(MacAddress.ANY)).file();
        SourceText source = file == null ? null : file.source();
        return source == null || DirectoryChanges.trouble(ContactDirectory.of(source)) != null
                ? SourceText.empty()
                : source;
    }

    private static List<ContactDraft> with(List<ContactDraft> there, List<ContactDraft> contacts) {
        List<ContactDraft> wanted = new ArrayList<>(there);
        Set<String> numbers = new HashSet<>();
        there.forEach(entry -> numbers.add(entry.value(ContactField.CONTACT)));
        Set<Integer> dials = new HashSet<>(new SpeedDials(there).taken().keySet());
        for (ContactDraft contact : contacts) {
            if (numbers.add(contact.value(ContactField.CONTACT))) {
                int dial = SpeedDials.index(contact);
                boolean isFree = dial > 0 && dials.add(dial);
                wanted.add(ContactDraft.of(
                        dial == 0 || isFree
                                ? contact.fields()
                                : contact.with(ContactField.SPEED_DIAL, "").fields()));
            }
        }
        return wanted;
    }
}
