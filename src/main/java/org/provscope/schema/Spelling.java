package org.provscope.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.provscope.xml.EditDistance;

/**
 * Finds the right spelling of names among those of one schema. Indexes are ignored: {@code Reg.3.lable} is near
 * {@code reg.#.label} and was meant to be {@code reg.3.label}. Safe for several threads.
 */
public final class Spelling {
    /** The most names that are cached, so that a hostile root does not fill the memory. */
    private static final int MOST_KEPT = 20_000;

    private static final int LONGEST_NAME = 120;

    private record Candidate(String folded, String lower, long letters) {}

    private final Map<String, String> byLowerCase;
    private final List<List<Candidate>> byLength = new ArrayList<>();
    private volatile @Nullable SegmentIndex segments;
    private final Map<String, Optional<String>> nearest = new ConcurrentHashMap<>();

    /**
     * @param folded names with {@code #} in place of indexes; of several that differ only in case the first counts
     */
    public Spelling(Collection<String> folded) {
        byLowerCase = HashMap.newHashMap(folded.size());
        for (String name : folded) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (byLowerCase.putIfAbsent(lower, name) == null && name.length() <= LONGEST_NAME) {
                while (byLength.size() <= name.length()) {
                    byLength.add(new ArrayList<>());
                }
                byLength.get(name.length()).add(new Candidate(name, lower, letters(lower)));
            }
        }
    }

    private SegmentIndex segments() {
        SegmentIndex index = segments;
        if (index == null) {
            index = new SegmentIndex(byLowerCase);
            segments = index;
        }
        return index;
    }

    /** Returns the right spelling of a name that is wrong only in case; else null. */
    public @Nullable String rightCase(String name) {
        String folded = ParameterName.folded(name);
        String right = byLowerCase.get(folded.toLowerCase(Locale.ROOT));
        return right == null || right.equals(folded) ? null : ParameterName.withIndexesOf(right, name);
    }

    /** Returns the name that was probably meant; null if none is near. */
    public @Nullable String nearest(String name) {
        String lower = ParameterName.folded(name).toLowerCase(Locale.ROOT);
        Optional<String> known = nearest.get(lower);
        if (known == null) {
            String bySegments = segments().nearest(lower);
            known = Optional.ofNullable(bySegments == null ? search(lower) : bySegments);
            if (nearest.size() >= MOST_KEPT) {
                nearest.clear();
            }
            nearest.put(lower, known);
        }
        return known.map(folded -> ParameterName.withIndexesOf(folded, name)).orElse(null);
    }

    private @Nullable String search(String lower) {
        int length = lower.length();
        if (length > LONGEST_NAME) {
            return null;
        }
        int limit = length < 6 ? 1 : length < 14 ? 2 : 3;
        long letters = letters(lower);
        String best = null;
        for (int size = Math.max(1, length - limit); size <= length + limit && size < byLength.size(); size++) {
            for (Candidate candidate : byLength.get(size)) {
                // One edit changes at most two letters of the set.
                if (Long.bitCount(letters ^ candidate.letters) > 2 * limit) {
                    continue;
                }
                int distance = EditDistance.within(limit, lower, candidate.lower);
                if (distance < limit || distance == limit && best == null) {
                    best = candidate.folded;
                    if (distance <= 1) {
                        return best;
                    }
                    limit = distance;
                }
            }
        }
        return best;
    }

    private static long letters(String lower) {
        long set = 0;
        for (int i = 0; i < lower.length(); i++) {
            set |= 1L << (lower.charAt(i) & 63);
        }
        return set;
    }
}
