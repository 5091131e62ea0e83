package org.provscope.check;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.Layer;
import org.provscope.effective.LayerRole;
import org.provscope.effective.LayerStack;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.effective.Substitution;
import org.provscope.evidence.Evidence;
import org.provscope.evidence.Fact;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.schema.FirmwareVersion;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.SchemaSet;
import org.provscope.xml.SourceText;

/**
 * Assigns a schema and firmware to each file of a root: those of the phones that read it. A phone's firmware is found
 * from the folder that its {@code APP_FILE_PATH} names, from the {@code sip.ver} there, or from the version in the
 * path; where none of them tells it, from what the phone itself said (docs/domain.md §9).
 */
public final class SchemaAssignments {
    /**
     * What decides by which schema and firmware the files of a phone are checked.
     *
     * @param model   its model, or null if it is not known
     * @param release the release that it said it runs, or null
     */
    private record Reader(
            @Nullable MasterConfig master,
            @Nullable String model,
            @Nullable String release) {}

    private final Snapshot snapshot;
    private final Evidence evidence;
    private final SchemaSet schemas;
    private final Map<String, SchemaAssignment> byFirmwarePath = new HashMap<>();
    /** For each file the sets of assignments of its phones: one each, or several if the model decides. */
    private final Map<ConfigFile, Set<Set<SchemaAssignment>>> byFile = new HashMap<>();

    private final Map<FirmwareVersion, SchemaAssignment> byHeader = new HashMap<>();
    /** The first version that a phone said of each release: what differs between versions of one is not judged. */
    private final Map<String, FirmwareVersion> said = new HashMap<>();

    private final Map<Reader, Set<SchemaAssignment>> byReader = new HashMap<>();
    private final SchemaAssignment unread;
    private final SchemaAssignment general;
    private final Set<SchemaAssignment> all = new LinkedHashSet<>();

    private SchemaAssignments(ResolvedRoot root, SchemaSet schemas) {
        this.snapshot = root.snapshot();
        this.evidence = root.evidence();
        this.schemas = schemas;
        this.unread = new SchemaAssignment(schemas.main(), version(snapshot.find("sip.ver")));
        Set<SchemaAssignment> distinct = new LinkedHashSet<>();
        for (Phone phone : root.phones().values()) {
            distinct.addAll(ofPhone(phone.config().stack()));
        }
        RootFile defaultMaster = snapshot.find(MacAddress.ANY + ".cfg");
        ConfigFile content = defaultMaster == null ? null : defaultMaster.config();
        MasterConfig ofOthers = content == null ? null : snapshot.master(content);
        // Phones that nobody knows yet say nothing against what those say that are known.
        boolean othersCount = ofOthers != null
                && (said.isEmpty()
                        || ofReader(new Reader(ofOthers, null, null)).stream()
                                .anyMatch(assignment -> assignment.firmware() != null));
        if (ofOthers != null && othersCount) {
            distinct.addAll(ofReader(new Reader(ofOthers, null, null)));
        }
        general = distinct.size() == 1 ? distinct.iterator().next() : unread;
        if (distinct.size() > 1) {
            for (Phone phone : root.phones().values()) {
                add(phone.config().stack());
            }
            if (ofOthers != null && othersCount) {
                addLists(ofOthers, null);
            }
        }
        all.add(general);
        all.addAll(distinct);
    }

    /** Returns the assignments of a root's files. */
    public static SchemaAssignments of(ResolvedRoot root, SchemaSet schemas) {
        return new SchemaAssignments(root, schemas);
    }

    /** Adds the override files of a phone and its parameters in the master, which count whatever its model is. */
    private void add(LayerStack stack) {
        MasterConfig master = stack.master();
        Set<SchemaAssignment> candidates = ofPhone(stack);
        for (Layer layer : stack.layers()) {
            if (layer.content() != null && layer.role() != LayerRole.CONFIG) {
                add(layer.content(), candidates);
            }
        }
        if (master != null && stack.model() != null) {
            Map<ConfigFile, Set<SchemaAssignment>> ofFiles = new HashMap<>();
            addList(master, stack.phone(), stack.model(), ofFiles);
            ofFiles.forEach(this::add);
        } else if (master != null) {
            addLists(master, stack.phone());
        }
    }

