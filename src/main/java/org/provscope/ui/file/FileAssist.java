package org.provscope.ui.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.provscope.edit.UsedNames;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.schema.IndexRange;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.ParameterName;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.Secrets;
import org.provscope.schema.ValueType;
import org.provscope.schema.grammar.Grammars;
import org.provscope.ui.editor.Knowledge;
import org.provscope.ui.editor.Situation;
import org.provscope.workspace.OpenRoot;

/** The information of the open root and its schema about the names and values of one file. */
final class FileAssist implements Knowledge {
    private static final int MOST_PLACES = 6;
    private static final int MOST_PROPOSALS = 200;
    /** The meaning of master attributes, in our words, after docs/domain.md §2. */
    private static final Map<String, String> MASTER = Map.of(
            MasterAttribute.CONFIG_FILES,
            "The parameter files, separated by commas. Files further to the left win.",
            MasterAttribute.APP_FILE_PATH,
            "The firmware. A phone first asks for this name with its part number in front. Empty: no software check.",
            MasterAttribute.MISC_FILES,
            "No longer has any function.",
            MasterAttribute.OVERRIDES_DIRECTORY,
            "The folder for settings made at the keypad or on the phone's web page. Empty: the root itself.",
            MasterAttribute.CONTACTS_DIRECTORY,
            "The folder for contact directories. Empty: the root itself.",
            "LOG_FILE_DIRECTORY",
            "The folder phones write their logs to. Empty: the root itself.",
            "LICENSE_DIRECTORY",
            "The folder for licences. Empty: the root itself.",
            "CALL_LISTS_DIRECTORY",
            "The folder for call lists. Empty: the root itself.",
            "USER_PROFILES_DIRECTORY",
            "The folder for user profiles. Empty: the root itself.");

    private final Supplier<@Nullable OpenRoot> root;
    private final RootPath path;
    private final BiConsumer<RootPath, Integer> openFile;
    private final ValueProposals values;
    private volatile @Nullable Counted counted;

    FileAssist(Supplier<@Nullable OpenRoot> root, RootPath path, BiConsumer<RootPath, Integer> openFile) {
        this.root = root;
        this.path = path;
        this.openFile = openFile;
        this.values = new ValueProposals(path);
    }

    @Override
    public List<Fact> card(String name, String value) {
        OpenRoot open = root.get();
        if (open == null) {
            return List.of();
        }
        MasterAttribute attribute = MasterAttribute.of(name);
        List<Fact> facts = new ArrayList<>();
        if (attribute != null) {
            String meaning = MASTER.get(attribute.base());
            facts.add(Fact.of("", meaning == null ? "An attribute of master files." : meaning));
            if (attribute.model() != null) {
                facts.add(Fact.of("Applies to", attribute.model() + ", in place of " + attribute.base()));
            }
            return facts;
        }
        about(open.resolved().schema(), name, facts);
        List<String> reading = Grammars.reading(name, value, null);
        if (!reading.isEmpty()) {
            facts.add(Math.min(1, facts.size()), Fact.of("In words", String.join("\n", reading)));
        }
        elsewhere(open, name, facts);
        return facts;
    }

    private static void about(ParameterSchema schema, String name, List<Fact> facts) {
        String model = ParameterName.modelIn(name);
        String bare = schema.find(name) != null || model == null ? null : ParameterName.withoutModel(name, model);
        String looked = bare == null ? name : bare;
        ParameterInfo info = schema.find(looked);
        if (info == null) {
            facts.add(Fact.of("", "Not known in " + schema.source() + "."));
            return;
        }
        if (!info.meaning().isEmpty()) {
            facts.add(Fact.of("", info.explanation()));
        }
        if (bare != null) {
            facts.add(Fact.of("Applies to", model + " only, where it overrides " + bare));
        }
        facts.add(Fact.of(
                "Type",
                info.type().label()
                        + (info.type().choices().isEmpty()
                                ? ""
                                : ": " + String.join(", ", info.type().choices()))));
        String normal = schema.defaultOf(looked, model);
        facts.add(Fact.of(
                "Default",
                normal == null
                        ? "none, or not known"
                        : normal.isEmpty() ? "empty" : "“" + Secrets.masked(name, normal) + "”"));
        if (!info.indexes().isEmpty()) {
            facts.add(Fact.of(
                    "Family",
                    info.name() + ", # from "
                            + String.join(
                                    " and ",
                                    info.indexes().stream()
                                            .map(FileAssist::words)
                                            .toList())));
        }
        facts.add(Fact.of(
                "Restart",
                switch (info.restart()) {
                    case YES -> "a change restarts the phone";
                    case MAYBE -> "a change may restart the phone";
                    case UNKNOWN -> "not known";
                }));
        if (!info.releases().isEmpty()) {
            facts.add(Fact.of("Releases", "UC Software " + info.releases().replace(" ", ", ")));
        }
    }

