package org.provscope.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.ResolvedRoot;
import org.provscope.provisioning.RootFile;
import org.provscope.testing.Root;

/** Small roots of a few phones whose files set the same few names. */
final class RandomRoot {
    static final String[] NAMES = {"x.1", "x.2", "x.3", "reg.1.label", "device.set", "device.d", "device.d.set"};
    private static final String[] ENTRIES = {
        "a.cfg",
        "b.cfg",
        "sub/c.cfg",
        "A.CFG",
        "missing.cfg",
        "broken.cfg",
        "http://u:p@h/x.cfg",
        "phone-[PHONE_MAC_ADDRESS].cfg",
        "[MACADDRESS]-x.cfg",
        " ",
        "/b.cfg"
    };

    private RandomRoot() {}

    static ResolvedRoot of(Random random) {
        List<RootFile> files = new ArrayList<>();
        files.add(Root.file("a.cfg", config(random)));
        files.add(Root.file("b.cfg", config(random)));
        files.add(Root.file("sub/c.cfg", config(random)));
        files.add(Root.file("broken.cfg", "<c x.1='9'"));
        if (random.nextInt(5) > 0) {
            files.add(Root.file("000000000000.cfg", master(random)));
        }
        for (int i = 1; i <= 4; i++) {
            String mac = "0004f200000" + i;
            files.add(Root.file(mac + "-app.log", ""));
            if (random.nextInt(3) == 0) {
                files.add(Root.file(
                        (random.nextBoolean() ? mac.toUpperCase(java.util.Locale.ROOT) : mac) + ".cfg",
                        master(random)));
            }
            for (String name : List.of(mac + "-phone.cfg", mac + "-web.cfg", "phone-" + mac + ".cfg", mac + "-x.cfg")) {
                if (random.nextInt(3) == 0) {
                    files.add(Root.file(name, config(random)));
                }
            }
        }
        return Root.root(files.toArray(RootFile[]::new)).resolved();
    }

    private static String config(Random random) {
        List<String> settings = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            settings.add(name(random) + "=" + random.nextInt(3));
        }
        return Root.config(settings.toArray(String[]::new));
    }

    private static String master(Random random) {
        List<String> entries = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            entries.add(ENTRIES[random.nextInt(ENTRIES.length)]);
        }
        String list = random.nextInt(6) == 0 ? "" : "<A CONFIG_FILES='" + String.join(",", entries) + "'/>";
        String variant = list.isEmpty() || random.nextInt(4) > 0 ? "" : "<A CONFIG_FILES_VVX410='b.cfg, a.cfg'/>";
        return "<M>" + list + variant + (random.nextInt(3) == 0 ? config(random) : "") + "</M>";
    }

    static String name(Random random) {
        return NAMES[random.nextInt(NAMES.length)];
    }

    static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** Everything that the files set for a phone. */
    static Map<String, String> values(EffectiveConfig config) {
        SortedMap<String, String> values = new TreeMap<>();
        for (EffectiveParameter parameter : config.parameters()) {
            values.put(parameter.name(), parameter.value() + (parameter.applied() ? "" : " (not applied)"));
        }
        return values;
    }

    /** The files of a root and their texts. */
    static String shown(ResolvedRoot root) {
        StringBuilder out = new StringBuilder("\n");
        root.snapshot().files().stream()
                .sorted(java.util.Comparator.comparing(RootFile::path))
                .forEach(file -> out.append(file.path())
                        .append(": ")
                        .append(file.source() == null ? "" : file.source().text())
                        .append('\n'));
        return out.toString();
    }
}
