package org.provscope.publish;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.provisioning.FileKind;

/**
 * A set of files to be replaced, added or removed together.
 *
 * @param address the root's address
 * @param items   in the order in which they are brought in
 * @param note    what a person wrote about it; empty for nothing
 */
public record Publication(String id, String address, Instant time, List<Item> items, String note) {
    private static final int LONGEST_NOTE = 500;

    /**
     * One file.
     *
     * @param before the content that the change is based on; null if there was no such file
     * @param after  its new content; null if it is removed
     */
    public record Item(
            RootPath path,
            @Nullable Content before,
            @Nullable Content after) {}

    /**
     * Returns a publication with its files in order: a file is added before a master names it, and removed after no
     * master does.
     */
    public static Publication of(String id, String address, Instant time, List<Item> items) {
        return new Publication(
                id,
                address,
                time,
                items.stream()
                        .sorted(Comparator.comparingInt(Publication::rank).thenComparing(Item::path))
                        .toList(),
                "");
    }

    /** Returns the same publication with a note, of which only a line of bounded length is kept. */
    public Publication noting(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return new Publication(
                id, address, time, items, line.length() > LONGEST_NOTE ? line.substring(0, LONGEST_NOTE) : line);
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

    /** Returns the name under which a file's new content waits; no phone asks for it. */
    RootPath waiting(int item) {
        return beside(item, ".tmp");
    }

    /** Returns the name under which the old file is set aside if a server does not rename over files. */
    RootPath aside(int item) {
        return beside(item, ".old");
    }

    private RootPath beside(int item, String ending) {
        String folder = items.get(item).path().folder();
        return new RootPath((folder.isEmpty() ? "" : folder + "/") + "provscope-" + id + "-" + item + ending);
    }
}
