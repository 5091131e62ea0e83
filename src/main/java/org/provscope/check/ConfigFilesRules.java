package org.provscope.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provscope.edit.ParameterEdits;
import org.provscope.effective.Layer;
import org.provscope.effective.LayerRole;
import org.provscope.effective.LayerStatus;
import org.provscope.effective.Phone;
import org.provscope.effective.Substitution;
import org.provscope.files.RootPath;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.xml.EditDistance;
import org.provscope.xml.TextEdit;

/** The rules about the files that a master names (DOMAIN §2). */
final class ConfigFilesRules {
    private static final int LONGEST_ENTRY = 255;
    private static final int LONGEST_LIST = 2047;
    private static final String SOME_PHONE = "0004f2000000";
    private static final Pattern ADDRESS = Pattern.compile("\\[(?:PHONE_MAC_ADDRESS|MACADDRESS)]");

    private ConfigFilesRules() {}

    private static boolean isConfigFiles(MasterAttribute attribute) {
        return attribute.base().equals(MasterAttribute.CONFIG_FILES);
    }

    /** Entries that another rule speaks of, and whose absence says nothing more. */
    private static boolean isOdd(CheckedMaster master, String entry) {
        return asAskedLength(entry) > LONGEST_ENTRY
                || isWritten(entry)
                || isMaster(master, entry)
                || Urls.isUrl(entry)
                || Placeholders.hasUnknown(entry);
    }

    /** A file that is named, and that is not in the root. */
    static void missing(CheckedMaster master, Problems problems) {
        for (Map.Entry<MasterAttribute, Parameter> named : master.attributes()) {
            if (isConfigFiles(named.getKey())) {
                String model = named.getKey().model();
                if (model != null) {
                    missingForModel(master, named.getValue(), model, problems);
                } else {
                    missingForPhones(master, named.getValue(), problems);
                }
            }
        }
    }

    private static void missingForModel(CheckedMaster master, Parameter parameter, String model, Problems problems) {
        for (String entry : distinct(parameter)) {
            String asked = master.asAsked(entry, model);
            if (asked.indexOf('[') < 0
                    && !isOdd(master, entry)
                    && master.snapshot().find(asked) == null) {
                problems.add(missing(master, parameter, entry, asked, "Phones of model " + model + " ask for it.")
                        .with(Severity.WARNING));
            }
        }
    }

    private static void missingForPhones(CheckedMaster master, Parameter parameter, Problems problems) {
        Map<String, List<String>> lacking = lacking(master);
        boolean hasUrl = parameter.value().contains("://");
        for (String entry : distinct(parameter)) {
            // A comma in a password cuts an address in two.
            boolean piece = hasUrl && entry.indexOf('@') >= 0;
            if (piece || isOdd(master, entry)) {
                continue;
            }
            if (entry.indexOf('[') < 0) {
                if (master.snapshot().find(entry) == null) {
                    problems.add(missing(master, parameter, entry, entry, ""));
                }
                continue;
            }
            List<String> without = lacking.get(entry);
            if (without != null) {
                String who = master.own() != null ? "" : "It is missing for " + Words.few(without) + ".";
                problems.add(missing(master, parameter, entry, master.asAsked(entry, null), who));
            }
        }
    }

    /** For every entry, as it is written, the phones that find no such file. */
    private static Map<String, List<String>> lacking(CheckedMaster master) {
        Map<String, List<String>> lacking = new HashMap<>();
        for (Phone phone : master.phones()) {
            for (Layer layer : phone.config().stack().layers()) {
                if (layer.role() == LayerRole.CONFIG
                        && layer.status() == LayerStatus.MISSING
                        && layer.file() != null
                        && layer.file().indexOf('[') >= 0) {
                    lacking.computeIfAbsent(layer.file(), entry -> new ArrayList<>())
                            .add(phone.mac().hex());
                }
            }
        }
        return lacking;
    }

    private static Problem missing(CheckedMaster master, Parameter parameter, String entry, String asked, String who) {
        String near = near(master, parameter, asked);
        Problem problem = CheckedMaster.problem(
                        ProblemCode.MISSING_CONFIG_FILE,
                        parameter,
                        entry,
                        "There is no file "
                                + Words.quoted(asked) + " in the root. " + (who.isEmpty() ? "" : who + " ")
                                + "A fresh phone goes without its values. A running phone falls back to its own copies of all files."
                                + (near == null ? "" : " Did you mean " + Words.quoted(near) + "?"))
                .suggesting(near);
        TextEdit rename =
                near == null || entry.indexOf('[') >= 0 ? null : ParameterEdits.inValue(parameter, entry, near);
        if (near != null && rename != null) {
            problem = problem.with(Fix.of("Change to " + near, parameter.file().path(), rename));
        }
        // The place is the attribute; no parameter is concerned (DESIGN, contracts).
        return new Problem(
                problem.code(),
                problem.severity(),
                problem.place(),
                null,
                problem.message(),
                problem.suggestion(),
                problem.fixes());
    }

