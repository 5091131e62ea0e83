package org.provscope.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provscope.directory.Directories.directory;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provscope.testing.Tries;

/** Contacts that harm whoever exchanges them, and exchanges that harm contacts. */
final class HostileExchangeTest {
    /** 50,000 under {@code -Psoak}. */
    private static final int ROWS = Tries.share(50_000);

    private static final ContactDirectory FORMULAS = directory("""
            <directory><item_list>
            <item><ln>=cmd|' /C calc'!A0</ln><fn>@SUM(1)</fn><ct>+441134960199</ct><lb>-2+3</lb></item>
            <item><ln>'=1</ln><fn>O'Brien</fn><ct>＝1+1</ct><lb>''+a</lb></item>
            <item><ln>a;=1</ln><fn>-5</fn><ct>+44 20</ct><lb>'quoted'</lb></item>
            </item_list></directory>
            """);
    private static final String PARTS = "=+-@'\";, \t\n\r1a＝";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<List<String>> cells(String table, char separator) throws Exception {
        try (CSVParser parser = CSVParser.parse(
                table, CSVFormat.RFC4180.builder().setDelimiter(separator).get())) {
            return parser.getRecords().stream().map(CSVRecord::toList).toList();
        }
    }

    @Test
    void noCellIsAFormulaAndTheWayBackChangesNothing() throws Exception {
        String table = DirectoryCsv.write(FORMULAS.entries());
        List<List<String>> cells = cells(table, ',');
        assertThat(cells.get(1)).startsWith("1", "'=cmd|' /C calc'!A0", "'@SUM(1)", "+441134960199", "", "'-2+3");
        assertThat(cells.get(2)).startsWith("2", "''=1", "O'Brien", "'＝1+1", "", "'''+a");
        assertThat(cells.get(3)).startsWith("3", "a;'=1", "-5", "'+44 20", "", "'quoted'");
        ContactImport read = CsvImport.read(FORMULAS.entries(), utf8(table));
        assertThat(read.notes()).isEmpty();
        assertThat(DirectoryRewrite.rewritten(FORMULAS, read.wanted()).toBytes())
                .isEqualTo(FORMULAS.source().toBytes());
    }

