package org.provscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryCommandTest {
    private static final String A = "0004f2000001";
    private static final String TEXT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- mine -->
            <directory>
              <item_list>
                <item><ln>Doe</ln><fn>Zoë</fn><ct>1001</ct><sd>1</sd><x>keep</x></item>
                <item><fn>Bob</fn><ct>0302</ct></item>
              </item_list>
            </directory>
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    private String root = "";
    private Path directory = Path.of("");
    private Path exchange = Path.of("");

    private final String home = System.getProperty("user.home");

    @AfterEach
    void backHome() {
        System.setProperty("user.home", home);
    }

    @BeforeEach
    void files() throws IOException {
        // What is written is kept on the machine of the person who writes it.
        System.setProperty("user.home", temp.resolve("home").toString());
        Path folder = Files.createDirectories(temp.resolve("root/contacts"));
        root = temp.resolve("root").toString();
        Files.writeString(
                temp.resolve("root/000000000000.cfg"), "<A CONFIG_FILES=\"a.cfg\" CONTACTS_DIRECTORY=\"contacts\"/>");
        Files.writeString(temp.resolve("root/a.cfg"), "<a/>");
        directory = folder.resolve(A + "-directory.xml");
        Files.writeString(directory, TEXT);
        exchange = temp.resolve("exchange");
    }

    @Test
    void contactsThatLieApartFromARootAreExportedWithAdvice() throws IOException {
        String apart = String.valueOf(directory.getParent());
        Cli run = Cli.run("directory", apart, A, "--export", "csv");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Doe");
        assertThat(run.err())
                .contains("is not a provisioning root", "probably " + root)
                .hasLineCount(1);
        assertThat(Cli.run("directory", apart, A, "--export", "csv", "--quiet").err())
                .isEmpty();
        assertThat(Cli.run("directory", root, A).err()).isEmpty();
    }

    private Cli take(String content, String... more) throws IOException {
        Files.writeString(exchange, content);
        String[] arguments = {"directory", root, A, "--import", exchange.toString()};
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return Cli.run(all);
    }

    @Test
    void contactsAreListed() throws IOException {
        Cli run = Cli.run("directory", root, A);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("contacts/" + A + "-directory.xml: 2 contacts", "SPEED DIAL", "Zoë", "keep");
        JsonNode json = Cli.run("directory", root, A, "--format", "json").json();
        assertThat(json.get("file").asText()).isEqualTo("contacts/" + A + "-directory.xml");
        assertThat(json.get("contacts").get(1).toString())
                .isEqualTo("{\"row\":2,\"fields\":{\"fn\":\"Bob\",\"ct\":\"0302\"}}");
        assertThat(Cli.run("directory", root, "0004f2000009").out()).contains("There is no contacts/0004f2000009");
        assertThat(Cli.run("directory", root, "0004f2000009", "--format", "json")
                        .json()
                        .get("exists")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aTableOutAndInAgainChangesNothing() throws IOException {
        Cli out = Cli.run("directory", root, A, "--export", "csv");
        assertThat(out.code()).isZero();
        assertThat(out.out()).startsWith("\uFEFFrow,ln,fn,ct,");
        Cli in = take(out.out(), "--write", "--remove-missing");
        assertThat(in.code()).isZero();
        assertThat(in.out()).contains("nothing changes");
        assertThat(directory).hasContent(TEXT);
    }

    @Test
    void nothingIsWrittenBeforeItIsAskedFor() throws IOException {
        String table = "row,fn,ct\n1,Zoe,1001\n,New,77\n";
        Cli look = take(table);
        assertThat(look.code()).isOne();
        assertThat(look.out())
                .contains(
                        "1 added, 1 changed, 0 removed",
                        "fn “Zoë” → “Zoe”",
                        "1 contact is not in",
                        "Nothing was written");
        assertThat(directory).hasContent(TEXT);
        Cli json = take(table, "--format", "json", "--remove-missing");
        assertThat(json.code()).isOne();
        assertThat(json.json().get("changes"))
                .extracting(change -> change.get("change").asText())
                .containsExactly("changed", "removed", "added");
        assertThat(json.json().get("written").asBoolean()).isFalse();
        Cli written = take(table, "--write");
        assertThat(written.code()).isZero();
        assertThat(directory)
                .hasContent(TEXT.replace("Zoë", "Zoe")
                        .replace(
                                "<ct>0302</ct></item>",
                                "<ct>0302</ct></item>\n    <item><fn>New</fn><ct>77</ct></item>"));
        assertThat(take("row,fn\n2,Bob\n", "--write", "--remove-missing").code())
                .isZero();
        assertThat(Files.readString(directory)).contains("Bob", "<!-- mine -->").doesNotContain("Zoe", "New");
    }

    @Test
    void vcardsAreToldFromTables() throws IOException {
        String cards = Cli.run("directory", root, A, "--export", "vcard").out();
        assertThat(cards).contains("BEGIN:VCARD", "X-POLYCOM-SD:1", "TEL;TYPE=work:0302");
        assertThat(take(cards).out()).contains("nothing changes");
        assertThat(take(cards.replace("N:;Bob", "N:Ray;Bob"), "--write").code()).isZero();
        assertThat(Files.readString(directory)).contains("<item><ln>Ray</ln><fn>Bob</fn><ct>0302</ct></item>");
    }

    @Test
    void aPhoneWithoutADirectoryGetsOne() throws IOException {
        Files.writeString(exchange, "ct,fn\n5,Anna\n");
        Cli run = Cli.run("directory", root, "0004f2000009", "--import", exchange.toString(), "--write");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(Files.readString(temp.resolve("root/contacts/0004f2000009-directory.xml")))
                .startsWith("<?xml")
                .contains("<fn>Anna</fn>");
        assertThat(Cli.run("directory", root, "000000000000", "--import", exchange.toString(), "--write")
                        .code())
                .isZero();
        assertThat(Cli.run("directory", root, "000000000000").out()).contains("once");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0004f2|is not a MAC address",
                "A --write|--write can only be used with --import",
                "A --remove-missing|--remove-missing can only be used with --import",
                "A --import nowhere.csv|There is no file",
                "A --export csv --import x|cannot be used together",
                "0004f2000009 --export csv|There is no contacts/0004f2000009-directory.xml",
                "A --export pdf|pdf",
                "A --format sarif|expected one of [text, json]"
            })
    void whatCannotBeDoneIsOneLine(String arguments, String expected) {
        String[] words =
                ("directory|" + root + "|" + arguments.replaceFirst("^A", A).replace(' ', '|')).split("\\|");
        Cli run = Cli.run(words);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(expected);
    }

    @Test
    void aMalformedDirectoryIsSaidToBe() throws IOException {
        Files.writeString(directory, TEXT.replace("</item_list>", ""));
        assertThat(Cli.run("directory", root, A).out()).contains("malformed on line");
        assertThat(take("ct\n1\n").err()).contains("malformed on line");
        assertThat(Cli.run("directory", root, A, "--export", "csv").code()).isEqualTo(2);
        assertThat(take("row,fn\n9,x\n").err()).contains("malformed").hasLineCount(1);
        Files.writeString(directory, TEXT);
        assertThat(take("row,fn\n9,x\n").err()).contains("has no row 9").hasLineCount(1);
    }
}
