package org.provscope.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.provscope.directory.Directories.directory;
import static org.provscope.directory.Directories.entry;
import static org.provscope.directory.Directories.shown;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tables and cards of other programs mean, a line each; in tables and cards ⏎ is a line end. */
class ExchangeRulesTest {
    private static final ContactDirectory THREE = directory("""
            <directory><item_list>
              <item><ln>Doe</ln><fn>Ann</fn><ct>+49301</ct><sd>1</sd><note>n</note></item>
              <item><fn>Bob</fn><ct>0302</ct></item>
              <item><fn>Eve</fn><ct>303</ct></item>
            </item_list></directory>
            """);
    private static final String ALL = "ln=Doe fn=Ann ct=+49301 sd=1 note=n; fn=Bob ct=0302; fn=Eve ct=303";

    private static byte[] utf8(String text) {
        return text.replace('⏎', '\n').getBytes(StandardCharsets.UTF_8);
    }

    private static ContactImport csv(String table) {
        return CsvImport.read(THREE.entries(), utf8(table));
    }

    private static String imported(ContactImport read) {
        return shown(ContactDirectory.of(DirectoryRewrite.rewritten(THREE, read.wanted())));
    }

    // ---- tables

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "ct,fn⏎303,Eva⏎|fn=Eva ct=303",
                "CT,FN⏎303,Eva⏎|fn=Eva ct=303",
                "Number;First name⏎303;Eva⏎|fn=Eva ct=303",
                "Contact\tGiven-Name⏎303\tEva⏎|fn=Eva ct=303",
                "Extension,Vorname⏎303,Eva⏎|fn=Eva ct=303",
                "Phone Number,fn⏎303,Eva⏎|fn=Eva ct=303",
                "ct,Surname⏎303,Roe⏎|ln=Roe fn=Eve ct=303",
                "ct,Nachname⏎303,Roe⏎|ln=Roe fn=Eve ct=303",
                "ct,Last Name⏎303,Roe⏎|ln=Roe fn=Eve ct=303",
                "ct,Family name⏎303,Roe⏎|ln=Roe fn=Eve ct=303",
                "ct,Speed dial⏎303,7⏎|fn=Eve ct=303 sd=7",
                "ct,Label⏎303,L⏎|fn=Eve ct=303 lb=L",
                "ct,Protocol⏎303,SIP⏎|fn=Eve ct=303 pt=SIP",
                "ct,Ring type⏎303,3⏎|fn=Eve ct=303 rt=3",
                "ct,Divert to⏎303,9⏎|fn=Eve ct=303 dc=9",
                "ct,Auto divert,Auto reject⏎303,1,0⏎|fn=Eve ct=303 ad=1 ar=0",
                "ct,Watch,Block⏎303,1,0⏎|fn=Eve ct=303 bw=1 bb=0",
                "ct,note⏎303,x⏎|fn=Eve ct=303 note=x",
                "ct⏎(30)3⏎|fn=Eve ct=303",
                "row,ct⏎3,(30)3⏎|fn=Eve ct=(30)3",
                "row,fn⏎3,Eva⏎|fn=Eva ct=303",
                "row,fn⏎3.0,Eva⏎|fn=Eva ct=303",
                "row,fn⏎~3,00~,Eva⏎|fn=Eva ct=303",
                "SEP=;⏎ct;fn⏎303;Eva|fn=Eva ct=303",
                "ct,fn⏎⏎303,Eva⏎ , ⏎|fn=Eva ct=303",
                "ct,fn⏎303,'=1⏎|fn==1 ct=303",
                "ct,fn⏎303,~a⏎b~⏎|fn=a⏎b ct=303",
                "~ct~,~f;;;x~,fn⏎303,,Eva|fn=Eva ct=303"
            })
    void aTableChangesTheContactThatItMeans(String table, String expected) {
        assertThat(imported(csv(table.replace('~', '"'))))
                .isEqualTo("ln=Doe fn=Ann ct=+49301 sd=1 note=n; fn=Bob ct=0302; " + expected.replace('⏎', '\n'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "row,fn⏎0,x⏎|the directory has no row 0",
                "row,fn⏎4,x⏎|the directory has no row 4: it has 3",
                "row,fn⏎1.5,x⏎|is not a number",
                "row,fn⏎3,a⏎3,b⏎|Row 3 of the table: row 3 appears twice",
                "ct,fn⏎1,2,3⏎|Row 2 of the table: it has more cells",
                "ct,Number⏎1,2⏎|two columns for “Number” (ct)",
                "ct,ct⏎1,2⏎|two columns",
                "fn,vorname⏎a,b|two columns",
                "⏎|is empty",
                "sep=;|is empty",
                "sep=|has no column",
                "fn,ln⏎a,b|call the column with the numbers ct",
                "ct,fn⏎4.93E+11,a|last digits are lost",
                "ct,dc⏎1,1e5|last digits are lost",
                "ct,fn⏎~1~x,a|cannot be read",
                "ct,fn⏎~1,a|cannot be read",
                "row,ln,fn,ct⏎1,,Bob,0302⏎|is “Ann Doe (+49301)” in the directory now"
            })
    void aTableThatMayMeanSomethingElseIsRefused(String table, String why) {
        assertThatThrownBy(() -> csv(table.replace('~', '"')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void whatIsNoNumberMayLookLikeOne() {
        assertThat(imported(csv("ct,lb\n303,1e5\n"))).endsWith("fn=Eve ct=303 lb=1e5");
        assertThat(imported(csv("ct,fn\n303,Eva,\n"))).as("an empty cell more").endsWith("fn=Eva ct=303");
        assertThat(imported(csv("row,ct,fn\n1,5\n"))).as("a cell less").startsWith("ln=Doe fn=Ann ct=5");
    }

    /** Rows change places with another contact's values only where the table is of another state. */
    @Test
    void aRowThatIsAnotherContactNowIsRefusedANewValueIsNot() {
        assertThat(imported(csv("row,ln,fn,ct\n1,Doe,Anna,+49301\n"))).startsWith("ln=Doe fn=Anna");
        assertThat(imported(csv("row,ln,fn,ct\n1,Doe,Ann,+49301\n2,,Bob,0302\n")))
                .isEqualTo(ALL);
        assertThat(imported(csv("row,fn\n1,Bob\n"))).startsWith("ln=Doe fn=Bob");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "row,ct⏎1,49301⏎|1 number lost leading zeros or a plus sign, probably in a spreadsheet: +49301.",
                "row,ct⏎1,49301⏎2,302⏎|2 numbers lost leading zeros",
                "row,ct,a,b⏎1,+49301,,⏎|Columns not imported: a, b.",
                "row,ct,a,b,c,d,e,f,g⏎1,+49301,,⏎|Columns not imported: a, b, c, d, e and 2 more.",
                "row,ct,a,b,c,d,e⏎1,+49301,,⏎|Columns not imported: a, b, c, d, e.",
                "ct,fn⏎,Zoe⏎|1 new contact has no number",
                "ct,fn⏎,Zoe⏎,Max⏎|2 new contacts have no number",
                "row,ct⏎,9⏎,9⏎|More than one contact would have the number 9.",
                "row,ct⏎,303⏎|More than one contact would have the number 303.",
                "row,ct⏎1,301⏎|",
                "row,ct⏎3,30⏎|",
                "ct,Phone 1 - Value⏎303,1⏎|Columns not imported: Phone 1 - Value.",
                "row,row,fn⏎1,2,Ann⏎|Columns not imported: row."
            })
    void whatAPersonShouldLookAtIsSaid(String table, String note) {
        List<String> notes = csv(table).notes();
        assertThat(String.join(" ", notes)).startsWith(note == null ? "" : note);
        assertThat(notes).hasSize(note == null ? 0 : 1);
    }

    @Test
    void contactsThatATableDoesNotHaveStayUnlessTheyAreToGo() {
        ContactImport read = csv("ct,fn\n303,Eva\n9,New\n");
        assertThat(read.missing()).extracting(ContactDraft::label).containsExactly("Ann Doe (+49301)", "Bob (0302)");
        assertThat(imported(read)).startsWith("ln=Doe fn=Ann").endsWith("fn=Eva ct=303; fn=New ct=9");
        assertThat(imported(read.withoutMissing())).isEqualTo("fn=Eva ct=303; fn=New ct=9");
        assertThat(read.withoutMissing().missing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Business Phone", "Mobile", "Mobile Phone 2", "Telefon geschäftlich", "Tel.", "Car Phone"})
    void aColumnOfNumbersIsKnownByItsName(String title) {
        assertThat(CsvImport.read(List.of(), utf8("First Name," + title + "\nAnn,(30) 1\n"))
                        .wanted())
                .extracting(ContactDraft::label)
                .containsExactly("Ann (301)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Business Fax",
                "Pager Phone",
                "Phone 1 - Type",
                "Phone 1 - Label",
                "ISDN phone",
                "TTY/TDD Phone",
                "Phonetic name",
                "Tele",
                "Fax Telefon"
            })
    void whatNobodyCallsIsNone(String title) {
        assertThatThrownBy(() -> CsvImport.read(List.of(), utf8("First Name," + title + "\nAnn,1\n")))
                .hasMessageContaining("has no column");
    }

    @Test
    void aNumberThatStandsTwiceForOnePersonIsOneContact() {
        assertThat(CsvImport.read(List.of(), utf8("First Name,Home Phone,Mobile Phone\nAnn,30-1,301\nBob,,\nEve\n"))
                        .wanted())
                .extracting(ContactDraft::label)
                .containsExactly("Ann (301)");
        assertThat(CsvImport.read(List.of(), utf8("First Name,Phone 1 - Label,Phone 1 - Value\nAnn,* Work,1 ::: 2\n"))
                        .wanted())
                .extracting(entry -> entry.value("lb"))
                .containsExactly("Ann (Work)", "Ann (Work 2)");
    }

    // ---- bytes

    @Test
    void theEncodingOfAFileIsFoundOut() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            TextFile file = TextFile.of(("\uFEFF" + "é").getBytes(charset));
            assertThat(file).isEqualTo(new TextFile("é", null));
        }
        assertThat(TextFile.of(utf8("é"))).isEqualTo(new TextFile("é", null));
        assertThat(TextFile.of(new byte[0])).isEqualTo(new TextFile("", null));
        TextFile windows = TextFile.of(new byte[] {(byte) 0xE9, (byte) 0x80});
        assertThat(windows.text()).isEqualTo("é€");
        assertThat(windows.doubt()).contains("not UTF-8", "windows-1252");
        TextFile odd = TextFile.of(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'});
        assertThat(odd.text()).startsWith("a");
        assertThat(odd.doubt()).contains("UTF-16LE");
        assertThat(TextFile.of(new byte[] {(byte) 0xEF, (byte) 0xBB}).doubt()).contains("windows-1252");
    }

    @Test
    void cardsAreToldFromTables(@TempDir Path folder) throws IOException {
        Path cards = Files.write(folder.resolve("a.csv"), utf8("begin:vcard\nVERSION:3.0\nFN:Zoe\nTEL:9\nEND:VCARD\n"));
        assertThat(ContactExchange.read(List.of(), cards).wanted())
                .extracting(ContactDraft::label)
                .containsExactly("Zoe (9)");
        Path table = Files.write(folder.resolve("a.vcf"), utf8("ct,fn\n9,Zoe\n"));
        assertThat(ContactExchange.read(List.of(), table).wanted())
                .extracting(ContactDraft::label)
                .containsExactly("Zoe (9)");
        byte[] wide = "\uFEFFBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoe\r\nTEL:9\r\nEND:VCARD\r\n"
                .getBytes(StandardCharsets.UTF_16LE);
        assertThat(ContactExchange.read(List.of(), wide).wanted())
                .extracting(ContactDraft::label)
                .containsExactly("Zoe (9)");
    }

    @Test
    void aFileThatIsNoneIsRefused(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> ContactExchange.read(List.of(), folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not a file");
        assertThatThrownBy(() -> ContactExchange.read(List.of(), folder.resolve("none.csv")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There is no file");
        Path large = folder.resolve("large.csv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(100_000_001);
        }
        assertThatThrownBy(() -> ContactExchange.read(List.of(), large)).hasMessageContaining("too large");
    }

    // ---- cards

    private static ContactImport cards(List<ContactDraft> entries, String... cards) {
        return DirectoryVcard.read(
                entries,
                utf8(String.join(
                        "",
                        java.util.Arrays.stream(cards)
                                .map(card -> "BEGIN:VCARD⏎VERSION:3.0⏎" + card + "⏎END:VCARD⏎")
                                .toList())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "N:Doe;Ann;;;⏎TEL:1|ln=Doe fn=Ann ct=1",
                "FN:Ann Doe⏎TEL:1|fn=Ann_Doe ct=1",
                "ORG:ACME;Sales⏎TEL:1|fn=ACME ct=1",
                "FN: ⏎ORG:ACME⏎TEL:1|fn=ACME ct=1",
                "N:;;;;⏎FN:X⏎TEL:1|fn=X ct=1",
                "FN:1⏎TEL:1|ct=1",
                "TEL:1|ct=1",
                "FN:X⏎TEL:1⏎X-POLYCOM-LB:X|lb=X ct=1",
                "FN:X⏎TEL:1⏎X-POLYCOM-LB:Y|fn=X lb=Y ct=1",
                "FN:X⏎TEL:1⏎X-POLYCOM-SD:5⏎X-POLYCOM-NO:6|fn=X sd=5 ct=1",
                "FN:X⏎TEL:1⏎X-POLYCOM-FIELD:note=a\\,b|fn=X note=a,b ct=1",
                "FN:X⏎TEL:1⏎X-POLYCOM-FIELD:1=b|fn=X ct=1",
                "FN:X⏎TEL:1⏎X-OTHER:note=b|fn=X ct=1",
                "FN:X⏎TEL:1⏎TEL:(1)|fn=X ct=1",
                "FN:X⏎TEL:1⏎TEL;TYPE=FAX:2⏎TEL;TYPE=PAGER:3⏎TEL: |fn=X ct=1",
                "FN:X⏎TEL;TYPE=CELL:1⏎TEL;TYPE=HOME,VOICE:2|fn=X ct=1 lb=X_(Mobile); fn=X ct=2 lb=X_(Home)",
                "FN:X⏎TEL;TYPE=HOME,PREF,INTERNET:1⏎TEL:2|fn=X ct=1 lb=X_(Home); fn=X ct=2",
                "FN:X⏎a.TEL:1⏎A.X-ABLabel:_$!<Work>!$_⏎b.TEL:2⏎c.X-ABLabel:No|fn=X ct=1 lb=X_(Work); fn=X ct=2",
                "FN:X⏎IMPP:sip:a@h⏎IMPP:xmpp:b@h|fn=X ct=sip:a@h",
                "FN:X⏎TEL;VALUE=uri:tel:+49-1|fn=X ct=+491"
            })
    void aCardIsOneContactForEachNumber(String card, String expected) {
        assertThat(cards(List.of(), card).wanted().stream()
                        .map(contact -> contact.fields().entrySet().stream()
                                .filter(field -> !field.getValue().isEmpty())
                                .map(field ->
                                        field.getKey() + "=" + field.getValue().replace(' ', '_'))
                                .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    @Test
    void whatACardDoesNotSayStays() {
        assertThat(imported(cards(THREE.entries(), "FN:Eva⏎TEL:30-3"))).isEqualTo(ALL.replace("Eve", "Eva"));
        ContactImport read = cards(THREE.entries(), "N:Doe;;;;⏎TEL:+49 30 1");
        assertThat(imported(read)).isEqualTo(ALL);
        assertThat(read.missing()).extracting(ContactDraft::label).containsExactly("Bob (0302)", "Eve (303)");
        assertThat(imported(cards(THREE.entries(), "FN:New⏎TEL:9"))).isEqualTo(ALL + "; fn=New ct=9");
        ContactDraft longName = new ContactDraft(0, Map.of("fn", "f".repeat(50), "ct", "1"));
        assertThat(cards(List.of(longName), "N:;" + "f".repeat(40) + ";;;⏎TEL:1")
                        .wanted())
                .containsExactly(longName);
        ContactDraft silent = new ContactDraft(0, Map.of("fn", "A"));
        assertThat(cards(List.of(silent), "FN:B⏎TEL:1").missing())
                .as("has no number, so it has no card")
                .isEmpty();
    }

    @Test
    void cardsWithoutANumberAreTold() {
        assertThat(cards(List.of(), "FN:A⏎TEL:1", "FN:B").notes())
                .containsExactly("1 card has no number and is skipped: B.");
        assertThat(cards(
                                List.of(),
                                IntStream.range(0, 6).mapToObj(i -> "FN:n" + i).toArray(String[]::new))
                        .notes())
                .containsExactly("6 cards have no number and are skipped: n0, n1, n2, n3, n4 …");
        assertThat(cards(
                                List.of(),
                                IntStream.range(0, 5).mapToObj(i -> "FN:n" + i).toArray(String[]::new))
                        .notes())
                .containsExactly("5 cards have no number and are skipped: n0, n1, n2, n3, n4.");
        assertThat(DirectoryVcard.read(
                                List.of(),
                                "BEGIN:VCARD\nVERSION:3.0\nFN:Zo\u00E9\nTEL:1\nEND:VCARD\n"
                                        .getBytes(StandardCharsets.ISO_8859_1))
                        .notes())
                .singleElement()
                .asString()
                .contains("not UTF-8");
        assertThat(DirectoryVcard.read(List.of(), utf8("BEGIN:VCARD\nVERSION:3.0\nFN:Z\nTEL:1\n"))
                        .notes())
                .containsExactly("1 card has no line END:VCARD and may be incomplete: Z.");
    }

    @Test
    void aCardIsWrittenForPeopleAndForTheWayBack() {
        String card = DirectoryVcard.write(
                List.of(entry("ln=Doe fn=Ann ct=1 lb=Desk sd=5 note=a;b")), DirectoryVcard.Form.V3);
        assertThat(card.lines())
                .startsWith("BEGIN:VCARD", "VERSION:3.0")
                .contains(
                        "N:Doe;Ann",
                        "FN:Desk",
                        "TEL;TYPE=work:1",
                        "X-POLYCOM-SD:5",
                        "X-POLYCOM-LB:Desk",
                        "X-POLYCOM-FIELD:note=a\\;b")
                .endsWith("END:VCARD");
        assertThat(DirectoryVcard.write(List.of(entry("fn=Ann ct=1")), DirectoryVcard.Form.V4))
                .contains("VERSION:4.0", "FN:Ann")
                .doesNotContain("X-POLYCOM");
        assertThat(DirectoryVcard.write(List.of(entry("ct=1 fn=")), DirectoryVcard.Form.V3))
                .contains("FN:1")
                .doesNotContain("X-POLYCOM", "PRODID");
        assertThat(DirectoryVcard.write(List.of(entry("ct=1 fn=a\\b")), DirectoryVcard.Form.V3))
                .contains("X-POLYCOM-FN:");
        assertThat(DirectoryVcard.write(List.of(entry("ct=1 fn=\\a")), DirectoryVcard.Form.V3))
                .contains("X-POLYCOM-FN:");
    }

    /** Of several contacts with one number the one that is the same is taken, however many there are. */
    @ParameterizedTest
    @ValueSource(ints = {2, 8, 9, 40})
    void ofManyContactsWithOneNumberTheSameOneIsTaken(int count) {
        List<ContactDraft> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(new ContactDraft(i, Map.of("ct", "7", "fn", "n" + i)));
        }
        ContactMatcher known = new ContactMatcher(entries);
        ContactDraft last = entries.get(count - 1);
        assertThat(known.take(Map.of("ct", "(7)", "fn", "n" + (count - 1)))).isSameAs(last);
        assertThat(known.take(Map.of("ct", "7", "fn", "n" + (count - 1))))
                .as("it is taken")
                .isSameAs(entries.getFirst());
        assertThat(known.take(Map.of("ct", "8", "fn", "n1"))).isNull();
        for (int i = 1; i < count - 1; i++) {
            assertThat(known.take(Map.of("ct", "7", "fn", " n" + i))).isSameAs(entries.get(i));
        }
        assertThat(known.take(Map.of("ct", "7"))).isNull();
        assertThat(new ContactMatcher(List.of(new ContactDraft(0, Map.of("fn", "A")))).take(Map.of("fn", "B")))
                .isNull();
        assertThat(new ContactMatcher(List.of(new ContactDraft(0, Map.of("fn", "A\r\nB\rC"))))
                        .take(Map.of("fn", "A\nB\nC")))
                .isNotNull();
    }

    @Test
    void cellsOfTheClipboardAreTakenAsTheyStandWhereTheyCannotBeRead() {
        assertThat(DirectoryCsv.pasted("a\tb\nc\t\n")).containsExactly(List.of("a", "b"), List.of("c", ""));
        assertThat(DirectoryCsv.pasted("\"a\"x\t'=b\nc")).containsExactly(List.of("\"a\"x", "=b"), List.of("c"));
        assertThat(DirectoryCsv.copied(List.of(entry("ct=1 fn=A")), List.of("fn", "ct", "sd")))
                .isEqualTo("A\t1\t\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "BEGIN:VCARD⏎END:VCARD⏎|0",
                "BEGIN:VCARD⏎|1",
                "begin:vcard⏎|1",
                "BEGIN:VCARD⏎BEGIN:VCARD⏎END:VCARD⏎|1",
                "BEGIN:VCARD⏎END:VCARD⏎END:VCARD⏎BEGIN:VCARD⏎|1",
                "x⏎|0",
                "BEGIN:VCARD⏎AGENT:⏎⏎BEGIN:VCARD⏎END:VCARD⏎END:VCARD⏎|0",
                "BEGIN:VCARD⏎AGENT:⏎BEGIN:VCARD⏎|1",
                "BEGIN:VCARD⏎AGENT:⏎BEGIN:VCARD⏎BEGIN:VCARD⏎END:VCARD⏎|1"
            })
    void everyCardGetsAnEnd(String text, int endless) {
        CardTexts cards = CardTexts.of(text.replace('⏎', '\n'));
        assertThat(cards.endless()).hasSize(endless);
        String upper = cards.text().toUpperCase(java.util.Locale.ROOT);
        assertThat(upper.split("BEGIN:VCARD", -1).length).isLessThanOrEqualTo(upper.split("END:VCARD", -1).length);
        assertThat(cards.endless()).allMatch(place -> place == 0 || text.startsWith("BEGIN:VCARD⏎END:VCARD⏎END"));
    }
}
