package org.provscope.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provscope.testing.Root.config;
import static org.provscope.testing.Root.file;
import static org.provscope.testing.Root.master;
import static org.provscope.testing.Root.root;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provscope.edit.Change;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.provisioning.RootFile;
import org.provscope.testing.Property;
import org.provscope.xml.SourceText;

final class PhoneEffectTest {
    private static final ResolvedRoot ROOT = root(
                    file("000000000000.cfg", master("a.cfg, later.cfg")),
                    file("a.cfg", config("x=1", "y=1", "device.set=1", "device.d=5")),
                    file("b.cfg", config("x=2")),
                    file("0004f2000001-phone.cfg", config("x=3")),
                    file("0004f2000002.cfg", master("a.cfg")),
                    file("0004f2000003.cfg", master("b.cfg")))
            .resolved();

    private static Change change(String path, @Nullable String text) {
        SortedMap<RootPath, Optional<SourceText>> files = new TreeMap<>();
        files.put(
                new RootPath(path),
                Optional.ofNullable(text)
                        .map(content -> SourceText.of(content.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        return new Change(files);
    }

    private static List<String> effects(Change change) {
        return PhoneEffect.of(
                        ROOT,
                        ChangedRoot.of(ROOT, change, Cancellation.NEVER),
                        change.files().keySet(),
                        Cancellation.NEVER)
                .stream()
                .map(effect -> effect.phone().mac() + " " + effect.reads() + " "
                        + effect.values().stream()
                                .map(value -> value.name() + " " + value.before() + ">" + value.after())
                                .toList())
                .toList();
    }

    @Test
    void tellsWhatEachReaderGetsDifferently() {
        assertThat(effects(change("a.cfg", config("x=7", "z=1", "device.set=1", "device.d=5"))))
                .containsExactly(
                        "0004f2000001 [a.cfg] [y 1>null, z null>1]",
                        "0004f2000002 [a.cfg] [x 1>7, y 1>null, z null>1]");
        assertThat(effects(change("b.cfg", config("x=2") + "<!-- -->"))).containsExactly("0004f2000003 [b.cfg] []");
        assertThat(effects(change("b.cfg", "<c x='2'"))).containsExactly("0004f2000003 [b.cfg] [x 2>null]");
        assertThat(effects(change("b.cfg", null))).containsExactly("0004f2000003 [b.cfg] [x 2>null]");
        assertThat(effects(change("later.cfg", config("n=1")))).containsExactly("0004f2000001 [later.cfg] [n null>1]");
        assertThat(effects(change("nobody.cfg", config("n=1")))).isEmpty();
        assertThat(effects(Change.NONE)).isEmpty();
    }

    @Test
    void anotherMasterChangesWhatIsReadBelowIt() {
        assertThat(effects(change("0004f2000003.cfg", master("a.cfg"))))
                .containsExactly(
                        "0004f2000003 [0004f2000003.cfg] [device.d null>5, device.set null>1, x 2>1, y null>1]");
        assertThat(effects(change("0004f2000003.cfg", null)))
                .as("a file that carried the phone's address: no such phone now")
                .isEmpty();
        assertThat(effects(change("0004f2000001.cfg", "<PHONE y='8'/>")))
                .containsExactly("0004f2000001 [0004f2000001.cfg] [device.d 5>null, device.set 1>null, y 1>8]");
        assertThat(effects(change("0004f2000009.cfg", master("b.cfg"))))
                .containsExactly(
                        "0004f2000009 [0004f2000009.cfg] [device.d 5>null, device.set 1>null, x 1>2, y 1>null]");
    }

    /** Compares what {@link Phone} says, name by name. */
    @Property(tries = 80)
    void noPhoneThatGetsSomethingElseIsForgotten(long seed) {
        Random random = new Random(seed);
        ResolvedRoot before = RandomRoot.of(random);
        ResolvedRoot other = RandomRoot.of(random);
        Change change = Change.NONE;
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            RootFile from = RandomRoot.one(new ArrayList<>(other.snapshot().files()), random);
            SourceText content = from.source();
            if (content != null) {
                change = change.and(
                        random.nextInt(4) == 0 ? change(from.path().value(), null) : Change.of(from.path(), content));
            }
        }
        ResolvedRoot after = ChangedRoot.of(before, change, Cancellation.NEVER);
        String what =
                "seed " + seed + " " + change.files().keySet() + RandomRoot.shown(before) + RandomRoot.shown(after);
        var effects = PhoneEffect.of(before, after, change.files().keySet(), Cancellation.NEVER);
        for (Phone phone : after.phones().values()) {
            Phone earlier = before.phones().get(phone.mac());
            Set<String> expected = new HashSet<>();
            for (String name : RandomRoot.NAMES) {
                String was = earlier == null ? null : earlier.config().value(name);
                String is = phone.config().value(name);
                if (!java.util.Objects.equals(was, is)) {
                    expected.add(name + " " + was + ">" + is);
                }
            }
            Set<String> found = new HashSet<>();
            effects.stream()
                    .filter(effect -> effect.phone().mac().equals(phone.mac()))
                    .forEach(effect -> effect.values().stream()
                            .filter(value -> !(value.before() + value.after()).contains("without effect"))
                            .forEach(value -> found.add(value.name() + " " + value.before() + ">" + value.after())));
            assertThat(found).as(what + phone.mac()).isEqualTo(expected);
        }
    }
}
