package org.provscope.ui.shell;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.Phone;
import org.provscope.effective.Sites;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.ui.Command;
import org.provscope.ui.changes.EditPrompts;
import org.provscope.ui.compare.CompareActions;
import org.provscope.ui.directory.ContactTransfers;
import org.provscope.ui.workbench.Navigator;
import org.provscope.ui.workbench.PageId;
import org.provscope.ui.workbench.RootModel;
import org.provscope.workspace.OpenRoot;

/** What can be done with the phones that are chosen in the list. */
final class PhoneCommands {
    private final RootModel model;
    private final Navigator navigator;
    private final EditPrompts editing;
    private final ContactTransfers contacts;
    private final CompareActions compare;
    private final SiteCommands sites;

    PhoneCommands(
            RootModel model,
            Navigator navigator,
            EditPrompts editing,
            ContactTransfers contacts,
            CompareActions compare,
            SiteCommands sites) {
        this.sites = sites;
        this.model = model;
        this.navigator = navigator;
        this.editing = editing;
        this.contacts = contacts;
        this.compare = compare;
    }

    /**
     * Returns the commands for some phones.
     *
     * @param site the site that they are, or null
     */
    List<Command> of(List<MacAddress> chosen, Sites.@Nullable Site site) {
        if (chosen.isEmpty()) {
            return List.of();
        }
        Command copy = Command.of(
                        "phones.copy",
                        chosen.size() == 1 ? "Copy MAC address" : "Copy " + chosen.size() + " MAC addresses",
                        () -> copy(chosen))
                .icon("mdi2c-content-copy");
        if (chosen.size() > 1) {
            return List.of(
                    Command.of(
                                    "phones.compare",
                                    "Compare these " + chosen.size() + " phones",
                                    () -> navigator.open(new PageId.Matrix(chosen)))
                            .icon("mdi2t-table-large"),
                    site == null ? sites.naming(chosen) : sites.naming(site),
                    copy);
        }
        MacAddress phone = chosen.getFirst();
        return List.of(
                Command.of("phone.open", "Open", () -> navigator.openPhone(phone))
                        .icon("mdi2p-phone-classic"),
                Command.of("phone.contacts", "Its contacts", () -> contacts.open(phone))
                        .icon("mdi2c-contacts-outline"),
                Command.of("phone.master", "Its master file", () -> openMaster(phone))
                        .icon("mdi2f-file-star-outline"),
                Command.of("phone.said", "What it said", () -> navigator.open(new PageId.Heard(phone)))
                        .icon("mdi2m-message-text-outline"),
                Command.of("phone.compare", "Compare with another phone …", compare::withAnotherPhone)
                        .icon("mdi2c-compare-horizontal"),
                Command.of("phone.like", "New phone like this …", () -> editing.newPhone(phone, navigator::openPhone))
                        .icon("mdi2p-phone-plus-outline"),
                site == null ? sites.naming(chosen) : sites.naming(site),
                copy);
    }

    private static void copy(List<MacAddress> phones) {
        ClipboardContent text = new ClipboardContent();
        text.putString(phones.stream().map(MacAddress::hex).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(text);
    }

    private void openMaster(MacAddress mac) {
        OpenRoot root = model.root();
        Phone phone = root == null ? null : root.resolved().phones().get(mac);
        String master = phone == null ? null : phone.config().stack().masterFile();
        RootPath path = master == null ? null : RootPath.of(master);
        if (path == null) {
            model.statusMessage().set("This phone has no master file.");
        } else {
            navigator.openFile(path, 1);
        }
    }
}
