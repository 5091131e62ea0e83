package org.provscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provscope.testing.RealData;
import org.provscope.workspace.SampleRoot;

final class CheckCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path root;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(root.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"a b.cfg\"/>");
        Files.writeString(
                root.resolve("a b.cfg"),
                "<a>\n  <b reg.1.lable=\"😀\" reg.1.auth.password=\"geheim\"/>\n"
                        + "  <c call.callsPerLineKey=\"99\"/>\n</a>");
        Files.writeString(root.resolve("0004f2000001-phone.cfg"), "");
    }

    @Test
    void jsonIsAsAgreed() throws IOException {
        Cli run = Cli.run("check", root.toString(), "--format", "json");
        assertThat(run.code()).isEqualTo(1);
        JsonNode json = run.json();
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly("provscope", "problems", "files", "errors", "warnings", "infos", "schemas");
        assertThat(json.get("problems"))
                .extracting(Object::toString)
                .containsExactly(
                        "{\"code\":\"empty-file\",\"severity\":\"info\",\"file\":\"0004f2000001-phone.cfg\",\"line\":null,"
                                + "\"column\":null,\"endLine\":null,\"endColumn\":null,\"parameter\":null,"
                                + "\"message\":\"The file is empty. A fresh phone has no overrides; what an emptied file does to a phone that is running is not known.\",\"suggestion\":null,"
                                + "\"fixable\":false}",
                        "{\"code\":\"unknown-parameter\",\"severity\":\"error\",\"file\":\"a b.cfg\",\"line\":2,\"column\":6,"
                                + "\"endLine\":2,\"endColumn\":17,\"parameter\":\"reg.1.lable\",\"message\":\"“reg.1.lable” is "
                                + "not known in any release (4.0, 5.9, 7.x). Did you mean “reg.1.label”?\","
                                + "\"suggestion\":\"reg.1.label\",\"fixable\":true}",
                        "{\"code\":\"invalid-value\",\"severity\":\"warning\",\"file\":\"a b.cfg\",\"line\":3,\"column\":6,"
                                + "\"endLine\":3,\"endColumn\":31,\"parameter\":\"call.callsPerLineKey\",\"message\":\"“99”: "
                                + "call.callsPerLineKey must be a whole number, 1 to 24. This applies to release 4.0; later "
                                + "releases may allow more.\",\"suggestion\":null,\"fixable\":false}");
        assertThat(json.get("files").get(2).toString())
                .isEqualTo("{\"file\":\"a b.cfg\",\"ok\":2,\"errors\":1,\"duplicates\":0,\"pre330\":0}");
        assertThat(json.get("errors").asInt()).isEqualTo(1);
        assertThat(json.get("warnings").asInt()).isEqualTo(1);
        assertThat(json.get("infos").asInt()).isEqualTo(1);
    }

    @Test
    void milderProblemsCanBeLeftOut() throws IOException {
        assertThat(Cli.run("check", root.toString(), "--format", "json", "--min-severity", "error")
                        .json()
                        .get("problems"))
                .hasSize(1);
        assertThat(Cli.run("check", root.toString(), "--min-severity", "bad").code())
                .isEqualTo(2);
        Files.writeString(root.resolve("a b.cfg"), "<a call.callsPerLineKey=\"99\"/>");
        assertThat(Cli.run("check", root.toString()).code())
                .as("warnings are no failure")
                .isZero();
    }

    @Test
    void textNamesTheFileThePlaceAndTheCounts() {
        String out = Cli.run("check", root.toString()).out();
        assertThat(out)
                .contains("a b.cfg   ok 2, errors 1, duplicates 0, pre-3.3.0 0")
                .contains("2:6  error    unknown-parameter")
                .contains("1 error, 1 warning, 1 note. 3 configuration files checked.")
                .contains("Checked against: bundled tables");
    }

    @Test
    void aFolderWithoutAnythingThatCanBeAMasterIsNotGreen() throws IOException {
        Files.delete(root.resolve("000000000000.cfg"));
        Files.writeString(root.resolve("a b.cfg"), "<a/>");
        for (String[] more :
                new String[][] {{}, {"--min-severity", "error"}, {"--summary"}, {"--quiet"}, {"--format", "json"}}) {
            Cli run = Cli.run(Stream.concat(Stream.of("check", root.toString()), Stream.of(more))
                    .toArray(String[]::new));
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).doesNotContain("No problems");
            assertThat(run.err())
                    .contains("is not a provisioning root", "000000000000.cfg")
                    .hasLineCount(1);
        }
        // What a master's name stands on below the top, no phone asks for.
        Files.move(
                root.resolve("a b.cfg"),
                Files.createDirectory(root.resolve("below")).resolve("0004f2000001.cfg"));
        assertThat(Cli.run("check", root.toString()).code()).isEqualTo(2);
        Files.writeString(root.resolve("0004F2000001.CFG"), "");
        assertThat(Cli.run("check", root.toString()).code()).isZero();
    }

    @Test
    void mastersThatSayNothingAsMastersRaiseTheQuestionWhetherThisIsTheRoot() throws IOException {
        Files.delete(root.resolve("000000000000.cfg"));
        Files.writeString(root.resolve("0004f2000001.cfg"), "<a reg.1.label=\"x\"/>");
        Cli run = Cli.run("check", root.toString(), "--format", "json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(ofCode(run, "missing-master")).singleElement().satisfies(problem -> {
            assertThat(problem.get("severity").asText()).isEqualTo("warning");
            assertThat(problem.get("file").isNull()).isTrue();
            assertThat(problem.get("message").asText()).contains("0004f2000001.cfg", "or a folder inside it?");
        });
        for (String master : new String[] {"<a CONFIG_FILES=\"\"/>", "<a APP_FILE_PATH=\"x.ld\" <", "Digest=1"}) {
            Files.writeString(root.resolve("0004f2000002.cfg"), master);
            assertThat(ofCode(Cli.run("check", root.toString(), "--format", "json"), "missing-master"))
                    .isEmpty();
        }
    }

    private static List<JsonNode> ofCode(Cli run, String code) throws IOException {
        return run.json()
                .get("problems")
                .valueStream()
                .filter(problem -> problem.get("code").asText().equals(code))
                .toList();
    }

    @Test
    void theSummaryCountsAndNamesNoSingleProblem() throws IOException {
        JsonNode all = Cli.run("check", root.toString(), "--format", "json").json();
        JsonNode json = Cli.run("check", root.toString(), "--format", "json", "--summary")
                .json();
        assertThat(json.get("problems")).isEmpty();
        assertThat(json.get("codes"))
                .extracting(Object::toString)
                .containsExactly(
                        "{\"code\":\"unknown-parameter\",\"severity\":\"error\",\"problems\":1,\"files\":1}",
                        "{\"code\":\"invalid-value\",\"severity\":\"warning\",\"problems\":1,\"files\":1}",
                        "{\"code\":\"empty-file\",\"severity\":\"info\",\"problems\":1,\"files\":1}");
        for (String kept : new String[] {"files", "errors", "warnings", "infos", "schemas"}) {
            assertThat(json.get(kept)).isEqualTo(all.get(kept));
        }
        Cli text = Cli.run("check", root.toString(), "--summary");
        assertThat(text.code()).isEqualTo(1);
        assertThat(text.out())
                .containsPattern("\na b\\.cfg +1 +1 +0\n")
                .contains("1 error, 1 warning, 1 note.")
                .doesNotContain("2:6", "reg.1.lable");
        assertThat(Cli.run("check", root.toString(), "--summary", "--format", "sarif")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void quietLeavesTheAnswerAlone() throws IOException {
        assertThat(Cli.run("check", root.toString(), "--quiet").out())
                .contains("unknown-parameter")
                .doesNotContain("Checked against", "estimate", "checked");
        Files.writeString(root.resolve("a b.cfg"), "<a/>");
        Files.delete(root.resolve("0004f2000001-phone.cfg"));
        assertThat(Cli.run("check", root.toString(), "--quiet")).isEqualTo(new Cli(0, "", ""));
        assertThat(Cli.run("check", root.toString(), "--min-severity", "error").out())
                .contains("No errors in");
        assertThat(Cli.run("check", root.toString()).out()).contains("No problems in");
    }

    @Test
    void sarifSaysWhereToReadOnByAbsoluteUris() throws IOException {
        JsonNode driver =
                Cli.run("check", root.toString(), "--format", "sarif").json().at("/runs/0/tool/driver");
        assertThat(URI.create(driver.get("informationUri").asText()).isAbsolute())
                .isTrue();
        for (JsonNode rule : driver.get("rules")) {
            URI help = URI.create(rule.get("helpUri").asText());
            assertThat(help.isAbsolute()).isTrue();
            assertThat(help).hasFragment(rule.get("id").asText());
            assertThat(help.getSchemeSpecificPart()).endsWith("docs/problems.md");
        }
    }

    @Test
    void sarifIsForCheckAlone() {
        assertThat(Cli.run("phones", root.toString(), "--format", "sarif").code())
                .isEqualTo(2);
    }

    @Test
    void sarifHoldsAgainstItsSchema() throws IOException {
        JsonNode sarif = Cli.run("check", root.toString(), "--format", "sarif", "--sarif-prefix", "voice/phones")
                .json();
        assertThat(violations(sarif)).isEmpty();
        JsonNode result = sarif.at("/runs/0/results/1");
        assertThat(result.at("/ruleId").asText()).isEqualTo("unknown-parameter");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("voice/phones/a%20b.cfg");
        assertThat(result.at("/locations/0/physicalLocation/region").toString())
                .isEqualTo("{\"startLine\":2,\"startColumn\":6,\"endLine\":2,\"endColumn\":17}");
        assertThat(result.at("/fixes/0/artifactChanges/0/replacements/0/insertedContent/text")
                        .asText())
                .isEqualTo("reg.1.label");
        assertThat(sarif.at("/runs/0/columnKind").asText()).isEqualTo("unicodeCodePoints");
    }

    @Test
    void theSarifOfTheSampleHoldsTooAndSaysWhatJsonSays() throws IOException {
        String sample = SampleRoot.location().address();
        JsonNode sarif = Cli.run("check", sample, "--format", "sarif").json();
        assertThat(violations(sarif)).isEmpty();
        JsonNode problems = Cli.run("check", sample, "--format", "json").json().get("problems");
        assertThat(sarif.at("/runs/0/results")).hasSameSizeAs(problems);
        Set<String> codes = new TreeSet<>();
        problems.forEach(problem -> codes.add(problem.get("code").asText()));
        assertThat(codes)
                .contains(
                        "typographic-quote",
                        "pre-3.3.0-parameter",
                        "missing-config-file",
                        "duplicate-parameter",
                        "device-set-missing",
                        "doubled-part-number",
                        "speed-dial-duplicate",
                        "unreferenced-file");
    }

    @Test
    void aRootWithoutFilesIsNoBadSarif() throws IOException {
        Path empty = Files.createDirectory(root.resolve("empty"));
        Cli run = Cli.run("check", empty.toString(), "--format", "sarif");
        assertThat(run.code()).isEqualTo(2);
        JsonNode sarif = run.json();
        assertThat(violations(sarif)).isEmpty();
        assertThat(sarif.at("/runs/0/results/0/ruleId").asText()).isEqualTo("missing-master");
    }

    private static Set<ValidationMessage> violations(JsonNode sarif) throws IOException {
        try (InputStream in = CheckCommandTest.class.getResourceAsStream("/sarif/sarif-schema-2.1.0.json")) {
            JsonSchema schema =
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
            return schema.validate(sarif);
        }
    }

    @Test
    void theStrictVerdictIsThatOfXmlSchemaAtTheAttribute() throws IOException {
        Files.writeString(root.resolve("polycomConfig.xsd"), """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
                  <xs:attribute name="reg.1.label" type="xs:string"/>
                  <xs:attribute name="call.callsPerLineKey"><xs:simpleType><xs:restriction base="xs:integer">
                    <xs:maxInclusive value="24"/></xs:restriction></xs:simpleType></xs:attribute>
                  <xs:element name="a"><xs:complexType><xs:attribute ref="call.callsPerLineKey"/></xs:complexType>
                  </xs:element>
                </xs:schema>
                """);
        Files.writeString(root.resolve("a b.cfg"), "<a\n call.callsPerLineKey=\"99\" reg.1.label=\"x\"/>");
        JsonNode problems = Cli.run("check", root.toString(), "--strict-xsd", "--format", "json")
                .json()
                .get("problems");
        assertThat(problems)
                .filteredOn(problem -> problem.get("code").asText().equals("xsd")
                        && problem.get("file").asText().equals("a b.cfg"))
                .extracting(
                        problem -> problem.get("line") + ":" + problem.get("column") + "-" + problem.get("endColumn")
                                + " " + problem.get("parameter").asText())
                .containsExactly("2:2-27 call.callsPerLineKey", "2:28-39 reg.1.label");
        assertThat(problems)
                .filteredOn(problem -> problem.get("code").asText().equals("xsd"))
                .first()
                .satisfies(
                        problem -> assertThat(problem.get("message").asText()).contains("cvc-"));
        assertThat(Cli.run("check", root.toString(), "--format", "json").json().get("problems"))
                .noneMatch(problem -> problem.get("code").asText().equals("xsd"));
    }

    @Test
    void namesAreWrittenByteForByteInSarif() throws IOException {
        Path decomposed = root.resolve("cafe\u0301.cfg");
        Files.writeString(decomposed, "<c bogus.x=\"1\"/>");
        assertThat(Cli.run("check", root.toString(), "--format", "sarif").out()).contains("cafe%CC%81.cfg");
    }

    @Test
    void theStrictVerdictHoldsNoSecret() throws IOException {
        Files.writeString(root.resolve("polycomConfig.xsd"), """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
                  <xs:attribute name="reg.1.label" type="xs:string"/>
                  <xs:element name="a"><xs:complexType>
                    <xs:attribute name="reg.1.auth.password" fixed="abc" type="xs:string"/>
                    <xs:attribute name="url" type="xs:integer"/>
                  </xs:complexType></xs:element>
                </xs:schema>
                """);
        Files.writeString(
                root.resolve("a b.cfg"),
                "<a reg.1.auth.password=\"geheim\" url=\"ftp://u:geheim@h/x\" other=\"geheim\"/>");
        Cli run = Cli.run("check", root.toString(), "--strict-xsd", "--format", "json");
        assertThat(run.out()).contains("\"xsd\"").doesNotContain("geheim");
    }

    @Test
    void withoutASchemaThereIsNoStrictVerdict() {
        Cli run = Cli.run("check", root.toString(), "--strict-xsd");
        assertThat(run.err()).contains("no polycomConfig.xsd");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("unknown-parameter").doesNotContain("  xsd  ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ucs-4.0", "ucs-5.9", "ucs-7"})
    void theVendorsOwnFilesAreWithoutError(String release) throws IOException {
        copy(RealData.at(release), release.equals("ucs-4.0"));
        assertThat(Cli.run("check", root.toString(), "--format", "json")
                        .json()
                        .get("errors")
                        .asInt())
                .isZero();
        JsonNode asShipped = Cli.run("check", RealData.at(release).toString(), "--format", "json")
                .json();
        assertThat(asShipped.get("errors").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3.5.0247", "5.9.6.2327", "6.3.0.14929"})
    void theVendorsOwnMastersAreWithoutError(String release) throws IOException {
        Files.delete(root.resolve("a b.cfg"));
        Files.copy(
                RealData.at("masters/" + release + ".cfg"),
                Files.createDirectory(root.resolve("m")).resolve("000000000000.cfg"));
        assertThat(Cli.run("check", root.resolve("m").toString(), "--format", "json")
                        .json()
                        .get("errors")
                        .asInt())
                .isZero();
    }

    private void copy(Path from, boolean withoutSchema) throws IOException {
        try (var files = Files.list(root);
                var shipped = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            for (Path file : shipped.toList()) {
                if (!(withoutSchema && file.toString().endsWith(".xsd"))) {
                    Files.copy(file, root.resolve(String.valueOf(file.getFileName())));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sip-3.2.4", "sip-3.1.6"})
    void filesFromBefore330AreExplainedAndNoneIsMerelyUnknown(String release) throws IOException {
        JsonNode problems = Cli.run("check", RealData.at(release).toString(), "--format", "json")
                .json()
                .get("problems");
        assertThat(problems).noneMatch(problem -> problem.get("code").asText().equals("unknown-parameter"));
        assertThat(problems)
                .filteredOn(problem -> problem.get("code").asText().equals("pre-3.3.0-parameter"))
                .hasSizeGreaterThan(3_000);
    }

    /** 768 on the twelve templates (docs/domain.md §5), one more on the master beside them. */
    @Test
    void aSchemaWithoutAnEndIsToldAndEndsWith2() throws IOException {
        Files.writeString(
                root.resolve("polycomConfig.xsd"),
                "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">"
                        + "<xs:attribute name=\"x.y\"/><xs:element name=\"a\"><xs:complexType>"
                        + "<xs:sequence minOccurs=\"0\" maxOccurs=\"50\">".repeat(5)
                        + "<xs:element name=\"b\"/>" + "</xs:sequence>".repeat(5)
                        + "</xs:complexType></xs:element></xs:schema>");
        Files.writeString(root.resolve("a b.cfg"), "<a><b/></a>");
        Cli strict = Cli.run("check", root.toString(), "--strict-xsd");
        assertThat(strict.code()).isEqualTo(2);
        assertThat(strict.err())
                .startsWith("provscope: polycomConfig.xsd is not used")
                .doesNotContain("memory")
                .hasLineCount(1);
        assertThat(Cli.run("check", root.toString()).code()).isZero();
    }

    @Test
    void theStrictVerdictOnTheVendorsTemplatesIsComplete() throws IOException {
        JsonNode json = Cli.run("check", RealData.at("ucs-4.0").toString(), "--strict-xsd", "--format", "json")
                .json();
        assertThat(json.get("problems"))
                .filteredOn(problem -> problem.get("code").asText().equals("xsd")
                        && !problem.get("file").asText().equals("000000000000.cfg"))
                .hasSize(768);
    }

    @Test
    void aStrictVerdictThatCannotBeGivenIsNotGreen(@TempDir Path temp) throws Exception {
        Path root = Files.createDirectories(temp.resolve("strict"));
        Files.writeString(root.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"a.cfg\"/>");
        Files.writeString(root.resolve("a.cfg"), "<a reg.1.label=\"x\"/>");
        Files.writeString(root.resolve("polycomConfig.xsd"), "<xs:schema");
        Cli run = Cli.run("check", root.toString(), "--strict-xsd");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("strict validation is not possible: the root's own schema cannot be used");
        assertThat(Cli.run("check", root.toString()).code()).isZero();
    }
}
