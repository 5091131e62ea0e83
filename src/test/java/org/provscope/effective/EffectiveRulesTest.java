package org.provscope.effective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provscope.testing.Root.MAC;
import static org.provscope.testing.Root.config;
import static org.provscope.testing.Root.file;
import static org.provscope.testing.Root.master;
import static org.provscope.testing.Root.root;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;

/** The rules of precedence, one test each. */
class EffectiveRulesTest {
    private static final String P = MAC + "-phone.cfg";
    private static final String W = MAC + "-web.cfg";

    @Test
    void phoneBeatsWebBeatsConfigBeatsMaster() {
        root(
                        file("000000000000.cfg", "<A CONFIG_FILES=\"a.cfg, b.cfg\" x=\"m\"/>"),
                        file("a.cfg", config("x=a")),
                        file("b.cfg", config("x=b")),
                        file(P, config("x=p")),
                        file(W, config("x=w")))
                .phone(MAC)
                .expect("x", "p", P + ":2:4", "w@" + W + ":2", "a@a.cfg:2", "b@b.cfg:2", "m@000000000000.cfg:1")
                .layers(
                        "phone-override " + P + " read 1",
                        "web-override " + W + " read 1",
                        "config a.cfg read 1",
                        "config b.cfg read 1",
                        "master 000000000000.cfg read 1")
                .cached();
    }

    @Test
    void ownMasterBeatsDefaultMaster() {
        root(
                        file("000000000000.cfg", master("a.cfg")),
                        file(MAC + ".cfg", master("b.cfg")),
                        file("a.cfg", config("x=a")),
                        file("b.cfg", config("x=b")))
                .phone(MAC)
                .expect("x", "b", "b.cfg:2:4");
    }

    @Test
    void upperCaseNamesAreFoundToo() {
        root(file("0004F2000001.cfg", master("SITE.cfg")), file("site.CFG", config("x=1")))
                .phone(MAC)
                .expect("x", "1", "site.CFG:2:4");
    }

    @Test
    void firstInsideAFileWinsAndOthersAreBeaten() {
        root(file("000000000000.cfg", master("a.cfg")), file("a.cfg", config("x=1", "y=0", "x=2", "x=3")))
                .phone(MAC)
                .expect("x", "1", "a.cfg:2:4", "2@a.cfg:4", "3@a.cfg:5");
    }

    @Test
    void attributesCountWhereverTheyStand() {
        root(
                        file(
                                "000000000000.cfg",
                                "<r><Software APP_FILE_PATH=\"f/sip.ld\"/>\n<X><Configuration CONFIG_FILES=\"a.cfg\""
                                        + " CONFIG_FILES_Trio8800=\"t.cfg\" OVERRIDES_DIRECTORY=\"OV\"/></X></r>"),
                        file("a.cfg", config("x=a")),
                        file("t.cfg", config("x=t")),
                        file("OV/" + P, config("y=1")))
                .phone(MAC)
                .expect("x", "a", "a.cfg:2:4")
                .expect("y", "1", "OV/" + P + ":2:4")
                .cached("OV/" + W);
        assertThat(root(
                                file("000000000000.cfg", "<r CONFIG_FILES=\"a.cfg\" CONFIG_FILES_Trio8800=\"t.cfg\"/>"),
                                file("t.cfg", config("x=t")))
                        .phone(MAC, "Trio8800")
                        .expect("x", "t", "t.cfg:2:4")
                        .config()
                        .stack()
                        .dependsOnModel())
                .isFalse();
    }

    @Test
    void ofAMasterAttributeThatStandsTwiceTheFirstCounts() {
        root(
                        file("000000000000.cfg", "<r><a CONFIG_FILES=\"a.cfg\"/><b CONFIG_FILES=\"b.cfg\"/></r>"),
                        file("a.cfg", config("x=a")),
                        file("b.cfg", config("x=b")))
                .phone(MAC)
                .expect("x", "a", "a.cfg:2:4");
    }

