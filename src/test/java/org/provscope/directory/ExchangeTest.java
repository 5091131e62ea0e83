package org.provscope.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.provscope.directory.Directories.directory;
import static org.provscope.directory.Directories.entry;
import static org.provscope.directory.Directories.shown;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provscope.testing.Property;

/** Contacts out to other programs and in again. */
class ExchangeTest {
    private static final ContactDirectory THREE = directory("""
            <directory><item_list>
              <item><ln>Doe</ln><fn>Ann</fn><ct>+49301</ct><sd>1</sd><note>n</note></item>
              <item><fn>Bob</fn><ct>0302</ct></item>
              <item><fn>Eve</fn><ct>303</ct></item>
            </item_list></directory>
            """);

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What an import makes of a directory, one contact after the other. */
    private static String imported(ContactImport read) {
        return shown(ContactDirectory.of(DirectoryRewrite.rewritten(THREE, read.wanted())));
    }

    private static ContactImport csv(String table) {
        return CsvImport.read(THREE.entries(), utf8(table));
    }

    private static ContactImport cards(String cards) {
        return DirectoryVcard.read(List.of(), utf8(cards));
    }

    private static List<String> words(ContactImport read) {
        return read.wanted().stream()
                .map(entry -> entry.label()
                        + (entry.value(ContactField.LABEL).isEmpty() ? "" : " " + entry.value(ContactField.LABEL)))
                .toList();
    }

    @Test
    void theTableHasAColumnForEverything() {
        assertThat(DirectoryCsv.write(THREE.entries())).isEqualTo("""
                \uFEFFrow,ln,fn,ct,sd,lb,pt,rt,dc,ad,ar,bw,bb,note
                1,Doe,Ann,+49301,1,,,,,,,,,n
                2,,Bob,0302,,,,,,,,,,
                3,,Eve,303,,,,,,,,,,
                """.replace("\n", "\r\n"));
    }

    @Test
    void rowsSayWhichContactIsMeant() {
        ContactImport read = csv("row,fn,ct,note\n1,Anna,+49301,n\n,New,99,x\n3,Eve,303,\n");
        assertThat(imported(read))
                .isEqualTo("ln=Doe fn=Anna ct=+49301 sd=1 note=n; fn=Bob ct=0302; fn=Eve ct=303; fn=New ct=99 note=x");
        assertThat(read.missing()).extracting(ContactDraft::label).containsExactly("Bob (0302)");
        assertThat(imported(read.withoutMissing())).doesNotContain("Bob");
    }

    @Test
    void withoutRowsTheNumberSaysIt() {
        ContactImport read = csv("ct;fn\n303;Eva\n304;Max\n");
        assertThat(imported(read)).endsWith("fn=Eva ct=303; fn=Max ct=304");
        assertThat(read.missing()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"row,fn\n9,x\n", "row,fn\nx,y\n", "row,fn\n1,a\n1,b\n", "fn,ln\na,b\n", "", "ct,fn\n\"1,a\n"})
    void aTableThatCannotBeMeantIsRefused(String table) {
        assertThatThrownBy(() -> csv(table))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(".");
    }

    @Test
    void zerosThatASpreadsheetTookAwayAreTold() {
        assertThat(csv("row,ct\n1,49301\n2,302\n").notes())
                .singleElement()
                .asString()
                .contains("2 numbers lost leading zeros or a plus sign", "+49301, 0302");
        assertThat(csv("row,ct,colour\n1,+49301,red\n").notes()).containsExactly("Columns not imported: colour.");
    }

