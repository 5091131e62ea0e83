package org.provscope.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.xml.SourceText;
import org.provscope.xml.Span;
import org.provscope.xml.TextEdit;

/** The selection stands between square brackets, a caret is a bar. */
final class CommentToggleTest {
    private static String toggled(String marked) {
        String text = marked.replaceAll("[\\[\\]|]", "");
        int caret = marked.indexOf('|');
        Span where = caret >= 0 ? new Span(caret, caret) : new Span(marked.indexOf('['), marked.indexOf(']') - 1);
        return switch (CommentToggle.toggle(SourceText.of(text.getBytes(StandardCharsets.UTF_8)), where)) {
            case CommentToggle.Outcome.Edits edits -> TextEdit.apply(text, edits.edits());
            case CommentToggle.Outcome.Refused refused -> refused.reason();
        };
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<c><a |x='1'/><b/></c>, <c><!-- <a x='1'/> --><b/></c>",
                "<c><a><|d/></a><b/></c>, <c><a><!-- <d/> --></a><b/></c>",
                "<c><|a><d/></a><b/></c>, <c><!-- <a><d/></a> --><b/></c>",
                "<c>[<a/> <b/>]</c>, <c><!-- <a/> <b/> --></c>",
                "<c>[ <a/> ]<b/></c>, <c> <!-- <a/> --> <b/></c>",
                "<c><a/>|<b/></c>, <c><a/><!-- <b/> --></c>",
                "<c><!-- |<a/> --></c>, <c><a/></c>",
                "<c><!--|<a/>--></c>, <c><a/></c>",
                "<c><!--  |<a/>  --></c>, <c> <a/> </c>",
                "<c>[<!-- <a/> --><!--<b/>-->]</c>, <c><a/><b/></c>",
                "<c><a/>[<!-- <b/> -->]<d/></c>, <c><a/><b/><d/></c>",
                "<c>[<a/>]<!-- <b/> --></c>, <c><!-- <a/> --><!-- <b/> --></c>"
            })
    void elementsGoIntoAndOutOfComments(String marked, String after) {
        assertThat(toggled(marked)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "<|c><a/></c>, outermost",
                "<c/|>, outermost",
                "<c x='1'/>| , outermost",
                "<c/> |<!-- --> , contains text",
                "<c><!-- no |words --><a/></c>, contains text",
                "<c><a x='--'|/></c>, two dashes",
                "<c>[<a/><!-- x --><b/>]</c>, contains text",
                "<c><!-- <a> |--></c>, no longer be valid XML",
                "<c><!-- a < b| --></c>, no longer be valid XML",
                "|<!-- <a/> --><c/>, no longer be valid XML",
                "<c/><!-- <a/> |-->, no longer be valid XML",
                "<c><!-- <a/>|, not closed",
                "|, caret",
                "words |only, caret"
            })
    void whatCannotBeIsRefusedWithAReason(String marked, String reason) {
        assertThat(toggled(marked)).contains(reason);
    }
}
