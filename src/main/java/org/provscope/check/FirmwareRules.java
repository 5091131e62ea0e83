package org.provscope.check;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provscope.edit.ParameterEdits;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.FirmwareVersion;
import org.provscope.schema.ModelReleases;
import org.provscope.schema.PhoneModels;
import org.provscope.xml.TextEdit;

/** The rules about the firmware that a master names (docs/domain.md §2). */
final class FirmwareRules {
    private static final Pattern PART_NUMBER =
            Pattern.compile("(?:[0-9]{4}-[0-9]{5}-[0-9]{3}|\\[PHONE_PART_NUMBER])\\.");

    private FirmwareRules() {}

    private static void forEach(CheckedMaster master, BiConsumer<Parameter, String> rule) {
        for (Map.Entry<MasterAttribute, Parameter> named : master.attributes()) {
            String path = named.getValue().value().strip();
            if (named.getKey().base().equals(MasterAttribute.APP_FILE_PATH) && !path.isEmpty()) {
                rule.accept(named.getValue(), path);
            }
        }
    }

    /** Reports names that begin with a part number: phones put it before the name themselves. */
    static void doubled(CheckedMaster master, Problems problems) {
        forEach(master, (parameter, path) -> {
            String name = path.substring(path.lastIndexOf('/') + 1);
            Matcher matcher = PART_NUMBER.matcher(name);
            if (!matcher.lookingAt()) {
                return;
            }
            String bare = name.substring(matcher.end());
            Problem problem = CheckedMaster.problem(
                            ProblemCode.DOUBLED_PART_NUMBER,
                            parameter,
                            name,
                            "Phones add their part number in front of the name themselves, so they ask for "
                                    + Words.quoted(matcher.group() + name) + " first. Use " + Words.quoted(bare) + ".")
                    .suggesting(path.substring(0, path.length() - name.length()) + bare);
            TextEdit edit = ParameterEdits.inValue(parameter, name, bare);
            boolean there = isThere(master, path.substring(0, path.length() - name.length()) + bare);
            problems.add(
                    edit == null || !there
                            ? problem
                            : problem.with(
                                    Fix.of("Change to " + bare, parameter.file().path(), edit)));
        });
    }

    /** Reports paths that begin or end with a slash: phones put the one behind the server's path, and find no file. */
    static void slashes(CheckedMaster master, Problems problems) {
        forEach(master, (parameter, path) -> {
            if (path.startsWith("/") || path.endsWith("/")) {
                problems.add(CheckedMaster.problem(
                        ProblemCode.FIRMWARE_PATH,
                        parameter,
                        path.startsWith("/")
                                ? Words.quoted(path)
                                        + " begins with a slash: phones append it to the server's path and do "
                                        + "not find it."
                                : Words.quoted(path) + " ends with a slash: it names no file."));
            }
        });
    }

    /**
     * Reports firmware as missing if no file in its folder ends in the wanted name: phones put their part number before
     * it.
     */
    static void missing(CheckedMaster master, Problems problems) {
        for (Map.Entry<MasterAttribute, Parameter> named : master.attributes()) {
            String path = named.getValue().value().strip();
            boolean isLookedFor = named.getKey().base().equals(MasterAttribute.APP_FILE_PATH)
                    && !path.isEmpty()
                    && !Urls.isUrl(path)
                    && path.indexOf('[') < 0
                    && !path.startsWith("/")
                    && !path.endsWith("/");
            if (!isLookedFor || isThere(master, path)) {
                continue;
            }
            String model = named.getKey().model();
            boolean isForNobody = model != null && !master.hasPhoneOf(model);
            Problem problem = CheckedMaster.problem(
                    ProblemCode.MISSING_FIRMWARE,
                    named.getValue(),
                    "There is no firmware " + Words.quoted(path)
                            + " in the root, and none with a part number in front of its name."
                            + (isForNobody ? " No phone here is known to be a " + model + "." : ""));
            problems.add(isForNobody ? problem.with(Severity.INFO) : problem);
        }
    }

    /** Reports a release that was not made for the model that is to load it (docs/domain.md §13). */
    static void release(CheckedMaster master, Problems problems) {
        for (Map.Entry<MasterAttribute, Parameter> named : master.attributes()) {
            String path = named.getValue().value().strip();
            if (!named.getKey().base().equals(MasterAttribute.APP_FILE_PATH) || path.isEmpty()) {
                continue;
            }
            String model = named.getKey().model() != null ? named.getKey().model() : modelOf(path);
            ModelReleases.Last last = model == null ? null : ModelReleases.of(model);
            FirmwareVersion version = SchemaAssignments.firmware(master.snapshot(), path);
            if (last != null && version != null && version.isAfter(last.text())) {
                problems.add(CheckedMaster.problem(
                        ProblemCode.MODEL_RELEASE,
                        named.getValue(),
                        "Release " + version.text() + " is not made for " + model + ": its last release is "
                                + (last.isRecalled() ? "probably " : "") + last.label() + "."));
            }
        }
    }

    private static @Nullable String modelOf(String path) {
        Matcher matcher = PART_NUMBER.matcher(path.substring(path.lastIndexOf('/') + 1));
        return matcher.lookingAt()
                ? PhoneModels.codeOfPart(
                        matcher.group().substring(0, matcher.group().length() - 1))
                : null;
    }

    private static boolean isThere(CheckedMaster master, String path) {
        RootPath clean = RootPath.of(path);
        return clean != null && master.folders().hasNameEnding(clean.folder(), clean.name());
    }
}
