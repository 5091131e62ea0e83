package org.provscope.ui.changes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.provscope.edit.Change;
import org.provscope.edit.ParameterEdits;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.Occurrence;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.RootPath;
import org.provscope.impact.ChangedRoot;
import org.provscope.impact.Impact;
import org.provscope.impact.Overrides;
import org.provscope.impact.PhoneEffect;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.RootFile;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.PlainWords;
import org.provscope.schema.Secrets;
import org.provscope.ui.effective.EffectiveModel;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.search.GoToItem;
import org.provscope.ui.search.GoToModel;
import org.provscope.ui.search.GoToView;
import org.provscope.ui.search.RecentItems;
import org.provscope.ui.workbench.Overlay;
import org.provscope.ui.workbench.RootModel;
import org.provscope.workspace.OpenRoot;

/** Shows changes that are made elsewhere than in a file's text, each before it is made. */
public final class EditPrompts implements EffectiveModel.Editing, ChangeActions {
    private static final int LONGEST_MEANING = 70;
    private static final int MOST_NOTES = 5;

    private final RootModel model;
    private final Overlay overlay;

    public EditPrompts(RootModel model, Overlay overlay) {
        this.model = model;
        this.overlay = overlay;
    }

    @Override
    public void setAny(EffectiveConfig config) {
        List<GoToItem> items = config.schema().all().stream()
                .filter(info -> !info.name().endsWith(".set"))
                .map(info ->
                        item(config, info.name().replace('#', '1'), info.explanation(), PlainWords.of(info.name()), 0))
                .toList();
        GoToModel found = new GoToModel(items, typed -> own(config, typed), new RecentItems("", kept -> {}));
        GoToView view = new GoToView(found, "Which parameter? Its name, or words of its meaning", true, overlay::close);
        overlay.show(view.getNode());
        view.focus();
    }

    private GoToItem item(EffectiveConfig config, String name, String meaning, String words, int weight) {
        return new GoToItem(
                GoToItem.Kind.PARAMETER,
                name,
                meaning.length() > LONGEST_MEANING ? meaning.substring(0, LONGEST_MEANING) + " …" : meaning,
                words,
                weight,
                () -> {
                    EffectiveParameter now = config.find(name);
                    change(
                            config,
                            name,
                            now == null || Secrets.isSecret(name) ? "" : now.value(),
                            List.of(config.stack().phone()));
                });
    }

    /** A name with other numbers in it is as good as one that is proposed; one that is not known comes last. */
    private @Nullable GoToItem own(EffectiveConfig config, String typed) {
        if (!typed.matches("[A-Za-z_][A-Za-z0-9_.\\-]*")) {
            return null;
        }
        ParameterInfo info = config.schema().find(typed);
        return info == null
                ? item(config, typed, "not known in " + config.schema().source(), "", 0)
                : item(config, typed, info.explanation(), "", 1);
    }

    /** Makes a change that was computed for a root, unless the root has changed since. */
    private void apply(OpenRoot base, String title, Change change) {
        if (base.equals(model.root())) {
            model.drafts().change(title, change, overlay::tell);
        } else {
            overlay.tell("Not done: the files changed in the meantime. Check the change and try again.");
        }
    }

    @Override
    public void preview(ChangePreview preview, Runnable made) {
        ChangePreviewView view = new ChangePreviewView(
                preview,
                () -> {
                    apply(preview.base(), preview.title(), preview.change());
                    model.drafts().whenSettled(made);
                },
                overlay::close);
        overlay.show(view.getNode());
        view.focus();
    }

    @Override
    public void change(String title, Change change) {
        model.drafts().change(title, change, overlay::tell);
    }

    @Override
    public void tell(String what) {
        overlay.tell(what);
    }

    @Override
    public void change(EffectiveConfig config, String name, String value, Collection<MacAddress> meant) {
        OpenRoot root = model.root();
        if (MasterAttribute.of(name) != null) {
            overlay.tell(name + " is a setting of master files, not a parameter. Open the master file "
                    + Objects.requireNonNullElse(config.stack().masterFile(), "")
                    + " and choose Form, or use Edit > Replace in all files for several masters.");
        } else if (root != null) {
            ValueModel values = new ValueModel(
                    root.resolved(),
                    current(root, config),
                    name,
                    value,
                    meant,
                    model.sites().names().get(),
                    model.jobs(),
                    (title, change) -> apply(root, title, change));
            ValueView view = new ValueView(values, overlay::close);
            overlay.show(view.getNode());
            view.focus();
        }
    }

    @Override
    public void remove(EffectiveConfig config, String name, Occurrence occurrence) {
        RootPath file = occurrence.parameter().file().path();
        String written = occurrence.parameter().name();
        Function<ResolvedRoot, Change> make = root -> {
            RootFile now = root.snapshot().file(file);
            ConfigFile content = now == null ? null : now.config();
            return content == null || !ParameterEdits.isEditable(content)
                    ? Change.NONE
                    : Change.of(content, ParameterEdits.remove(content, written));
        };
        look(
                "Remove " + written + " from " + file,
                make,
                (before, change, job) -> notes(before, config, name, file, change, job));
    }

    @Override
    public void remove(EffectiveConfig config, List<String> names) {
        Function<ResolvedRoot, Change> make = root -> {
            List<Occurrence> places = new ArrayList<>();
            EffectiveConfig now =
                    root.effective(config.stack().phone(), config.stack().model());
            for (String name : names) {
                Occurrence winner = now.winner(name);
                if (winner != null) {
                    places.add(winner);
                }
            }
            return Overrides.removed(places);
        };
        look(
                "Remove " + names.size() + " parameters from the files that win",
                make,
                (before, change, job) -> notes(before, config, names, change, job));
    }

