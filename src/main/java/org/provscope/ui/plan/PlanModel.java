package org.provscope.ui.plan;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.provscope.check.BroughtProblems;
import org.provscope.check.Checker;
import org.provscope.effective.ResolvedRoot;
import org.provscope.effective.SiteNames;
import org.provscope.effective.Sites;
import org.provscope.files.RootPath;
import org.provscope.plan.PlanReport;
import org.provscope.plan.PlanScope;
import org.provscope.plan.PlanWords;
import org.provscope.plan.Planner;
import org.provscope.plan.RolloutPlan;
import org.provscope.provisioning.MacAddress;
import org.provscope.ui.compare.TwoTextsModel;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.RootReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plan of the changes made here, or from another root to this one; computed again after every change. */
public final class PlanModel {
    /**
     * A plan as it is shown.
     *
     * @param scope  the phones that it is about
     * @param before the earlier state, in words
     * @param after  the later state, in words
     */
    public record Shown(
            RolloutPlan plan,
            PlanScope scope,
            PlanWords words,
            ResolvedRoot from,
            ResolvedRoot to,
            String before,
            String after) {}

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

    private static final Logger LOG = LoggerFactory.getLogger(PlanModel.class);
    private final Jobs jobs;
    private final @Nullable RootReader reader;
    private final ReadOnlyBooleanWrapper drifted = new ReadOnlyBooleanWrapper();
    private final @Nullable ResolvedRoot other;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Section> sections = FXCollections.observableArrayList();
    private final ObservableList<Section> shownSections = FXCollections.unmodifiableObservableList(sections);
    private final BooleanProperty openIsBefore = new SimpleBooleanProperty();
    private final ObjectProperty<PlanScope> scope = new SimpleObjectProperty<>(PlanScope.ALL);
    private final ReadOnlyObjectWrapper<List<PlanScope>> scopes = new ReadOnlyObjectWrapper<>(List.of(PlanScope.ALL));
    private final Supplier<SiteNames> siteNames;
    private final ReadOnlyObjectWrapper<@Nullable BroughtProblems> brought = new ReadOnlyObjectWrapper<>();
    private final Checker checker = new Checker();
    private @Nullable OpenRoot last;
    private @Nullable Job planning;
    private final TwoTextsModel lines;

    private PlanModel(
            Jobs jobs, @Nullable ResolvedRoot other, @Nullable RootReader reader, Supplier<SiteNames> siteNames) {
        this.jobs = jobs;
        this.siteNames = siteNames;
        this.other = other;
        this.reader = reader;
        lines = new TwoTextsModel(jobs, false);
        filter.subscribe(this::fill);
        openIsBefore.subscribe(this::again);
        scope.subscribe(this::again);
    }

    private void again() {
        OpenRoot root = last;
        if (root != null) {
            show(root);
        }
    }

    /** Returns the plan of the changes that are not in the root yet. */
    public static PlanModel ofChanges(Jobs jobs, RootReader reader, Supplier<SiteNames> siteNames) {
        return new PlanModel(jobs, null, reader, siteNames);
    }

    /** Returns the plan from another root to this one, including the changes made here. */
    public static PlanModel from(ResolvedRoot other, Jobs jobs, Supplier<SiteNames> siteNames) {
        return new PlanModel(jobs, other, null, siteNames);
    }

    /** Returns the phones that the plan is about. */
    public ObjectProperty<PlanScope> scope() {
        return scope;
    }

    /** Returns what the scope can be: all phones, and each site of the open root. */
    public ReadOnlyObjectProperty<List<PlanScope>> scopes() {
        return scopes.getReadOnlyProperty();
    }

    /** Returns true if the open root is the earlier one of two, and changes that when set. */
    public BooleanProperty openIsBefore() {
        return openIsBefore;
    }

    /** Returns what the changes bring in problems; null while that is not known. */
    public ReadOnlyObjectProperty<@Nullable BroughtProblems> brought() {
        return brought.getReadOnlyProperty();
    }

    /** Returns true if two roots are compared. */
    public boolean isOfTwoRoots() {
        return other != null;
    }

    /** Computes the plan of a root in the background. */
    public void show(OpenRoot root) {
        if (planning != null) {
            planning.cancel();
        }
        last = root;
        boolean isSwapped = openIsBefore.get();
        ResolvedRoot opposite = other == null ? root.read() : other;
        ResolvedRoot before = isSwapped ? root.resolved() : opposite;
        ResolvedRoot after = isSwapped ? opposite : root.resolved();
        String there = opposite.snapshot().location().address();
        String here = root.base().location().address() + (root.isChanged() ? ", with your changes" : "");
        PlanScope wanted = scope.get();
        SiteNames names = siteNames.get();
        brought.set(null);
        planning = jobs.run(
                "Planning",
                job -> {
                    List<PlanScope> possible = scopes(before, after, names);
                    PlanScope now = possible.stream()
                            .filter(each -> each.name().equals(wanted.name()))
                            .findFirst()
                            .orElse(PlanScope.ALL);
                    RolloutPlan plan = Planner.plan(before, after, now, job);
                    PlanWords words = new PlanWords(PlanWords.labels(before, after), true);
                    Shown next = new Shown(
                            plan, now, words, before, after, isSwapped ? here : there, isSwapped ? there : here);
                    return Map.entry(next, possible);
                },
                found -> {
                    Shown next = found.getKey();
                    shown.set(next);
                    fill();
                    lookForDrift(root);
                    check(next, root);
                    // Last: it may begin the next planning.
                    scopes.set(found.getValue());
                });
    }

