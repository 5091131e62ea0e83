package org.provscope.ui.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.provscope.directory.ContactDirectory;
import org.provscope.directory.ContactDraft;
import org.provscope.directory.ContactField;
import org.provscope.effective.DirectoryPlace;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.PlainWords;
import org.provscope.schema.Secrets;
import org.provscope.ui.workbench.Navigator;
import org.provscope.xml.SourceText;

/** Collects the things of a root that one can go to. */
final class GoToItems {
    private static final int IN_THIS_ROOT = 500;
    private static final int MOST_VALUES = 2;
    private static final int MOST_CONTACTS = 20_000;

    private GoToItems() {}

    /** Returns what is there at once, while the rest is being collected. */
    static List<GoToItem> phonesAndFiles(ResolvedRoot root, Navigator navigator) {
        List<GoToItem> items = new ArrayList<>();
        for (Phone phone : root.phones().values()) {
            String label = phone.label() == null ? phone.mac().hex() : phone.label();
            items.add(new GoToItem(
                    GoToItem.Kind.PHONE,
                    label,
                    phone.mac().hex(),
                    IN_THIS_ROOT,
                    () -> navigator.openPhone(phone.mac())));
        }
        List<RootFile> files = new ArrayList<>(root.snapshot().files());
        files.sort(java.util.Comparator.comparing(RootFile::path));
        for (RootFile file : files) {
            items.add(new GoToItem(
                    GoToItem.Kind.FILE,
                    file.path().value(),
                    file.kind().label(),
                    IN_THIS_ROOT,
                    () -> navigator.openFile(file.path(), 1)));
        }
        return items;
    }

    /** @throws java.util.concurrent.CancellationException when cancelled */
    static List<GoToItem> of(ResolvedRoot root, Navigator navigator, Cancellation cancellation) {
        List<GoToItem> items = phonesAndFiles(root, navigator);
        Map<String, Set<String>> used = new TreeMap<>();
        Map<String, GoToItem> contacts = new LinkedHashMap<>();
        boolean withValues = GoToIndex.isSmall(root);
        List<RootFile> files = new ArrayList<>(root.snapshot().files());
        files.sort(java.util.Comparator.comparing(RootFile::path));
        for (RootFile file : files) {
            cancellation.check();
            if (file.config() != null) {
                for (Parameter parameter : file.config().parameters()) {
                    Set<String> values = used.computeIfAbsent(parameter.name(), name -> new LinkedHashSet<>());
                    if (values.size() <= MOST_VALUES) {
                        values.add(parameter.value());
                    }
                }
            }
            addContacts(file, navigator, contacts);
        }
        used.forEach((name, values) -> items.add(new GoToItem(
                GoToItem.Kind.PARAMETER,
                name,
                withValues ? values(name, values) : "set in this root",
                words(root.schema(), name),
                IN_THIS_ROOT,
                () -> navigator.openParameter(name))));
        for (String name : root.schema().concreteNames()) {
            if (!used.containsKey(name)) {
                items.add(new GoToItem(
                        GoToItem.Kind.PARAMETER,
                        name,
                        "not set",
                        words(root.schema(), name),
                        0,
                        () -> navigator.openParameter(name)));
            }
        }
        items.addAll(contacts.values());
        return items;
    }

    private static String values(String name, Set<String> values) {
        if (values.size() > MOST_VALUES) {
            return "several values";
        }
        return values.stream()
                .map(value -> "“" + Secrets.masked(name, value) + "”")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What it means, and what people call it. */
    private static String words(ParameterSchema schema, String name) {
        if (MasterAttribute.APP_FILE_PATH.equals(name)) {
            return "firmware software update";
        }
        ParameterInfo info = schema.find(name);
        return info == null
                ? ""
                : (info.meaning() + " " + PlainWords.of(info.name())).toLowerCase(java.util.Locale.ROOT);
    }

    /** A contact that stands in many directories is one to go to. */
    private static void addContacts(RootFile file, Navigator navigator, Map<String, GoToItem> contacts) {
        SourceText source = file.source();
        if (source == null || contacts.size() >= MOST_CONTACTS || !DirectoryPlace.isDirectory(file)) {
            return;
        }
        for (ContactDraft contact : ContactDirectory.of(source).entries()) {
            String number = contact.value(ContactField.CONTACT);
            if (!contact.name().isEmpty()) {
                contacts.computeIfAbsent(
                        contact.name() + "\n" + number,
                        key -> new GoToItem(
                                GoToItem.Kind.CONTACT,
                                contact.name(),
                                number + ", contact",
                                IN_THIS_ROOT,
                                () -> navigator.openContact(file.path(), contact.label())));
            }
        }
    }
}
