package org.provscope.files.remote.sftp;

import java.util.Locale;

/** The host names of a line in OpenSSH's list: separated by commas, with {@code *}, {@code ?} and {@code !}. */
final class HostPatterns {
    private HostPatterns() {}

    /** Returns true if one of the patterns matches the name and none that begins with {@code !} does. */
    static boolean fit(String patterns, String name) {
        String host = name.toLowerCase(Locale.ROOT);
        boolean fits = false;
        for (String pattern : patterns.toLowerCase(Locale.ROOT).split(",")) {
            boolean isExclusion = pattern.startsWith("!");
            if (fitsOne(isExclusion ? pattern.substring(1) : pattern, host)) {
                if (isExclusion) {
                    return false;
                }
                fits = true;
            }
        }
        return fits;
    }

    /** Matches one pattern in one pass, going back to the last star on a mismatch, so that no pattern takes long. */
    private static boolean fitsOne(String pattern, String name) {
        int inPattern = 0;
        int inName = 0;
        int star = -1;
        int afterStar = 0;
        while (inName < name.length()) {
            if (inPattern < pattern.length() && pattern.charAt(inPattern) == '*') {
                star = inPattern++;
                afterStar = inName;
            } else if (inPattern < pattern.length()
                    && (pattern.charAt(inPattern) == '?' || pattern.charAt(inPattern) == name.charAt(inName))) {
                inPattern++;
                inName++;
            } else if (star >= 0) {
                inPattern = star + 1;
                inName = ++afterStar;
            } else {
                return false;
            }
        }
        return pattern.substring(inPattern).chars().allMatch(rest -> rest == '*');
    }
}
