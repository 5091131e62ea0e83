package org.provscope.ui.directory;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.provscope.directory.ContactDraft;
import org.provscope.directory.ContactExchange;
import org.provscope.directory.DirectoryCsv;
import org.provscope.directory.DirectoryVcard;
import org.provscope.edit.DirectoryChanges;
import org.provscope.effective.DirectoryPlace;
import org.provscope.provisioning.MacAddress;
import org.provscope.ui.jobs.Jobs;
import org.provscope.ui.workbench.Chooser;
import org.provscope.ui.workbench.Navigator;
import org.provscope.ui.workbench.Overlay;
import org.provscope.ui.workbench.RootModel;
import org.provscope.workspace.OpenRoot;

/** Imports, copies and exports contacts. */
public final class ContactTransfers {
    private final RootModel model;
    private final Jobs jobs;
    private final Chooser chooser;
    private final Overlay overlay;
    private final Navigator navigator;

    public ContactTransfers(RootModel model, Chooser chooser, Overlay overlay, Navigator navigator) {
        this.model = model;
        this.jobs = model.jobs();
        this.chooser = chooser;
        this.overlay = overlay;
        this.navigator = navigator;
    }

    /** Asks for a file with contacts and shows what it would change. */
    void importContacts(DirectoryModel model) {
        chooser.contacts(file -> {
            ContactTable table = model.table().get();
            List<ContactDraft> entries = table.entries();
            jobs.run(
                    "Reading contacts",
                    job -> ContactExchange.read(entries, Path.of(file)),
                    read -> {
                        ImportView view = new ImportView(
                                Path.of(file).getFileName().toString(),
                                entries,
                                read,
                                wanted -> model.take(table, wanted),
                                overlay::close);
                        overlay.show(view.getNode());
                        view.focus();
                    },
                    e -> overlay.tell(String.valueOf(e.getMessage())));
        });
    }

    /** Asks which other phones are to get some contacts. */
    void copyContacts(DirectoryModel directory, List<ContactDraft> contacts) {
        OpenRoot root = model.root();
        if (root != null && !contacts.isEmpty()) {
            CopyView view = new CopyView(
                    root.resolved(),
                    contacts,
                    MacAddress.inName(directory.path().name()),
                    model.sites().names().get(),
                    jobs,
                    copied -> model.drafts()
                            .change(
                                    "Copy "
                                            + (contacts.size() == 1
                                                    ? contacts.getFirst().label()
                                                    : contacts.size() + " contacts")
                                            + " to other phones",
                                    root,
                                    copied::change,
                                    overlay::tell),
                    overlay::close);
            overlay.show(view.getNode());
            view.focus();
        }
    }

    /** Opens the directory of a phone; if there is none, asks whether to create one. */
    public void open(MacAddress mac) {
        OpenRoot root = model.root();
        if (root == null) {
            return;
        }
        DirectoryPlace place = DirectoryPlace.of(root.resolved(), mac);
        if (place.trouble() != null) {
            overlay.tell(place.trouble());
            return;
        }
        if (place.file() != null) {
            navigator.openFile(place.path(), 1);
            return;
        }
        overlay.ask(
                "This phone has no contact directory in the root",
                "The new file would be " + place.path()
                        + ". At its next restart the phone replaces its contacts with this file.",
                Overlay.Answer.safe("Create an empty directory", "mdi2p-plus", () -> {
                    model.drafts()
                            .change(
                                    "New directory " + place.path(),
                                    DirectoryChanges.empty(place.path()),
                                    overlay::tell);
                    model.drafts().whenSettled(() -> navigator.openFile(place.path(), 1));
                }));
    }

    /** Asks where to save the contacts. */
    void exportContacts(DirectoryModel model, ContactForm form) {
        List<ContactDraft> entries = model.table().get().entries();
        String name = model.path().name().replaceFirst("\\.xml$", "") + form.ending();
        chooser.saveAs(
                name,
                file -> jobs.run(
                        "Saving contacts",
                        job -> {
                            Files.writeString(
                                    Path.of(file),
                                    switch (form) {
                                        case CSV -> DirectoryCsv.write(entries);
                                        case VCARD_3 -> DirectoryVcard.write(entries, DirectoryVcard.Form.V3);
                                        case VCARD_4 -> DirectoryVcard.write(entries, DirectoryVcard.Form.V4);
                                    },
                                    StandardCharsets.UTF_8);
                            return file;
                        },
                        done -> overlay.tell("The contacts were saved as " + done + "."),
                        e -> overlay.tell("The contacts could not be saved: " + e.getMessage())));
    }
}
