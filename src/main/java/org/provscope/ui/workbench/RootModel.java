package org.provscope.ui.workbench;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.provscope.files.FileFailureException;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.log.ProgramLog;
import org.provscope.schema.xsd.SchemaReadException;
import org.provscope.settings.Settings;
import org.provscope.ui.drafts.DraftsModel;
import org.provscope.ui.drafts.SavedDrafts;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.RootReader;
import org.provscope.workspace.SampleRoot;
import org.provscope.workspace.drafts.DraftStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The root in the window: opens it in the background and tells in which state it is. */
public final class RootModel {
    /** What the window shows. */
    public sealed interface State {
        record Empty() implements State {}

        record Loading(Job job) implements State {}

        /** @param retry the place to try again, or null where that makes no sense */
        record Failed(String reason, @Nullable Location retry) implements State {}

        record Ready(OpenRoot root) implements State {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(RootModel.class);

    private final RootReader reader;
    private final Settings settings;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Empty());
    private final ObservableList<String> recent = FXCollections.observableArrayList();
    private final ObservableList<String> shownRecent = FXCollections.unmodifiableObservableList(recent);
    private final DraftsModel drafts;
    private final SavedDrafts saved;
    private final ObjectProperty<@Nullable String> statusMessage = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> dialogMessage = new SimpleObjectProperty<>();
    private boolean beginning;
    /** A person did not want to decide yet what both sides changed: what is shown is older than the root. */
    private final ReadOnlyBooleanWrapper postponed = new ReadOnlyBooleanWrapper();

    private final Look look;
    private final PublishedState published = new PublishedState(this);
    private final RootFiles files = new RootFiles(this);
    private final GivenSites sites;
    private @Nullable Job loading;
    private State beforeLoading = new State.Empty();

    public RootModel(RootReader reader, Settings settings, DraftStore store, Jobs jobs) {
        this.reader = reader;
        this.drafts = new DraftsModel(
                jobs,
                store,
                root -> {
                    // Typing that is handed on late, while another root is being read, must not bring the old one back.
                    if (!(state.get() instanceof State.Loading) || beginning) {
                        state.set(new State.Ready(root));
                    }
                },
                what -> dialogMessage.set(what));
        this.saved = new SavedDrafts(jobs, store, drafts, this::tellMerged);
        saved.look();
        this.settings = settings;
        sites = new GivenSites(settings);
        this.jobs = jobs;
        recent.setAll(settings.recent());
        look = new Look(settings);
    }

    /** Returns how the window looks. */
    public Look look() {
        return look;
    }

