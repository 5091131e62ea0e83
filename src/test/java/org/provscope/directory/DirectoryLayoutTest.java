package org.provscope.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.provscope.directory.Directories.directory;
import static org.provscope.directory.Directories.entry;
import static org.provscope.directory.Directories.shown;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where and how what is new is written among what stays. */
class DirectoryLayoutTest {
    private static String rewritten(ContactDirectory directory, List<ContactDraft> wanted) {
        return DirectoryRewrite.rewritten(directory, wanted).text();
    }

    /** In {@code before} and {@code after} ⏎ and ␍ are line ends, and the file's only contact is changed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<item><ct>1</ct></item>|fn=A|<item><fn>A</fn><ct>1</ct></item>",
                "<item><ct>1</ct></item>|sd=2|<item><ct>1</ct><sd>2</sd></item>",
                "<item><ct>1</ct><bb>0</bb></item>|sd=2|<item><ct>1</ct><sd>2</sd><bb>0</bb></item>",
                "<item><ct>1</ct><x>0</x></item>|sd=2|<item><ct>1</ct><sd>2</sd><x>0</x></item>",
                "<item><ct>1</ct><x>0</x></item>|y=2|<item><ct>1</ct><x>0</x><y>2</y></item>",
                "<item><x>0</x></item>|ct=2|<item><ct>2</ct><x>0</x></item>",
                "<item>⏎ <ct>1</ct>⏎</item>|sd=2|<item>⏎ <ct>1</ct>⏎ <sd>2</sd>⏎</item>",
                "<item>␍⏎ <ct>1</ct>␍⏎</item>|fn=2|<item>␍⏎ <fn>2</fn>␍⏎ <ct>1</ct>␍⏎</item>",
                "<item/>|ct=2|<item><ct>2</ct></item>",
                "<item></item>|ct=2|<item><ct>2</ct></item>",
                "⏎ <item/>|ct=2|⏎ <item>⏎      <ct>2</ct>⏎    </item>",
                "⏎ <item></item>|ct=2|⏎ <item>⏎      <ct>2</ct>⏎    </item>",
                "⏎ <item> </item>|ct=2|⏎ <item>⏎      <ct>2</ct> </item>",
                "<item><!-- x --></item>|ct=2|<item><ct>2</ct><!-- x --></item>",
                "<item><ct/></item>|ct=2|<item><ct>2</ct></item>",
                "<item><ct /></item>|ct=2|<item><ct >2</ct></item>",
                "<item><ct></ct></item>|ct=2|<item><ct>2</ct></item>",
                "<item><ct> 1 </ct></item>|ct=2|<item><ct> 2 </ct></item>",
                "<item><ct> </ct></item>|ct=2|<item><ct> 2</ct></item>",
                "<item><ct><![CDATA[1]]></ct></item>|ct=2|<item><ct>2</ct></item>",
                "<item><ct>1<!-- a --><!-- b --></ct></item>|ct=2|<item><ct>2<!-- a --><!-- b --></ct></item>",
                "<item><ct>1</ct><x>a</x><x>b</x></item>|x#2=c|<item><ct>1</ct><x>a</x><x>c</x></item>",
                "<item><ct>1</ct><x>a</x></item>|x#2=c|<item><ct>1</ct><x>a</x><x>c</x></item>",
                "<item><ct>1</ct></item>|fn=<&>\"'|<item><fn>&lt;&amp;&gt;\"'</fn><ct>1</ct></item>",
                "<item><ct>1</ct></item>|ct=1|<item><ct>1</ct></item>"
            })
    void aFieldIsWrittenTheWayItsContactIs(String before, String change, String after) {
        String frame = "<directory><item_list>%s</item_list></directory>";
        ContactDirectory directory = directory(lines(frame.formatted(before)));
        int equals = change.indexOf('=');
        assertThat(rewritten(
                        directory,
                        List.of(directory
                                .entries()
                                .getFirst()
                                .with(change.substring(0, equals), change.substring(equals + 1)))))
                .isEqualTo(lines(frame.formatted(after)));
    }

    private static String lines(String text) {
        return text.replace('⏎', '\n').replace('␍', '\r');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<directory/>|<directory>⏎  <item_list>⏎    <item>⏎      <ct>7</ct>⏎    </item>⏎  </item_list>⏎</directory>",
                "<directory></directory>|"
                        + "<directory>⏎  <item_list>⏎    <item>⏎      <ct>7</ct>⏎    </item>⏎  </item_list>⏎</directory>",
                "<directory>⏎</directory>|"
                        + "<directory>⏎  <item_list>⏎    <item>⏎      <ct>7</ct>⏎    </item>⏎  </item_list>⏎</directory>",
                "<directory><item_list/></directory>|"
                        + "<directory><item_list>⏎    <item>⏎      <ct>7</ct>⏎    </item>⏎  </item_list></directory>",
                "<directory><item_list></item_list></directory>|"
                        + "<directory><item_list>⏎    <item>⏎      <ct>7</ct>⏎    </item>⏎  </item_list></directory>",
                "<directory>␍<item_list>␍</item_list></directory>|"
                        + "<directory>␍<item_list>␍    <item>␍      <ct>7</ct>␍    </item>␍</item_list></directory>",
                "<directory>␍⏎<item_list>␍⏎</item_list></directory>|<directory>␍⏎<item_list>"
                        + "␍⏎    <item>␍⏎      <ct>7</ct>␍⏎    </item>␍⏎</item_list></directory>",
                "~~|<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>⏎<directory>⏎  <item_list>"
                        + "⏎    <item>⏎      <ct>7</ct>⏎    </item>⏎  </item_list>⏎</directory>⏎",
                "<directory><item_list><item><ct>1</ct></item></item_list></directory>|"
                        + "<directory><item_list><item><ct>1</ct></item><item><ct>7</ct></item></item_list></directory>",
                "<directory><item_list><item/></item_list></directory>|"
                        + "<directory><item_list><item/><item><ct>7</ct></item></item_list></directory>",
                "<directory><item_list>⏎<item/></item_list></directory>|<directory><item_list>⏎<item/>"
                        + "⏎<item>⏎      <ct>7</ct>⏎    </item></item_list></directory>",
                "<directory><item_list>⏎ <item>⏎  <ct>1</ct>⏎ </item>⏎</item_list></directory>|<directory><item_list>"
                        + "⏎ <item>⏎  <ct>1</ct>⏎ </item>⏎ <item>⏎  <ct>7</ct>⏎ </item>⏎</item_list></directory>"
            })
    void aNewContactIsLaidOutLikeTheOthers(String before, String after) {
        ContactDirectory directory = directory(lines(before));
        List<ContactDraft> wanted = new ArrayList<>(directory.entries());
        wanted.add(entry("ct=7"));
        assertThat(rewritten(directory, wanted)).isEqualTo(lines(after));
    }

    @Test
    void newContactsStandWhereTheyAreWanted() {
        ContactDirectory directory = directory(
                "<directory><item_list><item><ct>1</ct></item><item><ct>2</ct></item>" + "</item_list></directory>");
        List<ContactDraft> wanted = new ArrayList<>(directory.entries());
        wanted.add(1, entry("ct=b"));
        wanted.addFirst(entry("ct=a"));
        wanted.add(entry("ct=c"));
        wanted.add(entry("ct=d"));
        assertThat(shown(directory(rewritten(directory, wanted)))).isEqualTo("ct=a; ct=1; ct=b; ct=2; ct=c; ct=d");
        assertThat(shown(directory(rewritten(directory, directory.entries().reversed()))))
                .isEqualTo("ct=2; ct=1");
        assertThat(shown(directory(rewritten(
                        directory,
                        List.of(
                                directory.entries().get(1).with("fn", "B").with("ct", "22"),
                                directory.entries().get(0))))))
                .isEqualTo("fn=B ct=22; ct=1");
        assertThatThrownBy(() -> rewritten(
                        directory,
                        List.of(directory.entries().get(0), directory.entries().get(0))))
                .hasMessageContaining("appears twice");
    }

    @Test
    void aNewContactHasItsNumberAndWhatItHolds() {
        ContactDirectory none = directory("<directory><item_list><item><ct>1</ct></item></item_list></directory>");
        assertThat(rewritten(none, List.of(none.entries().getFirst(), entry("fn=A ln= x=1 x#2= x#3=3 y="))))
                .contains("<item><fn>A</fn><ct></ct><x>1</x><x></x><x>3</x></item>");
        assertThat(rewritten(none, List.of(entry("ct=1\r2 fn=>"))))
                .contains("<fn>&gt;</fn>")
                .contains("<ct>1&#13;2</ct>");
    }

    @Test
    void whatGoesTakesTheBlanksBeforeItAlong() {
        ContactDirectory directory =
                directory("<directory><item_list>\n <item><ct>1</ct></item>\n\t<item><ct>2</ct></item>"
                        + "\n</item_list></directory>");
        assertThat(rewritten(directory, directory.entries().subList(0, 1)))
                .isEqualTo("<directory><item_list>\n <item><ct>1</ct></item>\n</item_list></directory>");
        assertThat(rewritten(directory, directory.entries().subList(1, 2)))
                .isEqualTo("<directory><item_list>\n\t<item><ct>2</ct></item>\n</item_list></directory>");
    }
}
