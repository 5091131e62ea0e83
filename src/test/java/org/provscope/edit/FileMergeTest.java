package org.provscope.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.edit.FileMerge.Conflict;
import org.provscope.edit.FileMerge.Side;
import org.provscope.edit.FileMerge.Subject;
import org.provscope.edit.GeneratedFile.Kind;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.Parameter;
import org.provscope.testing.Property;
import org.provscope.xml.SourceText;
import org.provscope.xml.TextEdit;

final class FileMergeTest {
    private static final RootPath PATH = new RootPath("a.cfg");

    private static SourceText text(String text) {
        return SourceText.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<SourceText> side(@Nullable String text) {
        return text == null ? Optional.empty() : Optional.of(text(text.replace('|', '\n')));
    }

    private static FileMerge merge(@Nullable String base, @Nullable String mine, @Nullable String theirs) {
        return FileMerge.of(PATH, side(base), side(mine), side(theirs));
    }

    private static FileMerge merge(SourceText base, SourceText mine, SourceText theirs) {
        return FileMerge.of(PATH, Optional.of(base), Optional.of(mine), Optional.of(theirs));
    }

    private static Optional<SourceText> all(FileMerge merge, Side side) {
        Map<Conflict, Side> decisions = new HashMap<>();
        merge.conflicts().forEach(conflict -> decisions.put(conflict, side));
        return merge.resolved(decisions);
    }

    private static String text(FileMerge merge, Side side) {
        return all(merge, side).map(SourceText::text).orElse("(none)");
    }

    private static SourceText contacts(String items) {
        return text("<directory>\n <item_list>\n"
                + items.replace("[", "  <item>").replace("]", "</item>\n") + " </item_list>\n</directory>\n");
    }

    @Test
    void aPhoneUploadsItsDirectoryMeanwhile() {
        RootPath path = new RootPath("0004f2000001-directory.xml");
        SourceText base = contacts("[<fn>A</fn><ct>1</ct><sd>1</sd>][<ct>2</ct>]");
        SourceText mine = contacts("[<fn>A</fn><ct>1</ct><sd>5</sd>][<ct>2</ct>][<ct>3</ct>]");
        SourceText theirs = contacts("[<fn>B</fn><ct>1</ct><sd>1</sd><rt>4</rt>][<ct>2</ct>][<ct>4</ct>]");
        FileMerge merge = FileMerge.of(path, Optional.of(base), Optional.of(mine), Optional.of(theirs));
        assertThat(merge.conflicts()).isEmpty();
        assertThat(text(merge, Side.MINE))
                .isEqualTo(contacts("[<fn>B</fn><ct>1</ct><sd>5</sd><rt>4</rt>][<ct>2</ct>][<ct>4</ct>]")
                        .text()
                        .replace("<ct>4</ct></item>", "<ct>4</ct></item>\n  <item><ct>3</ct></item>"));
        SourceText other = contacts("[<fn>A</fn><ct>1</ct><sd>9</sd>][<ct>2</ct>]");
        FileMerge open = FileMerge.of(path, Optional.of(base), Optional.of(mine), Optional.of(other));
        assertThat(open.conflicts()).containsExactly(new Conflict(Subject.CONTACT, "A (1): Speed dial", "1", "5", "9"));
        assertThat(text(open, Side.MINE)).contains("<sd>5</sd>", "<ct>3</ct>");
        assertThat(text(open, Side.THEIRS)).contains("<sd>9</sd>", "<ct>3</ct>");
        SourceText noted = text(mine.text().replace("<item_list>", "<item_list><!-- mine -->"));
        assertThat(text(
                        FileMerge.of(path, Optional.of(base), Optional.of(noted), Optional.of(text(base.text() + " "))),
                        Side.MINE))
                .contains("<!-- mine -->", "<ct>3</ct>");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // What one side alone did is taken.
                "<c a='1'/>, <c a='2'/>, <c a='1'/>, <c a='2'/>",
                "<c a='1'/>, <c a='1'/>, <c a='2'/>, <c a='2'/>",
                "<c a='1'/>, <c a='2'/>, <c a='2'/>, <c a='2'/>",
                "-, <c a='1'/>, <c a='1'/>, <c a='1'/>",
                "<c/>, -, <c/>, (none)",
                "<c/>, <c/>, -, (none)",
                "<c/>, -, -, (none)",
                "-, <c/>, -, <c/>",
                "-, -, <c/>, <c/>",
                // What both did, apart from each other.
                "<c a='1' b='1'/>, <c a='2' b='1'/>, <c a='1' b='2'/>, <c a='2' b='2'/>",
                "<c a='1' b='1'/>, <c b='1'/>, <c a='1' b='2'/>, <c b='2'/>",
                "<c a='1' b='1'/>, <c/>, <c a='1' b='1' z='1'/>, <c z='1'/>",
                "<c>|<a a='1'/>|<b b='1'/>|</c>, <c>|<!-- a --><a a='1'/>|<b b='1'/>|</c>, <c>|<a a='1'/>|<b b='2'/>|</c>,"
                        + "<c>|<!-- a --><a a='1'/>|<b b='2'/>|</c>",
                "<c>|<a a='1'/>|<b b='1'/>|</c>, <!-- m --><c>|<a a='1'/>|<b b='1'/>|</c>, <c>|<a a='1'/>|<b b='1'/>|</c><!-- t -->,"
                        + "<!-- m --><c>|<a a='1'/>|<b b='1'/>|</c><!-- t -->",
                "<c>|<a a='1'/>|<b b='1'/>|</c>, <c>|<!-- <a a='1'/> -->|<b b='1'/>|</c>, <c>|<a a='1'/>|<b b='2'/>|</c>,"
                        + "<c>|<!-- <a a='1'/> -->|<b b='2'/>|</c>",
                "<c a='1' b='1'/>, <c a='1'|   b='1'/>, <c a='2' b='1'/>, <c a='2'|   b='1'/>",
                // Both did the same, and one of them more.
                "<c a='1' b='1'/>, <c a='2' b='1'/>, <c a='2' b='2'/>, <c a='2' b='2'/>",
                // A malformed side whose change lies apart.
                "<c>|<a a='1'/>|<b b='1'/>|</c>, <c>|<a a='1'/>|<b b='1/>|</c>, <c>|<a a='2'/>|<b b='1'/>|</c>,"
                        + "<c>|<a a='2'/>|<b b='1/>|</c>"
            })
    void changesThatLieApartGoTogether(
            @Nullable String base, @Nullable String mine, @Nullable String theirs, String result) {
        FileMerge merge = merge(base, mine, theirs);
        assertThat(merge.conflicts()).isEmpty();
        assertThat(text(merge, Side.MINE)).isEqualTo(result.replace('|', '\n'));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "<c a='1'/>, <c a='2'/>, <c a='3'/>, PARAMETER a 1 2 3",
                "<c a='1'/>, <c/>, <c a='3'/>, PARAMETER a 1 null 3",
                "<c/>, <c a='2'/>, <c a='3'/>, PARAMETER a null 2 3",
                "<c a='1' b='1'/>, <c a='2' b='2'/>, <c a='3' b='1'/>, PARAMETER a 1 2 3",
                "<c a='1'/>, -, <c a='3'/>, FILE  null null the root's version",
                "<c a='1'/>, <c a='2'/>, -, FILE  null your version null",
                "-, <c a='2'/>, <c a='3'/>, FILE  null your version the root's version",
                "<c a='1'/>, <c a='2/>, <c a='3'/>, FILE  null your version the root's version",
                "<c a='1'/>, <c a='2'/>, <c a='3/>, FILE  null your version the root's version",
                "<c a='1/>, <c a='2'/>, <c a='3'/>, FILE  null your version the root's version",
                "<c><a/></c>, <c><a/><!-- m --></c>, <c><a/><!-- t --></c>, LAYOUT  null yours the root's"
            })
    void whatOnlyAPersonCanDecideIsOneConflict(
            @Nullable String base, @Nullable String mine, @Nullable String theirs, String expected) {
        FileMerge merge = merge(base, mine, theirs);
        assertThat(merge.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.subject() + " " + conflict.name() + " " + conflict.base()
                                + " " + conflict.mine() + " " + conflict.theirs())
                        .isEqualTo(expected));
        if (!expected.startsWith("PARAMETER")) {
            assertThat(all(merge, Side.MINE).map(SourceText::text))
                    .isEqualTo(side(mine).map(SourceText::text));
            assertThat(all(merge, Side.THEIRS).map(SourceText::text))
                    .isEqualTo(side(theirs).map(SourceText::text));
        }
    }

    @Test
    void aDecisionCountsForItsParameterOnly() {
        FileMerge merge = merge("<c a='1' b='1' d='1'/>", "<c a='2' b='2' d='1' m='1'/>", "<c a='3' b='3' d='3'/>");
        assertThat(merge.conflicts()).hasSize(2);
        SourceText merged = merge.resolved(Map.of(
                        merge.conflicts().get(0), Side.MINE, merge.conflicts().get(1), Side.THEIRS))
                .orElseThrow();
        assertThat(Exact.parameters(ConfigFile.of(PATH, merged))).containsExactlyInAnyOrder("a=2", "b=3", "d=3", "m=1");
    }

    @Test
    void aContactDirectoryIsMergedAsTextOrDecidedAsAWhole() {
        RootPath path = new RootPath("0004f2000001-directory.xml");
        Optional<SourceText> base = side("<d>|<i>1</i>|<i>2</i>|<i>3</i>|</d>");
        FileMerge apart = FileMerge.of(
                path, base, side("<d>|<i>M</i>|<i>2</i>|<i>3</i>|</d>"), side("<d>|<i>1</i>|<i>2</i>|<i>T</i>|</d>"));
        assertThat(text(apart, Side.MINE)).isEqualTo("<d>\n<i>M</i>\n<i>2</i>\n<i>T</i>\n</d>");
        FileMerge same = FileMerge.of(
                path, base, side("<d>|<i>M</i>|<i>2</i>|<i>3</i>|</d>"), side("<d>|<i>T</i>|<i>2</i>|<i>3</i>|</d>"));
        assertThat(same.conflicts()).extracting(Conflict::subject).containsExactly(Subject.FILE);
    }

    private static SourceText edited(SourceText source, UnaryOperator<ConfigFile> edits) {
        return edits.apply(ConfigFile.of(PATH, source)).source();
    }

    private static ConfigFile with(ConfigFile file, List<TextEdit> edits) {
        return ConfigFile.of(
                PATH, file.source().withText(TextEdit.apply(file.source().text(), edits)));
    }

    private static ConfigFile set(ConfigFile file, String name, @Nullable String value) {
        return with(file, value == null ? ParameterEdits.remove(file, name) : ParameterEdits.set(file, name, value));
    }

    private static SourceText set(SourceText source, Map<String, Optional<String>> values) {
        return edited(source, file -> {
            ConfigFile next = file;
            for (Map.Entry<String, Optional<String>> entry : values.entrySet()) {
                next = set(next, entry.getKey(), entry.getValue().orElse(null));
            }
            return next;
        });
    }

    private static Map<String, List<String>> values(SourceText source) {
        Map<String, List<String>> values = new HashMap<>();
        for (Parameter parameter : ConfigFile.of(PATH, source).parameters()) {
            values.computeIfAbsent(parameter.name(), name -> new ArrayList<>()).add(parameter.value());
        }
        return values;
    }

    private static Map<String, String> firsts(Map<String, List<String>> values) {
        Map<String, String> firsts = new HashMap<>();
        values.forEach((name, all) -> firsts.put(name, all.getFirst()));
        return firsts;
    }

    private static boolean differ(SourceText one, SourceText other, String name) {
        return !Objects.equals(values(one).get(name), values(other).get(name));
    }

    /** Both sides set and take out parameters, some of them the same ones. */
    @Property(tries = 400)
    void everyParameterIsAsTheSideLeftItThatChangedIt(long seed) {
        Random random = new Random(seed);
        SourceText base = SourceText.of(GeneratedFile.of(random, seed % 2 == 0 ? Kind.UNIQUE : Kind.PARAMETERS)
                .bytes());
        List<String> names = new ArrayList<>(values(base).keySet());
        names.addAll(List.of("new.1", "reg.1.new", "new.2"));
        Map<String, Optional<String>> mine = new HashMap<>();
        Map<String, Optional<String>> theirs = new HashMap<>();
        for (String name : names) {
            int who = random.nextInt(8);
            if (who == 0 || who == 2) {
                mine.put(name, random.nextInt(4) == 0 ? Optional.empty() : Optional.of("mine & " + name));
            }
            if (who == 1 || who == 2) {
                theirs.put(name, random.nextInt(4) == 0 ? Optional.empty() : Optional.of("theirs < " + name));
            }
        }
        SourceText one = set(base, mine);
        SourceText other = set(base, theirs);
        String what = "seed " + seed + "\n" + base.text() + "\n" + mine + "\n" + theirs;
        FileMerge merge = merge(base, one, other);
        List<String> disputed = names.stream()
                .filter(name -> differ(base, one, name) && differ(base, other, name) && differ(one, other, name))
                .toList();
        // Where a name stands twice, taking its values over alone may lose a place: a person decides that as well.
        boolean twice = names.stream()
                .filter(name -> mine.containsKey(name) || theirs.containsKey(name))
                .anyMatch(name -> values(base).getOrDefault(name, List.of()).size() > 1);
        assertThat(merge.conflicts().stream().filter(conflict -> conflict.subject() != Subject.PARAMETER))
                .as(what)
                .hasSizeLessThanOrEqualTo(twice ? 1 : 0);
        assertThat(merge.conflicts().stream().filter(conflict -> conflict.subject() == Subject.PARAMETER))
                .as(what)
                .extracting(Conflict::name)
                .containsExactlyInAnyOrderElementsOf(disputed);
        for (Side side : Side.values()) {
            Map<String, List<String>> expected = new HashMap<>(values(base));
            for (String name : names) {
                boolean isMine = differ(base, one, name) && (side == Side.MINE || !disputed.contains(name));
                expected.put(name, values(isMine ? one : other).getOrDefault(name, List.of()));
            }
            expected.values().removeIf(List::isEmpty);
            SourceText merged = all(merge, side).orElseThrow();
            // Where a name stands twice only its first place counts here: whatOneSideAloneDid… looks at the others.
            assertThat(firsts(values(merged))).as(what).isEqualTo(firsts(expected));
            assertThat(SourceText.of(merged.toBytes()).text()).as(what).isEqualTo(merged.text());
        }
        assertThat(all(merge(base, one, base), Side.THEIRS).orElseThrow().toBytes())
                .as(what)
                .isEqualTo(one.toBytes());
        assertThat(all(merge(base, base, other), Side.MINE).orElseThrow().toBytes())
                .as(what)
                .isEqualTo(other.toBytes());
    }

    /** Each side writes words of its own anywhere, also where they break the file; none of them vanishes unseen. */
    @Property(tries = 400)
    void nothingWrittenIsEverLost(long seed) {
        Random random = new Random(seed);
        SourceText base = SourceText.of(GeneratedFile.of(random, Kind.UNIQUE).bytes());
        List<String> myWords = new ArrayList<>();
        List<String> theirWords = new ArrayList<>();
        SourceText mine = scribbled(base, random, "MINE", myWords);
        SourceText theirs = scribbled(base, random, "THEIRS", theirWords);
        String what =
                "seed " + seed + "\n" + base.text() + "\n--- mine\n" + mine.text() + "\n--- theirs\n" + theirs.text();
        FileMerge merge = merge(base, mine, theirs);
        if (merge.conflicts().isEmpty()) {
            assertThat(text(merge, Side.MINE)).as(what).contains(myWords).contains(theirWords);
        }
        boolean parametersOnly = merge.conflicts().stream().allMatch(c -> c.subject() == Subject.PARAMETER);
        for (Side side : Side.values()) {
            assertThat(text(merge, side)).as(side + what).contains(side == Side.MINE ? myWords : theirWords);
            String told = text(merge, side) + merge.conflicts();
            if (parametersOnly) {
                assertThat(told).as(side + what).contains(myWords).contains(theirWords);
            }
        }
    }

    private static SourceText scribbled(SourceText base, Random random, String who, List<String> words) {
        String text = base.text();
        List<TextEdit> edits = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String word = who + i;
            words.add(word);
            String[] forms = {
                word,
                "<!-- " + word + " -->",
                "<e." + word + "/>",
                "<e " + word + "='1'/>",
                " " + word + "=\"1\"",
                "<" + word
            };
            int from = Math.max(0, text.indexOf("?>"));
            int at = from + random.nextInt(text.length() - from + 1);
            boolean splits = at < text.length() && Character.isLowSurrogate(text.charAt(at));
            edits.add(TextEdit.insert(splits ? at - 1 : at, forms[random.nextInt(forms.length)]));
        }
        return base.withText(TextEdit.apply(text, edits));
    }

    // What follows is lost where both change the parameter a, so that the file is put together by parameter.

    @ParameterizedTest
    @CsvSource({
        // The second place of a name that stands twice.
        "<c a='1'><e x='1'/><f x='2'/></c>, <c a='2'><e x='1'/><f x='3'/></c>, <c a='3'><e x='1'/><f x='2'/></c>, x='3'",
        // A name that one side wrote a second time.
        "<c a='1'><e x='1'/><f/></c>, <c a='2'><e x='1'/><f x='3'/></c>, <c a='3'><e x='1'/><f/></c>, x='3'",
        // A parameter that moved to another element.
        "<c a='1'><e x='1'/><f/></c>, <c a='2'><e/><f x='1'/></c>, <c a='3'><e x='1'/><f/></c>, <f x='1'/>",
        // White space between attributes.
        "<c a='1' b='1' d='1'/>, <c a='2' b='1'|   d='1'/>, <c a='3' b='1' d='1'/>, b='1'|   d='1'"
    })
    void whatOneSideAloneDidIsInTheResultBesideAConflict(String base, String mine, String theirs, String word) {
        FileMerge merge = merge(base, mine, theirs);
        assertThat(merge.conflicts()).extracting(Conflict::name).contains("a");
        if (merge.conflicts().size() == 1) {
            assertThat(text(merge, Side.MINE)).as("deciding MINE").contains(word.replace('|', '\n'));
            assertThat(text(merge, Side.THEIRS)).as("deciding THEIRS").contains(word.replace('|', '\n'));
        }
    }

    private static SourceText latin(String text) {
        return SourceText.of(
                ("<?xml version='1.0' encoding='ISO-8859-1'?>" + text).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static SourceText utf8(String text) {
        return text("<?xml version='1.0' encoding='UTF-8'?>" + text);
    }

    @Test
    void encodingsAndLineEndsSurvive() {
        SourceText merged = all(
                        merge(
                                latin("<c\r\n a='é' b='1'/>"),
                                latin("<c\r\n a='ü' b='1'/>"),
                                latin("<c\r\n a='é' b='ö'/>")),
                        Side.MINE)
                .orElseThrow();
        assertThat(merged.toBytes()).isEqualTo(latin("<c\r\n a='ü' b='ö'/>").toBytes());
    }

    /** The root's file was written anew in another encoding while a value changed here. */
    @Test
    void aCharacterThatTheOtherSidesEncodingHasNotIsStillWritten() {
        FileMerge merge = merge(utf8("<c a='é' b='1'/>"), utf8("<c a='€' b='1'/>"), latin("<c a='é' b='2'/>"));
        SourceText merged = all(merge, Side.MINE).orElseThrow();
        assertThat(values(SourceText.of(merged.toBytes()))).isEqualTo(Map.of("a", List.of("€"), "b", List.of("2")));
    }

    /** The file was written anew in another encoding here while a value changed in the root. */
    @Test
    void aChangedEncodingIsFollowedOrDecided() {
        FileMerge merge = merge(latin("<c a='é' b='1'/>"), utf8("<c a='é' b='1'/>"), latin("<c a='é' b='2'/>"));
        for (Side side : Side.values()) {
            SourceText merged = all(merge, side).orElseThrow();
            assertThat(values(SourceText.of(merged.toBytes())))
                    .as(side + " " + merge.conflicts())
                    .containsEntry("a", List.of("é"));
        }
    }

    /** A reference stands for a character that the encoding has not; merged by parameter, it must be written as one. */
    @Test
    void aReferenceSurvivesAMergeByParameter() {
        FileMerge merge = merge(latin("<c a='1' b='1'/>"), latin("<c a='2' b='&#8364;'/>"), latin("<c a='3' b='1'/>"));
        assertThat(values(SourceText.of(all(merge, Side.THEIRS).orElseThrow().toBytes())))
                .isEqualTo(Map.of("a", List.of("3"), "b", List.of("€")));
    }

    /** A tag inside a comment is no tag: what the other side put there must not vanish in it. */
    @Test
    void aCommentRoundAnElementAndAChangeInsideItAreAConflict() {
        FileMerge merge = merge(
                "<c>|<a>|<b x='1'/>|</a>|<d y='1'/>|</c>",
                "<c>|<!-- <a>|<b x='1'/>|</a> -->|<d y='1'/>|</c>",
                "<c>|<a>|<b x='1'/>|<e z='1'/>|</a>|<d y='1'/>|</c>");
        assertThat(merge.conflicts()).isNotEmpty();
    }

    @Test
    void aByteOrderMarkThatCameInTheRootStays() {
        FileMerge merge = merge(text("<c a='1' b='1'/>"), text("<c a='2' b='1'/>"), text("\uFEFF<c a='1' b='2'/>"));
        assertThat(all(merge, Side.MINE).orElseThrow().toBytes())
                .isEqualTo(text("\uFEFF<c a='2' b='2'/>").toBytes());
    }
}
