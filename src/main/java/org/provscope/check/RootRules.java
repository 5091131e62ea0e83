package org.provscope.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.provscope.effective.Layer;
import org.provscope.effective.LayerRole;
import org.provscope.effective.LayerStack;
import org.provscope.effective.LayerStatus;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.FileFailure;
import org.provscope.files.RootPath;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.MasterFiles;
import org.provscope.provisioning.NamedFiles;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.schema.ParameterSchema;

/** The rules about the root as a whole (docs/domain.md §1, §2). */
final class RootRules {
    private RootRules() {}

    /** Reports a missing default master: a phone that finds neither its own master nor the default one gets nothing. */
    static void missingMaster(ResolvedRoot root, Problems problems) {
        Snapshot snapshot = root.snapshot();
        if (snapshot.find(MacAddress.ANY + ".cfg") != null) {
            return;
        }
        List<String> silent = MasterFiles.silent(snapshot);
        if (!silent.isEmpty()) {
            problems.add(Problem.of(
                    ProblemCode.MISSING_MASTER,
                    null,
                    null,
                    "There is no 000000000000.cfg, and no master attribute such as CONFIG_FILES in " + Words.few(silent)
                            + ". Is this the provisioning root, or a folder inside it?"));
            return;
        }
        List<String> without = new ArrayList<>();
        boolean any = false;
        for (Phone phone : root.phones().values()) {
            boolean found = phone.config().stack().masterFile() != null;
            any |= found;
            if (!found) {
                without.add(phone.mac().hex());
            }
        }
        if (!without.isEmpty() || !any) {
            problems.add(Problem.of(
                    ProblemCode.MISSING_MASTER,
                    null,
                    null,
                    without.isEmpty()
                            ? "There is no master file, neither 000000000000.cfg nor a phone's own: no phone finds its files."
                            : "There is no 000000000000.cfg, and no master for " + Words.few(without)
                                    + ": these phones get no configuration."));
        }
    }

    /** Reports files that matter and cannot be read, or are larger than any of their kind. */
    static void unreadable(Snapshot snapshot, Problems problems) {
        snapshot.files().stream()
                .filter(file -> file.failure() != null)
                .sorted(java.util.Comparator.comparing(RootFile::path))
                .forEach(file -> {
                    FileFailure failure = file.failure();
                    if (failure != null) {
                        problems.add(Problem.of(
                                ProblemCode.UNREADABLE_FILE,
                                ProblemLocation.of(file.path()),
                                null,
                                failure.sentence()));
                    }
                });
    }

    /** Reports names that differ only in case: which of them a phone gets depends on the server. */
    static void caseTwins(Snapshot snapshot, Problems problems) {
        Map<String, String> first = HashMap.newHashMap(snapshot.files().size());
        Map<String, List<String>> twins = new TreeMap<>();
        for (RootFile file : snapshot.files()) {
            String path = file.path().value();
            String folded = path.toLowerCase(Locale.ROOT);
            String other = first.putIfAbsent(folded, path);
            if (other != null) {
                twins.computeIfAbsent(folded, key -> new ArrayList<>(List.of(other)))
                        .add(path);
            }
        }
        for (List<String> same : twins.values()) {
            // Phones ask in lower case: the name that is all lower case is likely the right one.
            same.sort(java.util.Comparator.comparing((String path) -> !path.equals(path.toLowerCase(Locale.ROOT)))
                    .thenComparing(java.util.Comparator.naturalOrder()));
            for (String path : same.subList(1, same.size())) {
                problems.add(Problem.of(
                        ProblemCode.NAME_CASE_CLASH,
                        ProblemLocation.of(new RootPath(path)),
                        null,
                        Words.quoted(path) + " and " + Words.quoted(same.getFirst())
                                + " differ only in case. On some servers they are the same file."));
            }
        }
    }

    /** Reports upper-case addresses in names: phones ask for their own files in lower case. */
    static void upperCaseAddresses(ResolvedRoot root, Problems problems) {
        for (Phone phone : root.phones().values()) {
            LayerStack stack = phone.config().stack();
            String mac = phone.mac().hex();
            for (Layer layer : stack.layers()) {
                String file = layer.file();
                boolean ownName = switch (layer.role()) {
                    case PHONE_OVERRIDE, WEB_OVERRIDE, CLOUD_OVERRIDE, MASTER -> true;
                    case CONFIG, DEFAULT -> false;
                };
                if (ownName && layer.content() != null && file != null && !layer.shared()) {
                    String name = file.substring(file.lastIndexOf('/') + 1);
                    if (!name.equals(name.toLowerCase(Locale.ROOT))
                            && name.toLowerCase(Locale.ROOT).startsWith(mac)) {
                        problems.add(Problem.of(
                                ProblemCode.NAME_CASE_CLASH,
                                ProblemLocation.of(new RootPath(file)),
                                null,
                                "Phones ask for " + Words.quoted(name.toLowerCase(Locale.ROOT))
                                        + ", in lower case. A case-sensitive server does not find "
                                        + Words.quoted(name) + "."));
                    }
                }
            }
        }
    }

