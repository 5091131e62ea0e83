package org.provscope.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.provscope.provisioning.RootFile;

/** Small random sites: a few phones that share files and have files of their own, and what people do to them. */
public final class RandomSite {
    private static final List<String> MACS = List.of("0004f2000001", "0004f2000002", "0004f2000003", "0004f2000004");
    private static final String[] NAMES = {
        "a", "b", "c.1", "d.VVX410", "device.set", "device.x", "device.x.set", "device.y", "device.y.set"
    };
    private static final String[] SHARED = {"s1.cfg", "s2.cfg", "s3.cfg", "missing.cfg"};
    private static final String[] OWN = {"own-[PHONE_MAC_ADDRESS].cfg", "[MACADDRESS].x.cfg"};

    private RandomSite() {}

    /** Texts by the names of their files. */
    public static Map<String, String> of(Random random) {
        Map<String, String> files = new TreeMap<>();
        files.put("000000000000.cfg", master(random));
        for (int i = 0; i < 3; i++) {
            files.put(SHARED[i], content(random));
        }
        for (String mac : MACS) {
            for (String name : List.of("own-" + mac + ".cfg", mac + ".x.cfg", mac + "-phone.cfg", mac + "-web.cfg")) {
                if (random.nextInt(3) == 0) {
                    files.put(name, content(random));
                }
            }
            if (random.nextInt(5) == 0) {
                files.put(mac + ".cfg", master(random));
            }
        }
        return files;
    }

    private static String master(Random random) {
        List<String> names = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            names.add(random.nextInt(3) == 0 ? OWN[random.nextInt(OWN.length)] : SHARED[random.nextInt(SHARED.length)]);
        }
        return "<A APP_FILE_PATH=\"sip.ld\" CONFIG_FILES=\"" + String.join(", ", names) + "\" "
                + (random.nextInt(4) == 0 ? "a=\"" + random.nextInt(3) + "\"" : "") + "/>";
    }

    private static String content(Random random) {
        List<String> settings = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            settings.add(NAMES[random.nextInt(NAMES.length)] + "=" + random.nextInt(3));
        }
        String text = Root.config(settings.toArray(String[]::new));
        return random.nextInt(12) == 0 ? text + "<broken" : text;
    }

    /** A new content for a file, of its kind. */
    public static String content(String name, Random random) {
        boolean isMaster = name.startsWith("0000") || MACS.contains(name.replace(".cfg", ""));
        return isMaster ? master(random) : content(random);
    }

    /** The same site after one to four files changed, came or went. */
    public static Map<String, String> changed(Map<String, String> files, Random random) {
        Map<String, String> next = new TreeMap<>(files);
        for (int i = random.nextInt(4); i >= 0; i--) {
            String name = List.copyOf(next.keySet()).get(random.nextInt(next.size()));
            switch (random.nextInt(5)) {
                case 0 -> next.remove(name);
                case 1 -> next.put(MACS.get(random.nextInt(4)) + "-web.cfg", content(random));
                case 2 -> changeAlike(next, random);
                default -> next.put(name, content(name, random));
            }
            if (next.isEmpty()) {
                next.put("000000000000.cfg", master(random));
            }
        }
        return next;
    }

    /** The same line in a file of each phone. */
    private static void changeAlike(Map<String, String> files, Random random) {
        String line = "<p " + NAMES[random.nextInt(NAMES.length)] + "=\"" + random.nextInt(3) + "\"/>\n</c>";
        String suffix = random.nextBoolean() ? "-phone.cfg" : "-web.cfg";
        for (String mac : MACS) {
            files.compute(mac + suffix, (name, text) -> (text == null ? Root.config() : text).replace("</c>", line));
        }
    }

    /** The root of these files. */
    public static Root root(Map<String, String> files) {
        return Root.root(files.entrySet().stream()
                .map(file -> Root.file(file.getKey(), file.getValue()))
                .toArray(RootFile[]::new));
    }
}
