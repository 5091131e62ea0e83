package org.provscope.ui.problems;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.provscope.check.CheckResult;
import org.provscope.check.Checker;
import org.provscope.check.Fix;
import org.provscope.check.FixAll;
import org.provscope.check.Problem;
import org.provscope.check.ProblemCode;
import org.provscope.check.ProblemLocation;
import org.provscope.check.Severity;
import org.provscope.check.XsdProblems;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.schema.SchemaSet;
import org.provscope.schema.xsd.StrictXsd;
import org.provscope.ui.changes.ChangeActions;
import org.provscope.ui.changes.ChangePreview;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
import org.provscope.ui.workbench.Navigator;
import org.provscope.ui.workbench.PageId;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.RootReader;
import org.provscope.xml.Position;
import org.provscope.xml.SourceText;
import org.provscope.xml.TextEdit;

/** The problems of the open root. Checks in the background, again after every change. */
public final class ProblemsModel {
    private final Jobs jobs;
    private final RootReader reader;
    private final Navigator navigator;
    private final ChangeActions changes;
    private final ReadOnlyObjectWrapper<@Nullable CheckResult> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Badges> badges = new ReadOnlyObjectWrapper<>(Badges.NONE);
    private final ReadOnlyObjectWrapper<@Nullable String> trouble = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ProblemGroup> groups = FXCollections.observableArrayList();
    private final ObservableList<ProblemGroup> shownGroups = FXCollections.unmodifiableObservableList(groups);
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.FILE);
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty errors = new SimpleBooleanProperty(true);
    private final BooleanProperty warnings = new SimpleBooleanProperty(true);
    private final BooleanProperty infos = new SimpleBooleanProperty(true);
    private final BooleanProperty strict = new SimpleBooleanProperty();
    private final Checking checking = new Checking();
    private @Nullable OpenRoot root;
    private @Nullable ResolvedRoot checked;
    private @Nullable Job check;
    private @Nullable Job group;

    public ProblemsModel(Jobs jobs, RootReader reader, Navigator navigator, ChangeActions changes) {
        this.jobs = jobs;
        this.reader = reader;
        this.navigator = navigator;
        this.changes = changes;
        grouping.subscribe(this::regroup);
        filter.subscribe(this::regroup);
        errors.subscribe(this::regroup);
        warnings.subscribe(this::regroup);
        infos.subscribe(this::regroup);
        strict.subscribe(this::recheck);
    }

    /** Returns the last result; null before the first check. */
    public ReadOnlyObjectProperty<@Nullable CheckResult> result() {
        return result.getReadOnlyProperty();
    }

    /** Returns the badges of files and phones. */
    public ReadOnlyObjectProperty<Badges> badges() {
        return badges.getReadOnlyProperty();
    }

    /** Returns why the strict check by XML Schema is not possible, or null. */
    public ReadOnlyObjectProperty<@Nullable String> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Returns the groups that match the filters. */
    public ObservableList<ProblemGroup> groups() {
        return shownGroups;
    }

    /** Returns how problems are grouped. */
    public ObjectProperty<Grouping> grouping() {
        return grouping;
    }

    /** Returns the filter. */
    public StringProperty filter() {
        return filter;
    }

    /** Returns true if problems of a severity are shown. */
    public BooleanProperty shown(Severity severity) {
        return switch (severity) {
            case ERROR -> errors;
            case WARNING -> warnings;
            case INFO -> infos;
        };
    }

    /** Returns true if the violations of XML Schema are added. */
    public BooleanProperty strict() {
        return strict;
    }

    /** Checks a root; the result of another one is dropped at once. */
    public void show(OpenRoot next) {
        boolean other = root == null
                || !root.resolved()
                        .snapshot()
                        .location()
                        .equals(next.resolved().snapshot().location());
        root = next;
        if (other) {
            result.set(null);
            badges.set(Badges.NONE);
            groups.clear();
            trouble.set(null);
            checked = null;
            if (group != null) {
                group.cancel();
            }
        }
        recheck();
    }

    private void recheck() {
        OpenRoot open = root;
        if (open == null) {
            return;
        }
        if (check != null) {
            check.cancel();
        }
        boolean withXsd = strict.get();
        Badges shownBadges = badges.get();
        record Found(
                CheckResult result, Badges badges, @Nullable String trouble) {}
        check = jobs.run(
                "Checking",
                job -> {
                    CheckResult found = checking.check(open, job);
                    String why = null;
                    if (withXsd) {
                        try {
                            List<Problem> verdict = checking.strict(open, reader, job);
                            why = verdict == null ? "There is no polycomConfig.xsd in this root." : null;
                            found = verdict == null ? found : found.with(verdict);
                        } catch (org.provscope.files.FileFailureException
                                | org.provscope.schema.xsd.SchemaReadException e) {
                            why = e.getMessage();
                        }
                    }
                    Badges next = Badges.of(found, open.resolved());
                    return new Found(found, next.isSame(shownBadges) ? shownBadges : next, why);
                },
                found -> {
                    checked = open.resolved();
                    badges.set(found.badges());
                    trouble.set(found.trouble());
                    result.set(found.result());
                    regroup();
                });
    }

    private void regroup() {
        CheckResult found = result.get();
        ResolvedRoot of = checked;
        if (found == null || of == null) {
            return;
        }
        if (group != null) {
            group.cancel();
        }
        Grouping by = grouping.get();
        // An address means that phone, with the problems of all files it reads.
        MacAddress phone = by == Grouping.PHONE ? MacAddress.parse(filter.get()) : null;
        Predicate<Problem> wanted = wanted(phone == null ? filter.get().strip().toLowerCase(Locale.ROOT) : "");
        group = jobs.run(
                "Sorting problems",
                job -> by.groups(found, of, wanted).stream()
                        .filter(one -> phone == null || one.key().equals(phone.hex()))
                        .toList(),
                groups::setAll);
    }

    /** Shows the problems of one phone's files. */
    public void showPhone(MacAddress phone) {
        grouping.set(Grouping.PHONE);
        filter.set(phone.hex());
    }

    private Predicate<Problem> wanted(String text) {
        boolean withErrors = errors.get();
        boolean withWarnings = warnings.get();
        boolean withInfos = infos.get();
        return problem -> switch (problem.severity()) {
                    case ERROR -> withErrors;
                    case WARNING -> withWarnings;
                    case INFO -> withInfos;
                }
                && (text.isEmpty()
                        || contains(problem.message(), text)
                        || contains(problem.file(), text)
                        || contains(problem.parameter(), text)
                        || problem.code().code().contains(text)
                        || contains(problem.code().title(), text));
    }

    private static boolean contains(@Nullable String value, String text) {
        return value != null && value.toLowerCase(Locale.ROOT).contains(text);
    }

    /** Opens the place of a problem. */
    public void open(Problem problem) {
        ProblemLocation place = problem.place();
        if (place != null) {
            Position start = place.start();
            navigator.openFile(place.file(), start == null ? 1 : start.line());
        }
    }

    /** Shows what a fix changes. */
    public void preview(Problem problem, Fix fix) {
        OpenRoot open = root;
        RootFile file = open == null ? null : open.resolved().snapshot().file(fix.file());
        SourceText source = file == null ? null : file.source();
        ProblemLocation place = problem.place();
        // A problem found before a change is about another text.
        if (open != null && source != null && place != null && source.equals(place.source())) {
            String text = TextEdit.apply(source.text(), fix.edits());
            changes.preview(ChangePreview.of(
                    problem.code().title() + ": " + fix.title(),
                    List.of(),
                    open.change(Map.of(fix.file(), text)),
                    open));
        }
    }

    /** Makes a fix at once; it can be undone. */
    public void fix(Problem problem, Fix fix) {
        OpenRoot open = root;
        SourceText source = open == null ? null : open.content(fix.file()).orElse(null);
        ProblemLocation place = problem.place();
        if (open != null && source != null && place != null && source.equals(place.source())) {
            changes.change(fix.title(), open.change(Map.of(fix.file(), TextEdit.apply(source.text(), fix.edits()))));
        } else {
            changes.tell("The file changed in the meantime. Check the problem again.");
        }
    }

    /** Shows what fixing every problem of a kind changes; old names have a page of their own, with questions. */
    public void previewAll(ProblemCode code) {
        OpenRoot open = root;
        if (open != null && code == ProblemCode.PRE_3_3_0_PARAMETER) {
            navigator.open(new PageId.Migration(List.of()));
            return;
        }
        if (open == null) {
            return;
        }
        jobs.run("Fixing", job -> all(open, code, job), changes::preview);
    }

    private static ChangePreview all(OpenRoot open, ProblemCode code, Cancellation cancellation) {
        Map<RootPath, String> texts =
                new FixAll(open.schemas()).fixed(open.resolved(), problem -> problem.code() == code, cancellation);
        return ChangePreview.of(code.title() + ": fix all", List.of(), open.change(texts), open);
    }

    /** Makes the fix that was shown. */
    public void apply(ChangePreview preview) {
        if (preview.base().equals(root)) {
            changes.change(preview.title(), preview.change());
        } else {
            changes.tell("The files changed in the meantime. Check the fix again.");
        }
    }

    /** A checker caches its results and must not be used by two threads at once. */
    private static final class Checking {
        private final Checker checker = new Checker();
        private @Nullable SchemaSet strictFor;
        private @Nullable StrictXsd strict;

        synchronized CheckResult check(OpenRoot open, Cancellation cancellation) {
            return checker.check(open.resolved(), open.schemas(), cancellation);
        }

        synchronized @Nullable List<Problem> strict(OpenRoot open, RootReader reader, Cancellation cancellation)
                throws org.provscope.files.FileFailureException, org.provscope.schema.xsd.SchemaReadException {
            StrictXsd schema = strict;
            if (schema == null || !open.schemas().equals(strictFor)) {
                schema = reader.strict(open, null, cancellation);
                strict = schema;
                strictFor = open.schemas();
            }
            return schema == null ? null : XsdProblems.of(open.resolved().snapshot(), schema, cancellation);
        }
    }
}