    @Test
    void dependsOnModelWhereVariantsExist() {
        assertThat(root(file("000000000000.cfg", "<r CONFIG_FILES=\"\" CONFIG_FILES_Trio8800=\"t.cfg\"/>"))
                        .phone(MAC)
                        .config()
                        .stack()
                        .dependsOnModel())
                .isTrue();
        assertThat(root(file("000000000000.cfg", master("a.cfg")))
                        .phone(MAC)
                        .config()
                        .stack()
                        .dependsOnModel())
                .isFalse();
    }

    @Test
    void placeholders() {
        var root = root(
                file(
                        "000000000000.cfg",
                        master("p-[PHONE_MAC_ADDRESS].cfg,[MACADDRESS].x.cfg, "
                                + "[PHONE_MODEL].cfg,[PHONE_PART_NUMBER].cfg,[WORD].cfg")),
                file("p-" + MAC + ".cfg", config("a=1")),
                file(MAC + ".x.cfg", config("b=1")),
                file("VVX410.cfg", config("c=1")),
                file("3111-46162-001.cfg", config("d=1")),
                file("[WORD].cfg", config("e=1")));
        root.phone(MAC)
                .expect("a", "1", "p-" + MAC + ".cfg:2:4")
                .expect("b", "1", MAC + ".x.cfg:2:4")
                .expectNot("c")
                .layers(
                        "phone-override " + P + " missing 0",
                        "web-override " + W + " missing 0",
                        "config p-" + MAC + ".cfg read 1",
                        "config " + MAC + ".x.cfg read 1",
                        "config [PHONE_MODEL].cfg undeterminable 0",
                        "config [PHONE_PART_NUMBER].cfg undeterminable 0",
                        "config [WORD].cfg read 1",
                        "master 000000000000.cfg read 0");
        root.phone(MAC, "VVX410").expect("c", "1", "VVX410.cfg:2:4").expect("d", "1", "3111-46162-001.cfg:2:4");
        root.phone(MAC, "NoSuch").expectNot("c").expectNot("d");
    }

    @Test
    void pathsStayInsideTheRoot() {
        root(
                        file(
                                "000000000000.cfg",
                                master("../a.cfg, s/../a.cfg, ./s/b.cfg, /c.cfg, x\\y.cfg, ../../etc/passwd")),
                        file("a.cfg", config("a=1")),
                        file("s/b.cfg", config("b=1")),
                        file("c.cfg", config("c=1")))
                .phone(MAC)
                .layers(
                        "phone-override " + P + " missing 0",
                        "web-override " + W + " missing 0",
                        "config ../a.cfg missing 0",
                        "config a.cfg read 1",
                        "config s/b.cfg read 1",
                        "config c.cfg read 1",
                        "config x\\y.cfg missing 0",
                        "config ../../etc/passwd missing 0",
                        "master 000000000000.cfg read 0");
    }

    @Test
    void remoteEncryptedUnreadableAndEmptyLayers() {
        root(
                        file(
                                "000000000000.cfg",
                                master("http://h/a.cfg, enc.cfg, bad.cfg, empty.cfg, web.cfg, bomb.cfg")),
                        file("enc.cfg", "Digest=12345\n\u0001\u0002"),
                        file("bad.cfg", "<a x=\"1\" y=\u201C2\u201D/>"),
                        file("empty.cfg", " \r\n"),
                        file("web.cfg", "<html><body class=\"x\"/></html>"),
                        file("bomb.cfg", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a b=\"&x;\"/>"))
                .phone(MAC)
                .layers(
                        "phone-override " + P + " missing 0",
                        "web-override " + W + " missing 0",
                        "config http://h/a.cfg remote 0",
                        "config enc.cfg encrypted 0",
                        "config bad.cfg unreadable 0",
                        "config empty.cfg read 0",
                        "config web.cfg unreadable 0",
                        "config bomb.cfg unreadable 0",
                        "master 000000000000.cfg read 0")
                .cached(P, W, "http://h/a.cfg", "enc.cfg", "bad.cfg", "empty.cfg", "web.cfg", "bomb.cfg");
    }

