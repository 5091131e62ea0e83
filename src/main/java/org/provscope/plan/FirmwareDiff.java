package org.provscope.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.LayerStack;
import org.provscope.files.RootPath;
import org.provscope.plan.RolloutPlan.FirmwareChange;
import org.provscope.provisioning.FileKind;

/** Finds the phones that get other firmware. Safe for several threads. */
final class FirmwareDiff {
    private static final String SUFFIX = ".ld";

    private final Set<String> changed;
    private final List<RootPath> firmware;
    /** Whether the firmware at a path was replaced, for the paths looked at so far. */
    private final Map<String, Boolean> replaced = new ConcurrentHashMap<>();

    /**
     * @param changed the paths of all changed files
     */
    FirmwareDiff(Set<String> changed) {
        this.changed = changed;
        this.firmware = changed.stream()
                .filter(FirmwareDiff::mayBeFirmware)
                .map(RootPath::new)
                .filter(path -> FileKind.of(path) == FileKind.FIRMWARE)
                .toList();
    }

    /** Returns false for nearly all of ten thousand files, without parsing their names. */
    private static boolean mayBeFirmware(String path) {
        return path.regionMatches(true, path.length() - SUFFIX.length(), SUFFIX, 0, SUFFIX.length());
    }

    /**
     * Returns the change of a phone's firmware: another path, or another file at the same path; else null. Without a
     * master its firmware is not known.
     */
    @Nullable
    FirmwareChange of(LayerStack before, LayerStack after) {
        String was = before.firmwarePath();
        String is = after.firmwarePath();
        if (was == null || is == null || firmware.isEmpty() && isSameMaster(before, after)) {
            return null;
        }
        return was.equals(is) && !replaced.computeIfAbsent(is, this::isReplaced) ? null : new FirmwareChange(was, is);
    }

    private boolean isSameMaster(LayerStack before, LayerStack after) {
        return Objects.equals(before.model(), after.model())
                && (Objects.equals(before.master(), after.master())
                        || Objects.equals(before.masterFile(), after.masterFile())
                                && !changed.contains(after.masterFile()));
    }

    /**
     * Returns true if the file at a path was replaced; a phone asks for its part number before the name, and then for
     * the name itself (docs/domain.md §2).
     */
    private boolean isReplaced(String path) {
        RootPath clean = RootPath.of(path);
        return clean != null
                && !path.isEmpty()
                && firmware.stream()
                        .anyMatch(file -> file.folder().equals(clean.folder())
                                && file.name().endsWith(clean.name()));
    }
}
