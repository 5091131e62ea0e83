package org.provscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provscope.testing.RealData;

class PlanCommandTest {
    private static final String A = "0004f2000001";
    private static final String B = "0004f2000002";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    private String before = "";
    private String after = "";

    @BeforeEach
    void files() throws IOException {
        for (String side : new String[] {"before", "after"}) {
            Path root = Files.createDirectories(temp.resolve(side));
            Files.writeString(root.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"a.cfg\"/>");
            Files.writeString(
                    root.resolve("a.cfg"),
                    "<a>\n <b reg.1.auth.password=\"" + side
                            + "-secret\" voice.x=\"&lt;&amp;\"/>\n <b p=\"" + side + "\" url=\"ftp://u:" + side
                            + "pw@h/\"/></a>");
            Files.writeString(root.resolve(A + "-phone.cfg"), "<p/>");
            Files.writeString(root.resolve(B + "-phone.cfg"), "<p p=\"mine\"/>");
        }
        before = temp.resolve("before").toString();
        after = temp.resolve("after").toString();
    }

    /** A model that logs tell takes its own attribute of the master, not the common one (docs/domain.md §2). */
    @Test
    void otherFirmwareIsForTheModelsThatTakeTheCommonPath() throws IOException {
        Path one = temp.resolve("one");
        Path other = temp.resolve("other");
        Cli.run("sample", one.toString());
        Cli.run("sample", other.toString());
        Path master = other.resolve("000000000000.cfg");
        String text = Files.readString(master);
        assertThat(text).contains("APP_FILE_PATH_Trio8800", "APP_FILE_PATH=\"firmware/sip.ld\"");
        Files.writeString(master, text.replace("APP_FILE_PATH=\"firmware/sip.ld\"", "APP_FILE_PATH=\"firmware/x.ld\""));
        JsonNode groups = Cli.run("plan", one.toString(), other.toString(), "--format", "json")
                .json()
                .get("groups");
        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).get("phones").toString())
                .contains("0004f2a1c001", "64167f30b203")
                .as("the Trio and the SoundPoints have paths of their own")
                .doesNotContain("64167f88e005", "0004f2a1d006", "0004f2a1d007");
        assertThat(groups.get(0).get("firmware").toString()).contains("firmware/sip.ld", "firmware/x.ld");
    }

    @Test
    void theSummaryCountsAndListsNoSingleChange() throws IOException {
        JsonNode all = Cli.run("plan", before, after, "--format", "json").json();
        Cli run = Cli.run("plan", before, after, "--format", "json", "--summary");
        assertThat(run.code()).isOne();
        JsonNode json = run.json();
        assertThat(json.fieldNames()).toIterable().containsAll(() -> all.fieldNames());
        for (String kept :
                new String[] {"phones", "changed", "unchanged", "masked", "undeterminable", "restart", "files", "unread"
                }) {
            assertThat(json.get(kept)).isEqualTo(all.get(kept));
        }
        assertThat(all.get("groups")).isNotEmpty();
        for (String left : new String[] {"groups", "maskedChanges", "undeterminablePhones", "layers", "directories"}) {
            assertThat(json.get(left)).isEmpty();
        }
        assertThat(json.get("otherPhones").isNull()).isTrue();
        assertThat(json.get("parameters"))
                .extracting(Object::toString)
                .containsExactly(
                        "{\"parameter\":\"reg.1.auth.password\",\"phones\":2,\"restart\":\"unknown\"}",
                        "{\"parameter\":\"url\",\"phones\":2,\"restart\":\"unknown\"}",
                        "{\"parameter\":\"p\",\"phones\":1,\"restart\":\"unknown\"}");
        String text = Cli.run("plan", before, after, "--summary").out();
        assertThat(text)
                .contains("All 2 phones get something else.")
                .containsPattern("\nurl +2 ")
                .doesNotContain(A, "a.cfg:");
        assertThat(Cli.run("plan", before, after, "--summary", "--format", "html")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void listsAreCutUnlessAllIsAskedFor() throws IOException {
        for (int i = 3; i < 10; i++) {
            Files.writeString(temp.resolve("after/0004f200000" + i + "-phone.cfg"), "");
        }
        assertThat(Cli.run("plan", before, after).out()).contains("and 2 more");
        assertThat(Cli.run("plan", before, after, "--all").out())
                .contains("0004f2000009")
                .doesNotContain("more");
    }

    @Test
    void jsonIsAsAgreed() throws IOException {
        Cli run = Cli.run("plan", before, after, "--format", "json");
        assertThat(run.code()).isOne();
        assertThat(run.err()).isEmpty();
        JsonNode json = run.json();
        assertThat(json.get("phones").asInt()).isEqualTo(2);
        assertThat(json.get("changed").asInt()).isEqualTo(2);
        assertThat(json.get("unchanged").asInt()
                        + json.get("masked").asInt()
                        + json.get("undeterminable").asInt())
                .isZero();
        assertThat(json.get("restart").toString()).isEqualTo("{\"yes\":0,\"maybe\":0,\"unknown\":2}");
        assertThat(json.get("groups")).hasSize(2);
        JsonNode first = json.get("groups").get(0);
        assertThat(first.get("phones").toString()).isEqualTo("[\"" + A + "\"]");
        assertThat(first.get("changes"))
                .extracting(Object::toString)
                .containsExactly(
                        "{\"parameter\":\"p\",\"before\":\"before\",\"after\":\"after\",\"beforeFile\":\"a.cfg\",\"beforeLine\":3,"
                                + "\"afterFile\":\"a.cfg\",\"afterLine\":3,\"restart\":\"unknown\",\"secret\":false}",
                        "{\"parameter\":\"reg.1.auth.password\",\"before\":\"••••••\",\"after\":\"••••••\",\"beforeFile\":\"a.cfg\","
                                + "\"beforeLine\":2,\"afterFile\":\"a.cfg\",\"afterLine\":2,\"restart\":\"unknown\",\"secret\":true}",
                        "{\"parameter\":\"url\",\"before\":\"ftp://u:••••••@h/\",\"after\":\"ftp://u:••••••@h/\","
                                + "\"beforeFile\":\"a.cfg\",\"beforeLine\":3,\"afterFile\":\"a.cfg\",\"afterLine\":3,"
                                + "\"restart\":\"unknown\",\"secret\":false}");
        assertThat(json.get("maskedChanges"))
                .extracting(Object::toString)
                .containsExactly("{\"phone\":\"" + B
                        + "\",\"parameter\":\"p\",\"file\":\"a.cfg\",\"line\":3,\"by\":{\"role\":\"phone-override\",\"file\":\""
                        + B
                        + "-phone.cfg\",\"line\":1},\"removed\":false}");
        assertThat(json.get("files"))
                .extracting(Object::toString)
                .containsExactly("{\"file\":\"a.cfg\",\"change\":\"modified\"}");
    }

    @Test
    void placesThatDifferStandBesideTheChange() throws IOException {
        for (String mac : new String[] {A, B}) {
            Files.writeString(temp.resolve("before/" + mac + "-phone.cfg"), "<p x=\"1\"/>");
            Files.writeString(
                    temp.resolve("after/" + mac + "-phone.cfg"), (mac.equals(A) ? "<p" : "<p\n") + " x=\"2\"/>");
            Files.copy(
                    temp.resolve("before/a.cfg"),
                    temp.resolve("after/a.cfg"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        JsonNode groups =
                Cli.run("plan", before, after, "--format", "json").json().get("groups");
        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).get("changes"))
                .extracting(Object::toString)
                .containsExactly(
                        "{\"parameter\":\"x\",\"before\":\"1\",\"after\":\"2\",\"beforeFile\":null,\"beforeLine\":null,"
                                + "\"afterFile\":null,\"afterLine\":null,\"restart\":\"unknown\",\"secret\":false,\"places\":["
                                + "{\"phone\":\"" + A + "\",\"beforeFile\":\"" + A + "-phone.cfg\",\"beforeLine\":1,"
                                + "\"afterFile\":\"" + A + "-phone.cfg\",\"afterLine\":1},"
                                + "{\"phone\":\"" + B + "\",\"beforeFile\":\"" + B + "-phone.cfg\",\"beforeLine\":1,"
                                + "\"afterFile\":\"" + B + "-phone.cfg\",\"afterLine\":2}]}");
        String text = Cli.run("plan", before, after).out();
        assertThat(text)
                .contains("2 phones: 1 parameter", "e.g. " + A + "-phone.cfg:1")
                .doesNotContain(B + "-phone.cfg:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "html", "markdown"})
    void secretsAreShownOnlyWhenAskedFor(String format) {
        Cli run = Cli.run("plan", before, after, "--format", format);
        assertThat(run.code()).isOne();
        assertThat(run.out()).doesNotContain("-secret", "beforepw", "afterpw").contains("reg.1.auth.password");
        assertThat(Cli.run("plan", before, after, "--format", format, "--no-mask")
                        .out())
                .contains("before-secret", "after-secret", "beforepw");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "html", "markdown"})
    void nothingToSayIsSaid(String format) {
        Cli run = Cli.run("plan", before, before, "--format", format);
        assertThat(run.code()).isZero();
        assertThat(run.out()).isNotBlank();
    }

    @Test
    void whatIsInFilesIsNoMarkup() throws Exception {
        Files.writeString(temp.resolve("after/a.cfg"), "<a evil=\"&lt;script>alert(1)&lt;/script> | `x` [a](b)\"/>");
        String html = Cli.run("plan", before, after, "--format", "html").out();
        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;");
        // It is well-formed but for the void elements of HTML.
        String xml = html.replaceFirst("<!DOCTYPE html>", "").replaceAll("<(meta[^>]*|br)>", "<$1/>");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new java.io.ByteArrayInputStream(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isNotNull();
        assertThat(html).doesNotContain("http:", "https:", "src=");
        String markdown = Cli.run("plan", before, after, "--format", "markdown").out();
        assertThat(markdown).contains("&lt;script>").contains("\\| \\`x\\` \\[a\\](b)");
    }

    @Test
    void aPlanNeedsTwoRootsThatAreThere() {
        assertThat(Cli.run("plan", before).code()).isEqualTo(2);
        Cli run = Cli.run("plan", before, temp.resolve("none").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(Cli.run("plan", before, after, "--format", "sarif").code()).isEqualTo(2);
        assertThat(Cli.run("phones", before, "--format", "html").code()).isEqualTo(2);
        assertThat(Cli.run("check", before, "--format", "markdown").code()).isEqualTo(2);
    }

    @Test
    void ofARealRoot() throws Exception {
        Path real = RealData.at("roots/australia");
        Path copy = Files.createDirectories(temp.resolve("copy"));
        try (var files = Files.walk(real)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path to = copy.resolve(real.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        assertThat(Cli.run("plan", real.toString(), copy.toString()).code()).isZero();
        try (var files = Files.walk(copy)) {
            Path first = files.filter(file -> file.toString().endsWith(".cfg")
                            && !file.getFileName().toString().contains("0000"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            Files.writeString(first, "<broken");
        }
        Cli run = Cli.run("plan", real.toString(), copy.toString(), "--format", "json");
        JsonNode json = run.json();
        assertThat(json.get("files")).hasSize(1);
        assertThat(json.get("changed").asInt()
                        + json.get("unchanged").asInt()
                        + json.get("masked").asInt()
                        + json.get("undeterminable").asInt())
                .isEqualTo(json.get("phones").asInt());
    }
}
