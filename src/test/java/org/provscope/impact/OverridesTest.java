package org.provscope.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provscope.testing.Root.MAC;
import static org.provscope.testing.Root.config;
import static org.provscope.testing.Root.file;
import static org.provscope.testing.Root.master;
import static org.provscope.testing.Root.root;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provscope.edit.Change;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.Layer;
import org.provscope.effective.Occurrence;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.testing.Property;
import org.provscope.testing.Root;

final class OverridesTest {
    private static final RootFile OTHER = file("0004f2000002-app.log", "");

    private static EffectiveConfig phone(ResolvedRoot root) {
        return root.effective(new MacAddress(MAC), null);
    }

    private static String text(Change change, String path) {
        var content = change.files().get(new RootPath(path));
        return content == null || content.isEmpty()
                ? "(unchanged)"
                : content.get().text();
    }

    @Test
    void everyPlaceOfAnOverrideGoesAndTheRestStays() {
        ResolvedRoot root = root(
                        file("000000000000.cfg", master("a.cfg")),
                        file("a.cfg", config("x=1")),
                        file(MAC + "-phone.cfg", "<o>\r\n<p x='2' y='1'/><q\r\n x='3'/></o>\r\n"))
                .resolved();
        EffectiveParameter found = phone(root).find("x");
        Occurrence winner = found == null ? null : found.winner();
        assertThat(winner).isNotNull();
        Change change = winner == null ? Change.NONE : Overrides.removed(winner);
        assertThat(text(change, MAC + "-phone.cfg")).isEqualTo("<o>\r\n<p y='1'/><q/></o>\r\n");
        assertThat(ChangedRoot.of(root, change, Cancellation.NEVER)
                        .effective(new MacAddress(MAC), null)
                        .value("x"))
                .isEqualTo("1");
    }

    private static Change promoted(ResolvedRoot root, String name, String file) {
        return Overrides.promoted(root, phone(root), List.of(name), new RootPath(file));
    }

    @Test
    void aValueMovesFromThePhonesOwnFilesIntoASharedOne() {
        ResolvedRoot root = root(
                        file("000000000000.cfg", master("[MACADDRESS]-x.cfg, site.cfg, all.cfg")),
                        file("site.cfg", config("x=5", "y=5")),
                        file("all.cfg", config("x=6")),
                        file(MAC + "-x.cfg", config("x=3", "z=3")),
                        file(MAC + "-phone.cfg", config("x=1")),
                        file(MAC + "-web.cfg", config("x=2")),
                        OTHER)
                .resolved();
        assertThat(Overrides.sharedFiles(root, phone(root), "x"))
                .extracting(RootPath::value)
                .containsExactly("site.cfg", "all.cfg");
        Change into = promoted(root, "x", "site.cfg");
        assertThat(into.files().keySet())
                .extracting(RootPath::value)
                .containsExactlyInAnyOrder(MAC + "-phone.cfg", MAC + "-web.cfg", MAC + "-x.cfg", "site.cfg");
        ResolvedRoot after = ChangedRoot.of(root, into, Cancellation.NEVER);
        Root.root(after.snapshot().files().toArray(RootFile[]::new))
                .phone(MAC)
                .expect("x", "1", "site.cfg:2:4", "6@all.cfg:2")
                .expect("z", "3", MAC + "-x.cfg:3:4");
        assertThat(after.effective(new MacAddress("0004f2000002"), null).value("x"))
                .isEqualTo("1");
        // What several phones read stays, though it is stronger.
        assertThat(promoted(root, "x", "all.cfg").files().keySet())
                .extracting(RootPath::value)
                .doesNotContain("site.cfg");
        assertThat(promoted(root, "none", "site.cfg").isEmpty()).isTrue();
        assertThat(promoted(root, "x", "nobody.cfg").isEmpty()).isTrue();
        assertThat(Overrides.sharedFiles(root, phone(root), "y"))
                .as("many phones get it already")
                .isEmpty();
        assertThat(Overrides.sharedFiles(root, phone(root), "none")).isEmpty();
    }

    /** Only what is stronger than the shared file is in its way. */
    @Test
    void theWeakerFilesOfThePhoneStayAsTheyAre() {
        ResolvedRoot root = root(
                        file(MAC + ".cfg", "<M CONFIG_FILES='site.cfg, own.cfg' x='9'/>"),
                        file("0004f2000002.cfg", master("site.cfg")),
                        file("site.cfg", config("y=1")),
                        file("own.cfg", config("x=2")),
                        file(MAC + "-phone.cfg", config("x=1")))
                .resolved();
        Change change = promoted(root, "x", "site.cfg");
        assertThat(change.files().keySet())
                .extracting(RootPath::value)
                .containsExactlyInAnyOrder(MAC + "-phone.cfg", "site.cfg");
    }

