package org.provscope.ui.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.provscope.check.CheckResult;
import org.provscope.check.Problem;
import org.provscope.check.ProblemCode;
import org.provscope.check.Severity;
import org.provscope.effective.LayerRole;
import org.provscope.effective.Phone;
import org.provscope.effective.PhoneState;
import org.provscope.effective.SiteNames;
import org.provscope.effective.Sites;
import org.provscope.evidence.Fact;
import org.provscope.evidence.PhoneEvidence;
import org.provscope.evidence.Refusal;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.workspace.OpenRoot;

/**
 * What a root is, and what needs a hand.
 *
 * @param phones    how many phones it has
 * @param anyPhone  true if any other phone gets something too
 * @param sites     its sites, if its files tell them apart
 * @param models    how many phones are of each model that is known
 * @param guesses   how many phones are of each model probably, by their files
 * @param releases  how many phones run each release that is known
 * @param tiles     what needs a hand, the most urgent first
 * @param bad       the files that no phone can read
 * @param isChecked false while the check is not done
 */
record Overview(
        int phones,
        boolean anyPhone,
        List<Sites.Site> sites,
        Map<String, Integer> models,
        Map<String, Integer> guesses,
        Map<String, Integer> releases,
        List<Tile> tiles,
        List<RootFile> bad,
        boolean isChecked) {
    /** Errors for which no phone can read a file. */
    private static final Set<ProblemCode> UNREADABLE = EnumSet.of(
            ProblemCode.XML_MALFORMED,
            ProblemCode.TYPOGRAPHIC_QUOTE,
            ProblemCode.DUPLICATE_ATTRIBUTE,
            ProblemCode.UNESCAPED_AMPERSAND,
            ProblemCode.NOT_XML,
            ProblemCode.UNREADABLE_FILE);

    /** Errors that have a tile of their own. */
    private static final Set<ProblemCode> OWN_TILE =
            EnumSet.of(ProblemCode.PRE_3_3_0_PARAMETER, ProblemCode.UNKNOWN_PARAMETER);

    /** Warnings that have a tile of their own. */
    private static final Set<ProblemCode> TOLD_WARNINGS =
            EnumSet.of(ProblemCode.DEVICE_SET_MISSING, ProblemCode.FEATURE_OFF, ProblemCode.DEFAULT_PASSWORD);

    /** Looks at a root that is not checked yet. */
    static Overview of(OpenRoot open, SiteNames siteNames) {
        Map<String, Integer> models = new TreeMap<>();
        Map<String, Integer> guesses = new TreeMap<>();
        Map<String, Integer> releases = new TreeMap<>();
        int incomplete = 0;
        int noMaster = 0;
        int refused = 0;
        int unknown = 0;
        Set<MacAddress> own = new HashSet<>();
        for (Phone phone : open.resolved().phones().values()) {
            PhoneEvidence known = open.resolved().evidence().of(phone.mac());
            String model = phone.config().stack().model();
            if (model != null) {
                models.merge(model, 1, Integer::sum);
            } else if (phone.guessedModel() != null) {
                guesses.merge(phone.guessedModel(), 1, Integer::sum);
            }
            Fact firmware = known.firmware();
            if (firmware != null) {
                releases.merge(firmware.value(), 1, Integer::sum);
            }
            incomplete += phone.state() == PhoneState.INCOMPLETE ? 1 : 0;
            noMaster += phone.state() == PhoneState.NO_MASTER ? 1 : 0;
            unknown += phone.state() == PhoneState.DEPENDS_ON_MODEL ? 1 : 0;
            refused += Refusal.in(known.requests()).isEmpty() ? 0 : 1;
            boolean hasOwn = phone.config().stack().layers().stream()
                    .anyMatch(layer ->
                            (layer.role() == LayerRole.PHONE_OVERRIDE || layer.role() == LayerRole.WEB_OVERRIDE)
                                    && !layer.parameters().isEmpty());
            if (hasOwn) {
                own.add(phone.mac());
            }
        }
        List<RootFile> bad = open.resolved().snapshot().files().stream()
                .filter(file ->
                        file.config() != null && file.config().readability() == ConfigFile.Readability.UNREADABLE)
                .sorted(Comparator.comparing(file -> file.path().value()))
                .toList();
        List<Tile> tiles = new ArrayList<>();
        add(tiles, Tile.Kind.DRAFTS, open.drafts().size(), "file changed", "files changed", "Not published yet.");
        add(
                tiles,
                Tile.Kind.UNREADABLE,
                bad.size(),
                "file no phone can read",
                "files no phone can read",
                names(bad) + " Phones ignore every line of it.");
        add(
                tiles,
                Tile.Kind.NO_MASTER,
                noMaster,
                "phone without a master",
                "phones without a master",
                "They get nothing.");
        add(
                tiles,
                Tile.Kind.INCOMPLETE,
                incomplete,
                "phone misses a file",
                "phones miss a file",
                "A file in their list is missing or cannot be read.");
        add(
                tiles,
                Tile.Kind.REFUSED,
                refused,
                "phone with refused requests",
                "phones with refused requests",
                "By the server, as its log says.");
        add(
                tiles,
                Tile.Kind.OWN_VALUES,
                own.size(),
                "phone with values of its own",
                "phones with values of their own",
                "Set at the phone or in its web page; they override every file.");
        add(
                tiles,
                Tile.Kind.MODELS,
                unknown,
                "phone of an unknown model",
                "phones of an unknown model",
                "What they get depends on it. Logs show it.");
        tiles.sort(Comparator.comparing(Tile::kind));
        return new Overview(
                open.resolved().phones().size(),
                open.resolved().snapshot().find(MacAddress.ANY + ".cfg") != null,
                Sites.of(open.resolved().phones().values(), siteNames).all(),
                models,
                guesses,
                releases,
                List.copyOf(tiles),
                bad,
                false);
    }

    /** Returns the same with what the check of the root says. */
    Overview with(CheckResult checked) {
        List<Tile> all = new ArrayList<>(tiles);
        boolean isMissTold = tiles.stream().anyMatch(tile -> tile.kind() == Tile.Kind.INCOMPLETE);
        Set<String> badFiles = bad.stream().map(file -> file.path().value()).collect(Collectors.toSet());
        problems(
                all,
                checked,
                problem -> problem.code() == ProblemCode.MISSING_CONFIG_FILE
                        ? isMissTold
                        : UNREADABLE.contains(problem.code()) && badFiles.contains(String.valueOf(problem.file())));
        all.sort(Comparator.comparing(Tile::kind));
        return new Overview(phones, anyPhone, sites, models, guesses, releases, List.copyOf(all), bad, true);
    }

    /** @param isTold tells errors that another tile is about */
    private static void problems(List<Tile> tiles, CheckResult checked, Predicate<Problem> isTold) {
        int[] counts = new int[ProblemCode.values().length];
        int others = 0;
        int warnings = 0;
        for (Problem problem : checked.problems()) {
            boolean isNote = problem.severity() == Severity.INFO;
            if (!isNote) {
                counts[problem.code().ordinal()]++;
            }
            warnings += problem.severity() == Severity.WARNING && !TOLD_WARNINGS.contains(problem.code()) ? 1 : 0;
            boolean isOther = !OWN_TILE.contains(problem.code()) && !isTold.test(problem);
            others += problem.severity() == Severity.ERROR && isOther ? 1 : 0;
        }
        add(
                tiles,
                Tile.Kind.OLD_NAMES,
                counts[ProblemCode.PRE_3_3_0_PARAMETER.ordinal()],
                "pre-3.3.0 parameter",
                "pre-3.3.0 parameters",
                "Phones of today do not know them. Migrate them all at once.");
        add(
                tiles,
                Tile.Kind.UNKNOWN_NAMES,
                counts[ProblemCode.UNKNOWN_PARAMETER.ordinal()],
                "unknown parameter",
                "unknown parameters",
                "Misspelt, or of another release.");
        add(
                tiles,
                Tile.Kind.OTHER_WARNINGS,
                warnings,
                "other warning",
                "other warnings",
                "Names, firmware and files that look wrong.");
        add(tiles, Tile.Kind.OTHER_ERRORS, others, "other error", "other errors", "Values, contacts and files.");
        add(
                tiles,
                Tile.Kind.WITHOUT_EFFECT,
                counts[ProblemCode.DEVICE_SET_MISSING.ordinal()],
                "setting without effect",
                "settings without effect",
                "A device setting lacks its “.set”.");
        add(
                tiles,
                Tile.Kind.SWITCHED_OFF,
                counts[ProblemCode.FEATURE_OFF.ordinal()],
                "group of settings switched off",
                "groups of settings switched off",
                "They count only when another parameter is on.");
        add(
                tiles,
                Tile.Kind.PASSWORDS,
                counts[ProblemCode.DEFAULT_PASSWORD.ordinal()],
                "default password",
                "default passwords",
                "Everybody knows it.");
    }

    private static void add(List<Tile> tiles, Tile.Kind kind, int count, String one, String many, String detail) {
        if (count > 0) {
            tiles.add(new Tile(kind, count, count == 1 ? one : many, detail));
        }
    }

    private static String names(List<RootFile> files) {
        return files.stream().limit(2).map(file -> file.path().name()).collect(Collectors.joining(", "))
                + (files.size() > 2 ? " …" : ".");
    }
}
