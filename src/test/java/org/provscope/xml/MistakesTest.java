package org.provscope.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
}
