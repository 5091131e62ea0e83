package org.provscope.provisioning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.provscope.files.RootPath;

/** Tells a provisioning root from any other folder by the masters in it (DOMAIN §1). */
public final class MasterFiles {
    private MasterFiles() {}

    /** True if some file can be a master by its name and place, whether or not it can be read. */
    public static boolean any(Snapshot snapshot) {
        return snapshot.files().stream().anyMatch(file -> file.kind().isMaster());
    }

    /** Finds the folders below the top that have masters, those with a master for every phone first. */
    public static List<String> foldersWithMasters(Snapshot snapshot) {
        SortedMap<String, Boolean> folders = new TreeMap<>();
        for (RootFile file : snapshot.files()) {
            String folder = file.path().folder();
            FileKind kind = FileKind.of(new RootPath(file.path().name()));
            if (!folder.isEmpty()
                    && (kind == FileKind.DEFAULT_MASTER || kind == FileKind.MASTER && !isSilent(snapshot, file))) {
                folders.merge(folder, kind == FileKind.DEFAULT_MASTER, Boolean::logicalOr);
            }
        }
        return folders.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Finds the files that are named like masters of phones if not one of them holds a master attribute and there is no
     * master for all, which makes the folder look like one of a root; else nothing.
     */
    public static List<String> silent(Snapshot snapshot) {
        List<RootFile> masters =
                snapshot.files().stream().filter(file -> file.kind().isMaster()).toList();
        return masters.stream().allMatch(file -> file.kind() == FileKind.MASTER && isSilent(snapshot, file))
                ? masters.stream().map(file -> file.path().value()).sorted().toList()
                : List.of();
    }

    /** True if a file holds no master attribute; what cannot be read may hold any. */
    private static boolean isSilent(Snapshot snapshot, RootFile file) {
        ConfigFile config = file.config();
        if (config == null || config.readability() == ConfigFile.Readability.ENCRYPTED) {
            return false;
        }
        MasterConfig master = config.readability() == ConfigFile.Readability.READ
                ? snapshot.master(config)
                : MasterConfig.asWritten(config);
        return master.attributes().isEmpty();
    }
}
