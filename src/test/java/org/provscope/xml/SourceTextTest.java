package org.provscope.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
                byte[] bytes = (mark + "<?xml version=\"1.0\"?><a b=\"ü\"/>").getBytes(charset);
                SourceText source = SourceText.of(bytes);
                assertThat(Scan.of(source).attributes())
                        .singleElement()
                        .extracting(Attribute::value)
                        .isEqualTo("ü");
                assertThat(source.toBytes()).isEqualTo(bytes);
            }
        }
    }

    /** Some encodings read what they do not write, and some write it in another way. */
    @Test
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
}
