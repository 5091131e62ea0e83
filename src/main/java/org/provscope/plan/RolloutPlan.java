package org.provscope.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.MacAddress;
import org.provscope.schema.Restart;

/**
 * The effect of a change of a root on every phone. Every phone is in one of four sets: its configuration changes; that
 * is not known; a file it reads changed without effect on it; nothing changes for it.
 *
 * @param phones         how many phones there are, before or after
 * @param groups         the phones whose configuration changes, grouped by identical changes; the largest first
 * @param overridden     changes without effect, grouped likewise; also of phones in groups
 * @param overriddenOnly how many phones have nothing but changes without effect
 * @param undeterminable the phones whose configuration may change, by the reason why that is not known
 * @param layers         layers that phones gain or lose, or can no longer or newly read
 * @param files          the changed files
 * @param directories    the changed contact directories
 * @param troubles       what could not be listed on either side, sentences: what phones read of it is missing here
 * @param others         the changes for phones that no file names; not counted; null if there are none
 */
public record RolloutPlan(
        int phones,
        List<Group> groups,
        List<OverriddenGroup> overridden,
        int overriddenOnly,
        List<Undeterminable> undeterminable,
        List<LayerGroup> layers,
        List<FileChange> files,
        List<DirectoryChange> directories,
        List<String> troubles,
        @Nullable Others others) {

    /**
     * Phones with identical changes.
     *
     * @param changes  sorted by parameter; empty if only the firmware changes
     * @param firmware null if it does not change
     * @param restart  whether these phones restart: the strongest answer of their changes
     */
    public record Group(
            List<MacAddress> phones,
            List<PlanChange> changes,
            @Nullable FirmwareChange firmware,
            Restart restart) {}

    /** Phones without a file of their own, which get what the default master gives them. */
    public record Others(List<PlanChange> changes, @Nullable FirmwareChange firmware, Restart restart) {}

    /** Another {@code APP_FILE_PATH}, empty if the master names none; or another file at the same path. */
    public record FirmwareChange(String before, String after) {}

    /** Phones with the same changes without effect. */
    public record OverriddenGroup(List<MacAddress> phones, List<OverriddenPlace> changes) {}

    /** Phones for which it is not known whether their configuration changes. */
    public record Undeterminable(String reason, List<MacAddress> phones) {}

    /** Phones for which a layer changes in the same way. */
    public record LayerGroup(LayerChange change, List<MacAddress> phones) {}

    /** Returns how many phones have a changed configuration. */
    public int changed() {
        return groups.stream().mapToInt(group -> group.phones().size()).sum();
    }

    /** Returns true if the configuration of known phones changes or, if none is known, that of unknown ones. */
    public boolean isChange() {
        return changed() > 0 || phones == 0 && others != null;
    }

    /** Returns how many phones may have a changed configuration. */
    public int undetermined() {
        return undeterminable.stream().mapToInt(group -> group.phones().size()).sum();
    }

    /** Returns how many phones no change reaches. */
    public int unchanged() {
        return phones - changed() - overriddenOnly - undetermined();
    }

    /** Returns how many of the changed phones restart, may restart, or for how many it is not known. */
    public int restarts(Restart restart) {
        return groups.stream()
                .filter(group -> group.restart() == restart)
                .mapToInt(group -> group.phones().size())
                .sum();
    }
}
