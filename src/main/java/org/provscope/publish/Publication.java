package org.provscope.publish;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.provisioning.FileKind;

/**
 * Files that are to become others, all or none.
 *
 * @param address the root's address
 * @param items   in the order in which they are brought in
 */
public record Publication(String id, String address, Instant time, List<Item> items) {
    /**
     * One file.
     *
     * @param before what the change started from; null: there was no such file
     * @param after  what it is to become; null: it goes
     */
    public record Item(
            RootPath path,
            @Nullable Content before,
            @Nullable Content after) {}

    /**
     * Puts files in their order: a file is there before a master names it, and no longer named before it goes.
     */
    public static Publication of(String id, String address, Instant time, List<Item> items) {
        return new Publication(
                id,
                address,
                time,
                items.stream()
                        .sorted(Comparator.comparingInt(Publication::rank).thenComparing(Item::path))
                        .toList());
    }

    private static int rank(Item item) {
        FileKind kind = FileKind.of(item.path());
        boolean goes = item.after() == null;
        return switch (kind) {
            case MASTER -> goes ? 3 : 1;
            // Phones without a master of their own read this one: it comes last, and goes first.
            case DEFAULT_MASTER -> goes ? 3 : 2;
            default -> goes ? 4 : 0;
        };
    }

    /** The name under which a file's new content waits; no phone asks for it. */
    RootPath waiting(int item) {
        return beside(item, ".tmp");
    }

    /** The name under which the old file waits where a server does not rename over files. */
    RootPath aside(int item) {
        return beside(item, ".old");
    }

    private RootPath beside(int item, String ending) {
        String folder = items.get(item).path().folder();
        return new RootPath((folder.isEmpty() ? "" : folder + "/") + "provscope-" + id + "-" + item + ending);
    }
}
