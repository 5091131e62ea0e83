package org.provscope.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.provscope.directory.Directories.directory;
import static org.provscope.directory.Directories.entry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.xml.SourceText;

/** One contact: what a file says of it, what it is called, what becomes of it. */
class ContactTest {
    @Test
    void aFieldThatStandsTwiceIsCounted() {
        ContactDirectory two = directory("<directory><item_list><item><ct>1</ct><x> a </x><x>b &amp; c</x><ct/><x/>"
                + "</item></item_list></directory>");
        Contact contact = two.contacts().getFirst();
        assertThat(contact.fields())
                .containsExactly(
                        Map.entry("ct", "1"),
                        Map.entry("x", "a"),
                        Map.entry("x#2", "b & c"),
                        Map.entry("ct#2", ""),
                        Map.entry("x#3", ""));
        assertThat(contact.value("x")).isEqualTo("a");
        assertThat(contact.value("x#2")).isEqualTo("b & c");
        assertThat(contact.field("x#3")).isNotNull().isNotSameAs(contact.field("x#2"));
        assertThat(contact.field("x#4")).isNull();
        assertThat(contact.value("fn")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<directory><item_list/></directory>|true|0",
                "<directory/>|false|0",
                "''|false|0",
                "<directory><item_list><item/><other/></item_list><item/></directory>|true|1",
                "<directory><item_list><item/></item_list><item_list><item/></item_list></directory>|true|2",
                "<phonebook><item_list><item/></item_list></phonebook>|false|0"
            })
    void contactsAreItemsOfListsOfTheDirectory(String text, boolean hasList, int contacts) {
        assertThat(directory(text).hasList()).isEqualTo(hasList);
        assertThat(directory(text).contacts()).hasSize(contacts);
        assertThat(directory(text).entries()).hasSize(contacts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|",
                "<directory/>|",
                "<a/>|it has no <directory> element",
                "<directory>⏎<a></directory>|malformed on line 2",
                "<directory a='1' a='2'>x &y; & z</directory>|",
                "<directory>\u0001</directory>|",
                "<directory a=1/>|malformed on line 1",
                "<?xml version='1.0' encoding='NONE'?><directory/>|"
            })
    void contactsAreEditedWhereTheyAreSurelyToldApart(String text, String why) {
        String reason = directory(text.replace('⏎', '\n')).uneditableReason();
        if (why == null) {
            assertThat(reason).isNull();
        } else {
            assertThat(reason).contains(why).endsWith(".");
            assertThat(directory(text.replace('⏎', '\n')).problems().isEmpty()).isEqualTo(!why.startsWith("malformed"));
        }
        assertThat(directory(text.replace('⏎', '\n')).unexportableReason()).isEqualTo(reason);
    }

