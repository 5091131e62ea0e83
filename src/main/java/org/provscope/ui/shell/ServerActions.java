package org.provscope.ui.shell;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.publish.Publication;
import org.provscope.publish.PublicationStore;
import org.provscope.publish.PublicationStore.Kept;
import org.provscope.ui.connect.ConnectModel;
import org.provscope.ui.connect.ConnectView;
import org.provscope.ui.publish.PublishModel;
import org.provscope.ui.publish.PublishView;
import org.provscope.ui.workbench.Navigator;
import org.provscope.ui.workbench.Overlay;
import org.provscope.ui.workbench.PageId;
import org.provscope.ui.workbench.RootModel;
import org.provscope.ui.workbench.RootModel.State;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.PublishService;
import org.provscope.workspace.PublishService.Begun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connects to servers and publishes, in boxes over the window. */
final class ServerActions {
    private static final Logger LOG = LoggerFactory.getLogger(ServerActions.class);

    private final RootModel model;
    private final Services services;
    private final Overlay overlay;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<@Nullable Begun> unfinished = new ReadOnlyObjectWrapper<>();
    /** The address of the root whose unfinished publications were looked for. */
    private String looked = "";

    private boolean hasFailed;
    private final LeaveGuard guard;

    ServerActions(RootModel model, Services services, Overlay overlay, Navigator navigator, LeaveGuard guard) {
        this.model = model;
        this.services = services;
        this.overlay = overlay;
        this.navigator = navigator;
        this.guard = guard;
        services.prompts().in(overlay, this::say);
    }

    /** Says something once the root is open that is being read: the end of reading writes into the same line. */
    private void say(String what) {
        if (model.state().get() instanceof State.Loading) {
            ChangeListener<State> ready = new ChangeListener<>() {
                @Override
                public void changed(ObservableValue<? extends State> state, State before, State now) {
                    if (!(now instanceof State.Loading)) {
                        model.state().removeListener(this);
                        Platform.runLater(() -> model.statusMessage().set(what));
                    }
                }
            };
            model.state().addListener(ready);
        } else {
            model.statusMessage().set(what);
        }
    }

    /** Asks for a server and opens its root. */
    void connect() {
        ConnectModel places = new ConnectModel(
                services.settings(),
                services.passwords(),
                model.reader().roots(),
                model.jobs(),
                place -> guard.leaving(() -> model.open(place)));
        ConnectView view = new ConnectView(places, overlay::close);
        overlay.show(view.getNode());
        view.focus();
    }

    /** Asks whether to publish the changes, and publishes them. */
    void publish() {
        guard.flush();
        model.drafts().whenKept(() -> {
            OpenRoot root = model.root();
            if (unfinished.get() != null) {
                resolve();
            } else if (root == null || !root.isChanged()) {
                overlay.tell("There are no changes to publish.");
            } else if (root.base().location() instanceof Location.Zip) {
                overlay.ask(
                        "Zip files are read-only",
                        "Changes cannot be published to a zip file. Save copies of the "
                                + "changed files to a folder and pack them yourself.",
                        Overlay.Answer.safe("Save copies …", "mdi2c-content-save-all-outline", guard::saveCopies));
            } else {
                show(PublishModel.of(root, services.publishing(), model.jobs(), model.published(), navigator));
            }
        });
    }

    private void show(PublishModel publication) {
        Runnable[] close = new Runnable[1];
        PublishView view = new PublishView(publication, () -> close[0].run(), model::reload);
        publication.state().subscribe(state -> model.published().running(publication.isRunning()));
        close[0] = overlay.above(view.getNode(), () -> look(looked, false), () -> !publication.isRunning());
    }

    /**
     * Checks once for a publication of a root that was begun and not ended: before a crash, or when a server went away.
     */
    void lookForBegun(OpenRoot root) {
        String address = root.base().location().address();
        if (!address.equals(looked)) {
            looked = address;
            unfinished.set(null);
            look(address, true);
        }
    }

    /** Checks again if that failed. */
    void lookAgain() {
        if (hasFailed) {
            hasFailed = false;
            looked = "";
        }
    }

    private void look(String address, boolean ask) {
        model.jobs()
                .run(
                        "Looking for publications",
                        job -> services.publishing().begun(address),
                        found -> {
                            if (!address.equals(looked)) {
                                return;
                            }
                            unfinished.set(found.begun().orElse(null));
                            if (found.isTidied()) {
                                model.reload();
                            }
                            if (ask && found.begun().isPresent()) {
                                overlay.whenFree(this::resolve);
                            }
                        },
                        e -> {
                            hasFailed = true;
                            LOG.warn("a publication that was begun cannot be looked at", e);
                        });
    }

    /** Returns the unfinished publication of the open root, or null. */
    ReadOnlyObjectProperty<@Nullable Begun> unfinished() {
        return unfinished.getReadOnlyProperty();
    }

    /** Asks what to do with the unfinished publication. */
    void resolve() {
        Begun begun = unfinished.get();
        if (begun != null) {
            show(PublishModel.begun(
                    begun.kept(), begun.files(), services.publishing(), model.jobs(), model.published(), navigator));
        }
    }

    /** Restores the files of an earlier publication as changes. */
    void bringBack(Kept kept) {
        model.jobs()
                .run(
                        "Reading the old files",
                        job -> PublicationStore.read(kept),
                        this::bringBack,
                        e -> overlay.tell("The old files cannot be read: " + e.getMessage()));
    }

    private void bringBack(Publication publication) {
        OpenRoot open = model.root();
        if (open == null) {
            return;
        }
        Runnable act = () -> {
            model.drafts()
                    .change(
                            "Restore the files from before a publication",
                            PublishService.undoing(publication),
                            overlay::tell);
            model.drafts().whenSettled(() -> navigator.open(new PageId.Drafts()));
        };
        List<RootPath> since = PublishService.changedSince(publication, open);
        if (since.isEmpty()) {
            act.run();
        } else {
            overlay.ask(
                    since.size() == 1
                            ? since.getFirst() + " changed since then"
                            : since.size() + " files changed since then",
                    names(since) + (since.size() == 1 ? " is" : " are") + " no longer as that publication left "
                            + (since.size() == 1 ? "it" : "them") + ", because somebody changed "
                            + (since.size() == 1 ? "it" : "them") + " in the root or you did here. Restoring the old "
                            + "files discards those changes too. Nothing is written to the root until you publish.",
                    Overlay.Answer.safe("Restore the old files", "mdi2u-undo-variant", act));
        }
    }

    private static String names(List<RootPath> paths) {
        return String.join(", ", paths.stream().limit(5).map(RootPath::value).toList())
                + (paths.size() > 5 ? " and " + (paths.size() - 5) + " more" : "");
    }
}
