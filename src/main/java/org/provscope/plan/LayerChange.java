package org.provscope.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.Layer;
import org.provscope.effective.LayerRole;
import org.provscope.effective.LayerStack;
import org.provscope.effective.LayerStatus;
import org.provscope.effective.Substitution;
import org.provscope.files.RootPath;

/**
 * A layer that a phone gains or loses, or that it can no longer or newly read.
 *
 * @param before null if the phone did not ask for it
 * @param after  null if the phone does not ask for it any more
 */
public record LayerChange(
        LayerRole role,
        String file,
        @Nullable LayerStatus before,
        @Nullable LayerStatus after) {
    static List<LayerChange> of(LayerStack before, LayerStack after) {
        if (isAlike(before.layers(), after.layers())) {
            return List.of();
        }
        List<LayerChange> changes = new ArrayList<>();
        for (Layer layer : before.layers()) {
            Layer now = like(layer, before, after);
            if (layer.file() != null && (now == null || now.status() != layer.status())) {
                // A path that was found is more precise than a name as written.
                String file = layer.status() == LayerStatus.READ || now == null || now.file() == null
                        ? layer.file()
                        : now.file();
                changes.add(new LayerChange(layer.role(), file, layer.status(), now == null ? null : now.status()));
            }
        }
        for (Layer layer : after.layers()) {
            if (layer.file() != null && like(layer, after, before) == null) {
                changes.add(new LayerChange(layer.role(), layer.file(), null, layer.status()));
            }
        }
        return changes;
    }

    private static boolean isAlike(List<Layer> before, List<Layer> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            Layer one = before.get(i);
            Layer other = after.get(i);
            if (!one.equals(other)
                    && (one.role() != other.role()
                            || one.status() != other.status()
                            || !Objects.equals(one.file(), other.file()))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the layer of the same file, or the layer without file in place of a removed master. */
    private static @Nullable Layer like(Layer wanted, LayerStack of, LayerStack in) {
        String key = key(wanted, of);
        for (Layer layer : in.layers()) {
            boolean noMaster = layer.role() == LayerRole.MASTER && (layer.file() == null || wanted.file() == null);
            if (layer.equals(wanted) || layer.role() == wanted.role() && (noMaster || key.equals(key(layer, in)))) {
                return layer;
            }
        }
        return null;
    }

    /** Returns a key that is the same for a name as written and for the path found under it. */
    private static String key(Layer layer, LayerStack stack) {
        String file = layer.file() == null ? "" : layer.file();
        String name = Substitution.of(file, stack.phone(), stack.model()).text();
        RootPath path = RootPath.of(name);
        return (path == null ? name : path.value()).toLowerCase(Locale.ROOT);
    }

    /** Returns true if phones lose values that nobody removed. */
    public boolean isLoss() {
        boolean lost = after == LayerStatus.UNREADABLE || after == LayerStatus.MISSING;
        return switch (role) {
            case CONFIG, MASTER -> lost;
            case PHONE_OVERRIDE, WEB_OVERRIDE -> before == LayerStatus.READ && lost;
            case CLOUD_OVERRIDE, DEFAULT -> false;
        };
    }

    private boolean isOverride() {
        return role == LayerRole.PHONE_OVERRIDE || role == LayerRole.WEB_OVERRIDE;
    }

    /** Returns what the change means, a sentence or two (docs/domain.md §3). */
    public String sentence() {
        if (after == null) {
            return file + " is no longer read" + (role == LayerRole.MASTER ? " as the master." : ".");
        }
        return switch (after) {
            case READ ->
                before == null
                        ? file + " is now read as well" + (role == LayerRole.MASTER ? ", as the master." : ".")
                        : before == LayerStatus.MISSING ? file + " is there now." : file + " can be read now.";
            case MISSING ->
                role == LayerRole.MASTER
                        ? file + " is gone, and there is no other master: phones find no configuration at all."
                        : isOverride()
                                ? before == null
                                        ? file + " is now asked for, but does not exist."
                                        : file
                                                + " is gone: a phone that starts fresh loses these overrides, a running phone keeps "
                                                + "its own copy."
                                : file + " is listed but missing: a phone that starts fresh gets none of its values, a "
                                        + "running phone falls back to its cached copies of all its configuration files.";
            case UNREADABLE ->
                file + " cannot be read by any phone: a phone that starts fresh loses every value in it, "
                        + (isOverride()
                                ? "a running phone may keep its own copy."
                                : "a running phone falls back to its cached copies of all its configuration files.");
            case ENCRYPTED -> file + " is encrypted: what it sets cannot be seen here.";
            case REMOTE -> file + " is on another server: what it sets cannot be seen here.";
            case UNDETERMINABLE -> file + ": which file that is depends on the phone's model.";
        };
    }
}
