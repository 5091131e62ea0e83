package org.provscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        Files.writeString(
                root.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"http://u:hidden@h/x.cfg, a.cfg, none.cfg\"/>");
        Files.writeString(
                root.resolve("a.cfg"),
                "<a>\n  <b reg.1.auth.password=\"geheim\" reg.1.label=\"Ärger\"\n"
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
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "provscope",
                        "phone",
                        "model",
                        "modelFrom",
                        "firmware",
                        "firmwareFrom",
                        "master",
                        "dependsOnModel",
                        "cached",
                        "notes",
                        "layers",
                        "parameters",
                        "unranked",
                        "unreadable");
        assertThat(json.get("phone").asText()).isEqualTo(MAC);
        assertThat(json.get("model").isNull()).isTrue();
        assertThat(json.get("layers"))
                .extracting(Object::toString)
                .containsExactly(
                        "{\"role\":\"phone-override\",\"file\":\"" + MAC
                                + "-phone.cfg\",\"status\":\"read\",\"parameters\":1}",
                        "{\"role\":\"web-override\",\"file\":\"" + MAC
                                + "-web.cfg\",\"status\":\"missing\",\"parameters\":0}",
                        "{\"role\":\"config\",\"file\":\"http://u:••••••@h/x.cfg\",\"status\":\"remote\",\"parameters\":0}",
                        "{\"role\":\"config\",\"file\":\"a.cfg\",\"status\":\"read\",\"parameters\":6}",
                        "{\"role\":\"config\",\"file\":\"none.cfg\",\"status\":\"missing\",\"parameters\":0}",
                        "{\"role\":\"master\",\"file\":\"000000000000.cfg\",\"status\":\"read\",\"parameters\":0}");
        assertThat(json.get("parameters"))
                .extracting(Object::toString)
                .containsExactly(
                        "{\"name\":\"call.callsPerLineKey\",\"value\":\"3\",\"role\":\"config\",\"file\":\"a.cfg\",\"line\":3,"
                                + "\"column\":6,\"default\":\"24\",\"applied\":true,\"reason\":null,\"beats\":[{\"value\":\"4\","
                                + "\"role\":\"config\",\"file\":\"a.cfg\",\"line\":4,\"column\":6}]}",
                        "{\"name\":\"call.callsPerLineKey.x\",\"value\":\"\",\"role\":\"config\",\"file\":\"a.cfg\",\"line\":3,"
                                + "\"column\":31,\"default\":null,\"applied\":true,\"reason\":null,\"beats\":[]}",
                        "{\"name\":\"device.hostname\",\"value\":\"h\",\"role\":\"config\",\"file\":\"a.cfg\",\"line\":3,"
                                + "\"column\":57,\"default\":null,\"applied\":false,\"reason\":\"device-set\",\"beats\":[]}",
                        "{\"name\":\"reg.1.auth.password\",\"value\":\"••••••\",\"role\":\"phone-override\",\"file\":\""
                                + MAC
                                + "-phone.cfg\",\"line\":1,\"column\":4,\"default\":\"\",\"applied\":true,\"reason\":null,"
                                + "\"beats\":[{\"value\":\"••••••\",\"role\":\"config\",\"file\":\"a.cfg\",\"line\":2,\"column\":6}]}",
                        "{\"name\":\"reg.1.label\",\"value\":\"Ärger\",\"role\":\"config\",\"file\":\"a.cfg\",\"line\":2,"
                                + "\"column\":35,\"default\":\"\",\"applied\":true,\"reason\":null,\"beats\":[]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void secretsAreShownOnlyWhenAskedFor(String format) {
        String masked =
                Cli.run("effective", root.toString(), MAC, "--format", format).out()
                        + Cli.run("where", root.toString(), "reg.1.auth.password", "--format", format)
                                .out();
        assertThat(masked).doesNotContain("geheim", "other", "hidden").contains("••••••");
        String shown = Cli.run("effective", root.toString(), MAC, "--format", format, "--no-mask")
                .out();
        assertThat(shown).contains("geheim", "other", "hidden").doesNotContain("••••••");
    }

    @Test
    void allAddsDefaults() throws IOException {
        JsonNode json = Cli.run("effective", root.toString(), MAC, "--format", "json", "--all")
                .json();
        JsonNode layer = json.get("layers").get(json.get("layers").size() - 1);
        assertThat(layer.get("role").asText()).isEqualTo("default");
        assertThat(layer.get("file").isNull()).isTrue();
        assertThat(layer.get("parameters").asInt())
                .isEqualTo(json.get("parameters").size() - 5)
                .isGreaterThan(10_000);
        JsonNode added = null;
        String before = "";
        for (JsonNode parameter : json.get("parameters")) {
            assertThat(parameter.get("name").asText()).isGreaterThan(before);
            before = parameter.get("name").asText();
            added = before.equals("call.callWaiting.ring") ? parameter : added;
        }
        assertThat(String.valueOf(added))
                .isEqualTo("{\"name\":\"call.callWaiting.ring\",\"value\":\"beep\","
                        + "\"role\":\"default\",\"file\":null,\"line\":null,\"column\":null,\"default\":\"beep\","
                        + "\"applied\":true,\"reason\":null,\"beats\":[]}");
    }

    @Test
    void whatCannotBeDoneIsOneLineAndCode2() throws IOException {
        Path file = Files.writeString(root.resolve("notes.txt"), "x");
        String[][] wrong = {
            {"effective", root.toString(), "nonsense"},
            {"effective", root.toString()},
            {"effective", root.resolve("nowhere").toString(), MAC},
            {"phones", file.toString()},
            {"phones", "ftp://u:hidden@127.0.0.1:1/x"},
            {"phones", root.toString(), "--format", "yaml"},
            {"phones", root.toString(), "--schema", file.toString()},
            {"nonsense", "a", "b"},
            {"schema", file.toString()}
        };
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
        assertThat(Cli.run("phones", root.toString()).out())
                .contains(MAC)
                .contains("Ärger")
                .contains("incomplete");
        JsonNode phone = Cli.run("phones", root.toString(), "--format", "json")
                .json()
                .get("phones")
                .get(0);
        assertThat(phone.get("label").asText()).isEqualTo("Ärger");
        JsonNode where = Cli.run("where", root.toString(), "reg.1.label", "--format", "json")
                .json();
        assertThat(where.get("values").get(0).toString())
                .isEqualTo("{\"value\":\"Ärger\",\"role\":\"config\","
                        + "\"file\":\"a.cfg\",\"line\":2,\"column\":35,\"applied\":true,\"phones\":[\"" + MAC + "\"]}");
        assertThat(Cli.run("where", root.toString(), "no.such.thing").out()).contains("check the spelling");
    }

    @Test
    void whereListsNamesForModelsAndTellsWhatHasNoEffect() throws IOException {
        Files.writeString(root.resolve("a.cfg"), "<a call.callsPerLineKey.VVX410=\"5\" device.hostname=\"h\"/>");
        String models =
                Cli.run("where", root.toString(), "call.callsPerLineKey").out();
        assertThat(models).contains("as call.callsPerLineKey.VVX410", "firmware default");
        assertThat(Cli.run("where", root.toString(), "device.hostname").out()).contains("no effect");
        assertThat(Cli.run("phones", root.toString(), "--format", "json").out()).contains("incomplete");
        Files.writeString(root.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"a.cfg\"/>");
        assertThat(Cli.run("phones", root.toString()).out()).contains("depends on model");
        Files.writeString(root.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"http://h/x.cfg\"/>");
        assertThat(Cli.run("phones", root.toString()).out()).contains("partly unseen");
        assertThat(Cli.run("effective", root.toString(), MAC, "--model", "vvx410")
                        .err())
                .contains("VVX410");
    }

    @Test
    void everyCommandExplainsItself() {
        Map<String, String> formats = Map.of(
                "phones",
                "text|json",
                "effective",
                "text|json",
                "where",
                "text|json",
                "check",
                "text|json|sarif",
                "plan",
                "text|json|html|markdown",
                "directory",
                "text|json",
                "schema",
                "text|json");
        formats.forEach((command, format) -> {
            Cli help = Cli.run(command, "--help");
            assertThat(help.code()).isZero();
            assertThat(help.err()).isEmpty();
            assertThat(help.out())
                    .contains(
                            "Usage: provscope " + command,
                            "--color=",
                            "--quiet",
                            "a zip file",
                            "sftp://user@host/folder",
                            "Exit codes:\n  0  ",
                            "\n  2  ");
            assertThat(help.out()).containsPattern("--format=" + Pattern.quote(format) + "\\s");
            String examples = help.out().substring(help.out().indexOf("Examples:"));
            assertThat(examples.lines().filter(line -> line.startsWith("  provscope " + command + " ")))
                    .hasSize(2);
            assertThat(Cli.run("help", command)).isEqualTo(help);
        });
        assertThat(Cli.run("--help").out()).contains(formats.keySet());
        assertThat(Cli.run("help")).isEqualTo(Cli.run("--help"));
    }

    @Test
    void controlCharactersNeverReachATerminal() throws IOException {
        Files.writeString(root.resolve("a.cfg"), "<a x=\"a&#9;b\u202Ec\" y=\"\u009B31m\"/>");
        String out = Cli.run("effective", root.toString(), MAC).out();
        assertThat(out).doesNotContain("\u202E", "\u009B", "\t");
    }

    @Test
    void hostileRootsEnd() throws IOException {
        Files.writeString(
                root.resolve("000000000000.cfg"),
                "<A CONFIG_FILES=\"x[A][A][A][A][PHONE_MODEL]y, " + "a.cfg,".repeat(20_000) + "\" "
                        + "A_".repeat(100_000) + "=\"1\"/>");
        for (int i = 0; i < 50; i++) {
            Files.writeString(root.resolve("x" + "[A]".repeat(50) + i + ".txt"), "");
        }
        assertThat(Cli.run("effective", root.toString(), MAC).code()).isZero();
        Files.writeString(
                root.resolve("polycomConfig.xsd"),
                "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>"
                        + "<xs:attribute name='a.1'/><xs:attribute name='a.999999999'/></xs:schema>");
        assertThat(Cli.run("effective", root.toString(), MAC, "--all").code()).isZero();
        Files.writeString(
                root.resolve("polycomConfig.xsd"),
                "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>"
                        + "<xs:element name='a'><xs:complexType>" + "<xs:sequence>".repeat(20_000)
                        + "</xs:sequence>".repeat(20_000)
                        + "</xs:complexType></xs:element></xs:schema>");
        Cli deep = Cli.run("phones", root.toString());
        assertThat(deep.code()).isZero();
        assertThat(deep.err()).contains("bundled tables are used instead");
        Cli atFile = Cli.run("effective", root.toString(), "@" + root.resolve("a.cfg"));
        assertThat(atFile.err()).doesNotContain("geheim");
    }

    /** {@code check} tells what is wrong with the single files all the same (see {@link CheckCommandTest}). */
    @ParameterizedTest
    @ValueSource(strings = {"phones R", "effective R " + MAC, "where R reg.1.label", "plan R O", "plan O R"})
    void aFolderWithoutAMasterIsNoRoot(String arguments, @TempDir Path folder) throws IOException {
        String[] words = Stream.of(arguments.split(" "))
                .map(word -> switch (word) {
                    case "R" -> folder.toString();
                    case "O" -> root.toString();
                    default -> word;
                })
                .toArray(String[]::new);
        Files.writeString(folder.resolve("a.cfg"), "<a reg.1.label=\"x\"/>");
        assertThat(noRoot(words))
                .contains(folder + " is not a provisioning root")
                .doesNotContain("probably");
        Path below = Files.createDirectories(folder.resolve("site/leeds"));
        Files.writeString(below.resolve("000000000000.cfg"), "<A/>");
        Files.writeString(Files.createDirectory(folder.resolve("values")).resolve(MAC + ".cfg"), "<A p=\"1\"/>");
        assertThat(noRoot(words)).contains("probably its folder “site/leeds”").doesNotContain("values");
        Files.writeString(
                Files.createDirectory(folder.resolve("east")).resolve(MAC + ".cfg"), "<A CONFIG_FILES=\"\"/>");
        assertThat(noRoot(words)).contains("“site/leeds”, “east”");
        Files.writeString(folder.resolve("000000000000.cfg"), "");
        assertThat(Cli.run(words).code()).isLessThan(2);
    }

    @Test
    void aFolderOfMastersThatSayNothingIsDoubted() throws IOException {
        Files.delete(root.resolve("000000000000.cfg"));
        Files.writeString(root.resolve(MAC + ".cfg"), "<a reg.1.label=\"x\"/>");
        Cli run = Cli.run("phones", root.toString(), "--format", "json");
        assertThat(run.code()).isZero();
        assertThat(run.json().get("phones")).hasSize(1);
        assertThat(run.err()).contains("or a folder inside it?").hasLineCount(1);
        Files.writeString(root.resolve("000000000000.cfg"), "");
        assertThat(Cli.run("phones", root.toString()).err()).isEmpty();
    }

    @Test
    void aFolderOfARootIsTakenForOne() throws IOException {
        Path below = Files.createDirectories(root.resolve("phones/leeds"));
        assertThat(noRoot("phones", below.toString())).contains("probably " + root + ", which contains it");
        assertThat(Cli.run("schema", below.toString()).code())
                .as("a schema needs no master")
                .isZero();
    }

    private static String noRoot(String... arguments) {
        Cli run = Cli.run(arguments);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("provscope: ").hasLineCount(1);
        return run.err();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            chekc R         | “check”
            Check R         | “check”
            efective R MAC  | “effective”
            chekc           | “check”
            chekc --help    | “check”
            direc R MAC     | “directory”
            help phone      | “phones”
            phones R --fromat json | --format
            phones R --fromat=json | --format
            """, delimiter = '|')
    void aMisspeltWordProposesTheRightOne(String arguments, String proposed) {
        String[] words = arguments.strip().replace("MAC", MAC).split(" ");
        assertThat(noRoot(Stream.of(words)
                        .map(word -> word.equals("R") ? root.toString() : word)
                        .toArray(String[]::new)))
                .contains("Did you mean " + proposed.strip() + "?");
    }

    @Test
    void whatIsThereIsNoMisspeltCommand() throws IOException {
        assertThat(noRoot("nonsense", "a", "b"))
                .contains("“nonsense” is not a command")
                .doesNotContain("mean");
        assertThat(Cli.run("ftp://h/chekc").out()).startsWith("window");
        assertThat(Cli.run(Files.createDirectory(root.resolve("chekc")).toString())
                        .out())
                .startsWith("window");
    }

    @Test
    void whereProposesANameOfTheRootBeforeOneOfTheSchema() throws IOException {
        assertThat(Cli.run("where", root.toString(), "reg.1.labell").out()).contains("did you mean “reg.1.label”?");
        Files.writeString(root.resolve("a.cfg"), "<a reg.1.labelll=\"\"/>");
        assertThat(Cli.run("where", root.toString(), "reg.2.labell").out()).contains("did you mean “reg.2.labelll”?");
        Cli json = Cli.run("where", root.toString(), "reg.1.labell", "--format", "json");
        assertThat(json.json().get("setIn")).isEmpty();
        assertThat(json.err())
                .startsWith("provscope: ")
                .contains("“reg.1.labelll”")
                .hasLineCount(1);
        assertThat(Cli.run("where", root.toString(), "reg.2.label").out())
                .as("known")
                .doesNotContain("mean");
    }

    @Test
    void anAddressThatNoFileCarriesIsSaidToBeOne() {
        String unknown = "no file name in this root contains this address";
        assertThat(Cli.run("effective", root.toString(), "0004f2999999").out()).contains(unknown);
        Cli json = Cli.run("effective", root.toString(), "0004f2999999", "--format", "json");
        assertThat(json.err()).contains("0004f2999999", unknown).hasLineCount(1);
        assertThat(Cli.run("effective", root.toString(), "0004f2999999", "--format", "json", "--quiet")
                        .err())
                .isEmpty();
        assertThat(Cli.run("effective", root.toString(), MAC).out()).doesNotContain(unknown);
    }

    @Test
    void listsAreFilteredAsInTheWindow() throws IOException {
        Files.writeString(root.resolve("0004f2000002-phone.cfg"), "<p reg.1.label=\"Tom Harbour\"/>");
        assertThat(phones("--filter", "HARB")).containsExactly("0004f2000002");
        assertThat(phones("--filter", "00:02")).containsExactly("0004f2000002");
        assertThat(phones("--filter", "")).hasSize(2);
        assertThat(Cli.run("phones", root.toString(), "--filter", "zzz").out()).contains("matches “zzz”");
        JsonNode where = Cli.run("where", root.toString(), "reg.1.label", "--filter", "tom", "--format", "json")
                .json();
        assertThat(where.get("values"))
                .singleElement()
                .satisfies(
                        value -> assertThat(value.get("phones")).singleElement().hasToString("\"0004f2000002\""));
        assertThat(parameters("--filter", "A.CFG:3 callsper"))
                .containsExactly("call.callsPerLineKey", "call.callsPerLineKey.x");
        assertThat(parameters("--filter", "geheim", "--no-mask"))
                .as("a secret is found by its name alone")
                .isEmpty();
        assertThat(parameters("--filter", "callsPerLineKey", "--all"))
                .contains("call.callsPerLineKey", "reg.1.callsPerLineKey");
        assertThat(Cli.run("effective", root.toString(), MAC, "--filter", "zzz").out())
                .contains("matches “zzz”");
    }

    private List<String> phones(String... more) throws IOException {
        return Cli.run(Stream.concat(Stream.of("phones", root.toString(), "--format", "json"), Stream.of(more))
                        .toArray(String[]::new))
                .json()
                .get("phones")
                .findValuesAsText("phone");
    }

    private List<String> parameters(String... more) throws IOException {
        return Cli.run(Stream.concat(Stream.of("effective", root.toString(), MAC, "--format", "json"), Stream.of(more))
                        .toArray(String[]::new))
                .json()
                .get("parameters")
                .findValuesAsText("name");
    }

    @Test
    void whereNamesAllPhonesIfAsked() throws IOException {
        for (int i = 2; i < 9; i++) {
            Files.writeString(root.resolve("0004f200000" + i + "-phone.cfg"), "");
        }
        assertThat(Cli.run("where", root.toString(), "reg.1.label").out()).contains("and 2 more");
        assertThat(Cli.run("where", root.toString(), "reg.1.label", "--all").out())
                .contains("0004f2000008")
                .doesNotContain("more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phones R",
                "effective R " + MAC,
                "where R reg.1.label",
                "plan R R",
                "plan R R --summary",
                "check R",
                "check R --summary",
                "directory R " + MAC,
                "schema R"
            })
    void everyJsonBeginsWithTheVersionOfItsForm(String arguments) throws IOException {
        Cli run = Cli.run((arguments.replace("R", root.toString()) + " --format json").split(" "));
        assertThat(run.json().fieldNames().next()).isEqualTo("provscope");
        assertThat(run.json().get("provscope").toString()).isEqualTo("1");
    }

    @Test
    void coloursAreShownAsAskedFor() {
        assertThat(Cli.run("phones", root.toString()).out()).doesNotContain("\u001B");
        for (String[] always : new String[][] {
            {"phones", root.toString(), "--color", "always"},
            {"--color", "always", "phones", root.toString()},
            {"phones", "--help", "--color=always"}
        }) {
            assertThat(Cli.run(always).out()).contains("\u001B[");
        }
        assertThat(Cli.run("phones", root.toString(), "--color", "green").code())
                .isEqualTo(2);
        assertThat(Console.isColoured(true, Map.of("TERM", "xterm", "NO_COLOR", "")))
                .isTrue();
        assertThat(Console.isColoured(true, Map.of("NO_COLOR", "1"))).isFalse();
        assertThat(Console.isColoured(true, Map.of("TERM", "dumb"))).isFalse();
        assertThat(Console.isColoured(false, Map.of())).isFalse();
    }

    @Test
    void theSampleTellsItsStories() {
        String sample = SampleRoot.location().address();
        assertThat(Cli.run("phones", sample).out()).contains("Mara Finch", "Inês Teixeira", "VVX410 ", "SPIP335?");
        assertThat(Cli.run("logs", sample).out()).contains("overrides/64167f30b208-phone.cfg (405)", "4.0.12.0926");
        assertThat(Cli.run("effective", sample, "64167f30b203").out()).contains("  overrides ");
        assertThat(Cli.run("phones", sample).out().lines().filter(line -> line.contains("incomplete")))
                .hasSize(2);
    }

    @Test
    void exportsASchema() {
        assertThat(Cli.run("schema", root.toString(), "--export", "csv").out()).contains("\r\nreg.34.label,text,");
        assertThat(Cli.run("schema", root.toString()).out()).contains("bundled tables");
        assertThat(Cli.run("schema", root.toString(), "--format", "json").code())
                .isZero();
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
        JsonNode vvx = Cli.run("effective", australia, "64167f000001", "--model", "VVX400", "--format", "json")
                .json();
        assertThat(trio.get("layers").get(2).get("file").asText()).isEqualTo("custom-trio.cfg");
        assertThat(vvx.get("layers").get(2).get("file").asText()).isEqualTo("customisations.cfg");
        assertThat(trio.get("parameters")).hasSize(178);
        assertThat(vvx.get("parameters")).hasSize(224);
    }
}
