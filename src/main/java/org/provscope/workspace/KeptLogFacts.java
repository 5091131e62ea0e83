package org.provscope.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provscope.evidence.LogFacts;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.files.Stamp;
import org.provscope.files.local.OwnerOnlyFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps on this machine what logs of phones told, by root. If anything is wrong with what was kept, the logs are read as
 * if there were nothing.
 */
public final class KeptLogFacts {
    private static final Logger LOG = LoggerFactory.getLogger(KeptLogFacts.class);
    private static final String HEAD = "provscope logs 1";
    private static final int CELLS = 6;

    private final Path folder;

    /**
     * @param folder where they are kept; it is created when needed
     */
    public KeptLogFacts(Path folder) {
        this.folder = folder;
    }

    private Path file(Location root) {
        return folder.resolve(OwnerOnlyFile.nameOf(root.address()) + ".tsv");
    }

    LogFacts of(Location root) {
        Map<RootPath, LogFacts.Told> known = new HashMap<>();
        Path file = file(root);
        try {
            if (Files.exists(file)) {
                var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
                if (!lines.isEmpty() && lines.getFirst().equals(HEAD)) {
                    lines.subList(1, lines.size()).forEach(line -> read(line, known));
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.info("what logs told, kept in {}, is of no use: {}", file, e.toString());
            known.clear();
        }
        return new LogFacts(known);
    }

    private static void read(String line, Map<RootPath, LogFacts.Told> known) {
        String[] cells = line.split("\t", CELLS);
        RootPath path = cells.length == CELLS ? RootPath.of(cells[CELLS - 1]) : null;
        if (path != null) {
            known.put(
                    path,
                    new LogFacts.Told(
                            new Stamp(Long.parseLong(cells[0]), Long.parseLong(cells[1]), Long.parseLong(cells[2])),
                            orNull(cells[3]),
                            orNull(cells[4])));
        }
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    void keep(Location root, LogFacts facts) {
        if (!facts.isNew()) {
            return;
        }
        Path file = file(root);
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        facts.now().forEach((path, told) -> {
            if (path.value().indexOf('\n') < 0) {
                Stamp stamp = told.stamp();
                text.append(stamp.size()).append('\t').append(stamp.modified()).append('\t');
                text.append(stamp.resolution()).append('\t');
                text.append(told.model() == null ? "" : told.model()).append('\t');
                text.append(told.firmware() == null ? "" : told.firmware()).append('\t');
                text.append(path.value()).append('\n');
            }
        });
        try {
            Files.createDirectories(folder);
            OwnerOnlyFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.info("what logs told cannot be kept in {}", file, e);
        }
    }
}
