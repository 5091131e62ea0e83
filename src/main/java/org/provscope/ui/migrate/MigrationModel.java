package org.provscope.ui.migrate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.provscope.check.CheckResult;
import org.provscope.check.Checker;
import org.provscope.check.FileCounts;
import org.provscope.edit.Change;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.legacy.Answers;
import org.provscope.legacy.MigratedFile;
import org.provscope.legacy.MigratedParameter;
import org.provscope.legacy.Migration;
import org.provscope.legacy.MigrationProof;
import org.provscope.legacy.MigrationReport;
import org.provscope.legacy.Migrator;
import org.provscope.legacy.Reducer;
import org.provscope.legacy.TargetRelease;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
import org.provscope.workspace.OpenRoot;

/** The migration of a root, or of one file: its lines, its questions, and what it does. Nothing changes before apply. */
public final class MigrationModel {
    /** One line of one file. */
    public record Row(RootPath file, MigratedParameter parameter) {
        private String key() {
            return file + " " + parameter.parameter().attribute().nameStart() + " "
                    + parameter.parameter().name();
        }
    }

    /**
     * The counts of the phones' status screen over all files that change.
     *
     * @param errors     parameters that phones would reject
     * @param pre330     parameters from before 3.3.0
     */
    public record Counts(int ok, int errors, int duplicates, int pre330) {
        private static Counts of(CheckResult result, Set<RootPath> files) {
            int ok = 0;
            int errors = 0;
            int duplicates = 0;
            int pre330 = 0;
            for (Map.Entry<RootPath, FileCounts> file : result.files().entrySet()) {
                if (files.contains(file.getKey())) {
                    ok += file.getValue().ok();
                    errors += file.getValue().errors();
                    duplicates += file.getValue().duplicates();
                    pre330 += file.getValue().pre330();
                }
            }
            return new Counts(ok, errors, duplicates, pre330);
        }
    }

    /**
     * A migration as it is shown.
     *
     * @param rows   the lines that change
     * @param change the new texts, without the lines that are left out
     */
    public record Shown(
            OpenRoot root,
            Migration migration,
            List<Row> rows,
            Change change,
            Counts before,
            Counts after,
            MigrationProof proof) {}

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

    private final List<RootPath> only;
    private final Jobs jobs;
    private final BiConsumer<String, Change> apply;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty removing = new SimpleBooleanProperty();
    private final BooleanProperty reducing = new SimpleBooleanProperty();
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Set<String> leftOut = new HashSet<>();
    private final Checker checker = new Checker();
    private @Nullable OpenRoot root;
    private @Nullable Job job;

    /**
     * @param only  the files to migrate; all of the root if empty
     * @param apply gets what is done, in words, and the change
     */
    public MigrationModel(List<RootPath> only, Jobs jobs, BiConsumer<String, Change> apply) {
        this.only = List.copyOf(only);
        this.jobs = jobs;
        this.apply = apply;
        removing.subscribe(this::compute);
        reducing.subscribe(() -> {
            leftOut.clear();
            compute();
        });
    }

    /** Computes the migration of a root in the background. */
    public void show(OpenRoot next) {
        root = next;
        compute();
    }

    private void compute() {
        OpenRoot open = root;
        if (open == null) {
            return;
        }
        if (job != null) {
            job.cancel();
        }
        Answers given = new Answers(answers);
        Set<String> without = Set.copyOf(leftOut);
        boolean removes = removing.get();
        boolean reduces = reducing.get();
        job = jobs.run(
                reduces ? "Reducing" : "Migrating",
                running -> computed(
                        open,
                        reduces ? reduced(open, running) : migrated(open, given, removes, running),
                        without,
                        running),
                shown::set);
    }

    private Migration reduced(OpenRoot open, Cancellation cancellation) {
        return new Reducer(open.resolved(), TargetRelease.of(open.resolved().snapshot(), open.schemas()))
                .reduce(only, cancellation);
    }

