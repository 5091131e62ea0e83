package org.provscope.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.provscope.check.CheckResult;
import org.provscope.check.Severity;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.settings.AppFolders;
import org.provscope.ui.Command;
import org.provscope.ui.MenuEntry.Submenu;
import org.provscope.ui.changes.EditPrompts;
import org.provscope.ui.directory.ContactTransfers;
import org.provscope.ui.file.FilePage;
import org.provscope.ui.file.FilePages;
import org.provscope.ui.problems.ProblemsModel;
import org.provscope.ui.search.GoToIndex;
import org.provscope.ui.search.GoToItem;
import org.provscope.ui.search.GoToModel;
import org.provscope.ui.search.GoToView;
import org.provscope.ui.search.RecentItems;
import org.provscope.ui.workbench.Chooser;
import org.provscope.ui.workbench.Navigator;
import org.provscope.ui.workbench.Overlay;
import org.provscope.ui.workbench.Page;
import org.provscope.ui.workbench.PageId;
import org.provscope.ui.workbench.Pages;
import org.provscope.ui.workbench.RootModel;
import org.provscope.ui.workbench.TextPrompt;
import org.provscope.workspace.OpenRoot;

/** Actions on the page in front, or on the selection in the list of phones. */
final class FrontActions {
    private static final int MOST_PROBLEMS = 1_000;

    private final RootModel model;
    private final Pages pages;
    private final FilePages files;
    private final Navigator navigator;
    private final Overlay overlay;
    private final Chooser chooser;
    private final EditPrompts editing;
    private final ContactTransfers contacts;
    private final GoToIndex index;
    private final Supplier<List<MacAddress>> chosen;
    private final Supplier<@Nullable RootPath> chosenFile;
    private final RecentItems recent;
    private final ProblemsModel problems;
    private Supplier<List<Command>> commands = List::of;

    /**
     * @param chosen     the phones chosen in the list
     * @param chosenFile the file chosen in the list, or null
     */
    FrontActions(
            RootModel model,
            Pages pages,
            FilePages files,
            Navigator navigator,
            Overlay overlay,
            Chooser chooser,
            EditPrompts editing,
            ContactTransfers contacts,
            GoToIndex index,
            Supplier<List<MacAddress>> chosen,
            Supplier<@Nullable RootPath> chosenFile,
            RecentItems recent,
            ProblemsModel problems) {
        this.recent = recent;
        this.problems = problems;
        this.chosenFile = chosenFile;
        this.model = model;
        this.pages = pages;
        this.files = files;
        this.navigator = navigator;
        this.overlay = overlay;
        this.chooser = chooser;
        this.editing = editing;
        this.contacts = contacts;
        this.index = index;
        this.chosen = chosen;
    }

    /** Sets the commands that the palette offers. */
    void offer(Supplier<List<Command>> all) {
        commands = all;
    }

    private @Nullable MacAddress phoneInFront() {
        Page front = pages.front().get();
        return front != null && front.id() instanceof PageId.Phone(MacAddress mac) ? mac : null;
    }

    /** Shows which phones get the values of the file in front. */
    void openUse() {
        RootPath inTree = chosenFile.get();
        RootPath file = files.front().map(FilePage::path).orElse(inTree);
        if (file == null) {
            say("Open a file first, or choose one in the list.");
        } else {
            navigator.open(new PageId.FileUse(file));
        }
    }

    /** Opens the contacts of the phone in front, or of the one chosen in the list. */
    void openContacts() {
        MacAddress front = phoneInFront();
        MacAddress mac =
                front != null ? front : chosen.get().stream().findFirst().orElse(null);
        if (mac != null) {
            contacts.open(mac);
        } else {
            say("Open a phone first.");
        }
    }

    /** Adds a contact where a directory is in front, else makes a phone. */
    void newHere() {
        FilePage front = files.front().filter(FilePage::hasContacts).orElse(null);
        if (front != null) {
            front.addContact();
        } else if (isAllContacts(pages.front().get())) {
            contacts.newContact();
        } else {
            newPhone();
        }
    }

    private static boolean isAllContacts(@Nullable Page page) {
        return page != null && page.id() instanceof PageId.AllContacts;
    }

    /** Creates a new phone like the one in front, else like the first one. */
    void newPhone() {
        files.flush();
        MacAddress like = phoneInFront();
        model.drafts().whenSettled(() -> editing.newPhone(like, navigator::openPhone));
    }

    /** Searches in the page in front: in the text of a file, by the filter elsewhere. */
    void find() {
        Page front = pages.front().get();
        if (front != null) {
            front.find();
        }
    }

    /** Asks for any phone by its address. */
    void askForPhone() {
        if (model.root() == null) {
            return;
        }
        TextPrompt box =
                new TextPrompt(overlay, "Show any phone", "MAC address, known to this root or not", "Show", typed -> {
                    MacAddress mac = MacAddress.parse(typed);
                    if (mac == null) {
                        return "Not a MAC address: 12 hexadecimal digits, e.g. 0004f28062d6.";
                    }
                    navigator.openPhone(mac);
                    return null;
                });
        box.show("");
    }

    /** Shows the box for going to anything. */
    void goToAnything() {
        OpenRoot root = model.root();
        if (root != null && !overlay.isShown()) {
            List<GoToItem> items = index.items(root.resolved(), commands.get());
            items.addAll(problemItems());
            GoToModel found = new GoToModel(items, typed -> null, recent);
            GoToView view = new GoToView(
                    found, "Phone, file, parameter, contact, problem, or > and a command", false, overlay::close);
            overlay.show(view.getNode());
            view.focus();
        }
    }

    private List<GoToItem> problemItems() {
        CheckResult result = problems.result().get();
        if (result == null) {
            return List.of();
        }
        return result.problems().stream()
                .filter(problem -> problem.severity() != Severity.INFO)
                .limit(MOST_PROBLEMS)
                .map(problem -> new GoToItem(
                        GoToItem.Kind.PROBLEM,
                        problem.message(),
                        problem.file() == null ? "" : problem.file(),
                        0,
                        () -> problems.open(problem)))
                .toList();
    }

    /** Shows every shortcut. */
    void showKeys(List<Submenu> menus) {
        KeysView view = new KeysView(menus, overlay::close);
        overlay.show(view.getNode());
        view.focus();
    }

    /** Shows what can be chosen about the program. */
    void showSettings() {
        SettingsView view = new SettingsView(model, AppFolders.ofThisUser(), chooser::open, overlay::close);
        overlay.show(view.getNode());
        view.focus();
    }

    private void say(String what) {
        if (model.root() != null) {
            model.statusMessage().set(what);
        }
    }

    /** Tells something that one may want to copy. */
    void tell(String title, String text, String copy, Runnable act) {
        overlay.ask(title, text, List.of(Overlay.Answer.safe(copy, "mdi2c-content-copy", act)), "Close", () -> {
            // Nothing was asked.
        });
    }
}
