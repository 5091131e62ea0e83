package org.provscope.ui.shell;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.provscope.help.Manual;
import org.provscope.help.NewerVersion;
import org.provscope.help.ProgramVersion;
import org.provscope.log.ProgramLog;
import org.provscope.settings.AppFolders;
import org.provscope.ui.Command;
import org.provscope.ui.MenuEntry.Line;
import org.provscope.ui.MenuEntry.Submenu;
import org.provscope.ui.workbench.Chooser;
import org.provscope.ui.workbench.RootModel;

/** The menu *Help*: the documentation, the keys, what this program is, and how to tell that something is wrong. */
final class HelpMenu {
    private final RootModel model;
    private final Chooser chooser;
    private final FrontActions here;
    private final Supplier<List<Submenu>> menus;

    /**
     * @param menus all menus, for the list of keys
     */
    HelpMenu(RootModel model, Chooser chooser, FrontActions here, Supplier<List<Submenu>> menus) {
        this.model = model;
        this.chooser = chooser;
        this.here = here;
        this.menus = menus;
    }

    Submenu menu() {
        return new Submenu(
                "_Help",
                null,
                List.of(
                        Command.of("help.keys", "_Keyboard shortcuts", () -> here.showKeys(menus.get()))
                                .icon("mdi2k-keyboard-outline"),
                        Command.of("help.manual", "_Documentation", this::showManual)
                                .icon("mdi2b-book-open-outline")
                                .keys("F1"),
                        Command.of("help.new", "_What is new", () -> showPage("CHANGELOG.html"))
                                .icon("mdi2n-new-box"),
                        new Line(),
                        Command.of("help.report", "_Report a problem …", this::report)
                                .icon("mdi2b-bug-outline"),
                        Command.of("help.log", "Show _log", this::showLog).icon("mdi2t-text-box-outline"),
                        Command.of("help.newer", "Look for a _newer version", this::lookForNewer)
                                .icon("mdi2u-update"),
                        new Line(),
                        Command.of("help.about", "_About ProvScope", this::about)
                                .icon("mdi2i-information-outline")));
    }

    private void showManual() {
        showPage("docs/first-hour.html");
    }

    /** Writes the documentation where a browser can read it, and opens a page of it. */
    private void showPage(String page) {
        Path folder = AppFolders.ofThisUser().cache().resolve("manual");
        model.jobs()
                .run(
                        "Writing the documentation",
                        job -> Manual.write(folder),
                        begin -> {
                            chooser.open(folder.resolve(page));
                            model.statusMessage()
                                    .set("The documentation opens in your browser: " + folder.resolve(page));
                        },
                        e -> model.dialogMessage().set("The documentation cannot be written into " + folder + "."));
    }

    /** Says what a report needs, and copies it; nothing of the root is in it. */
    private void report() {
        String facts = About.facts();
        here.tell(
                "Report a problem",
                "Tell us what you did, what you expected, and what came instead. These lines help; they contain "
                        + "nothing of your root:\n\n" + facts
                        + "\n\nThe log (Help > Show log) may help too. It contains names of files, and no "
                        + "passwords.",
                "Copy these lines",
                () -> About.copy(facts));
    }

    /** Only when somebody asks: the program calls nobody by itself. */
    private void lookForNewer() {
        URI place = NewerVersion.place(ProgramVersion.home());
        if (place == null) {
            model.dialogMessage()
                    .set(
                            "This is ProvScope " + About.version()
                                    + ". It was built without an address at which newer versions are told: look where you got it.");
            return;
        }
        model.jobs()
                .run(
                        "Asking " + place.getHost(),
                        job -> NewerVersion.read(place),
                        latest -> model.dialogMessage()
                                .set(
                                        NewerVersion.isNewer(latest, About.version())
                                                ? "There is a newer version: " + latest + ". This is "
                                                        + About.version() + ". " + place.resolve("README.md")
                                                        + " says how to get it."
                                                : "This is the newest version, " + About.version() + "."),
                        e -> model.dialogMessage()
                                .set(place.getHost() + " cannot be asked"
                                        + (e.getMessage() == null ? "." : ": " + e.getMessage())));
    }

    private void about() {
        here.tell(
                "ProvScope " + About.version(),
                "See what every Polycom phone gets from its provisioning root, and from where.\n\n"
                        + "Free software under the Apache License 2.0. Not made by, or affiliated with, Polycom or HP "
                        + "Poly.\n\n" + About.facts() + "\n\nBuilt with " + About.LIBRARIES + ".",
                "Copy",
                () -> About.copy(About.facts()));
    }

    private void showLog() {
        Path log = ProgramLog.file();
        if (Files.exists(log)) {
            chooser.open(log);
        } else {
            model.dialogMessage().set("Nothing has been logged yet. The log will be " + log + ".");
        }
    }
}
