package org.provscope.ui.changes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.provscope.files.RootPath;

class LineChangesTest {
    @Test
    void onlyChangedLinesAreShown() {
        String before = "a\nb\nc\nd\ne\nf\ng";
        assertThat(LineChanges.of(new RootPath("x"), before, "a\nB\nC\nd\nf\ng\nh"))
                .extracting(line -> line.number() + line.before() + ">" + line.after())
                .containsExactly("2b>B", "3c>C", "5e>", "8>h");
        assertThat(LineChanges.of(new RootPath("x"), before, before)).isEmpty();
    }

    @Test
    void noLineShowsASecret() {
        var address =
                new ChangePreview.Line(new RootPath("x"), 1, "<a u=\"ftp://u:ONE@h\"/>", "<a u=\"ftp://u:TWO@h\"/>");
        assertThat(words(address)).doesNotContain("ONE", "TWO").contains("u:••••••@h", "(another)");
        var password = new ChangePreview.Line(
                new RootPath("x"), 1, " reg.1.auth.password=\"ONE\" b=\"1\"", " reg.1.auth.password=\"ONE\" b=\"2\"");
        assertThat(words(password)).doesNotContain("ONE", "(another)").contains("••••••", "1", "2");
    }

    private static String words(ChangePreview.Line line) {
        return line.shown().before() + line.shown().after();
    }
}
