package org.provscope.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds names that have the same segments as a wrong one but for one too many, one too few, or their order. */
final class SegmentIndex {
    private static final int LEAST = 2;
    private static final int MOST = 12;

    private final Map<String, String> byLowerCase;
    /** A name by every form of it without one segment; an empty text if several names have that form. */
    private final Map<String, String> shortened = new HashMap<>();
    /** A name by its sorted segments; an empty text if several names have the same. */
    private final Map<String, String> sorted = new HashMap<>();

    /**
     * @param byLowerCase the names, folded, by their lower-case form
     */
    SegmentIndex(Map<String, String> byLowerCase) {
        this.byLowerCase = byLowerCase;
        byLowerCase.forEach((lower, name) -> {
            List<String> segments = List.of(lower.split("\\.", -1));
            sorted.merge(sorted(segments), name, (one, other) -> "");
            without(segments)
                    .forEach(form -> shortened.merge(form, name, (one, other) -> one.equals(other) ? one : ""));
        });
    }

    private static String sorted(List<String> segments) {
        String[] copy = segments.toArray(String[]::new);
        Arrays.sort(copy);
        return String.join(".", copy);
    }

    private static List<String> without(List<String> segments) {
        List<String> forms = new ArrayList<>();
        for (int i = 0; i < segments.size() && segments.size() > LEAST; i++) {
            List<String> rest = new ArrayList<>(segments);
            rest.remove(i);
            forms.add(String.join(".", rest));
        }
        return forms;
    }

    /** Returns the one name that was probably meant by a folded lower-case name, or null. */
    @Nullable
    String nearest(String lower) {
        List<String> segments = List.of(lower.split("\\.", -1));
        if (segments.size() < LEAST || segments.size() > MOST) {
            return null;
        }
        String ordered = sorted.get(sorted(segments));
        if (ordered != null && !ordered.isEmpty()) {
            return ordered;
        }
        String fewer = null;
        for (String form : without(segments)) {
            String found = byLowerCase.get(form);
            if (found != null) {
                if (fewer != null && !fewer.equals(found)) {
                    return null;
                }
                fewer = found;
            }
        }
        if (fewer != null) {
            return fewer;
        }
        String more = shortened.get(lower);
        return more == null || more.isEmpty() ? null : more;
    }
}
