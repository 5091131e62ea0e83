package org.provscope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.provscope.files.Cancellation;
import org.provscope.files.FileRoot;
import org.provscope.files.Progress;
import org.provscope.files.cache.ReadCache;
import org.provscope.files.open.RootOpener;
import org.provscope.provisioning.Snapshot;
import org.provscope.provisioning.SnapshotReader;
import org.provscope.testing.servers.DebianServer;

/** Opening a root on a server, against {@code lftp mirror} from the same server. */
final class ServerBench {
    /** Make some ten thousand files. */
    private static final int PHONES = 2857;

    private static final int RUNS = 3;

    private final Path work;

    ServerBench(Path target) {
        this.work = target.resolve("bench-servers");
    }

    void run() throws Exception {
        for (DebianServer.Kind kind : List.of(DebianServer.Kind.VSFTPD, DebianServer.Kind.SSHD)) {
            if (!kind.isHere() || !Timing.isInstalled("lftp")) {
                System.out.println(kind + " or lftp is not installed, or this is not root: no figures of servers.");
                continue;
            }
            clear(work);
            Path root = DebianServer.folderIn(work);
            LargeRoot.write(root, PHONES);
            int files = age(root);
            try (DebianServer server = new DebianServer(kind, work)) {
                Timing peer = Timing.of(RUNS, () -> mirror(server));
                print(
                        kind + ": lftp mirror, " + files + " files",
                        "%.0f ms (middle %.0f)".formatted(peer.least(), peer.middle()));
                Timing first = Timing.of(RUNS, () -> {
                    clear(work.resolve("cache"));
                    return open(server, files);
                });
                print(kind + ": opened: connect, list, read, parse, keep", first.ratioTo(peer));
                int[] day = {20};
                Timing again = Timing.of(RUNS * 2, () -> {
                    Path changed = root.resolve("reg-" + LargeRoot.mac(77) + ".cfg");
                    Files.setLastModifiedTime(
                            changed, FileTime.from(Instant.now().minus(Duration.ofDays(day[0]--))));
                    return open(server, files);
                });
                print(kind + ": opened again with one changed file", again.ratioTo(peer));
            }
        }
        clear(work);
    }

    private static void print(String what, String figure) {
        System.out.printf("%-74s %s%n", what, figure);
    }

    /** Files of a real site are not all of this minute; returns how many there are. */
    private static int age(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(30))));
            }
            return all.size();
        }
    }

    private Snapshot open(DebianServer server, int files) throws Exception {
        ReadCache cache = new ReadCache(work.resolve("cache"));
        try (FileRoot root = cache.over(new RootOpener(server.access()).open(server.location(), Cancellation.NEVER))) {
            Snapshot snapshot = new SnapshotReader(root, Cancellation.NEVER, Progress.NONE).read();
            if (snapshot.files().size() != files || snapshot.files().stream().anyMatch(file -> file.source() == null)) {
                throw new IllegalStateException(
                        "not everything was read: " + snapshot.files().size());
            }
            return snapshot;
        }
    }

    private Path mirror(DebianServer server) throws Exception {
        Path copy = work.resolve("copy");
        clear(copy);
        String keys = server.location().protocol().scheme().equals("sftp")
                ? "set sftp:connect-program 'ssh -a -x -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -i "
                        + server.key() + "'; "
                : "";
        String place = server.location().address().replace("@", ":" + "x@");
        Timing.ofProcess(1, work, List.of("lftp", "--norc", "-c", keys + "open " + place + "; mirror . " + copy));
        return copy;
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> all = new ArrayList<>();
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(all::add);
            }
            for (Path file : all) {
                Files.delete(file);
            }
        }
    }
}
