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
}
