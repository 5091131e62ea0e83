package org.provscope.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.schema.LegacyNames;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.SchemaSet;
import org.provscope.testing.Property;
import org.provscope.testing.Root;
import org.provscope.xml.TextEdit;

/** Random sites with old parameters in several layers, in any order, for several platforms. */
final class MigratorPropertyTest {
    private static final List<String> MACS = List.of("0004f2000001", "0004f2000002", "0004f2000003");
    private static final List<String> FEATURES = List.of("presence", "call-park", "url-dialing", "messaging");
    private static final Map<String, String> PLATFORMS =
            new TreeMap<>(Map.of("IP_650", "SPIP650", "IP_4000", "SSIP4000", "VVX_1500", "VVX1500"));
    private static final Map<String, String> CODECS =
            new TreeMap<>(Map.of("G711Mu", "G711_Mu", "G711A", "G711_A", "G729AB", "G729_AB", "G722", "G722"));

    private List<String> numbers = List.of();

    private Map<String, String> site(Random random) {
        numbers = new ArrayList<>(List.of("1", "4", "9", "77"));
        Collections.shuffle(numbers, random);
        Map<String, String> files = new TreeMap<>();
        files.put("000000000000.cfg", Root.master("a.cfg, own-[PHONE_MAC_ADDRESS].cfg, b.cfg"));
        files.put(MACS.getFirst() + ".cfg", Root.master("b.cfg, a.cfg"));
        for (String file : List.of("a.cfg", "b.cfg")) {
            files.put(file, content(random, 14));
        }
        for (String mac : MACS) {
            files.put("own-" + mac + ".cfg", content(random, 5));
            if (random.nextInt(3) == 0) {
                files.put(mac + "-phone.cfg", content(random, 3));
            }
        }
        return files;
    }

