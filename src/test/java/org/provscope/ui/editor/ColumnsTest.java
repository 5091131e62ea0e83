package org.provscope.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
    private static String shown(Columns columns, String line) {
        int[] part = columns.in(line);
        return line.substring(part[0], part[1]);
    }

    @Test
    void aShortLineIsShownWhole() {
        assertThat(shown(Columns.around(0, 100), "<a b=\"c\"/>")).isEqualTo("<a b=\"c\"/>");
        assertThat(shown(Columns.around(0, 100), "")).isEmpty();
        assertThat(shown(Columns.around(900, 100), "<a b=\"c\"/>")).isEmpty();
    }

    @Test
    void ofALongLineOnlyWhatIsSeenAndALittleMore() {
        String line = "0123456789".repeat(500);
        Columns columns = Columns.around(1000, 100);
        assertThat(columns.from()).isBetween(900, 1000);
        assertThat(columns.to()).isBetween(1100, 1200);
        assertThat(columns.in(line)).containsExactly(columns.from(), columns.to());
    }

    @Test
    void scrollingALittleShowsTheSame() {
        assertThat(Columns.around(1000, 100)).isEqualTo(Columns.around(1001, 100));
    }

    @Test
    void tabsAndWideCharactersTakeMoreThanOneColumn() {
        assertThat(new Columns(8, 10).in("\tabc")).containsExactly(1, 3);
        assertThat(new Columns(8, 16).in("abc\tdef\tghi")).containsExactly(4, 8);
        assertThat(new Columns(4, 8).in("日本語電話機")).containsExactly(2, 4);
    }
}
