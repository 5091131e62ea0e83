package org.provscope.ui.root;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.provscope.publish.Publications;
import org.provscope.publish.Publications.Kept;
import org.provscope.ui.connect.ConnectModel;
import org.provscope.ui.connect.ConnectView;
import org.provscope.ui.publish.PublishModel;
import org.provscope.ui.publish.PublishView;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.Publishing;

/** Connecting to servers and publishing, as boxes over the window. */
final class Servers {
    private static final Logger LOG = LoggerFactory.getLogger(Servers.class);

    private final RootModel model;
    private final Services services;
    private final Overlay overlay;
    /** The address of the root whose begun publications were looked for. */
    private String looked = "";

    Servers(RootModel model, Services services, Overlay overlay) {
        this.model = model;
        this.services = services;
        this.overlay = overlay;
        services.asking().in((box, closed) -> overlay.above(box, closed, () -> true));
    }

    /** Asks for a server and opens its root. */
    void connect() {
        ConnectModel place = new ConnectModel(services.settings(), services.passwords(), model.reader().roots(),
                model.jobs(), model::open);
        ConnectView view = new ConnectView(place, overlay::close);
        overlay.show(view.getNode());
        view.focus();
    }

    /** Asks whether to publish what was changed, and does it. */
    void publish() {
        model.drafts().whenKept(() -> {
            OpenRoot root = model.root();
            if (root == null || !root.isChanged()) {
                overlay.tell("Nothing was changed here: there is nothing to publish.");
            } else {
                show(PublishModel.of(root, services.publishing(), model.jobs(), model::published));
            }
        });
    }

    private void show(PublishModel publication) {
        Runnable[] close = new Runnable[1];
        PublishView view = new PublishView(publication, () -> close[0].run(), model::reload);
        close[0] = overlay.above(view.getNode(), () -> {}, () -> !publication.isRunning());
    }

    /** Looks once whether something was begun in a root and not ended: before a crash, or when a server went away. */
    void lookForBegun(OpenRoot root) {
        String address = root.base().location().address();
        if (address.equals(looked)) {
            return;
        }
        looked = address;
        model.jobs().run("Looking for publications", job -> services.publishing().begun(address), begun -> {
            if (begun.isPresent() && address.equals(looked)) {
                show(PublishModel.begun(begun.get().kept(), begun.get().files(), services.publishing(), model.jobs(),
                        model::published));
            }
        }, e -> LOG.warn("a publication that was begun cannot be looked at", e));
    }

    /** Brings the files of an earlier publication back as changes. */
    void bringBack(Kept kept) {
        model.jobs().run("Reading the old files", job -> Publishing.undoing(Publications.read(kept)),
                change -> model.drafts().change("Bringing back what was published over", change, overlay::tell),
                e -> overlay.tell("The old files cannot be read: " + e.getMessage()));
    }
}
