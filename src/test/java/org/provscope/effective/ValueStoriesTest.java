package org.provscope.effective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provscope.testing.Root.MAC;
import static org.provscope.testing.Root.config;
import static org.provscope.testing.Root.file;
import static org.provscope.testing.Root.master;
import static org.provscope.testing.Root.root;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;

/** What is told about a phone's values: how many, what of them counts, what must be said beside them, how they are found. */
class ValueStoriesTest {
    private static final String DEFAULT = "000000000000.cfg";

    private static EffectiveConfig phone(RootFile... files) {
        return root(files).phone(MAC).config();
    }

    private static EffectiveConfig set(String... settings) {
        return phone(file(DEFAULT, master("a.cfg")), file("a.cfg", config(settings)));
    }

    private static EffectiveParameter found(EffectiveConfig config, String name) {
        return Objects.requireNonNull(config.find(name), name);
    }

    @Test
    void aNameIsCountedOnceHoweverManyFilesSetIt() {
        EffectiveConfig config = phone(
                file(DEFAULT, "<A CONFIG_FILES=\"a.cfg, [MACADDRESS]-o.cfg, b.cfg\" m=\"1\"/>"),
                file(MAC + "-phone.cfg", config("x=1", "p=1")),
                file("a.cfg", config("x=2", "y=1", "y=2", "a=1", "q=1", "b=2")),
                file(MAC + "-o.cfg", config("y=3", "o=1")),
                file("b.cfg", config("x=4", "b=1", "o=2", "c=1")));
        Set<String> names = new HashSet<>();
        config.addNames(names);
        assertThat(names).containsExactlyInAnyOrder("x", "p", "y", "a", "q", "o", "b", "c", "m");
        assertThat(config.size()).isEqualTo(9);
        assertThat(config.parameters())
                .extracting(EffectiveParameter::name)
                .containsExactly("a", "b", "c", "m", "o", "p", "q", "x", "y");
        assertThat(phone().size()).isZero();
        assertThat(config.value("o")).isEqualTo("1");
        assertThat(Objects.requireNonNull(config.winner("x")).layer().role()).isEqualTo(LayerRole.PHONE_OVERRIDE);
        assertThat(config.value("none")).isNull();
        assertThat(config.winner("none")).isNull();
    }

    @Test
    void deviceSettingsThatNeedASwitchAreKnownByName() {
        EffectiveConfig config = phone(
                file(DEFAULT, master("a.cfg")),
                file(MAC + "-phone.cfg", config("device.p=1")),
                file("a.cfg", config("device.a=1", "device.a.set=1", "device.set=1", "x=1", "device.b=1")));
        assertThat(config.guardedNames()).containsExactlyInAnyOrder("device.p", "device.a", "device.b");
        assertThat(set("device.a=1").guardedNames()).containsExactly("device.a");
        assertThat(set("x=1").guardedNames()).isEmpty();
        assertThat(set("device.a=1", "device.b=2", "device.c=3").guardedNames()).hasSize(3);
    }

    @Test
    void aValueWithANameForTheModelComesFirstInWhicheverLayer() {
        var root = root(
                file(DEFAULT, master("a.cfg, b.cfg, c.cfg")),
                file("a.cfg", config("x=a", "y.VVX410=1")),
                file("b.cfg", config("x.VVX410=b", "y.VVX410=2")),
                file("c.cfg", config("x.VVX410=c", "x=c2")));
        root.phone(MAC, "VVX410")
                .expect("x", "b", "b.cfg:2:4", "c@c.cfg:2", "a@a.cfg:2", "c2@c.cfg:3")
                .expect("y", "1", "a.cfg:3:4", "2@b.cfg:3");
    }

    @ParameterizedTest
    @CsvSource({"Lync,1,1,Lync", "Generic,1,1,", "generic,1,1,", "'',1,1,", "Lync,0,1,", "Lync,1,0,"})
    void aBaseProfileCountsWhereItIsAppliedAndNotTheUsualOne(String profile, String own, String all, String inEffect) {
        EffectiveConfig config =
                set("device.baseProfile=" + profile, "device.baseProfile.set=" + own, "device.set=" + all);
        assertThat(config.baseProfile()).isEqualTo(inEffect);
        assertThat(set("x=1").baseProfile()).isNull();
    }

