package org.provscope.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.provscope.files.Cancellation;
import org.provscope.files.FileFailureException;
import org.provscope.files.FileRoot;
import org.provscope.files.Location;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the logs of servers that lie in a root. Of very large ones only the end, which is what happened last. */
final class RootServerLogs {
    private static final Logger LOG = LoggerFactory.getLogger(RootServerLogs.class);
    private static final int MEGABYTES = 20;
    static final int MOST = 64 << MEGABYTES;
    private static final int HEAD = 1 << 16;
    /** access.log, access.log.1, access.log.2.gz, access_log-20240312, u_ex240312.log, xferlog, vsftpd.log, syslog … */
    private static final Pattern NAME = Pattern.compile("(?:.*[._-]?log|syslog|messages|xferlog|localhost_access_log.*)"
            + "(?:[.-][0-9][0-9.-]*)?(?:\\.log|\\.txt)?(?:\\.gz)?");

    private static final Pattern NUMBER = Pattern.compile("[.-]([0-9]{1,4})(?:\\.gz)?$");

    private final FileRoot root;
    private final Snapshot snapshot;
    private final Cancellation cancellation;

    RootServerLogs(FileRoot root, Snapshot snapshot, Cancellation cancellation) {
        this.root = root;
        this.snapshot = snapshot;
        this.cancellation = cancellation;
    }

    /**
     * Reads them, the oldest first.
     *
     * @param named logs that are read besides; one that lies in the root is left to that
     */
    void read(List<Path> named, ServerLog to, Sightings sightings) {
        Set<Path> others = new HashSet<>();
        named.forEach(log -> others.add(real(log)));
        Path folder = snapshot.location() instanceof Location.Folder(Path path) ? real(path) : null;
        List<RootFile> logs = snapshot.files().stream()
                .filter(RootServerLogs::isOne)
                .sorted(Comparator.comparingInt(RootServerLogs::age)
                        .thenComparing(file -> file.path().value()))
                .toList();
        for (RootFile log : logs) {
            cancellation.check();
            String path = log.path().value();
            if (folder != null && !others.isEmpty() && isNamed(folder, path, others)) {
                continue;
            }
            try {
                to.read(new ByteArrayInputStream(bytes(log, sightings)), cancellation);
            } catch (FileFailureException e) {
                LOG.debug("{} tells nothing", path, e);
                sightings.unread(new UnreadLog(path, e.failure().sentence()));
            } catch (IOException e) {
                LOG.debug("{} tells nothing from some place on", path, e);
                sightings.unread(new UnreadLog(path, path + " is damaged: what follows the damage was not read."));
            }
        }
    }

    private byte[] bytes(RootFile log, Sightings sightings) throws FileFailureException {
        long size = log.entry().stamp().size();
        if (size <= MOST || log.path().name().endsWith(".gz")) {
            return root.read(log.path(), MOST);
        }
        byte[] end = whole(root.piece(log.path(), 0, HEAD), root.piece(log.path(), size - MOST, MOST));
        sightings.unread(new UnreadLog(
                log.path().value(),
                "Of " + log.path() + ", only the last " + (MOST >> MEGABYTES)
                        + " MB were read. Name it with --access-log to have it read whole."));
        return end;
    }

    /** Returns the end of a log from its first whole line, with what its head says of the columns in front. */
    static byte[] whole(byte[] head, byte[] tail) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(tail.length + HEAD);
        for (String line : new String(head, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            if (!line.startsWith("#")) {
                break;
            }
            all.writeBytes((line + "\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        int start = 0;
        while (start < tail.length && tail[start] != '\n') {
            start++;
        }
        all.write(tail, Math.min(tail.length, start + 1), Math.max(0, tail.length - start - 1));
        return all.toByteArray();
    }

    private static boolean isNamed(Path folder, String path, Set<Path> others) {
        try {
            return others.contains(real(folder.resolve(path)));
        } catch (InvalidPathException e) {
            // Nobody can name what has no name on this system.
            return false;
        }
    }

    /** Returns a path without links, if it leads anywhere. */
    static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static boolean isOne(RootFile file) {
        String name = file.path().name().toLowerCase(Locale.ROOT);
        boolean mayBe = file.kind() == FileKind.LOG || file.kind() == FileKind.OTHER;
        return mayBe && NAME.matcher(name).matches() && MacAddress.inName(name) == null;
    }

    /** Rotated logs have numbers, the oldest the highest; the current one has none. */
    private static int age(RootFile file) {
        Matcher number = NUMBER.matcher(file.path().name());
        return number.find() ? -Integer.parseInt(number.group(1)) : 0;
    }
}
