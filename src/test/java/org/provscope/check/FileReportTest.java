package org.provscope.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

import org.provscope.files.RootPath;

class FileReportTest {
    private static final RootPath FILE = new RootPath("a.cfg");

    private static FileReport defeatedBy(Supplier<Throwable> thrown) {
        return FileReport.of(FILE, () -> {
            throw FileReportTest.<RuntimeException>sneaky(thrown.get());
        });
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void aFileThatDefeatsARuleIsTold() {
        assertThat(defeatedBy(() -> new IllegalStateException("odd")).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.UNREADABLE_FILE);
            assertThat(problem.message()).startsWith("a.cfg cannot be judged").contains("odd");
        });
        assertThat(defeatedBy(StackOverflowError::new).problems()).singleElement().extracting(Problem::message).asString()
                .contains("nested too deeply");
    }

    @Test
    void whoCancelsIsObeyed() {
        assertThatThrownBy(() -> defeatedBy(CancellationException::new)).isInstanceOf(CancellationException.class);
    }
}
