package org.provscope.ui.changes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What of a text is shown beside another one. */
class ExcerptTest {
    private static String lines(int count, String line, int at) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            text.append(i == at ? line : "line " + i).append('\n');
        }
        return text.toString();
    }

    @Test
    void aShortTextIsShownWhole() {
        assertThat(Excerpt.of("<a>\n x=2\n", "<a>\n x=1\n")).isEqualTo("<a>\n x=2\n");
        assertThat(Excerpt.of("", "<a/>")).isEmpty();
        assertThat(Excerpt.of("same", "same")).isEqualTo("same\n");
    }

    @Test
    void ofALongOneTheFirstDifferenceIsInSight() {
        String shown = Excerpt.of(lines(20_000, "mine", 9_000), lines(20_000, "theirs", 9_000));
        assertThat(shown)
                .startsWith("…\nline 8998\nline 8999\nmine\nline 9001\n")
                .endsWith("\n…");
        assertThat(shown.lines()).hasSizeLessThan(50);
    }

    @Test
    void ofALongLineTheDifferenceIsInSight() {
        String begin = "x".repeat(5_000);
        String shown = Excerpt.of(begin + "mine" + begin, begin + "theirs" + begin);
        assertThat(shown).startsWith("…x").contains("xmine").hasSizeLessThan(200);
    }
}
