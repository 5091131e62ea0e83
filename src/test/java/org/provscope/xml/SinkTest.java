package org.provscope.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever listens to the scanner hears, in the order of the text: {@code text => event text, event text}. */
class SinkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?><a/> => markup <?xml version='1.0'?>, tag <a, end /> closed",
                "<?xml version='1.0'><a/> => problem <?xml, markup <?xml version='1.0'>, tag <a, end /> closed",
                "<?p x?><!DOCTYPE a><a/> => markup <?p x?>, markup <!DOCTYPE a>, tag <a, end /> closed",
                "<a><!-- x --></a> => tag <a, end >, comment <!-- x -->, close </a>",
                "<a><![CDATA[x]]></a> => tag <a, end >, markup <![CDATA[x]]>, close </a>",
                "<a><!-- x => tag <a, end >, problem <!--, comment <!-- x",
                "<a><![CDATA[x => tag <a, end >, problem <![CDATA[, markup <![CDATA[x",
                "<a><?p x => tag <a, end >, problem <?, markup <?p x",
                "<a b='x y'>t</a > => tag <a, plain x y, end >, close </a >",
                "<a b='&amp;' c='x⇥' d='x⏎' e='é\uFFFD'/> => tag <a, decode &amp;, decode x⇥, decode x⏎, plain é\uFFFD, "
                        + "end /> closed",
                "<a b='x&y'/> => tag <a, problem &, decode x&y, end /> closed",
                "<a b=“1” c=2/> => tag <a, problem “, decode 1, problem c, decode 2, end /> closed",
                "<a b=`x&amp; c=`2`/> => tag <a, problem `x&amp;, decode x&amp;, plain 2, end /> closed",
                "<a b=`x c=`2`/> => tag <a, problem `x, plain x, plain 2, end /> closed",
                "<a <b/> => tag <a, problem a, end , tag <b, end /> closed, problem a"
            })
    void theSinkHearsEverything(String rule) {
        String[] parts = rule.replace('`', '"').split(" => ", 2);
        String text = parts[0].replace('⏎', '\n').replace('⇥', '\t');
        List<String> heard = new ArrayList<>();
        Scanner.scan(SourceText.of(text.getBytes(StandardCharsets.UTF_8)), new XmlSink() {
            private int last;

            private void hear(String event, int start, int end) {
                heard.add(event + " " + text.substring(start, end));
                last = end;
            }

            @Override
            public void startTag(int start, int nameStart, int nameEnd) {
                assertThat(nameStart).isEqualTo(start + 1);
                hear("tag", start, nameEnd);
            }

            @Override
            public void attribute(int nameStart, int nameEnd, int valueStart, int valueEnd, boolean plain) {
                assertThat(nameStart).isGreaterThanOrEqualTo(last - 1);
                heard.add((plain ? "plain " : "decode ") + text.substring(valueStart, valueEnd));
            }

            @Override
            public void startTagEnd(int end, boolean selfClosed) {
                boolean isEnded = text.charAt(end - 1) == '>';
                heard.add("end " + (isEnded ? text.substring(end - (selfClosed ? 2 : 1), end) : "")
                        + (selfClosed ? " closed" : ""));
            }

            @Override
            public void endTag(int start, int nameStart, int nameEnd, int end) {
                hear("close", start, end);
            }

            @Override
            public void comment(int start, int end) {
                hear("comment", start, end);
            }

            @Override
            public void markup(int start, int end) {
                hear("markup", start, end);
            }

            @Override
            public void problem(XmlProblem.Kind kind, int start, int end, String message, @Nullable String instead) {
                heard.add("problem " + text.substring(start, end));
            }
        });
        assertThat(String.join(", ", heard))
                .isEqualTo(parts[1].replace('⏎', '\n').replace('⇥', '\t'));
    }
}
