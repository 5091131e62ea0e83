package org.provscope.legacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.provscope.edit.ParameterEdits;
import org.provscope.files.RootPath;
import org.provscope.legacy.Question.Choice;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.xml.TextEdit;

/**
 * What masters of old sites do in their own way: they name {@code phone-<mac>.cfg}, which is an ordinary file though
 * it looks like an override, and firmware of an old release (docs/domain.md §1, §6). Nothing of it changes unless a
 * person says so.
 */
final class OldLayout {
    static final String PHONE_FILES = "phone-<mac>.cfg";
    static final String FIRMWARE = "APP_FILE_PATH";

    private static final String KEEP = "keep";
    private static final String RENAME = "rename";
    private static final Pattern PHONE_FILE =
            Pattern.compile("(?i)(?:(.*)/)?phone-([0-9a-f]{12}|\\[PHONE_MAC_ADDRESS]|\\[MACADDRESS])\\.cfg");

    /** A release before 3.3 in a path, e.g. {@code sip.3.2.3.revc.ld}. */
    private static final Pattern OLD_RELEASE =
            Pattern.compile("(?<![0-9])(?<![0-9]\\.)(?:[12]\\.[0-9]|3\\.[012])(?:\\.[0-9]+)+");

    private final Snapshot snapshot;
    private final Answers answers;
    private final List<LayoutChange> changes = new ArrayList<>();

    private OldLayout(Snapshot snapshot, Answers answers) {
        this.snapshot = snapshot;
        this.answers = answers;
    }

    /** Returns what can be changed in the masters of a root. */
    static List<LayoutChange> of(Snapshot snapshot, Answers answers) {
        OldLayout layout = new OldLayout(snapshot, answers);
        List<Parameter> lists = new ArrayList<>();
        List<Parameter> firmware = new ArrayList<>();
        snapshot.files().stream()
                .filter(file -> file.kind().isMaster())
                .sorted(java.util.Comparator.comparing(RootFile::path))
                .map(RootFile::config)
                .forEach(config -> {
                    if (config != null && config.source().readOnlyReason() == null) {
                        collect(snapshot.master(config), lists, firmware);
                    }
                });
        layout.phoneFiles(lists);
        layout.firmware(firmware);
        return List.copyOf(layout.changes);
    }

    private static void collect(MasterConfig master, List<Parameter> lists, List<Parameter> firmware) {
        master.attributes().forEach((attribute, parameter) -> {
            boolean isOldModel = attribute.model() != null && OldModels.isOld(attribute.model());
            if (attribute.base().equals(MasterAttribute.CONFIG_FILES)
                    && MasterConfig.entries(parameter.value()).stream()
                            .anyMatch(entry -> PHONE_FILE.matcher(entry).matches())) {
                lists.add(parameter);
            }
            if (attribute.base().equals(MasterAttribute.APP_FILE_PATH)
                    && !isOldModel
                    && OLD_RELEASE.matcher(parameter.value()).find()) {
                firmware.add(parameter);
            }
        });
    }

    // ---- phone-<mac>.cfg

    private void phoneFiles(List<Parameter> lists) {
        if (lists.isEmpty()) {
            return;
        }
        Question question = Question.of(
                PHONE_FILES,
                (lists.size() == 1 ? "1 master names" : lists.size() + " masters name")
                        + " phone-<mac>.cfg. It is an ordinary file there: only CONFIG_FILES gives it its rank, and no "
                        + "phone writes it. As <mac>-phone.cfg it would override all other files, and the phone would "
                        + "write its own settings into it.",
                List.of(
                        new Choice(KEEP, "Leave it an ordinary file"),
                        new Choice(RENAME, "Rename it to <mac>-phone.cfg")),
                answers);
        for (Parameter list : lists) {
            Map<RootPath, RootPath> renamed = new LinkedHashMap<>();
            String rest = list.value();
            for (String entry :
                    question.answer().equals(RENAME) ? MasterConfig.entries(list.value()) : List.<String>of()) {
                Map<RootPath, RootPath> files = renamed(list, entry);
                if (!files.isEmpty()) {
                    renamed.putAll(files);
                    rest = without(rest, entry);
                }
            }
            changes.add(new LayoutChange(list, rest, edits(list, rest), renamed, question));
        }
    }

