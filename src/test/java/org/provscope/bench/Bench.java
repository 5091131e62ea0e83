package org.provscope.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.provscope.check.CheckResult;
import org.provscope.check.Checker;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.FileEntry;
import org.provscope.files.FileRoot;
import org.provscope.files.Location;
import org.provscope.files.Progress;
import org.provscope.files.RootPath;
import org.provscope.files.Stamp;
import org.provscope.files.open.RootOpener;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.provisioning.SnapshotReader;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.SchemaSet;
import org.provscope.schema.xsd.CatalogueCache;
import org.provscope.schema.xsd.XsdCatalogue;

/** Prints every figure of docs/performance.md. */
public final class Bench {
    private static final int PHONES = 10_000;

    private final Path target;
    private final Path project;
    private final Path root;

    private Bench(Path target, Path project) {
        this.target = target;
        this.project = project;
        this.root = target.resolve("bench-root");
    }

    public static void main(String[] arguments) throws Exception {
        boolean all = arguments.length < 3 || arguments[2].isEmpty();
        if (all || arguments[2].equals("editor")) {
            Path target = Path.of(arguments[0]);
            new EditorBench(
                            target,
                            Path.of(arguments[1]).resolve("../shared/data").normalize())
                    .run();
        }
        if (all || arguments[2].equals("plan")) {
            new PlanBench(Path.of(arguments[0])).run();
        }
        if (all || arguments[2].equals("directory")) {
            DirectoryBench.run();
        }
        if (all || arguments[2].equals("contacts")) {
            new ContactsBench(Path.of(arguments[0])).run();
        }
        if (all || arguments[2].equals("dashboard")) {
            new DashboardBench(Path.of(arguments[0])).run();
        }
        if (all || arguments[2].equals("scroll")) {
            new ScrollBench(Path.of(arguments[0])).run();
        }
        if (all || arguments[2].equals("migrate")) {
            MigrateBench.run();
        }
        if (all || arguments[2].equals("logs")) {
            new LogsBench(Path.of(arguments[0])).run();
        }
        if (all || arguments[2].equals("servers")) {
            new ServerBench(Path.of(arguments[0])).run();
        }
        if (all || arguments[2].equals("root")) {
            new Bench(Path.of(arguments[0]), Path.of(arguments[1])).run();
        }
        System.exit(0);
    }

    private static void print(String what, String figure) {
        System.out.printf("%-74s %s%n", what, figure);
    }

    private void run() throws Exception {
        if (!Timing.isInstalled("xmllint")) {
            System.out.println(
                    "xmllint is not installed (Debian: libxml2-utils): there is no peer to measure against.");
            return;
        }
        if (!Files.isDirectory(root)) {
            LargeRoot.write(root, PHONES);
        }
        reading();
        checking();
        schema();
    }

