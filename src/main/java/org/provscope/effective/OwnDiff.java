package org.provscope.effective;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.Parameter;

/** Finds the names that a phone's own layers set differently in two states of a root. Safe for several threads. */
final class OwnDiff {
    private record Tables(NameTable before, NameTable after) {}

    private final @Nullable Set<String> changed;
    /** The tables compared so far, and whether they have the same names in the same order. */
    private final Map<Tables, Boolean> alike = new ConcurrentHashMap<>();

    /**
     * @param changed the paths of all files whose content may differ; null if any may
     */
    OwnDiff(@Nullable Set<String> changed) {
        this.changed = changed;
    }

    /**
     * Returns the names that own layers may set differently; if the layers are not in the same order, all names that
     * they set.
     */
    Set<String> names(EffectiveConfig was, EffectiveConfig is) {
        List<Layer> one = was.stack().layers();
        List<Layer> other = is.stack().layers();
        boolean sameOrder = one.size() == other.size();
        boolean same = sameOrder;
        for (int i = 0; sameOrder && i < one.size(); i++) {
            sameOrder = isAlike(one.get(i), other.get(i));
            same &= one.get(i).shared() || isSameContent(one.get(i), other.get(i));
        }
        if (sameOrder && same) {
            return Set.of();
        }
        List<MergedLayers> before = was.segments(false);
        List<MergedLayers> after = is.segments(false);
        Set<String> names = new HashSet<>();
        if (!sameOrder || before.size() != after.size()) {
            before.forEach(segment -> names.addAll(segment.names()));
            after.forEach(segment -> names.addAll(segment.names()));
            return names;
        }
        for (int i = 0; i < before.size(); i++) {
            add(before.get(i), after.get(i), names);
        }
        return names;
    }

    private static boolean isAlike(Layer before, Layer after) {
        return before.equals(after)
                || before.role() == after.role()
                        && before.status() == after.status()
                        && before.shared() == after.shared()
                        && Objects.equals(before.file(), after.file());
    }

    private boolean isSameContent(Layer before, Layer after) {
        return before.equals(after) || changed != null && !(after.file() != null && changed.contains(after.file()));
    }

    private void add(MergedLayers before, MergedLayers after, Set<String> names) {
        if (before.equals(after)) {
            return;
        }
        boolean sameNames = before.table().equals(after.table())
                || alike.computeIfAbsent(
                        new Tables(before.table(), after.table()),
                        tables -> tables.before().isLike(tables.after()));
        if (sameNames) {
            addByPlace(before, after, names);
        } else {
            addByName(before, after, names);
        }
    }

    /** Adds the names whose values differ, for layers with the same names at the same places and none twice. */
    private void addByPlace(MergedLayers before, MergedLayers after, Set<String> names) {
        for (int i = 0; i < before.layers().size(); i++) {
            Layer one = before.layers().get(i);
            Layer other = after.layers().get(i);
            boolean sameFile = isAlike(one, other);
            if (sameFile && isSameContent(one, other)) {
                continue;
            }
            List<Parameter> was = one.parameters();
            List<Parameter> is = other.parameters();
            for (int k = 0; k < was.size(); k++) {
                if (!sameFile || !was.get(k).value().equals(is.get(k).value())) {
                    names.add(before.table().name(i, k));
                }
            }
        }
    }

    private static void addByName(MergedLayers before, MergedLayers after, Set<String> names) {
        for (String name : before.names()) {
            if (!NameDiff.isSetAlike(before.occurrences(name), after.occurrences(name))) {
                names.add(name);
            }
        }
        for (String name : after.names()) {
            if (!before.names().contains(name)) {
                names.add(name);
            }
        }
    }
}