    private String content(Random random, int most) {
        List<String> settings = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            settings.add(setting(random));
        }
        StringBuilder text = new StringBuilder("<?xml version='1.0'?>\n<!-- c -->\n<sip>");
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            text.append(random.nextInt(3) == 0 ? "\n\t<p " : text.toString().endsWith("\"") ? " " : "\n<q ")
                    .append(setting, 0, equals)
                    .append("=\"")
                    .append(setting.substring(equals + 1))
                    .append(random.nextInt(2) == 0 ? "\"/>" : "\" />");
        }
        return text.append("\n</sip>\n").toString();
    }

    private String setting(Random random) {
        int at = random.nextInt(numbers.size());
        String number = numbers.get(at);
        String codec = List.copyOf(CODECS.keySet()).get(random.nextInt(CODECS.size()));
        return switch (random.nextInt(9)) {
            // The site as a whole agrees what a number means.
            case 0 -> "feature." + number + ".name=" + FEATURES.get(at);
            case 1, 2 -> "feature." + number + ".enabled=" + random.nextInt(2);
            case 3, 4 ->
                "voice.codecPref." + List.copyOf(PLATFORMS.keySet()).get(random.nextInt(3)) + "." + codec + "="
                        + (random.nextInt(5) == 0 ? "" : random.nextInt(1, 5));
            case 5 -> "voice.codecPref." + codec + "=" + random.nextInt(1, 5);
            case 6 -> "se.rt." + random.nextInt(1, 12) + ".ringer=" + random.nextInt(1, 12);
            case 7 -> "bitmap.IP_330." + random.nextInt(1, 4) + ".name=x--y";
            default -> "reg.1.label=L" + random.nextInt(3);
        };
    }

    private static Snapshot snapshot(Map<String, String> files) {
        return Root.root(files.entrySet().stream()
                        .map(file -> Root.file(file.getKey(), file.getValue()))
                        .toArray(RootFile[]::new))
                .snapshot();
    }

    private static ResolvedRoot resolved(Snapshot snapshot) {
        return ResolvedRoot.of(snapshot, ParameterSchema.bundled(), Cancellation.NEVER);
    }

    private static Migration migration(ResolvedRoot root) {
        return new Migrator(root, TargetRelease.of(root.snapshot(), SchemaSet.of(ParameterSchema.bundled())))
                .migrate(List.of(), Cancellation.NEVER);
    }

    @Property(tries = 2000)
    void everyPhoneKeepsEveryValueThatHasASuccessor(Random random) {
        Map<String, String> site = site(random);
        ResolvedRoot before = resolved(snapshot(site));
        Migration migration = migration(before);
        ResolvedRoot after = resolved(migration.change().in(before.snapshot()));
        // A number that means two things for two phones cannot be kept for both; it is asked about.
        boolean isAnyNumberUnclear = migration.questions().stream()
                .anyMatch(question ->
                        numbers.stream().anyMatch(number -> question.id().startsWith("feature." + number + ".")));
        for (String mac : MACS) {
            MacAddress phone = new MacAddress(mac);
            for (String platform : PLATFORMS.keySet()) {
                String model = PLATFORMS.get(platform);
                codecs(platform, before.effective(phone, model), after.effective(phone, model));
            }
            codecs(null, before.effective(phone, null), after.effective(phone, null));
            if (!isAnyNumberUnclear) {
                features(before.effective(phone, null), after.effective(phone, null));
            }
            ringers(before.effective(phone, null), after.effective(phone, null));
        }
    }

    private static void codecs(@Nullable String platform, EffectiveConfig was, EffectiveConfig is) {
        CODECS.forEach((old, now) -> {
            String value = was.value("voice.codecPref." + (platform == null ? "" : platform + ".") + old);
            if (value != null) {
                assertThat(is.value("voice.codecPref." + now))
                        .as("%s of %s for %s", now, is.stack().phone(), platform)
                        .isEqualTo(value.isEmpty() ? "0" : value);
            }
        });
    }

    private void features(EffectiveConfig was, EffectiveConfig is) {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        for (String number : numbers) {
            String enabled = was.value("feature." + number + ".enabled");
            String name = was.value("feature." + number + ".name");
            String shipped = LegacyNames.word("feature", number);
            String parameter = name != null
                    ? LegacyNames.featureParameter(name)
                    : shipped == null ? null : "feature." + shipped + ".enabled";
            if (enabled != null && parameter != null) {
                expected.computeIfAbsent(parameter, key -> new ArrayList<>()).add(enabled);
            }
        }
        expected.forEach((parameter, values) -> assertThat(is.value(parameter))
                .as("%s of %s", parameter, is.stack().phone())
                .isIn(values));
    }

    private static void ringers(EffectiveConfig was, EffectiveConfig is) {
        for (int i = 1; i < 12; i++) {
            String ringer = was.value("se.rt." + i + ".ringer");
            if (ringer != null) {
                assertThat(is.value("se.rt." + LegacyNames.word("ringClass", "" + i) + ".ringer"))
                        .isEqualTo("ringer" + ringer);
            }
        }
    }

    @Property(tries = 1000)
    void nothingElseChangesAndTwiceIsOnce(Random random) {
        ResolvedRoot before = resolved(snapshot(site(random)));
        Migration migration = migration(before);
        for (MigratedFile file : migration.files()) {
            assertThat(file.parameters()).hasSize(countable(file.file()));
            for (TextEdit edit : file.edits()) {
                String text = file.file().source().text();
                String old = text.substring(edit.span().start(), edit.span().end());
                assertThat(file.file().parameters().stream()
                                        .anyMatch(parameter ->
                                                parameter.attribute().nameStart()
                                                                        - old.length()
                                                                        + old.stripLeading()
                                                                                .length()
                                                                <= edit.span().start()
                                                        && parameter.attribute().valueEnd() + 1
                                                                >= edit.span().end())
                                || old.isEmpty() && text.charAt(edit.span().start()) == '<')
                        .as("edit of “%s”", old)
                        .isTrue();
            }
        }
        ResolvedRoot after = resolved(migration.change().in(before.snapshot()));
        for (RootFile file : after.snapshot().files()) {
            assertThat(Objects.requireNonNull(file.config()).readability())
                    .as("%s", file.path())
                    .isEqualTo(ConfigFile.Readability.READ);
        }
        assertThat(migration(after).changed()).isEmpty();
    }

    private static int countable(ConfigFile file) {
        return (int) file.parameters().stream()
                .filter(parameter -> org.provscope.provisioning.MasterAttribute.of(parameter.name()) == null)
                .count();
    }
}
