package org.provscope.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provscope.diff.CleanMerge;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.Parameter;
import org.provscope.xml.SourceText;
import org.provscope.xml.TextEdit;

/**
 * One file that was changed here while it changed in the root: both changes put together, parameter by parameter, and
 * what only a person can decide.
 */
public final class FileMerge {
    /** Whose version counts. */
    public enum Side {
        MINE,
        THEIRS
    }

    /** What a conflict is about. */
    public enum Subject {
        /** Both gave one parameter different values. */
        PARAMETER,
        /** Both changed one contact of a directory. */
        CONTACT,
        /** Both changed comments, elements or layout. */
        LAYOUT,
        /** The file as a whole: one side removed it, or it is no XML in one of its states. */
        FILE
    }

    /**
     * Something that both sides changed differently.
     *
     * @param name   the parameter; empty where the conflict is about something else
     * @param base   what it was before; null: not there
     * @param mine   what it is here
     * @param theirs what it is in the root
     */
    public record Conflict(
            Subject subject,
            String name,
            @Nullable String base,
            @Nullable String mine,
            @Nullable String theirs) {}

    private final RootPath path;
    private final Optional<SourceText> mine;
    private final Optional<SourceText> theirs;
    private final @Nullable SourceText clean;
    private final Map<String, List<String>> settled;
    private final Map<String, Conflict> conflicts;
    private final @Nullable SourceText carrier;
    private final @Nullable ContactsMerge contacts;

    private FileMerge(
            RootPath path,
            Optional<SourceText> mine,
            Optional<SourceText> theirs,
            @Nullable SourceText clean,
            Map<String, List<String>> settled,
            Map<String, Conflict> conflicts,
            @Nullable SourceText carrier,
            @Nullable ContactsMerge contacts) {
        this.contacts = contacts;
        this.path = path;
        this.mine = mine;
        this.theirs = theirs;
        this.clean = clean;
        this.settled = settled;
        this.conflicts = conflicts;
        this.carrier = carrier;
    }

    /**
     * Merges.
     *
     * @param base   the file as it was when its editing began; empty where there was none
     * @param mine   as it was left here; empty where it is to go
     * @param theirs as it is in the root now; empty where it has gone
     */
    public static FileMerge of(
            RootPath path, Optional<SourceText> base, Optional<SourceText> mine, Optional<SourceText> theirs) {
        if (same(base, theirs) || same(mine, theirs)) {
            return decided(path, theirs, mine.orElse(null));
        }
        if (same(base, mine)) {
            return decided(path, theirs, theirs.orElse(null));
        }
        if (base.isEmpty() || mine.isEmpty() || theirs.isEmpty()) {
            return whole(path, mine, theirs);
        }
        return both(path, base.get(), mine.get(), theirs.get());
    }

    private static boolean same(Optional<SourceText> one, Optional<SourceText> other) {
        return one.isEmpty() == other.isEmpty()
                && (one.isEmpty() || other.isEmpty() || one.get().hasBytesOf(other.get()));
    }

    private static FileMerge decided(RootPath path, Optional<SourceText> theirs, @Nullable SourceText result) {
        return new FileMerge(path, Optional.ofNullable(result), theirs, result, Map.of(), Map.of(), null, null);
    }

    private static FileMerge whole(RootPath path, Optional<SourceText> mine, Optional<SourceText> theirs) {
        Conflict conflict = new Conflict(
                Subject.FILE,
                "",
                null,
                mine.isEmpty() ? null : "your version",
                theirs.isEmpty() ? null : "the root's version");
        return new FileMerge(path, mine, theirs, null, Map.of(), Map.of("", conflict), null, null);
    }

