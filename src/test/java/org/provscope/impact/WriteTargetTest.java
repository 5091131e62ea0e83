package org.provscope.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provscope.testing.Root.MAC;
import static org.provscope.testing.Root.config;
import static org.provscope.testing.Root.file;
import static org.provscope.testing.Root.master;
import static org.provscope.testing.Root.root;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.LayerRole;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.testing.Property;
import org.provscope.testing.Root;

final class WriteTargetTest {
    private static final RootFile OTHER = file("0004f2000002-app.log", "");
    private static final RootFile LOG = file(MAC + "-app.log", "");

    private static List<WriteTarget> targets(ResolvedRoot root, @Nullable String model, String name) {
        return WriteTarget.of(root, root.effective(new MacAddress(MAC), model), name, "new");
    }

    private static List<String> shown(Root root, String name) {
        return targets(root.resolved(), null, name).stream()
                .map(target -> target.kind() + " " + target.file() + " " + target.name() + " "
                        + target.change().files().keySet())
                .toList();
    }

    @Test
    void placesAreOfferedStrongestFirst() {
        Root root = root(
                file("000000000000.cfg", "<M CONFIG_FILES='site.cfg, bad.cfg, [MACADDRESS]-x.cfg, all.cfg' m='1'/>"),
                file("site.cfg", config("y=1")),
                file("bad.cfg", "<c"),
                file("all.cfg", config("x=1")),
                file(MAC + "-phone.cfg", config("x=2")),
                file(MAC + "-web.cfg", config("y=2")),
                OTHER);
        assertThat(shown(root, "x"))
                .containsExactly(
                        "OVERRIDE 0004f2000001-phone.cfg x [0004f2000001-phone.cfg]",
                        "ADDED site.cfg x [site.cfg]",
                        "ASKED_FOR 0004f2000001-x.cfg x [0004f2000001-x.cfg]",
                        "SET_HERE all.cfg x [all.cfg]",
                        "ADDED 000000000000.cfg x [000000000000.cfg]",
                        "NEW_FILE phone-0004f2000001.cfg x [0004f2000001.cfg, phone-0004f2000001.cfg]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # A PBX's master: parameters, and no list.
            <PHONE x="1"/>                          | SET_HERE 0004F2000001.CFG, NEW_FILE phone-0004f2000001.cfg
            <M/>                                    | NEW_FILE phone-0004f2000001.cfg
            <M CONFIG_FILES=""/>                    | NEW_FILE phone-0004f2000001.cfg
            <M CONFIG_FILES=" , a.cfg ,, "/>        | SET_HERE a.cfg, NEW_FILE phone-0004f2000001.cfg
            <M CONFIG_FILES="http://u:p@h/a.cfg"/>  | NEW_FILE phone-0004f2000001.cfg
            <M CONFIG_FILES="sub/b.cfg,none.cfg"/>  | ADDED sub/b.cfg, NEW_FILE phone-0004f2000001.cfg
            <M CONFIG_FILES="a&amp;b.cfg"/>         | ADDED a&b.cfg, NEW_FILE phone-0004f2000001.cfg
            <M CONFIG_FILES="[PHONE_MODEL].cfg"/>   | NEW_FILE phone-0004f2000001.cfg
            <M CONFIG_FILES="a.cfg,../a.cfg"/>      | SET_HERE a.cfg, NEW_FILE phone-0004f2000001.cfg
            # A place is offered once.
            <M CONFIG_FILES="a.cfg,A.cfg,a.cfg"/>   | SET_HERE a.cfg, NEW_FILE phone-0004f2000001.cfg
            <M CONFIG_FILES="a.cfg"                 | ''
            """)
    void aMasterIsReadAsThePhoneReadsIt(String master, String expected) {
        ResolvedRoot root = root(
                        file("0004F2000001.CFG", master),
                        file("a.cfg", config("x=1")),
                        file("sub/b.cfg", "<c/>"),
                        file("a&b.cfg", "<c/>"))
                .resolved();
        assertThat(String.join(
                        ", ",
                        targets(root, null, "x").stream()
                                .map(t -> t.kind() + " " + t.file())
                                .toList()))
                .isEqualTo(expected);
    }

    @Test
    void aPhoneWithoutMasterHasNoPlace() {
        assertThat(shown(root(file(MAC + "-app.log", ""), file("a.cfg", "<c/>")), "x"))
                .isEmpty();
    }

    @Test
    void aNameIsWrittenWithTheModelItHasThere() {
        ResolvedRoot root = root(
                        file("000000000000.cfg", master("a.cfg")),
                        file("a.cfg", config("bg.color.VVX410.selection=1")),
                        LOG)
                .resolved();
        assertThat(targets(root, "VVX410", "bg.color.selection").getFirst().name())
                .isEqualTo("bg.color.VVX410.selection");
        assertThat(targets(root, "VVX500", "bg.color.selection").getFirst().name())
                .isEqualTo("bg.color.selection");
    }

    private static ResolvedRoot after(ResolvedRoot root, WriteTarget target) {
        return ChangedRoot.of(root, target.change(), Cancellation.NEVER);
    }

    /** The new file is named first for every model, and the phone keeps everything else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONFIG_FILES='a.cfg'",
                "CONFIG_FILES=''",
                "",
                "CONFIG_FILES='a.cfg' CONFIG_FILES_VVX410='b.cfg'",
                "CONFIG_FILES=', a&amp;b.cfg ,,'",
                "CONFIG_FILES='http://h/x.cfg'",
                "CONFIG_FILES='phone-[MACADDRESS].cfg'",
                "CONFIG_FILES_VVX410='b.cfg'"
            })
    void aNewFileCountsForEveryModel(String lists) {
        for (String own : List.of("000000000000.cfg", "0004F2000001.cfg")) {
            ResolvedRoot root = root(
                            file(own, "<M " + lists + " m='1'/>"),
                            file("a.cfg", config("x=1", "y=1")),
                            file("b.cfg", config("x=2", "z=2")),
                            file("a&b.cfg", config("x=3")),
                            LOG,
                            OTHER)
                    .resolved();
            WriteTarget target = targets(root, null, "x").getLast();
            assertThat(target.kind()).isEqualTo(WriteTarget.Kind.NEW_FILE);
            ResolvedRoot after = after(root, target);
            for (String model : new @Nullable String[] {null, "VVX410", "VVX500"}) {
                Map<String, String> expected =
                        new HashMap<>(RandomRoot.values(root.effective(new MacAddress(MAC), model)));
                expected.put("x", "new");
                assertThat(RandomRoot.values(after.effective(new MacAddress(MAC), model)))
                        .as(own + " " + lists + " " + model)
                        .isEqualTo(expected);
                MacAddress other = new MacAddress("0004f2000002");
                assertThat(RandomRoot.values(after.effective(other, model)))
                        .isEqualTo(RandomRoot.values(root.effective(other, model)));
            }
        }
    }

    /** Files that a master names by mistake must not be made: the phone would take them for something else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[MACADDRESS].cfg",
                "[PHONE_MAC_ADDRESS]-phone.cfg",
                "0004F2000001.CFG",
                "0004f2000001-web.cfg",
                "[MACADDRESS]-license.cfg",
                "[MACADDRESS]-directory.xml"
            })
    void noMasterAndNoOverrideIsMadeAsAParameterFile(String entry) {
        ResolvedRoot root = root(
                        file("000000000000.cfg", master(entry + ", a.cfg")), file("a.cfg", config("x=1", "y=1")), LOG)
                .resolved();
        assertThat(targets(root, null, "x")).extracting(WriteTarget::kind).doesNotContain(WriteTarget.Kind.ASKED_FOR);
    }

    @Test
    void theNewFilesNameIsFree() {
        ResolvedRoot root = root(
                        file("000000000000.cfg", master("a.cfg")),
                        LOG,
                        file("Phone-" + MAC + ".cfg", "<c/>"),
                        file("phone-" + MAC + "-2.cfg", "<c/>"))
                .resolved();
        assertThat(targets(root, null, "x").getLast().file().value()).isEqualTo("phone-" + MAC + "-3.cfg");
    }

    /** Whatever place is taken: the value stands there, and nobody gets anything else that is different. */
    @Property(tries = 80)
    void everyPlaceHoldsTheValueAndChangesNothingElse(long seed) {
        Random random = new Random(seed);
        ResolvedRoot root = RandomRoot.of(random);
        Phone phone = RandomRoot.one(List.copyOf(root.phones().values()), random);
        String name = RandomRoot.NAMES[random.nextInt(4)];
        for (WriteTarget target : WriteTarget.of(root, phone.config(), name, "new")) {
            String what = "seed " + seed + " " + name + " for " + phone.mac() + " in " + target.kind() + " "
                    + target.file()
                    + RandomRoot.shown(root);
            ResolvedRoot after = after(root, target);
            boolean ofThisPhone =
                    target.kind() == WriteTarget.Kind.NEW_FILE || target.kind() == WriteTarget.Kind.ASKED_FOR;
            for (Phone earlier : root.phones().values()) {
                EffectiveConfig now = after.effective(earlier.mac(), null);
                Map<String, String> was = new HashMap<>(RandomRoot.values(earlier.config()));
                Map<String, String> is = new HashMap<>(RandomRoot.values(now));
                if (earlier.mac().equals(phone.mac())) {
                    EffectiveParameter found = now.find(name);
                    assertThat(
                                    found == null || found.winner() == null
                                            ? ""
                                            : found.winner().parameter().file().path() + found.value())
                            .as(what)
                            .isIn(target.file() + "new", stronger(phone.config(), target, name));
                } else if (ofThisPhone) {
                    assertThat(is).as(what).isEqualTo(was);
                }
                was.remove(name);
                is.remove(name);
                assertThat(is).as(what).isEqualTo(was);
            }
        }
    }

    /** What won before, where it is stronger than the place. */
    private static String stronger(EffectiveConfig config, WriteTarget target, String name) {
        EffectiveParameter found = config.find(name);
        boolean weak = found == null
                || found.winner() == null
                || target.kind() == WriteTarget.Kind.NEW_FILE
                        && found.role() != LayerRole.PHONE_OVERRIDE
                        && found.role() != LayerRole.WEB_OVERRIDE;
        return weak || found == null || found.winner() == null
                ? "none"
                : found.winner().parameter().file().path() + found.value();
    }
}
