package org.provscope.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor asks about a text that is being typed: {@code ‸} is the caret. */
class OutlineTest {
    private static Outline outline(String text) {
        return Outline.of(SourceText.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void tagsStandInOrderWithTheirAttributes() {
        String text = "<r a=\"1\"><!-- no <tag> --><b c='2' d=3></b><e/></r><f g=\"";
        Outline outline = outline(text);
        assertThat(outline.tags())
                .extracting(tag -> text.substring(tag.start(), tag.end()) + tag.ended() + " "
                        + text.substring(tag.nameSpan().start(), tag.nameSpan().end())
                        + tag.attributes().stream()
                                .map(place -> text.substring(place.nameStart(), place.nameEnd()) + ":"
                                        + text.substring(place.valueStart(), place.valueEnd()))
                                .toList())
                .containsExactly(
                        "<r a=\"1\">true r[a:1]",
                        "<b c='2' d=3>true b[c:2, d:3]",
                        "<e/>true e[]",
                        "<f g=\"false f[g:]");
        assertThat(outline.comments())
                .extracting(span -> text.substring(span.start(), span.end()))
                .containsExactly("<!-- no <tag> -->");
        assertThat(outline.problems()).extracting(XmlProblem::kind).contains(XmlProblem.Kind.MISSING_QUOTE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "‸<a/><b x='1'/>|-",
                "<‸a/><b x='1'/>|a",
                "<a/‸><b x='1'/>|a",
                "<a/>‸<b x='1'/>|-",
                "<a/><‸b x='1'/>|b",
                "<a/><b x='1'/‸>|b",
                "<a/><b x='1'/>‸|-",
                "<a/> ‸ <b x='1'/>|-",
                "<a><b ‸|b",
                "<a><b ‸ <c/>|b",
                "<a><b <‸c/>|c",
                "x‸|-",
                "<a></a‸>|-",
                "<a/><b/><c/><d/><‸e/>|e",
                "<a/><b/><‸c/><d/><e/>|c"
            })
    void theTagAtTheCaretIsTheOneItStandsIn(String text, String name) {
        Outline.Tag tag = outline(text.replace("‸", "")).tagAt(text.indexOf('‸'));
        assertThat(tag == null ? "-" : text.replace("‸", "").substring(tag.nameStart(), tag.nameEnd()))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "‸<a><b></b></a>|a 1 12",
                "<a‸><b></b></a>|a 1 12",
                "<a>‸<b></b></a>|b 4 8",
                "<a><b></b‸></a>|b 4 8",
                "<a><b></b></‸a>|a 1 12",
                "<a><b></b>‸</a>|-",
                "<a><b></b></a>‸|-",
                "<a x='‸'></a>|-",
                "<a><b></a‸>|a 1 8",
                "<a><b></a></b‸>|-",
                "<a></x‸></a>|-",
                "<‸a/></a>|-",
                "<aa><a></a></aa‸>|aa 1 13"
            })
    void theNamesOfAPairAreTouchedTogether(String text, String expected) {
        Outline.Pair pair = outline(text.replace("‸", "")).pairAt(text.indexOf('‸'));
        assertThat(
                        pair == null
                                ? "-"
                                : text.replace("‸", "")
                                                .substring(
                                                        pair.start().start(),
                                                        pair.start().end()) + " "
                                        + pair.start().start() + " "
                                        + pair.end().start())
                .isEqualTo(expected);
    }

    @Test
    void pairsAreFoundTwoThousandLevelsDeep() {
        String text = "<a>".repeat(2_001) + "</a>".repeat(2_001);
        assertThat(outline(text).pairAt(1))
                .isEqualTo(new Outline.Pair(new Span(1, 2), new Span(text.length() - 6, text.length() - 5)));
        assertThat(outline(text).pairAt(3 * 2_000 + 1)).as("deeper than that").isNull();
    }

    /** The outermost names of {@code text} with all that they hold: {@code a(b(c) d)}. */
    private static String tree(Element element) {
        return element.name()
                + (element.children().isEmpty()
                        ? ""
                        : element.children().stream()
                                .map(OutlineTest::tree)
                                .collect(Collectors.joining(" ", "(", ")")));
    }

    private static ElementTree elements(String text) {
        return ElementTree.of(SourceText.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a><b><c/></b><d></d></a>|a(b(c) d)",
                "<a/><b/>|a b",
                "<a><b></a><c/>|a(b) c",
                "<a><b></x></b><c/></a>|a(b c)",
                "<a><b>|a(b)",
                "<a><b <c/></a>|a(b(c))",
                "<ab><a></ab></a>|ab(a)",
                "no element|''"
            })
    void elementsNestAsTheyWereMeantTo(String text, String expected) {
        assertThat(elements(text).roots().stream().map(OutlineTest::tree).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void anElementKnowsWhereItsPartsStand() {
        String text = "<a><b c='1'>x<d/></b></a>";
        Element b = elements(text).roots().getFirst().children().getFirst();
        assertThat(text.substring(b.span().start(), b.span().end())).isEqualTo("<b c='1'>x<d/></b>");
        assertThat(text.substring(b.contentSpan().start(), b.contentSpan().end()))
                .isEqualTo("x<d/>");
        assertThat(b.nameSpan()).isEqualTo(new Span(4, 5));
        Element d = b.children().getFirst();
        assertThat(text.substring(d.span().start(), d.span().end())).isEqualTo("<d/>");
        assertThat(d.contentSpan()).isEqualTo(new Span(17, 17));
        assertThat(elements("<a><b></a>").problems())
                .extracting(XmlProblem::kind)
                .containsExactly(XmlProblem.Kind.MISMATCHED_TAG);
    }

    @Test
    void elementsAreFoundTwoHundredLevelsDeepAndLeftOutBelow() {
        Element element = elements("<a>".repeat(205) + "<b/>" + "</a>".repeat(205) + "<c/>")
                .roots()
                .getFirst();
        int depth = 1;
        while (!element.children().isEmpty()) {
            element = element.children().getFirst();
            depth++;
        }
        assertThat(depth).isEqualTo(200);
        assertThat(elements("<r>" + "<a>".repeat(205) + "</a>".repeat(205) + "<c/></r>")
                        .roots()
                        .getFirst()
                        .children())
                .extracting(Element::name)
                .containsExactly("a", "c");
    }

    @Test
    void namesOfElementsAreOneStringWhileTheyAreFew() {
        StringBuilder text = new StringBuilder("<r>");
        for (int i = 0; i < 50; i++) {
            text.append("<n").append(i).append("/><n").append(i).append("/>");
        }
        var children =
                elements(text.append("</r>").toString()).roots().getFirst().children();
        assertThat(children.get(1).name()).isSameAs(children.get(0).name());
        assertThat(children)
                .extracting(Element::name)
                .startsWith("n0", "n0", "n1")
                .endsWith("n49", "n49");
        assertThat(children.get(98).name()).isNotSameAs(children.get(99).name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<a>x</a>|x",
                "<a/>|~~",
                "<a>x &amp; y</a>|x & y",
                "<a><![CDATA[1 <2> &amp;]]></a>|1 <2> &amp;",
                "<a>x<!-- > no -->y</a>|xy",
                "<a>x<b>y</b>z</a>|xyz",
                "<a>x<![CDATA[y]]>z<![CDATA[]]>.</a>|xyz.",
                "<a>x<![CDATA[y|~~",
                "<a>x<!-- y|~~",
                "<a>x<!--> y --></a>|x",
                "<a>x<b</a>|x",
                "<a>x<?p > <!-- ?>y</a>|xy",
                "<a>x<!DOCTYPE z [ > <!-- ]>y</a>|~x ~",
                "<a>x<!DOCTYPE z [ > <![CDATA[ ]>y</a>|~x  ]>y~",
                "<a>&lt;b></a>|<b>"
            })
    void theTextOfAnElementIsDecoded(String text, String expected) {
        assertThat(elements(text).roots().getFirst().text(text)).isEqualTo(expected);
    }
}
