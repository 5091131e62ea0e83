package org.provscope.check;

import java.util.Comparator;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;

/** The rules about files that phones, or the vendor's cloud, write into the root (docs/domain.md §1, §3). */
final class UploadRules {
    private UploadRules() {}

    /** Reports that no phone ever left a file here, which is so where phones may not write. */
    static void none(ResolvedRoot root, Problems problems) {
        if (root.phones().isEmpty()) {
            return;
        }
        for (RootFile file : root.snapshot().files()) {
            MacAddress mac =
                    file.kind().isUploaded() ? MacAddress.inName(file.path().name()) : null;
            if (mac != null) {
                return;
            }
        }
        if (root.phones().values().stream().allMatch(UploadRules::writesElsewhere)) {
            return;
        }
        problems.add(Problem.of(
                ProblemCode.NO_UPLOADS,
                null,
                null,
                "No phone ever left a file here: no overrides, no log, no call list, no directory. If phones may not "
                        + "write to this folder, settings made at a phone are lost. Give them the right to write."));
    }

    /** Returns true if a phone's master sends its overrides to another server, or to none on purpose. */
    private static boolean writesElsewhere(Phone phone) {
        MasterConfig master = phone.config().stack().master();
        Parameter folder = master == null ? null : master.attribute(MasterAttribute.OVERRIDES_DIRECTORY, null);
        return folder != null && Urls.isUrl(folder.value());
    }

    /** Reports overrides of the vendor's cloud, whose rank is not known. */
    static void cloud(Snapshot snapshot, Problems problems) {
        snapshot.files().stream()
                .filter(file -> file.kind() == FileKind.CLOUD_OVERRIDE
                        && file.config() != null
                        && !file.config().parameters().isEmpty())
                .sorted(Comparator.comparing(RootFile::path))
                .forEach(file -> problems.add(Problem.of(
                        ProblemCode.CLOUD_OVERRIDE,
                        ProblemLocation.of(file.path()),
                        null,
                        "These settings come from the vendor's cloud. How they rank against the other files is not "
                                + "known, so they are shown but not counted.")));
    }
}
