package org.provscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Passwords in addresses of every spelling, in every place that any command shows. */
class NoSecretShownTest {
    private static final String MAC = "0004f2000001";
    private static final String ADDRESSES = "ftp:/u:SECRETPW@h/a.cfg, ftp:\\\\u:SECRETPW@h\\b.cfg, "
            + "ftp: //u:SECRETPW@h/c.cfg, ftp:/ /u:SECRETPW@h/d.cfg, ftp://////u:SECRETPW@h/e.cfg, "
            + "//u:SECRETPW@h/f.cfg, u:SECRETPW@h/g.cfg, ftp:u:SECRETPW@h/h.cfg, https://h/i.cfg?password=SECRETPW";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    @BeforeEach
    void roots() throws IOException {
        Path full = Files.createDirectories(temp.resolve("full/u:SECRETPW@h"));
        Path other = Files.createDirectories(temp.resolve("other"));
        Files.writeString(full.resolve("g.cfg"), "<a x=\"1\" x=\"2\" y=“SECRETPW://u:SECRETPW@h”/>");
        Path root = temp.resolve("full");
        write(
                root,
                "000000000000.cfg",
                "<APPLICATION APP_FILE_PATH=\"http://fw.example/sip.ld?token=SECRETPW\" "
                        + "CONFIG_FILES=\"" + ADDRESSES
                        + ", ok.cfg, broken.cfg\" CONTACTS_DIRECTORY=\"ftp:/u:SECRETPW@h/c\"/>");
        write(root, MAC + "-phone.cfg", "<A reg.1.label=\"u:SECRETPW@h/x\"/>");
        write(
                root,
                "ok.cfg",
                "<a x.y=\"ftp: //u:SECRETPW@h\" bg.url=\"http://h/?token=SECRETPW\" "
                        + "reg.1.auth.password=\"SECRETPW\" reg.2.auth.password=\"SECRETPW\" reg.2.auth.password=\"x\" "
                        + "call.callsPerLineKey=\"u:SECRETPW@h\"/>");
        write(
                root,
                "access.log",
                "10.0.0.1 - - [12/Mar/2024:09:14:02 +0100] \"GET http://u:SECRETPW@h/u:SECRETPW@h/" + MAC
                        + ".cfg?password=SECRETPW HTTP/1.1\" 200 1\n"
                        + "10.0.0.1 - - [12/Mar/2024:09:14:02 +0100] \"PUT /u:SECRETPW@h/" + MAC
                        + "-app.log HTTP/1.1\" 405 1\n");
        write(
                root,
                MAC + "-app.log",
                "0312091402|copy |4|00|Upload to ftp://u:SECRETPW@h/x failed, password=SECRETPW\n");
        write(
                root,
                "export.xml",
                "<PHONE_CONFIG><ALL reg.1.auth.password=\"SECRETPW\" bg.url=\"ftp:/u:SECRETPW@h\"/></PHONE_CONFIG>");
        write(root, "broken.cfg", "<!-- ftp:u:SECRETPW@h --><a reg.1.auth.password=“SECRETPW” b=\"//u:SECRETPW@h\"/>");
        write(
                other,
                MAC + "-directory.xml",
                "<directory><item_list><item><fn>u:SECRETPW@h</fn><ct>ftp:/u:SECRETPW@h"
                        + "</ct></item><item><fn>A</fn><ct>sip:4001:SECRETPW@h</ct></item></item_list></directory>");
        write(other, "000000000000.cfg", "<APPLICATION CONFIG_FILES=\"ok.cfg\"/>");
        write(other, "ok.cfg", "<a bg.url=\"http://h/?token=ANOTHERSECRETPW\"/>");
        write(other, MAC + "-phone.cfg", "<A/>");
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    static Stream<List<String>> commands() {
        return Stream.of(
                        "phones FULL",
                        "effective FULL " + MAC,
                        "effective FULL " + MAC + " --all",
                        "where FULL reg.1.label",
                        "where FULL bg.url",
                        "where FULL reg.1.auth.password",
                        "where FULL ftp://u:SECRETPW@h",
                        "check FULL",
                        "check FULL --strict-xsd",
                        "plan FULL OTHER",
                        "plan OTHER FULL",
                        "logs FULL",
                        "logs FULL " + MAC,
                        "logs FULL --access-log FULL/u:SECRETPW@h/none",
                        "compare FULL " + MAC + " --with FULL/export.xml",
                        "compare FULL " + MAC + " --with FULL/u:SECRETPW@h/none",
                        "migrate FULL",
                        "migrate OTHER --all",
                        "migrate FULL --reduce --all",
                        "directory FULL " + MAC,
                        "directory OTHER " + MAC,
                        "directory OTHER " + MAC + " --import OTHER/u:SECRETPW@h.csv",
                        "check FULL/u:SECRETPW@h/none",
                        "phones ftp:/u:SECRETPW@h/x",
                        "effective FULL u:SECRETPW@h",
                        "schema ftp:u:SECRETPW@h",
                        "check u:SECRETPW@h",
                        "plan FULL u:SECRETPW@h",
                        "ftp:u:SECRETPW@h x",
                        "check FULL --x=u:SECRETPW@h")
                .flatMap(command -> Stream.of("text", "json").map(format -> command + " --format " + format))
                .mapMulti((String command, java.util.function.Consumer<String> more) -> {
                    more.accept(command);
                    if (command.endsWith("json")) {
                        List<String> others = command.startsWith("check")
                                ? List.of("sarif")
                                : command.startsWith("plan") ? List.of("html", "markdown") : List.of();
                        others.forEach(other -> more.accept(command.replace("json", other)));
                    }
                })
                .map(command -> List.of(command.split(" ")));
    }

    private Cli run(List<String> command) {
        return Cli.run(command.stream()
                .map(word -> word.replace("FULL", temp.resolve("full").toString())
                        .replace("OTHER", temp.resolve("other").toString()))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void inNoFormat(List<String> command) {
        Cli run = run(command);
        assertThat(run.out() + run.err()).isNotEmpty().doesNotContain("SECRETPW");
    }

    @Test
    void inNoExport() {
        for (String form : List.of("csv", "vcard")) {
            Cli run = run(List.of("directory", "OTHER", MAC, "--export", form));
            assertThat(run.code()).isZero();
            assertThat(run.out()).doesNotContain("SECRETPW").contains("••••••");
            assertThat(run.err()).contains("--no-mask");
            Cli open = run(List.of("directory", "OTHER", MAC, "--export", form, "--no-mask"));
            assertThat(open.out()).contains("SECRETPW");
            assertThat(open.err()).isEmpty();
        }
    }

    @Test
    void aMaskIsNeverImported() throws IOException {
        Path table = Files.writeString(
                temp.resolve("hidden.csv"),
                run(List.of("directory", "OTHER", MAC, "--export", "csv")).out());
        Cli run = run(List.of("directory", "OTHER", MAC, "--import", table.toString(), "--write"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--no-mask");
        Files.writeString(
                table,
                run(List.of("directory", "OTHER", MAC, "--export", "csv", "--no-mask"))
                        .out());
        assertThat(run(List.of("directory", "OTHER", MAC, "--import", table.toString()))
                        .code())
                .isZero();
    }

    @Test
    void allIsShownWhenAskedFor() {
        for (String format : List.of("text", "json", "html", "markdown")) {
            assertThat(run(List.of("plan", "OTHER", "FULL", "--no-mask", "--format", format))
                            .out())
                    .contains("SECRETPW")
                    .doesNotContain("••••••");
        }
        assertThat(run(List.of("check", "FULL", "--no-mask", "--format", "sarif"))
                        .out())
                .contains("SECRETPW");
    }

    /** A name that turns the reading direction must not turn a report around. */
    @Test
    void controlCharactersAreNotPassedOn() throws IOException {
        write(temp.resolve("other"), "ok.cfg", "<a reg.1.label=\"a\u202Eb\u2066c\u0085d\"/>");
        write(temp.resolve("other"), "x\u202Egfc.cfg", "<a/>");
        for (String format : List.of("text", "html", "markdown")) {
            assertThat(run(List.of("plan", "FULL", "OTHER", "--format", format)).out())
                    .doesNotContain("\u202E", "\u2066", "\u0085")
                    .contains("a\uFFFDb\uFFFDc\uFFFDd");
        }
    }
}
