package org.provscope.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.effective.Substitution;
import org.provscope.files.RootPath;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;

/** The rule about contact directories that lie where no phone looks (docs/domain.md §3). */
final class DirectoryPlaceRule {
    private final ResolvedRoot root;

    private DirectoryPlaceRule(ResolvedRoot root) {
        this.root = root;
    }

    /** Reports the directories. */
    static void check(ResolvedRoot root, Problems problems) {
        new DirectoryPlaceRule(root).check(problems);
    }

    private void check(Problems problems) {
        List<RootFile> directories = root.snapshot().files().stream()
                .filter(file -> file.kind().isDirectory())
                .sorted(Comparator.comparing(RootFile::path))
                .toList();
        List<RootFile> seeds = new ArrayList<>();
        for (RootFile file : directories) {
            if (file.kind() == FileKind.SEED_DIRECTORY) {
                seeds.add(file);
                continue;
            }
            MacAddress mac = MacAddress.inName(file.path().name());
            Phone phone = mac == null ? null : root.phones().get(mac);
            MasterConfig master = phone == null ? null : phone.config().stack().master();
            if (mac != null && master != null) {
                report(file, folders(master, mac), problems);
            }
        }
        if (!seeds.isEmpty()) {
            Set<String> folders = seedFolders();
            seeds.forEach(file -> report(file, folders, problems));
        }
    }

    private static void report(RootFile file, @Nullable Set<String> folders, Problems problems) {
        if (folders == null
                || folders.isEmpty()
                || folders.stream()
                        .anyMatch(folder -> folder.equalsIgnoreCase(file.path().folder()))) {
            return;
        }
        problems.add(Problem.of(
                ProblemCode.DIRECTORY_MISPLACED,
                ProblemLocation.of(file.path()),
                null,
                "No phone reads this directory: by CONTACTS_DIRECTORY phones look "
                        + (folders.contains("") ? "at the top of the root" : "in " + Words.few(folders)) + "."));
    }

    /** Returns the folders in which phones look for the seed, or null if some of them are not known. */
    private @Nullable Set<String> seedFolders() {
        Set<String> all = new TreeSet<>();
        Set<MasterConfig> masters = new java.util.HashSet<>();
        root.phones().values().forEach(phone -> {
            MasterConfig master = phone.config().stack().master();
            if (master != null) {
                masters.add(master);
            }
        });
        RootFile ofOthers = root.snapshot().find(MacAddress.ANY + ".cfg");
        if (ofOthers != null && ofOthers.config() != null) {
            masters.add(root.snapshot().master(ofOthers.config()));
        }
        for (MasterConfig master : masters) {
            Set<String> folders = folders(master, null);
            if (folders == null) {
                return null;
            }
            all.addAll(folders);
        }
        return all;
    }

    /**
     * Returns the folders that a master names for directories, for any model; null if one of them is not known or lies
     * elsewhere.
     */
    private static @Nullable Set<String> folders(MasterConfig master, @Nullable MacAddress phone) {
        Set<String> folders = new TreeSet<>();
        List<@Nullable String> models = new ArrayList<>(master.models());
        models.add(null);
        for (String model : models) {
            Parameter said = master.attribute(MasterAttribute.CONTACTS_DIRECTORY, model);
            String text = said == null ? "" : said.value().strip();
            if (phone != null) {
                text = Substitution.of(text, phone, model).text();
            }
            if (text.indexOf('[') >= 0 || text.indexOf('\\') >= 0 || text.contains("://")) {
                return null;
            }
            RootPath path = text.isEmpty() || text.equals("/") ? null : RootPath.of(text + "/x");
            if (path == null && !text.isEmpty() && !text.equals("/")) {
                return null;
            }
            folders.add(path == null ? "" : path.folder());
        }
        return folders;
    }
}
