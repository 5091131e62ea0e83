package org.provscope.ui.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.provscope.check.CheckResult;
import org.provscope.check.Fix;
import org.provscope.check.Problem;
import org.provscope.check.Severity;
import org.provscope.files.RootPath;
import org.provscope.ui.editor.Diagnostic;
import org.provscope.xml.SourceText;

/** Makes what the check found in one file into what the editor underlines. */
final class FileDiagnostics {
    private FileDiagnostics() {}

    /** @param fix fixes a problem */
    static List<Diagnostic> of(RootPath path, @Nullable CheckResult found, BiConsumer<Problem, Fix> fix) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Problem problem : problems(path, found)) {
            if (problem.place() != null && problem.place().mark() != null) {
                diagnostics.add(new Diagnostic(
                        problem.place().mark(),
                        problem.severity().code(),
                        problem.message(),
                        problem.fixes().stream()
                                .map(one -> new Diagnostic.QuickFix(one.title(), () -> fix.accept(problem, one)))
                                .toList()));
            }
        }
        return diagnostics;
    }

    /** Returns the error that a sentence about the file gives as its reason. */
    static Optional<Problem> named(RootPath path, @Nullable CheckResult found, String sentence) {
        return problems(path, found).stream()
                .filter(problem -> problem.severity() == Severity.ERROR && sentence.contains(problem.message()))
                .findFirst();
    }

    /** Returns the text that was checked; null where nothing was found in it. */
    static @Nullable SourceText checkedText(RootPath path, @Nullable CheckResult found) {
        for (Problem problem : problems(path, found)) {
            if (problem.place() != null && problem.place().source() != null) {
                return problem.place().source();
            }
        }
        return null;
    }

    private static List<Problem> problems(RootPath path, @Nullable CheckResult found) {
        return found == null ? List.of() : found.of(path.value());
    }
}
