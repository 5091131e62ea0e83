package org.provscope.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("format")
class SourceFormatTest {
    @Test
    void everySourceFileIsInTheOneForm() throws IOException {
        assertThat(SourceFormat.misformatted())
                .as("files to be formatted by `mvn -q process-test-classes exec:exec@format`")
                .isEmpty();
    }
}