    @Test
    void noMaster() {
        var config = root(file(P, config("x=1")))
                .phone(MAC)
                .expect("x", "1", P + ":2:4")
                .layers("phone-override " + P + " read 1", "web-override " + W + " missing 0", "master null missing 0")
                .config();
        assertThat(PhoneState.of(config)).isEqualTo(PhoneState.NO_MASTER);
    }

    @Test
    void nameOfAModelBeatsTheBareNameEverywhere() {
        var root = root(
                file("000000000000.cfg", master("a.cfg, b.cfg")),
                file("a.cfg", config("x.y=bare", "z.VVX500=5")),
                file("b.cfg", config("x.y.VVX410=last", "k.VVX410.2.f=inside", "bg.VVX_1500.color.selection=2,1")));
        root.phone(MAC).expect("x.y", "bare", "a.cfg:2:4").expect("x.y.VVX410", "last", "b.cfg:2:4");
        root.phone(MAC, "VVX410")
                .expect("x.y", "last", "b.cfg:2:4", "bare@a.cfg:2")
                .expectNot("x.y.VVX410")
                .expect("k.2.f", "inside", "b.cfg:3:4")
                .expect("z.VVX500", "5", "a.cfg:3:4");
        root.phone(MAC, "VVX_1500").expect("bg.VVX_1500.color.selection", "2,1", "b.cfg:4:4");
    }

    @Test
    void deviceSettingsNeedTheirSwitches() {
        String name = "device.sntp.serverName";
        var with = List.of(name + "=a", name + ".set=1", "device.set=1");
        apply(config(with.get(0), with.get(1), with.get(2)), name, true);
        apply(config(with.get(0), with.get(1)), name, false);
        apply(config(with.get(0), with.get(2)), name, false);
        apply(config(with.get(0), name + ".set=0", with.get(2)), name, false);
        apply(config(with.get(0), with.get(1)), name + ".set", true);
    }

    private static void apply(String text, String name, boolean applied) {
        root(file("000000000000.cfg", master("a.cfg")), file("a.cfg", text))
                .phone(MAC)
                .applied(name, applied);
    }

    @Test
    void baseProfileMakesDefaultsUnknown() {
        String text = config(
                "device.baseProfile=Lync", "device.baseProfile.set=1", "device.set=1", "call.callWaiting.ring=beep");
        EffectiveConfig config = root(file("000000000000.cfg", master("a.cfg")), file("a.cfg", text))
                .phone(MAC)
                .config();
        assertThat(config.baseProfile()).isEqualTo("Lync");
        assertThat(config.parameters())
                .allSatisfy(parameter -> assertThat(parameter.defaultValue()).isNull());
        assertThat(config.parametersWithDefaults()).hasSameSizeAs(config.parameters());
    }

    @Test
    void defaultsComeWithTheModel() {
        var root = root(file("000000000000.cfg", master("a.cfg")), file("a.cfg", config("call.callsPerLineKey=3")));
        assertThat(root.phone(MAC).config().find("call.callsPerLineKey"))
                .extracting("defaultValue")
                .isEqualTo("24");
        assertThat(root.phone(MAC, "VVX101").config().find("call.callsPerLineKey"))
                .extracting("defaultValue")
                .isEqualTo("8");
        assertThat(root.phone(MAC).config().parametersWithDefaults())
                .hasSizeGreaterThan(10_000)
                .filteredOn(parameter -> parameter.name().equals("reg.34.callsPerLineKey"))
                .hasSize(1);
    }

    @Test
    void positionsAreExact() {
        byte[] text =
                "\uFEFF<?xml version='1.0'?>\r\n<!-- x=\"no\" --><c\r\n\tn=\"\"/>".getBytes(StandardCharsets.UTF_8);
        root(
                        file("000000000000.cfg", master("a.cfg, b.cfg")),
                        file("a.cfg", text),
                        file("b.cfg", "<c l=\"😀 é\" m='two\nlines' n.o=\"&lt;&#65;&amp;\"/>"))
                .phone(MAC)
                .expect("n", "", "a.cfg:3:2")
                .expect("l", "😀 é", "b.cfg:1:4")
                .expect("m", "two lines", "b.cfg:1:12")
                .expect("n.o", "<A&", "b.cfg:2:8");
    }

