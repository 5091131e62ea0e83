package org.provscope.architecture;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The one form of our source files: palantir-java-format, 120 columns. */
final class SourceFormat {
    private static final JavaFormatterOptions.Style STYLE = JavaFormatterOptions.Style.PALANTIR;

    private SourceFormat() {}

    /** Writes every source file below {@code src} of the working directory in the one form: `mvn exec:exec@format`. */
    public static void main(String[] none) throws IOException {
        for (Path file : misformatted()) {
            Files.writeString(file, formatted(file));
            System.out.println("formatted " + file);
        }
    }

    /** Lists the source files that are not in the one form, in order of their names. */
    static List<Path> misformatted() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            return sources.parallelStream()
                    .filter(file -> !formatted(file).equals(read(file)))
                    .toList();
        }
    }

    private static String formatted(Path file) {
        try {
            Formatter formatter = Formatter.createFormatter(
                    JavaFormatterOptions.builder().style(STYLE).build());
            String imports = RemoveUnusedImports.removeUnusedImports(read(file));
            return formatter.formatSource(ImportOrderer.reorderImports(imports, STYLE));
        } catch (FormatterException problem) {
            throw new IllegalStateException(file + " cannot be formatted: " + problem.getMessage(), problem);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