    /** Adds each file of a master's lists, with the assignments of those models that read it. */
    private void addLists(MasterConfig master, @Nullable MacAddress phone) {
        Map<ConfigFile, Set<SchemaAssignment>> ofFiles = new HashMap<>();
        addList(master, phone, null, ofFiles);
        for (String model : master.models()) {
            addList(master, phone, model, ofFiles);
        }
        ofFiles.forEach(this::add);
    }

    private void addList(
            MasterConfig master,
            @Nullable MacAddress phone,
            @Nullable String model,
            Map<ConfigFile, Set<SchemaAssignment>> ofFiles) {
        Parameter list = master.attribute(MasterAttribute.CONFIG_FILES, model);
        SchemaAssignment assignment = ofModel(master, model, phone == null ? null : release(phone));
        for (String entry : list == null ? List.<String>of() : MasterConfig.entries(list.value())) {
            String asked =
                    phone == null ? entry : Substitution.of(entry, phone, model).text();
            RootFile file = snapshot.find(asked);
            if (file != null && file.config() != null) {
                ofFiles.computeIfAbsent(file.config(), key -> new LinkedHashSet<>(2))
                        .add(assignment);
            }
        }
    }

    /** Returns the release that a phone said it runs, or null. */
    private @Nullable String release(MacAddress phone) {
        Fact firmware = evidence.of(phone).firmware();
        FirmwareVersion version = firmware == null ? null : FirmwareVersion.in(firmware.value());
        if (version == null) {
            return null;
        }
        said.putIfAbsent(version.release(), version);
        return version.release();
    }

    private void add(ConfigFile file, Set<SchemaAssignment> candidates) {
        byFile.computeIfAbsent(file, key -> new LinkedHashSet<>(2)).add(candidates);
    }

    /**
     * Returns the assignments of a file: one set for each sort of firmware whose phones read it. If a set has several,
     * the phone's model decides between them and is not known; only a problem under all of them is reported.
     */
    List<Set<SchemaAssignment>> of(ConfigFile file) {
        FirmwareVersion written = FileKind.of(file.path()).isOverride()
                ? FirmwareVersion.inHeader(file.source().text())
                : null;
        if (written != null) {
            // The phone itself says which release wrote the file.
            return List.of(Set.of(ofVersion(written)));
        }
        Set<Set<SchemaAssignment>> assignments = byFile.get(file);
        if (assignments != null) {
            return List.copyOf(assignments);
        }
        if (!schemas.isGiven() && schemas.inRoot().size() > 1) {
            for (SchemaSet.InRoot other : schemas.inRoot()) {
                if (other.path().folder().equals(file.path().folder())) {
                    return List.of(Set.of(new SchemaAssignment(other.schema(), null)));
                }
            }
        }
        return List.of(Set.of(general));
    }

    /** Returns the names of all schemas, for people: the main one first. */
    public List<String> sources() {
        return all.stream().map(SchemaAssignment::source).distinct().toList();
    }

    private Set<SchemaAssignment> ofPhone(LayerStack stack) {
        return ofReader(new Reader(stack.master(), stack.model(), release(stack.phone())));
    }

    /** Returns the assignment of a phone; those of all models that its master distinguishes if its model is not known. */
    private Set<SchemaAssignment> ofReader(Reader reader) {
        Set<SchemaAssignment> known = byReader.get(reader);
        if (known != null) {
            return known;
        }
        MasterConfig master = reader.master();
        Set<SchemaAssignment> assignments = new LinkedHashSet<>();
        if (master == null) {
            assignments.add(ofSaid(unread, reader.release()));
        } else {
            assignments.add(ofModel(master, reader.model(), reader.release()));
            if (reader.model() == null && master.hasModels()) {
                for (String model : master.models()) {
                    assignments.add(ofModel(master, model, reader.release()));
                }
            }
        }
        byReader.put(reader, assignments);
        return assignments;
    }

