package org.provscope.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.provscope.effective.SiteNames;
import org.provscope.effective.Sites;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.ui.Command;
import org.provscope.ui.phones.SiteNameView;
import org.provscope.ui.workbench.GivenSites;
import org.provscope.ui.workbench.Overlay;

/** Gives sites names, and puts phones into sites. */
final class SiteCommands {
    private final GivenSites given;
    private final Supplier<List<String>> known;
    private final Overlay overlay;

    /**
     * @param known the names of all sites
     */
    SiteCommands(GivenSites given, Supplier<List<String>> known, Overlay overlay) {
        this.given = given;
        this.known = known;
        this.overlay = overlay;
    }

    Command naming(Sites.Site site) {
        return Command.of(
                        "site.name",
                        "Rename the site …",
                        () -> ask(
                                "What is " + site.name() + " called?",
                                site.name(),
                                name -> given.set(renamed(site, name))))
                .icon("mdi2o-office-building-outline");
    }

    /** A site that files tell keeps its phones: also those that come later. */
    private SiteNames renamed(Sites.Site site, String name) {
        SiteNames names = given.names().get();
        for (RootPath file : site.files()) {
            names = names.with(file, name);
        }
        return names.with(
                site.phones().stream()
                        .filter(mac -> given.names().get().of(mac) != null)
                        .toList(),
                name);
    }

    Command naming(List<MacAddress> phones) {
        String what = phones.size() == 1 ? "this phone" : "these " + phones.size() + " phones";
        return Command.of(
                        "site.put",
                        "Site of " + what + " …",
                        () -> ask(
                                "To which site " + (phones.size() == 1 ? "does this phone" : "do these phones")
                                        + " belong?",
                                "",
                                name -> given.set(given.names().get().with(phones, name))))
                .icon("mdi2o-office-building-outline");
    }

    private void ask(String title, String now, Consumer<String> named) {
        SiteNameView view = new SiteNameView(title, now, known.get(), named, overlay::close);
        overlay.show(view.getNode());
        view.focus();
    }
}
