package org.provscope.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.MacAddress;
import org.provscope.schema.Restart;

/**
 * What a change of a root does to every phone. Every phone is in one of four sets: it gets something else; its result
 * cannot be told; a file it reads changed without effect on it; nothing changes for it.
 *
 * @param phones         how many phones there are, before or after
 * @param groups         the phones that get something else, those with identical changes together; the largest first
 * @param masked         changes without effect, phones with the same ones together; also of phones in groups
 * @param maskedOnly     how many phones have nothing but changes without effect
 * @param undeterminable the phones that may get something else, by the reason why that cannot be told
 * @param layers         layers that phones get or lose, or can read no longer or now
 * @param files          the files that are different
 * @param directories    the contact directories that are different
 * @param troubles       what could not be listed on either side, sentences: what phones read of it is missing here
 * @param others         what phones get differently that no file speaks of; not counted. Null: nothing
 */
public record RolloutPlan(
        int phones,
        List<Group> groups,
        List<OverriddenGroup> masked,
        int maskedOnly,
        List<Undeterminable> undeterminable,
        List<LayerGroup> layers,
        List<FileChange> files,
        List<DirectoryChange> directories,
        List<String> troubles,
        @Nullable Others others) {

    /**
     * Phones with identical changes.
     *
     * @param changes  sorted by parameter; empty where only the firmware is another one
     * @param firmware null where it stays
     * @param restart  whether these phones restart: the most of what their changes say
     */
    public record Group(
            List<MacAddress> phones,
            List<PlanChange> changes,
            @Nullable FirmwareChange firmware,
            Restart restart) {}

    /** Phones without a file of their own, which get what the default master gives them. */
    public record Others(List<PlanChange> changes, @Nullable FirmwareChange firmware, Restart restart) {}

    /** Another {@code APP_FILE_PATH}, empty where the master names none; or another file at the same path. */
    public record FirmwareChange(String before, String after) {}

    /** Phones with the same changes without effect. */
    public record OverriddenGroup(List<MacAddress> phones, List<OverriddenPlace> changes) {}

    /** Phones of which it cannot be told whether they get something else. */
    public record Undeterminable(String reason, List<MacAddress> phones) {}

    /** Phones for which a layer changes in the same way. */
    public record LayerGroup(LayerChange change, List<MacAddress> phones) {}

    /** How many phones get something else. */
    public int changed() {
        return groups.stream().mapToInt(group -> group.phones().size()).sum();
    }

    /** Whether phones get something else, known ones or, where none is known, those that nobody knows. */
    public boolean isChange() {
        return changed() > 0 || phones == 0 && others != null;
    }

    /** How many phones may get something else. */
    public int undetermined() {
        return undeterminable.stream().mapToInt(group -> group.phones().size()).sum();
    }

    /** How many phones no change reaches. */
    public int unchanged() {
        return phones - changed() - maskedOnly - undetermined();
    }

    /** How many of the phones that get something else restart, may restart, or where it is not known. */
    public int restarts(Restart restart) {
        return groups.stream()
                .filter(group -> group.restart() == restart)
                .mapToInt(group -> group.phones().size())
                .sum();
    }
}
