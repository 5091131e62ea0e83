package org.provscope.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.provscope.evidence.Evidence;
import org.provscope.evidence.EvidenceReader;
import org.provscope.evidence.EvidenceWanted;
import org.provscope.evidence.LogFacts;
import org.provscope.files.Cancellation;
import org.provscope.files.FileRoot;
import org.provscope.files.Location;
import org.provscope.files.Progress;
import org.provscope.files.open.RootOpener;
import org.provscope.provisioning.Snapshot;
import org.provscope.provisioning.SnapshotReader;
import org.provscope.schema.xsd.CatalogueCache;
import org.provscope.workspace.KeptLogFacts;
import org.provscope.workspace.RootReader;
import org.provscope.workspace.SchemaFinder;

/** A server's log of a million lines against awk, and a large root with boot logs against the same without. */
final class LogsBench {
    private static final int LINES = 1_000_000;
    private static final int PHONES = 10_000;
    private static final int TURNS = 7;

    private final Path folder;

    LogsBench(Path target) {
        folder = target.resolve("bench-logs");
    }

    void run() throws Exception {
        serverLog();
        bootLogs();
    }

    private void serverLog() throws Exception {
        Path log = write();
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Files.writeString(empty.resolve("000000000000.cfg"), "<A/>");
        long ours = Long.MAX_VALUE;
        long theirs = Long.MAX_VALUE;
        int phones = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            long start = System.nanoTime();
            Process awk = new ProcessBuilder("awk", "{n[$9]++} END {for (k in n) print k, n[k]}", log.toString())
                    .redirectErrorStream(true)
                    .start();
            awk.getInputStream().readAllBytes();
            awk.waitFor();
            theirs = Math.min(theirs, System.nanoTime() - start);
            start = System.nanoTime();
            try (FileRoot root = RootOpener.open(new Location.Folder(empty))) {
                Snapshot snapshot = new SnapshotReader(root, Cancellation.NEVER, Progress.NONE).read();
                Evidence evidence = new EvidenceReader(
                                root,
                                snapshot,
                                new EvidenceWanted(true, List.of(log), 0, 0),
                                new LogFacts(Map.of()),
                                Cancellation.NEVER)
                        .read();
                phones = evidence.phones().size();
            }
            ours = Math.min(ours, System.nanoTime() - start);
        }
        System.out.printf(
                "%-74s %,.0f ms, %.2f of awk (%,.0f ms); %,d phones%n",
                "a server's log of a million lines", ours / 1e6, (double) ours / theirs, theirs / 1e6, phones);
    }

    private Path write() throws IOException {
        Files.createDirectories(folder);
        Path log = folder.resolve("access.log");
        Random random = new Random(1);
        DateTimeFormatter form = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss", Locale.ROOT);
        LocalDateTime time = LocalDateTime.of(2026, 1, 1, 0, 0);
        int[] statuses = {200, 404, 304};
        try (BufferedWriter out = Files.newBufferedWriter(log, StandardCharsets.US_ASCII)) {
            for (int i = 0; i < LINES; i++) {
                int phone = random.nextInt(PHONES);
                String mac = String.format("0004f2%06x", phone);
                String[] names = {
                    mac + ".cfg", "000000000000.cfg", "shared.cfg", "3111-46162-001.sip.ld", mac + "-phone.cfg"
                };
                time = time.plusSeconds(1);
                out.write("10.0." + (phone >> 8) + "." + (phone & 255) + " - - [" + form.format(time)
                        + " +0000] \"GET /prov/" + names[random.nextInt(names.length)] + " HTTP/1.1\" "
                        + statuses[random.nextInt(3)]
                        + " 512 \"-\" \"FileTransport PolycomVVX-VVX_410-UA/5.9.0.9373 (SN:" + mac
                        + ") Type/Application\"\n");
            }
        }
        return log;
    }

    private void bootLogs() throws Exception {
        Path without = folder.resolve("without");
        Path with = folder.resolve("with");
        LargeRoot.write(without, PHONES);
        LargeRoot.write(with, PHONES);
        Files.createDirectories(with.resolve("logs"));
        String lines = "0312081504|sip  |3|00|Registering through sbc.example\n".repeat(60);
        for (int phone = 1; phone <= PHONES; phone++) {
            Files.writeString(
                    with.resolve("logs").resolve(LargeRoot.mac(phone) + "-boot.log"),
                    "000000.405|so   |*|00|---------- Initial log entry ----------\n"
                            + "000000.413|so   |*|00|Platform: Model=VVX 410, Assembly=3111-46162-001 Rev=A\n"
                            + "000000.414|so   |*|00|Application, main: Label=SIP, Version=5.9.0.9373 26-Apr-19\n"
                            + lines);
        }
        long plain = Long.MAX_VALUE;
        long first = Long.MAX_VALUE;
        long later = Long.MAX_VALUE;
        for (int turn = 0; turn < TURNS; turn++) {
            plain = Math.min(plain, open(without, null));
            first = Math.min(first, open(with, null));
            later = Math.min(later, open(with, new KeptLogFacts(folder.resolve("kept"))));
        }
        System.out.printf(
                "%-74s %,.0f ms, %.2f of without (%,.0f ms)%n",
                "opening " + PHONES + " phones with boot logs", first / 1e6, (double) first / plain, plain / 1e6);
        System.out.printf("%-74s %,.0f ms, %.2f%n", "the same later", later / 1e6, (double) later / plain);
    }

    private static long open(Path folder, @Nullable KeptLogFacts kept) throws Exception {
        long start = System.nanoTime();
        new RootReader(
                        new SchemaFinder(new CatalogueCache(null)),
                        (location, cancellation) -> RootOpener.open(location),
                        null,
                        kept)
                .read(new Location.Folder(folder), null, Cancellation.NEVER, Progress.NONE);
        return System.nanoTime() - start;
    }
}
