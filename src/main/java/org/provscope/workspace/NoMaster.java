package org.provscope.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Location;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterFiles;
import org.provscope.provisioning.Snapshot;

/** Recognises a folder that has no master and so is not a root; usually a folder above or below is. */
public final class NoMaster {
    private static final String DEFAULT_MASTER = MacAddress.ANY + ".cfg";
    private static final int MOST_NAMED = 3;

    private NoMaster() {}

    /** Returns why a folder is no root, and which one is probably meant; null if it can be a root. */
    public static @Nullable String reason(Snapshot snapshot) {
        if (MasterFiles.any(snapshot)) {
            return null;
        }
        Location location = snapshot.location();
        return location.address() + " is not a provisioning root: it has no master file, neither " + DEFAULT_MASTER
                + " nor a <mac>.cfg." + meant(location, MasterFiles.foldersWithMasters(snapshot));
    }

    private static String meant(Location location, List<String> below) {
        if (below.size() == 1) {
            return " The root is probably its folder “" + below.getFirst() + "”.";
        }
        if (!below.isEmpty()) {
            List<String> named = below.stream()
                    .limit(MOST_NAMED)
                    .map(folder -> "“" + folder + "”")
                    .toList();
            int more = below.size() - named.size();
            return " The root is probably one of its folders: " + String.join(", ", named)
                    + (more > 0 ? " and " + more + " more" : "") + ".";
        }
        Path above = location instanceof Location.Folder(Path path) ? above(path) : null;
        return above == null ? "" : " The root is probably " + above + ", which contains it.";
    }

    private static @Nullable Path above(Path folder) {
        Path at = folder.toAbsolutePath().normalize().getParent();
        while (at != null && !Files.isRegularFile(at.resolve(DEFAULT_MASTER))) {
            at = at.getParent();
        }
        return at;
    }
}