    private static FileMerge both(RootPath path, SourceText base, SourceText mine, SourceText theirs) {
        FileKind kind = FileKind.of(path);
        ContactsMerge contacts = kind.isDirectory() ? ContactsMerge.of(base, mine, theirs) : null;
        if (contacts != null) {
            SourceText whole = contacts.orBetter(() -> clean(base, mine, theirs));
            return whole != null
                    ? decided(path, Optional.of(theirs), whole)
                    : new FileMerge(
                            path,
                            Optional.of(mine),
                            Optional.of(theirs),
                            null,
                            Map.of(),
                            contacts.conflicts(),
                            null,
                            contacts);
        }
        SourceText clean = clean(base, mine, theirs);
        ConfigFile was = ConfigFile.of(path, base);
        ConfigFile ours = ConfigFile.of(path, mine);
        ConfigFile others = ConfigFile.of(path, theirs);
        if (!FileKind.of(path).isConfiguration() || unreadable(was) || unreadable(ours) || unreadable(others)) {
            return clean == null
                    ? whole(path, Optional.of(mine), Optional.of(theirs))
                    : decided(path, Optional.of(theirs), clean);
        }
        Map<String, List<String>> settled = new LinkedHashMap<>();
        Map<String, Conflict> conflicts = new LinkedHashMap<>();
        compare(values(was), values(ours), values(others), settled, conflicts);
        if (conflicts.isEmpty() && clean != null && agrees(path, clean, settled, Set.of())) {
            return decided(path, Optional.of(theirs), clean);
        }
        Set<String> kept = single(conflicts.keySet(), List.of(values(was), values(ours), values(others)));
        SourceText beside = conflicts.isEmpty()
                ? null
                : clean(
                        without(was, conflicts.keySet(), kept),
                        without(ours, conflicts.keySet(), kept),
                        without(others, conflicts.keySet(), kept));
        if (beside != null && agrees(path, beside, settled, conflicts.keySet())) {
            return new FileMerge(path, Optional.of(mine), Optional.of(theirs), null, settled, conflicts, beside, null);
        }
        boolean onlyMine = isOnlyValues(was, ours);
        boolean onlyTheirs = isOnlyValues(was, others);
        if (!onlyMine && !onlyTheirs) {
            conflicts.put("", new Conflict(Subject.LAYOUT, "", null, "yours", "the root's"));
        }
        return new FileMerge(
                path,
                Optional.of(mine),
                Optional.of(theirs),
                null,
                settled,
                conflicts,
                onlyMine || !onlyTheirs ? theirs : mine,
                null);
    }

    private static void compare(
            Map<String, List<String>> before,
            Map<String, List<String>> here,
            Map<String, List<String>> there,
            Map<String, List<String>> settled,
            Map<String, Conflict> conflicts) {
        Set<String> names = new LinkedHashSet<>(here.keySet());
        names.addAll(there.keySet());
        names.addAll(before.keySet());
        for (String name : names) {
            List<String> old = before.getOrDefault(name, List.of());
            List<String> one = here.getOrDefault(name, List.of());
            List<String> other = there.getOrDefault(name, List.of());
            if (one.equals(other) || other.equals(old)) {
                settled.put(name, one);
            } else if (one.equals(old)) {
                settled.put(name, other);
            } else {
                conflicts.put(name, new Conflict(Subject.PARAMETER, name, first(old), first(one), first(other)));
            }
        }
    }

    /** Both changes of the text where they lie apart, if the result can be written and is read back as it is. */
    private static @Nullable SourceText clean(SourceText base, SourceText mine, SourceText theirs) {
        String text = CleanMerge.of(base, mine, theirs);
        if (text == null) {
            return null;
        }
        for (SourceText form : List.of(theirs, mine)) {
            if (form.canWrite(text)) {
                SourceText result = form.withText(text);
                if (SourceText.of(result.toBytes()).text().equals(text)) {
                    return result;
                }
            }
        }
        return null;
    }

    private static boolean agrees(RootPath path, SourceText text, Map<String, List<String>> settled, Set<String> open) {
        ConfigFile file = ConfigFile.of(path, text);
        Map<String, List<String>> found = values(file);
        found.keySet().removeAll(open);
        return !unreadable(file) && found.equals(nonEmpty(settled));
    }

    /** The names that stand exactly once in every state. */
    private static Set<String> single(Set<String> names, List<Map<String, List<String>>> states) {
        Set<String> single = new LinkedHashSet<>(names);
        single.removeIf(name -> states.stream()
                .anyMatch(state -> state.getOrDefault(name, List.of()).size() != 1));
        return single;
    }

    /**
     * The text without what a person must decide about: the names that can keep their place without their values, the
     * others wholly.
     */
    private static SourceText without(ConfigFile file, Set<String> names, Set<String> kept) {
        List<TextEdit> edits = new ArrayList<>();
        for (Parameter parameter : file.parameters()) {
            if (kept.contains(parameter.name())) {
                edits.add(TextEdit.delete(
                        parameter.attribute().valueStart(),
                        parameter.attribute().valueEnd()));
            } else if (names.contains(parameter.name())) {
                edits.add(ParameterEdits.removal(parameter));
            }
        }
        return file.source().withText(TextEdit.apply(file.source().text(), edits));
    }

