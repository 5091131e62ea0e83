package org.provscope.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.xml.Span;

/** The problems of a root. */
public final class CheckResult {
    /** Stands for the root itself among the files; no file has this name. */
    private static final String ROOT = "";

    private static final Comparator<Problem> FROM_TOP_TO_BOTTOM =
            Comparator.comparingInt(CheckResult::offset).thenComparing(Problem::code);

    private final SortedMap<String, List<Problem>> byFile;
    private final SortedMap<RootPath, FileCounts> files;
    private final List<String> schemas;
    private @Nullable Map<Severity, Integer> counts;

    CheckResult(SortedMap<String, List<Problem>> byFile, SortedMap<RootPath, FileCounts> files, List<String> schemas) {
        this.byFile = Collections.unmodifiableSortedMap(byFile);
        this.files = Collections.unmodifiableSortedMap(files);
        this.schemas = List.copyOf(schemas);
    }

    private static int offset(Problem problem) {
        Span span = problem.place() == null ? null : problem.place().span();
        return span == null ? -1 : span.start();
    }

    static String key(Problem problem) {
        String file = problem.file();
        return file == null ? ROOT : file;
    }

    static List<Problem> sorted(List<Problem> ofOneFile) {
        return ofOneFile.stream().sorted(FROM_TOP_TO_BOTTOM).toList();
    }

    /** Returns all problems: those of the root first, then file by file from top to bottom. */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>();
        byFile.values().forEach(all::addAll);
        return all;
    }

    /** Returns the problems of one file; empty if there are none. */
    public List<Problem> of(String path) {
        return byFile.getOrDefault(path, List.of());
    }

    /** Returns the counts of every configuration file that could be read from the storage. */
    public SortedMap<RootPath, FileCounts> files() {
        return files;
    }

    /** Returns the schemas that were used, in a person's words; the main one first. */
    public List<String> schemas() {
        return schemas;
    }

    /** Returns how many problems have this severity. */
    public int count(Severity severity) {
        Map<Severity, Integer> known = counts;
        if (known == null) {
            known = new EnumMap<>(Severity.class);
            for (List<Problem> problems : byFile.values()) {
                for (Problem problem : problems) {
                    known.merge(problem.severity(), 1, Integer::sum);
                }
            }
            counts = known;
        }
        return known.getOrDefault(severity, 0);
    }

    /** Returns the same result without milder problems. */
    public CheckResult atLeast(Severity severity) {
        SortedMap<String, List<Problem>> kept = new TreeMap<>();
        byFile.forEach((file, problems) -> {
            List<Problem> bad = problems.stream()
                    .filter(problem -> problem.severity().isAtLeast(severity))
                    .toList();
            if (!bad.isEmpty()) {
                kept.put(file, bad);
            }
        });
        return new CheckResult(kept, files, schemas);
    }

    /** Returns the same result with more problems. */
    public CheckResult with(List<Problem> more) {
        SortedMap<String, List<Problem>> all = new TreeMap<>();
        byFile.forEach((file, problems) -> all.put(file, new ArrayList<>(problems)));
        more.forEach(problem ->
                all.computeIfAbsent(key(problem), file -> new ArrayList<>()).add(problem));
        all.replaceAll((file, problems) -> sorted(problems));
        return new CheckResult(all, files, schemas);
    }

    /** Returns the worst severity of some problems, or null if there are none. */
    public static @Nullable Severity worst(Iterable<Problem> problems) {
        Severity worst = null;
        for (Problem problem : problems) {
            worst = worst == null || problem.severity().isAtLeast(worst) ? problem.severity() : worst;
        }
        return worst;
    }
}