    @Test
    void defaultsFillInWhatNoFileSets() {
        EffectiveConfig config = set("call.callsPerLineKey=3", "zz.unknown=1");
        List<EffectiveParameter> all = config.parametersWithDefaults();
        assertThat(all)
                .extracting(EffectiveParameter::name)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains("zz.unknown");
        EffectiveParameter own = found(config, "call.callsPerLineKey");
        assertThat(own.isNonDefault()).isTrue();
        assertThat(found(set("call.callsPerLineKey=24"), "call.callsPerLineKey").isNonDefault())
                .isFalse();
        assertThat(found(config, "zz.unknown"))
                .matches(EffectiveParameter::isNonDefault)
                .matches(parameter -> parameter.defaultValue() == null);
        EffectiveParameter usual = all.stream()
                .filter(parameter -> parameter.winner() == null)
                .findFirst()
                .orElseThrow();
        assertThat(usual.role()).isEqualTo(LayerRole.DEFAULT);
        assertThat(usual.value()).isEqualTo(usual.defaultValue());
        assertThat(usual.applied()).isTrue();
        assertThat(usual.isNonDefault()).isFalse();
        assertThat(own.role()).isEqualTo(LayerRole.CONFIG);
        assertThat(new EffectiveParameter("x", null, List.of(), null, true).value())
                .isEmpty();
    }

    @Test
    void rolesAreCalledWhatPeopleAndScriptsCallThem() {
        assertThat(LayerRole.values())
                .extracting(LayerRole::code)
                .containsExactly("phone-override", "web-override", "config", "master", "cloud-override", "default");
        assertThat(LayerRole.values())
                .extracting(LayerRole::label)
                .containsExactly(
                        "keypad overrides",
                        "web overrides",
                        "configuration",
                        "master",
                        "cloud overrides",
                        "firmware default");
    }

    // ---- notes

    private static String notes(EffectiveConfig config, String name) {
        return Notes.of(config, found(config, name)).stream()
                .map(Note::text)
                .collect(java.util.stream.Collectors.joining(" "));
    }

    @Test
    void whatMightMisleadIsSaidBesideAValue() {
        assertThat(notes(set("device.x=1"), "device.x"))
                .startsWith("Has no effect")
                .contains("device.x.set");
        assertThat(notes(set("device.x=1", "device.x.set=1", "device.set=1"), "device.x"))
                .contains("stay in the phone")
                .doesNotContain("no effect");
        assertThat(notes(set("tcpIpApp.sntp.address=h"), "tcpIpApp.sntp.address"))
                .contains("DHCP", "tcpIpApp.sntp.address.overrideDHCP");
        assertThat(notes(
                        set("tcpIpApp.sntp.address=h", "tcpIpApp.sntp.address.overrideDHCP=0"),
                        "tcpIpApp.sntp.address"))
                .contains("DHCP");
        assertThat(notes(
                        set("tcpIpApp.sntp.address=h", "tcpIpApp.sntp.address.overrideDHCP=1"),
                        "tcpIpApp.sntp.address"))
                .isEmpty();
        assertThat(notes(set("x=1"), "x")).isEmpty();
    }

