package org.provscope.evidence;

import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;

/**
 * A line of a phone's log.
 *
 * @param line      its number in the file, from 1
 * @param time      as the phone writes it: {@code MMDDhhmmss}, or {@code hhmmss.mmm} since it started
 * @param component what of the phone wrote it, e.g. {@code cfg}
 * @param level     0 to 6, the higher the worse; null for what is always logged
 * @param parameter the parameter that it speaks of, or null
 */
public record SaidLine(
        RootPath file,
        int line,
        String time,
        String component,
        @Nullable Integer level,
        @Nullable String parameter,
        String text) {
    private static final int ERRORS = 4;

    /** Returns true if it concerns configuration or errors. */
    public boolean isComplaint() {
        return isComplaint(component, level == null ? -1 : level);
    }

    /**
     * Returns true if lines of a part of the phone and a level concern configuration or errors.
     *
     * @param level negative for none
     */
    public static boolean isComplaint(String component, int level) {
        return level >= ERRORS || component.equals("cfg") || component.equals("copy") || component.equals("clist");
    }
}