    @Test
    void theClipboardHoldsNoFormulaEither() {
        List<String> columns = List.of("ln", "fn", "ct", "lb");
        String copied = DirectoryCsv.copied(FORMULAS.entries(), columns);
        assertThat(copied).startsWith("'=cmd").contains("\t'@SUM(1)\t+441134960199\t'-2+3");
        assertThat(DirectoryCsv.pasted(copied))
                .isEqualTo(FORMULAS.entries().stream()
                        .map(entry -> columns.stream().map(entry::value).toList())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "O'Brien",
                "'",
                "'abc'",
                "+441134960199",
                "-6",
                "-0.5",
                "4001",
                "a=b",
                "sip:a@b",
                "#1",
                "a-b",
                "1+1",
                "a; b",
                "*67"
            })
    void mostTextsStayAsTheyAre(String text) {
        assertThat(SpreadsheetCell.safe(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1",
                "+a",
                "+1+1",
                "-1-1",
                "@a",
                "\ta",
                "\ra",
                "\na",
                " =1",
                "\"=1",
                "＝1",
                "＋a",
                "－a",
                "＠a",
                "+44 20 1",
                "'=1",
                "''@a"
            })
    void whatWouldRunBeginsWithAnApostrophe(String text) {
        assertThat(SpreadsheetCell.safe(text)).startsWith("'").isNotEqualTo(text);
        assertThat(SpreadsheetCell.plain(SpreadsheetCell.safe(text))).isEqualTo(text);
    }

    @RepeatedTest(20)
    @Tag("property")
    void whateverIsWrittenComesBack() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            String text = IntStream.range(0, random.nextInt(9))
                    .mapToObj(at -> String.valueOf(PARTS.charAt(random.nextInt(PARTS.length()))))
                    .collect(Collectors.joining());
            String cell = SpreadsheetCell.safe(text);
            assertThat(SpreadsheetCell.plain(cell))
                    .as("“%s” of seed %d", text, seed)
                    .isEqualTo(text);
            assertThat(cell).as("seed %d", seed).doesNotContainPattern("(?:^|[;\\n\\r\\t])[ \"]*[=@＝]");
        }
    }

    @Test
    void aCardWithoutAnEndIsReadAndTold() {
        ContactImport read = DirectoryVcard.read(List.of(), utf8("""
                BEGIN:VCARD
                VERSION:3.0
                FN:A
                TEL:7018
                BEGIN:VCARD
                VERSION:3.0
                FN:B
                TEL:7019
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                FN:C
                TEL:7020
                """));
        assertThat(read.wanted()).extracting(ContactDraft::label).containsExactly("A (7018)", "B (7019)", "C (7020)");
        assertThat(read.notes()).containsExactly("2 cards have no line END:VCARD and may be incomplete: A, C.");
    }

    @Test
    void theCardOfAnAgentIsNoMissingEnd() {
        ContactImport read = DirectoryVcard.read(List.of(), utf8("""
                BEGIN:VCARD
                VERSION:2.1
                N:Boss
                TEL:1
                AGENT:
                BEGIN:VCARD
                VERSION:2.1
                N:Agent
                TEL:2
                END:VCARD
                END:VCARD
                """));
        assertThat(read.wanted())
                .extracting(entry -> entry.value(ContactField.CONTACT))
                .containsExactly("1");
        assertThat(read.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "1, 3", "2, 2"})
    void aNumberThatStandsTwiceIsTold(int known, int imported) {
        List<ContactDraft> entries = IntStream.range(0, known)
                .mapToObj(i -> new ContactDraft(i, Map.of("ct", "7018", "fn", "k" + i)))
                .toList();
        String cards = IntStream.range(0, imported + known)
                .mapToObj(i -> "BEGIN:VCARD\nVERSION:3.0\nFN:n" + i + "\nTEL:7018\nEND:VCARD\n")
                .collect(Collectors.joining());
        String table = "ct,fn\n"
                + IntStream.range(0, imported + known)
                        .mapToObj(i -> "7018,n" + i + "\n")
                        .collect(Collectors.joining());
        for (String file : List.of(cards, table)) {
            assertThat(ContactExchange.read(entries, utf8(file)).notes())
                    .containsExactly("More than one contact would have the number 7018.");
        }
    }

    @Test
    @Tag("property")
    void manyRowsTakeSeconds() {
        ContactDirectory none = directory("");
        String table = "fn,ln,ct,sd\n"
                + IntStream.range(0, ROWS)
                        .mapToObj(i -> "F" + i + ",L" + i + "," + (100_000 + i) + "," + i + "\n")
                        .collect(Collectors.joining());
        ContactDirectory full = seconds(
                "a new table",
                () -> ContactDirectory.of(DirectoryRewrite.rewritten(
                        none, CsvImport.read(List.of(), utf8(table)).wanted())));
        String edited = DirectoryCsv.write(full.entries()).replaceAll("(?m),L(\\d+)", ",M$1");
        edited(full, edited);
        edited(
                full,
                DirectoryCsv.write(full.entries().stream()
                                .map(entry -> entry.with("ln", "X"))
                                .toList())
                        .replaceAll("(?m)^\\d+,", ","));
        List<ContactDraft> numberless = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            numberless.add(new ContactDraft(i, Map.of("fn", "N" + i)));
        }
        seconds(
                "nobody has a number",
                () -> CsvImport.read(
                        numberless,
                        utf8("ct,fn\n"
                                + IntStream.range(0, ROWS)
                                        .mapToObj(i -> ",N" + (ROWS - 1 - i) + "\n")
                                        .collect(Collectors.joining()))));
        seconds(
                "all have one number",
                () -> CsvImport.read(
                        numberless.stream().map(entry -> entry.with("ct", "1")).toList(),
                        utf8("ct,fn\n"
                                + IntStream.range(0, ROWS)
                                        .mapToObj(i -> "1,N" + (ROWS - 1 - i) + "\n")
                                        .collect(Collectors.joining()))));
        String cards = DirectoryVcard.write(full.entries(), DirectoryVcard.Form.V3);
        seconds("cards", () -> DirectoryVcard.read(full.entries(), utf8(cards)));
    }

    private static void edited(ContactDirectory full, String table) {
        seconds(
                "a table of " + table.length() + " characters",
                () -> ContactDirectory.of(DirectoryRewrite.rewritten(
                        full, CsvImport.read(full.entries(), utf8(table)).wanted())));
    }

    private static <T> T seconds(String what, Supplier<T> work) {
        // Of the processor, not of the clock: others may be at work beside it.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        T result = work.get();
        long millis = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
        assertThat(millis).as(what).isLessThan(2_000 + ROWS / 5);
        return result;
    }
}
