package org.provscope.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {
    @Test
    void whatAnEncodingHasNotIsReferredToOrWrittenInUtf8() {
        String text = "<?xml version=\"1.0\" encoding='ISO-8859-1'?>\n<a x=\"Grün\"/>";
        SourceText source = SourceText.of(text.getBytes(StandardCharsets.ISO_8859_1));
        String typed = text.replace("Grün", "5 € für 😀, 6 €");
        assertThat(source.unwritable(typed)).containsExactly("€", "😀");
        assertThat(source.unwritable(text)).isEmpty();
        assertThat(source.withReferences(typed).text())
                .isEqualTo(text.replace("Grün", "5 &#8364; für &#128512;, 6 &#8364;"));
        SourceText utf8 = source.inUtf8();
        assertThat(utf8.text()).isEqualTo(text.replace("ISO-8859-1", "UTF-8"));
        assertThat(utf8.encodingName()).isEqualTo("UTF-8");
        assertThat(utf8.encodingProblem()).isNull();
        assertThat(utf8.canWrite(typed)).isTrue();
        SourceText bare = SourceText.of("<a/>".getBytes(StandardCharsets.UTF_8));
        assertThat(bare.inUtf8().text()).isEqualTo("<a/>");
        assertThat(bare.unwritable("€")).isEmpty();
    }

    @Test
    void keepsABadByte() {
        byte[] bytes = {'<', 'a', ' ', 'b', '=', '"', (byte) 0xE9, '"', '/', '>'};
        SourceText source = SourceText.of(bytes);
        assertThat(source.toBytes()).isEqualTo(bytes);
        assertThat(Scan.of(source).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(XmlProblem.Kind.BAD_ENCODING))
                .satisfies(problem -> assertThat(problem.message()).contains("E9", "UTF-8"));
    }

    @Test
    void followsTheDeclaredEncoding() {
        byte[] bytes = "<?xml version='1.0' encoding='ISO-8859-1'?><a b='é'/>".getBytes(StandardCharsets.ISO_8859_1);
        SourceText source = SourceText.of(bytes);
        assertThat(source.encodingName()).isEqualTo("ISO-8859-1");
        assertThat(Scan.of(source).attributes())
                .singleElement()
                .extracting(Attribute::value)
                .isEqualTo("é");
        assertThat(source.toBytes()).isEqualTo(bytes);
    }

    @Test
    void readsUtf16WithAndWithoutItsMark() {
        for (var charset : new java.nio.charset.Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            for (String mark : new String[] {"\uFEFF", ""}) {
                byte[] bytes = (mark + "<?xml version=\"1.0\"?><a b=\"ü€\"/>").getBytes(charset);
                SourceText source = SourceText.of(bytes);
                assertThat(Scan.of(source).attributes())
                        .singleElement()
                        .extracting(Attribute::value)
                        .isEqualTo("ü€");
                assertThat(source.toBytes()).isEqualTo(bytes);
            }
        }
    }

    /** Some encodings read what they do not write, and some write it in another way. */
    @Test
    @Tag("property")
    void everyEncodingGivesItsBytesBack() {
        Random random = new Random(16);
        List<String> readOnly = new ArrayList<>();
        for (Charset charset : Charset.availableCharsets().values()) {
            String head = "<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?><a x=\"";
            for (int i = 0; i < 1000; i++) {
                byte[] value = i < 256 ? new byte[] {(byte) i} : new byte[random.nextInt(1, 5)];
                if (i >= 256) {
                    random.nextBytes(value);
                }
                byte[] bytes = (head + new String(value, StandardCharsets.ISO_8859_1) + "\"/>")
                        .getBytes(StandardCharsets.ISO_8859_1);
                SourceText source = SourceText.of(bytes);
                assertThat(source.toBytes()).as(charset.name()).isEqualTo(bytes);
                assertThat(source.withText(source.text()).toBytes())
                        .as(charset.name())
                        .isEqualTo(bytes);
                if (source.readOnlyReason() != null) {
                    readOnly.add(charset.name());
                }
            }
        }
        assertThat(readOnly).contains("EUC-JP", "GB18030");
    }

    @ParameterizedTest
    @CsvSource({"0,1,1", "1,1,2", "2,2,1", "4,3,1", "5,4,1", "6,4,2", "8,4,3", "99,4,4"})
    void countsLinesAndCodePoints(int offset, int line, int column) {
        SourceText source =
                SourceText.of("a\nb\r\r\t😀x".replace("b\r\r", "\r\n\r").getBytes(StandardCharsets.UTF_8));
        Position position = source.position(offset);
        assertThat(position).isEqualTo(new Position(line, column));
        if (offset < 10 && offset != 3) {
            assertThat(source.offset(position)).isEqualTo(offset);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<?xml version='1.0'?><a/>                               | UTF-8        |",
                "<?xml version='1.0' encoding='utf-8'?><a/>              | UTF-8        |",
                "<?xml version='1.0' encoding=\"latin1\"?><a/>           | ISO-8859-1   |",
                "<?xml version='1.0' encoding = 'ISO-8859-1' ?><a/>      | ISO-8859-1   |",
                "<?xml version='1.0' encoding='windows-1252'?><a/>       | windows-1252 |",
                "<?xml version='1.0' encoding='UTF8'?><a/>               | UTF-8        | is not known",
                "<?xml version='1.0' encoding='NONE-1'?><a/>             | UTF-8        | is not known",
                "<?xml version='1.0' encoding='?!'?><a/>                 | UTF-8        | is not known",
                "<?xml version='1.0' encoding='UTF-16'?><a/>             | UTF-8        | but it is not",
                "<?xml version='1.0' encoding='IBM037'?><a/>             | UTF-8        | but it is not",
                "<?xml version='1.0' encoding='ISO-8859-1?><a b=''/>     | UTF-8        |",
                "<?xml version='1.0' encoding 'ISO-8859-1'?><a/>         | UTF-8        |",
                "<?xml version='1.0' encoding=ISO-8859-1?><a/>           | UTF-8        |",
                "<?xml version='1.0' encoding=?><a b='ISO-8859-1'/>      | UTF-8        |",
                "<?xml version='1.0' encoding                            | UTF-8        |",
                "<?xml version='1.0'?><a encoding='ISO-8859-1' b='?>'/>  | UTF-8        |",
                "<a/><?xml version='1.0' encoding='ISO-8859-1'?>         | UTF-8        |"
            })
    void theEncodingIsTheOneThatTheDeclarationNames(String text, String name, String problem) {
        SourceText source = SourceText.of(text.strip().getBytes(StandardCharsets.UTF_8));
        assertThat(source.encodingName()).isEqualTo(name);
        if (problem == null) {
            assertThat(source.encodingProblem()).isNull();
        } else {
            assertThat(source.encodingProblem()).contains(problem);
            assertThat(Scan.of(source).problems().getFirst())
                    .matches(found -> found.kind() == XmlProblem.Kind.BAD_ENCODING
                            && found.span().equals(new Span(0, 1))
                            && found.message().contains(problem));
        }
    }

    @Test
    void aDeclarationIsLookedForInTheFirstLineAlone() {
        String blanks = " ".repeat(500);
        assertThat(SourceText.of(("<?xml version='1.0'" + blanks + "encoding='ISO-8859-1'?><a/>")
                                .getBytes(StandardCharsets.UTF_8))
                        .encodingName())
                .isEqualTo("UTF-8");
        assertThat(SourceText.of(
                        "\uFEFF<?xml version='1.0' encoding='ISO-8859-1'?><a/>".getBytes(StandardCharsets.UTF_8)))
                .matches(SourceText::hasByteOrderMark)
                .extracting(SourceText::encodingName)
                .isEqualTo("ISO-8859-1");
    }

    @Test
    void theByteOrderMarkStaysAndIsNoText() {
        byte[] marked = "\uFEFF<a/>".getBytes(StandardCharsets.UTF_8);
        SourceText source = SourceText.of(marked);
        assertThat(source.text()).isEqualTo("<a/>");
        assertThat(source.hasByteOrderMark()).isTrue();
        assertThat(source.toBytes()).isEqualTo(marked);
        assertThat(source.withText("<b/>").toBytes()).isEqualTo("\uFEFF<b/>".getBytes(StandardCharsets.UTF_8));
        assertThat(SourceText.of("<a/>".getBytes(StandardCharsets.UTF_8)).hasByteOrderMark())
                .isFalse();
        assertThat(SourceText.empty().toBytes()).isEmpty();
    }

    @Test
    void halfACharacterAtTheEndOfUtf16StaysAndIsTold() {
        byte[] bytes = {(byte) 0xFF, (byte) 0xFE, '<', 0, 'a', 0, '/', 0, '>', 0, '!'};
        SourceText source = SourceText.of(bytes);
        assertThat(source.encodingProblem()).contains("middle of a character");
        assertThat(source.toBytes()).isEqualTo(bytes);
        assertThat(source.withText("<b/>").toBytes())
                .endsWith((byte) 0, (byte) '!')
                .hasSize(bytes.length);
        assertThat(SourceText.of(new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 'a'}))
                .matches(other -> other.encodingProblem() == null)
                .matches(other -> other.text().equals("a"));
    }

    @Test
    void badBytesAmongGoodOnesStayWhereTheyAre() {
        byte[] bytes = new byte[200];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 3 == 0 ? 'x' : 0x80 + i % 0x40);
        }
        SourceText source = SourceText.of(bytes);
        assertThat(source.toBytes()).isEqualTo(bytes);
        assertThat(source.withText(source.text().replace('x', 'y')).toBytes())
                .hasSize(bytes.length)
                .startsWith('y');
        assertThat(source.text().chars().filter(c -> SourceText.isBadByte((char) c)))
                .isNotEmpty();
        assertThat(SourceText.of("<a b=\"\uDBFF\uDC80\"/>".getBytes(StandardCharsets.UTF_8))
                        .toBytes())
                .isEqualTo("<a b=\"\uDBFF\uDC80\"/>".getBytes(StandardCharsets.UTF_8));
        assertThat(SourceText.isBadByte('\uDC7F') || SourceText.isBadByte('\uDD00'))
                .isFalse();
        assertThat(SourceText.isBadByte('\uDC80') && SourceText.isBadByte('\uDCFF'))
                .isTrue();
    }

    @Test
    void anEncodingThatCannotBeWrittenBackMayNotBeEdited() {
        byte[] bytes = "<?xml version='1.0' encoding='Big5'?><a b='??'/>".getBytes(StandardCharsets.US_ASCII);
        // A second code for 十, which is written with the first one.
        System.arraycopy(new byte[] {(byte) 0xA2, (byte) 0xCC}, 0, bytes, 43, 2);
        SourceText source = SourceText.of(bytes);
        assertThat(source.text()).contains("b='十'");
        assertThat(source.readOnlyReason()).contains("Big5");
        assertThat(source.toBytes()).isEqualTo(bytes);
        assertThat(source.withText(source.text())).isSameAs(source);
        assertThat(source.withText("<b/>").toBytes()).isEqualTo("<b/>".getBytes(StandardCharsets.US_ASCII));
        SourceText other =
                SourceText.of("<?xml version='1.0' encoding='Big5'?><a b='十'/>".getBytes(Charset.forName("Big5")));
        assertThat(other.readOnlyReason()).isNull();
        assertThat(other.withText(other.text()).toBytes()).isEqualTo(other.toBytes());
    }

    @Test
    void anEncodingThatReadsWhatItDoesNotWriteMayNotBeEdited() {
        byte[] bytes = "<?xml version='1.0' encoding='ISO-2022-KR'?><a b='?'/>".getBytes(StandardCharsets.US_ASCII);
        bytes[50] = (byte) 0x80;
        SourceText source = SourceText.of(bytes);
        assertThat(source.encodingName()).isEqualTo("ISO-2022-KR");
        assertThat(source.readOnlyReason()).contains("cannot be written back");
        assertThat(source.toBytes()).isEqualTo(bytes);
    }

    @Test
    void aBadByteMayBeTheFirstOneAndStandBehindAMark() {
        for (byte[] bytes : List.of(new byte[] {(byte) 0xE9}, new byte[] {(byte) 0xE9, 'a'}, new byte[] {
            (byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xE9, 'b'
        })) {
            SourceText source = SourceText.of(bytes);
            assertThat(source.text()).contains("\uDCE9").hasSizeLessThan(4);
            assertThat(source.toBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void whatCannotBeWrittenIsNeitherABadByteNorToldTwice() {
        SourceText ascii = SourceText.of(
                "<?xml version='1.0' encoding='US-ASCII'?><a b='\u00E9'/>".getBytes(StandardCharsets.ISO_8859_1));
        String pair = Character.toString(0x1DC80);
        assertThat(ascii.unwritable(ascii.text() + "€ü€" + pair)).containsExactly("€", "ü", pair);
    }

    @Test
    void whatAFileCannotHoldIsNeverWrittenOtherwise() {
        SourceText latin =
                SourceText.of("<?xml version='1.0' encoding='ISO-8859-1'?><a/>".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(latin.canWrite("é")).isTrue();
        assertThat(latin.canWrite("€")).isFalse();
        assertThatThrownBy(() -> latin.withText("<a b='€'/>").toBytes())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ISO-8859-1");
        assertThat(SourceText.reference("😀")).isEqualTo("&#128512;");
    }

    @Test
    void filesAreTheSameByTheirBytes() {
        SourceText one = SourceText.of("<a/>".getBytes(StandardCharsets.UTF_8));
        assertThat(one.hasBytesOf(one)).isTrue();
        assertThat(one.hasBytesOf(SourceText.of("<a/>".getBytes(StandardCharsets.UTF_8))))
                .isTrue();
        assertThat(one.hasBytesOf(SourceText.of("\uFEFF<a/>".getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    /** In {@code text} ⏎ and ␍ are line ends; each line is given by its columns' count, the end included. */
    @ParameterizedTest
    @CsvSource({
        "'', 1",
        "abc, 4",
        "a⏎, 2 1",
        "⏎⏎, 1 1 1",
        "a␍b, 2 2",
        "a␍⏎b, 3 2",
        "␍⏎␍, 2 1 1",
        "😀⏎😀😀x, 2 4",
        "x😀y😀z⏎q, 6 2"
    })
    void everyPlaceOfATextHasALineAndAColumn(String marked, String lengths) {
        String text = marked.replace('⏎', '\n').replace('␍', '\r');
        SourceText source = SourceText.of(text.getBytes(StandardCharsets.UTF_8));
        String[] counts = lengths.split(" ", -1);
        assertThat(source.lineCount()).isEqualTo(counts.length);
        int[] most = new int[counts.length];
        for (int offset = 0; offset <= text.length(); offset++) {
            Position position = source.position(offset);
            most[position.line() - 1] = Math.max(most[position.line() - 1], position.column());
            boolean insidePair = offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
            assertThat(source.offset(position)).isEqualTo(insidePair ? offset + 1 : offset);
        }
        assertThat(most)
                .containsExactly(
                        List.of(counts).stream().mapToInt(Integer::parseInt).toArray());
        assertThat(source.position(-5)).isEqualTo(new Position(1, 1));
        assertThat(source.position(text.length() + 5)).isEqualTo(source.position(text.length()));
    }

    @Test
    void aPlaceBeyondTheTextIsItsEnd() {
        SourceText source = SourceText.of("ab\nc😀\n".getBytes(StandardCharsets.UTF_8));
        assertThat(source.offset(new Position(1, 99))).isEqualTo(3);
        assertThat(source.offset(new Position(2, 99))).isEqualTo(7);
        assertThat(source.offset(new Position(99, 1))).isEqualTo(7);
        assertThat(source.offset(new Position(0, 0))).isZero();
    }

    @Test
    void manyLinesAndManyPairsAreCountedToo() {
        String text = ("😀".repeat(30) + "\n").repeat(40);
        SourceText source = SourceText.of(text.getBytes(StandardCharsets.UTF_8));
        assertThat(source.lineCount()).isEqualTo(41);
        assertThat(source.position(text.length() - 1)).isEqualTo(new Position(40, 31));
        assertThat(source.offset(new Position(40, 31))).isEqualTo(text.length() - 1);
        assertThat(SourceText.of("\n".repeat(5_000).getBytes(StandardCharsets.UTF_8))
                        .lineCount())
                .isEqualTo(5_001);
    }
}
