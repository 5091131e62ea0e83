package org.provscope.ui.changes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.PatternSyntaxException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.provscope.edit.Change;
import org.provscope.edit.Replacement;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.RootPath;
import org.provscope.impact.ChangedRoot;
import org.provscope.impact.PhoneEffect;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
import org.provscope.workspace.OpenRoot;
import org.provscope.xml.SourceText;

/** Replaces a text, or the value of a parameter, in all files of the root, after showing what that does. */
public final class ReplaceModel {
    /** A file and what is found in it. */
    public record Group(RootPath file, List<Replacement.Hit> hits) {}

    private final Supplier<@Nullable OpenRoot> root;
    private final Jobs jobs;
    private final BiConsumer<String, Change> apply;
    private final ReplaceForm form = new ReplaceForm();
    private final ObservableList<Group> groups = FXCollections.observableArrayList();
    private final ObservableList<Group> shownGroups = FXCollections.unmodifiableObservableList(groups);
    private final ObservableList<PhoneEffect> phones = FXCollections.observableArrayList();
    private final ObservableList<PhoneEffect> shownPhones = FXCollections.unmodifiableObservableList(phones);
    /** What was replaced last, in words, until something else is looked for. */
    private String replaced = "";

    private final Set<Replacement.Hit> left = new HashSet<>();
    private final ReadOnlyStringWrapper statusMessage = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private static final int PAUSE_MILLIS = 120;

    private String counted = "";
    private boolean asked;
    private @Nullable OpenRoot searched;
    private @Nullable Job search;
    private @Nullable Job effect;

    /**
     * @param root  the open root as it is now
     * @param apply gets what is done, in words, and the change
     */
    public ReplaceModel(Supplier<@Nullable OpenRoot> root, Jobs jobs, BiConsumer<String, Change> apply) {
        this.root = root;
        this.jobs = jobs;
        this.apply = apply;
        form.onChange(this::search);
    }

    /** Looks again, e.g. because the root is another one now. */
    public void search() {
        if (search != null) {
            search.cancel();
        }
        ready.set(false);
        OpenRoot open = root.get();
        Replacement replacement;
        try {
            replacement = form.replacement();
        } catch (PatternSyntaxException e) {
            clear("This is not a valid regular expression: " + e.getDescription() + ".");
            return;
        }
        if (open == null || replacement == null) {
            clear("");
            return;
        }
        search = jobs.run(
                "Searching all files",
                job -> {
                    Thread.sleep(PAUSE_MILLIS);
                    job.check();
                    return replacement.in(open.resolved().snapshot(), job);
                },
                found -> show(open, found),
                e -> clear("This expression is too complex."));
    }

    private void clear(String why) {
        groups.clear();
        phones.clear();
        left.clear();
        statusMessage.set(why);
    }

    private void show(OpenRoot open, Replacement.Found found) {
        Set<String> before = keys();
        searched = open;
        left.clear();
        List<Group> next = new ArrayList<>();
        for (Replacement.Hit hit : found.hits()) {
            if (next.isEmpty() || !next.getLast().file().equals(hit.file())) {
                next.add(new Group(hit.file(), new ArrayList<>()));
            }
            next.getLast().hits().add(hit);
        }
        // A place that was left out stays so where the same search finds it again.
        eachKey(next, (key, hit) -> {
            if (before.contains(key)) {
                left.add(hit);
            }
        });
        groups.setAll(next);
        String done = replaced;
        replaced = "";
        String words = found.hits().isEmpty()
                ? done.isEmpty() ? "Nothing found." : done
                : found.hits().size()
                        + (found.cut() ? " or more" : "")
                        + (found.hits().size() == 1 ? " place in " : " places in ")
                        + (next.size() == 1 ? "1 file" : next.size() + " files");
        counted = words
                + (found.untouched().isEmpty()
                        ? ""
                        : "; " + found.untouched().size()
                                + " files are skipped because they cannot be written back safely")
                + ofModels(open);
        statusMessage.set(counted);
        ready.set(!found.hits().isEmpty());
        effects();
    }

    /** Says which attributes of single models stay, where only the one for all models was meant. */
    private String ofModels(OpenRoot open) {
        MasterAttribute attribute =
                form.byParameter().get() ? MasterAttribute.of(form.name().get().strip()) : null;
        if (attribute == null || attribute.model() != null) {
            return "";
        }
        List<String> names = open.resolved().snapshot().files().stream()
                .filter(file -> file.kind().isMaster() && file.config() != null)
                .flatMap(file -> Objects.requireNonNull(file.config()).parameters().stream())
                .map(Parameter::name)
                .filter(name -> MasterAttribute.of(name) instanceof MasterAttribute(String base, String model)
                        && base.equals(attribute.base())
                        && model != null)
                .toList();
        return names.isEmpty()
                ? ""
                : "; " + names.size() + (names.size() == 1 ? " place" : " places") + " for single models ("
                        + names.getFirst() + (names.size() > 1 ? ", …" : "")
                        + (names.size() == 1 ? ") stays" : ") stay")
                        + ": “" + attribute.base() + "*” means them too";
    }

    private Set<String> keys() {
        Set<String> keys = new HashSet<>();
        eachKey(groups, (key, hit) -> {
            if (left.contains(hit)) {
                keys.add(key);
            }
        });
        return keys;
    }