    /** A file of the root whose name is nearly the one that was asked for, and that this list does not name yet. */
    private static @Nullable String near(CheckedMaster master, Parameter parameter, String asked) {
        String slashes = asked.replace('\\', '/');
        if (!slashes.equals(asked) && master.snapshot().find(slashes) != null) {
            return slashes;
        }
        RootPath path = RootPath.of(asked);
        if (path == null) {
            return null;
        }
        String wanted = stem(path.name());
        List<String> named = null;
        String best = null;
        // The shorter a name, the sooner another one is only another one.
        int least = wanted.length() < 5 ? 1 : wanted.length() < 9 ? 2 : 3;
        // Never a file of another phone, release or number: digits are no slips of the pen.
        for (String name : master.folders().parameterFiles(path.folder(), digits(path.name()))) {
            int distance = EditDistance.within(least - 1, wanted, stem(name));
            String inFolder = path.folder().isEmpty() ? name : path.folder() + "/" + name;
            if (distance < least) {
                named = named == null ? distinct(parameter) : named;
                if (!named.contains(inFolder)) {
                    least = distance;
                    best = inFolder;
                }
            }
        }
        return best;
    }

    private static String stem(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".cfg") ? lower.substring(0, lower.length() - ".cfg".length()) : lower;
    }

    static String digits(String name) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= '0' && name.charAt(i) <= '9') {
                digits.append(name.charAt(i));
            }
        }
        return digits.toString();
    }

    private static List<String> distinct(Parameter parameter) {
        return MasterConfig.entries(parameter.value()).stream().distinct().toList();
    }

    /** A name that the phone writes itself: its next upload takes the file's place. */
    static void reserved(CheckedMaster master, Problems problems) {
        forEntries(master, (parameter, entry) -> {
            if (isWritten(entry)) {
                problems.add(CheckedMaster.problem(
                                ProblemCode.RESERVED_NAME,
                                parameter,
                                entry,
                                Words.quoted(entry)
                                        + " is a file that phones write themselves: the phone's next upload overwrites it. Phones "
                                        + "read it even if it is not listed.")
                        .with(removal(parameter, entry)));
            }
        });
    }

    private static boolean isWritten(String entry) {
        RootPath path = RootPath.of(ADDRESS.matcher(entry).replaceAll(SOME_PHONE));
        FileKind kind = path == null ? FileKind.OTHER : FileKind.of(path);
        return kind == FileKind.PHONE_OVERRIDE || kind == FileKind.WEB_OVERRIDE || kind == FileKind.CLOUD_OVERRIDE;
    }

    /** A master that lists itself or another master. */
    static void self(CheckedMaster master, Problems problems) {
        forEntries(master, (parameter, entry) -> {
            if (isMaster(master, entry)) {
                problems.add(CheckedMaster.problem(
                                ProblemCode.SELF_REFERENCE,
                                parameter,
                                entry,
                                Words.quoted(entry)
                                        + " is a master file: a master cannot be one of its own parameter files.")
                        .with(removal(parameter, entry)));
            }
        });
    }

    private static boolean isMaster(CheckedMaster master, String entry) {
        RootPath path = RootPath.of(ADDRESS.matcher(entry).replaceAll(SOME_PHONE));
        if (path == null) {
            return false;
        }
        FileKind kind = FileKind.of(path);
        return kind.isMaster()
                || path.value().equalsIgnoreCase(master.file().path().value());
    }

    /** Phones take 255 characters for a name and 2047 for the list. */
    static void tooLong(CheckedMaster master, Problems problems) {
        for (Map.Entry<MasterAttribute, Parameter> named : master.attributes()) {
            if (!isConfigFiles(named.getKey())) {
                continue;
            }
            Parameter parameter = named.getValue();
            String list = parameter.value();
            int length = asAskedLength(list);
            if (length > LONGEST_LIST) {
                problems.add(CheckedMaster.problem(
                        ProblemCode.CONFIG_FILES_TOO_LONG,
                        parameter,
                        "The list has " + length
                                + " characters, but phones accept only " + LONGEST_LIST + "."
                                + (MasterConfig.entries(parameter.value()).size() < MasterConfig.MOST_ENTRIES
                                        ? ""
                                        : " Only its first " + MasterConfig.MOST_ENTRIES
                                                + " names are checked here.")));
                continue;
            }
            for (String entry : distinct(parameter)) {
                int longest = asAskedLength(entry);
                if (longest > LONGEST_ENTRY) {
                    problems.add(CheckedMaster.problem(
                            ProblemCode.CONFIG_FILES_TOO_LONG,
                            parameter,
                            entry,
                            Words.quoted(entry) + " has " + longest + " characters, but phones accept only "
                                    + LONGEST_ENTRY + "."));
                    break;
                }
            }
        }
    }

    /** The length with the phone's address put in: what the phone asks for. */
    private static int asAskedLength(String text) {
        String asked = ADDRESS.matcher(text).replaceAll(SOME_PHONE);
        return asked.codePointCount(0, asked.length());
    }

    /** A file that is found only because capitals do not count here. */
    static void clash(CheckedMaster master, Problems problems) {
        forEntries(master, (parameter, entry) -> {
            if (isOdd(master, entry)) {
                return;
            }
            if (entry.indexOf('[') < 0) {
                clash(master, parameter, entry, entry, problems);
                return;
            }
            for (Phone phone : master.phones()) {
                Substitution asked = Substitution.of(entry, phone.mac(), null);
                if (asked.determinable() && clash(master, parameter, entry, asked.text(), problems)) {
                    return;
                }
            }
        });
    }

    private static boolean clash(
            CheckedMaster master, Parameter parameter, String entry, String asked, Problems problems) {
        RootPath path = RootPath.of(asked);
        RootFile found = path == null ? null : master.snapshot().find(asked);
        if (path == null
                || found == null
                || found.path().value().equals(master.snapshot().straight(path.value()))) {
            return false;
        }
        String right = found.path().value();
        TextEdit rename = entry.indexOf('[') >= 0 ? null : ParameterEdits.inValue(parameter, entry, right);
        Problem problem = CheckedMaster.problem(
                        ProblemCode.NAME_CASE_CLASH,
                        parameter,
                        entry,
                        "The file is called "
                                + Words.quoted(right) + ", not " + Words.quoted(asked)
                                + ": a case-sensitive server does not find it.")
                .suggesting(right);
        problems.add(
                rename == null
                        ? problem
                        : problem.with(
                                Fix.of("Change to " + right, parameter.file().path(), rename)));
        return true;
    }

    @FunctionalInterface
    private interface EntryRule {
        void check(Parameter parameter, String entry);
    }

    private static void forEntries(CheckedMaster master, EntryRule rule) {
        for (Map.Entry<MasterAttribute, Parameter> named : master.attributes()) {
            if (isConfigFiles(named.getKey())) {
                for (String entry : distinct(named.getValue())) {
                    rule.check(named.getValue(), entry);
                }
            }
        }
    }

    /** Whether the entries that hold a piece would be files of every phone of this master, had they another one. */
    static boolean isInOrder(CheckedMaster master, Parameter parameter, String piece, String instead) {
        for (String entry : distinct(parameter)) {
            String better = entry.replace(piece, instead);
            if (better.equals(entry)) {
                continue;
            }
            boolean missing = isOdd(master, better) || master.phones().isEmpty();
            for (Phone phone : master.phones()) {
                Substitution asked = Substitution.of(better, phone.mac(), null);
                missing |= asked.determinable() && master.snapshot().find(asked.text()) == null;
            }
            if (missing) {
                return false;
            }
        }
        return true;
    }

    /** Takes an entry out of its list, each time with one comma; everything else stays as it is written. */
    private static List<Fix> removal(Parameter parameter, String entry) {
        int from = parameter.attribute().valueStart();
        String raw = parameter
                .file()
                .source()
                .text()
                .substring(from, parameter.attribute().valueEnd());
        List<TextEdit> edits = new ArrayList<>();
        boolean keptBefore = false;
        int start = 0;
        while (start <= raw.length()) {
            int comma = raw.indexOf(',', start);
            int end = comma < 0 ? raw.length() : comma;
            String name = raw.substring(start, end).strip();
            if (!name.equals(entry)) {
                keptBefore |= !name.isEmpty();
            } else if (comma >= 0) {
                int next = comma + 1;
                while (next < raw.length() && org.provscope.xml.Scanner.isBlank(raw.charAt(next))) {
                    next++;
                }
                int begin = start + raw.substring(start, end).indexOf(entry);
                edits.add(TextEdit.delete(from + begin, from + next));
                end = Math.max(comma, next - 1);
            } else {
                edits.add(TextEdit.delete(from + (keptBefore ? Math.max(0, start - 1) : start), from + end));
            }
            start = end + 1;
        }
        return edits.isEmpty()
                ? List.of()
                : List.of(new Fix("Remove it from the list", parameter.file().path(), edits, List.of()));
    }
}
