package org.provscope.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.provscope.files.Cancellation;
import org.provscope.provisioning.RootFile;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.SchemaSet;
import org.provscope.testing.Root;

/** The same mistakes in many masters. */
final class ManyMastersTest {
    private static CheckResult check(int masters, int entries) {
        String list = IntStream.range(0, entries)
                .mapToObj(i -> "missing-" + i + ".cfg")
                .collect(Collectors.joining(","));
        List<RootFile> files = new ArrayList<>();
        for (int i = 0; i < masters; i++) {
            files.add(Root.file("0004f2%06x.cfg".formatted(i), Root.master(list)));
        }
        return new Checker()
                .check(
                        Root.root(files.toArray(RootFile[]::new)).resolved(),
                        SchemaSet.of(ParameterSchema.bundled()),
                        Cancellation.NEVER);
    }

    private static List<Problem> missing(CheckResult result) {
        return result.problems().stream()
                .filter(problem -> problem.code() == ProblemCode.MISSING_CONFIG_FILE)
                .toList();
    }

    @Test
    @Timeout(900)
    void tenThousandMissingFilesInThreeHundredMastersAreToldOnceEach() {
        List<Problem> missing = missing(check(300, 10_000));
        assertThat(missing)
                .hasSizeBetween(1_000, 10_000)
                .extracting(Problem::message)
                .doesNotHaveDuplicates()
                .allSatisfy(message -> assertThat(message).endsWith(" 299 other masters have the same problem."));
        assertThat(missing).extracting(Problem::file).containsOnly("0004f2000000.cfg");
    }

    @Test
    void aFewAreToldAtEachMaster() {
        assertThat(missing(check(300, 3)))
                .hasSize(900)
                .extracting(Problem::message)
                .noneMatch(message -> message.contains("other master"));
    }
}
