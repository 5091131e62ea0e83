package org.provscope.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.provscope.directory.Directories.entry;
import static org.provscope.directory.Directories.shown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.directory.DirectoryMerge.ContactConflict;
import org.provscope.directory.DirectoryMerge.Side;
import org.provscope.testing.Property;
import org.provscope.xml.SourceText;

class DirectoryMergeTest {
    private static final ContactDirectory NONE =
            Directories.directory("<directory>\n  <item_list>\n  </item_list>\n" + "</directory>\n");

    /** A directory of {@code "ct=1 fn=A; ct=2"}. */
    private static SourceText file(String contacts) {
        List<ContactDraft> entries = new ArrayList<>();
        for (String contact : contacts.split("; ", -1)) {
            if (!contact.isBlank()) {
                entries.add(entry(contact));
            }
        }
        return DirectoryRewrite.rewritten(NONE, entries);
    }

    private static DirectoryMerge merge(String base, String mine, String theirs) {
        return Objects.requireNonNull(DirectoryMerge.of(file(base), file(mine), file(theirs)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ct=1 sd=1; ct=2|ct=1 sd=5; ct=2|ct=1 sd=1; ct=2 sd=2|ct=1 sd=5; ct=2 sd=2",
                "ct=1 sd=1|ct=1 sd=1; ct=3|ct=1 sd=1; ct=4|ct=1 sd=1; ct=4; ct=3",
                "ct=1 sd=1; ct=2|ct=2|ct=1 sd=1; ct=2 sd=9|ct=2 sd=9",
                "ct=1 sd=1; ct=2|ct=1 sd=1; ct=2|ct=2|ct=2",
                "ct=1 sd=1 fn=A|ct=1 sd=2 fn=A|ct=1 sd=1 fn=B|fn=B ct=1 sd=2",
                "ct=1 sd=1|ct=1 sd=3|ct=1 sd=3|ct=1 sd=3",
                // A number that stands twice does no harm where nobody touched its contacts.
                "ct=7 fn=A; ct=7 fn=B; ct=1 sd=1|ct=7 fn=A; ct=7 fn=B; ct=1 sd=2|ct=7 fn=A; ct=7 fn=B; ct=1 sd=1 fn=C"
                        + "|fn=A ct=7; fn=B ct=7; fn=C ct=1 sd=2"
            })
    void whatTheTwoChangedGoesTogether(String base, String mine, String theirs, String expected) {
        DirectoryMerge merge = merge(base, mine, theirs);
        assertThat(merge.conflicts()).isEmpty();
        assertThat(shown(ContactDirectory.of(merge.merged(Map.of())))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ct=1 sd=1|ct=1 sd=2|ct=1 sd=3|sd 2 3|ct=1 sd=2|ct=1 sd=3",
                "ct=1 sd=1; ct=2|ct=2|ct=1 sd=3; ct=2|null removed 1|ct=2|ct=1 sd=3; ct=2",
                "ct=1 sd=1; ct=2|ct=1 sd=3; ct=2|ct=2|null 1 removed|ct=2; ct=1 sd=3|ct=2"
            })
    void whatBothChangedIsDecidedByAPerson(
            String base, String mine, String theirs, String conflict, String ours, String others) {
        DirectoryMerge merge = merge(base, mine, theirs);
        assertThat(merge.conflicts())
                .extracting(found -> found.field() + " " + found.label(Side.MINE) + " " + found.label(Side.THEIRS))
                .containsExactly(conflict);
        ContactConflict only = merge.conflicts().getFirst();
        assertThat(shown(ContactDirectory.of(merge.merged(Map.of(only, Side.MINE)))))
                .isEqualTo(ours);
        assertThat(shown(ContactDirectory.of(merge.merged(Map.of(only, Side.THEIRS)))))
                .isEqualTo(others);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ct=7 fn=A; ct=7 fn=B|ct=7 fn=A; ct=7 fn=C|ct=7 fn=A; ct=7 fn=B; ct=1",
                "ct=7 fn=A; ct=7 fn=B|ct=7 fn=A; ct=7 fn=B; ct=1|ct=7 fn=B",
                "ct=7 fn=A|ct=7 fn=A; ct=1|ct=7 fn=A; ct=7 fn=B"
            })
    void ofTwoWithOneNumberNobodyCanTellWhichIsWhich(String base, String mine, String theirs) {
        assertThat(DirectoryMerge.of(file(base), file(mine), file(theirs))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a/>|<a q='1'/>",
                "<item><ct>9</ct></item>|<item q='1'><ct>9</ct></item>",
                "<item><ct>9</ct><x><y>1</y></x></item>|<item><ct>9</ct><x><y>2</y></x></item>",
                "<item><ct>9</ct></item>|<item><ct>9</ct></item><!-- mine -->",
                "<item><ct>8</ct></item><item><ct>9</ct></item>|<item><ct>9</ct></item><item><ct>8</ct></item>",
                "<item><ct>9</ct></item>|<item><ct>9</ct></item><item><ct>9</ct></item>",
                "''|<item><ct>9</ct><fn>&foo;</fn></item>"
            })
    void whatIsNoValueOfAFieldIsNotPutTogetherByContact(String base, String mine) {
        String frame = "<directory><item_list>%s<item><ct>1</ct></item></item_list></directory>";
        SourceText was = Directories.directory(frame.formatted(base)).source();
        SourceText theirs = was.withText(was.text().replace("<ct>1</ct>", "<ct>1</ct><sd>4</sd>"));
        assertThat(DirectoryMerge.of(was, was.withText(frame.formatted(mine)), theirs))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "ct=1; ct=2|ct=1; ct=2|false",
                "ct=1; ct=2|ct=2; ct=1|true",
                "ct=1; ct=2|ct=2|false",
                "ct=1; ct=2|ct=9; ct=1; ct=8; ct=2|false",
                "ct=1; ct=2; ct=3|ct=2; ct=9; ct=1|true"
            })
    void anotherOrderOfContactsIsTold(String base, String theirs, boolean isReordered) {
        assertThat(merge(base, base, theirs).isReordered()).isEqualTo(isReordered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "fn=A; ct=1|fn=A; ct=1 sd=1|fn=A; ct=1; ct=2|fn=A; ct=1 sd=1; ct=2",
                "fn=A; fn=B|fn=A|fn=A; fn=B; ct=1|fn=A; ct=1",
                "fn=A; fn=B|fn=B|fn=A; fn=B; ct=1|fn=B; ct=1",
                "ct=1|ct=1; fn=A|ct=1; fn=A|ct=1; fn=A",
                "ct=1|ct=1 fn=A ln=B|ct=1 ln=B|ln=B fn=A ct=1",
                "ct=1; ct=2; ct=3|ct=3|ct=1; ct=2; ct=3|ct=3",
                "|ct=1 fn=A|ct=1 fn=A|fn=A ct=1",
                "ct=1|ct=1|ct=1 fn=A; ct=3|fn=A ct=1; ct=3"
            })
    void whatOnlyOneSideChangedIsTaken(String base, String mine, String theirs, String expected) {
        DirectoryMerge merge = merge(base == null ? "" : base, mine, theirs);
        assertThat(merge.conflicts()).isEmpty();
        assertThat(shown(ContactDirectory.of(merge.merged(Map.of())))).isEqualTo(expected);
    }

    @Test
    void aDecisionIsForItsFieldAlone() {
        DirectoryMerge merge =
                merge("ct=1 sd=1 fn=A ln=A; ct=2", "ct=1 sd=2 fn=B ln=M; ct=2 sd=8", "ct=1 sd=3 fn=C ln=A; ct=2 sd=9");
        assertThat(merge.conflicts())
                .extracting(conflict -> conflict.number() + conflict.field())
                .containsExactlyInAnyOrder("1fn", "1sd", "2sd");
        Map<ContactConflict, Side> decisions = new HashMap<>();
        merge.conflicts()
                .forEach(conflict -> decisions.put(conflict, "fn".equals(conflict.field()) ? Side.MINE : Side.THEIRS));
        assertThat(shown(ContactDirectory.of(merge.merged(decisions)))).isEqualTo("ln=M fn=B ct=1 sd=3; ct=2 sd=9");
        assertThatThrownBy(() -> merge.merged(Map.of()))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("a side is chosen");
        assertThat(merge.conflicts())
                .allSatisfy(conflict -> assertThat(conflict.base()).isNotNull());
    }

    @Test
    void aNumberThatBothChangedIsNotTwoContacts() {
        assertThat(DirectoryMerge.of(file("ct=1 fn=A"), file("ct=2 fn=A"), file("ct=3 fn=A")))
                .isNull();
        assertThat(DirectoryMerge.of(file("ct=1 fn=A"), file("ct=2 fn=A"), file("ct=1 fn=A; ct=3")))
                .isNotNull();
    }

    @Test
    void whatTheyChangedInAContactThatGoesIsDecidedByAPerson() {
        SourceText base = Directories.directory("<directory><item_list><item><ct>1</ct></item></item_list></directory>")
                .source();
        DirectoryMerge merge = Objects.requireNonNull(DirectoryMerge.of(
                base,
                base.withText(base.text().replace("<item><ct>1</ct></item>", "")),
                base.withText(base.text().replace("<item>", "<item q='1'>"))));
        assertThat(merge.conflicts()).hasSize(1);
    }

    @Test
    void aFileThatCannotBeTakenApartIsNot() {
        assertThat(DirectoryMerge.of(
                        file("ct=1"),
                        file("ct=1"),
                        Directories.directory("<directory><item_list>").source()))
                .isNull();
    }

    @Property(tries = 400)
    void oneSideAloneIsThatSide(long seed) {
        Random random = new Random(seed);
        ContactDirectory base = Directories.directory(Directories.random(random).replace("<!--", "<!-- "));
        List<ContactDraft> wanted = new ArrayList<>();
        for (ContactDraft entry : base.entries()) {
            if (random.nextInt(4) > 0) {
                wanted.add(random.nextBoolean() ? entry : entry.with("lb", "l" + random.nextInt(5)));
            }
        }
        wanted.add(entry("ct=77777 fn=new"));
        SourceText changed = DirectoryRewrite.rewritten(base, wanted);
        SourceText same = base.source();
        DirectoryMerge theirs = DirectoryMerge.of(same, same, changed);
        DirectoryMerge mine = DirectoryMerge.of(same, changed, same);
        if (theirs == null || mine == null) {
            return;
        }
        assertThat(theirs.conflicts()).isEmpty();
        assertThat(theirs.merged(Map.of()).text()).isEqualTo(changed.text());
        assertThat(mine.conflicts()).isEmpty();
        assertThat(values(mine.merged(Map.of()))).containsExactlyInAnyOrderElementsOf(values(changed));
    }

    @Property(tries = 300)
    void everyDecisionCounts(long seed) {
        Random random = new Random(seed);
        ContactDirectory base = Directories.directory(Directories.random(random));
        SourceText mine = changed(base, random);
        SourceText theirs = changed(base, random);
        DirectoryMerge merge = DirectoryMerge.of(base.source(), mine, theirs);
        if (merge == null) {
            return;
        }
        for (Side side : Side.values()) {
            Map<ContactConflict, Side> decisions = new HashMap<>();
            merge.conflicts().forEach(conflict -> decisions.put(conflict, side));
            ContactDirectory merged = ContactDirectory.of(merge.merged(decisions));
            assertThat(merged.problems()).isEmpty();
        }
    }

    private static SourceText changed(ContactDirectory base, Random random) {
        List<ContactDraft> wanted = new ArrayList<>();
        for (ContactDraft entry : base.entries()) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    // Gone.
                }
                case 1 -> wanted.add(entry);
                default -> wanted.add(entry.with("lb", "l" + random.nextInt(5)));
            }
        }
        return DirectoryRewrite.rewritten(base, wanted);
    }

    private static List<Map<String, String>> values(SourceText source) {
        List<Map<String, String>> values = new ArrayList<>();
        ContactDirectory.of(source).entries().forEach(entry -> {
            Map<String, String> fields = new java.util.TreeMap<>(entry.fields());
            fields.values().removeIf(String::isEmpty);
            values.add(fields);
        });
        return values;
    }
}
