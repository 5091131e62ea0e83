package org.provscope.effective;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.provscope.evidence.Evidence;
import org.provscope.files.FileFailure;
import org.provscope.files.Location;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;

/**
 * Finds the layers of phones the way a phone asks for its files (docs/domain.md §1–§3). Phones that share a file share
 * its layer object. Safe for several threads.
 */
public final class LayerResolver {
    private record Key(LayerRole role, String text) {}

    private final Snapshot snapshot;
    private final Evidence evidence;
    private final Map<Key, Layer> shared = new ConcurrentHashMap<>();
    private final Map<Layer, Layer> again = new ConcurrentHashMap<>();

    /** Creates a resolver for a root of whose phones nothing else is known. */
    public LayerResolver(Snapshot snapshot) {
        this(snapshot, Evidence.NONE);
    }

    /**
     * @param evidence what is known of the phones' models
     */
    public LayerResolver(Snapshot snapshot, Evidence evidence) {
        this.snapshot = snapshot;
        this.evidence = evidence;
    }

    /**
     * Returns the layers of a phone.
     *
     * @param asked the phone's model code if somebody says so; any code is accepted. Null for the one that is known by
     *              evidence, if any
     */
    public LayerStack resolve(MacAddress phone, @Nullable String asked) {
        String model = asked == null ? evidence.model(phone) : asked;
        RootFile own = snapshot.find(phone.hex() + ".cfg");
        RootFile file = own != null ? own : snapshot.find(MacAddress.ANY + ".cfg");
        List<Layer> layers = new ArrayList<>();
        if (file == null) {
            override(layers, LayerRole.PHONE_OVERRIDE, phone, "", model);
            override(layers, LayerRole.WEB_OVERRIDE, phone, "", model);
            layers.add(new Layer(
                    LayerRole.MASTER,
                    LayerStatus.MISSING,
                    null,
                    null,
                    List.of(),
                    "The root has neither " + phone.hex() + ".cfg nor " + MacAddress.ANY
                            + ".cfg: the phone gets no configuration.",
                    false));
            cloud(layers, phone, "", model);
            return new LayerStack(phone, model, null, null, List.copyOf(layers), false);
        }
        ConfigFile config = file.config();
        MasterConfig master =
                config != null && config.readability() == ConfigFile.Readability.READ ? snapshot.master(config) : null;
        String overrides = value(master, MasterAttribute.OVERRIDES_DIRECTORY, model);
        override(layers, LayerRole.PHONE_OVERRIDE, phone, overrides, model);
        override(layers, LayerRole.WEB_OVERRIDE, phone, overrides, model);
        String configFiles = value(master, MasterAttribute.CONFIG_FILES, model);
        for (String entry : MasterConfig.entries(configFiles)) {
            layers.add(config(entry, phone, model));
        }
        layers.add(
                own != null
                        ? masterLayer(file, master, false)
                        : shared.computeIfAbsent(
                                new Key(LayerRole.MASTER, file.path().value()),
                                key -> masterLayer(file, master, true)));
        cloud(layers, phone, overrides, model);
        boolean depends = model == null
                && master != null
                && (master.hasModels() || namesModel(configFiles) || namesModel(overrides));
        return new LayerStack(phone, model, file.path().value(), master, List.copyOf(layers), depends);
    }

    /** Returns a layer for the new content of its file, which has the same name. */
    Layer again(Layer layer) {
        return again.computeIfAbsent(layer, old -> {
            RootFile file = old.file() == null ? null : snapshot.find(old.file());
            return file == null
                    ? old
                    : of(
                            old.role(),
                            file,
                            file.config() == null ? List.of() : file.config().parameters(),
                            old.shared());
        });
    }

    private static boolean namesModel(String value) {
        return value.contains("[PHONE_MODEL") || value.contains("[PHONE_PART_NUMBER]");
    }

