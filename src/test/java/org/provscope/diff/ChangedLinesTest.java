package org.provscope.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.xml.TextEdit;

class ChangedLinesTest {
    @ParameterizedTest
    @CsvSource({
        "a|b|c, a|b|c, {}",
        "a|b|c, a|bX|c, {1}",
        "a|b|c, a|b|x|c, {2}",
        "a|b|c|d, X|b|c|Y, '{0, 3}'",
        "a|b|c, a|c, {1}",
        "a|b|c, '', {0}",
        "a|b|c|d|e, a|X|c|d|Y|Z|e, '{1, 4, 5}'"
    })
    void onlyWhatChangedIsMarked(String before, String after, String lines) {
        String old = before.replace('|', '\n');
        String now = after.replace('|', '\n');
        assertThat(ChangedLines.of(old, now)).hasToString(lines);
        assertThat(TextEdit.apply(old, TextDiff.of(old, now))).isEqualTo(now);
    }
}
