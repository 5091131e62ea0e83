package org.provscope.effective;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

import org.provscope.files.RootPath;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;

/**
 * Where the contact directory of a phone lies (DOMAIN §1, §2).
 *
 * @param path where it is, or where it is to be made
 * @param file null where there is none
 */
public record DirectoryPlace(RootPath path, @Nullable RootFile file) {
    private static final String NAME = "-directory.xml";

    /**
     * The place for a phone, as its master says; {@code 000000000000} stands for the seed. A file that lies elsewhere in
     * the root under the phone's name is taken where there is none at that place.
     */
    public static DirectoryPlace of(ResolvedRoot root, MacAddress mac) {
        Phone phone = root.phones().get(mac);
        EffectiveConfig config = phone == null ? root.effective(mac, null) : phone.config();
        String name = mac.hex() + NAME;
        MasterConfig master = config.stack().master();
        Parameter folder = master == null ? null : master.attribute(MasterAttribute.CONTACTS_DIRECTORY, null);
        String prefix = folder == null ? "" : Substitution.of(folder.value().strip(), mac, null).text();
        RootPath asked = RootPath.of(prefix.isEmpty() || prefix.endsWith("/") ? prefix + name : prefix + "/" + name);
        RootPath path = Objects.requireNonNullElse(asked, new RootPath(name));
        RootFile there = root.snapshot().find(path.value());
        if (there == null) {
            there = root.snapshot().files().stream().filter(file -> isDirectory(file) && file.path().name().toLowerCase(
                    Locale.ROOT).equals(name)).min(java.util.Comparator.comparing(RootFile::path)).orElse(null);
        }
        return there == null ? new DirectoryPlace(path, null) : new DirectoryPlace(there.path(), there);
    }

    /** Whether a file is a contact directory. */
    public static boolean isDirectory(RootFile file) {
        return file.kind() == FileKind.DIRECTORY || file.kind() == FileKind.SEED_DIRECTORY;
    }
}