    private static String value(@Nullable MasterConfig master, String attribute, @Nullable String model) {
        Parameter found = master == null ? null : master.attribute(attribute, model);
        return found == null ? "" : found.value();
    }

    private void override(
            List<Layer> layers, LayerRole role, MacAddress phone, String directory, @Nullable String model) {
        String name = phone.hex()
                + switch (role) {
                    case PHONE_OVERRIDE -> "-phone.cfg";
                    case WEB_OVERRIDE -> "-web.cfg";
                    default -> "-cloud.cfg";
                };
        String prefix = directory.isEmpty() || directory.endsWith("/") ? directory : directory + "/";
        layers.add(layer(role, prefix + name, phone, model, false));
    }

    /** Adds the overrides of the vendor's cloud if there are any; only newer phones ask for them. */
    private void cloud(List<Layer> layers, MacAddress phone, String directory, @Nullable String model) {
        List<Layer> found = new ArrayList<>(1);
        override(found, LayerRole.CLOUD_OVERRIDE, phone, directory, model);
        if (found.getFirst().content() != null) {
            layers.addAll(found);
        }
    }

    private Layer config(String entry, MacAddress phone, @Nullable String model) {
        boolean anyPhone = entry.indexOf('[') < 0 && MacAddress.inName(entry) == null;
        return anyPhone
                ? shared.computeIfAbsent(
                        new Key(LayerRole.CONFIG, entry), key -> layer(LayerRole.CONFIG, entry, phone, model, true))
                : layer(LayerRole.CONFIG, entry, phone, model, false);
    }

    private Layer layer(LayerRole role, String written, MacAddress phone, @Nullable String model, boolean isShared) {
        Substitution substituted = Substitution.of(written, phone, model);
        if (!substituted.determinable()) {
            return empty(
                    role,
                    LayerStatus.UNDETERMINABLE,
                    written,
                    "The name depends on the phone's "
                            + (model == null
                                    ? "model, which is not known."
                                    : "part number, which is not known for " + model + "."),
                    isShared);
        }
        if (substituted.text().contains("://")
                && Location.SCHEME.matcher(substituted.text()).matches()) {
            return empty(role, LayerStatus.REMOTE, written, "A URL. ProvScope never opens it.", isShared);
        }
        RootFile file = snapshot.find(substituted.text());
        if (file == null) {
            return empty(
                    role,
                    LayerStatus.MISSING,
                    written,
                    role == LayerRole.CONFIG
                            ? "There is no file " + substituted.text() + " in the root."
                            : "There is no such file. A fresh phone has no overrides; a running phone keeps its own copy.",
                    isShared);
        }
        return of(role, file, file.config() == null ? List.of() : file.config().parameters(), isShared);
    }

    private static Layer masterLayer(RootFile file, @Nullable MasterConfig master, boolean isShared) {
        return of(LayerRole.MASTER, file, master == null ? List.of() : master.parameters(), isShared);
    }

    private static Layer empty(LayerRole role, LayerStatus status, String file, String reason, boolean isShared) {
        return new Layer(role, status, file, null, List.of(), reason, isShared);
    }

    private static Layer of(LayerRole role, RootFile file, List<Parameter> parameters, boolean isShared) {
        String path = file.path().value();
        ConfigFile config = file.config();
        if (config == null) {
            FileFailure failure = file.failure();
            return empty(
                    role,
                    failure instanceof FileFailure.NotFound ? LayerStatus.MISSING : LayerStatus.UNREADABLE,
                    path,
                    failure == null ? path + " is not a configuration file." : failure.sentence(),
                    isShared);
        }
        LayerStatus status = switch (config.readability()) {
            case READ -> LayerStatus.READ;
            case UNREADABLE -> LayerStatus.UNREADABLE;
            case ENCRYPTED -> LayerStatus.ENCRYPTED;
        };
        return new Layer(role, status, path, config, parameters, config.unreadableReason(), isShared);
    }
}