    /** Returns the sites of both states: a phone that leaves one is concerned there as well. */
    static List<PlanScope> scopes(ResolvedRoot before, ResolvedRoot after, SiteNames names) {
        Map<String, Set<MacAddress>> phones = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (ResolvedRoot state : List.of(before, after)) {
            Sites.of(state.phones().values(), names)
                    .all()
                    .forEach(site -> phones.computeIfAbsent(site.name(), name -> new HashSet<>())
                            .addAll(site.phones()));
        }
        List<PlanScope> scopes = new ArrayList<>(List.of(PlanScope.ALL));
        phones.forEach((name, macs) -> scopes.add(new PlanScope(name, Set.copyOf(macs))));
        return scopes;
    }

    private void check(Shown next, OpenRoot root) {
        planning = jobs.run(
                "Checking what the changes bring",
                // What a problem means for one site is not known: its file may concern others too.
                job -> next.plan().files().isEmpty() || !next.scope().isAll()
                        ? BroughtProblems.NONE
                        : BroughtProblems.between(checker, next.from(), next.to(), root.schemas(), job),
                found -> {
                    if (next.equals(shown.get())) {
                        brought.set(found);
                        fill();
                    }
                });
    }

    /** Checks whether others changed the same files since they were read: the plan does not know of that. */
    private void lookForDrift(OpenRoot root) {
        drifted.set(false);
        RootReader elsewhere = reader;
        if (elsewhere != null && root.isChanged() && root.drafts().size() <= RootReader.MOST_LOOKED_AT) {
            jobs.run(
                    "Checking the root for changes",
                    job -> elsewhere.isElsewhere(root),
                    drifted::set,
                    e -> LOG.debug("the root cannot be looked at", e));
        }
    }

    /** Returns true if the root by now holds another state of a changed file than the plan is based on. */
    public ReadOnlyBooleanProperty drifted() {
        return drifted.getReadOnlyProperty();
    }

    private void fill() {
        Shown now = shown.get();
        if (now == null) {
            return;
        }
        List<Section> all = new ArrayList<>();
        RolloutPlan plan = now.plan();
        BroughtProblems problems = brought.get();
        if (problems != null && !problems.isNothing()) {
            all.add(new Section.Brought(problems));
        }
        plan.groups().forEach(group -> all.add(new Section.Changed(group)));
        if (plan.others() != null) {
            all.add(new Section.Other(plan.others()));
        }
        plan.undeterminable().forEach(group -> all.add(new Section.Unknown(group)));
        plan.overridden().forEach(group -> all.add(new Section.Overridden(group)));
        plan.directories().forEach(change -> all.add(new Section.Directory(change)));
        plan.layers().stream()
                .filter(group -> !group.change().isLoss())
                .forEach(group -> all.add(new Section.Read(group)));
        plan.files().forEach(change -> all.add(new Section.Lines(change)));
        String text = filter.get().strip();
        sections.setAll(
                text.isEmpty()
                        ? all
                        : all.stream()
                                .filter(section -> isFound(section, text, now))
                                .toList());
    }

    private static boolean isFound(Section section, String text, Shown now) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return section.speaksOf(text) || section.phones().stream().anyMatch(mac -> isFound(mac, wanted, now));
    }

    private static boolean isFound(MacAddress mac, String wanted, Shown now) {
        return now.words().phone(mac).toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** Returns the plan; null while it is being computed for the first time. */
    public ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Returns the filter: part of a phone's label or address, or of a parameter's name. */
    public StringProperty filter() {
        return filter;
    }

    /** Returns the parts of the plan that match the filter. */
    public ObservableList<Section> sections() {
        return shownSections;
    }

    /** Returns the lines of the chosen file before and after. */
    public TwoTextsModel lines() {
        return lines;
    }

    /** Compares the lines of a file before and after. */
    public void lines(RootPath file) {
        Shown now = shown.get();
        if (now != null) {
            lines.show(now.from().snapshot().file(file), now.to().snapshot().file(file));
        }
    }

    /**
     * Saves the plan for somebody without the program: as HTML, or as Markdown if the name ends in {@code .md}.
     *
     * @param saved gets the file
     * @param told  gets why it could not be saved, a sentence
     */
    public void save(String file, Consumer<Path> saved, Consumer<String> told) {
        Shown now = shown.get();
        if (now == null) {
            return;
        }
        PlanReport report = new PlanReport(
                now.plan(),
                now.scope(),
                PlanWords.labels(now.from(), now.to()),
                now.before(),
                now.after(),
                "Made by " + System.getProperty("user.name", "somebody") + " with ProvScope on "
                        + WHEN.format(LocalDateTime.now(ZoneId.systemDefault())) + ".",
                true);
        jobs.run(
                "Saving the report",
                job -> {
                    String name = file.toLowerCase(Locale.ROOT);
                    boolean isMarkdown = name.endsWith(".md") || name.endsWith(".markdown");
                    Files.writeString(
                            Path.of(file), isMarkdown ? report.markdown() : report.html(), StandardCharsets.UTF_8);
                    return Path.of(file);
                },
                saved,
                e -> told.accept("The report could not be saved: " + e.getMessage()));
    }
}
