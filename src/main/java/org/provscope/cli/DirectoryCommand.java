package org.provscope.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.ContactChange;
import org.provscope.directory.ContactDirectory;
import org.provscope.directory.ContactDraft;
import org.provscope.directory.ContactExchange;
import org.provscope.directory.ContactImport;
import org.provscope.directory.DirectoryCsv;
import org.provscope.directory.DirectoryVcard;
import org.provscope.edit.DirectoryChanges;
import org.provscope.effective.DirectoryPlace;
import org.provscope.provisioning.MacAddress;
import org.provscope.schema.Secrets;
import org.provscope.workspace.NoMaster;
import org.provscope.workspace.OpenRoot;
import org.provscope.xml.SourceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code provscope directory}: the contacts of a phone, out to other programs and in again. */
@Command(
        name = "directory",
        description = "Show or change a phone's contact directory (000000000000: the seed for new phones).",
        exitCodeListHeading = Common.EXIT_CODES,
        exitCodeList = {
            "0:Done, or nothing to change.",
            "1:The import would change something, but --write was not given.",
            Common.FAILED
        },
        footer = {
            "",
            "Examples:",
            "  provscope directory /srv/provisioning 0004f28062d6 --export csv",
            "  provscope directory /srv/provisioning 0004f28062d6 --import contacts.csv --write"
        })
final class DirectoryCommand implements Callable<Integer> {
    private static final int WOULD_CHANGE = 1;
    /** What contacts are exported as. */
    enum Export {
        csv,
        vcard
    }

    private final Console console;

    @Mixin
    private Common common = new Common();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Parameters(index = "0", paramLabel = "ROOT", description = Common.ROOT)
    private String root = "";

    @Parameters(index = "1", paramLabel = "MAC", description = "The phone's address.")
    private String phone = "";

    @Option(
            names = "--export",
            paramLabel = "csv|vcard",
            description = "Write the contacts to standard output, as a table or vCards (3.0).")
    private @Nullable Export export;

    @Option(
            names = "--import",
            paramLabel = "FILE",
            description = "Import contacts from a table or vCards. Without --write, only show what would change.")
    private @Nullable String file;

    @Option(names = "--remove-missing", description = "With --import: remove contacts that are not in the file.")
    private boolean removeMissing;

    @Option(names = "--write", description = "With --import: publish the change.")
    private boolean write;

    DirectoryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (file == null && (write || removeMissing)) {
            throw new Failure((write ? "--write" : "--remove-missing") + " can only be used with --import.");
        }
        if (file != null && export != null) {
            throw new Failure("--import and --export cannot be used together.");
        }
        boolean isJson = format.isJson();
        MacAddress mac = phone.strip().equals(MacAddress.ANY) ? new MacAddress(MacAddress.ANY) : Common.mac(phone);
        OpenRoot open = common.open(root, console);
        String noRoot = NoMaster.reason(open.resolved().snapshot());
        if (noRoot != null) {
            // The file can be read and written all the same, as where contacts are kept apart from a root.
            console.advise(noRoot);
        }
        DirectoryPlace place = DirectoryPlace.of(open.resolved(), mac);
        if (place.trouble() != null) {
            throw new Failure(place.trouble());
        }
        if (place.file() != null && place.file().source() == null) {
            throw new Failure(place.path() + " cannot be read"
                    + (place.file().failure() == null
                            ? "."
                            : ": " + place.file().failure().sentence()));
        }
        SourceText source =
                place.file() == null ? SourceText.empty() : place.file().source();
        ContactDirectory directory = ContactDirectory.of(source == null ? SourceText.empty() : source);
        if (export != null) {
            return export(directory, place);
        }
        if (file != null) {
            return take(file, directory, place, open, isJson);
        }
        new ContactListing(console, directory, place).print(open.resolved(), mac, isJson);
        return 0;
    }

    // ---- out

    private int export(ContactDirectory directory, DirectoryPlace place) {
        String reason = place.file() == null
                ? "There is no " + place.path() + " in this root."
                : directory.unexportableReason();
        if (reason != null) {
            throw new Failure(reason);
        }
        List<ContactDraft> entries =
                directory.entries().stream().map(this::shown).toList();
        if (!entries.equals(directory.entries())) {
            console.err().println("provscope: passwords are masked in these contacts; to write them, use --no-mask.");
        }
        String text = export == Export.csv
                ? DirectoryCsv.write(entries)
                : DirectoryVcard.write(entries, DirectoryVcard.Form.V3);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        console.out().write(bytes, 0, bytes.length);
        console.out().flush();
        return 0;
    }

    private ContactDraft shown(ContactDraft contact) {
        Map<String, String> fields = new LinkedHashMap<>();
        contact.fields().forEach((name, value) -> fields.put(name, console.shown(value)));
        return new ContactDraft(contact.origin(), fields);
    }

    // ---- in

    private int take(String from, ContactDirectory directory, DirectoryPlace place, OpenRoot open, boolean isJson) {
        String reason = DirectoryChanges.trouble(directory);
        if (reason != null) {
            throw new Failure(place.path() + ": " + reason);
        }
        ContactImport read;
        OpenRoot changed;
        List<ContactChange> changes;
        List<ContactDraft> missing;
        try {
            ContactImport all = ContactExchange.read(directory.entries(), Path.of(from));
            missing = all.missing();
            read = removeMissing ? all.withoutMissing() : all;
            changes = ContactChange.between(directory.entries(), read.wanted());
            if (changes.stream().anyMatch(DirectoryCommand::isHidden)) {
                throw new Failure(from + " contains masked passwords (" + Secrets.MASK + "), which would replace "
                        + "the real ones: export the contacts with --no-mask.");
            }
            changed = changes.isEmpty() ? open : open.with(DirectoryChanges.of(place.path(), directory, read.wanted()));
        } catch (IllegalArgumentException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
        boolean isWritten = write && changed.isChanged();
        if (isWritten) {
            common.publish(changed, "directory");
        }
        ImportReport report = new ImportReport(place, changes, missing, read.notes(), isWritten);
        if (isJson) {
            report.json(console);
        } else {
            report.text(console, removeMissing);
        }
        return changed.isChanged() && !isWritten ? WOULD_CHANGE : 0;
    }

    private static boolean isHidden(ContactChange change) {
        ContactDraft after = change.after();
        return after != null && after.fields().values().stream().anyMatch(value -> value.contains(Secrets.MASK));
    }
}
