package org.provscope.ui.file;

/** Ranks names by how well they match a typed text. */
final class Fuzzy {
    private Fuzzy() {}

    /**
     * Returns the rank: 0 if the name begins with the text, more for worse matches (a segment begins with it, it is
     * inside, its letters are inside in this order from the beginning of a segment on); -1 for no match. Both in lower
     * case.
     */
    static int rank(String name, String typed) {
        if (name.startsWith(typed)) {
            return 0;
        }
        int at = name.indexOf(typed);
        if (at > 0) {
            return name.charAt(at - 1) == '.' ? 1 : 2;
        }
        for (int start = 0; start >= 0; start = nextSegment(name, start)) {
            if (start < name.length() && name.charAt(start) == typed.charAt(0) && hasLetters(name, start, typed)) {
                return 3;
            }
        }
        return -1;
    }

    private static int nextSegment(String name, int start) {
        int dot = name.indexOf('.', start);
        return dot < 0 ? -1 : dot + 1;
    }

    private static boolean hasLetters(String name, int start, String typed) {
        int found = 0;
        for (int i = start; i < name.length() && found < typed.length(); i++) {
            found += name.charAt(i) == typed.charAt(found) ? 1 : 0;
        }
        return found == typed.length();
    }
}
