package org.provscope.check;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import org.provscope.files.RootPath;
import org.provscope.xml.Span;

/** What is wrong with a root. */
public final class CheckResult {
    /** The root first, then file by file from top to bottom. */
    private static final Comparator<Problem> ORDER = Comparator
            .comparing(Problem::file, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingInt(CheckResult::offset).thenComparing(Problem::code);

    private final List<Problem> problems;
    private final SortedMap<RootPath, FileCounts> files;
    private final List<String> schemas;

    CheckResult(List<Problem> problems, SortedMap<RootPath, FileCounts> files, List<String> schemas) {
        this.problems = problems.stream().sorted(ORDER).toList();
        this.files = Collections.unmodifiableSortedMap(files);
        this.schemas = List.copyOf(schemas);
    }

    private static int offset(Problem problem) {
        Span span = problem.place() == null ? null : problem.place().span();
        return span == null ? -1 : span.start();
    }

    /** All of them, in the order of files and places. */
    public List<Problem> problems() {
        return problems;
    }

    /** The counts of every configuration file that could be read from the storage. */
    public SortedMap<RootPath, FileCounts> files() {
        return files;
    }

    /** What judged, in a person's words; the main schema first. */
    public List<String> schemas() {
        return schemas;
    }

    public int count(Severity severity) {
        return (int) problems.stream().filter(problem -> problem.severity() == severity).count();
    }

    /** The same without what is milder. */
    public CheckResult atLeast(Severity severity) {
        return new CheckResult(problems.stream().filter(problem -> problem.severity().isAtLeast(severity)).toList(),
                files, schemas);
    }

    /** The same with more problems. */
    public CheckResult with(List<Problem> more) {
        return new CheckResult(Stream.concat(problems.stream(), more.stream()).toList(), files, schemas);
    }

    /** The worst severity of some problems, or null where there are none. */
    public static @Nullable Severity worst(Iterable<Problem> problems) {
        Severity worst = null;
        for (Problem problem : problems) {
            worst = worst == null || problem.severity().isAtLeast(worst) ? problem.severity() : worst;
        }
        return worst;
    }
}