    private SchemaAssignment ofModel(MasterConfig master, @Nullable String model, @Nullable String release) {
        Parameter firmware = master.attribute(MasterAttribute.APP_FILE_PATH, model);
        return ofSaid(ofPath(firmware == null ? "" : firmware.value()), release);
    }

    /** Returns the assignment that a phone's own word completes where the root does not tell its firmware. */
    private SchemaAssignment ofSaid(SchemaAssignment assignment, @Nullable String release) {
        FirmwareVersion version = release == null ? null : said.get(release);
        return version == null || assignment.firmware() != null ? assignment : ofVersion(version);
    }

    /** Returns the assignment of files of which only the version that a phone told is known. */
    private SchemaAssignment ofVersion(FirmwareVersion version) {
        return byHeader.computeIfAbsent(
                version,
                told -> new SchemaAssignment(
                        schemas.isGiven() || schemas.inRoot().isEmpty() ? schemas.main() : schema("", told), told));
    }

    private SchemaAssignment ofPath(String path) {
        return path.isBlank() ? unread : byFirmwarePath.computeIfAbsent(path, this::decide);
    }

    private SchemaAssignment decide(String path) {
        if (path.contains("://")) {
            return new SchemaAssignment(schemas.main(), null);
        }
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash);
        RootPath clean = folder.isEmpty() ? null : RootPath.of(folder);
        String inside = clean == null ? "" : clean.value();
        FirmwareVersion version = versionIn(inside);
        FirmwareVersion known = version != null ? version : FirmwareVersion.in(path);
        return new SchemaAssignment(
                schemas.isGiven() || schemas.inRoot().isEmpty() ? schemas.main() : schema(inside, known), known);
    }

    private ParameterSchema schema(String folder, @Nullable FirmwareVersion version) {
        for (SchemaSet.InRoot candidate : schemas.inRoot()) {
            String home = candidate.path().folder();
            if (home.equalsIgnoreCase(folder)
                    || home.equalsIgnoreCase(folder.isEmpty() ? "Config" : folder + "/Config")) {
                return candidate.schema();
            }
        }
        if (version != null) {
            for (SchemaSet.InRoot candidate : schemas.inRoot()) {
                FirmwareVersion other = versionOf(candidate.path());
                if (other != null && other.release().equals(version.release())) {
                    return candidate.schema();
                }
            }
        }
        // The schema of another release does not apply to this one; our tables know several.
        FirmwareVersion ofMain = versionOf(schemas.inRoot().getFirst().path());
        boolean other = version != null && ofMain != null && !ofMain.release().equals(version.release());
        return other ? ParameterSchema.bundled() : schemas.main();
    }

    private @Nullable FirmwareVersion versionOf(RootPath schema) {
        String folder = schema.folder();
        FirmwareVersion beside = versionIn(folder);
        if (beside != null) {
            return beside;
        }
        int slash = folder.lastIndexOf('/');
        FirmwareVersion above = slash < 0 ? null : versionIn(folder.substring(0, slash));
        return above != null ? above : FirmwareVersion.in(schema.value());
    }

    /** Returns the version of the firmware at a path of a master, or null: from {@code sip.ver} beside it, or the path. */
    static @Nullable FirmwareVersion firmware(Snapshot snapshot, String path) {
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 || path.contains("://") ? "" : path.substring(0, slash);
        RootPath clean = folder.isEmpty() ? null : RootPath.of(folder);
        FirmwareVersion beside = path.contains("://")
                ? null
                : version(snapshot.find(clean == null ? "sip.ver" : clean.value() + "/sip.ver"));
        return beside != null ? beside : FirmwareVersion.in(path);
    }

    private @Nullable FirmwareVersion versionIn(String folder) {
        return version(snapshot.find(folder.isEmpty() ? "sip.ver" : folder + "/sip.ver"));
    }

    private static @Nullable FirmwareVersion version(@Nullable RootFile file) {
        SourceText text = file == null || file.kind() != FileKind.FIRMWARE_VERSION ? null : file.text();
        return text == null ? null : FirmwareVersion.in(text.text());
    }
}
