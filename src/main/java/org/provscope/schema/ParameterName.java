package org.provscope.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The structure of parameter names: segments between dots, some of them indexes, one of them perhaps a model code. */
public final class ParameterName {
    /** The most names of a family that are written out; none of a phone's families has more. */
    private static final long MOST_NAMES = 50_000;

    private ParameterName() {}

    /** Returns the name of the family: every segment of digits becomes {@code #}. */
    public static String folded(String name) {
        int length = name.length();
        boolean any = false;
        for (int i = 0; i < length; i++) {
            char c = name.charAt(i);
            if (c <= '9' && c >= '0') {
                any = true;
                break;
            }
        }
        if (!any) {
            return name;
        }
        StringBuilder out = new StringBuilder(length);
        int start = 0;
        while (start <= length) {
            int dot = name.indexOf('.', start);
            int end = dot < 0 ? length : dot;
            if (isIndex(name, start, end)) {
                out.append('#');
            } else {
                out.append(name, start, end);
            }
            if (dot < 0) {
                break;
            }
            out.append('.');
            start = dot + 1;
        }
        return out.toString();
    }

    private static boolean isIndex(String name, int start, int end) {
        if (start == end) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Returns a family's name with the indexes of another name, from left to right; missing ones are 1. */
    public static String withIndexesOf(String folded, String name) {
        if (folded.indexOf('#') < 0) {
            return folded;
        }
        StringBuilder out = new StringBuilder(folded.length() + 4);
        int start = 0;
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) != '#') {
                out.append(folded.charAt(i));
                continue;
            }
            String index = "1";
            while (start >= 0 && start <= name.length()) {
                int dot = name.indexOf('.', start);
                int end = dot < 0 ? name.length() : dot;
                int from = start;
                start = dot < 0 ? -1 : dot + 1;
                if (isIndex(name, from, end)) {
                    index = name.substring(from, end);
                    break;
                }
            }
            out.append(index);
        }
        return out.toString();
    }

    /** Returns true if an index is written like 01, as in no parameter. */
    static boolean hasLeadingZero(String name) {
        int at = name.indexOf(".0");
        while (at >= 0) {
            int dot = name.indexOf('.', at + 1);
            int end = dot < 0 ? name.length() : dot;
            if (end - at > 2 && isIndex(name, at + 1, end)) {
                return true;
            }
            at = name.indexOf(".0", at + 2);
        }
        return false;
    }

    /** Returns the indexes in a name from left to right; one too large for any family is given as the largest int. */
    public static List<Integer> indexes(String name) {
        List<Integer> found = new ArrayList<>();
        for (String segment : name.split("\\.", -1)) {
            if (isIndex(segment, 0, segment.length())) {
                found.add(segment.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(segment));
            }
        }
        return found;
    }

    /** Returns the name without the segment that is the given model code; null if none is (docs/domain.md §3). */
    public static @Nullable String withoutModel(String name, String code) {
        return withoutSegment(name, code::equals);
    }

    /** Returns the name without the first segment that is one of some model codes; null if none is. */
    public static @Nullable String withoutAnyModel(String name, Set<String> codes) {
        return withoutSegment(name, codes::contains);
    }

    /** Returns the code of a known model among the segments after the first, or null. */
    public static @Nullable String modelIn(String name) {
        int dot = name.indexOf('.');
        while (dot >= 0 && dot + 1 < name.length()) {
            int next = name.indexOf('.', dot + 1);
            char first = name.charAt(dot + 1);
            // Every code begins with a capital, hardly any other segment does.
            if (first >= 'A' && first <= 'Z') {
                String segment = name.substring(dot + 1, next < 0 ? name.length() : next);
                if (PhoneModels.find(segment) != null) {
                    return segment;
                }
            }
            dot = next;
        }
        return null;
    }

    /**
     * Returns the name without a segment that is a model's code, or looks like an unknown one (a capital first, a digit
     * last), if the rest is a wanted name; else null.
     */
    public static @Nullable String withoutModelLike(String name, Predicate<String> wanted) {
        return withModelRight(name, ParameterName::isModelLike, (bare, start, end) -> wanted.test(bare) ? bare : null);
    }

    /** Tests whether a segment may be a model's code. */
    @FunctionalInterface
    private interface ModelSegment {
        /** Returns true if the segment between two offsets may be one. */
        boolean test(String name, int start, int end);
    }

    /** Converts a name without its model's code. */
    @FunctionalInterface
    private interface BareName {
        /** Returns the result, or null; the offsets are those of the code in the whole name. */
        @Nullable
        String use(String bare, int start, int end);
    }

    private static @Nullable String withModelRight(String name, ModelSegment isModel, BareName use) {
        int start = 0;
        while (start >= 0) {
            int dot = name.indexOf('.', start);
            int end = dot < 0 ? name.length() : dot;
            if (start > 0 && isModel.test(name, start, end)) {
                String found = use.use(name.substring(0, start - 1) + name.substring(end), start, end);
                if (found != null) {
                    return found;
                }
            }
            start = dot < 0 ? -1 : dot + 1;
        }
        return null;
    }

    /**
     * Returns the right spelling of a name that carries a model's code and is wrong only in case; else null.
     *
     * @param right gives the right spelling of a bare name: the name itself if it is right, nothing if it is unknown
     */
    public static @Nullable String rightCaseForModel(String name, Function<String, Optional<String>> right) {
        return withModelRight(
                name,
                (text, start, end) -> PhoneModels.findAnyCase(text.substring(start, end)) != null,
                (bare, start, end) -> {
                    PhoneModel model = PhoneModels.findAnyCase(name.substring(start, end));
                    String spelt = right.apply(bare).orElse(null);
                    // The case changes nothing about the lengths, so the code goes back where it stood.
                    return model == null || spelt == null || spelt.length() != bare.length()
                            ? null
                            : spelt.substring(0, start - 1) + "." + model.code() + spelt.substring(start - 1);
                });
    }

    /**
     * Returns true for {@code VVX410}, {@code Trio8800}, {@code SSDuo}: a segment with a capital first, known or ending
     * in digits.
     */
    static boolean isModelLike(String name, int start, int end) {
        if (end - start < 3 || name.charAt(start) < 'A' || name.charAt(start) > 'Z') {
            return false;
        }
        return Character.isDigit(name.charAt(end - 1)) || PhoneModels.find(name.substring(start, end)) != null;
    }

    private static @Nullable String withoutSegment(String name, Predicate<String> isCode) {
        if (name.indexOf('.') < 0) {
            return null;
        }
        int start = 0;
        while (start >= 0) {
            int dot = name.indexOf('.', start);
            int end = dot < 0 ? name.length() : dot;
            if (isCode.test(name.substring(start, end))) {
                return start == 0 ? name.substring(end + 1) : name.substring(0, start - 1) + name.substring(end);
            }
            start = dot < 0 ? -1 : dot + 1;
        }
        return null;
    }

    /** Writes out every concrete name of a family, e.g. {@code reg.1.label … reg.34.label}. */
    public static void expand(ParameterInfo info, Consumer<String> names) {
        if (count(info) >= MOST_NAMES) {
            return;
        }
        expand(info.name(), info.indexes(), 0, names);
    }

    /** Returns how many concrete names a family has; one with {@link #MOST_NAMES} or more is never written out. */
    public static long count(ParameterInfo info) {
        long count = 1;
        for (IndexRange range : info.indexes()) {
            count *= Math.clamp((long) range.last() - range.first() + 1, 0, MOST_NAMES);
            count = Math.min(count, MOST_NAMES);
        }
        return count;
    }

    private static void expand(String pattern, List<IndexRange> ranges, int place, Consumer<String> names) {
        int hash = pattern.indexOf('#');
        if (hash < 0 || place >= ranges.size()) {
            names.accept(pattern);
            return;
        }
        IndexRange range = ranges.get(place);
        for (int i = range.first(); i <= range.last(); i++) {
            expand(pattern.substring(0, hash) + i + pattern.substring(hash + 1), ranges, place + 1, names);
        }
    }
}
