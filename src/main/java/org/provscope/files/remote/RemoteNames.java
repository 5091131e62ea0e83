package org.provscope.files.remote;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Checks on names that servers send, which may be hostile. */
public final class RemoteNames {
    private RemoteNames() {}

    /** Returns true if a name can be that of a file in the listed folder, and not of something elsewhere. */
    public static boolean isPlain(String name) {
        return !name.isEmpty()
                && !name.equals(".")
                && !name.equals("..")
                && name.indexOf('/') < 0
                && name.indexOf('\0') < 0;
    }

    /** Returns true if a name can be sent over a connection whose commands are lines. */
    public static boolean isOneLine(String name) {
        return name.indexOf('\r') < 0 && name.indexOf('\n') < 0 && name.indexOf('\0') < 0;
    }

    /** Returns an absolute path relative to a folder that contains it; empty for the folder itself. */
    public static String within(String folder, String path) {
        String inner = folder.equals("/") ? path : path.substring(folder.length());
        return inner.startsWith("/") ? inner.substring(1) : inner;
    }

    /** Joins a folder and a name by one slash. */
    public static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder.endsWith("/") ? folder + name : folder + "/" + name;
    }

    /** Returns an absolute path without {@code .} and {@code ..}; null if it would leave the top. */
    public static @Nullable String normal(String absolute) {
        Deque<String> kept = new ArrayDeque<>();
        for (String segment : absolute.split("/")) {
            if (segment.equals("..")) {
                if (kept.pollLast() == null) {
                    return null;
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        return "/" + String.join("/", kept);
    }

    /** Returns true if an absolute path is a folder or lies in it. */
    public static boolean isIn(String path, String folder) {
        return folder.equals("/") || path.equals(folder) || path.startsWith(folder + "/");
    }
}
