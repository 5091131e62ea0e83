package org.provscope.effective;

import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;

/**
 * The place of a phone's contact directory (docs/domain.md §1, §2).
 *
 * @param path      where it is, or where it is to be created; meaningless if {@code trouble} is set
 * @param file      null if there is none
 * @param elsewhere a file of its name in another folder, where phones do not look; null if there is none
 * @param trouble   why the place is not in this root or not known, a sentence; else null
 */
public record DirectoryPlace(
        RootPath path,
        @Nullable RootFile file,
        @Nullable RootPath elsewhere,
        @Nullable String trouble) {
    private static final String NAME = "-directory.xml";

    /** Returns the place for a phone by its master; {@code 000000000000} stands for the seed. */
    public static DirectoryPlace of(ResolvedRoot root, MacAddress mac) {
        Phone phone = root.phones().get(mac);
        EffectiveConfig config = phone == null ? root.effective(mac, null) : phone.config();
        String name = mac.hex() + NAME;
        MasterConfig master = config.stack().master();
        Parameter folder = master == null ? null : master.attribute(MasterAttribute.CONTACTS_DIRECTORY, null);
        Substitution said = Substitution.of(folder == null ? "" : folder.value().strip(), mac, null);
        String prefix = said.text();
        RootPath path = prefix.contains("://")
                ? null
                : RootPath.of(prefix.isEmpty() || prefix.endsWith("/") ? prefix + name : prefix + "/" + name);
        if (path == null || !said.determinable()) {
            return new DirectoryPlace(
                    new RootPath(name),
                    null,
                    null,
                    "The master says that contact directories are in “"
                            + prefix + "”: "
                            + (said.determinable()
                                    ? "that is not a folder in this root."
                                    : "that depends on the phone's model, which is not known."));
        }
        RootFile there = root.snapshot().find(path.value());
        if (there != null) {
            return new DirectoryPlace(there.path(), there, null, null);
        }
        RootFile found = root.snapshot().files().stream()
                .filter(file -> isDirectory(file)
                        && file.path().name().toLowerCase(Locale.ROOT).equals(name))
                .min(Comparator.comparing(RootFile::path))
                .orElse(null);
        if (found != null && mac.hex().equals(MacAddress.ANY) && isLookedFor(root, found)) {
            return new DirectoryPlace(found.path(), found, null, null);
        }
        RootPath elsewhere = found == null ? null : found.path();
        return new DirectoryPlace(path, null, elsewhere, null);
    }

    /** Returns true if the master of some phone sends it to this seed. */
    private static boolean isLookedFor(ResolvedRoot root, RootFile seed) {
        return root.phones().keySet().stream().anyMatch(phone -> seed.equals(seedOf(root, phone)));
    }

    /** Returns the directory that a phone without its own starts with, or null if there is none. */
    public static @Nullable RootFile seedOf(ResolvedRoot root, MacAddress mac) {
        Phone phone = root.phones().get(mac);
        EffectiveConfig config = phone == null ? root.effective(mac, null) : phone.config();
        MasterConfig master = config.stack().master();
        Parameter folder = master == null ? null : master.attribute(MasterAttribute.CONTACTS_DIRECTORY, null);
        Substitution said = Substitution.of(folder == null ? "" : folder.value().strip(), mac, null);
        String prefix = said.text();
        if (!said.determinable() || prefix.contains("://")) {
            return null;
        }
        String name = MacAddress.ANY + NAME;
        return root.snapshot().find(prefix.isEmpty() || prefix.endsWith("/") ? prefix + name : prefix + "/" + name);
    }

    /** Returns true if a file is a contact directory. */
    public static boolean isDirectory(RootFile file) {
        return file.kind().isDirectory();
    }
}
