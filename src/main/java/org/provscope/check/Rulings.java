package org.provscope.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import org.provscope.effective.Layer;
import org.provscope.effective.LayerStack;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.schema.FirmwareVersion;
import org.provscope.xml.SourceText;

/**
 * Which schema and firmware each file of a root is judged by: that of the phones that read it. A phone's firmware is
 * told by the folder its {@code APP_FILE_PATH} names, by the {@code sip.ver} there, or by the version in the path.
 */
public final class Rulings {
    private final Snapshot snapshot;
    private final SchemaSet schemas;
    private final Map<String, Ruling> byFirmwarePath = new HashMap<>();
    private final Map<ConfigFile, Set<Ruling>> byFile = new IdentityHashMap<>();
    private final Ruling general;
    private final Set<Ruling> all = new LinkedHashSet<>();

    private Rulings(ResolvedRoot root, SchemaSet schemas) {
        this.snapshot = root.snapshot();
        this.schemas = schemas;
        List<Ruling> ofPhones = new ArrayList<>(root.phones().size());
        Ruling unread = new Ruling(schemas.main(), version(snapshot.find("sip.ver")));
        Set<Ruling> distinct = new LinkedHashSet<>();
        for (Phone phone : root.phones().values()) {
            Ruling ruling = ofMaster(phone.config().stack().master(), unread);
            ofPhones.add(ruling);
            distinct.add(ruling);
        }
        RootFile defaultMaster = snapshot.find(org.provscope.provisioning.MacAddress.ANY + ".cfg");
        ConfigFile content = defaultMaster == null ? null : defaultMaster.config();
        if (content != null && distinct.isEmpty()) {
            distinct.add(ofMaster(snapshot.master(content), unread));
        }
        general = distinct.size() == 1 ? distinct.iterator().next() : unread;
        if (distinct.size() > 1) {
            int i = 0;
            for (Phone phone : root.phones().values()) {
                add(phone.config().stack(), ofPhones.get(i++));
            }
        }
        all.add(general);
        all.addAll(distinct);
    }

    public static Rulings of(ResolvedRoot root, SchemaSet schemas) {
        return new Rulings(root, schemas);
    }

    private void add(LayerStack stack, Ruling ruling) {
        for (Layer layer : stack.layers()) {
            ConfigFile content = layer.content();
            if (content != null) {
                byFile.computeIfAbsent(content, file -> new LinkedHashSet<>(2)).add(ruling);
            }
        }
    }

    /** By what a file is judged: one ruling for each sort of firmware whose phones read it. */
    public List<Ruling> of(ConfigFile file) {
        Set<Ruling> rulings = byFile.get(file);
        if (rulings != null) {
            return List.copyOf(rulings);
        }
        if (!schemas.isGiven() && schemas.inRoot().size() > 1) {
            for (SchemaSet.InRoot other : schemas.inRoot()) {
                if (other.path().folder().equals(file.path().folder())) {
                    return List.of(new Ruling(other.schema(), null));
                }
            }
        }
        return List.of(general);
    }

    /** Everything that judges, for people: the main one first. */
    public List<String> sources() {
        return all.stream().map(Ruling::source).distinct().toList();
    }

    /** Where a master names other firmware for other models, and the model is not known, neither is the firmware. */
    private Ruling ofMaster(@Nullable MasterConfig master, Ruling unread) {
        if (master == null) {
            return unread;
        }
        Parameter firmware = master.attribute(MasterAttribute.APP_FILE_PATH, null);
        Ruling bare = ofPath(firmware == null ? "" : firmware.value(), unread);
        if (master.hasModels()) {
            for (var entry : master.attributes().entrySet()) {
                boolean variant = entry.getKey().base().equals(MasterAttribute.APP_FILE_PATH)
                        && entry.getKey().model() != null;
                if (variant && !ofPath(entry.getValue().value(), unread).equals(bare)) {
                    return new Ruling(schemas.main(), null);
                }
            }
        }
        return bare;
    }

    private Ruling ofPath(String path, Ruling unread) {
        return path.isBlank() ? unread : byFirmwarePath.computeIfAbsent(path, this::decide);
    }

    private Ruling decide(String path) {
        if (path.contains("://")) {
            return new Ruling(schemas.main(), null);
        }
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash);
        RootPath clean = folder.isEmpty() ? null : RootPath.of(folder);
        String inside = clean == null ? "" : clean.value();
        FirmwareVersion version = versionIn(inside);
        FirmwareVersion known = version != null ? version : FirmwareVersion.in(path);
        return new Ruling(schemas.isGiven() || schemas.inRoot().size() < 2
                ? schemas.main()
                : schema(inside, known), known);
    }

    private org.provscope.schema.ParameterSchema schema(String folder, @Nullable FirmwareVersion version) {
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
        return schemas.main();
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

    private @Nullable FirmwareVersion versionIn(String folder) {
        return version(snapshot.find(folder.isEmpty() ? "sip.ver" : folder + "/sip.ver"));
    }

    private static @Nullable FirmwareVersion version(@Nullable RootFile file) {
        SourceText text = file == null || file.kind() != FileKind.FIRMWARE_VERSION ? null : file.text();
        return text == null ? null : FirmwareVersion.in(text.text());
    }
}
