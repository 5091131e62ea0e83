package org.provscope.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.FileRoot;
import org.provscope.files.Location;
import org.provscope.files.Progress;
import org.provscope.files.RootPath;
import org.provscope.files.open.RootOpener;
import org.provscope.plan.Planner;
import org.provscope.plan.RolloutPlan;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.provisioning.SnapshotReader;
import org.provscope.schema.ParameterSchema;

/** Plans of a root of ten thousand phones, against resolving that root once. */
final class PlanBench {
    private static final int PHONES = 10_000;

    private final Path root;
    private final Path other;

    PlanBench(Path target) {
        this.root = target.resolve("bench-root");
        this.other = target.resolve("bench-root-2");
    }

    void run() throws Exception {
        if (!Files.isDirectory(root)) {
            LargeRoot.write(root, PHONES);
        }
        if (!Files.isDirectory(other)) {
            LargeRoot.write(other, PHONES, 8);
        }
        // First, while nothing else is held: two roots fill the memory of an ordinary machine.
        Timing afresh = Timing.of(7, () -> resolve(read(root)));
        Timing both = Timing.of(
                5, () -> changes(Planner.plan(resolve(read(root)), resolve(read(other)), Cancellation.NEVER), PHONES));
        print(
                "two different roots: reading and resolving both, and the plan",
                "%.0f ms, %.2f x of one".formatted(both.least(), both.least() / afresh.least()));
        Snapshot snapshot = read(root);
        Snapshot second = read(other);
        List<ResolvedRoot> kept = new ArrayList<>();
        Timing resolve = Timing.of(25, () -> {
            kept.clear();
            return kept.add(resolve(snapshot));
        });
        print(
                "resolving %d phones once, of files that are read".formatted(PHONES),
                "%.1f ms (middle %.1f)".formatted(resolve.least(), resolve.middle()));
        ResolvedRoot before = kept.getFirst();
        for (String name : List.of("shared.cfg", "reg-" + LargeRoot.mac(77) + ".cfg", "000000000000.cfg")) {
            edited(before, name, resolve);
        }
        print("reading, parsing and resolving one root", afresh.ratioTo(resolve));
        Timing two = Timing.of(
                15, () -> changes(Planner.plan(resolve(snapshot), resolve(second), Cancellation.NEVER), PHONES));
        print("two different roots: resolving both, and the plan", two.ratioTo(resolve));
        ResolvedRoot after = resolve(second);
        Timing alone = Timing.of(15, () -> changes(Planner.plan(before, after, Cancellation.NEVER), PHONES));
        print("the plan of them alone", alone.ratioTo(resolve));
    }

    private static void edited(ResolvedRoot before, String name, Timing resolve) throws Exception {
        RootPath path = new RootPath(name);
        RootFile file = before.snapshot().file(path);
        if (file == null || file.source() == null) {
            return;
        }
        String text = file.source().text();
        boolean isShared = name.equals("shared.cfg");
        String changed = isShared
                ? text.replaceFirst("shar\\.area3\\.setting3=\"\\d+\"", "shar.area3.setting3=\"new\"")
                : text.replace("Desk", "Table");
        if (changed.equals(text)) {
            throw new IllegalStateException(name + " is not another one");
        }
        RootFile edited = new RootFile(
                file.entry(), file.kind(), ConfigFile.of(path, file.source().withText(changed)), null, null);
        Snapshot next = before.snapshot().with(List.of(edited));
        int expected = isShared ? PHONES : 1;
        Timing both = Timing.of(
                40,
                () -> changes(
                        Planner.plan(before, before.withContentOf(next, List.of(path)), Cancellation.NEVER), expected));
        print("one edit in " + name + ": its phones resolved again, and the plan", both.ratioTo(resolve));
        ResolvedRoot after = before.withContentOf(next, List.of(path));
        Timing alone = Timing.of(40, () -> changes(Planner.plan(before, after, Cancellation.NEVER), expected));
        print("the plan of it alone", alone.ratioTo(resolve));
    }

    private static RolloutPlan changes(RolloutPlan plan, int phones) {
        if (plan.changed() != phones) {
            throw new IllegalStateException(plan.changed() + " phones change, not " + phones);
        }
        return plan;
    }

    private static ResolvedRoot resolve(Snapshot snapshot) {
        return ResolvedRoot.of(snapshot, ParameterSchema.bundled(), Cancellation.NEVER);
    }

    private static Snapshot read(Path folder) throws Exception {
        try (FileRoot opened = RootOpener.open(new Location.Folder(folder))) {
            return new SnapshotReader(opened, Cancellation.NEVER, Progress.NONE).read();
        }
    }

    private static void print(String what, String figure) {
        System.out.printf("%-74s %s%n", what, figure);
    }
}