    @Test
    void theFormsOfExcelAreRead() {
        String table = "sep=;\r\nrow;fn;ct\r\n2;Jürgen;0302\r\n";
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, Charset.forName("windows-1252"))) {
            String mark = charset.equals(Charset.forName("windows-1252")) ? "" : "\uFEFF";
            ContactImport read = CsvImport.read(THREE.entries(), (mark + table).getBytes(charset));
            assertThat(imported(read)).as(charset.name()).contains("fn=Jürgen ct=0302");
            assertThat(read.notes().size()).isEqualTo(mark.isEmpty() ? 1 : 0);
        }
        assertThat(imported(csv("row\tfn\tct\n2\t\"Bo\tb\"\t0302\n"))).contains("fn=Bo\tb");
    }

    @Test
    void whatCannotBeReadIsSaid() {
        byte[] bytes = "\uFEFFrow,fn,ct\n2,J?rgen,0302\n".getBytes(StandardCharsets.UTF_8);
        bytes["\uFEFFrow,fn,ct\n2,J".getBytes(StandardCharsets.UTF_8).length] = (byte) 0xFC;
        assertThat(CsvImport.read(THREE.entries(), bytes).notes())
                .singleElement()
                .asString()
                .contains("says that it is UTF-8, but parts of it are not");
    }

    @Test
    void outlooksTableGivesAContactForEachNumber() {
        assertThat(words(CsvImport.read(List.of(), utf8("""
                "Title","First Name","Middle Name","Last Name","Company","Business Fax","Business Phone",\
                "Business Phone 2","Home Phone","Mobile Phone","E-mail Address"
                "","Ann","","Doe","ACME","+49 30 9","+49 (30) 1-23","","","0170/55 5","ann@example.org"
                "","Bob","","Ray","","","123","","","",""
                """))))
                .containsExactly(
                        "Ann Doe (+4930123) Ann Doe (Business)", "Ann Doe (0170555) Ann Doe (Mobile)", "Bob Ray (123)");
    }

    @Test
    void googlesTableGivesAContactForEachNumber() {
        assertThat(words(CsvImport.read(List.of(), utf8("""
                First Name,Middle Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,\
                Phone 1 - Value,Phone 2 - Label,Phone 2 - Value
                Ann,,Doe,* myContacts,,,Work,030 123 ::: 030 124,Mobile,+49 170 555
                """))))
                .containsExactly(
                        "Ann Doe (030123) Ann Doe (Work)",
                        "Ann Doe (030124) Ann Doe (Work 2)",
                        "Ann Doe (+49170555) Ann Doe (Mobile)");
    }

    @Test
    void cardsOfApple() {
        assertThat(words(cards("""
                BEGIN:VCARD
                VERSION:3.0
                PRODID:-//Apple Inc.//macOS 14.0//EN
                N:Müller;Zoë;;;
                FN:Zoë Müller
                TEL;type=CELL;type=VOICE;type=pref:+49 170 1
                item1.TEL:030 2
                item1.X-ABLabel:Front desk
                TEL;type=WORK;type=FAX:030 9
                END:VCARD
                """)))
                .containsExactly(
                        "Zoë Müller (+491701) Zoë Müller (Mobile)", "Zoë Müller (0302) Zoë Müller (Front desk)");
    }

    @Test
    void cardsOfGoogleAndOutlook() {
        assertThat(words(cards("""
                BEGIN:VCARD
                VERSION:3.0
                FN:Ann Doe
                N:Doe;Ann;;;
                TEL;TYPE=WORK:(030) 123
                END:VCARD
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen;;;
                FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen M=C3=BCller
                TEL;WORK;VOICE:+49-30-7
                END:VCARD
                BEGIN:VCARD
                VERSION:4.0
                FN:Only a Company
                TEL;VALUE=uri;TYPE="voice,work":tel:+49-30-8
                IMPP:sip:desk@example.org
                END:VCARD
                BEGIN:VCARD
                VERSION:4.0
                FN:Nobody
                END:VCARD
                """)))
                .containsExactly(
                        "Ann Doe (030123)",
                        "Jürgen Müller (+49307)",
                        "Only a Company (+49308) Only a Company (Work)",
                        "Only a Company (sip:desk@example.org) Only a Company (SIP)");
    }

    @Test
    void aNameIsNeverCutInsideACharacter() {
        assertThat(ContactField.cut("x".repeat(50))).hasSize(40);
        assertThat(ContactField.cut("x".repeat(39) + "é")).isEqualTo("x".repeat(39));
        assertThat(ContactField.cut("x".repeat(38) + "é")).endsWith("é");
        assertThat(ContactField.cut("山".repeat(20))).isEqualTo("山".repeat(13));
        assertThat(ContactField.cut("x".repeat(25) + "👩‍👩‍👧"))
                .as("a family is one character")
                .isEqualTo("x".repeat(25));
        assertThat(ContactField.cut("x".repeat(39) + "e\u0301")).isEqualTo("x".repeat(39));
    }

    @Test
    void aCardThatIsNoneIsRefused() {
        assertThatThrownBy(() -> cards("ct,fn\n1,a\n")).hasMessageContaining("no vCard");
        assertThat(DirectoryVcard.read(THREE.entries(), utf8("BEGIN:VCARD\nVERSION:3.0\nFN:Eva\nTEL:303\nEND:VCARD\n"))
                        .wanted())
                .extracting(ContactDraft::label)
                .containsExactly("Ann Doe (+49301)", "Bob (0302)", "Eva (303)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "row,ct\n1,4.93E+11\n",
                "row,ln,ct,ln\n1,Doe,+49301,Doe\n",
                "row,ln,fn,ct\n1,Doe, Jr.,Ann,1\n",
                "row,ct\n\"2,000\",0302\n",
                "row,ln,fn,ct\n1,,Bob,0302\n2,,Eve,303\n"
            })
    void whatASpreadsheetSpoiltIsRefused(String table) {
        assertThatThrownBy(() -> csv(table))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(".");
    }

    @Test
    void aNumberIsKnownHoweverItIsWritten() {
        ContactDirectory one =
                directory("<directory><item_list><item><ct>555-12 34</ct></item></item_list></directory>");
        ContactImport back =
                DirectoryVcard.read(one.entries(), utf8(DirectoryVcard.write(one.entries(), DirectoryVcard.Form.V3)));
        assertThat(ContactChange.between(one.entries(), back.wanted())).isEmpty();
        assertThat(back.missing()).isEmpty();
    }

    @Test
    void ofSeveralTheOneThatIsMeantIsTaken() {
        ContactDirectory two = directory("<directory><item_list><item><ln>c</ln><ct>7</ct></item><item><ln>d</ln>"
                + "<ct>7</ct></item><item><ln>e</ln><ct/></item></item_list></directory>");
        ContactImport read = CsvImport.read(two.entries(), utf8("ln,ct\nd,7\ne,\n"));
        assertThat(ContactChange.between(two.entries(), read.wanted())).isEmpty();
        assertThat(read.missing()).extracting(entry -> entry.value("ln")).containsExactly("c");
    }

    @Test
    void phoneticNamesAreNoNumbers() {
        assertThat(
                        words(
                                CsvImport.read(
                                        List.of(),
                                        utf8(
                                                "First Name,Phonetic First Name,Last Name,Phone 1 - Label,Phone 1 - Value\nHana,はな,Sato,Work,12\n"))))
                .containsExactly("Hana Sato (12)");
        assertThat(csv("row,fn,Mobile Phone\n1,Ann,99\n").notes())
                .containsExactly("Columns not imported: Mobile Phone.");
    }

    @Test
    void labelsAreCutBetweenCharactersAndTellNumbersApart() {
        List<Map<String, String>> found = NameSplitter.contacts(
                Map.of("fn", "e\u0301".repeat(20)),
                new java.util.TreeMap<>(Map.of("1", "Work phone", "2", "Work phone", "3", "x".repeat(60))));
        assertThat(found)
                .allSatisfy(contact -> assertThat(ContactField.bytes(contact.getOrDefault("lb", "")))
                        .isLessThanOrEqualTo(40));
        assertThat(found)
                .extracting(contact -> contact.get("lb"))
                .doesNotHaveDuplicates()
                .allSatisfy(label -> assertThat(label).startsWith("e\u0301").contains("e\u0301 ("));
    }

    // ---- properties

    @Property(tries = 400)
    void aTableThatNobodyChangedChangesNothing(long seed) {
        ContactDirectory directory = directory(Directories.random(new Random(seed)));
        ContactImport read = CsvImport.read(directory.entries(), utf8(DirectoryCsv.write(directory.entries())));
        assertThat(DirectoryRewrite.edits(directory, read.wanted())).isEmpty();
        assertThat(read.missing()).isEmpty();
        assertThat(ContactChange.between(directory.entries(), read.wanted())).isEmpty();
    }

    @Property(tries = 300)
    void aChangedCellChangesItsElement(long seed) {
        Random random = new Random(seed);
        ContactDirectory directory = directory(Directories.random(random));
        if (directory.contacts().isEmpty()) {
            return;
        }
        List<ContactDraft> wanted = new ArrayList<>(directory.entries());
        int place = random.nextInt(wanted.size());
        List<String> columns = DirectoryCsv.columns(wanted);
        String column = columns.get(random.nextInt(columns.size()));
        wanted.set(place, wanted.get(place).with(column, "changed"));
        ContactImport read = CsvImport.read(directory.entries(), utf8(DirectoryCsv.write(wanted)));
        assertThat(DirectoryRewrite.edits(directory, read.wanted())).hasSize(1);
        assertThat(ContactChange.between(directory.entries(), read.wanted()))
                .singleElement()
                .satisfies(change -> assertThat(change.fields()).containsExactly(column));
    }

    @ParameterizedTest
    @org.junit.jupiter.api.Tag("property")
    @EnumSource(DirectoryVcard.Form.class)
    void aCardHoldsEveryField(DirectoryVcard.Form form) {
        for (long seed = 0; seed < 200; seed++) {
            ContactDirectory directory = directory(Directories.random(new Random(seed)));
            List<ContactDraft> callable = directory.entries().stream()
                    .filter(entry -> !entry.value("ct").isEmpty())
                    .toList();
            String cards = DirectoryVcard.write(callable, form);
            if (!callable.isEmpty()) {
                ContactImport read = DirectoryVcard.read(directory.entries(), utf8(cards));
                assertThat(read.missing()).isEmpty();
                assertThat(ContactChange.between(directory.entries(), read.wanted()))
                        .as("seed %d", seed)
                        .isEmpty();
            }
        }
    }

    @Test
    void theRowOfANewContactIsEmpty() {
        assertThat(DirectoryCsv.write(List.of(entry("ct=1")))).contains("\r\n\"\",,,1,");
    }
}
