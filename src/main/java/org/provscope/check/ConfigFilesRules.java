package org.provscope.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.provscope.edit.ParameterEdits;
import org.provscope.effective.Phone;
import org.provscope.effective.Substitution;
import org.provscope.files.RootPath;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.xml.TextEdit;

/** The rules about the names in a master's lists of files (docs/domain.md §2); {@link MissingFileRule} looks for the files. */
final class ConfigFilesRules {
    private static final int LONGEST_ENTRY = 255;
    private static final int LONGEST_LIST = 2047;
    private static final String SOME_PHONE = "0004f2000000";
    private static final Pattern ADDRESS = Pattern.compile("\\[(?:PHONE_MAC_ADDRESS|MACADDRESS)]");

    /** A second name behind something that is no comma. */
    private static final Pattern SEVERAL = Pattern.compile("(?i)\\.cfg\\s*[;|]|\\.cfg\\s+\\S");

    private static final Pattern SEPARATOR = Pattern.compile("(?<=(?i:\\.cfg))\\s*[;|\\s]\\s*");

    private ConfigFilesRules() {}

    /** Returns true if an attribute lists parameter files, for all phones or for one model. */
    static boolean isConfigFiles(MasterAttribute attribute) {
        return attribute.base().equals(MasterAttribute.CONFIG_FILES);
    }

    /** Returns true if another rule speaks of an entry, so that its absence says nothing more. */
    static boolean isOdd(CheckedMaster master, String entry) {
        return SEVERAL.matcher(entry).find()
                || asAskedLength(entry) > LONGEST_ENTRY
                || isWritten(entry)
                || isMaster(master, entry)
                || Urls.isUrl(entry)
                || Placeholders.hasUnknown(entry);
    }

    /** Returns the names in a list, each once, in the order of the list. */
    static List<String> distinct(Parameter parameter) {
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

    /** Entries that are parted by something else than commas: a phone takes them for one name. */
    static void separators(CheckedMaster master, Problems problems) {
        for (Map.Entry<MasterAttribute, Parameter> named : master.attributes()) {
            if (!isConfigFiles(named.getKey())) {
                continue;
            }
            Parameter parameter = named.getValue();
            for (String entry : distinct(parameter)) {
                Matcher several = SEVERAL.matcher(entry);
                if (!Urls.isUrl(entry) && several.find() && master.snapshot().find(entry) == null) {
                    TextEdit edit = ParameterEdits.inValue(
                            parameter, entry, SEPARATOR.matcher(entry).replaceAll(", "));
                    Problem problem = CheckedMaster.problem(
                            ProblemCode.CONFIG_FILES_SYNTAX,
                            parameter,
                            entry,
                            Words.quoted(entry)
                                    + " is one name for a phone: the names in the list are separated by commas.");
                    problems.add(
                            edit == null
                                    ? problem
                                    : problem.with(Fix.of(
                                            "Use commas", parameter.file().path(), edit)));
                }
            }
        }
    }

    /** A directory, log, licence or firmware: phones look for parameters in it, and find none. */
    static void otherKinds(CheckedMaster master, Problems problems) {
        forEntries(master, (parameter, entry) -> {
            RootPath path = RootPath.of(ADDRESS.matcher(entry).replaceAll(SOME_PHONE));
            FileKind kind = path == null || Urls.isUrl(entry) ? FileKind.CONFIG : FileKind.of(path);
            boolean isOther = switch (kind) {
                case DIRECTORY, SEED_DIRECTORY, CALLS, LOG, LICENSE, FIRMWARE, FIRMWARE_VERSION, SCHEMA -> true;
                default -> false;
            };
            if (isOther) {
                problems.add(CheckedMaster.problem(
                                ProblemCode.NOT_A_PARAMETER_FILE,
                                parameter,
                                entry,
                                Words.quoted(entry) + " is a " + kind.label()
                                        + " file, not a parameter file: phones do not need it in this list.")
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

    /** Returns true if every phone of this master would have these entries' files with another piece. */
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