    @Test
    void parametersInAMasterOfItsOwn() {
        root(file(
                        MAC + ".cfg",
                        "<PHONE xmlns:xsi=\"u\" xsi:noNamespaceSchemaLocation=\"p.xsd\">\n"
                                + "<a reg.1.label=\"L\" CONTACT_DIRECTORY=\"c\"/></PHONE>"))
                .phone(MAC)
                .expect("reg.1.label", "L", MAC + ".cfg:2:4")
                .expectNot("CONTACT_DIRECTORY")
                .expectNot("xsi:noNamespaceSchemaLocation");
    }

    @Test
    void phonesAreThoseWhoseAddressAFileCarries() {
        assertThat(root(
                                file("000000000000.cfg", master("")),
                                file("0004F2ABCDEF-directory.xml", ""),
                                file("logs/64167f000002-app.log", ""),
                                file("phone0004f2000003.cfg", config("x=1")),
                                file("a-0004f200000.cfg", ""),
                                file("0004f20000041.cfg", ""))
                        .snapshot()
                        .phones())
                .containsExactly(
                        new MacAddress("0004f2000003"), new MacAddress("0004f2abcdef"), new MacAddress("64167f000002"));
    }

    @Test
    void aChangedFileIsResolvedAgainAloneAndEqualsReadingAfresh() {
        var before = root(
                file("000000000000.cfg", master("[PHONE_MAC_ADDRESS]-x.cfg, s.cfg")),
                file("0004f2000001-x.cfg", config("reg.1.label=one")),
                file("0004f2000002-x.cfg", config("y=2")),
                file("s.cfg", config("reg.1.label=shared")));
        ResolvedRoot resolved = before.resolved();
        var changed = file("s.cfg", config("reg.1.label=new"));
        ResolvedRoot after = resolved.withContentOf(before.snapshot().with(List.of(changed)), List.of(changed.path()));
        assertThat(after.phones().get(new MacAddress("0004f2000002")))
                .extracting("label")
                .isEqualTo("new");
        assertThat(after.phones().get(new MacAddress("0004f2000001")))
                .extracting("label")
                .isEqualTo("one");
        var own = file("0004f2000001-x.cfg", config("reg.1.label=uno"));
        ResolvedRoot again = after.withContentOf(after.snapshot().with(List.of(own)), List.of(own.path()));
        assertThat(again.phones().get(new MacAddress("0004f2000001")))
                .extracting("label")
                .isEqualTo("uno");
        assertThat(again.phones().get(new MacAddress("0004f2000002")))
                .isSameAs(after.phones().get(new MacAddress("0004f2000002")));
    }

    @Test
    void modelIsGuessedFromThePhonesOwnFiles() {
        assertThat(guess(file(MAC + ".cfg", "<A APP_FILE_PATH=\"fw/3111-46162-001.sip.ld\" CONFIG_FILES=\"\"/>")))
                .isEqualTo("VVX410");
        assertThat(guess(file(MAC + ".cfg", master("vvx250-desk.cfg")), file("vvx250-desk.cfg", config("x=1"))))
                .isEqualTo("VVX250");
        assertThat(guess(file(P, config("key.VVX201.2.function.prim=Line1")), file("000000000000.cfg", master(""))))
                .isEqualTo("VVX201");
        assertThat(guess(
                        file("000000000000.cfg", master("vvx250-desk.cfg")),
                        file("vvx250-desk.cfg", config("x=1")),
                        file(P, config("x=2"))))
                .isNull();
    }

    private static @Nullable String guess(RootFile... files) {
        return Objects.requireNonNull(root(files).resolved().phones().get(new MacAddress(MAC)))
                .guessedModel();
    }
}
