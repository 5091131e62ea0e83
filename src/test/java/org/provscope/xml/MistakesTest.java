package org.provscope.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mistakes people make: what the first problem is, where, and which attributes are seen all the same. */
class MistakesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a b=“1” c=`2`/>            | TYPOGRAPHIC_QUOTE   | 1:6  | b=1 c=2",
                "<a b=“1` c=`2`/>            | TYPOGRAPHIC_QUOTE   | 1:6  | b=1 c=2",
                "<a b=`1” c=`2`/>            | TYPOGRAPHIC_QUOTE   | 1:8  | b=1 c=2",
                "<a b=`1 c=`2`/>             | MISSING_QUOTE       | 1:6  | b=1 c=2",
                "<r><a b=`1/><d c=`2`/></r>  | MISSING_QUOTE       | 1:9  | b=1 c=2",
                "<a b=1 c=`2`/>              | MISSING_QUOTE       | 1:4  | b=1 c=2",
                "<a b `1` c=`2`/>            | MISSING_EQUALS      | 1:4  | b=1 c=2",
                "<a b=`1`c=`2`/>             | MISSING_SPACE       | 1:9  | b=1 c=2",
                "<a b=`x&y` c=`2`/>          | UNESCAPED_AMPERSAND | 1:8  | b=x&y c=2",
                "<a b=`x&copy;` c=`2`/>      | UNKNOWN_ENTITY      | 1:8  | b=x&copy; c=2",
                "<a b=`x<y` c=`2`/>          | LESS_THAN_IN_VALUE  | 1:8  | b=x<y c=2",
                "<a b=`1` c=`2` b=`3`/>      | DUPLICATE_ATTRIBUTE | 1:16 | b=1 c=2 b=3",
                "<r><a b=`1`></r>            | MISMATCHED_TAG      | 1:15 | b=1",
                "<r><a b=`1`/></q></r>       | MISMATCHED_TAG      | 1:16 | b=1",
                "<r><a b=`1`/>               | UNCLOSED_ELEMENT    | 1:2  | b=1",
                "<r><a b=`1`/></r            | UNCLOSED_TAG        | 1:14 | b=1",
                "<a b=`1` c=`2`              | UNCLOSED_TAG        | 1:2  | b=1 c=2",
                "<a b=`1`/><c/>              | SECOND_ROOT         | 1:12 | b=1",
                "x <a b=`1`/>                | TEXT_OUTSIDE        | 1:1  | b=1",
                "some words                  | NOT_XML             | 1:1  | ''",
                "<html><body id=`x`/></html> | NOT_XML             | 1:2  | id=x",
                "<!DOCTYPE html><p/>         | NOT_XML             | 1:1  | ''",
                "<!DOCTYPE a [<!ENTITY x `y`>]><a/> | DOCTYPE       | 1:1  | ''",
                "<a><!-- x -- y --></a>      | BAD_COMMENT         | 1:11 | ''",
                "<a b=`\u0001`/>             | BAD_CHARACTER       | 1:7  | ignored"
            })
    void isFoundWhereItIs(String text, XmlProblem.Kind kind, String place, String attributes) {
        SourceText source = SourceText.of(text.strip().replace('`', '"').getBytes(StandardCharsets.UTF_8));
        Scan scan = Scan.of(source);
        assertThat(scan.problems()).isNotEmpty();
        XmlProblem first = scan.problems().getFirst();
        assertThat(first.kind() + " " + source.position(first.span().start())).isEqualTo(kind + " " + place);
        assertThat(scan.problems()).as("one mistake is told once").hasSize(1);
        if (!attributes.equals("ignored")) {
            assertThat(scan.attributes().stream()
                            .map(a -> a.name() + "=" + a.value())
                            .collect(Collectors.joining(" ")))
                    .isEqualTo(attributes.equals("''") ? "" : attributes);
        }
    }

    @Test
    @Tag("property")
    void hostileFilesEnd() {
        for (String text : new String[] {
            "<a ".repeat(200_000),
            "<a>".repeat(200_000),
            "</a>".repeat(200_000),
            "<a b=\"".repeat(100_000),
            "<a b='x<y> c=\"".repeat(100_000),
            "&".repeat(500_000),
            "\"'".repeat(300_000),
            "<a" + " b=\"1\"".repeat(100_000) + "/>",
            "<!--".repeat(100_000),
            "<a b=\"" + "<".repeat(400_000) + "\"/>",
            "<" + "a".repeat(400_000) + ">" + "</y>".repeat(100_000),
            "<![CDATA[".repeat(100_000),
            "<a>" + "<b></c>".repeat(100_000),
            "<?".repeat(200_000),
            "<!DOCTYPE [".repeat(100_000),
            "“".repeat(300_000)
        }) {
            Scan scan = Scan.of(SourceText.of(text.getBytes(StandardCharsets.UTF_8)));
            assertThat(scan.problems()).isNotEmpty();
            assertThat(scan.problems().size()).isLessThanOrEqualTo(1000);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "20, 20", "21, 20", "40, 20"})
    void ofManyOpenElementsTheInnermostTwentyAreTold(int open, int told) {
        List<XmlProblem> problems = scan("<r>" + "<a>".repeat(open - 1)).problems();
        assertThat(problems).hasSize(told).allMatch(problem -> problem.kind() == XmlProblem.Kind.UNCLOSED_ELEMENT);
        assertThat(problems.getFirst().span().start()).isEqualTo(3 * open - 2);
    }

    @ParameterizedTest
    @CsvSource({"10, </r> comes before </a>", "63, </r> comes before </a>", "64, </r> closes nothing"})
    void anEndTagLooksForItsStartTagUpToSixtyFourLevels(int deep, String told) {
        assertThat(scan("<r>" + "<a>".repeat(deep) + "</r>")
                        .problems()
                        .getFirst()
                        .message())
                .startsWith(told);
    }

    @Test
    void aFileOfMistakesIsNotCountedToItsEnd() {
        String text = "<a b=`" + "&".repeat(1_200) + "`/>";
        assertThat(scan(text).problems()).hasSize(1_000);
        assertThat(Outline.of(source(text)).problems()).hasSize(1_000);
        assertThat(ElementTree.of(source(text)).problems()).hasSize(1_000);
    }

    /** What should stand there is proposed only where it is sure. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<a b=`x&y`/>           | bare                        | &amp;",
                "<a b=`x&copy;`/>       | nknown entity               | &amp;copy;",
                "<a b=`x<y`/>           | is not allowed in a value   | &lt;",
                "<a><bcde></bcdf></a>   | closes nothing              | bcde",
                "<a><bcd></bce></a>     | closes nothing              |",
                "<a><bcde></xyde></a>   | closes nothing              | bcde",
                "<a><bcde></xyze></a>   | closes nothing              |",
                "<a><BC></bc></a>       | closes nothing              | BC",
                "<r>⏎<a></b></a></r>    | <a> from line 2             |",
                "<r>⏎<a>⏎<b></r>        | <b> from line 3             |",
                "<a b `1`/>             | is missing after this name  |",
                "<a b “1”/>             | is missing after this name  |",
                "<a b/>                 | has no value                |",
                "<a b=>x</a>            | The value is missing        |",
                "<a b=1>x</a>           | quotes around this value    |",
                "<a></a b>              | can contain only its name   |",
                "<a></a                 | “>” is missing              |",
                "<a/> x                 | after the last tag          |",
                "x <a/>                 | before the first tag        |",
                "<?xml?><a/>            | is not valid                |",
                "<a><?xml v?></a>       | must be the very first      |"
            })
    void aMistakeIsToldInWords(String text, String words, String instead) {
        XmlProblem first = scan(text.strip()).problems().getFirst();
        assertThat(first.message()).contains(words).endsWith(".");
        assertThat(first.instead()).isEqualTo(instead);
    }

    @ParameterizedTest
    @CsvSource({"79, true", "80, false", "400000, false"})
    void anAbsurdlyLongNameIsCutInWords(int length, boolean isProposed) {
        String name = "n".repeat(length);
        XmlProblem first =
                scan("<" + name + "></" + name.substring(1) + "m>").problems().getFirst();
        assertThat(first.message().length()).isLessThan(300);
        assertThat(first.instead()).isEqualTo(isProposed ? name : null);
        assertThat(first.message()).contains("<" + "n".repeat(Math.min(length, 80)) + ">");
    }

    @Test
    void aBadByteIsNoForeignCharacter() {
        SourceText source = SourceText.of("<a b=\"\u00E9\">\u00E9</a>".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Scan.of(source).problems())
                .extracting(problem -> problem.kind() + " " + problem.span().start())
                .containsExactly("BAD_ENCODING 6", "BAD_ENCODING 9");
        assertThat(Scan.of(source).problems().getFirst().message()).contains("byte E9", "UTF-8");
        assertThat(scan("<a b=`\u0001`/>").problems().getFirst().message()).contains("U+0001");
    }

    private static Scan scan(String text) {
        return Scan.of(source(text));
    }

    private static SourceText source(String text) {
        return SourceText.of(text.replace('`', '"').replace('⏎', '\n').getBytes(StandardCharsets.UTF_8));
    }
}
