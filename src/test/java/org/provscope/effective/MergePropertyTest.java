package org.provscope.effective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.testing.Property;
import org.provscope.testing.Root;

/** The shared, cached merge gives what the simplest possible merge gives. */
class MergePropertyTest {
    private static final String[] NAMES = {"a", "b", "c.1", "c.2", "d.VVX410", "d", "e"};

    @Property(tries = 300)
    void equalsTheSimplestMerge(Random random) {
        List<String> files = new ArrayList<>();
        Map<String, List<String>> settings = new LinkedHashMap<>();
        String master = "";
        for (int i = random.nextInt(6); i >= 0; i--) {
            boolean own = random.nextInt(3) == 0;
            String name = own ? "own" + i + "-[PHONE_MAC_ADDRESS].cfg" : "shared" + i + ".cfg";
            files.add(name);
            master += (master.isEmpty() ? "" : ", ") + name;
        }
        List<RootFile> rootFiles = new ArrayList<>();
        rootFiles.add(Root.file("000000000000.cfg", Root.master(master)));
        List<String> macs = List.of("0004f2000001", "0004f2000002", "0004f2000003");
        for (String name : files) {
            for (String mac : name.contains("[") ? macs : List.of("")) {
                String path = name.replace("[PHONE_MAC_ADDRESS]", mac);
                List<String> lines = new ArrayList<>();
                for (int i = random.nextInt(6); i > 0; i--) {
                    lines.add(NAMES[random.nextInt(NAMES.length)] + "=" + random.nextInt(100));
                }
                settings.put(path, lines);
                rootFiles.add(Root.file(path, Root.config(lines.toArray(String[]::new))));
            }
        }
        ResolvedRoot resolved = Root.root(rootFiles.toArray(RootFile[]::new)).resolved();
        for (String mac : macs) {
            Map<String, List<String>> expected = new LinkedHashMap<>();
            for (String name : files) {
                String path = name.replace("[PHONE_MAC_ADDRESS]", mac);
                for (String line : settings.getOrDefault(path, List.of())) {
                    int equals = line.indexOf('=');
                    expected.computeIfAbsent(line.substring(0, equals), key -> new ArrayList<>())
                            .add(line.substring(equals + 1) + "@" + path);
                }
            }
            EffectiveConfig config = resolved.effective(new MacAddress(mac), null);
            Map<String, List<String>> found = new LinkedHashMap<>();
            for (EffectiveParameter parameter : config.parameters()) {
                List<String> chain = new ArrayList<>();
                if (parameter.winner() != null) {
                    chain.add(parameter.winner().value() + "@"
                            + parameter.winner().layer().file());
                }
                parameter
                        .beats()
                        .forEach(beaten ->
                                chain.add(beaten.value() + "@" + beaten.layer().file()));
                found.put(parameter.name(), chain);
            }
            assertThat(found).isEqualTo(expected);
            assertThat(config.size()).isEqualTo(expected.size());
        }
    }
}
