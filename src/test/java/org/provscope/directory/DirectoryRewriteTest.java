package org.provscope.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.provscope.directory.Directories.directory;
import static org.provscope.directory.Directories.entry;
import static org.provscope.directory.Directories.shown;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provscope.testing.Property;
import org.provscope.xml.SourceText;
import org.provscope.xml.TextEdit;

class DirectoryRewriteTest {
    private static final String TWO = """
            <?xml version="1.0" encoding="UTF-8"?>
            <directory>
              <item_list>
                <item>
                  <ln>Doe</ln>
                  <ct>1001</ct>
                  <sd/>
                  <note>keep</note>
                </item>
                <!-- the second -->
                <item>
                  <fn>Bob</fn>
                  <ct>1002</ct>
                </item>
              </item_list>
            </directory>
            """;

    private static String rewritten(ContactDirectory directory, List<ContactDraft> wanted) {
        return DirectoryRewrite.rewritten(directory, wanted).text();
    }

    private static List<ContactDraft> with(ContactDirectory directory, int place, String field, String value) {
        List<ContactDraft> wanted = new ArrayList<>(directory.entries());
        wanted.set(place, wanted.get(place).with(field, value));
        return wanted;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "0|ln|Smith|<ln>Doe</ln>|<ln>Smith</ln>",
                "0|sd|5|<sd/>|<sd>5</sd>",
                "0|ln||<ln>Doe</ln>|<ln></ln>",
                "0|note|a & b|<note>keep</note>|<note>a &amp; b</note>",
                "1|sd|7|<ct>1002</ct>\\n    </item>|<ct>1002</ct>\\n      <sd>7</sd>\\n    </item>",
                "1|ln|Ray|<item>\\n      <fn>Bob|<item>\\n      <ln>Ray</ln>\\n      <fn>Bob",
                "1|other|x|1002</ct>|1002</ct>\\n      <other>x</other>"
            })
    void anEditChangesItsPlaceAlone(int place, String field, String value, String before, String after) {
        String text = rewritten(directory(TWO), with(directory(TWO), place, field, value == null ? "" : value));
        assertThat(text)
                .isEqualTo(TWO.replace(before.replace("\\n", "\n"), after.replace("\\n", "\n")))
                .isNotEqualTo(TWO);
    }

    @Test
    void contactsComeAndGo() {
        ContactDirectory directory = directory(TWO);
        List<ContactDraft> wanted = new ArrayList<>(directory.entries());
        wanted.removeFirst();
        wanted.add(entry("ct=1003 fn=Eve x=y"));
        assertThat(rewritten(directory, wanted)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <directory>
                  <item_list>
                    <!-- the second -->
                    <item>
                      <fn>Bob</fn>
                      <ct>1002</ct>
                    </item>
                    <item>
                      <fn>Eve</fn>
                      <ct>1003</ct>
                      <x>y</x>
                    </item>
                  </item_list>
                </directory>
                """);
        assertThat(shown(directory(rewritten(directory, List.of())))).isEmpty();
        assertThat(shown(directory(rewritten(directory, List.of(entry("ct=1"))))))
                .isEqualTo("ct=1");
        assertThat(rewritten(directory, directory.entries().reversed())).contains("the second");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<directory/>",
                "<directory></directory>",
                "<directory><item_list/></directory>",
                "<directory>\n <item_list>\n </item_list>\n</directory>",
                "",
                "<?xml version=\"1.0\"?><directory><item_list></item_list></directory>",
                "<directory><item_list><item/></item_list></directory>"
            })
    void anEmptyDirectoryTakesContacts(String text) {
        ContactDirectory directory = directory(text);
        List<ContactDraft> wanted = new ArrayList<>(directory.entries());
        wanted.add(entry("ct=17 fn=Anna"));
        ContactDirectory after = directory(rewritten(directory, wanted));
        assertThat(after.problems()).isEmpty();
        assertThat(shown(after)).endsWith("fn=Anna ct=17");
        List<ContactDraft> filled =
                after.entries().stream().map(entry -> entry.with("sd", "3")).toList();
        ContactDirectory full = directory(rewritten(after, filled));
        assertThat(full.problems()).isEmpty();
        assertThat(shown(full)).contains("sd=3");
    }

    @Test
    void whatCannotBeDoneSurelyIsRefused() {
        assertThatThrownBy(
                        () -> rewritten(directory("<directory><item_list><item><ct>1</item></item_list>"), List.of()))
                .hasMessageContaining("malformed on line 1");
        assertThatThrownBy(() -> rewritten(directory("<phonebook/>"), List.of(entry("ct=1"))))
                .hasMessageContaining("no <directory> element");
        ContactDirectory nested =
                directory("<directory><item_list><item><ct>1</ct><x><y>1</y></x></item></item_list>" + "</directory>");
        assertThatThrownBy(() -> rewritten(nested, with(nested, 0, "x", "2")))
                .hasMessageContaining("contains other elements");
        assertThat(rewritten(nested, nested.entries()))
                .isEqualTo(nested.source().text());
    }

    @Test
    void anEntryWithMistakesCanBeMended() {
        ContactDirectory directory = directory(
                "<directory><item_list><item><fn>A & B</fn><ct></ct><ad>yes</ad></item>" + "</item_list></directory>");
        assertThat(rewritten(directory, with(directory, 0, "fn", "A & C"))).contains("<fn>A &amp; C</fn><ct></ct><ad>");
        assertThat(rewritten(directory, with(directory, 0, "ct", "12"))).contains("<fn>A & B</fn><ct>12</ct>");
    }

    @Test
    void aCharacterThatTheEncodingHasNotIsWrittenByItsNumber() {
        SourceText latin = SourceText.of(("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><directory><item_list><item>"
                        + "<fn>J\u00FCrgen</fn><ct>1</ct></item></item_list></directory>")
                .getBytes(StandardCharsets.ISO_8859_1));
        ContactDirectory directory = ContactDirectory.of(latin);
        SourceText after = DirectoryRewrite.rewritten(directory, with(directory, 0, "fn", "J\u00FCrgen 山"));
        assertThat(after.text()).contains("J\u00FCrgen &#23665;");
        assertThat(ContactDirectory.of(SourceText.of(after.toBytes()))
                        .entries()
                        .getFirst()
                        .value("fn"))
                .isEqualTo("J\u00FCrgen 山");
    }

    @Test
    void commentsInAValueStay() {
        ContactDirectory directory =
                directory("<directory><item_list><item><ct>1<!-- old: 2 --></ct></item></item_list>" + "</directory>");
        assertThat(rewritten(directory, with(directory, 0, "ct", "3"))).contains("<ct>3<!-- old: 2 --></ct>");
    }

    @Test
    void whatNobodyChangedStaysWhateverItHolds() {
        ContactDirectory odd =
                directory("<directory><item_list><item><ln>c\u0001d</ln><ct>1</ct></item><item><ct>2</ct>"
                        + "</item></item_list></directory>");
        assertThat(rewritten(odd, with(odd, 1, "ct", "3"))).contains("c\u0001d", "<ct>3</ct>");
        assertThat(directory(
                                "<directory><item_list><item><ln>M\uDCFCller</ln><ct>1</ct></item></item_list></directory>")
                        .unexportableReason())
                .isNull();
        ContactDirectory bad = ContactDirectory.of(SourceText.of("<directory><item_list><item><ln>M\u00FCller</ln><ct>1"
                .concat("</ct></item></item_list></directory>")
                .getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(bad.unexportableReason()).contains("Line 1 has a byte that is not valid UTF-8");
        assertThat(DirectoryRewrite.rewritten(bad, with(bad, 0, "ct", "2")).toBytes())
                .contains(0xFC);
    }

    @Test
    void aRemarkBehindAContactStaysWithIt() {
        ContactDirectory directory = directory("<directory><item_list>\n <item><ct>1</ct></item> <!-- Ann -->\n"
                + " <item><ct>2</ct></item>\n</item_list></directory>");
        List<ContactDraft> wanted = new ArrayList<>(directory.entries());
        wanted.add(1, entry("ct=9"));
        assertThat(rewritten(directory, wanted)).contains("<ct>1</ct></item> <!-- Ann -->\n <item><ct>9</ct></item>\n");
        ContactDirectory cdata = directory(
                "<directory><item_list><item><ct><![CDATA[1 <!-- no -->]]></ct></item>" + "</item_list></directory>");
        assertThat(rewritten(cdata, with(cdata, 0, "ct", "5"))).contains("<ct>5</ct>");
    }

    // ---- properties

    @Property(tries = 500)
    void withoutAnEditEveryByteStays(long seed) {
        byte[] bytes = Directories.random(new Random(seed)).getBytes(StandardCharsets.UTF_8);
        ContactDirectory directory = ContactDirectory.of(SourceText.of(bytes));
        assertThat(directory.problems()).isEmpty();
        assertThat(DirectoryRewrite.edits(directory, directory.entries())).isEmpty();
        assertThat(DirectoryRewrite.rewritten(directory, directory.entries()).toBytes())
                .isEqualTo(bytes);
    }

    @Property(tries = 500)
    void oneEditIsOneSpan(long seed) {
        Random random = new Random(seed);
        ContactDirectory directory = directory(Directories.random(random));
        if (directory.contacts().isEmpty()) {
            return;
        }
        int place = random.nextInt(directory.contacts().size());
        String field = ContactField.values()[random.nextInt(ContactField.values().length)].element();
        List<ContactDraft> wanted = with(directory, place, field, "new " + random.nextInt());
        List<TextEdit> edits = DirectoryRewrite.edits(directory, wanted);
        assertThat(edits).hasSize(1);
        ContactDirectory after = directory(TextEdit.apply(directory.source().text(), edits));
        same(after, wanted);
        List<ContactDraft> back =
                with(after, place, field, directory.entries().get(place).value(field));
        same(directory(rewritten(after, back)), directory.entries());
    }

    @Property(tries = 500)
    void anyChangeGivesTheWantedContacts(long seed) {
        Random random = new Random(seed);
        ContactDirectory directory = directory(Directories.random(random));
        List<ContactDraft> wanted = new ArrayList<>(directory.entries());
        if (random.nextInt(3) == 0) {
            Collections.shuffle(wanted, random);
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(wanted.size() + 1);
            if (at == wanted.size() || random.nextInt(3) == 0) {
                wanted.add(at, entry("ct=" + random.nextInt(100) + " fn=Ne<u> other=1"));
            } else if (random.nextInt(3) == 0) {
                wanted.remove(at);
            } else {
                wanted.set(at, wanted.get(at).with(random.nextBoolean() ? "lb" : "note", "v & " + i));
            }
        }
        SourceText after = DirectoryRewrite.rewritten(directory, wanted);
        ContactDirectory read = ContactDirectory.of(SourceText.of(after.toBytes()));
        assertThat(read.problems()).isEmpty();
        same(read, wanted);
        int comments = comments(directory.source().text());
        assertThat(comments(after.text())).isLessThanOrEqualTo(comments);
        if (wanted.stream().filter(entry -> entry.origin() >= 0).count()
                == directory.contacts().size()) {
            assertThat(comments(after.text())).as("no comment is lost").isEqualTo(comments);
        }
    }

    private static int comments(String text) {
        return text.split("<!--", -1).length - 1;
    }

    private static void same(ContactDirectory directory, List<ContactDraft> wanted) {
        List<ContactDraft> found = directory.entries();
        assertThat(found).hasSameSizeAs(wanted);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).isLike(wanted.get(i)))
                    .as("%s is %s", found.get(i), wanted.get(i))
                    .isTrue();
        }
    }
}
