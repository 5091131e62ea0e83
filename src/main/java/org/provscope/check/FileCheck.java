package org.provscope.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.VideoOsNames;
import org.provscope.xml.Scan;
import org.provscope.xml.XmlProblem;

/** Checks one configuration file by itself. */
final class FileCheck {
    private static final List<ParameterRule> RULES = List.of(
            NameRules::unknown,
            NameRules::wrongCase,
            NameRules::index,
            NameRules::legacy,
            ValueRules::type,
            SyntaxRules::grammar,
            SyntaxRules::choiceCase,
            SyntaxRules::blanks,
            ValueRules::defaultPassword,
            ValueRules::credentialsInUrl);

    private static final int FEWEST_OF_VIDEO = 3;
    /** Of all names of a video system, two in five are of families that phones do not have. */
    private static final int VIDEO_PART = 4;

    private final CheckedFile file;
    private final ConfigFile config;
    private final List<List<NameValidator>> validators;
    private final NameValidator first;
    private final Problems problems = new Problems();
    private boolean isTemplate;
    private int errors;
    private int duplicates;
    private int pre330;

    private FileCheck(ConfigFile config, FileKind kind, List<List<NameValidator>> validators) {
        this.file = new CheckedFile(config, kind);
        this.config = config;
        this.validators = validators;
        this.first = validators.getFirst().getFirst();
    }

    /**
     * Checks a file.
     *
     * @param validators the validators of its names: a list for each schema or firmware whose phones read the file; if a
     *               list has several, it is not known which of them applies, and only problems that all of them find
     *               are reported
     */
    static FileReport check(ConfigFile config, FileKind kind, List<List<NameValidator>> validators) {
        return new FileCheck(config, kind, validators).report();
    }

    private FileReport report() {
        if (file.kind() == FileKind.OTHER_MAKE) {
            return new FileReport(
                    config.path(),
                    List.of(Problem.of(
                            ProblemCode.OTHER_MAKE,
                            ProblemLocation.of(config.path()),
                            null,
                            "This file is for phones of another make. No phone here reads it.")),
                    FileCounts.NOT_COUNTED);
        }
        if (config.isBlank()) {
            boolean override = file.kind().isOverride();
            return whole(
                    ProblemCode.EMPTY_FILE,
                    override
                            ? "The file is empty. A fresh phone has no overrides; what an emptied file does to a phone "
                                    + "that is running is not known."
                            : "The file is empty: it sets nothing.");
        }
        if (config.readability() == ConfigFile.Readability.ENCRYPTED) {
            return file.isMaster()
                    ? whole(
                            ProblemCode.XML_MALFORMED,
                            "The file is encrypted, but a master file cannot be encrypted: " + "phones cannot read it.")
                    : whole(ProblemCode.ENCRYPTED_FILE, "The file is encrypted and cannot be checked here.");
        }
        Scan scan = config.scan();
        XmlRules.check(config.path(), config.source(), scan.attributes(), scan.problems(), problems);
        int malformed = problems.size();
        TextRules.check(config, problems);
        isTemplate = TemplateRules.check(config, problems);
        if (isForVideoSystems()) {
            problems.add(Problem.of(
                    ProblemCode.OTHER_MAKE,
                    ProblemLocation.of(config.path()),
                    null,
                    "This file is for Poly's video systems (VideoOS: Studio X, G7500), whose settings have other names. "
                            + "They are not checked here."));
            return new FileReport(config.path(), finished(), FileCounts.NOT_COUNTED);
        }
        boolean isXml = malformed == 0 || problems.found().getFirst().code() != ProblemCode.NOT_XML;
        int counted = isXml ? parameters(repeatedInTheirTag(scan)) : 0;
        FileCounts counts = config.readability() == ConfigFile.Readability.READ
                ? new FileCounts(counted - errors - duplicates - pre330, errors, duplicates, pre330)
                : new FileCounts(0, malformed, 0, 0);
        return new FileReport(config.path(), finished(), counts);
    }

    /** Returns true if a good part of the names are VideoOS's, and most are no release's of UC Software. */
    private boolean isForVideoSystems() {
        int names = config.written().size();
        int ofVideo = 0;
        int unknown = 0;
        for (Parameter parameter : config.written()) {
            if (first.match(parameter.name()) instanceof NameMatch.Unknown(String elsewhere) && elsewhere.isEmpty()) {
                unknown++;
                ofVideo += VideoOsNames.isOne(parameter.name()) ? 1 : 0;
            }
        }
        return !file.isMaster() && ofVideo >= FEWEST_OF_VIDEO && ofVideo * VIDEO_PART >= names && unknown * 2 > names;
    }

    private FileReport whole(ProblemCode code, String message) {
        int error = code.severity() == Severity.ERROR ? 1 : 0;
        return new FileReport(
                config.path(),
                List.of(Problem.of(code, ProblemLocation.of(config.path()), null, message)),
                new FileCounts(0, error, 0, 0));
    }

    /** Returns the offsets of names that are reported as malformed XML already. */
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