    /**
     * Whether one state differs from another in single values and in parameters that came or went, and in nothing else:
     * then nothing is lost when only its parameters are taken over.
     */
    private static boolean isOnlyValues(ConfigFile before, ConfigFile after) {
        Map<String, List<String>> old = values(before);
        Map<String, List<String>> now = values(after);
        return bare(before, now.keySet()).equals(bare(after, old.keySet()))
                && now.entrySet().stream()
                        .allMatch(entry ->
                                entry.getValue().size() == 1 || entry.getValue().equals(old.get(entry.getKey())));
    }

    /** The text without the values of its parameters, and without those whose names are not among the given ones. */
    private static String bare(ConfigFile file, Set<String> names) {
        List<TextEdit> edits = new ArrayList<>();
        for (Parameter parameter : file.parameters()) {
            edits.add(
                    names.contains(parameter.name())
                            ? TextEdit.delete(
                                    parameter.attribute().valueStart(),
                                    parameter.attribute().valueEnd())
                            : ParameterEdits.removal(parameter));
        }
        return TextEdit.apply(file.source().text(), edits);
    }

    private static boolean unreadable(ConfigFile file) {
        return file.readability() != ConfigFile.Readability.READ;
    }

    private static @Nullable String first(List<String> values) {
        return values.isEmpty() ? null : values.getFirst();
    }

    private static Map<String, List<String>> nonEmpty(Map<String, List<String>> values) {
        Map<String, List<String>> kept = new LinkedHashMap<>(values);
        kept.values().removeIf(List::isEmpty);
        return kept;
    }

    private static Map<String, List<String>> values(ConfigFile file) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Parameter parameter : file.parameters()) {
            values.computeIfAbsent(parameter.name(), name -> new ArrayList<>()).add(parameter.value());
        }
        return values;
    }

    public RootPath path() {
        return path;
    }

    /** What a person must decide; none where both changes go together. */
    public List<Conflict> conflicts() {
        return List.copyOf(conflicts.values());
    }

    /**
     * The file with both changes.
     *
     * @param decisions a side for every conflict
     * @return empty where the file goes
     */
    public Optional<SourceText> resolved(Map<Conflict, Side> decisions) {
        if (clean != null) {
            return Optional.of(clean);
        }
        if (contacts != null) {
            return Optional.of(contacts.merged(conflict -> side(decisions, conflict)));
        }
        Conflict about = conflicts.get("");
        Optional<SourceText> carried =
                about == null ? Optional.ofNullable(carrier) : side(decisions, about) == Side.MINE ? mine : theirs;
        if (about != null && about.subject() == Subject.FILE || carried.isEmpty()) {
            return carried;
        }
        Map<String, @Nullable String> wanted = new LinkedHashMap<>();
        settled.forEach((name, values) -> wanted.put(name, first(values)));
        conflicts.values().stream()
                .filter(conflict -> conflict.subject() == Subject.PARAMETER)
                .forEach(conflict -> wanted.put(
                        conflict.name(), side(decisions, conflict) == Side.MINE ? conflict.mine() : conflict.theirs()));
        return Optional.of(with(carried.get(), wanted));
    }

    /** The file with both changes, and one side's wherever both changed the same; empty where the file goes. */
    public Optional<SourceText> resolved(Side winner) {
        return resolved(conflicts.values().stream().collect(Collectors.toMap(Function.identity(), conflict -> winner)));
    }

    private static Side side(Map<Conflict, Side> decisions, Conflict conflict) {
        Side side = decisions.get(conflict);
        if (side == null) {
            throw new IllegalArgumentException("no decision for " + conflict);
        }
        return side;
    }

    private SourceText with(SourceText text, Map<String, @Nullable String> wanted) {
        ConfigFile file = ConfigFile.of(path, text);
        Map<String, List<String>> there = values(file);
        List<TextEdit> edits = new ArrayList<>();
        wanted.forEach((name, value) -> {
            String now = first(there.getOrDefault(name, List.of()));
            if (value == null) {
                edits.addAll(ParameterEdits.remove(file, name));
            } else if (!value.equals(now)) {
                edits.addAll(ParameterEdits.set(file, name, value));
            }
        });
        return text.withText(TextEdit.apply(text.text(), edits));
    }
}
