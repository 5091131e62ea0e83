package org.provscope.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootPathTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "a.cfg,a.cfg",
                "./a.cfg,a.cfg",
                "s//b/../a.cfg,s/a.cfg",
                "/a.cfg,a.cfg",
                "../a.cfg,none",
                "s/../../a.cfg,none",
                "'',none",
                "..,none",
                "s/,s",
                ".hidden,.hidden",
                "a..b,a..b"
            })
    void namesOnlyWhatLiesInTheRoot(String text, String path) {
        RootPath found = RootPath.of(text);
        assertThat(found == null ? null : found.value()).isEqualTo(path);
    }

    @Test
    void refusesToBeMadeOtherwise() {
        assertThatThrownBy(() -> new RootPath("../x")).isInstanceOf(IllegalArgumentException.class);
        assertThat(RootPath.of("a\0b")).isNull();
    }
}
