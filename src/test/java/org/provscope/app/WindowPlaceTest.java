package org.provscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
    private static final Rectangle2D SCREEN = new Rectangle2D(0, 0, 1920, 1080);

    @Test
    void aWindowOnAScreenThatIsGoneIsNotReachable() {
        assertThat(WindowPlace.isReachable(SCREEN, 100, 100, 800)).isTrue();
        assertThat(WindowPlace.isReachable(SCREEN, -600, 0, 800)).isTrue();
        assertThat(WindowPlace.isReachable(SCREEN, -750, 0, 800)).isFalse();
        assertThat(WindowPlace.isReachable(SCREEN, 1900, 0, 800)).isFalse();
        assertThat(WindowPlace.isReachable(SCREEN, 2500, 100, 800)).isFalse();
        assertThat(WindowPlace.isReachable(SCREEN, 100, 1040, 800)).isFalse();
        assertThat(WindowPlace.isReachable(SCREEN, 100, -40, 800)).isFalse();
    }
}
