package org.provscope.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;

/** The names of the files in single folders of a root, looked up once each. Safe for several threads. */
final class RootFolders {
    private final Snapshot snapshot;
    private final Map<String, List<String>> names = new ConcurrentHashMap<>();
    private final Map<String, Map<String, List<String>>> parameterFiles = new ConcurrentHashMap<>();
    private final Map<String, Boolean> endings = new ConcurrentHashMap<>();

    RootFolders(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Returns true if a name in the folder has this ending; case is ignored. */
    boolean hasNameEnding(String folder, String ending) {
        String wanted = ending.toLowerCase(Locale.ROOT);
        return endings.computeIfAbsent(
                folder + "/" + wanted, key -> names(folder).stream().anyMatch(name -> name.endsWith(wanted)));
    }

    /** Returns the parameter files in a folder whose names hold exactly these digits in this order. */
    List<String> parameterFiles(String folder, String digits) {
        return parameterFiles.computeIfAbsent(folder, this::byDigits).getOrDefault(digits, List.of());
    }

    private Map<String, List<String>> byDigits(String folder) {
        Map<String, List<String>> found = new HashMap<>();
        for (RootFile file : snapshot.files()) {
            if (file.kind() == FileKind.CONFIG && file.path().folder().equals(folder)) {
                String name = file.path().name();
                found.computeIfAbsent(SimilarFile.digits(name), key -> new ArrayList<>())
                        .add(name);
            }
        }
        return found;
    }

    /** Returns the names in a folder, in lower case; the case of the folder is ignored. */
    List<String> names(String folder) {
        return names.computeIfAbsent(folder.toLowerCase(Locale.ROOT), wanted -> {
            List<String> found = new ArrayList<>();
            for (RootFile file : snapshot.files()) {
                if (file.path().folder().equalsIgnoreCase(wanted)) {
                    found.add(file.path().name().toLowerCase(Locale.ROOT));
                }
            }
            return found;
        });
    }
}
