package org.provscope.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.SchemaSet;
import org.provscope.testing.Checked;
import org.provscope.testing.Root;
import org.provscope.xml.SourceText;
import org.provscope.xml.TextEdit;

/** What the corpus does not show: words, suggestions, fixes, which schema judges, counts. */
final class CheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "⟦unknown-parameter|reg.1.lable⟧=\"x\"",
                "⟦wrong-case|Reg.1.label⟧=\"x\"",
                "⟦~index-out-of-range|reg.99.label⟧=\"x\"",
                "⟦pre-3.3.0-parameter|se.rt.3.name⟧=\"x\"",
                "⟦invalid-value|call.callsPerLineKey=\"many\"⟧",
                "⟦~invalid-value|call.callsPerLineKey=\"99\"⟧",
                "⟦empty-value|call.callsPerLineKey=\"\"⟧",
                "⟦empty-value|call.callsPerLineKey=' '⟧",
                "⟦invalid-value|voIpProt.SIP.use486forReject=\"yes\"⟧",
                "reg.1.label=\"\"",
                "voIpProt.SIP.use486forReject=\"true\"",
                "dir.local.contacts.maxNum.VVX500=\"99\"",
                "bg.color.VVX410.selection=\"2,1\"",
                "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                        + "xsi:noNamespaceSchemaLocation=\"polycomConfig.xsd\"",
                "⟦typographic-quote|reg.1.label=“x”⟧",
                "⟦unescaped-ampersand|reg.1.label=\"a&b\"⟧",
                "⟦xml-malformed|reg.1.label=x⟧",
                "reg.1.label=\"x\" ⟦duplicate-attribute|reg.1.label⟧=\"y\"",
                "⟦default-password|prov.login.localPassword=\"123\"⟧",
                "⟦credentials-in-url|⟦server-moved|device.prov.serverName⟧=\"ftp://u:p@h\"⟧ device.prov.serverName.set=\"1\" device.set=\"1\""
            })
    void oneMistakeIsOneProblemAtItsPlace(String attributes) {
        Checked.attributes(attributes);
    }

    @Test
    void theFirstOfANameCounts() {
        CheckResult result = Checked.phone()
                .file("a.cfg", "<c><a reg.1.label=\"x\"/>\n<b ⟦duplicate-parameter|reg.1.label⟧=\"y\"/></c>")
                .check();
        assertThat(result.problems().getFirst().message()).contains("line 1").contains("a different value");
        assertThat(result.files().get(new RootPath("a.cfg"))).isEqualTo(new FileCounts(1, 0, 1, 0));
    }

    @Test
    void countsAreThoseOfAPhonesStatusScreen() {
        CheckResult result = Checked.phone()
                .file(
                        "a.cfg",
                        "<c><a reg.1.label=\"x\" reg.2.label=\"y\" ⟦unknown-parameter|nonsense.no⟧=\"1\" "
                                + "⟦pre-3.3.0-parameter|voIpProt.local.port⟧=\"5060\" ⟦wrong-case|reg.3.Label⟧=\"\"/>"
                                + "<b ⟦duplicate-parameter|reg.2.label⟧=\"y\"/></c>")
                .check();
        assertThat(result.files().get(new RootPath("a.cfg"))).isEqualTo(new FileCounts(3, 1, 1, 1));
        assertThat(result.files().get(new RootPath("000000000000.cfg"))).isEqualTo(FileCounts.NONE);
    }

    @Test
    void proposalsAreTheNearestName() {
        assertThat(suggestion("reg.7.lable=\"x\"")).isEqualTo("reg.7.label");
        assertThat(suggestion("reg.7.authUserId=\"x\"")).isEqualTo("reg.7.auth.userId");
        assertThat(suggestion("dialplan.digitMap=\"x\"")).isEqualTo("dialplan.digitmap");
        assertThat(suggestion("xyzzy.plugh=\"x\"")).isNull();
        assertThat(suggestion("voIpProt.local.port=\"5060\"")).isEqualTo("voIpProt.SIP.local.port");
        assertThat(suggestion("call.callsPerLineKey=\"99\""))
                .as("no bound is what was meant")
                .isNull();
        assertThat(suggestion("tcpIpApp.port.rtp.filterByIp=\"True\"")).isEqualTo("1");
        assertThat(suggestion("voIpProt.SIP.use486forReject=\"no\"")).isEqualTo("0");
    }

    private static @Nullable String suggestion(String attributes) {
        List<Problem> problems = Checked.phone()
                .file("a.cfg", "<c " + attributes + "/>")
                .result()
                .problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst().suggestion();
    }

    @Test
    void fixesTouchOnlyWhatTheyMust() {
        assertThat(fixed("<c  reg.1.lable = 'x' ><!-- k --></c>")).isEqualTo("<c  reg.1.label = 'x' ><!-- k --></c>");
        assertThat(fixed("<c reg.1.label=“x”/>")).isEqualTo("<c reg.1.label=\"x\"/>");
        assertThat(fixed("<c reg.1.label=\"a & b &amp; c&d\"/>"))
                .isEqualTo("<c reg.1.label=\"a &amp; b &amp; c&amp;d\"/>");
        assertThat(fixed("<c>\r\n <a reg.1.label=\"x\"/>\r\n <b\r\n  reg.1.label=\"y\"\r\n  reg.2.label=\"z\"/></c>"))
                .isEqualTo("<c>\r\n <a reg.1.label=\"x\"/>\r\n <b\r\n  reg.2.label=\"z\"/></c>");
        assertThat(fixed("<c device.dns.domain='x'/>"))
                .isEqualTo("<c device.dns.domain='x' device.set='1' device.dns.domain.set='1'/>");
        assertThat(fixed("<c reg.1.label=\"x reg.1.address=\"y\"/>"))
                .isEqualTo("<c reg.1.label=\"x\" reg.1.address=\"y\"/>");
        assertThat(fixed("<c voIpProt.SIP.use486forReject=\"no\"/>"))
                .isEqualTo("<c voIpProt.SIP.use486forReject=\"0\"/>");
        assertThat(fixed("<sites reg.1.label=\"x\"></site>")).isEqualTo("<sites reg.1.label=\"x\"></sites>");
    }

    @Test
    void aFileInWesternEuropeanIsReadAsThatAndSavedInUtf8() {
        byte[] bytes = "<c reg.1.label=\"Grün € 5\" reg.2.label=\"Süd\"/>".getBytes(Charset.forName("windows-1252"));
        SourceText source = SourceText.of(bytes);
        Problem problem = Checked.phone()
                .file(Root.file("a.cfg", bytes))
                .result()
                .problems()
                .getFirst();
        assertThat(problem.fixes())
                .singleElement()
                .satisfies(fix -> assertThat(source.withText(TextEdit.apply(source.text(), fix.edits()))
                                .toBytes())
                        .isEqualTo(
                                "<c reg.1.label=\"Grün € 5\" reg.2.label=\"Süd\"/>".getBytes(StandardCharsets.UTF_8)));
        assertThat(Checked.phone()
                        .file(Root.file("a.cfg", new byte[] {'<', 'c', '/', '>', (byte) 0x81}))
                        .result()
                        .problems()
                        .getFirst()
                        .fixes())
                .as("no character of windows-1252")
                .isEmpty();
    }

    private static String fixed(String text) {
        Problem problem =
                Checked.phone().file("a.cfg", text).result().problems().getFirst();
        assertThat(problem.fixes()).as(problem.toString()).isNotEmpty();
        return TextEdit.apply(text, problem.fixes().getFirst().edits());
    }

    @Test
    void aProposalThatWouldDoHarmIsNoFix() {
        assertThat(fixable("<c reg.1.lable=\"x\" reg.1.label=\"y\"/>"))
                .as("it would stand twice")
                .isFalse();
        assertThat(fixable("<c call.callsPerLineKeys=\"many\"/>"))
                .as("its value would be wrong")
                .isFalse();
        assertThat(fixable("<c device.dns.domain=\"x\" device.set=\"0\"/>"))
                .as("somebody wanted it so")
                .isFalse();
    }

    private static boolean fixable(String text) {
        return Checked.phone()
                .file("a.cfg", text)
                .result()
                .problems()
                .getFirst()
                .isFixable();
    }

    @Test
    void secretsAreInNoMessage() {
        CheckResult result = Checked.phone()
                .file(
                        "a.cfg",
                        "<c reg.1.auth.password=\"" + "geheim".repeat(50) + "\" device.prov.password=\"geheim\" "
                                + "device.prov.serverName=\"ftp://u:geheim@h\"/>")
                .file("0004f2000002.cfg", "<m CONFIG_FILES=\"ftp://u:geheim@h\\a.cfg\"/>")
                .result();
        assertThat(result.problems())
                .extracting(Problem::code)
                .contains(
                        ProblemCode.INVALID_VALUE,
                        ProblemCode.CREDENTIALS_IN_URL,
                        ProblemCode.BAD_URL,
                        ProblemCode.DEVICE_SET_MISSING);
        assertThat(result.problems()).allSatisfy(problem -> {
            assertThat(problem.message()).doesNotContain("geheim");
            assertThat(String.valueOf(problem.suggestion())).doesNotContain("geheim");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://user:ge heim@host/a.cfg",
                "http:/user:geheim@h/b.cfg",
                "ftp:\\\\user:geheim@h\\c.cfg",
                "ftp://u:geheim@h/0004f2000001-phone.cfg",
                "ftp://u:ge,geheim@h/d.cfg",
                "ftp://u:geheim@h/3111-46157-002.sip.ld",
                "ftp:///u:geheim@h/x",
                "ftp://u:a:/geheim@h/x",
                "ftp://u:[geheim]@h/x"
            })
    void passwordsInAddressesAreInNoOutput(String address) {
        CheckResult result = Checked.empty()
                .file(
                        "000000000000.cfg",
                        "<A APP_FILE_PATH=\"" + address + "\" CONTACTS_DIRECTORY=\"" + address + "\" CONFIG_FILES=\""
                                + address + "\"/>")
                .file("a.cfg", "<c reg.1.label=\"" + address + "\" call.callsPerLineKey=\"" + address + "\"/>")
                .result();
        assertThat(result.problems()).extracting(Problem::code).contains(ProblemCode.CREDENTIALS_IN_URL);
        assertThat(result.problems()).allSatisfy(problem -> {
            assertThat(problem.message()).doesNotContain("heim");
            assertThat(String.valueOf(problem.suggestion())).doesNotContain("heim");
            assertThat(problem.fixes())
                    .allSatisfy(fix -> assertThat(fix.edits())
                            .allSatisfy(edit -> assertThat(edit.replacement()).doesNotContain("heim")));
        });
    }

    @Test
    void whatFollowsAStrayQuoteIsNoName() {
        CheckResult result = Checked.phone()
                .file("a.cfg", "<c reg.1.auth.password=\"ab\"geheim\"12\"/>")
                .result();
        assertThat(result.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.message()).doesNotContain("geheim");
            assertThat(problem.parameter()).isNotEqualTo("geheim");
        });
    }

    @Test
    void aPortIsNoPassword() {
        Checked.attributes("reg.1.label=\"http://host:8080/a@b\" mb.main.home=\"http://host/a:b@c\"");
    }

    @Test
    void longValuesTakeLinearTime() {
        String tail = "a".repeat(200_000);
        Checked.phone()
                .file("a.cfg", "<c a=\"1\"b=\"2\" " + "reg.1.label=\"1\" ".repeat(100_000) + "/>")
                .result();
        Checked.phone()
                .file("a.cfg", "<c reg.1.label=\"" + "ftp://u:".repeat(60_000) + "a:/".repeat(60_000) + "@\"/>")
                .result();
        Checked.phone()
                .file(
                        "a.cfg",
                        "<c reg.1.label=\"://" + tail + "\" reg.2.label=\"" + "://a:".repeat(40_000)
                                + "\" reg.3.label=\"" + "a:/".repeat(60_000) + "@\"/>")
                .result();
    }

    @Test
    void manyWarningsNeverPushOutAnError() {
        String text = "<c>" + "<k REG.1.label=\"1\"/>".repeat(21_000) + "<k bogus.name=\"1\"/></c>";
        CheckResult result = Checked.phone().file("a.cfg", text).result();
        assertThat(result.count(Severity.ERROR)).isEqualTo(1);
        assertThat(result.files().get(new RootPath("a.cfg"))).isEqualTo(new FileCounts(1, 1, 20_999, 0));
    }

    @Test
    void anotherPhonesFileIsNeverProposed() {
        CheckResult result = Checked.empty()
                .file(
                        "0004f2000001.cfg",
                        "<A CONFIG_FILES=\"0004f2000001-reg.cfg, sharde.cfg, "
                                + "zz.cfg, shared.cfg, site-lees.cfg\"/>")
                .file("0004f2000002-reg.cfg", "<c/>")
                .file("shared.cfg", "<c/>")
                .file("b.cfg", "<c/>")
                .file("site-leeds.cfg", "<c/>")
                .result();
        assertThat(result.of("0004f2000001.cfg"))
                .filteredOn(problem -> problem.code() == ProblemCode.MISSING_CONFIG_FILE)
                .extracting(Problem::suggestion)
                .containsExactly(null, null, null, "site-leeds.cfg");
    }

    @Test
    void whereTheModelDecidesTheFirmwareOnlyWhatAllSayIsAProblem() {
        ParameterSchema old = ParameterSchema.vendor("uc40/polycomConfig.xsd", rows("reg.#.label"));
        ParameterSchema later =
                ParameterSchema.vendor("uc59/polycomConfig.xsd", rows("reg.#.label", "apps.restapi.enabled"));
        SchemaSet schemas = new SchemaSet(
                old,
                false,
                List.of(
                        new SchemaSet.InRoot(new RootPath("uc40/polycomConfig.xsd"), old),
                        new SchemaSet.InRoot(new RootPath("uc59/polycomConfig.xsd"), later)));
        Checked.empty()
                .by(schemas)
                .file("uc40/sip.ld", "")
                .file("uc59/sip.ld", "")
                .file(Root.MAC + "-app.log", "")
                .file(
                        "000000000000.cfg",
                        "<A APP_FILE_PATH=\"uc40/sip.ld\" APP_FILE_PATH_VVX410=\"uc59/sip.ld\" "
                                + "CONFIG_FILES=\"all.cfg, old.cfg\" CONFIG_FILES_VVX410=\"all.cfg, vvx.cfg\"/>")
                .file(Root.MAC + "-phone.cfg", "<o/>")
                .file("all.cfg", "<c apps.restapi.enabled=\"1\" ⟦unknown-parameter|nonsense.x⟧=\"1\"/>")
                .file("vvx.cfg", "<c apps.restapi.enabled=\"1\"/>")
                .file("old.cfg", "<c ⟦unknown-parameter|apps.restapi.enabled⟧=\"1\"/>")
                .check();
    }

    @Test
    void theDefaultMasterCountsBesidePhonesOfTheirOwn() {
        ParameterSchema old = ParameterSchema.vendor("uc40/polycomConfig.xsd", rows("reg.#.label"));
        ParameterSchema later =
                ParameterSchema.vendor("uc59/polycomConfig.xsd", rows("reg.#.label", "apps.restapi.enabled"));
        SchemaSet schemas = new SchemaSet(
                old,
                false,
                List.of(
                        new SchemaSet.InRoot(new RootPath("uc40/polycomConfig.xsd"), old),
                        new SchemaSet.InRoot(new RootPath("uc59/polycomConfig.xsd"), later)));
        Checked.empty()
                .by(schemas)
                .file("uc40/sip.ld", "")
                .file("uc59/sip.ld", "")
                .file(Root.MAC + "-app.log", "")
                .file(Root.MAC + ".cfg", "<A APP_FILE_PATH=\"uc40/sip.ld\" CONFIG_FILES=\"old.cfg\"/>")
                .file("000000000000.cfg", "<A APP_FILE_PATH=\"uc59/sip.ld\" CONFIG_FILES=\"new.cfg\"/>")
                .file("old.cfg", "<c reg.1.label=\"1\"/>")
                .file("new.cfg", "<c apps.restapi.enabled=\"1\"/>")
                .check();
    }

    @Test
    void whatSingleModelsReadIsNotJudgedAlone() {
        Checked.empty()
                .file(
                        "000000000000.cfg",
                        "<A CONFIG_FILES=\"site.cfg\" CONFIG_FILES_VVX410=\"vvx.cfg, site.cfg\" "
                                + "OVERRIDES_DIRECTORY_VVX410=\"ov\"/>")
                .file("vvx.cfg", "<c device.dns.domain=\"x\" device.dns.domain.set=\"1\"/>")
                .file("site.cfg", "<c device.set=\"1\"/>")
                .file("ov/" + Root.MAC + "-phone.cfg", "<o/>")
                .check();
        Checked.empty()
                .file("000000000000.cfg", "<A CONFIG_FILES=\"[PHONE_MODEL].cfg, site.cfg\"/>")
                .file("VVX410.cfg", "<c device.dns.domain=\"x\" device.dns.domain.set=\"1\"/>")
                .file("site.cfg", "<c device.set=\"1\"/>")
                .file(Root.MAC + "-phone.cfg", "<o/>")
                .check();
    }

    @Test
    void serversInBracketsAreNoPlaceholders() {
        Checked.empty()
                .file(
                        "000000000000.cfg",
                        "<A LOG_FILE_DIRECTORY=\"http://[2001:db8::1]/x\" "
                                + "CONFIG_FILES=\"https://[2001:db8::1]/a.cfg\"/>")
                .check();
    }

    @Test
    void aDirectoryIsCalledSo() {
        Checked.phone()
                .file("a.cfg", "<c/>")
                .file(Root.MAC + "-directory.xml", "<Directory><item_list/></Directory>")
                .whole("not-a-directory", Root.MAC + "-directory.xml")
                .check();
    }

    @Test
    void aDeviceSettingThatIsTakenOutIsToldNoLonger() {
        var snapshot = Root.root(
                        Root.file("000000000000.cfg", Root.master("a.cfg")),
                        Root.file("a.cfg", "<c device.dns.domain=\"x\"/>"))
                .snapshot();
        SchemaSet bundled = SchemaSet.of(ParameterSchema.bundled());
        Checker checker = new Checker();
        assertThat(checker.check(
                                ResolvedRoot.of(snapshot, bundled.main(), Cancellation.NEVER),
                                bundled,
                                Cancellation.NEVER)
                        .of("a.cfg"))
                .hasSize(1);
        var next = snapshot.with(List.of(Root.file("a.cfg", "<c/>")));
        assertThat(checker.check(ResolvedRoot.of(next, bundled.main(), Cancellation.NEVER), bundled, Cancellation.NEVER)
                        .of("a.cfg"))
                .isEmpty();
    }

    @Test
    void theFirmwareInForceDecidesHowSureBoundsAre() {
        Checked.empty()
                .file("000000000000.cfg", "<A APP_FILE_PATH=\"fw/sip.ld\" CONFIG_FILES=\"a.cfg\"/>")
                .file("fw/sip.ld", "")
                .file("fw/sip.ver", "4.0.15.1009")
                .file(Root.MAC + "-phone.cfg", "<o/>")
                .file(
                        "a.cfg",
                        "<c ⟦invalid-value|call.callsPerLineKey=\"99\"⟧ " + "⟦invalid-value|video.callRate=\"2000\"⟧/>")
                .check();
        Checked.empty()
                .file("000000000000.cfg", "<A APP_FILE_PATH=\"5.9.0/sip.ld\" CONFIG_FILES=\"a.cfg\"/>")
                .file("5.9.0/sip.ld", "")
                .file(Root.MAC + "-phone.cfg", "<o/>")
                .file("a.cfg", "<c ⟦~invalid-value|call.callsPerLineKey=\"99\"⟧ video.callRate=\"2000\"/>")
                .check();
    }

    @Test
    void settingsOfVideoSystemsAreToldAsThatAndNothingIsProposed() {
        CheckResult one = Checked.phone()
                .file("a.cfg", "<c reg.1.label=\"x\" ⟦unknown-parameter|net.proxy.enable⟧=\"1\"/>")
                .check();
        assertThat(one.problems().getFirst().message()).contains("VideoOS").doesNotContain("Did you mean");
        assertThat(one.problems().getFirst().suggestion()).isNull();
        CheckResult whole = Checked.phone()
                .file(
                        "a.cfg",
                        "<c net.proxy.enable=\"1\" snmp.version2.enable=\"1\" sec.web.port=\"80\" "
                                + "device.local.roomName=\"x\" device.net.ipAddress=\"10.0.0.1\" video.camera.1.name=\"x\" exchange.server.url=\"https://x.example\"/>")
                .whole("other-make", "a.cfg")
                .check();
        assertThat(whole.files()).doesNotContainKey(new RootPath("a.cfg"));
    }

    @Test
    void aSwitchThatIsOnUnderANameInWrongCaseIsToldThereOnly() {
        Checked.attributes("⟦wrong-case|Feature.enhancedFeatureKeys.enabled⟧=\"1\" efk.efklist.1.label=\"x\"");
        Checked.attributes(
                "⟦wrong-case|Feature.enhancedFeatureKeys.enabled⟧=\"0\" ⟦feature-off|efk.efklist.1.label⟧=\"x\"");
    }

    @Test
    void watchedContactsNeedPresence() {
        String directory = "<directory><item_list><item><ct>1</ct><bw>0</bw></item><item><ct>2</ct>%s<bb>1</bb></item>"
                + "</item_list></directory>";
        Checked.phone()
                .file("a.cfg", "<c/>")
                .file(Root.MAC + "-directory.xml", directory.formatted("⟦feature-off|<bw>1</bw>⟧"))
                .file("000000000000-directory.xml", directory.formatted("⟦feature-off|<bw> 1 </bw>⟧"))
                .check();
        Checked.phone()
                .file("a.cfg", "<c feature.presence.enabled=\"1\"/>")
                .file(Root.MAC + "-directory.xml", directory.formatted("<bw>1</bw>"))
                .check();
        Checked.phone()
                .file("a.cfg", "<c feature.presence.enabled=\"0\"/>")
                .file(Root.MAC + "-directory.xml", directory.formatted("⟦~feature-off|<bw>1</bw>⟧"))
                .check();
    }

    @Test
    void eachFirmwareIsJudgedByItsOwnSchema() {
        ParameterSchema old = ParameterSchema.vendor("4.0.15/polycomConfig.xsd", rows("reg.#.label"));
        ParameterSchema later =
                ParameterSchema.vendor("5.9.0/polycomConfig.xsd", rows("reg.#.label", "apps.restapi.enabled"));
        SchemaSet schemas = new SchemaSet(
                later,
                false,
                List.of(
                        new SchemaSet.InRoot(new RootPath("4.0.15/polycomConfig.xsd"), old),
                        new SchemaSet.InRoot(new RootPath("5.9.0/polycomConfig.xsd"), later)));
        String master = "<A APP_FILE_PATH=\"%s/sip.ld\" CONFIG_FILES=\"%s\"/>";
        CheckResult result = Checked.empty()
                .by(schemas)
                .file("0004f2000001.cfg", master.formatted("4.0.15", "both.cfg, old.cfg"))
                .file("0004f2000002.cfg", master.formatted("5.9.0", "both.cfg, later.cfg"))
                .file("4.0.15/sip.ld", "")
                .file("5.9.0/sip.ld", "")
                .file("0004f2000001-app.log", "")
                .file("both.cfg", "<c ⟦unknown-parameter|apps.restapi.enabled⟧=\"1\"/>")
                .file("old.cfg", "<c ⟦unknown-parameter|apps.restapi.enabled⟧=\"1\"/>")
                .file("later.cfg", "<c apps.restapi.enabled=\"1\" reg.1.label=\"x\"/>")
                .check();
        assertThat(result.schemas())
                .anyMatch(words -> words.contains("4.0.15/polycomConfig.xsd"))
                .anyMatch(words -> words.contains("5.9.0/polycomConfig.xsd"));
        assertThat(result.of("old.cfg").getFirst().message())
                .contains("4.0.15/polycomConfig.xsd")
                .contains("known in release");
    }

    private static List<ParameterInfo> rows(String... names) {
        return java.util.stream.Stream.of(names)
                .map(name -> ParameterSchema.bundled().find(name))
                .toList();
    }

    @Test
    void aNameThatOnlyALaterReleaseHasIsToldAsThat() {
        ParameterSchema old = ParameterSchema.vendor("Config/polycomConfig.xsd", rows("reg.#.label"));
        CheckResult result = Checked.phone()
                .by(SchemaSet.of(old))
                .file("a.cfg", "<c ⟦unknown-parameter|apps.restapi.enabled⟧=\"1\"/>")
                .check();
        assertThat(result.problems().getFirst().message())
                .contains("is not in Config/polycomConfig.xsd")
                .contains("known in release");
    }

    @Test
    void aDirectoryHoldsOnlySoManyContacts() {
        StringBuilder many = new StringBuilder("<directory><item_list>\n");
        for (int i = 0; i < 10_001; i++) {
            many.append("<item><ct>").append(i).append("</ct></item>\n");
        }
        String text = many.append("</item_list></directory>").toString();
        Checked.phone()
                .file("a.cfg", "<c/>")
                .bytes("000000000000-directory.xml", text.getBytes(StandardCharsets.UTF_8))
                .at("too-many-contacts", "000000000000-directory.xml", "10001:1-10001:27")
                .check();
        Checked.phone()
                .file("a.cfg", "<c dir.local.contacts.maxNum=\"2\"/>")
                .file(
                        Root.MAC + "-directory.xml",
                        "<directory><item_list><item><ct>1</ct></item><item><ct>2</ct></item>"
                                + "⟦too-many-contacts|<item><ct>3</ct></item>⟧<item><ct>4</ct></item></item_list></directory>")
                .check();
    }

    @Test
    void aFileFullOfProblemsIsListedUpToALimit() {
        StringBuilder text = new StringBuilder("<c>");
        for (int i = 0; i < 20_100; i++) {
            text.append("<a nonsense.x").append(i).append("y=\"1\"/>");
        }
        CheckResult result =
                Checked.phone().file("a.cfg", text.append("</c>").toString()).result();
        assertThat(result.problems()).hasSize(20_001);
        assertThat(result.problems())
                .filteredOn(problem -> problem.code() == ProblemCode.MORE_PROBLEMS)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("100 more"));
    }
}