    private static String words(IndexRange range) {
        return range.first() + " to " + range.last();
    }

    private void elsewhere(OpenRoot open, String name, List<Fact> facts) {
        List<Parameter> places = UsedNames.places(open.resolved().snapshot(), name).stream()
                .filter(place -> !place.file().path().equals(path))
                .toList();
        for (Parameter place : places.subList(0, Math.min(MOST_PLACES, places.size()))) {
            RootPath file = place.file().path();
            int line = place.position().line();
            facts.add(new Fact(
                    place.equals(places.getFirst()) ? "Also set in" : " ",
                    file + ":" + line + "  “" + Secrets.masked(name, place.value()) + "”",
                    () -> openFile.accept(file, line)));
        }
        if (places.size() > MOST_PLACES) {
            facts.add(Fact.of("", "and " + (places.size() - MOST_PLACES) + " more places"));
        }
    }

    // ---- names

    private record Counted(Snapshot snapshot, Map<String, Integer> names) {}

    private record Ranked(String name, int rank, int used) {}

    @Override
    public List<Proposal> names(Situation.InName place, String neighbour) {
        OpenRoot open = root.get();
        if (open == null) {
            return List.of();
        }
        String typed = place.typed().toLowerCase(Locale.ROOT);
        ParameterSchema schema = open.resolved().schema();
        Map<String, Integer> used = used(open.resolved().snapshot());
        Set<String> taken = new HashSet<>(place.others());
        RootFile file = open.resolved().snapshot().file(path);
        if (file != null && file.config() != null) {
            file.config().written().forEach(parameter -> taken.add(parameter.name()));
        }
        taken.remove(place.typed());
        Map<String, Ranked> found = new LinkedHashMap<>();
        used.forEach((name, count) -> rank(found, taken, name, typed, count));
        String indexes = place.typed().chars().anyMatch(Character::isDigit) ? place.typed() : neighbour;
        for (ParameterInfo info : schema.all()) {
            rank(found, taken, ParameterName.withIndexesOf(info.name(), indexes), typed, 0);
        }
        if (file != null && file.kind().isMaster()) {
            MasterAttribute.KNOWN.forEach(name -> rank(found, taken, name, typed, 1));
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(Ranked::rank)
                        .thenComparing(Comparator.comparingInt(Ranked::used).reversed())
                        .thenComparingInt(ranked -> ranked.name().length())
                        .thenComparing(Ranked::name))
                .limit(MOST_PROPOSALS)
                .map(ranked -> new Proposal(ranked.name(), detail(schema, ranked)))
                .toList();
    }

    /**
     * Returns how often each name is used, counted once for every state of the root: a large one has a million places.
     */
    private Map<String, Integer> used(Snapshot snapshot) {
        Counted known = counted;
        if (known == null || !known.snapshot().equals(snapshot)) {
            known = new Counted(snapshot, UsedNames.counts(snapshot));
            counted = known;
        }
        return known.names();
    }

    private static void rank(Map<String, Ranked> found, Set<String> taken, String name, String typed, int used) {
        int rank = Fuzzy.rank(name.toLowerCase(Locale.ROOT), typed);
        if (rank >= 0 && !taken.contains(name)) {
            found.putIfAbsent(name, new Ranked(name, rank, used));
        }
    }

    private static String detail(ParameterSchema schema, Ranked ranked) {
        ParameterInfo info = schema.find(ranked.name());
        String type = info == null || info.type().kind() == ValueType.Kind.UNKNOWN
                ? ""
                : info.type().label();
        String uses = ranked.used() == 0 ? "" : ranked.used() + "×";
        String all = type.isEmpty() || uses.isEmpty() ? type + uses : uses + ", " + type;
        return all.length() > 44 ? all.substring(0, 43) + "…" : all;
    }

    @Override
    public Proposed values(Situation.InValue whole) {
        OpenRoot open = root.get();
        return open == null ? new Proposed(whole, List.of()) : values.of(open, whole);
    }
}
