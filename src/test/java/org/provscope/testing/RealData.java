package org.provscope.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Polycom's own files, which lie beside the project on its makers' machines only; tests on them are skipped elsewhere. */
public final class RealData {
    private static final Path FOLDER = Path.of("..", "shared", "data");

    private RealData() {}

    /** A folder or file of the real data; skips the test with a message where there is none. */
    public static Path at(String path) {
        assumeTrue(Files.isDirectory(FOLDER), "the real files (../shared/data) are not on this machine");
        return FOLDER.resolve(path);
    }

    /** One of the team's tables of facts, from which our own tables were made; skips like {@link #at}. */
    public static Path facts(String name) {
        return at("..").resolve("facts").resolve(name);
    }

    public static List<Path> files(String... suffixes) {
        try (Stream<Path> all = Files.walk(at("."))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(suffixes)
                            .anyMatch(suffix -> file.toString().endsWith(suffix)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
