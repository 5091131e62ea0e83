package org.provscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateCommandTest {
    private static final String OLD = """
            <sip>
              <f feature.3.name="presence" feature.3.enabled="1"/>
              <!-- mine -->
              <v voice.codecPref.G711Mu="1" voice.codecPref.IP_650.G711Mu="2" reg.1.auth.password="geheim"/>
              <b bitmap.IP_330.1.name="x"/>
            </sip>
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    private String root = "";
    private Path sip = Path.of("");
    private final String home = System.getProperty("user.home");

    @AfterEach
    void backHome() {
        System.setProperty("user.home", home);
    }

    @BeforeEach
    void files() throws IOException {
        // What is written is kept on the machine of the person who writes it.
        System.setProperty("user.home", temp.resolve("home").toString());
        Path folder = Files.createDirectories(temp.resolve("root"));
        root = folder.toString();
        Files.writeString(folder.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"sip.cfg, new.cfg\"/>");
        Files.writeString(folder.resolve("0004f2000001-phone.cfg"), "<o/>");
        Files.writeString(folder.resolve("new.cfg"), "<n reg.1.label=\"A\"/>");
        sip = Files.writeString(folder.resolve("sip.cfg"), OLD);
    }

    @Test
    void showsEveryParameterOnceAndWritesNothing() throws IOException {
        Cli run = Cli.run("migrate", root, "--format", "json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        JsonNode json = run.json();
        assertThat(json.get("provscope").asInt()).isEqualTo(1);
        assertThat(json.get("parameters").asInt()).isEqualTo(7);
        assertThat(json.get("kept").asInt()
                        + json.get("renamed").asInt()
                        + json.get("merged").asInt()
                        + json.get("dropped").asInt())
                .isEqualTo(7);
        Set<String> places = new HashSet<>();
        json.get("changes")
                .forEach(change -> places.add(change.get("file").asText() + change.get("line") + change.get("column")));
        assertThat(places).hasSize(7);
        assertThat(json.get("questions").asInt()).isEqualTo(1);
        JsonNode enabled = json.get("changes").get(2);
        assertThat(enabled.get("old").asText()).isEqualTo("feature.3.enabled");
        assertThat(enabled.get("line").asInt()).isEqualTo(2);
        assertThat(enabled.get("action").asText()).isEqualTo("rename");
        assertThat(enabled.get("new").asText()).isEqualTo("feature.presence.enabled");
        assertThat(enabled.get("certainty").asText()).isEqualTo("high");
        assertThat(enabled.get("question").isNull()).isTrue();
        assertThat(run.out()).doesNotContain("geheim").contains("••••••");
        assertThat(sip).hasContent(OLD);
    }

    @Test
    void writesOnceAndThenNothingIsLeft() throws IOException {
        Cli run = Cli.run("migrate", root, "--write");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("1 file was written.");
        assertThat(sip).hasContent("""
                <sip>
                  <f feature.presence.enabled="1"/>
                  <!-- mine -->
                  <v voice.codecPref.G711_Mu="1" voice.codecPref.G711_Mu.SPIP650="2" reg.1.auth.password="geheim"/>
                  <!-- Pre-3.3.0, commented out: Per-model bitmap tables are not public since 3.3.
                       bitmap.IP_330.1.name="x" -->
                  <b/>
                </sip>
                """);
        Cli again = Cli.run("migrate", root, "--write");
        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("Nothing to migrate");
        assertThat(Cli.run("check", root).out()).doesNotContain("pre-3.3.0");
    }

    @Test
    void takesAnswersFromAFile() throws IOException {
        Path answers = temp.resolve("answers.json");
        Files.writeString(
                answers, "{\"provscope\":1,\"answers\":{\"voice.codecPref.G711_Mu\":\"2\",\"no.such\":\"x\"}}");
        Cli run = Cli.run("migrate", root, "sip.cfg", "--answers", answers.toString(), "--remove", "--write");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("“no.such”").hasLineCount(1);
        assertThat(Files.readString(sip))
                .contains("<v voice.codecPref.G711_Mu=\"2\" reg.1.auth")
                .contains("<b/>")
                .doesNotContain("commented");
        Files.writeString(answers, "[1]");
        assertThat(Cli.run("migrate", root, "--answers", answers.toString()))
                .satisfies(bad -> assertThat(bad.code()).isEqualTo(2))
                .satisfies(bad -> assertThat(bad.err())
                        .contains("is not a file of answers")
                        .hasLineCount(1));
        assertThat(Cli.run("migrate", root, "nowhere.cfg").code()).isEqualTo(2);
    }

    @Test
    void textShowsTheProof() {
        Cli run = Cli.run("migrate", root);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("→ feature.presence.enabled=\"1\"")
                .contains("goes with feature.presence.enabled")
                .contains("* per-model")
                .contains("Values in effect, over 1 phone")
                .contains("2 stay as they are")
                .contains("1 are gone")
                .contains("Nothing was written.");
    }
}
