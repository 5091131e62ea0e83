package org.provscope.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The path of a file inside a root: segments joined by forward slashes, never empty, never leaving the root.
 *
 * @param value e.g. {@code Config/polycomConfig.xsd}
 */
public record RootPath(String value) implements Comparable<RootPath> {
    private static final Pattern ASKED_FOR = Pattern.compile(
            "[0-9a-f]{12}(-phone|-web|-cloud|-license)?\\.cfg|[0-9a-f]{12}-directory\\.xml|sip\\.ver",
            Pattern.CASE_INSENSITIVE);

    public RootPath {
        if (!value.equals(normalized(value))) {
            throw new IllegalArgumentException("not a path inside a root: " + value);
        }
    }

    /** Returns the path that a text names inside a root, or null if it leaves the root or names nothing. */
    public static @Nullable RootPath of(String text) {
        String clean = normalized(text);
        return clean == null ? null : new RootPath(clean);
    }

    private static @Nullable String normalized(String text) {
        if (text.indexOf('\0') >= 0) {
            return null;
        }
        boolean simple = !text.isEmpty()
                && text.charAt(0) != '/'
                && text.charAt(0) != '.'
                && !text.contains("//")
                && !text.contains("/.")
                && !text.endsWith("/");
        if (simple) {
            return text;
        }
        Deque<String> kept = new ArrayDeque<>();
        for (String segment : text.split("/", -1)) {
            if (segment.equals("..")) {
                if (kept.pollLast() == null) {
                    return null;
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        return kept.isEmpty() ? null : String.join("/", kept);
    }

    /** Returns the last segment. */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** Returns the folder that the file lies in; empty for the root itself. */
    public String folder() {
        int slash = value.lastIndexOf('/');
        return slash < 0 ? "" : value.substring(0, slash);
    }

    /** Returns true if phones ask for a file of this name by themselves: no folder should have it. */
    public boolean isAskedFor() {
        return ASKED_FOR.matcher(name()).matches();
    }

    @Override
    public int compareTo(RootPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
