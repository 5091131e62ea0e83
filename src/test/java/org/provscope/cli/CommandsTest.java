package org.provscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.provscope.testing.RealData;
import org.provscope.workspace.SampleRoot;

class CommandsTest {
    private static final String MAC = "0004f2000001";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path root;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(root.resolve("000000000000.cfg"),
                "<A CONFIG_FILES=\"http://u:hidden@h/x.cfg, a.cfg, none.cfg\"/>");
        Files.writeString(root.resolve("a.cfg"), "<a>\n  <b reg.1.auth.password=\"geheim\" reg.1.label=\"Ärger\"\n"
                + "     call.callsPerLineKey=\"3\" call.callsPerLineKey.x=\"\" device.hostname=\"h\"/>\n"
                + "  <c call.callsPerLineKey=\"4\"/></a>");
        Files.writeString(root.resolve(MAC + "-phone.cfg"), "<p reg.1.auth.password=\"other\"/>");
    }

    @Test
    void effectiveJsonIsAsAgreed() throws IOException {
        Cli run = Cli.run("effective", root.toString(), MAC, "--format", "json");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        JsonNode json = run.json();
        assertThat(json.fieldNames()).toIterable().containsExactly("phone", "model", "master", "dependsOnModel",
                "cached", "layers", "parameters");
        assertThat(json.get("phone").asText()).isEqualTo(MAC);
        assertThat(json.get("model").isNull()).isTrue();
        assertThat(json.get("layers")).extracting(Object::toString).containsExactly(
                "{\"role\":\"phone-override\",\"file\":\"" + MAC + "-phone.cfg\",\"status\":\"read\",\"parameters\":1}",
                "{\"role\":\"web-override\",\"file\":\"" + MAC + "-web.cfg\",\"status\":\"missing\",\"parameters\":0}",
                "{\"role\":\"config\",\"file\":\"http://u:••••••@h/x.cfg\",\"status\":\"remote\",\"parameters\":0}",
                "{\"role\":\"config\",\"file\":\"a.cfg\",\"status\":\"read\",\"parameters\":6}",
                "{\"role\":\"config\",\"file\":\"none.cfg\",\"status\":\"missing\",\"parameters\":0}",
                "{\"role\":\"master\",\"file\":\"000000000000.cfg\",\"status\":\"read\",\"parameters\":0}");
        assertThat(json.get("parameters")).extracting(Object::toString).containsExactly(
                "{\"name\":\"call.callsPerLineKey\",\"value\":\"3\",\"role\":\"config\",\"file\":\"a.cfg\",\"line\":3,"
                        + "\"column\":6,\"default\":\"24\",\"applied\":true,\"reason\":null,\"beats\":[{\"value\":\"4\","
                        + "\"role\":\"config\",\"file\":\"a.cfg\",\"line\":4,\"column\":6}]}",
                "{\"name\":\"call.callsPerLineKey.x\",\"value\":\"\",\"role\":\"config\",\"file\":\"a.cfg\",\"line\":3,"
                        + "\"column\":31,\"default\":null,\"applied\":true,\"reason\":null,\"beats\":[]}",
                "{\"name\":\"device.hostname\",\"value\":\"h\",\"role\":\"config\",\"file\":\"a.cfg\",\"line\":3,"
                        + "\"column\":57,\"default\":null,\"applied\":false,\"reason\":\"device-set\",\"beats\":[]}",
                "{\"name\":\"reg.1.auth.password\",\"value\":\"••••••\",\"role\":\"phone-override\",\"file\":\"" + MAC
                        + "-phone.cfg\",\"line\":1,\"column\":4,\"default\":\"\",\"applied\":true,\"reason\":null,"
                        + "\"beats\":[{\"value\":\"••••••\",\"role\":\"config\",\"file\":\"a.cfg\",\"line\":2,\"column\":6}]}",
                "{\"name\":\"reg.1.label\",\"value\":\"Ärger\",\"role\":\"config\",\"file\":\"a.cfg\",\"line\":2,"
                        + "\"column\":35,\"default\":\"\",\"applied\":true,\"reason\":null,\"beats\":[]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void secretsAreShownOnlyWhenAskedFor(String format) {
        String masked = Cli.run("effective", root.toString(), MAC, "--format", format).out()
                + Cli.run("where", root.toString(), "reg.1.auth.password", "--format", format).out();
        assertThat(masked).doesNotContain("geheim", "other", "hidden").contains("••••••");
        String shown = Cli.run("effective", root.toString(), MAC, "--format", format, "--no-mask").out();
        assertThat(shown).contains("geheim", "other", "hidden").doesNotContain("••••••");
    }

    @Test
    void allAddsDefaults() throws IOException {
        JsonNode json = Cli.run("effective", root.toString(), MAC, "--format", "json", "--all").json();
        JsonNode layer = json.get("layers").get(json.get("layers").size() - 1);
        assertThat(layer.get("role").asText()).isEqualTo("default");
        assertThat(layer.get("file").isNull()).isTrue();
        assertThat(layer.get("parameters").asInt()).isEqualTo(json.get("parameters").size() - 5).isGreaterThan(10_000);
        JsonNode added = null;
        String before = "";
        for (JsonNode parameter : json.get("parameters")) {
            assertThat(parameter.get("name").asText()).isGreaterThan(before);
            before = parameter.get("name").asText();
            added = before.equals("call.callWaiting.ring") ? parameter : added;
        }
        assertThat(String.valueOf(added)).isEqualTo("{\"name\":\"call.callWaiting.ring\",\"value\":\"beep\","
                + "\"role\":\"default\",\"file\":null,\"line\":null,\"column\":null,\"default\":\"beep\","
                + "\"applied\":true,\"reason\":null,\"beats\":[]}");
    }

    @Test
    void whatCannotBeDoneIsOneLineAndCode2() throws IOException {
        Path file = Files.writeString(root.resolve("notes.txt"), "x");
        String[][] wrong = {{"effective", root.toString(), "nonsense"}, {"effective", root.toString()},
                {"effective", root.resolve("nowhere").toString(), MAC}, {"phones", file.toString()},
                {"phones", "ftp://u:hidden@127.0.0.1:1/x"}, {"phones", root.toString(), "--format", "yaml"},
                {"phones", root.toString(), "--schema", file.toString()}, {"nonsense", "a", "b"},
                {"schema", file.toString()}};
        for (String[] arguments : wrong) {
            Cli run = Cli.run(arguments);
            assertThat(run.code()).as(String.join(" ", arguments)).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().strip().lines()).hasSize(1);
            assertThat(run.err()).startsWith("provscope: ").doesNotContain("Exception", "hidden");
        }
    }

    @Test
    void phonesAndWhere() throws IOException {
        assertThat(Cli.run("phones", root.toString()).out()).contains(MAC).contains("Ärger").contains("incomplete");
        JsonNode phone = Cli.run("phones", root.toString(), "--format", "json").json().get("phones").get(0);
        assertThat(phone.get("label").asText()).isEqualTo("Ärger");
        JsonNode where = Cli.run("where", root.toString(), "reg.1.label", "--format", "json").json();
        assertThat(where.get("values").get(0).toString()).isEqualTo("{\"value\":\"Ärger\",\"role\":\"config\","
                + "\"file\":\"a.cfg\",\"line\":2,\"column\":35,\"applied\":true,\"phones\":[\"" + MAC + "\"]}");
        assertThat(Cli.run("where", root.toString(), "no.such.thing").out()).contains("check the spelling");
    }

    @Test
    void whereListsNamesForModelsAndTellsWhatHasNoEffect() throws IOException {
        Files.writeString(root.resolve("a.cfg"), "<a call.callsPerLineKey.VVX410=\"5\" device.hostname=\"h\"/>");
        String models = Cli.run("where", root.toString(), "call.callsPerLineKey").out();
        assertThat(models).contains("as call.callsPerLineKey.VVX410", "no file: firmware default");
        assertThat(Cli.run("where", root.toString(), "device.hostname").out()).contains("no effect");
        assertThat(Cli.run("phones", root.toString(), "--format", "json").out()).contains("incomplete");
        Files.writeString(root.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"a.cfg\"/>");
        assertThat(Cli.run("phones", root.toString()).out()).contains("depends on model");
        Files.writeString(root.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"http://h/x.cfg\"/>");
        assertThat(Cli.run("phones", root.toString()).out()).contains("partly unseen");
        assertThat(Cli.run("effective", root.toString(), MAC, "--model", "vvx410").err()).contains("VVX410");
    }

    @Test
    void everyCommandExplainsItself() {
        for (String command : new String[]{"phones", "effective", "where", "schema"}) {
            Cli help = Cli.run(command, "--help");
            assertThat(help.code()).isZero();
            assertThat(help.out()).contains("Usage: provscope " + command, "--format");
        }
    }

    @Test
    void controlCharactersNeverReachATerminal() throws IOException {
        Files.writeString(root.resolve("a.cfg"), "<a x=\"a&#9;b\u202Ec\" y=\"\u009B31m\"/>");
        String out = Cli.run("effective", root.toString(), MAC).out();
        assertThat(out).doesNotContain("\u202E", "\u009B", "\t");
    }

    @Test
    void hostileRootsEnd() throws IOException {
        Files.writeString(root.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"x[A][A][A][A][PHONE_MODEL]y, "
                + "a.cfg,".repeat(20_000) + "\" " + "A_".repeat(100_000) + "=\"1\"/>");
        for (int i = 0; i < 50; i++) {
            Files.writeString(root.resolve("x" + "[A]".repeat(50) + i + ".txt"), "");
        }
        assertThat(Cli.run("effective", root.toString(), MAC).code()).isZero();
        Files.writeString(root.resolve("polycomConfig.xsd"), "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>"
                + "<xs:attribute name='a.1'/><xs:attribute name='a.999999999'/></xs:schema>");
        assertThat(Cli.run("effective", root.toString(), MAC, "--all").code()).isZero();
        Files.writeString(root.resolve("polycomConfig.xsd"), "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>"
                + "<xs:element name='a'><xs:complexType>" + "<xs:sequence>".repeat(20_000) + "</xs:sequence>".repeat(
                        20_000)
                + "</xs:complexType></xs:element></xs:schema>");
        Cli deep = Cli.run("phones", root.toString());
        assertThat(deep.code()).isZero();
        assertThat(deep.err()).contains("bundled tables are used instead");
        Cli atFile = Cli.run("effective", root.toString(), "@" + root.resolve("a.cfg"));
        assertThat(atFile.err()).doesNotContain("geheim");
    }

    @Test
    void anEmptyRootIsNoMistake(@TempDir Path empty) {
        assertThat(Cli.run("phones", empty.toString()).code()).isZero();
        Cli run = Cli.run("effective", empty.toString(), MAC);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("none: the phone finds no configuration");
    }

    @Test
    void theSampleTellsItsStories() {
        String sample = SampleRoot.location().address();
        assertThat(Cli.run("phones", sample).out()).contains("Mara Finch", "Inês Teixeira", "VVX410?", "SPIP335?");
        assertThat(Cli.run("effective", sample, "64167f30b203").out()).contains("beats");
        assertThat(Cli.run("phones", sample).out().lines().filter(line -> line.contains("incomplete"))).hasSize(2);
    }

    @Test
    void exportsASchema() {
        assertThat(Cli.run("schema", root.toString(), "--export", "csv").out()).contains("\r\nreg.34.label,text,");
        assertThat(Cli.run("schema", root.toString()).out()).contains("bundled tables");
        assertThat(Cli.run("schema", root.toString(), "--format", "json").code()).isZero();
    }

    @Test
    void opensTheWindowWithoutACommand() {
        assertThat(Cli.run().out()).isEqualTo("window null" + System.lineSeparator());
        assertThat(Cli.run("some folder").out()).isEqualTo("window some folder" + System.lineSeparator());
        assertThat(Cli.run("--version").out()).startsWith("ProvScope ");
        assertThat(Cli.run("--help").out()).contains("effective", "Exit codes");
    }

    @Test
    void theRealRoot() throws IOException {
        String australia = RealData.at("roots/australia").toString();
        JsonNode trio = Cli.run("effective", australia, "64167f000001", "--model", "Trio8800", "--format", "json")
                .json();
        JsonNode vvx = Cli.run("effective", australia, "64167f000001", "--model", "VVX400", "--format", "json").json();
        assertThat(trio.get("layers").get(2).get("file").asText()).isEqualTo("custom-trio.cfg");
        assertThat(vvx.get("layers").get(2).get("file").asText()).isEqualTo("customisations.cfg");
        assertThat(trio.get("parameters")).hasSize(178);
        assertThat(vvx.get("parameters")).hasSize(224);
    }
}
