package org.provscope.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.Parameter;
import org.provscope.xml.Scan;
import org.provscope.xml.XmlProblem;

/** Judges one configuration file by itself. */
final class FileCheck {
    private static final List<ParameterRule> RULES = List.of(NameRules::unknown, NameRules::wrongCase,
            NameRules::index, NameRules::legacy, ValueRules::type, ValueRules::defaultPassword,
            ValueRules::credentialsInUrl);

    private final JudgedFile file;
    private final ConfigFile config;
    private final List<NameJudge> judges;
    private final Problems problems = new Problems();
    private int errors;
    private int duplicates;
    private int pre330;

    private FileCheck(ConfigFile config, FileKind kind, List<NameJudge> judges) {
        this.file = new JudgedFile(config, kind);
        this.config = config;
        this.judges = judges;
    }

    /**
     * @param judges who judges the names: one for each schema or firmware whose phones read the file
     */
    static FileReport check(ConfigFile config, FileKind kind, List<NameJudge> judges) {
        return new FileCheck(config, kind, judges).report();
    }

    private FileReport report() {
        if (config.isBlank()) {
            boolean override = file.kind() == FileKind.PHONE_OVERRIDE || file.kind() == FileKind.WEB_OVERRIDE;
            return whole(ProblemCode.EMPTY_FILE, override
                    ? "The file is empty: the phone has no overrides."
                    : "The file is empty: it sets nothing.");
        }
        if (config.readability() == ConfigFile.Readability.ENCRYPTED) {
            return file.isMaster()
                    ? whole(ProblemCode.XML_MALFORMED, "The file is encrypted, and a master file cannot be encrypted: "
                            + "phones cannot read it.")
                    : whole(ProblemCode.ENCRYPTED_FILE, "The file is encrypted and cannot be checked here.");
        }
        Scan scan = config.scan();
        XmlRules.check(config.path(), config.source(), scan.attributes(), scan.problems(), problems);
        int malformed = problems.size();
        boolean isXml = malformed == 0 || problems.found().getFirst().code() != ProblemCode.NOT_XML;
        int counted = isXml ? parameters(repeatedInTheirTag(scan)) : 0;
        FileCounts counts = config.readability() == ConfigFile.Readability.READ
                ? new FileCounts(counted - errors - duplicates - pre330, errors, duplicates, pre330)
                : new FileCounts(0, malformed, 0, 0);
        return new FileReport(config.path(), finished(), counts);
    }

    private FileReport whole(ProblemCode code, String message) {
        int error = code.severity() == Severity.ERROR ? 1 : 0;
        return new FileReport(config.path(), List.of(Problem.of(code, Place.of(config.path()), null, message)),
                new FileCounts(0, error, 0, 0));
    }

    /** Offsets of names that are told as malformed XML already. */
    private static Set<Integer> repeatedInTheirTag(Scan scan) {
        if (scan.isWellFormed()) {
            return Set.of();
        }
        Set<Integer> repeated = new HashSet<>();
        for (XmlProblem problem : scan.problems()) {
            if (problem.kind() == XmlProblem.Kind.DUPLICATE_ATTRIBUTE) {
                repeated.add(problem.span().start());
            }
        }
        return repeated;
    }

    /** Judges every parameter; how many there are. */
    private int parameters(Set<Integer> repeatedInTheirTag) {
        int counted = 0;
        for (Parameter parameter : config.written()) {
            MasterAttribute attribute = MasterAttribute.of(parameter.name());
            boolean ofMaster = attribute != null
                    && (file.isMaster() || MasterAttribute.KNOWN.contains(attribute.base()));
            boolean repeated = !file.isFirst(parameter);
            if (repeated && repeatedInTheirTag.contains(parameter.attribute().nameStart())) {
                continue;
            }
            int before = problems.size();
            if (!ofMaster) {
                judge(parameter);
                counted++;
                count(before, repeated);
            } else if (parameter.value().contains("://")) {
                ValueRules.credentialsInUrl(judged(parameter, judges.getFirst()), problems);
            }
            if (repeated) {
                ValueRules.duplicate(judged(parameter, judges.getFirst()), problems);
            }
        }
        return counted;
    }

    private Judged judged(Parameter parameter, NameJudge judge) {
        return new Judged(parameter, judge.judge(parameter.name()), file, judge);
    }

    private void judge(Parameter parameter) {
        if (judges.size() == 1) {
            Judged judged = judged(parameter, judges.getFirst());
            for (ParameterRule rule : RULES) {
                rule.check(judged, problems);
            }
            return;
        }
        Map<ProblemCode, Problem> worst = new HashMap<>();
        for (NameJudge judge : judges) {
            Problems ofOne = new Problems();
            Judged judged = judged(parameter, judge);
            RULES.forEach(rule -> rule.check(judged, ofOne));
            for (Problem problem : ofOne.found()) {
                Problem named = problem.saying(problem.message() + " (By " + judge.ruling().source() + ".)");
                worst.merge(problem.code(), named,
                        (one, other) -> one.severity().isAtLeast(other.severity()) ? one : other);
            }
        }
        worst.values().stream().sorted(java.util.Comparator.comparing(Problem::code)).forEach(problems::add);
    }

    /** Each parameter counts once: as what a phone meets first. */
    private void count(int before, boolean repeated) {
        boolean error = false;
        boolean legacy = false;
        for (Problem problem : problems.found().subList(before, problems.size())) {
            legacy |= problem.code() == ProblemCode.PRE_3_3_0_PARAMETER;
            error |= problem.severity() == Severity.ERROR;
        }
        if (legacy) {
            pre330++;
        } else if (repeated) {
            duplicates++;
        } else if (error) {
            errors++;
        }
    }

    private static boolean isOfXml(ProblemCode code) {
        return switch (code) {
            case XML_MALFORMED, TYPOGRAPHIC_QUOTE, UNESCAPED_AMPERSAND, DUPLICATE_ATTRIBUTE, NOT_XML -> true;
            default -> false;
        };
    }

    private List<Problem> finished() {
        List<Problem> all = new ArrayList<>(problems.found());
        if (!config.scan().isWellFormed()) {
            // What stands where is only guessed until the file is XML again.
            all.replaceAll(problem -> isOfXml(problem.code()) ? problem : problem.with(List.of()));
        }
        if (problems.more() > 0) {
            all.add(Problem.of(ProblemCode.MORE_PROBLEMS, Place.of(config.path()), null, problems.more()
                    + " more problems in this file are not listed."));
        }
        return List.copyOf(all);
    }
}
