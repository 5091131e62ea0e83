package org.provscope.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.provscope.xml.TextEdit.delete;
import static org.provscope.xml.TextEdit.insert;
import static org.provscope.xml.TextEdit.replace;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEditTest {
    @Test
    void editsAreDoneInAnyOrderAndCountInTheTextAsItWas() {
        assertThat(TextEdit.apply("abcdef", List.of(replace(4, 6, "EF"), insert(2, "-"), delete(0, 1))))
                .isEqualTo("b-cdEF");
        assertThat(TextEdit.apply("abc", List.of(replace(1, 2, "B"), insert(1, "<"), insert(3, ">"))))
                .isEqualTo("a<Bc>");
        assertThat(TextEdit.apply("abc", List.of(insert(1, "1"), insert(1, "2"))))
                .isEqualTo("a12bc");
        assertThat(TextEdit.apply("", List.of())).isEmpty();
    }

    @Test
    void editsThatOverlapOrLieOutsideAreRefused() {
        assertThatThrownBy(() -> TextEdit.apply("abc", List.of(replace(0, 2, "x"), delete(1, 3))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("overlaps");
        assertThatThrownBy(() -> TextEdit.apply("abc", List.of(delete(2, 4))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(TextEdit.apply("abc", List.of(delete(0, 2), delete(2, 3)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"a&b|a&amp;b|a&amp;b", "<>|&lt;>|&lt;>", "\"|&quot;|\"", "'|'|&apos;", "é 😀|é 😀|é 😀"})
    void aValueIsWrittenForItsQuotes(String value, String inDouble, String inSingle) {
        assertThat(TextEdit.escaped(value, '"')).isEqualTo(inDouble);
        assertThat(TextEdit.escaped(value, '\'')).isEqualTo(inSingle);
    }

    @Test
    void whiteSpaceThatWouldBecomeABlankIsWrittenByItsNumber() {
        assertThat(TextEdit.escaped("a\tb\nc\rd e", '"')).isEqualTo("a&#9;b&#10;c&#13;d e");
    }

    @ParameterizedTest
    @CsvSource({
        "2, label, label, 0",
        "2, label, lable, 1",
        "2, label, labl, 1",
        "2, label, labels, 1",
        "2, label, lbael, 1",
        "2, label, xabex, 2",
        "2, label, lxaybzel, 3",
        "1, label, xabex, 2",
        "0, a, a, 0",
        "0, a, b, 1",
        "2, ab, abcde, 3",
        "2, abcde, ab, 3",
        "2, ab, ba, 1",
        "3, abcd, badc, 2",
        "3, kitten, sitting, 3",
        "2, abc, bca, 2",
        "1, '', a, 1",
        "1, a, '', 1",
        "2, '', '', 0",
        "2, aab, aba, 1",
        "3, abcdef, fabcde, 2",
        "2, reg.1.lable, reg.1.label, 1",
        "2, volpProt, voIpProt, 1",
        "1, abcd, bacd, 1",
        "4, abcd, wxyz, 4",
        "3, abcd, wxyz, 4"
    })
    void wordsLieAsManyTyposApart(int limit, String one, String other, int distance) {
        assertThat(EditDistance.within(limit, one, other)).isEqualTo(distance);
        assertThat(EditDistance.within(limit, other, one)).isEqualTo(distance);
    }
}
