package org.provscope.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.legacy.Migration;
import org.provscope.legacy.Migrator;
import org.provscope.legacy.TargetRelease;
import org.provscope.provisioning.RootFile;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.SchemaSet;
import org.provscope.testing.Root;

/** Migrating a thousand files of 200 kB, against parsing them. */
final class MigrateBench {
    private static final int FILES = 1000;
    private static final int AT_ONCE = 20;
    private static final int LENGTH = 200_000;

    private MigrateBench() {}

    static void run() {
        long parse = 0;
        long migrate = 0;
        long edits = 0;
        // Families that got new names have only old ones in such files.
        List<String> known = ParameterSchema.bundled().concreteNames().stream()
                .filter(name -> !name.startsWith("se.")
                        && !name.startsWith("tone.")
                        && !name.startsWith("feature.")
                        && !name.startsWith("voice."))
                .toList();
        // The first roots warm up. More files at once do not fit into the memory of an ordinary machine.
        for (int i = -FILES / 4; i < FILES; i += AT_ONCE) {
            List<RootFile> all = new ArrayList<>();
            long parsing = 0;
            for (int k = 0; k < AT_ONCE; k++) {
                byte[] bytes = text(new Random(i + k), known).getBytes(StandardCharsets.UTF_8);
                String name = "sip" + k + ".cfg";
                long start = System.nanoTime();
                all.add(Root.file(name, bytes));
                parsing += System.nanoTime() - start;
                all.add(Root.file("0004f20000%02d.cfg".formatted(k), Root.master(name)));
            }
            ResolvedRoot root = ResolvedRoot.of(
                    Root.root(all.toArray(RootFile[]::new)).snapshot(), ParameterSchema.bundled(), Cancellation.NEVER);
            long start = System.nanoTime();
            TargetRelease target = TargetRelease.of(root.snapshot(), SchemaSet.of(ParameterSchema.bundled()));
            Migration migration = new Migrator(root, target).migrate(List.of(), Cancellation.NEVER);
            int files = migration.change().files().size();
            long done = System.nanoTime() - start;
            if (i >= 0) {
                parse += parsing;
                migrate += done;
                edits += files == 0
                        ? 0
                        : migration.changed().stream()
                                .mapToInt(file -> file.edits().size())
                                .sum();
            }
        }
        System.out.printf(
                "%-74s %.0f ms%n", "parsing " + FILES + " old files of " + LENGTH / 1000 + " kB", parse / 1e6);
        System.out.printf(
                "%-74s %.0f ms, %.2f x parsing (%d edits)%n",
                "migrating them", migrate / 1e6, (double) migrate / parse, edits);
    }

    private static String text(Random random, List<String> known) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\"?>\n<sip>\n");
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            names.add("feature." + i + ".name=x" + i);
            names.add("feature." + i + ".enabled=1");
        }
        Set<String> used = new HashSet<>();
        while (out.length() < LENGTH) {
            out.append("  <p");
            for (int i = random.nextInt(1, 12); i > 0; i--) {
                String setting = setting(random, known, names);
                int equals = setting.indexOf('=');
                if (!used.add(setting.substring(0, equals))) {
                    continue;
                }
                out.append(' ').append(setting, 0, equals);
                out.append("=\"").append(setting.substring(equals + 1)).append('"');
            }
            out.append("/>\n");
        }
        return out.append("</sip>\n").toString();
    }

    private static String setting(Random random, List<String> known, List<String> features) {
        int n = random.nextInt(1, 30);
        return switch (random.nextInt(10)) {
            case 0 -> "ind.anim.IP_" + (300 + n) + "." + n + ".frame." + random.nextInt(1, 90) + ".bitmap=b" + n;
            case 1 -> "bitmap.IP_" + (300 + n) + "." + n + ".name=Name" + n;
            case 2 -> "tone.chord.ringer." + n + ".freq." + random.nextInt(1, 5) + "=" + n * 10;
            case 3 -> "se.pat.ringer." + n % 22 + ".inst." + random.nextInt(1, 33) + ".value=" + n;
            case 4 -> "se.pat.ringer." + n % 22 + ".inst." + random.nextInt(1, 33) + ".type=chord";
            case 5 -> "voice.codecPref.IP_" + (300 + n) + ".G711Mu=" + n % 7;
            case 6 -> features.get(random.nextInt(features.size()));
            default -> known.get(random.nextInt(known.size())) + "=" + (random.nextInt(3) == 0 ? "" : n);
        };
    }
}
