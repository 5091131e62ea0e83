package org.provscope.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.provscope.files.Cancellation;
import org.provscope.provisioning.RootFile;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.SchemaSet;
import org.provscope.testing.Root;

/**
 * Small roots from the field, each with what a person needed to be told: {@code expected.txt} holds every problem, one
 * line each, with a piece of its message behind a bar where the words matter.
 */
final class CasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final String EXPECTED = "expected.txt";

    @TestFactory
    Stream<DynamicTest> everyCaseIsToldAsItShould() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
        }
    }

    private static void check(Path folder) throws IOException {
        List<RootFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (!name.equals(EXPECTED)) {
                    files.add(Root.file(name, Files.readAllBytes(path)));
                }
            }
        }
        CheckResult result = new Checker()
                .check(
                        Root.root(files.toArray(RootFile[]::new)).resolved(),
                        SchemaSet.of(ParameterSchema.bundled()),
                        Cancellation.NEVER);
        List<Problem> problems = new ArrayList<>(result.problems());
        List<String> missing = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(EXPECTED))) {
            String[] parts = line.split(" \\| ", 2);
            Problem found = problems.stream()
                    .filter(problem -> line(problem).equals(parts[0])
                            && (parts.length == 1 || problem.message().contains(parts[1])))
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                missing.add(line);
            } else {
                problems.remove(found);
            }
        }
        assertThat(missing).as("not told").isEmpty();
        assertThat(problems).as("told, but not expected").isEmpty();
    }

    static String line(Problem problem) {
        ProblemLocation place = problem.place();
        String at = place == null || place.start() == null ? "" : ":" + place.start();
        return problem.severity().code() + " " + problem.code().code() + " "
                + (place == null ? "root" : place.file().value() + at)
                + (problem.parameter() == null ? "" : " " + problem.parameter())
                + (problem.isFixable() ? " fixable" : "");
    }
}
