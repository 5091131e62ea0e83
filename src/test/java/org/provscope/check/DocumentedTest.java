package org.provscope.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DocumentedTest {
    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyKindIsExplainedWithItsSeverity(ProblemCode code) throws IOException {
        String row = Files.readString(Path.of("docs/problems.md"))
                .lines()
                .filter(line -> line.startsWith("| `" + code.code() + "` |"))
                .findFirst()
                .orElse("");
        assertThat(row).as(code.code()).isNotEmpty();
        String severity = row.split("\\|", -1)[2].strip();
        assertThat(severity)
                .startsWith(
                        code == ProblemCode.XSD
                                ? "as Xerces says"
                                : code.severity().code());
        assertThat(row).as("what SARIF's helpUri leads to").contains("<a id=\"" + code.code() + "\"></a>");
    }
}
