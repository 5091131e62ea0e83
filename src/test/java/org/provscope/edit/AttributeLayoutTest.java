package org.provscope.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.xml.SourceText;
import org.provscope.xml.Span;
import org.provscope.xml.TextEdit;

final class AttributeLayoutTest {
    private static String laid(String text, Span where) {
        return TextEdit.apply(text, AttributeLayout.of(SourceText.of(text.getBytes(StandardCharsets.UTF_8)), where));
    }

    private static String laid(String text) {
        return laid(text, new Span(0, text.length()));
    }

    /** {@code N} is a line feed, {@code R} a carriage return, {@code T} a tab, {@code _} a blank. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<c a='1' b='2'/>, <c a='1'N___b='2'/>",
                "<c>N<d a='1'_ Tb='2'/></c>, <c>N<d a='1'N___b='2'/></c>",
                "<c>RNT<d a='1' b='2'/></c>, <c>RNT<d a='1'RNT___b='2'/></c>",
                "<c>R<d a='1'Nb='2'/></c>, <c>R<d a='1'R___b='2'/></c>",
                "<cN_a='1' b='2'N>x</c>, <cN_a='1'N_b='2'N>x</c>",
                "<c a='1'N___b='2'/>, <c a='1'N___b='2'/>",
                "<c xmlns:x='u' a = '1'/>, <c xmlns:x='u'N___a = '1'/>",
                "<c a='1'/>, <c a='1'/>",
                "<c a='1' b='2'>, <c a='1' b='2'>",
                "<c><!-- 😀 --><d a='1' b='2'/></c>, <c><!-- 😀 --><d a='1'N________________b='2'/></c>"
            })
    void everyAttributeStandsBelowTheFirst(String text, String after) {
        assertThat(laid(real(text))).isEqualTo(real(after));
    }

    private static String real(String written) {
        return written.replace('N', '\n').replace('R', '\r').replace('T', '\t').replace('_', ' ');
    }

    @Test
    void onlyTagsThatTheStretchTouchesAreLaid() {
        String text = "<c>\n<d a='1' b='1'/>\n<e a='1' b='1'/>\n</c>";
        assertThat(laid(text, new Span(6, 6))).isEqualTo("<c>\n<d a='1'\n   b='1'/>\n<e a='1' b='1'/>\n</c>");
    }

    /** The second tag's line is another one after the first was laid. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"<c><d a='1' b='2'/><e a='1' b='2'/></c>", "<c a='1' b='2'><d a='1' b='2'/></c>"})
    void severalTagsInOneLineAreLaidAtOnce(String text) {
        assertThat(laid(laid(text))).isEqualTo(laid(text));
    }
}