    @Test
    void aFileThatCannotBeWrittenBackIsNotEdited() {
        byte[] bytes = "<?xml version='1.0' encoding='Big5'?><directory><x>??</x></directory>"
                .getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(new byte[] {(byte) 0xA2, (byte) 0xCC}, 0, bytes, 51, 2);
        assertThat(ContactDirectory.of(SourceText.of(bytes)).uneditableReason())
                .startsWith("The file cannot be changed: ")
                .contains("Big5");
        byte[] bad = "<directory/>\n\n\u00E9".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ContactDirectory.of(SourceText.of(bad)).unexportableReason()).startsWith("Line 3 has a byte");
        assertThat(ContactDirectory.of(SourceText.of(new byte[] {(byte) 0xE9})).unexportableReason())
                .startsWith("Line 1");
    }

    @Test
    void phonesKnowTwelveFields() {
        assertThat(ContactField.values())
                .extracting(ContactField::element)
                .containsExactly("ln", "fn", "ct", "sd", "lb", "pt", "rt", "dc", "ad", "ar", "bw", "bb");
        assertThat(Stream.of(ContactField.values()).filter(ContactField::isFlag))
                .extracting(ContactField::element)
                .containsExactly("ad", "ar", "bw", "bb");
        assertThat(Stream.of(ContactField.values()).filter(ContactField::isName))
                .extracting(ContactField::element)
                .containsExactly("ln", "fn", "lb");
        assertThat(ContactField.values())
                .allMatch(field -> ContactField.of(field.element()) == field
                        && !field.label().isEmpty());
        assertThat(ContactField.of("note")).isNull();
        assertThat(ContactField.cut("abcdef", 6) + ContactField.cut("abc def", 4))
                .isEqualTo("abcdefabc");
    }

    @ParameterizedTest
    @CsvSource({
        "fn=Ann ln=Doe ct=1,Ann Doe (1)",
        "fn=Ann ct=1,Ann (1)",
        "ln=Doe,Doe",
        "lb=Desk ct=1,Desk (1)",
        "fn=Ann lb=Desk ct=1,Ann (1)",
        "ct=1,1",
        "lb=Desk,Desk",
        "sd=1,(no name and no number)"
    })
    void aContactIsCalledByNameAndNumber(String fields, String words) {
        assertThat(entry(fields).label()).isEqualTo(words);
    }

    @Test
    void whatXmlCannotHoldBecomesABlank() {
        assertThat(ContactDraft.clean(" a\u0001b\uFFFEc\uFFFF")).isEqualTo("a b c");
        assertThat(ContactDraft.clean("\u0001") + ContactDraft.clean("\uFFFE") + ContactDraft.clean(""))
                .isEmpty();
        assertThat(ContactDraft.clean("a\tb\nc\rd ")).isEqualTo("a\tb\nc\rd");
        assertThat(ContactDraft.clean("\u001Fé\uFFFD😀")).isEqualTo("é\uFFFD😀");
        assertThat(ContactDraft.of(Map.of("fn", " Ann ")).value("fn")).isEqualTo("Ann");
    }

    @ParameterizedTest
    @CsvSource({
        "fn=A ct=1,ct=1 fn=A,true",
        "fn=A ct=1,fn=A,false",
        "fn=A,fn=A ct=1,false",
        "fn=A,fn=A ct=,true",
        "fn=A ct=,fn=A,true",
        "fn=A,fn=B,false"
    })
    void anEmptyFieldIsLikeNone(String one, String other, boolean isLike) {
        assertThat(entry(one).isLike(entry(other))).isEqualTo(isLike);
    }

    @Test
    void whatBecomesOfContactsIsToldInTheirOrder() {
        List<ContactDraft> before = List.of(
                new ContactDraft(0, Map.of("ct", "1", "fn", "A")),
                new ContactDraft(1, Map.of("ct", "2")),
                new ContactDraft(2, Map.of("ct", "3")));
        List<ContactChange> changes = ContactChange.between(
                before,
                List.of(
                        entry("ct=9"),
                        before.get(2),
                        before.get(0).with("fn", "B").with("sd", "1")));
        assertThat(changes)
                .extracting(change -> change.kind() + " " + change.contact().label() + " " + change.fields())
                .satisfiesExactly(
                        found -> assertThat(found)
                                .startsWith("CHANGED B (1) [")
                                .contains("fn", "sd")
                                .doesNotContain("ct"),
                        found -> assertThat(found).isEqualTo("REMOVED 2 [ct]"),
                        found -> assertThat(found).isEqualTo("ADDED 9 [ct]"));
        assertThat(ContactChange.between(before, before)).isEmpty();
        assertThatThrownBy(() -> new ContactChange(null, null).contact()).isInstanceOf(NullPointerException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "030 12-3,030123",
        "(030) 12/3,030123",
        "+49.30.1,+49301",
        "tel:+49-30;ext=1,+4930",
        "TEL:12 3,123",
        "sip:a-b@h,sip:a-b@h",
        "SIPS:a b@h,SIPS:a b@h",
        "a-b,a-b",
        "12a-3,12a-3",
        "-,-",
        "' 1 ',1",
        "1‑2–3,123",
        "*67 1,*671",
        "'',''"
    })
    void aNumberIsDialledWithoutWhatIsOnlyForTheEye(String written, String dialled) {
        assertThat(Numbers.dialled(written)).isEqualTo(dialled);
    }

    @ParameterizedTest
    @CsvSource({"0301,301", "+49301,49301", "00+49,49", "301,301", "0,0", "00,0", "+,+", "+a,+a", "0a,0a", "x01,x01"})
    void aSpreadsheetTakesWhatStandsBeforeANumber(String number, String shortened) {
        assertThat(Numbers.shortened(number)).isEqualTo(shortened);
    }

    /** Titles of numbers are joined by a bar. */
    @ParameterizedTest
    @CsvSource({
        "Business Phone,Ann Doe",
        "Business Phone|Mobile Phone,Ann Doe (Business) Ann Doe (Mobile)",
        "Business Phone|Business Phone 2,Ann Doe (Business) Ann Doe (Business 2)",
        "work|work|work,Ann Doe (Work) Ann Doe (Work 2) Ann Doe (Work 3)",
        "Phone|Telefon,Ann Doe (2)",
        "Phone 1 - Value|Phone 2 - Value,Ann Doe (1) Ann Doe (2)",
        "e-fax|é,Ann Doe (E fax) Ann Doe (É)"
    })
    void severalNumbersOfOnePersonAreToldApart(String titles, String labels) {
        Map<String, String> numbers = new java.util.LinkedHashMap<>();
        Stream.of(titles.split("\\|", -1)).forEach(title -> numbers.put("n" + numbers.size(), title));
        List<Map<String, String>> found = NameSplitter.contacts(Map.of("fn", "Ann", "ln", "Doe"), numbers);
        assertThat(found).extracting(contact -> contact.get("ct")).containsExactlyElementsOf(numbers.keySet());
        assertThat(String.join(
                        " ",
                        found.stream()
                                .map(contact -> contact.get("lb"))
                                .filter(Objects::nonNull)
                                .toList()))
                .isEqualTo(numbers.size() == 1 ? "" : labels);
    }

    @Test
    void namesAreCutToWhatPhonesKeepAndLabelsKeepTheirKind() {
        Map<String, String> numbers = new java.util.TreeMap<>(Map.of("1", "work", "2", "x".repeat(60)));
        List<Map<String, String>> found =
                NameSplitter.contacts(Map.of("fn", "f".repeat(50), "ln", "l".repeat(50)), numbers);
        assertThat(found.getFirst())
                .containsEntry("fn", "f".repeat(40))
                .containsEntry("ln", "l".repeat(40))
                .containsEntry("lb", "f".repeat(33) + " (Work)");
        assertThat(found.getLast()).containsEntry("lb", "f".repeat(19) + " (X" + "x".repeat(17) + ")");
        assertThat(NameSplitter.contacts(Map.of("lb", "Desk", "fn", "Ann"), numbers)
                        .getFirst())
                .containsEntry("lb", "Desk (Work)");
        assertThat(NameSplitter.contacts(Map.of(), numbers).getFirst()).containsEntry("lb", "(Work)");
    }

    @Test
    void whoHasWhichSpeedDialIsKnown() {
        List<ContactDraft> contacts = List.of(
                entry("ct=1 sd=2"),
                entry("ct=2 sd=2"),
                entry("ct=3 sd=9999"),
                entry("ct=4 sd=10000"),
                entry("ct=5 sd=-1"),
                entry("ct=6 sd=0"),
                entry("ct=7 sd=٣"),
                entry("ct=8 sd=10"));
        SpeedDials dials = new SpeedDials(contacts);
        assertThat(dials.taken())
                .containsExactly(
                        Map.entry(2, contacts.subList(0, 2)),
                        Map.entry(10, contacts.subList(7, 8)),
                        Map.entry(9999, contacts.subList(2, 3)));
        assertThat(contacts).extracting(SpeedDials::index).containsExactly(2, 2, 9999, 0, 0, 0, 0, 10);
    }
}