    private static List<TextEdit> edits(Parameter parameter, String value) {
        return value.equals(parameter.value()) ? List.of() : List.of(ParameterEdits.value(parameter, value));
    }

    /** Returns a list without an entry and the comma that goes with it; all else stays as it is written. */
    private static String without(String list, String entry) {
        int at = 0;
        while (at <= list.length()) {
            int comma = list.indexOf(',', at);
            int end = comma < 0 ? list.length() : comma;
            if (list.substring(at, end).strip().equals(entry)) {
                return at > 0
                        ? list.substring(0, at - 1) + list.substring(end)
                        : comma < 0 ? "" : list.substring(comma + 1).stripLeading();
            }
            at = end + 1;
        }
        return list;
    }

    /** Returns the files of an entry with their new names; none if one of them cannot be renamed: the entry stays then. */
    private Map<RootPath, RootPath> renamed(Parameter list, String entry) {
        Matcher matcher = PHONE_FILE.matcher(entry);
        if (!matcher.matches()) {
            return Map.of();
        }
        String directory = directory(list.file());
        MacAddress named = MacAddress.parse(matcher.group(2));
        String folder = matcher.group(1) == null ? "" : matcher.group(1) + "/";
        Map<RootPath, RootPath> renamed = new LinkedHashMap<>();
        for (MacAddress mac : named == null ? macs(list.file().path()) : Set.of(named)) {
            RootFile file = snapshot.find(folder + "phone-" + mac.hex() + ".cfg");
            RootPath to = new RootPath(directory + mac.hex() + "-phone.cfg");
            if (file == null) {
                continue;
            }
            if (file.source() == null || snapshot.find(to.value()) != null) {
                return Map.of();
            }
            renamed.put(file.path(), to);
        }
        return renamed;
    }

    private String directory(ConfigFile master) {
        Parameter found = snapshot.master(master).attribute(MasterAttribute.OVERRIDES_DIRECTORY, null);
        String directory = found == null ? "" : found.value().strip();
        return directory.isEmpty() || directory.contains("://") || directory.indexOf('[') >= 0
                ? ""
                : directory.endsWith("/") ? directory : directory + "/";
    }

    /** Returns the phones that read a master: its own, or all without one. */
    private Set<MacAddress> macs(RootPath master) {
        MacAddress own = FileKind.of(master) == FileKind.MASTER ? MacAddress.inName(master.name()) : null;
        if (own != null) {
            return Set.of(own);
        }
        Set<MacAddress> macs = new TreeSet<>();
        for (RootFile file : snapshot.files()) {
            MacAddress mac = MacAddress.inName(file.path().name());
            if (mac != null && snapshot.find(mac.hex() + ".cfg") == null) {
                macs.add(mac);
            }
        }
        return macs;
    }

    // ---- firmware

    private void firmware(List<Parameter> paths) {
        if (paths.isEmpty()) {
            return;
        }
        Set<String> values = new LinkedHashSet<>();
        paths.forEach(path -> values.add("“" + path.value() + "”"));
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(KEEP, "Leave it"));
        for (String found : newFirmware()) {
            choices.add(new Choice(found, "Ask for " + found));
        }
        Question question = Question.of(
                FIRMWARE,
                (paths.size() == 1 ? "1 master asks" : paths.size() + " masters ask") + " for old firmware: "
                        + String.join(", ", values)
                        + ". Phones load what their master names, so they stay on it, or go "
                        + "back to it, until it names the new one.",
                choices,
                answers);
        for (Parameter path : paths) {
            String value = question.answer().equals(KEEP) ? path.value() : question.answer();
            changes.add(new LayoutChange(path, value, edits(path, value), Map.of(), question));
        }
    }

    /** Returns the names under which phones would find the firmware in the root, or the usual name. */
    private Set<String> newFirmware() {
        Set<String> found = new TreeSet<>();
        for (RootFile file : snapshot.files()) {
            String name = file.path().name();
            if (file.kind() == FileKind.FIRMWARE && name.endsWith("sip.ld")) {
                String folder = file.path().folder();
                found.add(folder.isEmpty() ? "sip.ld" : folder + "/sip.ld");
            }
        }
        return found.isEmpty() ? Set.of("sip.ld") : found;
    }
}