    /** Brute force: the layers before the shared file, and how many phones read each of their files. */
    @Property(tries = 80)
    void aPromotionTouchesTheOwnStrongerFilesAndTheSharedOne(long seed) {
        Random random = new Random(seed);
        ResolvedRoot root = RandomRoot.of(random);
        Phone phone = RandomRoot.one(List.copyOf(root.phones().values()), random);
        String name = RandomRoot.NAMES[random.nextInt(4)];
        for (RootPath shared : Overrides.sharedFiles(root, phone.config(), name)) {
            String what =
                    "seed " + seed + " " + name + " of " + phone.mac() + " into " + shared + RandomRoot.shown(root);
            Set<String> expected = new HashSet<>();
            for (Layer layer : phone.config().stack().layers()) {
                if (shared.value().equals(layer.file())) {
                    break;
                }
                if (readers(root, layer.content()) == 1
                        && layer.parameters().stream().anyMatch(p -> p.name().equals(name))) {
                    expected.add(layer.file());
                }
            }
            Change change = Overrides.promoted(root, phone.config(), List.of(name), shared);
            Set<String> touched = new HashSet<>();
            change.files().keySet().forEach(path -> touched.add(path.value()));
            touched.remove(shared.value());
            // Weaker files are looked at by theWeakerFilesOfThePhoneStayAsTheyAre.
            assertThat(touched).as(what).containsAll(expected);
            ResolvedRoot after = ChangedRoot.of(root, change, Cancellation.NEVER);
            RootFile there = after.snapshot().file(shared);
            List<Parameter> parameters = there == null || there.config() == null
                    ? List.of()
                    : there.config().parameters();
            assertThat(parameters)
                    .as(what)
                    .filteredOn(parameter -> parameter.name().equals(name))
                    .first()
                    .extracting(Parameter::value)
                    .isEqualTo(phone.config().value(name));
            Map<String, String> was = new HashMap<>(RandomRoot.values(phone.config()));
            Map<String, String> is = new HashMap<>(RandomRoot.values(after.effective(phone.mac(), null)));
            was.remove(name);
            is.remove(name);
            assertThat(is).as(what).isEqualTo(was);
        }
    }

    /** Adjacent attributes are removed together, and all land beside their kind in the shared file. */
    @Test
    void severalValuesMoveAtOnce() {
        ResolvedRoot root = root(
                        file("000000000000.cfg", master("[MACADDRESS]-x.cfg, site.cfg")),
                        file("site.cfg", "<s\n  reg.1.label=\"old\"\n  z=\"9\"\n/>"),
                        file(MAC + "-x.cfg", "<x reg.1.label='a' reg.1.address='b' y='3' x='4'/>"),
                        file(MAC + "-phone.cfg", "<o y='1'/>"),
                        OTHER)
                .resolved();
        List<String> names = List.of("reg.1.label", "reg.1.address", "y", "none");
        Change change = Overrides.promoted(root, phone(root), names, new RootPath("site.cfg"));
        assertThat(text(change, MAC + "-x.cfg")).isEqualTo("<x x='4'/>");
        assertThat(text(change, MAC + "-phone.cfg")).isEqualTo("<o/>");
        assertThat(text(change, "site.cfg"))
                .isEqualTo("<s\n  reg.1.label=\"a\"\n  reg.1.address=\"b\"\n  z=\"9\"\n  y=\"1\"\n/>");
        List<Occurrence> winners = new ArrayList<>();
        for (String name : names) {
            Occurrence winner = phone(root).winner(name);
            if (winner != null) {
                winners.add(winner);
            }
        }
        Change removed = Overrides.removed(winners);
        assertThat(text(removed, MAC + "-x.cfg")).isEqualTo("<x y='3' x='4'/>");
        assertThat(text(removed, MAC + "-phone.cfg")).isEqualTo("<o/>");
        assertThat(removed.files()).hasSize(2);
    }

    /** A file without a tag is made one file, not one for each value. */
    @Test
    void severalValuesMoveIntoABlankFile() {
        for (String blank : new String[] {"", " \n"}) {
            ResolvedRoot root = root(
                            file("000000000000.cfg", master("[MACADDRESS]-x.cfg, site.cfg")),
                            file("site.cfg", blank),
                            file(MAC + "-x.cfg", "<x reg.1.label='a' reg.1.address='b'/>"),
                            OTHER)
                    .resolved();
            Change change = Overrides.promoted(
                    root, phone(root), List.of("reg.1.label", "reg.1.address"), new RootPath("site.cfg"));
            ResolvedRoot after = ChangedRoot.of(root, change, Cancellation.NEVER);
            assertThat(after.effective(new MacAddress("0004f2000002"), null).value("reg.1.label"))
                    .isEqualTo("a");
            assertThat(after.effective(new MacAddress("0004f2000002"), null).value("reg.1.address"))
                    .isEqualTo("b");
        }
    }

    /** However many go at once, the phone gets what it would get if they went one after the other. */
    @Property(tries = 60)
    void severalAtOnceAreLikeOneAfterTheOther(long seed) {
        Random random = new Random(seed);
        ResolvedRoot root = RandomRoot.of(random);
        Phone phone = RandomRoot.one(List.copyOf(root.phones().values()), random);
        List<Occurrence> winners = new ArrayList<>();
        ResolvedRoot step = root;
        for (String name : RandomRoot.NAMES) {
            Occurrence winner = phone.config().winner(name);
            if (winner != null) {
                winners.add(winner);
                Occurrence same = step.effective(phone.mac(), null).winner(name);
                if (same != null) {
                    step = ChangedRoot.of(step, Overrides.removed(same), Cancellation.NEVER);
                }
            }
        }
        ResolvedRoot atOnce = ChangedRoot.of(root, Overrides.removed(winners), Cancellation.NEVER);
        assertThat(RandomRoot.values(atOnce.effective(phone.mac(), null)))
                .as("seed " + seed + RandomRoot.shown(root))
                .isEqualTo(RandomRoot.values(step.effective(phone.mac(), null)));
    }

    private static int readers(ResolvedRoot root, @Nullable ConfigFile file) {
        return (int) root.phones().values().stream()
                .filter(phone -> phone.config().stack().layers().stream()
                        .anyMatch(layer -> file != null
                                && layer.content() != null
                                && layer.content().path().equals(file.path())))
                .count();
    }
}