    /** Forgets the recent roots. */
    public void forgetRecent() {
        settings.forgetRecent();
        recent.clear();
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    public ObservableList<String> recent() {
        return shownRecent;
    }

    public RootReader reader() {
        return reader;
    }

    public Jobs jobs() {
        return jobs;
    }

    /** Returns the open root, or null. */
    public @Nullable OpenRoot root() {
        return state.get() instanceof State.Ready(OpenRoot root) ? root : null;
    }

    /** Opens what a person typed, chose or dropped. */
    public void open(String address) {
        try {
            open(Location.parse(address));
        } catch (FileFailureException e) {
            state.set(new State.Failed(String.valueOf(e.getMessage()), null));
        }
    }

    public void openSample() {
        open(SampleRoot.location());
    }

    /** Returns access to single files of the open root and of other roots. */
    public RootFiles files() {
        return files;
    }

    /** Returns the names that a person gave the root's sites. */
    public GivenSites sites() {
        return sites;
    }

    /** Returns the drafts over the open root. */
    public DraftsModel drafts() {
        return drafts;
    }

    static boolean isSameRoot(OpenRoot one, OpenRoot other) {
        return one.resolved()
                .snapshot()
                .location()
                .equals(other.resolved().snapshot().location());
    }

    /** Keeps drafts and root as they are until a person reloads the root. */
    public void postpone() {
        postponed.set(true);
        drafts.postpone();
    }

    /** Reloads the root if a file that was changed here has also changed in the root. */
    public void lookForOtherChanges() {
        OpenRoot open = root();
        if (open == null
                || !open.isChanged()
                || open.drafts().size() > RootReader.MOST_LOOKED_AT
                || !(open.base().location() instanceof Location.Folder)
                || postponed.get()
                || drafts.undecided().get() != null) {
            return;
        }
        jobs.run(
                "Checking the root for changes",
                job -> reader.isElsewhere(open),
                elsewhere -> {
                    if (elsewhere && open.equals(root())) {
                        reload();
                    }
                },
                e -> LOG.debug("the root cannot be looked at", e));
    }

    /** Returns true if the window shows an older state of the root because conflicts are not decided yet. */
    public ReadOnlyBooleanProperty postponed() {
        return postponed.getReadOnlyProperty();
    }

    /** Returns true if the root can be checked for changes without disturbing other work. */
    boolean canLook() {
        return root() != null
                && loading == null
                && !postponed.get()
                && !published.isRunning()
                && drafts.undecided().get() == null;
    }

    /**
     * Takes over a newer reading of the open root; the drafts stay.
     *
     * @param lookedAt as it was when it was begun to look: where it was read anew since, that counts
     * @return false if it was not taken over
     */
    @SuppressWarnings("ReferenceEquality") // Each reading is an object of its own.
    boolean becameAnother(OpenRoot lookedAt, OpenRoot fresh) {
        OpenRoot now = root();
        boolean isStillThat = now != null && now.base() == lookedAt.base() && canLook();
        if (isStillThat) {
            // Nobody asked for it, and somebody may be typing: a box would take the keys.
            drafts.reread(fresh, files -> {
                if (!files.isEmpty()) {
                    statusMessage.set(merged(files));
                }
            });
        }
        return isStillThat;
    }

    /** Reloads the open root. */
    public void reload() {
        OpenRoot root = root();
        postponed.set(false);
        if (root != null) {
            open(root.resolved().snapshot().location());
        }
    }

    public void cancel() {
        Job job = loading;
        if (job != null) {
            job.cancel();
            loading = null;
            if (state.get() instanceof State.Loading) {
                state.set(beforeLoading);
            }
        }
    }

    /** Opens the root at a location; a root that is being opened is given up. */
    public void open(Location location) {
        if (loading != null) {
            loading.cancel();
        }
        State before = state.get();
        boolean again = before instanceof State.Ready(OpenRoot root)
                && root.resolved().snapshot().location().equals(location);
        Job job = jobs.run(
                "Opening " + location.display(),
                running -> reader.read(location, null, running, running),
                root -> opened(location, root),
                e -> failed(location, e));
        if (!state.get().equals(before)) {
            return;
        }
        loading = job;
        if (!again) {
            beforeLoading = before instanceof State.Loading ? beforeLoading : before;
            state.set(new State.Loading(job));
        }
    }

    private void opened(Location location, OpenRoot fresh) {
        loading = null;
        OpenRoot now = root();
        if (now != null && isSameRoot(now, fresh)) {
            drafts.reread(fresh, this::tellMerged);
            published.reread();
            saved.look(fresh);
            return;
        }
        sites.open(location);
        saved.beginAnew();
        postponed.set(false);
        published.forget();
        beginning = true;
        drafts.begin(fresh);
        beginning = false;
        if (!location.equals(SampleRoot.location())) {
            settings.addRecent(location.address());
            recent.setAll(settings.recent());
        }
        saved.look(fresh);
    }

    /** Returns the state of publishing for the open root. */
    public PublishedState published() {
        return published;
    }

    private static String merged(List<RootPath> files) {
        int more = files.size() - 1;
        return files.getFirst()
                + (more == 0 ? "" : more == 1 ? " and another file" : " and " + more + " more files")
                + ", which you changed, also changed in the root. Both changes were merged.";
    }

    /** Returns a message to show briefly in the status line, or null. */
    public ObjectProperty<@Nullable String> statusMessage() {
        return statusMessage;
    }

    private void tellMerged(List<RootPath> files) {
        if (!published.takeOurs() && !files.isEmpty()) {
            // It asks for nothing, and somebody may be typing: a box would take the keys.
            statusMessage.set(merged(files));
        }
    }

    /** Returns the drafts that earlier windows left behind. */
    public SavedDrafts saved() {
        return saved;
    }

    /** Returns a message to show once in a box, or null. */
    public ObjectProperty<@Nullable String> dialogMessage() {
        return dialogMessage;
    }

    private void failed(Location location, Exception e) {
        loading = null;
        OpenRoot open = root();
        if (open != null && open.base().location().equals(location)) {
            dialogMessage.set("The root cannot be reloaded: " + e.getMessage() + " You see it as it was last read.");
            return;
        }
        if (beforeLoading instanceof State.Ready) {
            // Who was refused elsewhere, or thought better of it at the password, goes on with what was open.
            state.set(beforeLoading);
            dialogMessage.set(location.display() + " was not opened. " + e.getMessage());
            return;
        }
        boolean expected = e instanceof FileFailureException || e instanceof SchemaReadException;
        if (!expected && !(e instanceof RuntimeException)) {
            // Jobs log what is sure to be a mistake.
            ProgramLog.failed("a root could not be opened", e);
        }
        state.set(new State.Failed(
                expected
                        ? String.valueOf(e.getMessage())
                        : "Internal error in ProvScope: " + e + "." + ProgramLog.whereDetailsAre(),
                location));
    }
}
