package org.provscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    private static final String MAC = "0004f2000001";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    private Path root = Path.of("");

    @BeforeEach
    void files() throws IOException {
        root = Files.createDirectories(temp.resolve("root"));
        Files.writeString(root.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"a.cfg\"/>");
        Files.writeString(root.resolve("a.cfg"), """
                <a
                  reg.1.label="A"
                  reg.1.auth.password="geheim"
                  call.callsPerLineKey="8"
                  up.backlight.timeout="30"
                  tcpIpApp.sntp.gmtOffset="0"
                  device.net.vlanId="7"
                  nonsense.of.site="1"
                />
                """);
    }

    private Path export(String attributes) throws IOException {
        return Files.writeString(
                temp.resolve("export.xml"),
                "<?xml version=\"1.0\"?>\n<!-- Left out: passwords -->\n<PHONE_CONFIG><ALL device.set=\"1\" "
                        + attributes + "/></PHONE_CONFIG>");
    }

    private Cli run(Path export, String... more) {
        List<String> arguments = new ArrayList<>(List.of("compare", root.toString(), MAC, "--with", export.toString()));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }

    @Test
    void allTheSame() throws IOException {
        Path export = export("reg.1.label=\"A\" call.callsPerLineKey=\"8\" up.backlight.timeout=\"30\" "
                + "tcpIpApp.sntp.gmtOffset=\"0\" reg.1.auth.password=\"\"");
        assertThat(run(export).code()).isZero();
        JsonNode json = run(export, "--format", "json").json();
        assertThat(json.get("phone").asText()).isEqualTo(MAC);
        assertThat(json.get("model").isNull()).isTrue();
        assertThat(json.get("same").asInt()).isEqualTo(4);
        assertThat(json.get("differences")).isEmpty();
    }

    @Test
    void eachDifferenceHasItsPlaceAndItsReason() throws IOException {
        Path export = export("reg.1.label=\"B\" call.callsPerLineKey=\"24\" device.net.ipAddress=\"10.0.0.5\" "
                + "device.net.ipAddress.set=\"1\" device.net.vlanId=\"7\" up.backlight.timeout=\"30\"");
        Cli run = run(export, "--format", "json");
        assertThat(run.code()).isOne();
        List<String> found = new ArrayList<>();
        run.json()
                .get("differences")
                .forEach(difference -> found.add(difference.get("parameter").asText() + " "
                        + difference.get("root").asText() + " "
                        + difference.get("phone").asText() + " "
                        + difference.get("file").asText() + ":"
                        + difference.get("line").asText() + " "
                        + difference.get("reason").asText()));
        assertThat(found)
                .containsExactly(
                        "call.callsPerLineKey 8 24 a.cfg:4 default",
                        "device.net.ipAddress null 10.0.0.5 null:null device-flash",
                        "device.net.vlanId null 7 null:null device-flash",
                        "reg.1.label A B a.cfg:2 override-not-uploaded");
        assertThat(run(export).out()).contains("changed there", "device setting", "4 parameters differ");
    }

    @Test
    void aFileThatIsMissingMeansAnOwnCopyAndOverridesThatAreThereNothing() throws IOException {
        Path export = export("reg.1.label=\"B\" call.callsPerLineKey=\"8\" up.backlight.timeout=\"30\"");
        Files.writeString(root.resolve(MAC + "-phone.cfg"), "<o/>");
        Files.writeString(root.resolve(MAC + "-web.cfg"), "<o/>");
        assertThat(reason(export)).isEqualTo("unknown");
        Files.writeString(root.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"gone.cfg, a.cfg\"/>");
        assertThat(reason(export)).isEqualTo("cached");
    }

    private String reason(Path export) throws IOException {
        JsonNode differences = run(export, "--format", "json").json().get("differences");
        assertThat(differences).hasSize(1);
        return differences.get(0).get("reason").asText();
    }

    @Test
    void namesThatNoReleaseKnowsAreComparedToo() throws IOException {
        Path export = export(
                "reg.1.label=\"A\" call.callsPerLineKey=\"8\" up.backlight.timeout=\"30\" " + "nonsense.of.site=\"1\"");
        assertThat(run(export).code()).isZero();
        assertThat(run(
                                export("reg.1.label=\"A\" call.callsPerLineKey=\"8\" up.backlight.timeout=\"30\" "
                                        + "nonsense.of.site=\"2\""),
                                "--format",
                                "json")
                        .json()
                        .get("differences")
                        .get(0)
                        .get("file")
                        .asText())
                .isEqualTo("a.cfg");
    }

    @Test
    void whatThePhoneWroteIsNotExplainedByOldCopies() throws IOException {
        Files.writeString(root.resolve(MAC + "-phone.cfg"), "<o reg.1.label=\"C\"/>");
        Files.writeString(root.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"gone.cfg, a.cfg\"/>");
        assertThat(reason(export("reg.1.label=\"B\" call.callsPerLineKey=\"8\" up.backlight.timeout=\"30\"")))
                .isEqualTo("override-not-uploaded");
    }

    @Test
    void spellingsOfYesAndModelNamesAreTheSame() throws IOException {
        Files.writeString(
                root.resolve("a.cfg"),
                "<a feature.urlDialing.enabled=\"False\" reg.1.address=\"1\" reg.1.address.VVX410=\"2\"/>");
        Path export = export("feature.urlDialing.enabled=\"0\" reg.1.address=\"1\" reg.1.address.VVX410=\"2\"");
        assertThat(run(export, "--model", "VVX410").code()).isZero();
    }

    @Test
    void secretsAreMaskedUnlessAskedFor() throws IOException {
        Path export = export("reg.1.label=\"A\" call.callsPerLineKey=\"8\" up.backlight.timeout=\"30\" "
                + "reg.1.auth.password=\"anders\"");
        assertThat(run(export).out()).contains("••••••").doesNotContain("anders", "geheim");
        assertThat(run(export, "--no-mask", "--format", "json").out()).contains("anders", "geheim");
    }

    @Test
    void whatIsNoExportIsRefused() throws IOException {
        assertThat(run(temp.resolve("none.xml")).code()).isEqualTo(2);
        assertThat(run(Files.writeString(temp.resolve("bad.xml"), "<PHONE_CONFIG><ALL x=\"1\""))
                        .err())
                .contains("cannot be compared", "Line 1");
        assertThat(run(Files.writeString(temp.resolve("empty.xml"), "<a/>")).err())
                .contains("no export");
        Path master = Files.writeString(temp.resolve("master.cfg"), "<APPLICATION CONFIG_FILES=\"x\"/>");
        assertThat(run(master).err()).contains("no export");
        assertThat(Cli.run("compare", root.toString(), MAC).code()).isEqualTo(2);
    }
}
