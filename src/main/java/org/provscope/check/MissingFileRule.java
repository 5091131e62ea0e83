package org.provscope.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.provscope.edit.ParameterEdits;
import org.provscope.effective.Layer;
import org.provscope.effective.LayerRole;
import org.provscope.effective.LayerStatus;
import org.provscope.effective.Phone;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.Parameter;
import org.provscope.xml.TextEdit;

/** Finds files that a master names and that are not in the root. */
final class MissingFileRule {
    private MissingFileRule() {}

    /** Adds a problem for every name in a list of which the root has no file. */
    static void missing(CheckedMaster master, Problems problems) {
        for (Map.Entry<MasterAttribute, Parameter> named : master.attributes()) {
            if (ConfigFilesRules.isConfigFiles(named.getKey())) {
                String model = named.getKey().model();
                if (model != null && !master.hasPhoneOf(model)) {
                    missingForModel(master, named.getValue(), model, problems);
                } else {
                    missingForPhones(master, named.getValue(), problems);
                }
            }
        }
    }

    /** Reports the files of a variant together: as long as no phone is known to be of that model, nobody misses them. */
    private static void missingForModel(CheckedMaster master, Parameter parameter, String model, Problems problems) {
        List<String> missing = new ArrayList<>();
        for (String entry : ConfigFilesRules.distinct(parameter)) {
            String asked = master.asAsked(entry, model);
            if (asked.indexOf('[') < 0
                    && !ConfigFilesRules.isOdd(master, entry)
                    && master.snapshot().find(asked) == null) {
                missing.add(asked);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        String near = missing.size() == 1 ? SimilarFile.of(master, parameter, missing.getFirst()) : null;
        Problem problem = CheckedMaster.problem(
                        ProblemCode.MISSING_CONFIG_FILE,
                        parameter,
                        "Phones of model " + model + " ask for "
                                + Words.few(missing.stream().map(Words::quoted).toList())
                                + ", which is not in the root. No phone here is known to be one."
                                + (near == null ? "" : " Did you mean " + Words.quoted(near) + "?"))
                .suggesting(near)
                .with(Severity.INFO);
        problems.add(withoutParameter(problem));
    }

    private static void missingForPhones(CheckedMaster master, Parameter parameter, Problems problems) {
        Map<String, List<String>> lacking = lacking(master);
        boolean hasUrl = parameter.value().contains("://");
        for (String entry : ConfigFilesRules.distinct(parameter)) {
            // A comma in a password cuts an address in two.
            boolean piece = hasUrl && entry.indexOf('@') >= 0;
            if (piece || ConfigFilesRules.isOdd(master, entry)) {
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

    /** Returns for every entry with a placeholder, as it is written, the phones that find no such file. */
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
        String near = SimilarFile.of(master, parameter, asked);
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
        return withoutParameter(problem);
    }

    /** Returns the problem as it is told: its place is the attribute, and no parameter is concerned (docs/problems.md). */
    private static Problem withoutParameter(Problem problem) {
        return new Problem(
                problem.code(),
                problem.severity(),
                problem.place(),
                null,
                problem.message(),
                problem.suggestion(),
                problem.fixes());
    }
}