    @Override
    public void promote(EffectiveConfig config, List<String> names, RootPath file) {
        Function<ResolvedRoot, Change> make = root -> Overrides.promoted(
                root, root.effective(config.stack().phone(), config.stack().model()), names, file);
        String what = names.size() == 1 ? names.getFirst() : names.size() + " parameters";
        String title = "Set " + what + " for all phones that read " + file;
        if (names.size() == 1) {
            look(title, make, (before, change, job) -> notes(before, config, names.getFirst(), file, change, job));
        } else {
            look(title, make, (before, change, job) -> notes(before, config, names, change, job));
        }
    }

    /** Returns the phone's configuration in the root as it is now: a page may lag behind. */
    private static EffectiveConfig current(OpenRoot root, EffectiveConfig config) {
        return root.resolved().effective(config.stack().phone(), config.stack().model());
    }

    /** What else a person should know about a change of a root. */
    private interface Notes {
        List<String> of(ResolvedRoot before, Change change, Job job);
    }

    private void look(String title, Function<ResolvedRoot, Change> make, Notes notes) {
        OpenRoot root = model.root();
        if (root == null) {
            return;
        }
        model.jobs()
                .run(
                        "Comparing every phone",
                        job -> {
                            Change change = make.apply(root.resolved());
                            return ChangePreview.of(title, notes.of(root.resolved(), change, job), change, root);
                        },
                        this::preview,
                        e -> overlay.tell(String.valueOf(e.getMessage())));
    }

    private static List<String> notes(
            ResolvedRoot before, EffectiveConfig config, List<String> names, Change change, Job job) {
        ResolvedRoot after = ChangedRoot.of(before, change, job);
        EffectiveConfig now =
                after.effective(config.stack().phone(), config.stack().model());
        List<String> notes = new ArrayList<>();
        for (String name : names.subList(0, Math.min(MOST_NOTES, names.size()))) {
            notes.add(name + ": this phone will then " + gets(after, config, name, now.find(name)));
        }
        if (names.size() > MOST_NOTES) {
            notes.add("and " + (names.size() - MOST_NOTES) + " more.");
        }
        long changed = PhoneEffect.of(before, after, change.files().keySet(), job).stream()
                .filter(effect -> !effect.values().isEmpty())
                .count();
        notes.add(different(changed));
        return notes;
    }

    private static String different(long phones) {
        return phones == 0
                ? "No phone gets a different value."
                : phones == 1 ? "1 phone gets a different value." : phones + " phones get a different value.";
    }

    private static List<String> notes(
            ResolvedRoot before, EffectiveConfig config, String name, RootPath file, Change change, Job job) {
        ResolvedRoot after = ChangedRoot.of(before, change, job);
        EffectiveParameter now =
                after.effective(config.stack().phone(), config.stack().model()).find(name);
        List<String> notes = new ArrayList<>();
        notes.add("This phone will then " + gets(after, config, name, now));
        Impact impact = Impact.of(before, after, name, file);
        notes.add(different(impact.changed().size()));
        boolean writes = change.files().getOrDefault(file, Optional.empty()).isPresent()
                && sets(after.snapshot().file(file), name);
        if (writes && !impact.unseen().isEmpty() && now != null) {
            Occurrence winner = impact.unseen().getFirst().winner();
            notes.add((impact.unseen().size() == 1
                            ? "1 phone that reads "
                            : impact.unseen().size() + " phones that read ")
                    + file + (impact.unseen().size() == 1 ? " gets" : " get")
                    + " the value from a stronger file, e.g. "
                    + winner.parameter().file().path() + ".");
        }
        return notes;
    }

    private static boolean sets(@Nullable RootFile file, String name) {
        ConfigFile config = file == null ? null : file.config();
        return config != null
                && config.parameters().stream()
                        .anyMatch(parameter -> parameter.name().equals(name));
    }

    private static String gets(
            ResolvedRoot root, EffectiveConfig config, String name, @Nullable EffectiveParameter now) {
        Occurrence winner = now == null ? null : now.winner();
        if (now != null && winner != null) {
            return "get “" + Secrets.masked(name, now.value()) + "” from "
                    + winner.parameter().file().path() + ":"
                    + winner.parameter().position().line() + ".";
        }
        String normal = config.baseProfile() == null
                ? root.schema().defaultOf(name, config.stack().model())
                : null;
        return "use the firmware's default"
                + (normal == null ? ", which is not known." : ", “" + Secrets.masked(name, normal) + "”.");
    }

    @Override
    public List<RootPath> sharedFiles(EffectiveConfig config, String name) {
        OpenRoot root = model.root();
        return root == null ? List.of() : Overrides.sharedFiles(root.resolved(), config, name);
    }

    /** Asks for a new phone. */
    public void newPhone(@Nullable MacAddress like, Consumer<MacAddress> made) {
        OpenRoot root = model.root();
        if (root == null) {
            return;
        }
        Phone template = like == null ? null : root.resolved().phones().get(like);
        if (template == null && !root.resolved().phones().isEmpty()) {
            template = root.resolved().phones().firstEntry().getValue();
        }
        if (template == null) {
            overlay.tell("This root has no phone that could serve as a template.");
            return;
        }
        NewPhoneModel phone = new NewPhoneModel(root, template, (mac, change) -> {
            apply(root, "New phone " + mac, change);
            model.drafts().whenSettled(() -> made.accept(mac));
        });
        NewPhoneView view = new NewPhoneView(phone, overlay::close);
        overlay.show(view.getNode());
        view.focus();
    }
}
