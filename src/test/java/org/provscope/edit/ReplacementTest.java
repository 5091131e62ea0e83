package org.provscope.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.provscope.testing.Root.config;
import static org.provscope.testing.Root.file;
import static org.provscope.testing.Root.root;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.edit.Replacement.Found;
import org.provscope.edit.Replacement.OfParameter;
import org.provscope.edit.Replacement.Text;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.testing.Root;

final class ReplacementTest {
    private static String text(Replacement replacement, String text) {
        Found found = replacement.in(root(file("a.cfg", text)).snapshot(), Cancellation.NEVER);
        var change = Replacement.change(found.hits()).files().get(new RootPath("a.cfg"));
        return change == null ? text : change.orElseThrow().text();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                // what, with, matchCase, wholeWord, expression, before, after
                "a.b, x, true, false, false, a.b aXb A.B, x aXb A.B",
                "a.b, x, false, false, false, a.b aXb A.B, x aXb x",
                "ä, x, false, false, false, ä Ä, x x",
                "b, $1\\, true, false, false, abc, a$1\\c",
                "ab, x, true, true, false, ab abc cab c.ab ab.c, x abc cab c.ab x.c",
                "(\\d)(\\d), $2-$1$0, true, false, true, 12 345, 2-112 4-3345",
                "(a)|(b), [$1$2], true, false, true, ab, [a][b]",
                "a, \\$1, true, false, true, ab, $1b",
                "x*, -, true, false, true, abxx, ab-",
                "(?m)^a, b, true, false, true, a a, b a"
            })
    void textIsReplaced(
            String what,
            String with,
            boolean matchCase,
            boolean wholeWord,
            boolean expression,
            String before,
            String after) {
        assertThat(text(Text.of(what, with, matchCase, wholeWord, expression), before))
                .isEqualTo(after);
    }

    @Test
    void aBadExpressionIsRefusedBeforeItIsUsed() {
        assertThatThrownBy(() -> Text.of("(", "", true, false, true)).isInstanceOf(PatternSyntaxException.class);
        assertThatThrownBy(() -> Text.of("(a)", "$2", true, false, true)).isInstanceOf(PatternSyntaxException.class);
    }

    @Test
    void anExpressionThatRunsWildCanBeCancelled() {
        AtomicInteger asked = new AtomicInteger();
        Root root = root(file("a.cfg", "x".repeat(60)));
        assertThatThrownBy(() -> Text.of("(x+x+)+\\1y", "", true, false, true)
                        .in(root.snapshot(), () -> asked.incrementAndGet() > 100))
                .isInstanceOf(CancellationException.class);
    }

    /** What people write for “anything, also over line ends”: it takes a stack as deep as the text is long. */
    @Test
    void anExpressionThatIsTooDeepIsNoCrash() {
        Root root = root(file("a.cfg", "<c>" + "x\n".repeat(100_000) + "</c>"));
        assertThat(Text.of("<c>(.|\\n)*</c>", "<c/>", true, false, true)
                        .in(root.snapshot(), Cancellation.NEVER)
                        .hits())
                .hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true"})
    void moreThanMostHitsIsCutAndSaysSo(int more, boolean cut) {
        Found one = Text.of("a", "b", true, false, false)
                .in(
                        root(file("a.cfg", "a".repeat(Replacement.MOST_HITS + more)))
                                .snapshot(),
                        Cancellation.NEVER);
        assertThat(one.hits()).hasSize(Replacement.MOST_HITS);
        assertThat(one.cut()).isEqualTo(cut);
        Found two = Text.of("a", "b", true, false, false)
                .in(
                        root(file("a.cfg", "a".repeat(Replacement.MOST_HITS - 1)), file("b.cfg", "a".repeat(1 + more)))
                                .snapshot(),
                        Cancellation.NEVER);
        assertThat(two.hits()).hasSize(Replacement.MOST_HITS);
        assertThat(two.cut()).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "reg.*.server.1.address, 1, false, <c reg.1.server.1.address='9' reg.1.server.1.port='1'/>",
                "*, 1, false, <c reg.1.server.1.address='9' reg.1.server.1.port='9'/>",
                "reg.1.server.1.port, -, true, <c reg.1.server.1.address='1' reg.1.server.1.port='9'/>",
                "reg.1.server.1.por, -, true, <c reg.1.server.1.address='1' reg.1.server.1.port='1'/>",
                "reg*port, 2, false, <c reg.1.server.1.address='1' reg.1.server.1.port='1'/>",
                "reg.1xserver.*, -, true, <c reg.1.server.1.address='1' reg.1.server.1.port='1'/>"
            })
    void theValueOfAParameterIsReplaced(
            String name, @org.jspecify.annotations.Nullable String only, boolean any, String after) {
        assertThat(text(
                        OfParameter.of(name, only == null ? "" : only, any, "9"),
                        "<c reg.1.server.1.address='1' reg.1.server.1.port='1'/>"))
                .isEqualTo(after);
    }

    @Test
    void hitsAreFileByFileFromTopToBottomWithTheirLines() {
        Root root = root(
                file("b.cfg", config("x=1", "y=1", "x=2")),
                file("a.cfg", config("x=1")),
                file("a.ld", "x=1"),
                file("0004f2000001-directory.xml", "<d>x=</d>"),
                file("bad.cfg", "<c x=\"1\""));
        assertThat(Text.of("x=", "z=", true, false, false)
                        .in(root.snapshot(), Cancellation.NEVER)
                        .hits())
                .extracting(hit -> hit.file() + ":" + hit.line())
                .containsExactly("0004f2000001-directory.xml:1", "a.cfg:2", "b.cfg:2", "b.cfg:4", "bad.cfg:1");
        assertThat(OfParameter.of("x", "", true, "9")
                        .in(root.snapshot(), Cancellation.NEVER)
                        .hits())
                .extracting(hit -> hit.file() + ":" + hit.line())
                .containsExactly("a.cfg:2", "b.cfg:2", "b.cfg:4");
    }
}
