package org.provscope.edit;

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
import org.provscope.provisioning.FileKind;
import org.provscope.xml.SourceText;

/**
 * One file that was changed here while it changed in the root: both changes put together, parameter by parameter, and
 * what only a person can decide.
 */
public final class FileMerge {
    /** The side whose version is taken. */
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
        FileParameters was = FileParameters.of(path, base);
        FileParameters ours = FileParameters.of(path, mine);
        FileParameters others = FileParameters.of(path, theirs);
        if (!FileKind.of(path).isConfiguration()
                || was.isUnreadable()
                || ours.isUnreadable()
                || others.isUnreadable()) {
            return clean == null
                    ? whole(path, Optional.of(mine), Optional.of(theirs))
                    : decided(path, Optional.of(theirs), clean);
        }
        Map<String, List<String>> settled = new LinkedHashMap<>();
        Map<String, Conflict> conflicts = new LinkedHashMap<>();
        compare(was, ours, others, settled, conflicts);
        if (conflicts.isEmpty()
                && clean != null
                && FileParameters.of(path, clean).agrees(settled, Set.of())) {
            return decided(path, Optional.of(theirs), clean);
        }
        Set<String> kept = single(conflicts.keySet(), List.of(was, ours, others));
        SourceText beside = conflicts.isEmpty()
                ? null
                : clean(
                        was.without(conflicts.keySet(), kept),
                        ours.without(conflicts.keySet(), kept),
                        others.without(conflicts.keySet(), kept));
        if (beside != null && FileParameters.of(path, beside).agrees(settled, conflicts.keySet())) {
            return new FileMerge(path, Optional.of(mine), Optional.of(theirs), null, settled, conflicts, beside, null);
        }
        boolean onlyMine = was.isOnlyValuesTo(ours);
        boolean onlyTheirs = was.isOnlyValuesTo(others);
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
            FileParameters before,
            FileParameters here,
            FileParameters there,
            Map<String, List<String>> settled,
            Map<String, Conflict> conflicts) {
        Set<String> names = new LinkedHashSet<>(here.values().keySet());
        names.addAll(there.values().keySet());
        names.addAll(before.values().keySet());
        for (String name : names) {
            List<String> old = before.of(name);
            List<String> one = here.of(name);
            List<String> other = there.of(name);
            if (one.equals(other) || other.equals(old)) {
                settled.put(name, one);
            } else if (one.equals(old)) {
                settled.put(name, other);
            } else {
                conflicts.put(
                        name,
                        new Conflict(
                                Subject.PARAMETER,
                                name,
                                FileParameters.first(old),
                                FileParameters.first(one),
                                FileParameters.first(other)));
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

    /** Returns the names that stand exactly once in every state. */
    private static Set<String> single(Set<String> names, List<FileParameters> states) {
        Set<String> single = new LinkedHashSet<>(names);
        single.removeIf(name -> states.stream().anyMatch(state -> state.of(name).size() != 1));
        return single;
    }

    public RootPath path() {
        return path;
    }

    /** Returns the file as it was left here; empty if it is removed. */
    public Optional<SourceText> mine() {
        return mine;
    }

    /** Returns the file as it is in the root; empty if it is gone. */
    public Optional<SourceText> theirs() {
        return theirs;
    }

    /** Returns what a person must decide; empty if both changes can be merged. */
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
        settled.forEach((name, values) -> wanted.put(name, FileParameters.first(values)));
        conflicts.values().stream()
                .filter(conflict -> conflict.subject() == Subject.PARAMETER)
                .forEach(conflict -> wanted.put(
                        conflict.name(), side(decisions, conflict) == Side.MINE ? conflict.mine() : conflict.theirs()));
        return Optional.of(FileParameters.of(path, carried.get()).with(wanted));
    }

    /** Returns the file with both changes, and one side's wherever they conflict; empty if the file is removed. */
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
}
