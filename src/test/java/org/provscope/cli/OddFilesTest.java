package org.provscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One odd file never takes the others along, and is told. */
@Timeout(900)
class OddFilesTest {
    private static final String MAC = "0004f2000001";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path root;

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text, StandardCharsets.ISO_8859_1);
    }

    private void link(String name, String target) throws IOException {
        try {
            Files.createSymbolicLink(root.resolve(name), Path.of(target));
        } catch (UnsupportedOperationException noLinks) {
            Assumptions.abort("this system makes no symbolic links");
        }
    }

    private JsonNode check() throws IOException {
        return check(root);
    }

    private static JsonNode check(Path root) throws IOException {
        Cli run = Cli.run("check", root.toString(), "--format", "json");
        assertThat(run.code()).as(run.err()).isLessThan(2);
        assertThat(run.err()).isEmpty();
        return run.json();
    }

    private static List<String> unreadable(JsonNode check) {
        List<String> found = new ArrayList<>();
        check.get("problems").forEach(problem -> {
            if (problem.get("code").asText().equals("unreadable-file")) {
                found.add(problem.get("file").asText() + ": "
                        + problem.get("message").asText());
            }
        });
        return found;
    }

    private List<String> layers(String mac) throws IOException {
        List<String> found = new ArrayList<>();
        Cli.run("effective", root.toString(), mac, "--format", "json")
                .json()
                .get("layers")
                .forEach(layer -> found.add(
                        layer.get("file").asText() + " " + layer.get("status").asText() + " "
                                + layer.get("parameters").asInt()));
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EUC-JP\"?><a x=\"\u00D9I",
                "GB18030\"?><a x=\"\u00828",
                "ISO-2022-KR\"?><a x=\"\u001B$)C\u000E!!",
                "Shift_JIS\"?><a x=\"\u0081\u00AD",
                "x-windows-iso2022jp\"?><a x=\"\u001B$B\u007F"
            })
    void anEncodingThatCannotBeWrittenBack(String text) throws IOException {
        String odd = "<?xml version=\"1.0\" encoding=\"" + text + "\"/>";
        write("stray.cfg", odd);
        write("sip.ver", odd);
        write(MAC + "-directory.xml", odd);
        write(MAC + "-app.log", odd);
        write(MAC + ".cfg", "<A CONFIG_FILES=\"stray.cfg, a.cfg\"/>");
        write("a.cfg", "<a reg.1.label=\"x\"/>");
        assertThat(check().get("files")).hasSize(3);
        assertThat(layers(MAC)).contains("a.cfg read 1");
        assertThat(Cli.run("plan", root.toString(), root.toString()).code()).isZero();
        assertThat(Cli.run("directory", root.toString(), MAC).err()).doesNotContain("internal error");
    }

    @Test
    void aFolderOrAPipeInTheNameOfAFile() throws Exception {
        Files.createDirectories(root.resolve("000000000000.cfg"));
        Files.createDirectories(root.resolve(MAC + "-directory.xml"));
        write("sip.ver/x.cfg", "<a/>");
        write(MAC + ".cfg", "<A CONFIG_FILES=\"a.cfg, device.cfg, sip.ver/x.cfg\"/>");
        write("a.cfg", "<a reg.1.label=\"x\"/>");
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "there is no /usr/bin/mkfifo here");
        for (String pipe : List.of("0004f2000002.cfg", "device.cfg")) {
            assertThat(new ProcessBuilder("/usr/bin/mkfifo", root.resolve(pipe).toString())
                            .start()
                            .waitFor())
                    .isZero();
        }
        // The name of a socket must be short.
        Path brief = Files.createTempDirectory(Path.of("/tmp"), "s");
        Path socket = brief.resolve("s");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            Files.move(socket, root.resolve(MAC + "-web.cfg"));
        } finally {
            Files.deleteIfExists(socket);
            Files.delete(brief);
        }
        assertThat(unreadable(check()))
                .containsExactlyInAnyOrder(
                        "000000000000.cfg: 000000000000.cfg cannot be opened: it is a folder and not a file.",
                        "0004f2000001-directory.xml: 0004f2000001-directory.xml cannot be opened: it is a folder and not a file.",
                        "sip.ver: sip.ver cannot be opened: it is a folder and not a file.",
                        "0004f2000002.cfg: 0004f2000002.cfg cannot be opened: it is a pipe, a socket or a device and not a file.",
                        "device.cfg: device.cfg cannot be opened: it is a pipe, a socket or a device and not a file.",
                        "0004f2000001-web.cfg: 0004f2000001-web.cfg cannot be opened: it is a pipe, a socket or a device and not "
                                + "a file.");
        assertThat(layers(MAC)).contains("a.cfg read 1", "device.cfg unreadable 0", "sip.ver/x.cfg read 0");
        assertThat(layers("0004f2000002")).contains("0004f2000002.cfg unreadable 0");
    }

    @Test
    void twoLinksToOneFolderAreTwoFolders() throws IOException {
        write("common/m.cfg", "<a reg.1.label=\"x\"/>");
        link("VVX400", "common");
        link("VVX500", "common");
        write("0004f2000001.cfg", "<A CONFIG_FILES=\"VVX400/m.cfg\"/>");
        write("0004f2000002.cfg", "<A CONFIG_FILES=\"VVX500/m.cfg\"/>");
        assertThat(layers("0004f2000001")).contains("VVX400/m.cfg read 1");
        assertThat(layers("0004f2000002")).contains("VVX500/m.cfg read 1");
        assertThat(check().get("errors").asInt()).isZero();
    }

    @Test
    void aLoopEndsAndLeadsOn() throws IOException {
        write("a/b/m.cfg", "<a reg.1.label=\"x\"/>");
        link("a/b/up", "..");
        link("here", ".");
        link("there", "a/b");
        String deep = "here/".repeat(37) + "a/b/m.cfg";
        String deeper = "here/".repeat(40) + "a/b/m.cfg";
        write(
                "0004f2000001.cfg",
                "<A CONFIG_FILES=\"a/b/up/b/up/b/m.cfg, there/up/b/m.cfg, HERE/there/m.cfg, " + deep + ", " + deeper
                        + "\"/>");
        assertThat(layers(MAC))
                .containsSubsequence(
                        "a/b/m.cfg read 1",
                        "a/b/m.cfg read 1",
                        "there/m.cfg read 1",
                        "a/b/m.cfg read 1",
                        deeper + " missing 0");
        assertThat(check().get("problems"))
                .filteredOn(problem -> problem.get("code").asText().equals("name-case-clash"))
                .extracting(problem -> problem.get("message").asText())
                .singleElement()
                .asString()
                .contains("HERE");
    }

    /** Ten folders that all link to one another have millions of paths. */
    @Test
    void linksToAndFroEnd() throws IOException {
        for (int i = 0; i < 10; i++) {
            write("f" + i + "/m.cfg", "<a/>");
            for (int j = 0; j < 10; j++) {
                if (i != j) {
                    link("f" + i + "/to" + j, "../f" + j);
                }
            }
        }
        write("000000000000.cfg", "<A CONFIG_FILES=\"f1/m.cfg\"/>");
        Cli run = Cli.run("phones", root.toString());
        assertThat(run.code()).isZero();
        assertThat(run.err()).containsAnyOf("links lead to more than 50000 files", "holds more than 200 folders");
    }

    @Test
    void namesThatAreNoUtf8StayApart() throws IOException {
        Assumptions.assumeTrue(java.io.File.separatorChar == '/', "names of files are bytes on Unix only");
        write("0004f2000001.cfg", "<A CONFIG_FILES=\"B&#xF6;ro.cfg, B&#xFC;ro.cfg, B%FCro.cfg, &#xE4;/x.cfg\"/>");
        try {
            odd("B%F6ro.cfg", "<a reg.1.label=\"1\"/>");
            odd("B%FCro.cfg", "<a reg.2.label=\"2\" reg.3.label=\"2\"/>");
            Files.createDirectory(Path.of(URI.create(root.toUri() + "%E4")));
            odd("%E4/x.cfg", "<a/>");
            odd("B%C3%BCro.cfg", "<a/>");
        } catch (IOException noSuchNames) {
            Assumptions.abort("this system has UTF-8 names only");
        }
        assertThat(layers(MAC)).contains("Böro.cfg read 1", "Büro.cfg read 0", "B%FCro.cfg read 2", "ä/x.cfg read 0");
        assertThat(unreadable(check())).isEmpty();
    }

    private void odd(String name, String text) throws IOException {
        Files.writeString(Path.of(URI.create(root.toUri() + name)), text);
    }

    @Test
    void aZipEntryWithAWrongChecksum() throws IOException {
        for (int method : List.of(ZipEntry.STORED, ZipEntry.DEFLATED)) {
            byte[] zip =
                    zip(method, "0004f2000001.cfg", "<A CONFIG_FILES=\"a.cfg\"/>", "a.cfg", "<a reg.1.label=\"x\"/>");
            int entry = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002");
            zip[entry + 16] ^= 1;
            Path file = Files.write(root.resolve(method + ".zip"), zip);
            assertThat(unreadable(check(file)))
                    .containsExactly("a.cfg: a.cfg is damaged: its checksum in the zip file is different.");
        }
    }

    @Test
    void twoZipEntriesOfOneName() throws IOException {
        byte[] zip = zip(
                ZipEntry.STORED, "0004f2000001.cfg", "<A CONFIG_FILES=\"a.cfg\"/>", "a.cfg", "<a/>", "b.cfg", "<b/>");
        String text = new String(zip, StandardCharsets.ISO_8859_1).replace("b.cfg", "a.cfg");
        Path file = Files.write(root.resolve("twice.zip"), text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(unreadable(check(file)))
                .containsExactly("a.cfg: a.cfg is damaged: the zip file holds two files of this name.");
    }

    private static byte[] zip(int method, String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = bytes;
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                byte[] content = namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
                ZipEntry entry = new ZipEntry(namesAndTexts[i]);
                entry.setMethod(method);
                if (method == ZipEntry.STORED) {
                    CRC32 checksum = new CRC32();
                    checksum.update(content);
                    entry.setCrc(checksum.getValue());
                    entry.setSize(content.length);
                }
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }
}