    @Test
    void theRankOfTheMasterIsDoubtfulWhereItMatters() {
        assertThat(notes(
                        phone(file(DEFAULT, "<A CONFIG_FILES=\"a.cfg\" x=\"2\"/>"), file("a.cfg", config("x=1"))), "x"))
                .contains("master");
        assertThat(notes(
                        phone(file(DEFAULT, "<A CONFIG_FILES=\"a.cfg\" x=\"2\"/>"), file("a.cfg", config("y=1"))), "x"))
                .isEmpty();
        assertThat(notes(
                        phone(
                                file(DEFAULT, "<A CONFIG_FILES=\"a.cfg\" x=\"2\"/>"),
                                file(MAC + "-phone.cfg", config("x=1")),
                                file("a.cfg", config())),
                        "x"))
                .isEmpty();
        assertThat(notes(
                        phone(
                                file(DEFAULT, "<A CONFIG_FILES=\"a.cfg, b.cfg\"/>"),
                                file("a.cfg", config("x=1")),
                                file("b.cfg", config("x=2"))),
                        "x"))
                .isEmpty();
        EffectiveConfig forModel = root(
                        file(DEFAULT, "<A CONFIG_FILES=\"a.cfg\" x.VVX410=\"2\"/>"), file("a.cfg", config("x=1")))
                .phone(MAC, "VVX410")
                .config();
        assertThat(forModel.value("x")).isEqualTo("2");
        assertThat(notes(forModel, "x")).contains("master");
        assertThat(notes(
                        root(
                                        file(DEFAULT, "<A CONFIG_FILES=\"a.cfg\" x.VVX410=\"2\"/>"),
                                        file(MAC + "-web.cfg", config("x=1")),
                                        file("a.cfg", config()))
                                .phone(MAC, "VVX410")
                                .config(),
                        "x"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a.cfg,,a.cfg,true,false",
        "[MACADDRESS].cfg,,0004f2000001.cfg,true,true",
        "[PHONE_MAC_ADDRESS]-[MACADDRESS],,0004f2000001-0004f2000001,true,true",
        "[PHONE_MODEL],,[PHONE_MODEL],false,false",
        "[PHONE_MODEL],VVX410,VVX410,true,false",
        "[PHONE_MODEL_NUMBER],X$1,X$1,true,false",
        "[PHONE_PART_NUMBER],VVX410,3111-46162-001,true,false",
        "[PHONE_PART_NUMBER],Trio8800,[PHONE_PART_NUMBER],false,false",
        "[PHONE_PART_NUMBER],,[PHONE_PART_NUMBER],false,false",
        "[MACADDRESS]-[PHONE_MODEL],V,0004f2000001-V,true,true",
        "[MACADDRESS]-[WORD],,0004f2000001-[WORD],true,true",
        "[WORD]-[PHONE_MODEL]-x,V,[WORD]-V-x,true,false"
    })
    void placeholdersOfAMasterAreReplaced(String written, String model, String text, boolean isKnown, boolean isOwn) {
        assertThat(Substitution.of(written, new MacAddress(MAC), model))
                .isEqualTo(new Substitution(text, isKnown, isOwn));
    }

    @Test
    void aFileThatCannotBeReadMakesOlderValuesPossible() {
        EffectiveConfig lost = phone(file(DEFAULT, master("a.cfg, none.cfg")), file("a.cfg", config("x=1")));
        assertThat(notes(lost, "x")).contains("older values");
        assertThat(Notes.of(lost, new EffectiveParameter("y", null, List.of(), "1", true)))
                .isEmpty();
        assertThat(lost.stack().cached()).containsExactly(MAC + "-phone.cfg", MAC + "-web.cfg", "a.cfg", "none.cfg");
    }

    // ---- filters

    private static final Phone DESK = Objects.requireNonNull(
            root(file(MAC + ".cfg", master("vvx250.cfg")), file("vvx250.cfg", config("reg.1.label=Front Desk")))
                    .resolved()
                    .phones()
                    .get(new MacAddress(MAC)));

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "'  ', true",
        "0004f2000001, true",
        "00:04:F2:00, true",
        "f2-00.00, true",
        "desk, true",
        "front d, true",
        "vvx, true",
        "complete, true",
        "' Desk ', true",
        "deskx, false",
        "-, false",
        ":, false",
        "0004f3, false",
        "410, false"
    })
    void aPhoneIsFoundByAddressLabelModelOrState(String typed, boolean found) {
        assertThat(TextFilter.of(typed).matches(DESK)).isEqualTo(found);
    }

    @Test
    void aPhoneWithoutLabelAndModelIsFoundByItsAddress() {
        Phone bare = Objects.requireNonNull(
                root(file(MAC + "-phone.cfg", config())).resolved().phones().get(new MacAddress(MAC)));
        assertThat(TextFilter.of("f2").matches(bare)).isTrue();
        assertThat(TextFilter.of("no master").matches(bare)).isTrue();
        assertThat(TextFilter.of("desk").matches(bare)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "LABEL, true",
        "reg desk, true",
        "desk reg, true",
        "a.cfg:2, true",
        "reg kitchen, false",
        "regdesk, false"
    })
    void aParameterIsFoundByAllWordsOfNameValueAndPlace(String typed, boolean found) {
        EffectiveParameter label = found(set("reg.1.label=Front Desk"), "reg.1.label");
        assertThat(TextFilter.of(typed).matches(label)).isEqualTo(found);
    }

    @Test
    void aSecretIsFoundByItsNameAlone() {
        EffectiveParameter secret = found(set("reg.1.auth.password=tuna"), "reg.1.auth.password");
        assertThat(TextFilter.of("password").matches(secret)).isTrue();
        assertThat(TextFilter.of("tuna").matches(secret)).isFalse();
        assertThat(TextFilter.searchText(new EffectiveParameter("X.y", null, List.of(), "Z", true)))
                .isEqualTo("x.y\nz\ndefault");
    }

    @Test
    void aPlaceIsAFileAndALineWithoutSecrets() {
        assertThat(Objects.requireNonNull(set("x=1").winner("x")).place()).isEqualTo("a.cfg:2");
        Occurrence odd = new Occurrence(
                new Layer(LayerRole.CONFIG, LayerStatus.READ, "http://me:tuna@h/a.cfg", null, List.of(), null, false),
                Objects.requireNonNull(set("x=1").winner("x")).parameter(),
                false);
        assertThat(odd.place()).doesNotContain("tuna").endsWith("h/a.cfg:2");
    }
}