    /** Checks every parameter and returns how many there are. */
    private int parameters(Set<Integer> repeatedInTheirTag) {
        int counted = 0;
        NavigableMap<Integer, Integer> broken = brokenTags();
        for (Parameter parameter : config.written()) {
            if (!broken.isEmpty() && isBehindMistake(parameter, broken)) {
                continue;
            }
            MasterAttribute attribute = MasterAttribute.of(parameter.name());
            boolean ofMaster =
                    attribute != null && (file.isMaster() || MasterAttribute.KNOWN.contains(attribute.base()));
            boolean repeated = !file.isFirst(parameter);
            if (repeated && repeatedInTheirTag.contains(parameter.attribute().nameStart())) {
                continue;
            }
            int errorsBefore = problems.errors();
            int legacyBefore = problems.legacy();
            if (!ofMaster) {
                check(parameter);
                counted++;
                count(errorsBefore, legacyBefore, repeated);
            } else {
                ValueRules.credentialsInUrl(checked(parameter, first), problems);
            }
            if (repeated) {
                ValueRules.duplicate(checked(parameter, first), problems);
            }
        }
        return counted;
    }

    /**
     * Returns the ranges in which tags are broken: what follows there may be a piece of a value, even of a password.
     */
    private NavigableMap<Integer, Integer> brokenTags() {
        NavigableMap<Integer, Integer> tags = new TreeMap<>();
        String text = config.source().text();
        for (XmlProblem problem : config.scan().problems()) {
            switch (problem.kind()) {
                case MISSING_QUOTE, MISSING_EQUALS, MISSING_SPACE, SYNTAX ->
                    addTag(tags, text, problem.span().start());
                default -> {}
            }
        }
        return tags;
    }

    /** Adds the range from a mistake to the end of its tag; only the first mistake of a tag counts. */
    private static void addTag(NavigableMap<Integer, Integer> tags, String text, int mistake) {
        Map.Entry<Integer, Integer> before = tags.floorEntry(mistake);
        if (before == null || before.getValue() < mistake) {
            int close = text.indexOf('>', mistake);
            tags.put(mistake, close < 0 ? text.length() : close);
        }
    }

    private static boolean isBehindMistake(Parameter parameter, NavigableMap<Integer, Integer> broken) {
        int name = parameter.attribute().nameStart();
        Map.Entry<Integer, Integer> tag = broken.floorEntry(name);
        return tag != null && tag.getValue() > name;
    }

    private CheckedParameter checked(Parameter parameter, NameValidator validator) {
        return new CheckedParameter(parameter, validator.match(parameter.name()), file, validator);
    }

    private void check(Parameter parameter) {
        if (validators.size() == 1 && validators.getFirst().size() == 1) {
            found(parameter, first, problems);
            return;
        }
        List<Problem> same = sameByAll(parameter);
        if (same != null) {
            same.forEach(problems::add);
            return;
        }
        Map<ProblemCode, Problem> worst = new EnumMap<>(ProblemCode.class);
        for (List<NameValidator> together : validators) {
            for (Problem problem : agreed(parameter, together)) {
                worst.merge(
                        problem.code(),
                        problem,
                        (one, other) -> one.severity().isAtLeast(other.severity()) ? one : other);
            }
        }
        worst.values().forEach(problems::add);
    }

    private void found(Parameter parameter, NameValidator validator, Problems into) {
        CheckedParameter checked = checked(parameter, validator);
        for (ParameterRule rule : RULES) {
            rule.check(checked, into);
        }
    }

    /** Returns the problems if all validators find the same, so that it need not be told which of them do; else null. */
    private @Nullable List<Problem> sameByAll(Parameter parameter) {
        List<Problem> same = null;
        for (List<NameValidator> together : validators) {
            for (NameValidator validator : together) {
                Problems ofOne = new Problems();
                found(parameter, validator, ofOne);
                if (same != null && !same.equals(ofOne.found())) {
                    return null;
                }
                same = ofOne.found();
            }
        }
        return same;
    }

    /** Returns the problems that all validators of a list find, each in its mildest form. */
    private List<Problem> agreed(Parameter parameter, List<NameValidator> together) {
        Map<ProblemCode, Problem> mildest = new EnumMap<>(ProblemCode.class);
        Map<ProblemCode, Integer> voices = new EnumMap<>(ProblemCode.class);
        for (NameValidator validator : together) {
            Problems ofOne = new Problems();
            found(parameter, validator, ofOne);
            for (Problem problem : ofOne.found()) {
                Problem named = problem.saying(problem.message() + " (Checked against " + ""
                        + validator.assignment().source() + ".)");
                voices.merge(problem.code(), 1, Integer::sum);
                mildest.merge(
                        problem.code(),
                        named,
                        (one, other) -> other.severity().isAtLeast(one.severity()) ? one : other);
            }
        }
        return mildest.values().stream()
                .filter(problem -> voices.getOrDefault(problem.code(), 0) == together.size())
                .toList();
    }

    /** Counts each parameter once: as what a phone meets first. */
    private void count(int errorsBefore, int legacyBefore, boolean repeated) {
        if (problems.legacy() > legacyBefore) {
            pre330++;
        } else if (repeated) {
            duplicates++;
        } else if (problems.errors() > errorsBefore) {
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
            // Until the file is well-formed, its content is only guessed.
            all.replaceAll(problem -> isOfXml(problem.code()) ? problem : problem.with(List.of()));
            if (isTemplate) {
                // What else is malformed follows from the placeholders.
                Problem first = all.stream()
                        .filter(problem -> isOfXml(problem.code()))
                        .findFirst()
                        .orElse(null);
                all.removeIf(problem -> isOfXml(problem.code()) && !problem.equals(first));
            }
        }
        if (problems.more() > 0) {
            all.add(Problem.of(
                    ProblemCode.MORE_PROBLEMS,
                    ProblemLocation.of(config.path()),
                    null,
                    problems.more() + " more problems in this file are not listed."));
        }
        return List.copyOf(all);
    }
}
