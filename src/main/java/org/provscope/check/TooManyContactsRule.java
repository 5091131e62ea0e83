package org.provscope.check;

import java.util.List;
import org.provscope.directory.Contact;
import org.provscope.directory.ContactDirectory;
import org.provscope.effective.ContactLimit;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;

/**
 * The rule about directories with more contacts than their phones keep: {@code dir.local.contacts.maxNum} if a file
 * sets it, else the most that any model keeps, since models are not known here (docs/domain.md §7).
 */
final class TooManyContactsRule {
    static final String LIMIT = ContactLimit.PARAMETER;

    private TooManyContactsRule() {}

    static void check(ResolvedRoot root, EffectiveConfig anyPhone, Problems problems) {
        root.snapshot().files().stream()
                .filter(file -> file.kind().isDirectory())
                .sorted(java.util.Comparator.comparing(RootFile::path))
                .forEach(file -> check(file, root, anyPhone, problems));
    }

    private static void check(RootFile file, ResolvedRoot root, EffectiveConfig anyPhone, Problems problems) {
        var text = file.text();
        if (text == null) {
            return;
        }
        MacAddress mac = MacAddress.inName(file.path().name());
        Phone phone = mac == null ? null : root.phones().get(mac);
        int limit =
                ContactLimit.of(phone == null ? anyPhone : phone.config(), null).contacts();
        // An entry takes far more than ten characters: most files need not be read to know that they fit.
        if (text.text().length() / 10 <= limit) {
            return;
        }
        List<Contact> contacts = ContactDirectory.of(text).contacts();
        if (contacts.size() > limit) {
            Contact first = contacts.get(limit);
            problems.add(Problem.of(
                    ProblemCode.TOO_MANY_CONTACTS,
                    ProblemLocation.of(file.path(), text, first.item().span()),
                    null,
                    "The directory has " + contacts.size() + " contacts, but "
                            + (limit == ContactLimit.MOST_OF_ANY_MODEL
                                    ? "no phone keeps more than " + limit + "."
                                    : LIMIT + " allows " + limit + ".")));
        }
    }
}
