package org.provscope.check;

import java.util.List;
import java.util.Map;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;

/** The rules about other content of a master (docs/domain.md §2). */
final class MasterContentRules {
    private static final String DOUBTFUL = "CONTACT_DIRECTORY";

    private MasterContentRules() {}

    /** Reports parameters beside {@code CONFIG_FILES}: which of them wins is not known. */
    static void parameters(CheckedMaster master, Problems problems) {
        boolean namesFiles = master.attributes().stream()
                .anyMatch(named -> named.getKey().base().equals(MasterAttribute.CONFIG_FILES)
                        && !named.getValue().value().isBlank());
        List<Parameter> parameters = master.master().parameters().stream()
                .filter(parameter -> !NameRules.isNearMasterAttribute(parameter.name()))
                .toList();
        if (!namesFiles || parameters.isEmpty()) {
            return;
        }
        int count = parameters.size();
        Parameter first = parameters.getFirst();
        problems.add(Problem.of(
                ProblemCode.MASTER_HAS_PARAMETERS,
                ProblemLocation.name(first),
                first.name(),
                "This master "
                        + "contains " + Words.plural(count, "parameter", "parameters")
                        + " as well as CONFIG_FILES. It is not known which of the two wins on a phone: move "
                        + (count == 1 ? "it" : "them") + " to one of the files."));
    }

    /** Reports a phone's own master that names nothing: the phone never reads the default master. */
    static void hiding(CheckedMaster master, Problems problems) {
        RootFile file = master.snapshot().find(MacAddress.ANY + ".cfg");
        ConfigFile config = file == null ? null : file.config();
        boolean isRead = master.file().readability() == ConfigFile.Readability.READ;
        if (config == null
                || master.own() == null
                || !isRead
                || !master.attributes().isEmpty()) {
            return;
        }
        Parameter list = master.snapshot().master(config).attribute(MasterAttribute.CONFIG_FILES, null);
        List<String> names = list == null ? List.of() : MasterConfig.entries(list.value());
        int parameters = master.snapshot().master(config).parameters().size();
        if (!names.isEmpty() || parameters > 0) {
            String own = parameters == 0 ? "" : parameters == 1 ? "its parameter" : "its " + parameters + " parameters";
            String lost = names.isEmpty() ? own : Words.few(names) + (own.isEmpty() ? "" : " and of " + own);
            problems.add(Problem.of(
                    ProblemCode.DEFAULT_MASTER_HIDDEN,
                    ProblemLocation.of(master.file().path()),
                    null,
                    "The phone reads this file as its master, and it lists no files. So the phone does not read "
                            + MacAddress.ANY + ".cfg, and gets nothing of " + lost + "."));
        }
    }

    /** Reports the spelling without the S, which one document uses and released masters do not. */
    static void spelling(CheckedMaster master, Problems problems) {
        for (Map.Entry<MasterAttribute, Parameter> named : master.attributes()) {
            if (!named.getKey().base().equals(DOUBTFUL)) {
                continue;
            }
            Parameter parameter = named.getValue();
            String model = named.getKey().model();
            String right = MasterAttribute.CONTACTS_DIRECTORY + (model == null ? "" : "_" + model);
            Problem problem = Problem.of(
                            ProblemCode.MASTER_ATTRIBUTE_SPELLING,
                            ProblemLocation.name(parameter),
                            parameter.name(),
                            "The vendor's master files use " + right + "; only one document uses " + parameter.name()
                                    + ".")
                    .suggesting(right);
            boolean taken = master.master()
                    .attributes()
                    .containsKey(new MasterAttribute(MasterAttribute.CONTACTS_DIRECTORY, model));
            problems.add(taken ? problem : problem.with(Edits.rename(parameter, right)));
        }
    }
}
