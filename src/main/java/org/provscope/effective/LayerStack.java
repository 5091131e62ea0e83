package org.provscope.effective;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;

/**
 * The layers of one phone, strongest first.
 *
 * @param model          the model that was assumed, or null
 * @param masterFile     the path of the master file the phone gets, or null if there is none
 * @param master         its content, or null if it is missing or unreadable
 * @param dependsOnModel true if the model is not known and the master has attributes for single models, or names files
 *                       by model
 */
public record LayerStack(
        MacAddress phone,
        @Nullable String model,
        @Nullable String masterFile,
        @Nullable MasterConfig master,
        List<Layer> layers,
        boolean dependsOnModel) {

    /**
     * Returns the layers of which a running phone may hold older copies (docs/domain.md §3): an override file that is
     * not on the server, and all files of CONFIG_FILES as soon as one of them cannot be read.
     */
    public List<String> cached() {
        Set<String> cached = new LinkedHashSet<>();
        boolean configLost = layers.stream().anyMatch(layer -> layer.role() == LayerRole.CONFIG && isLost(layer));
        for (Layer layer : layers) {
            boolean concerned = switch (layer.role()) {
                case PHONE_OVERRIDE, WEB_OVERRIDE -> layer.status() == LayerStatus.MISSING;
                case CONFIG -> configLost;
                case MASTER, CLOUD_OVERRIDE, DEFAULT -> false;
            };
            if (concerned && layer.file() != null) {
                cached.add(layer.file());
            }
        }
        return List.copyOf(cached);
    }

    /**
     * Returns the {@code APP_FILE_PATH} that counts for the phone, empty if its master names none: what its model has of
     * its own comes first (docs/domain.md §2). Null without a master.
     */
    public @Nullable String firmwarePath() {
        if (master == null) {
            return null;
        }
        Parameter path = master.attribute(MasterAttribute.APP_FILE_PATH, model);
        return path == null ? "" : path.value().strip();
    }

    /** Returns the layers whose rank is known, strongest first: those that are merged. */
    List<Layer> ranked() {
        boolean hasCloud = !layers.isEmpty() && layers.getLast().role() == LayerRole.CLOUD_OVERRIDE;
        return hasCloud ? layers.subList(0, layers.size() - 1) : layers;
    }

    /** Returns the parameters of the cloud's overrides, whose rank among the layers is not known. */
    public List<Parameter> unranked() {
        boolean hasCloud = !layers.isEmpty() && layers.getLast().role() == LayerRole.CLOUD_OVERRIDE;
        return hasCloud ? layers.getLast().parameters() : List.of();
    }

    /** Returns the stack with other layers in the same order. */
    LayerStack with(List<Layer> others) {
        return new LayerStack(phone, model, masterFile, master, List.copyOf(others), dependsOnModel);
    }

    private static boolean isLost(Layer layer) {
        return layer.status() == LayerStatus.MISSING || layer.status() == LayerStatus.UNREADABLE;
    }

    /** Returns true if a layer that the phone needs is lost: a fresh phone lacks its values. */
    public boolean isIncomplete() {
        return masterFile == null
                || layers.stream().anyMatch(layer -> switch (layer.role()) {
                    case CONFIG, MASTER -> isLost(layer);
                    case PHONE_OVERRIDE, WEB_OVERRIDE -> layer.status() == LayerStatus.UNREADABLE;
                    case CLOUD_OVERRIDE, DEFAULT -> false;
                });
    }
}
