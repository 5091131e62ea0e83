package org.provscope.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provscope.check.CheckResult;
import org.provscope.check.FileCounts;
import org.provscope.check.Problem;
import org.provscope.check.Severity;
import org.provscope.files.RootPath;
import org.provscope.xml.Position;

/** The problems of a root, for reading: file by file, with the counts of a phone's status screen. */
final class CheckText {
    private final Console console;
    private final Severity least;

    /**
     * @param least milder problems were left out
     */
    CheckText(Console console, Severity least) {
        this.console = console;
        this.least = least;
    }

    /** Prints how many problems of each kind there are, and how many each file has. */
    void printSummary(CheckResult result) {
        TextTable kinds = new TextTable();
        for (ProblemCount count : ProblemCount.of(result.problems())) {
            kinds.cell(count.severity().code(), style(count.severity()))
                    .cell(count.code().code())
                    .cell(String.valueOf(count.problems()))
                    .cell(
                            count.files() == 0
                                    ? "in the root as a whole"
                                    : count.files() == 1 ? "in 1 file" : "in " + count.files() + " files",
                            Console.Style.DIM)
                    .end();
        }
        kinds.print(console);
        Map<String, List<Problem>> byFile = byFile(result);
        if (!byFile.isEmpty()) {
            console.out().println();
            TextTable files = new TextTable().header("FILE", "ERRORS", "WARNINGS", "NOTES");
            byFile.forEach((file, problems) -> {
                files.cell(file.isEmpty() ? "The root" : file);
                for (Severity severity : Severity.values()) {
                    files.cell(String.valueOf(problems.stream()
                            .filter(problem -> problem.severity() == severity)
                            .count()));
                }
                files.end();
            });
            files.print(console);
            console.out().println();
        }
        end(result, false);
    }

    void print(CheckResult result) {
        ProblemGroups groups = ProblemGroups.of(result.problems());
        common(groups.common());
        for (ProblemGroups.OfFile group : groups.files()) {
            String file = group.file();
            RootPath path = file.isEmpty() ? null : RootPath.of(file);
            head(
                    file.isEmpty() ? "The root" : file,
                    path == null ? null : result.files().get(path));
            TextTable table = new TextTable();
            group.shown().forEach(problem -> row(table, problem));
            group.rest()
                    .forEach(rest -> table.cell("  …")
                            .cell(rest.severity().code(), style(rest.severity()))
                            .cell(rest.code().code(), Console.Style.DIM)
                            .cell("and " + rest.count() + " more of this kind in this file (all are in --format json)")
                            .end());
            table.print(console);
            console.out().println();
        }
        end(result, !groups.files().isEmpty());
    }

    private void common(List<ProblemGroups.Common> common) {
        if (common.isEmpty()) {
            return;
        }
        head("In several files", null);
        TextTable table = new TextTable();
        for (ProblemGroups.Common one : common) {
            Problem problem = one.first();
            Position start = problem.place() == null ? null : problem.place().start();
            table.cell("  " + one.files() + " files")
                    .cell(problem.severity().code(), style(problem.severity()))
                    .cell(problem.code().code(), Console.Style.DIM)
                    .cell(problem.message() + " First: " + problem.file() + (start == null ? "" : ":" + start))
                    .end();
        }
        table.print(console);
        console.out().println();
    }

    private static Map<String, List<Problem>> byFile(CheckResult result) {
        Map<String, List<Problem>> byFile = new LinkedHashMap<>();
        for (Problem problem : result.problems()) {
            String file = problem.file();
            byFile.computeIfAbsent(file == null ? "" : file, key -> new ArrayList<>())
                    .add(problem);
        }
        return byFile;
    }

    private void head(String title, @Nullable FileCounts counts) {
        String estimate = counts == null || counts.equals(FileCounts.NONE)
                ? ""
                : "   ok " + counts.ok() + ", errors " + counts.errors() + ", duplicates " + counts.duplicates()
                        + ", pre-3.3.0 " + counts.pre330();
        console.out()
                .println(console.styled(Console.Style.BOLD, TextTable.printable(title))
                        + console.styled(Console.Style.DIM, estimate));
    }

    private static void row(TextTable table, Problem problem) {
        Position start = problem.place() == null ? null : problem.place().start();
        table.cell("  " + (start == null ? "" : start.toString()))
                .cell(problem.severity().code(), style(problem.severity()))
                .cell(problem.code().code(), Console.Style.DIM)
                .cell(problem.message())
                .end();
    }

    private static Console.Style style(Severity severity) {
        return switch (severity) {
            case ERROR -> Console.Style.RED;
            case WARNING -> Console.Style.YELLOW;
            case INFO -> Console.Style.CYAN;
        };
    }

    private void end(CheckResult result, boolean withEstimates) {
        if (console.isQuiet()) {
            return;
        }
        int files = result.files().size();
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            int count = result.count(severity);
            if (count > 0) {
                counts.add(severity.counted(count));
            }
        }
        String checked = files == 1 ? "1 configuration file" : files + " configuration files";
        console.out()
                .println(
                        counts.isEmpty()
                                ? nothing() + " in " + checked + "."
                                : String.join(", ", counts) + ". " + checked + " checked.");
        if (withEstimates) {
            console.out()
                    .println(
                            console.styled(
                                    Console.Style.DIM,
                                    "The counts next to a file estimate a phone's status screen. Models differ in what they know."));
        }
        console.out()
                .println(console.styled(
                        Console.Style.DIM, "Checked against: " + String.join("; ", result.schemas()) + "."));
    }

    private String nothing() {
        return switch (least) {
            case ERROR -> "No errors";
            case WARNING -> "No errors or warnings";
            case INFO -> "No problems";
        };
    }
}
