package org.provscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.provscope.testing.RealData;

/** Every answer in JSON has the form that {@code docs/json} promises to scripts. */
class JsonFormsTest {
    private static final Path FORMS = Path.of("docs/json");
    private static final String SUFFIX = ".schema.json";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    private String sample = "";

    @BeforeEach
    void sample() {
        sample = temp.resolve("sample").toString();
        Cli.run("sample", sample);
    }

    private static Set<ValidationMessage> violations(String command, JsonNode answer) throws IOException {
        String form = Files.readString(FORMS.resolve(command + SUFFIX));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(form)
                .validate(answer);
    }

    private static void holds(String... arguments) throws IOException {
        List<String> all = new java.util.ArrayList<>(List.of(arguments));
        all.addAll(List.of("--format", "json"));
        JsonNode answer = Cli.run(all.toArray(String[]::new)).json();
        assertThat(violations(arguments[0], answer)).as(String.join(" ", all)).isEmpty();
    }

    @Test
    void everyCommandKeepsToItsForm() throws IOException {
        Path after = temp.resolve("after");
        Cli.run("sample", after.toString());
        Path shared = after.resolve("shared.cfg");
        Files.writeString(shared, Files.readString(shared).replace("24HourClock=\"1\"", "24HourClock=\"0\""));
        Files.writeString(
                after.resolve("000000000000.cfg"),
                Files.readString(after.resolve("000000000000.cfg")).replace("firmware/sip.ld", "firmware/x.ld"));
        Files.delete(after.resolve("features.cfg"));
        Path export = Files.writeString(
                temp.resolve("export.xml"),
                "<PHONE_CONFIG><ALL reg.1.label=\"Other\" lcl.datetime.time.24HourClock=\"1\" x.y=\"1\"/></PHONE_CONFIG>");
        holds("phones", sample);
        holds("effective", sample, "0004f2a1c002");
        holds("effective", sample, "0004f2a1d111", "--all");
        holds("effective", sample, "ffffffffffff");
        holds("where", sample, "lcl.datetime.time.24HourClock");
        holds("where", sample, "nobody.sets.this");
        holds("check", sample);
        holds("check", after.toString());
        holds("plan", sample, after.toString());
        holds("plan", sample, sample);
        holds("directory", sample, "0004f2a1c001");
        holds("directory", sample, "000000000000");
        holds("migrate", sample);
        holds("logs", sample);
        holds("compare", sample, "0004f2a1c002", "--with", export.toString());
        holds("schema", sample);
    }

    @Test
    void realRootsKeepToThemToo() throws IOException {
        String real = RealData.at("roots/australia").toString();
        holds("phones", real);
        holds("check", real);
        holds("logs", real);
        holds("migrate", real);
        holds("plan", sample, real);
    }

    @Test
    void aFormNamesWhatIsWrong() throws IOException {
        JsonNode answer = Cli.run("phones", sample, "--format", "json").json();
        ((com.fasterxml.jackson.databind.node.ObjectNode) answer.get("phones").get(0)).put("phone", "00:04:F2");
        ((com.fasterxml.jackson.databind.node.ObjectNode) answer.get("phones").get(1)).remove("state");
        assertThat(violations("phones", answer)).hasSize(2);
    }

    /** The command reference names each form. */
    @Test
    void everyFormIsInTheReference() throws IOException {
        try (Stream<Path> forms = Files.list(FORMS)) {
            Set<String> names =
                    forms.map(form -> form.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            assertThat(names).hasSize(10).allMatch(name -> name.endsWith(SUFFIX));
            String reference = Files.readString(Path.of("docs/command-line.md"));
            assertThat(names).allSatisfy(name -> assertThat(reference).contains("json/" + name));
        }
    }
}