    /** A place is known again by its file, the text of its line, and where in the line it stands. */
    private static void eachKey(List<Group> groups, BiConsumer<String, Replacement.Hit> taker) {
        for (Group group : groups) {
            for (Replacement.Hit hit : group.hits()) {
                taker.accept(
                        group.file() + "\n" + line(hit).before() + "\n"
                                + hit.source()
                                        .position(hit.edit().span().start())
                                        .column(),
                        hit);
            }
        }
    }

    /** Leaves a place as it is, or takes it again. */
    public void include(Replacement.Hit hit, boolean included) {
        if (included ? left.remove(hit) : left.add(hit)) {
            effects();
        }
    }

    public boolean isIncluded(Replacement.Hit hit) {
        return !left.contains(hit);
    }

    private static Change change(List<Group> groups, Set<Replacement.Hit> left) {
        return Replacement.change(groups.stream()
                .flatMap(group -> group.hits().stream())
                .filter(hit -> !left.contains(hit))
                .toList());
    }

    /** Looks at the phones a moment later: whole files are left out place by place. */
    private void effects() {
        if (!asked) {
            asked = true;
            jobs.run(
                    "Waiting",
                    job -> {
                        Thread.sleep(PAUSE_MILLIS);
                        return job;
                    },
                    done -> {
                        asked = false;
                        effectsNow();
                    },
                    e -> asked = false);
        }
    }

    private void effectsNow() {
        if (effect != null) {
            effect.cancel();
        }
        OpenRoot open = searched;
        int total = groups.stream().mapToInt(group -> group.hits().size()).sum();
        ready.set(total > left.size());
        if (open == null) {
            return;
        }
        String chosen = left.isEmpty() ? counted : (total - left.size()) + " of " + counted;
        List<Group> all = List.copyOf(groups);
        Set<Replacement.Hit> without = Set.copyOf(left);
        record Found(List<PhoneEffect> phones, List<RootPath> broken) {}
        effect = jobs.run(
                "Comparing every phone",
                job -> {
                    Change change = change(all, without);
                    ResolvedRoot after = ChangedRoot.of(open.resolved(), change, job);
                    return new Found(
                            PhoneEffect.of(
                                    open.resolved(), after, change.files().keySet(), job),
                            broken(open.resolved().snapshot(), after.snapshot(), change));
                },
                found -> {
                    phones.setAll(found.phones());
                    statusMessage.set(chosen
                            + (found.broken().isEmpty()
                                    ? ""
                                    : "; " + found.broken().getFirst()
                                            + (found.broken().size() == 1
                                                    ? ""
                                                    : " and " + (found.broken().size() - 1) + " more")
                                            + " would no longer be valid XML"));
                },
                e -> statusMessage.set("This cannot be written: " + e.getMessage() + "."));
    }

    /** The files that a phone can read now and could not read then. */
    private static List<RootPath> broken(Snapshot before, Snapshot after, Change change) {
        return change.files().keySet().stream()
                .filter(path -> isRead(before.file(path)) && !isRead(after.file(path)))
                .toList();
    }

    private static boolean isRead(@Nullable RootFile file) {
        return file == null || file.config() == null || file.config().readability() == ConfigFile.Readability.READ;
    }

    /** Replaces what is included. */
    public void apply() {
        OpenRoot open = root.get();
        if (open != null && !open.equals(searched)) {
            search();
            statusMessage.set("The files changed in the meantime. Check the result again.");
            return;
        }
        Change change = change(List.copyOf(groups), left);
        if (!change.isEmpty()) {
            int places = groups.stream().mapToInt(group -> group.hits().size()).sum() - left.size();
            replaced = (places == 1 ? "1 place" : places + " places") + " in " + files(change)
                    + " replaced. To undo, choose Edit > Undo; to see the changes, View > Changes.";
            apply.accept(
                    form.byParameter().get()
                            ? "Set " + form.name().get() + " in " + files(change)
                            : "Replace “" + form.what().get() + "” in " + files(change),
                    change);
        }
    }

    private static String files(Change change) {
        return change.files().size() == 1 ? "1 file" : change.files().size() + " files";
    }

    /** The line of a place, before and after. */
    public static ChangePreview.Line line(Replacement.Hit hit) {
        SourceText source = hit.source();
        String text = source.text();
        int start = hit.edit().span().start();
        int end = hit.edit().span().end();
        int from = start;
        while (from > 0 && !isLineEnd(text.charAt(from - 1))) {
            from--;
        }
        int to = end;
        while (to < text.length() && !isLineEnd(text.charAt(to))) {
            to++;
        }
        return new ChangePreview.Line(
                hit.file(),
                hit.line(),
                text.substring(from, to),
                text.substring(from, start) + hit.edit().replacement() + text.substring(end, to));
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** Returns what is to be replaced. */
    public ReplaceForm form() {
        return form;
    }

    public ObservableList<Group> groups() {
        return shownGroups;
    }

    /** Returns the phones that read a changed file. */
    public ObservableList<PhoneEffect> phones() {
        return shownPhones;
    }

    /** Returns a sentence about what was found. */
    public ReadOnlyStringProperty statusMessage() {
        return statusMessage.getReadOnlyProperty();
    }

    /** Returns true if there is something to replace. */
    public ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }
}
