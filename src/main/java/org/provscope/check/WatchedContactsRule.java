package org.provscope.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.Contact;
import org.provscope.directory.ContactDirectory;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.schema.Requirement;
import org.provscope.xml.Element;
import org.provscope.xml.SourceText;

/**
 * The rule about contacts that are to be watched or blocked where presence is off: such a mark then has no effect
 * (docs/domain.md §7). Told once for each directory.
 */
final class WatchedContactsRule {
    private static final String FIELD = "contact:bw";
    private static final Pattern MARK = Pattern.compile("<b[wb]>\\s*1\\s*</b[wb]>");

    private WatchedContactsRule() {}

    static void check(
            ResolvedRoot root, Collection<EffectiveConfig> readers, Cancellation cancellation, Problems problems) {
        Requirement requirement = Requirement.all().stream()
                .filter(row -> row.number(FIELD) != null)
                .findFirst()
                .orElse(null);
        if (requirement == null) {
            return;
        }
        Switches switches = new Switches(root.schema());
        Map<MacAddress, Switches.Off> off = new LinkedHashMap<>();
        for (EffectiveConfig reader : readers) {
            cancellation.check();
            Switches.Off found = switches.off(reader, requirement, "");
            if (found != null) {
                off.put(reader.stack().phone(), found);
            }
        }
        if (off.isEmpty()) {
            return;
        }
        for (RootFile file : root.snapshot().files()) {
            Switches.Off found = off(file, off, readers.size());
            SourceText text = file.text();
            if (found != null && text != null && !problems.isFull()) {
                check(file.path(), text, found, requirement, problems);
            }
        }
    }

    /** Returns the switch that is off for the phone of a directory; for those of a seed, if it is off for all phones. */
    private static Switches.@Nullable Off off(RootFile file, Map<MacAddress, Switches.Off> off, int readers) {
        if (file.kind() == FileKind.SEED_DIRECTORY) {
            return off.size() == readers ? off.values().iterator().next() : null;
        }
        MacAddress phone = file.kind() == FileKind.DIRECTORY
                ? MacAddress.inName(file.path().name())
                : null;
        return phone == null ? null : off.get(phone);
    }

    private static void check(
            RootPath file, SourceText text, Switches.Off off, Requirement requirement, Problems problems) {
        // Most directories hold no such mark: a look at the text is enough.
        if (!MARK.matcher(text.text()).find()) {
            return;
        }
        Element first = null;
        int marked = 0;
        for (Contact contact : ContactDirectory.of(text).contacts()) {
            for (String field : new String[] {"bw", "bb"}) {
                if (contact.value(field).equals("1")) {
                    marked++;
                    first = first == null ? contact.field(field) : first;
                }
            }
        }
        if (first != null) {
            problems.add(FeatureOffRule.problem(
                    ProblemLocation.of(file, text, first.span()),
                    null,
                    marked == 1
                            ? "The mark of a contact to be watched or blocked has no effect"
                            : "The marks of " + marked + " contacts to be watched or blocked have no effect",
                    requirement,
                    off.name(),
                    off.isAbsent()));
        }
    }
}
