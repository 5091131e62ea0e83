package org.provscope.ui.root;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.provscope.directory.ContactExchange;
import org.provscope.directory.DirectoryCsv;
import org.provscope.directory.DirectoryVcard;
import org.provscope.directory.Entry;
import org.provscope.ui.directory.DirectoryModel;
import org.provscope.ui.directory.DirectoryView;
import org.provscope.ui.directory.DirectoryView.Form;
import org.provscope.ui.directory.ImportView;
import org.provscope.ui.jobs.Jobs;

/** Contacts out to other programs and in from them. */
final class Contacts implements DirectoryView.Window {
    private final Jobs jobs;
    private final Chooser chooser;
    private final Overlay overlay;

    Contacts(Jobs jobs, Chooser chooser, Overlay overlay) {
        this.jobs = jobs;
        this.chooser = chooser;
        this.overlay = overlay;
    }

    @Override
    public void importContacts(DirectoryModel model) {
        chooser.contacts(file -> {
            List<Entry> entries = model.entries();
            jobs.run("Reading contacts", job -> ContactExchange.read(entries, Path.of(file)), read -> {
                ImportView view = new ImportView(Path.of(file).getFileName().toString(), entries, read, model::take,
                        overlay::close);
                overlay.show(view.getNode());
                view.focus();
            }, e -> overlay.tell(String.valueOf(e.getMessage())));
        });
    }

    @Override
    public void exportContacts(DirectoryModel model, Form form) {
        List<Entry> entries = model.entries();
        String name = model.path().name().replaceFirst("\\.xml$", "") + form.ending();
        chooser.saveAs(name, file -> jobs.run("Saving contacts", job -> {
            Files.writeString(Path.of(file), switch (form) {
                case CSV -> DirectoryCsv.write(entries);
                case VCARD_3 -> DirectoryVcard.write(entries, DirectoryVcard.Form.V3);
                case VCARD_4 -> DirectoryVcard.write(entries, DirectoryVcard.Form.V4);
            }, StandardCharsets.UTF_8);
            return file;
        }, done -> overlay.tell("The contacts are saved as " + done + "."), e -> overlay.tell(
                "The contacts could not be saved: " + e.getMessage())));
    }
}
