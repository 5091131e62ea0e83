package org.provscope.ui.directory;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.ContactDraft;
import org.provscope.directory.ContactExchange;
import org.provscope.directory.CsvLine;
import org.provscope.directory.DirectoryCsv;
import org.provscope.directory.DirectoryVcard;
import org.provscope.edit.DirectoryChanges;
import org.provscope.effective.DirectoryPlace;
import org.provscope.files.RootPath;
import org.provscope.impact.ChangedNumber;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.Parameter;
import org.provscope.ui.jobs.Jobs;
import org.provscope.ui.workbench.Chooser;
import org.provscope.ui.workbench.Navigator;
import org.provscope.ui.workbench.Overlay;
import org.provscope.ui.workbench.RootModel;
import org.provscope.ui.workbench.TextPrompt;
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
        copyToPhones(MacAddress.inName(directory.path().name()), contacts);
    }

    /**
     * Asks which phones are to get some contacts.
     *
     * @param without the phone that they come from, or null
     */
    void copyToPhones(@Nullable MacAddress without, List<ContactDraft> contacts) {
        OpenRoot root = model.root();
        if (root != null && !contacts.isEmpty()) {
            CopyView view = new CopyView(
                    root.resolved(),
                    contacts,
                    without,
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

    /** Asks for a new contact, and then which phones are to get it. */
    public void newContact() {
        NewContactView view = new NewContactView(contact -> copyToPhones(null, List.of(contact)), overlay::close);
        overlay.show(view.getNode());
        view.focus();
    }

    /** Shows a contact in its directory. */
    void openContact(RootPath directory, ContactDraft contact) {
        navigator.openContact(directory, contact.label());
    }

    /** Asks for another number, and changes it in every directory that has the one given. */
    void changeNumber(String number) {
        TextPrompt box = new TextPrompt(
                overlay, "Change " + number + " in every directory", "The new number", "Show what changes", typed -> {
                    String wanted = typed.strip();
                    if (wanted.isEmpty() || wanted.equals(number)) {
                        return "Type another number.";
                    }
                    changeNumber(number, wanted);
                    return null;
                });
        box.show(number);
    }

    private void changeNumber(String number, String wanted) {
        OpenRoot root = model.root();
        if (root == null) {
            return;
        }
        String title = "Change " + number + " to " + wanted;
        jobs.run(
                "Reading directories",
                job -> ChangedNumber.of(root.resolved(), number, wanted, job),
                changed -> {
                    if (changed.change().isEmpty()) {
                        overlay.tell("No directory was changed. " + String.join(" ", changed.refused()));
                        return;
                    }
                    overlay.ask(
                            title + "?",
                            words(changed),
                            Overlay.Answer.safe(
                                    "Change "
                                            + directories(
                                                    changed.change().files().size()),
                                    "mdi2c-check",
                                    () -> model.drafts().change(title, root, changed::change, overlay::tell)));
                },
                e -> overlay.tell(String.valueOf(e.getMessage())));
    }

    private static String words(ChangedNumber changed) {
        StringBuilder words =
                new StringBuilder((changed.contacts() == 1 ? "1 contact" : changed.contacts() + " contacts") + " in "
                        + directories(changed.change().files().size())
                        + (changed.contacts() == 1 ? " gets" : " get") + " the new number.");
        if (!changed.refused().isEmpty()) {
            words.append(" Not changed: ")
                    .append(changed.refused().getFirst())
                    .append(
                            changed.refused().size() > 1
                                    ? " And " + (changed.refused().size() - 1) + " more."
                                    : "");
        }
        if (!changed.parameters().isEmpty()) {
            Parameter first = changed.parameters().getFirst();
            words.append("\n\nThe old number is also the value of ")
                    .append(
                            changed.parameters().size() == 1
                                    ? "1 parameter, "
                                    : changed.parameters().size() + " parameters, e.g. ")
                    .append(first.name())
                    .append(" in ")
                    .append(first.file().path())
                    .append(". Those stay; Edit > Replace in all files changes them.");
        }
        return words.toString();
    }

    private static String directories(int count) {
        return count == 1 ? "1 directory" : count + " directories";
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
                                        case CSV -> DirectoryCsv.write(entries, CsvLine.separator());
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
