package org.provscope.provisioning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.provscope.files.RootPath;

/** Recognises a provisioning root by the masters in it (docs/domain.md §1). */
public final class MasterFiles {
    private MasterFiles() {}

    /** Returns true if some file can be a master by its name and place, whether or not it can be read. */
    public static boolean any(Snapshot snapshot) {
        return snapshot.files().stream().anyMatch(file -> file.kind().isMaster());
    }

    /** Returns the folders below the top that have masters, those with a default master first. */
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
     * Returns the files that are named like masters of phones, if none of them holds a master attribute and there is no
     * default master, so that the folder only looks like a root; else nothing.
     */
    public static List<String> silent(Snapshot snapshot) {
        List<RootFile> masters =
                snapshot.files().stream().filter(file -> file.kind().isMaster()).toList();
        return masters.stream().allMatch(file -> file.kind() == FileKind.MASTER && isSilent(snapshot, file))
                ? masters.stream().map(file -> file.path().value()).sorted().toList()
                : List.of();
    }

    /** Returns true if a file holds no master attribute; one that cannot be read may hold any. */
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