    private void reading() throws Exception {
        List<String> command = new ArrayList<>(List.of("xmllint", "--noout"));
        try (Stream<Path> files = Files.list(root)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".cfg"))
                    .sorted()
                    .forEach(command::add);
        }
        int files = command.size() - 2;
        Timing peer = Timing.ofProcess(5, root, command);
        print(
                "xmllint --noout, " + files + " files, one process",
                "%.0f ms (middle %.0f), %.1f µs a file"
                        .formatted(peer.least(), peer.middle(), peer.least() * 1000 / files));
        String launcher = target.resolve("provscope/bin/provscope").toString();
        Timing process = Timing.ofProcess(5, project, List.of(launcher, "phones", root.toString()));
        print("provscope phones: start, list, read, parse, resolve all, print", process.ratioTo(peer));

        List<ResolvedRoot> kept = new ArrayList<>();
        Timing warm = Timing.of(15, () -> {
            kept.clear();
            return kept.add(resolve(read()));
        });
        print("the same in the warm program, without start and print", warm.ratioTo(peer));
        print("peak heap while doing so, largest pools together (limit -Xmx512m)", peakHeap() + " MB");
        ResolvedRoot resolved = kept.getFirst();
        Timing tables = Timing.of(
                3,
                () -> resolved.phones().values().stream()
                        .mapToInt(phone -> phone.config().parameters().size())
                        .sum());
        print("every row of every phone's table written out (7.6 million rows)", "%.0f ms".formatted(tables.least()));
        changed(resolved, warm);
    }

    /** The peer is xmllint with the vendor's schema: it parses every file and validates it, in one process. */
    private void checking() throws Exception {
        Path xsd = project.resolve("../shared/data/ucs-4.0/polycomConfig.xsd").normalize();
        if (!Files.isRegularFile(xsd)) {
            print("the vendor's schema is not on this machine", "no figures of the check");
            return;
        }
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                "xmllint --noout --schema \"$0\" \"$@\" 2>/dev/null || true",
                xsd.toRealPath().toString()));
        try (Stream<Path> files = Files.list(root)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".cfg"))
                    .sorted()
                    .forEach(command::add);
        }
        Timing peer = Timing.ofProcess(5, root, command);
        print(
                "xmllint --noout --schema polycomConfig.xsd, the same files, one process",
                "%.0f ms (middle %.0f)".formatted(peer.least(), peer.middle()));
        Path output = target.resolve("bench-check.txt");
        Timing process = Timing.ofProcess(
                5,
                project,
                List.of(
                        "sh",
                        "-c",
                        "\"$0\" check \"$1\" >\"$2\" || true",
                        target.resolve("provscope/bin/provscope").toString(),
                        root.toString(),
                        output.toString()));
        print(
                "provscope check: start, list, read, resolve, check, print %d lines"
                        .formatted(Files.readAllLines(output).size()),
                process.ratioTo(peer));
        Timing warm = Timing.of(15, () -> check(new Checker(), resolve(read())));
        print("the same in the warm program, without start and print", warm.ratioTo(peer));
        ResolvedRoot resolved = resolve(read());
        Timing alone = Timing.of(15, () -> check(new Checker(), resolved));
        print("the check alone, of a root that is open", alone.ratioTo(peer));
        edited(resolved);
    }

    private static CheckResult check(Checker checker, ResolvedRoot resolved) {
        CheckResult result = checker.check(resolved, SchemaSet.of(ParameterSchema.bundled()), Cancellation.NEVER);
        if (result.problems().size() < PHONES) {
            throw new IllegalStateException(
                    "not everything was checked: " + result.problems().size());
        }
        return result;
    }

    private void edited(ResolvedRoot resolved) throws Exception {
        for (String name : List.of("reg-" + LargeRoot.mac(77) + ".cfg", "shared.cfg")) {
            RootPath path = new RootPath(name);
            RootFile file = resolved.snapshot().file(path);
            ConfigFile config = file == null ? null : file.config();
            if (file == null || config == null) {
                throw new IllegalStateException(name + " is missing");
            }
            byte[] bytes = config.source().toBytes();
            Checker checker = new Checker();
            check(checker, resolved);
            Timing again = Timing.of(30, () -> {
                RootFile edited = new RootFile(file.entry(), file.kind(), ConfigFile.of(path, bytes), null, null);
                Snapshot next = resolved.snapshot().with(List.of(edited));
                return check(checker, resolved.withContentOf(next, List.of(path)));
            });
            print(
                    "one edited file (" + name + "): parsed, resolved and checked again",
                    "%.1f ms (middle %.1f)".formatted(again.least(), again.middle()));
        }
    }

    private Snapshot read() throws Exception {
        try (FileRoot opened = RootOpener.open(new Location.Folder(root))) {
            return new SnapshotReader(opened, Cancellation.NEVER, Progress.NONE).read();
        }
    }

    private static ResolvedRoot resolve(Snapshot snapshot) {
        ResolvedRoot resolved = ResolvedRoot.of(snapshot, ParameterSchema.bundled(), Cancellation.NEVER);
        long total = resolved.phones().values().stream()
                .map(phone -> phone.config())
                .mapToLong(EffectiveConfig::size)
                .sum();
        if (total < PHONES * 750L) {
            throw new IllegalStateException("not everything was resolved: " + total);
        }
        return resolved;
    }

    private void changed(ResolvedRoot resolved, Timing first) throws Exception {
        RootPath path = new RootPath("reg-" + LargeRoot.mac(77) + ".cfg");
        long size = Files.size(root.resolve(path.value()));
        try (FileRoot opened = RootOpener.open(new Location.Folder(root))) {
            Timing again = Timing.of(50, () -> {
                Snapshot next = new SnapshotReader(opened, Cancellation.NEVER, Progress.NONE)
                        .refresh(resolved.snapshot(), List.of(new FileEntry(path, new Stamp(size, System.nanoTime()))));
                return resolved.withContentOf(next, List.of(path));
            });
            print(
                    "one changed file read again and its phones resolved again",
                    "%.2f ms (middle %.2f), %.1f %% of the first read"
                            .formatted(again.least(), again.middle(), again.middle() * 100 / first.middle()));
        }
    }

    private static long peakHeap() {
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                peak += pool.getPeakUsage().getUsed();
            }
        }
        return peak >> 20;
    }

    private void schema() throws Exception {
        Path xsd = project.resolve("../shared/data/ucs-4.0/polycomConfig.xsd").normalize();
        if (!Files.isRegularFile(xsd)) {
            print("the vendor's schema is not on this machine", "skipped");
            return;
        }
        Timing peer = Timing.ofProcess(7, project, List.of("xmllint", "--noout", xsd.toString()));
        print(
                "xmllint --noout polycomConfig.xsd, as a process",
                "%.1f ms (middle %.1f)".formatted(peer.least(), peer.middle()));
        Timing xerces = Timing.of(5, () -> XsdCatalogue.read("xsd", Files.readAllBytes(xsd), () -> false));
        print("the catalogue read through Xerces", xerces.ratioTo(peer));
        CatalogueCache cache = new CatalogueCache(target.resolve("bench-cache"));
        cache.load("xsd", Files.readAllBytes(xsd), () -> false);
        Timing cached = Timing.of(15, () -> cache.load("xsd", Files.readAllBytes(xsd), () -> false));
        print(
                "the catalogue from the cache: read, hash, load",
                "%.1f ms (middle %.1f), %.2f x"
                        .formatted(cached.least(), cached.middle(), cached.least() / peer.least()));
    }
}
