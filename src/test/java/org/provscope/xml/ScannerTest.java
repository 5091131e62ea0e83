package org.provscope.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules of the scanner, one line each: {@code text => KIND@offset span; … => attributes}. A {@code `} is a quote, ⏎ ␍ ⇥
 * are line feed, carriage return and tab, ␁ is a control character.
 */
class ScannerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version=`1.0`?><a/> => fine",
                "<?xml version='1.1' encoding='UTF-8' standalone='no' ?><a/> => fine",
                "<?xml encoding=`UTF-8`?><a/> => BAD_DECLARATION@0 <?xml encoding=`UTF-8`?>",
                "<?xml version=`1.0` standalone=`maybe`?><a/> => "
                        + "BAD_DECLARATION@0 <?xml version=`1.0` standalone=`maybe`?>",
                "<?xml version=“1.0”?><a/> => TYPOGRAPHIC_QUOTE@14 “",
                "<?xml version=`1.0`><a b=`1`/> => BAD_DECLARATION@0 <?xml => b=1",
                "<?xml version=`1.0` => BAD_DECLARATION@0 <?xml; NO_ROOT@18 `",
                "<?xml version=`1.0`<a/>?> => BAD_DECLARATION@0 <?xml; TEXT_OUTSIDE@23 ?>",
                "<?xml?><a/> => BAD_DECLARATION@0 <?xml",
                "<?xml => BAD_DECLARATION@0 <?xml; SYNTAX@0 <?; NO_ROOT@4 l",
                " <?xml version='1.0'?><a/> => BAD_DECLARATION@1 <?xml",
                "<?xml version=`1.0` encoding=`X-NONE`?><a/> => BAD_ENCODING@0 <",
                "<?xmlx?><a/> => fine",
                "<?XML v?><a/> => BAD_DECLARATION@0 <?XML",
                "<?p q?><a/> => fine",
                "<?p?><a/> => fine",
                "<??><a/> => SYNTAX@0 <?",
                "<?1?><a/> => SYNTAX@0 <?",
                "<?p/q?><a/> => SYNTAX@0 <?p",
                "<?p<a/> => SYNTAX@0 <?; NO_ROOT@6 >",
                "<?p x => SYNTAX@0 <?; NO_ROOT@4 x",
                "<a><?xml version='1.0'?></a> => BAD_DECLARATION@3 <?xml",
                "<a/><?p q?> => fine"
            })
    void theDeclarationComesFirstAndSaysWhatItMay(String rule) {
        check(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- x --><a/> => fine",
                "<a><!----></a> => fine",
                "<a><!---></a> => BAD_COMMENT@3 <!--",
                "<a><!-- x -- y --></a> => BAD_COMMENT@10 --",
                "<a><!-- x --->y</a> => BAD_COMMENT@10 --",
                "<!-- x => BAD_COMMENT@0 <!--; NO_ROOT@5 x",
                "<a><!-- x -- => BAD_COMMENT@3 <!--",
                "<a><![CDATA[ <x> ]]></a> => fine",
                "<![CDATA[x]]><a/> => TEXT_OUTSIDE@0 <![CDATA[",
                "<a/><![CDATA[x]]> => TEXT_OUTSIDE@4 <![CDATA[",
                "<a><![CDATA[x</a> => SYNTAX@3 <![CDATA[",
                "<a><!-- ␁ --></a> => BAD_CHARACTER@8 ␁",
                "<a><![CDATA[␁]]></a> => BAD_CHARACTER@12 ␁",
                "<a><?p ␁?></a> => BAD_CHARACTER@7 ␁"
            })
    void commentsAndCdataEnd(String rule) {
        check(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/> => fine",
                "<!DOCTYPE a SYSTEM `a.dtd`><a/> => fine",
                "<!DOCTYPE a PUBLIC `-//x` `y`><a/> => fine",
                "<!DOCTYPE a SYSTEM `a>b` ><a/> => DOCTYPE@0 <!DOCTYPE",
                "<!doctype a><a/> => DOCTYPE@0 <!doctype",
                "<!DOCTYPE a><!DOCTYPE a><a/> => DOCTYPE@12 <!DOCTYPE",
                "<a/><!DOCTYPE a> => DOCTYPE@4 <!DOCTYPE",
                "<!DOCTYPE a [ <!ENTITY x 'a>b]'> ]><a/> => DOCTYPE@0 <!DOCTYPE",
                "<!DOCTYPE a [ <!ELEMENT a ANY> ]><a b=`1`/> => DOCTYPE@0 <!DOCTYPE => b=1",
                "<!DOCTYPE html><p/> => NOT_XML@0 <!DOCTYPE",
                "<!DOCTYPE => DOCTYPE@0 <!DOCTYPE; NO_ROOT@8 E",
                "<!DOCTYPE a => DOCTYPE@0 <!DOCTYPE; NO_ROOT@10 a",
                "<!DOCTYPE a SYSTEM `x => DOCTYPE@0 <!DOCTYPE; NO_ROOT@20 x",
                "<!DOC a><a/> => SYNTAX@0 <; TEXT_OUTSIDE@1 !DOC a>"
            })
    void aDocumentTypeDeclaresNothing(String rule) {
        check(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>x&amp;y&#65;</a> => fine",
                "<a>x&y</a> => UNESCAPED_AMPERSAND@4 &",
                "<a>x&y;z</a> => UNKNOWN_ENTITY@4 &y;",
                "<a>]]></a> => SYNTAX@3 ]]>",
                "<a>x]]&gt;]>]]</a> => fine",
                "<a/>  x y⏎z => TEXT_OUTSIDE@6 x y",
                "x <a/> => TEXT_OUTSIDE@0 x ",
                "x => NOT_XML@0 x",
                "<a>x␁</a> => BAD_CHARACTER@4 ␁",
                "<a>⇥</a> => fine",
                "␁<a/> => TEXT_OUTSIDE@0 ␁"
            })
    void textStandsInsideOfAnElement(String rule) {
        check(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<HTML/> => NOT_XML@1 HTML",
                "<html5/> => fine",
                "<p><html/></p> => fine",
                "<a <b/> => UNCLOSED_TAG@1 a; UNCLOSED_ELEMENT@1 a",
                "<a b/> => MISSING_EQUALS@3 b",
                "<a ,;/> => SYNTAX@3 ,;",
                "<a/ => SYNTAX@2 /; UNCLOSED_TAG@1 a",
                "<a / => SYNTAX@3 /; UNCLOSED_TAG@1 a",
                "<a b = `1` c⏎=⏎'2'/> => fine => b=1 c=2",
                "<a b => MISSING_EQUALS@3 b; UNCLOSED_TAG@1 a",
                "<a b `1`/> => MISSING_EQUALS@3 b => b=1",
                "<a><b> => UNCLOSED_ELEMENT@4 b; UNCLOSED_ELEMENT@1 a",
                "< => SYNTAX@0 <; NO_ROOT@0 <",
                "a < => NOT_XML@0 a",
                "<1/> => SYNTAX@0 <; TEXT_OUTSIDE@1 1/>; NO_ROOT@3 >",
                "<a><</a> => SYNTAX@3 <",
                "<a><1></a> => SYNTAX@3 <"
            })
    void tagsHoldNamesAndAttributes(String rule) {
        check(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</> => SYNTAX@0 </; NO_ROOT@2 >",
                "<a></></a> => SYNTAX@3 </",
                "<a></a b> => UNCLOSED_TAG@3 </a",
                "<a></a⏎> => fine",
                "<a></a <b/> => UNCLOSED_TAG@3 </a; SECOND_ROOT@8 b",
                "<a></a => UNCLOSED_TAG@3 </a",
                "<a></a < => UNCLOSED_TAG@3 </a; SYNTAX@7 <",
                "<a></a x => UNCLOSED_TAG@3 </a",
                "<a><b></a> => MISMATCHED_TAG@8 a",
                "<a><b></a></b> => MISMATCHED_TAG@8 a",
                "<a><b><c></a></b></c> => MISMATCHED_TAG@11 a",
                "<a><b></c></b></a> => MISMATCHED_TAG@8 c",
                "<a><b></c></a> => MISMATCHED_TAG@8 c",
                "<a><bcde></bcdf></a> => MISMATCHED_TAG@11 bcdf",
                "<a><bcde></bcdef></a> => MISMATCHED_TAG@11 bcdef",
                "<a><bcd></bce></a> => MISMATCHED_TAG@10 bce",
                "<abc><ABC></abc></ABC> => MISMATCHED_TAG@12 abc",
                "<Abcd></abcd> => MISMATCHED_TAG@8 abcd",
                "<a/></b> => MISMATCHED_TAG@6 b",
                "<a><b><b></b></a></b> => MISMATCHED_TAG@15 a",
                "<r><a></a => UNCLOSED_TAG@6 </a",
                "<r><a></a  => UNCLOSED_TAG@6 </a",
                "<r><a></a x => UNCLOSED_TAG@6 </a; UNCLOSED_ELEMENT@1 r"
            })
    void aWrongEndTagIsToldOnce(String rule) {
        check(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a b=`1`/><c/> => SECOND_ROOT@11 c => b=1",
                "<a b c=`1`/> => MISSING_EQUALS@3 b => c=1",
                "<a , b=`1`/> => SYNTAX@3 , => b=1",
                "<a “ b=`1`/> => TYPOGRAPHIC_QUOTE@3 “ => b=1",
                "<a ␁x b=`1`/> => BAD_CHARACTER@3 ␁ => b=1",
                "<a b=`1`c=`2`/> => MISSING_SPACE@8 c => b=1 c=2",
                "<a / b=`1`/> => SYNTAX@3 / => b=1",
                "<a b= >x</a> => MISSING_QUOTE@3 b => b=",
                "<a b= => MISSING_QUOTE@3 b; UNCLOSED_TAG@1 a => b=",
                "<a b=/> => MISSING_QUOTE@3 b => b=",
                "<a b=1/> => MISSING_QUOTE@3 b => b=1",
                "<a b=1/2/> => MISSING_QUOTE@3 b => b=1/2",
                "<a b=1` c=`2`/> => MISSING_QUOTE@3 b => b=1 c=2",
                "<a b=1>x</a> => MISSING_QUOTE@3 b => b=1",
                "<a b=1<c/></a> => MISSING_QUOTE@3 b; UNCLOSED_TAG@1 a => b=1",
                "<a b “1”/> => MISSING_EQUALS@3 b; TYPOGRAPHIC_QUOTE@5 “ => b=1",
                "<a b='1'>x</a> => fine => b=1",
                "<a b='1` c='2'/> => MISSING_QUOTE@5 '1` => b=1` c=2",
                "<a b=`1' c=`2`/> => MISSING_QUOTE@5 `1' => b=1' c=2",
                "<a b=‘1’ c=„2“/> => TYPOGRAPHIC_QUOTE@5 ‘; TYPOGRAPHIC_QUOTE@11 „ => b=1 c=2",
                "<a b=“1⏎ c=`2`/> => TYPOGRAPHIC_QUOTE@5 “ => b=1 c=2",
                "<a b=“1>x</a> => TYPOGRAPHIC_QUOTE@5 “ => b=1",
                "<a b=“1<c/></a> => TYPOGRAPHIC_QUOTE@5 “; UNCLOSED_TAG@1 a => b=1",
                "<a b=“1 => TYPOGRAPHIC_QUOTE@5 “; UNCLOSED_TAG@1 a => b=1",
                "<a b=`1⏎<c d=`2`/></a> => MISSING_QUOTE@5 `1; UNCLOSED_TAG@1 a => b=1 d=2",
                "<a b=`1⏎  <c d=`2`/></a> => MISSING_QUOTE@5 `1; UNCLOSED_TAG@1 a => b=1 d=2",
                "<a b=`1⏎  </a> => MISSING_QUOTE@5 `1; UNCLOSED_TAG@1 a => b=1",
                "<a b=`1⏎  < `/> => LESS_THAN_IN_VALUE@10 < => b=1   < ",
                "<a b=`x <y`/> => LESS_THAN_IN_VALUE@8 < => b=x <y",
                "<a b=`x>y<z`/> => MISSING_QUOTE@5 `x; SYNTAX@11 `; UNCLOSED_ELEMENT@1 a => b=x",
                "<a b=`x/>y<z`/> => MISSING_QUOTE@5 `x; TEXT_OUTSIDE@9 y; SECOND_ROOT@11 z; SYNTAX@12 ` => b=x",
                "<a b=`x> c => MISSING_QUOTE@5 `x; UNCLOSED_ELEMENT@1 a => b=x",
                "<a b=`x/> c => MISSING_QUOTE@5 `x; TEXT_OUTSIDE@10 c => b=x",
                "<a b=`x c⏎ d => MISSING_QUOTE@5 `x c; MISSING_EQUALS@11 d; UNCLOSED_TAG@1 a => b=x c",
                "<a b=`x c␍ d => MISSING_QUOTE@5 `x c; MISSING_EQUALS@11 d; UNCLOSED_TAG@1 a => b=x c",
                "<a b=`x => MISSING_QUOTE@5 `x; UNCLOSED_TAG@1 a => b=x",
                "<a b=`x&amp;⏎ => MISSING_QUOTE@5 `x&amp;; UNCLOSED_TAG@1 a => b=x&",
                "<a b=`1 c=`2`/> => MISSING_QUOTE@5 `1 => b=1 c=2",
                "<a b=`1 c = `2`/> => MISSING_QUOTE@5 `1 => b=1 c=2",
                "<a b=`1⏎c=`2`/> => MISSING_QUOTE@5 `1 => b=1 c=2",
                "<a b=`1”⏎c=`2`/> => TYPOGRAPHIC_QUOTE@7 ” => b=1 c=2",
                "<a b=`c=`2`/> => SYNTAX@9 2` => b=c=",
                "<a b=`1 c=` d=`2`/> => fine => b=1 c= d=2",
                "<a b=`x 1c=`2`/> => SYNTAX@12 2` => b=x 1c=",
                "<a b=` c=`2`/> => MISSING_QUOTE@5 ` => b= c=2",
                "<a b=`c=1 d=`/> => fine => b=c=1 d=",
                "<a b=`c=`>x</a> => fine => b=c=",
                "<a b=`c d=`?> => SYNTAX@11 ?; UNCLOSED_ELEMENT@1 a => b=c d=",
                "<a b=`>`/> => fine => b=>",
                "<a ` b=`1`/> => SYNTAX@3 ` => b=1",
                "<a b=`1` b=`2` b=`3`/> => DUPLICATE_ATTRIBUTE@9 b; DUPLICATE_ATTRIBUTE@15 b => b=1 b=2 b=3",
                "<a b1=`` b2=`` b3=`` b4=`` b5=`` b6=`` b7=`` b8=`` b9=`` b10=`` b3=`` b9=``/> => "
                        + "DUPLICATE_ATTRIBUTE@64 b3; DUPLICATE_ATTRIBUTE@70 b9"
                        + " => b1= b2= b3= b4= b5= b6= b7= b8= b9= b10= b3= b9=",
                "<a b=`1`⏎> => UNCLOSED_ELEMENT@1 a => b=1",
                "<a b==`1`/> => MISSING_QUOTE@3 b => b==`1",
                "<a =`1`/> => SYNTAX@3 =`1`",
                "<a b:c.d-e_1=`1`/> => fine => b:c.d-e_1=1",
                "<a b=1/ => MISSING_QUOTE@3 b; UNCLOSED_TAG@1 a => b=1/",
                "<a b=1 => MISSING_QUOTE@3 b; UNCLOSED_TAG@1 a => b=1",
                "<a b=`1⏎<!-- x --></a> => MISSING_QUOTE@5 `1; UNCLOSED_TAG@1 a => b=1",
                "<a b=`1⏎</a> => MISSING_QUOTE@5 `1; UNCLOSED_TAG@1 a => b=1",
                "<a b=` <c`/> => LESS_THAN_IN_VALUE@7 < => b= <c",
                "<a b=`⏎<c/></a> => MISSING_QUOTE@5 `; UNCLOSED_TAG@1 a => b="
            })
    void aValueEndsWhereItWasMeantToEnd(String rule) {
        check(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a b=`&lt;⇥x⏎`/> => fine => b=< x ",
                "<a b=`&`/> => UNESCAPED_AMPERSAND@6 & => b=&",
                "<a b=`&x`/> => UNESCAPED_AMPERSAND@6 & => b=&x",
                "<a b=`&amp`/> => UNESCAPED_AMPERSAND@6 & => b=&amp",
                "<a b=`&&amp;;`/> => UNESCAPED_AMPERSAND@6 & => b=&&;",
                "<a b=`&#65;&#x41;&#x1F600;`/> => fine => b=AA😀",
                "<a b=`&#0;&#x1F;`/> => UNKNOWN_ENTITY@6 &#0;; UNKNOWN_ENTITY@10 &#x1F; => b=&#0;&#x1F;",
                "<a b=`&#xD7FF;&#xD800;`/> => UNKNOWN_ENTITY@14 &#xD800; => b=\uD7FF&#xD800;",
                "<a b=`&#xDFFF;&#xE000;`/> => UNKNOWN_ENTITY@6 &#xDFFF; => b=&#xDFFF;\uE000",
                "<a b=`&#xFFFD;&#xFFFE;`/> => UNKNOWN_ENTITY@14 &#xFFFE; => b=\uFFFD&#xFFFE;",
                "<a b=`&#x10FFFF;&#x110000;`/> => UNKNOWN_ENTITY@16 &#x110000; => b=\uDBFF\uDFFF&#x110000;",
                "<a b=`&#x10000;&#x20;&#9;&#10;&#13;`/> => fine => b=\uD800\uDC00 ⇥⏎␍",
                "<a b=`&#;&#x;`/> => UNKNOWN_ENTITY@6 &#;; UNKNOWN_ENTITY@9 &#x; => b=&#;&#x;",
                "<a b=`&#1a;&#X41;`/> => UNKNOWN_ENTITY@6 &#1a;; UNKNOWN_ENTITY@11 &#X41; => b=&#1a;&#X41;",
                "<a b=`&#٣;`/> => UNKNOWN_ENTITY@6 &#٣; => b=&#٣;",
                "<a b=`␁⇥`/> => BAD_CHARACTER@6 ␁ => b=␁ "
            })
    void referencesMeanOneCharacter(String rule) {
        check(rule);
    }

    @Test
    void repeatedNamesAreFoundAmongAnyNumber() {
        for (int count : new int[] {7, 8, 9, 15, 16, 17, 40, 300}) {
            String names =
                    IntStream.range(0, count).mapToObj(i -> " n" + i + "=``").collect(Collectors.joining());
            check("<a" + names + "/> => fine => " + names.strip().replace("`", ""));
            int last = ("<a" + names + " ").length();
            for (int again : new int[] {0, count / 2, count - 1}) {
                String name = "n" + again;
                check("<a" + names + " " + name + "=``/> => DUPLICATE_ATTRIBUTE@" + last + " " + name + " => "
                        + names.strip().replace("`", "") + " " + name + "=");
            }
            check("<a" + names + "><a" + names + "/></a> => fine => "
                    + (names + names).strip().replace("`", ""));
        }
    }

    @Test
    void everyElementThatWasClosedTooEarlyMayStillEnd() {
        String deep = IntStream.range(0, 60).mapToObj(i -> "<n" + i + ">").collect(Collectors.joining());
        String ends = IntStream.range(0, 60).mapToObj(i -> "</n" + i + ">").collect(Collectors.joining());
        assertThat(scan("<r>" + deep + "</r>" + ends).problems()).hasSize(1);
        assertThat(scan("<r>" + deep + "</r>" + ends + "</n0>").problems()).hasSize(2);
    }

    /** A file that is being typed or uploaded may end anywhere, and what a person looks at may begin anywhere. */
    @Test
    void aTextIsReadWhereverItBeginsAndEnds() {
        String text = plain(
                "<?xml version='1.0' encoding='UTF-8'?>⏎<!DOCTYPE a SYSTEM `x` [<!ENTITY y 'z'>]><?p q?><!-- c - -->"
                        + "<a b=`1⏎  <c d='&amp;&#x41;&' e=“2” f=3 g h=`x i=`4`/><![CDATA[ ]] ]]>t ]]> &y; &#65;⏎</a x></b></c></a>");
        for (int i = 0; i <= text.length(); i++) {
            for (String part : List.of(text.substring(0, i), text.substring(i))) {
                SourceText source = SourceText.of(part.getBytes(StandardCharsets.UTF_8));
                Scan scan = Scan.of(source);
                assertThat(scan.problems())
                        .allMatch(problem ->
                                problem.span().start() <= problem.span().end()
                                        && problem.span().end() <= part.length()
                                        && problem.message().endsWith("."));
                assertThat(scan.attributes())
                        .allMatch(found -> part.startsWith(found.name(), found.nameStart())
                                && found.valueStart() <= found.valueEnd()
                                && found.valueEnd() <= part.length());
                assertThat(Outline.of(source).tags())
                        .allMatch(tag -> tag.nameEnd() <= tag.end() && tag.end() <= part.length());
                ElementTree.of(source)
                        .roots()
                        .forEach(root -> assertThat(root.text(part)).isNotNull());
            }
        }
    }

    @Test
    void halfOfAPairIsNoCharacter() {
        for (String text : List.of("<a b='\uD800'/>", "<a b=\"\uDFFF\"/>", "<a>\uD800</a>", "<a><!--\uD800--></a>")) {
            SourceText source = SourceText.of(("\uFEFF" + "<a/>").getBytes(StandardCharsets.UTF_16LE))
                    .withText(text);
            assertThat(Scan.of(source).problems())
                    .singleElement()
                    .extracting(XmlProblem::kind)
                    .isEqualTo(XmlProblem.Kind.BAD_CHARACTER);
        }
    }

    @Test
    void theOutermostElementAndAnEmptyFileAreTold() {
        assertThat(scan("<!-- x --><root><in/></root>").rootName()).isEqualTo("root");
        assertThat(scan(" ⏎ ")).matches(Scan::isBlank).matches(Scan::isWellFormed);
        assertThat(scan(" ⏎ ").rootName()).isNull();
        assertThat(scan("x").isBlank()).isFalse();
    }

    private static void check(String rule) {
        String[] parts = rule.split(" => ", 3);
        String text = plain(parts[0]);
        Scan scan = scan(parts[0]);
        String attributes = scan.attributes().stream()
                .map(found -> found.name() + "=" + found.value())
                .collect(Collectors.joining(" "));
        assertThat(problems(scan, text)).isEqualTo(parts[1].equals("fine") ? "" : plain(parts[1]));
        assertThat(attributes).isEqualTo(parts.length < 3 ? "" : plain(parts[2]));
        assertThat(scan.isWellFormed()).isEqualTo(parts[1].equals("fine"));
        for (Attribute found : scan.attributes()) {
            assertThat(text.substring(found.nameSpan().start(), found.nameEnd()))
                    .isEqualTo(found.name());
            assertThat(AttributeValue.decode(
                            text, found.valueSpan().start(), found.valueSpan().end()))
                    .isEqualTo(found.value());
        }
    }

    private static String problems(Scan scan, String text) {
        List<String> told = new ArrayList<>();
        scan.problems()
                .forEach(problem -> told.add(problem.kind() + "@"
                        + problem.span().start() + " "
                        + text.substring(problem.span().start(), problem.span().end())));
        return String.join("; ", told);
    }

    private static Scan scan(String text) {
        return Scan.of(source(text));
    }

    private static SourceText source(String text) {
        return SourceText.of(plain(text).getBytes(StandardCharsets.UTF_8));
    }

    private static String plain(String text) {
        return text.replace('`', '"')
                .replace('⏎', '\n')
                .replace('␍', '\r')
                .replace('⇥', '\t')
                .replace('␁', '\u0001');
    }
}