    /** Reports parameter files that no master names, and override files that lie where no phone looks. */
    static void unreferenced(ResolvedRoot root, Iterable<CheckedMaster> masters, Problems problems) {
        NamedFiles named = named(masters);
        Set<String> read = new HashSet<>();
        Set<String> unknownFolder = new HashSet<>();
        for (Phone phone : root.phones().values()) {
            LayerStack stack = phone.config().stack();
            boolean masterLost = stack.masterFile() != null && stack.master() == null
                    || stack.master() != null && hasOverrideFolderForModel(stack.master());
            for (Layer layer : stack.layers()) {
                if (layer.content() != null && layer.file() != null) {
                    read.add(layer.file());
                }
                masterLost |= layer.role() == LayerRole.PHONE_OVERRIDE && isElsewhere(layer);
            }
            if (masterLost) {
                unknownFolder.add(phone.mac().hex());
            }
        }
        Set<String> withSchema = new HashSet<>();
        for (RootFile file : root.snapshot().files()) {
            if (file.kind() == FileKind.SCHEMA) {
                withSchema.add(file.path().folder());
            }
        }
        Set<String> templates = withSchema.isEmpty() ? Set.of() : templates();
        List<RootFile> lost = new ArrayList<>();
        for (RootFile file : root.snapshot().files()) {
            boolean override = file.kind() == FileKind.PHONE_OVERRIDE || file.kind() == FileKind.WEB_OVERRIDE;
            boolean wanted = override || file.kind() == FileKind.CONFIG;
            if (!wanted || read.contains(file.path().value()) || named.contains(file.path())) {
                continue;
            }
            MacAddress mac = override ? MacAddress.inName(file.path().name()) : null;
            boolean template = templates.contains(file.path().name().toLowerCase(Locale.ROOT))
                    && withSchema.contains(file.path().folder());
            // The phone takes the one in lower case; that there are two is reported already.
            boolean twin = override && read.contains(file.path().value().toLowerCase(Locale.ROOT));
            if (!template && !twin && (!override || mac != null && !unknownFolder.contains(mac.hex()))) {
                lost.add(file);
            }
        }
        lost.sort(java.util.Comparator.comparing(RootFile::path));
        for (RootFile file : lost) {
            problems.add(Problem.of(
                    ProblemCode.UNREFERENCED_FILE,
                    ProblemLocation.of(file.path()),
                    null,
                    file.kind() == FileKind.CONFIG
                            ? "No master file lists this file, so no phone reads it."
                            : "This file is not in the overrides folder that the phone's master names, so the phone "
                                    + "does not read it."));
        }
    }

    private static boolean hasOverrideFolderForModel(MasterConfig master) {
        return master.hasModels()
                && master.attributes().keySet().stream()
                        .anyMatch(attribute -> attribute.base().equals(MasterAttribute.OVERRIDES_DIRECTORY)
                                && attribute.model() != null);
    }

    /** Returns the files that masters name, for any model. */
    static NamedFiles named(Iterable<CheckedMaster> masters) {
        NamedFiles named = new NamedFiles();
        masters.forEach(master -> addNamed(master, named));
        return named;
    }

    /** Returns true if the folder of a phone's overrides is outside this root or not known. */
    private static boolean isElsewhere(Layer layer) {
        String file = layer.file();
        return layer.status() == LayerStatus.UNDETERMINABLE
                || layer.status() == LayerStatus.REMOTE
                || file != null && (Urls.isUrl(file) || file.indexOf('[') >= 0 || file.indexOf('\\') >= 0);
    }

    /** Returns the names of the vendor's templates, which lie beside its schema and need not be named by a master. */
    private static Set<String> templates() {
        Set<String> names = new HashSet<>();
        ParameterSchema.bundled()
                .all()
                .forEach(info -> names.addAll(
                        List.of(info.template().toLowerCase(Locale.ROOT).split(" ", -1))));
        return names;
    }

    private static void addNamed(CheckedMaster master, NamedFiles named) {
        for (var attribute : master.attributes()) {
            String base = attribute.getKey().base();
            if (base.equals(MasterAttribute.CONFIG_FILES) || base.equals(MasterAttribute.MISC_FILES)) {
                for (String entry : MasterConfig.entries(attribute.getValue().value())) {
                    named.add(master.asAsked(entry, attribute.getKey().model()).replace('\\', '/'));
                }
            }
        }
    }
}
