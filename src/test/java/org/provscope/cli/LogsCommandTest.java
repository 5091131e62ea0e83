package org.provscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogsCommandTest {
    private static final String A = "0004f2000001";
    private static final String B = "0004f2000002";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path root;

    @BeforeEach
    void files() throws IOException {
        write(
                "000000000000.cfg",
                "<A APP_FILE_PATH=\"sip.ld\" CONFIG_FILES=\"a.cfg\" CONFIG_FILES_VVX410=\"a.cfg, big.cfg\"/>");
        write("a.cfg", "<a reg.1.label=\"A\" reg.1.label.VVX410=\"of the model\"/>");
        write("big.cfg", "<a up.backlight.timeout=\"5\"/>");
        write(A + "-phone.cfg", "<!-- Application SIP PrairieDog 4.1.4.0296 29-Nov-12 02:40 --><o/>");
        write(B + "-phone.cfg", "<o/>");
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String combined(String mac, String file, int status) {
        return "10.0.0." + mac.charAt(11) + " - - [12/Mar/2024:09:14:02 +0100] \"" + file + " HTTP/1.1\" " + status
                + " 5 \"-\" \"FileTransport PolycomVVX-VVX_410-UA/5.9.0.9373 (SN:" + mac + ") Type/Application\"\n";
    }

    private JsonNode json(String... arguments) throws IOException {
        return Cli.run(arguments).json();
    }

    @Test
    void aRootWithoutLogsTellsOnlyTheRelease() throws IOException {
        Cli run = Cli.run("logs", root.toString(), "--format", "json");
        assertThat(run.code()).isZero();
        JsonNode phones = run.json().get("phones");
        assertThat(phones).hasSize(2);
        JsonNode first = phones.get(0);
        assertThat(first.get("phone").asText()).isEqualTo(A);
        assertThat(first.get("model").isNull()).isTrue();
        assertThat(first.get("modelFrom").isNull()).isTrue();
        assertThat(first.get("firmware").asText()).isEqualTo("4.1.4.0296");
        assertThat(first.get("firmwareFrom").asText()).isEqualTo("override-comment");
        assertThat(first.get("lastSeen").isNull()).isTrue();
        assertThat(first.get("requests")).isEmpty();
        assertThat(first.get("said")).isEmpty();
        assertThat(Cli.run("logs", root.toString(), B).out()).contains("--access-log");
    }

    @Test
    void theReleaseThatAPhoneSaysItRunsJudgesItsFiles() throws IOException {
        write("a.cfg", "<a call.callsPerLineKey=\"99\" reg.1.nowhere=\"x\"/>");
        write(A + "-phone.cfg", "<o/>");
        assertThat(severities()).isEqualTo("[error unknown-parameter, warning invalid-value]");
        write("access.log", combined(A, "GET /p/" + A + ".cfg", 200).replace("5.9.0.9373", "4.0.15.1009"));
        assertThat(severities()).isEqualTo("[error invalid-value, error unknown-parameter]");
        assertThat(severities("--no-evidence")).isEqualTo("[error unknown-parameter, warning invalid-value]");
        write(
                "access.log",
                combined(A, "GET /p/" + A + ".cfg", 200).replace("5.9.0.9373", "8.1.0.1111")
                        + combined(B, "GET /p/" + B + ".cfg", 200).replace("5.9.0.9373", "8.2.0.2222"));
        assertThat(severities()).isEqualTo("[warning invalid-value, warning unknown-parameter]");
        // The root's own word is what a phone will run.
        write("sip.ver", "4.0.15.1009");
        assertThat(severities()).isEqualTo("[error invalid-value, error unknown-parameter]");
    }

    @Test
    void whatTheDefaultMasterSaysOfItsFirmwareStays() throws IOException {
        write("000000000000.cfg", "<A APP_FILE_PATH=\"4.0.15.1009/sip.ld\" CONFIG_FILES=\"a.cfg\"/>");
        write("a.cfg", "<a call.callsPerLineKey=\"99\"/>");
        write(A + ".cfg", "<A APP_FILE_PATH=\"5.9.5.0614/sip.ld\" CONFIG_FILES=\"big.cfg\"/>");
        write(A + "-phone.cfg", "<!-- Application SIP X 5.9.5.0614 29-Nov-12 02:40 --><o/>");
        Files.delete(root.resolve(B + "-phone.cfg"));
        assertThat(severities()).isEqualTo("[error invalid-value]");
    }

    /** The severities of what is wrong in a.cfg, sorted. */
    private String severities(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("check", root.toString(), "--format", "json"));
        arguments.addAll(List.of(options));
        TreeSet<String> found = new TreeSet<>();
        for (JsonNode problem : json(arguments.toArray(String[]::new)).get("problems")) {
            if (problem.get("file").asText().equals("a.cfg")) {
                found.add(problem.get("severity").asText() + " "
                        + problem.get("code").asText());
            }
        }
        return found.toString();
    }

    @Test
    void aModelThatIsKnownCountsEverywhere() throws IOException {
        JsonNode before = json("effective", root.toString(), A, "--format", "json");
        assertThat(before.get("dependsOnModel").asBoolean()).isTrue();
        write("access.log", combined(A, "GET /p/" + A + ".cfg", 404));
        JsonNode known = json("effective", root.toString(), A, "--format", "json");
        assertThat(known.get("model").asText()).isEqualTo("VVX410");
        assertThat(known.get("modelFrom").asText()).isEqualTo("access-log");
        assertThat(known.get("firmware").asText()).isEqualTo("5.9.0.9373");
        assertThat(known.get("firmwareFrom").asText()).isEqualTo("access-log");
        assertThat(known.get("dependsOnModel").asBoolean()).isFalse();
        assertThat(known.get("parameters").get(0).get("value").asText()).isEqualTo("of the model");
        JsonNode asked = json("effective", root.toString(), A, "--model", "VVX500", "--format", "json");
        assertThat(asked.get("model").asText()).isEqualTo("VVX500");
        assertThat(asked.get("modelFrom").asText()).isEqualTo("option");
        JsonNode without = json("effective", root.toString(), A, "--no-evidence", "--format", "json");
        assertThat(without.get("parameters")).isEqualTo(before.get("parameters"));
        assertThat(without.get("modelFrom").isNull()).isTrue();
        JsonNode phones = json("phones", root.toString(), "--format", "json").get("phones");
        assertThat(phones.get(0).get("model").asText()).isEqualTo("VVX410");
        assertThat(phones.get(0).get("modelFrom").asText()).isEqualTo("access-log");
        assertThat(phones.get(0).get("state").asText()).isEqualTo("complete");
        assertThat(phones.get(1).get("model").isNull()).isTrue();
    }

    @Test
    void theStrongestSourceNamesItselfAndOthersAreTold() throws IOException {
        write(
                "logs/" + A + "-app.log",
                "000000.413|so   |*|00|Platform: Model=VVX 500, Assembly=3111-44500-001 Rev=A\n"
                        + "000000.413|so   |*|00|Application, main: Label=SIP, Version=5.8.0.1 1-Jan-20\n");
        write(
                "logs/" + A + "-boot.log",
                "000000.413|so   |*|00|Platform: Model=VVX 600, Assembly=3111-44600-001 Rev=A\n");
        JsonNode phone = json("logs", root.toString(), A, "--format", "json")
                .get("phones")
                .get(0);
        assertThat(phone.get("model").asText()).isEqualTo("VVX600");
        assertThat(phone.get("modelFrom").asText()).isEqualTo("boot-log");
        assertThat(phone.get("firmware").asText()).isEqualTo("5.8.0.1");
        assertThat(phone.get("firmwareFrom").asText()).isEqualTo("app-log");
        assertThat(phone.get("disagrees")).hasSize(2);
        Path log = Files.writeString(
                root.resolveSibling("server.txt"),
                combined(A, "GET /" + A + ".cfg", 200).replace("PolycomVVX-VVX_410-UA", "Browser"));
        write("x/access_log", combined(A, "GET /" + A + ".cfg", 200));
        phone = json("logs", root.toString(), A, "--access-log", log.toString(), "--format", "json")
                .get("phones")
                .get(0);
        assertThat(phone.get("modelFrom").asText()).isEqualTo("access-log");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT /0004f2000001-app.log,  405, 1",
        "PUT /0004f2000001-app.log,  201, 0",
        "GET /0004f2000001-web.cfg,  404, 0",
        "GET /3111-46162-001.sip.ld, 404, 1",
        "GET /sip.ld,                200, 0"
    })
    void theExitCodeTellsWhatAServerDidNotDo(String request, int status, int code) throws IOException {
        Path log = Files.writeString(root.resolveSibling("server.txt"), combined(A, request, status));
        Cli run = Cli.run("logs", root.toString(), "--access-log", log.toString());
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out().contains("server refused") || run.out().contains("its firmware"))
                .isEqualTo(code == 1);
        assertThat(Cli.run("logs", root.toString(), "--access-log", log.toString(), "--since", "2024-03-13")
                        .code())
                .isZero();
        assertThat(Cli.run("logs", root.toString(), B, "--access-log", log.toString())
                        .code())
                .isZero();
    }

    @Test
    void saidHasPlacesAndParameters() throws IOException {
        write(
                A + "-app.log",
                "000000.405|so   |*|00|start\n1014151422|cfg  |5|00|Prm|Parameter reg.1.label requested type 2\n"
                        + "1014151422|copy |*|00|Server 'h' said 'x' is not present\n");
        JsonNode said = json("logs", root.toString(), A, "--format", "json")
                .get("phones")
                .get(0)
                .get("said");
        assertThat(said).hasSize(2);
        assertThat(said.get(0).get("file").asText()).isEqualTo(A + "-app.log");
        assertThat(said.get(0).get("line").asInt()).isEqualTo(2);
        assertThat(said.get(0).get("component").asText()).isEqualTo("cfg");
        assertThat(said.get(0).get("level").asInt()).isEqualTo(5);
        assertThat(said.get(0).get("parameter").asText()).isEqualTo("reg.1.label");
        assertThat(said.get(0).get("text").asText()).isEqualTo("Parameter reg.1.label requested type 2");
        assertThat(said.get(1).get("level").isNull()).isTrue();
        assertThat(said.get(1).get("parameter").isNull()).isTrue();
        assertThat(Cli.run("logs", root.toString(), A).out()).contains(A + "-app.log:2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Parameter reg.1.auth.password value 'geheim99' is bad",
                "Parameter device.prov.password has invalid value \"geheim99\"",
                "reg.1.auth.password is geheim99",
                "reg.1.auth.password: geheim99",
                "device.auth.localAdminPassword set to geheim99",
                "password: geheim99",
                "Authorization: Basic geheim99",
                "Authorization: Digest username=\"u\", response=\"geheim99\""
            })
    void secretsInLogsAreMasked(String text) throws IOException {
        write(A + "-app.log", "1014151422|cfg  |5|00|Prm|" + text + "\n");
        for (String format : new String[] {"text", "json"}) {
            assertThat(Cli.run("logs", root.toString(), A, "--format", format).out())
                    .contains("••••••")
                    .doesNotContain("geheim99");
        }
        assertThat(Cli.run("logs", root.toString(), A, "--no-mask").out()).contains("geheim99");
    }

    @Test
    void otherWordsInLogsStay() throws IOException {
        write(
                A + "-app.log",
                "1014151422|cfg  |5|00|Prm|Parameter reg.1.label requested type 2 but is of type 0\n"
                        + "1014151422|copy |4|00|Upload of pin-labels.xml failed, trying again\n");
        assertThat(Cli.run("logs", root.toString(), A).out())
                .contains("Parameter reg.1.label requested type 2 but is of type 0", "trying again");
    }

    @Test
    void rotatedLogsOfPhonesAreRead() throws IOException {
        write("log/" + A + "-app.log.1", "000000.413|so   |*|00|Platform: Model=VVX 410, Assembly=3111-46162-001 R\n");
        assertThat(json("logs", root.toString(), A, "--format", "json")
                        .get("phones")
                        .get(0)
                        .get("model")
                        .asText())
                .isEqualTo("VVX410");
    }

    @Test
    void phonesThatOnlyAServerSawAreListedToo() throws IOException {
        write("access.log", combined("0004f2000009", "GET /0004f2000009.cfg", 404));
        assertThat(json("logs", root.toString(), "--format", "json").get("phones"))
                .hasSize(3);
        assertThat(json("phones", root.toString(), "--format", "json").get("phones"))
                .hasSize(2);
    }

    @Test
    void aLogThatCannotBeUsedIsTold() throws IOException {
        Cli missing = Cli.run(
                "logs",
                root.toString(),
                "--access-log",
                root.resolve("none.log").toString());
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("no such file");
        Path strange = Files.writeString(root.resolveSibling("strange.txt"), "Lorem ipsum\n".repeat(10));
        Cli run = Cli.run("logs", root.toString(), "--access-log", strange.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no server log");
        assertThat(Cli.run("logs", root.toString(), "--since", "yesterday").code())
                .isEqualTo(2);
    }

    /** Logs lie in one of the two folders only; no phone changes for that. */
    @Test
    void aPlanTakesWhatEitherSideTells(@TempDir Path copy) throws IOException {
        for (String name : new String[] {"000000000000.cfg", "a.cfg", "big.cfg", A + "-phone.cfg", B + "-phone.cfg"}) {
            Files.copy(root.resolve(name), copy.resolve(name));
        }
        write("access.log", combined(A, "GET /" + A + ".cfg", 200));
        for (String[] order : new String[][] {{root.toString(), copy.toString()}, {copy.toString(), root.toString()}}) {
            Cli run = Cli.run("plan", order[0], order[1], "--format", "json");
            assertThat(run.json().get("changed").asInt()).isZero();
            assertThat(run.json().get("unchanged").asInt()).isEqualTo(2);
        }
    }

    private static final String PLATFORM =
            "000001.000|so   |*|00|Platform: Model=VVX 410, Assembly=3111-46162-001 Rev=A\n";
    private static final String APPLICATION =
            "1014151422|so   |*|00|Application, main: Label=SIP, Version=5.9.0.9373 31-Jan-20 08:00\n";
    private static final String FILLER = "1014151422|sip  |1|00|" + "x".repeat(100) + "\n";
    private static final String COMPLAINT = "1014151423|cfg  |5|00|Prm|Parameter reg.1.nowhere is not known\n";

    @Test
    void ofALargePhoneLogTheBeginningAndTheEndTellWhoItIs() throws IOException {
        write(A + "-phone.cfg", "<o/>");
        write(A + "-app.log", PLATFORM + FILLER.repeat(60_000) + APPLICATION + COMPLAINT);
        JsonNode known = json("effective", root.toString(), A, "--format", "json");
        assertThat(known.get("modelFrom").asText()).isEqualTo("app-log");
        assertThat(known.get("firmware").asText()).isEqualTo("5.9.0.9373");
        JsonNode phone = json("logs", root.toString(), A, "--format", "json");
        assertThat(phone.get("notRead")).isEmpty();
        JsonNode said = phone.get("phones").get(0).get("said");
        assertThat(said).hasSize(1);
        assertThat(said.get(0).get("line").asInt()).isEqualTo(60_003);
    }

    @Test
    void logsInTwoBytesForEachCharacterAreRead() throws IOException {
        String log = combined(A, "GET /p/" + A + ".cfg", 200);
        Files.write(root.resolve("access.log"), ("\ufeff" + log).getBytes(StandardCharsets.UTF_16LE));
        write(B + "-phone.cfg", "<o/>");
        Files.write(root.resolve(B + "-boot.log"), ("\ufeff" + PLATFORM).getBytes(StandardCharsets.UTF_16BE));
        JsonNode phones = json("logs", root.toString(), "--format", "json").get("phones");
        assertThat(phones.get(0).get("modelFrom").asText()).isEqualTo("access-log");
        assertThat(phones.get(1).get("modelFrom").asText()).isEqualTo("boot-log");
    }

    @Test
    void aLogThatIsNamedTwiceCountsOnce() throws IOException {
        write("access.log", combined(A, "GET /p/" + A + ".cfg", 200));
        String log = root.resolve("access.log").toString();
        JsonNode phone = json("logs", root.toString(), A, "--access-log", log, "--access-log", log, "--format", "json")
                .get("phones")
                .get(0);
        assertThat(phone.get("requests")).hasSize(1);
    }

    @Test
    void whatIsNotReadIsTold() throws IOException {
        Files.write(root.resolve("access.log.2.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3});
        Files.write(root.resolve(A + "-app.log.1.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3});
        JsonNode notRead = json("logs", root.toString(), "--format", "json").get("notRead");
        assertThat(notRead).hasSize(2);
        assertThat(notRead.get(0).get("file").asText()).isEqualTo("access.log.2.gz");
        Cli text = Cli.run("logs", root.toString());
        assertThat(text.out() + text.err())
                .contains("access.log.2.gz is damaged")
                .contains("-app.log.1.gz is damaged");
    }
}
