package org.provscope.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.provscope.files.RootPath;

class FileReportTest {
    private static final RootPath FILE = new RootPath("a.cfg");

    private static FileReport defeatedBy(Runnable defeat) {
        return FileReport.of(FILE, () -> {
            defeat.run();
            throw new AssertionError("it goes on");
        });
    }

    @Test
    void aFileThatDefeatsARuleIsTold() {
        assertThat(defeatedBy(() -> {
                            throw new IllegalStateException("odd");
                        })
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.UNREADABLE_FILE);
                    assertThat(problem.message())
                            .startsWith("a.cfg cannot be checked")
                            .contains("odd");
                });
        assertThat(defeatedBy(() -> {
                            throw new StackOverflowError();
                        })
                        .problems())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("nested too deeply");
    }

    @Test
    void whoCancelsIsObeyed() {
        assertThatThrownBy(() -> defeatedBy(() -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }
}
