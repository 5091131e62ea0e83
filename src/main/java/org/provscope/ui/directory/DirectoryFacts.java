package org.provscope.ui.directory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.ContactLimit;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.Phone;
import org.provscope.files.RootPath;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.workspace.OpenRoot;

/**
 * The facts about a directory that must be known before it is changed.
 *
 * @param about  what it is and how many contacts it holds
 * @param notes  sentences
 * @param isFull true if it holds more contacts than the phone stores
 */
public record DirectoryFacts(String about, List<String> notes, boolean isFull) {
    static final DirectoryFacts NONE = new DirectoryFacts("", List.of(), false);

    private static final String READ_ONLY = "dir.local.readonly";
    /** Stands for any phone without files of its own. */
    private static final MacAddress ANY_PHONE = new MacAddress("ffffffffffff");

    static DirectoryFacts of(OpenRoot root, RootPath path, int count) {
        Phone phone = phone(root, path);
        EffectiveConfig config = config(root, path);
        String model = phone == null ? null : phone.guessedModel();
        ContactLimit limit = ContactLimit.of(config, model);
        String contacts = count == 1 ? "1 contact" : count + " contacts";
        String most = limit.isSet()
                ? " of at most " + limit.contacts() + " (" + ContactLimit.PARAMETER + ")"
                : model != null
                        ? " of at most " + limit.contacts() + " on a " + model + " (the phone is probably one)"
                        : "; the limit depends on the phone's model, at most " + limit.contacts();
        boolean isSeed = FileKind.of(path) == FileKind.SEED_DIRECTORY;
        String who = isSeed ? "Seed for new phones" : who(path, phone);
        return new DirectoryFacts(who + ": " + contacts + most + ".", notes(isSeed, config), count > limit.contacts());
    }

    /** Returns the configuration of a directory's phone; for the seed, that of any phone. */
    static EffectiveConfig config(OpenRoot root, RootPath path) {
        Phone phone = phone(root, path);
        return phone == null ? root.resolved().effective(ANY_PHONE, null) : phone.config();
    }

    static @Nullable Phone phone(OpenRoot root, RootPath path) {
        MacAddress mac = MacAddress.inName(path.name());
        return mac == null ? null : root.resolved().phones().get(mac);
    }

    private static List<String> notes(boolean isSeed, EffectiveConfig config) {
        if (isSeed) {
            return List.of(
                    "Phones without a directory load this one, once. Changing it has no effect on phones that already "
                            + "have a directory.");
        }
        List<String> notes = new ArrayList<>();
        boolean isReadOnly = "1".equals(config.value(READ_ONLY));
        notes.add("The phone loads this file when it restarts"
                + (isReadOnly
                        ? ", and when it updates its configuration, because " + READ_ONLY + " is 1."
                        : ". When it updates its configuration without a restart, it loads it only with " + ""
                                + READ_ONLY + "=\"1\".")
                + (isReadOnly
                        ? ""
                        : " It uploads its own copy about five seconds after somebody changes a contact on the "
                                + "phone."));
        return notes;
    }

    private static String who(RootPath path, @Nullable Phone phone) {
        MacAddress mac = MacAddress.inName(path.name());
        return phone == null
                ? mac == null ? path.name() : "Phone " + mac.hex()
                : phone.label() == null ? "Phone " + phone.mac().hex() : phone.label();
    }
}