    private Migration migrated(OpenRoot open, Answers given, boolean removes, Cancellation cancellation) {
        Migrator migrator = new Migrator(
                        open.resolved(), TargetRelease.of(open.resolved().snapshot(), open.schemas()))
                .answering(given);
        return (removes ? migrator.removing() : migrator).migrate(only, cancellation);
    }

    private Shown computed(OpenRoot open, Migration migration, Set<String> without, Cancellation cancellation) {
        List<Row> rows = new ArrayList<>();
        Set<MigratedParameter> excluded = Collections.newSetFromMap(new IdentityHashMap<>());
        for (MigratedFile file : migration.changed()) {
            for (MigratedParameter parameter : file.parameters()) {
                Row row = new Row(file.file().path(), parameter);
                if (parameter.isChange()) {
                    rows.add(row);
                }
                if (without.contains(row.key())) {
                    excluded.add(parameter);
                }
            }
        }
        Change change = migration.changeOf(parameter -> !excluded.contains(parameter));
        OpenRoot after = change.isEmpty() ? open : open.with(change);
        Set<RootPath> files = new HashSet<>();
        migration.changed().forEach(file -> files.add(file.file().path()));
        return new Shown(
                open,
                migration,
                List.copyOf(rows),
                change,
                counts(open, files, cancellation),
                counts(after, files, cancellation),
                MigrationProof.of(migration, open.resolved(), after.resolved(), cancellation));
    }

    /** A checker caches its results and must not be used by two threads at once. */
    private Counts counts(OpenRoot open, Set<RootPath> files, Cancellation cancellation) {
        synchronized (checker) {
            return Counts.of(checker.check(open.resolved(), open.schemas(), cancellation), files);
        }
    }

    /** Returns the migration; null until it is computed. */
    public ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Returns whether parameters that exist no more are removed; else they are commented out. */
    public BooleanProperty removing() {
        return removing;
    }

    /** Returns whether values that are the defaults are removed, in place of migrating old names. */
    public BooleanProperty reducing() {
        return reducing;
    }

    /**
     * Saves a report of what is shown, as Markdown if the name ends so, else as HTML.
     *
     * @param told gets what became of it, a sentence
     */
    public void saveReport(String file, Consumer<String> told) {
        Shown now = shown.get();
        if (now == null) {
            return;
        }
        MigrationReport report = new MigrationReport(
                now.migration(),
                now.proof(),
                now.root().base().location().address(),
                "Made by " + System.getProperty("user.name", "somebody") + " with ProvScope on "
                        + WHEN.format(LocalDateTime.now(ZoneId.systemDefault())) + ".",
                true);
        boolean isMarkdown = file.toLowerCase(Locale.ROOT).endsWith(".md");
        jobs.run(
                "Saving the report",
                running -> Files.writeString(
                        Path.of(file), isMarkdown ? report.markdown() : report.html(), StandardCharsets.UTF_8),
                done -> told.accept("The report was saved as " + done + "."),
                e -> told.accept("The report could not be saved: " + e.getMessage()));
    }

    /** Answers a question. */
    public void answer(String id, String code) {
        if (!code.equals(answers.put(id, code))) {
            compute();
        }
    }

    /** Returns true if a line is to be changed. */
    public boolean isIncluded(Row row) {
        return !leftOut.contains(row.key());
    }

    /** Includes some lines, or leaves them as they are. */
    public void include(List<Row> rows, boolean isWanted) {
        boolean isOther = false;
        for (Row row : rows) {
            isOther |= isWanted ? leftOut.remove(row.key()) : leftOut.add(row.key());
        }
        if (isOther) {
            compute();
        }
    }

    /** Makes the change; it can be undone, and nothing reaches the root before it is published. */
    public void apply() {
        Shown now = shown.get();
        if (now != null && now.root().equals(root) && !now.change().isEmpty()) {
            int files = now.change().files().size();
            apply.accept(
                    (reducing.get() ? "Reduce " : "Migrate ") + (files == 1 ? "1 file" : files + " files"),
                    now.change());
        }
    }
}
