package org.provscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowStartTest {
    @Test
    void knowsWhetherThereIsADisplay() {
        assertThat(WindowStart.hasDisplay("Linux", Map.of(), null)).isFalse();
        assertThat(WindowStart.hasDisplay("Linux", Map.of("DISPLAY", ""), null)).isFalse();
        assertThat(WindowStart.hasDisplay("Linux", Map.of("DISPLAY", ":0"), null)).isTrue();
        assertThat(WindowStart.hasDisplay("Linux", Map.of(), "Headless")).isTrue();
        assertThat(WindowStart.hasDisplay("Windows 11", Map.of(), null)).isTrue();
        assertThat(WindowStart.hasDisplay("Mac OS X", Map.of(), null)).isTrue();
    }
}
