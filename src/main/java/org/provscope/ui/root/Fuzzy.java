package org.provscope.ui.root;

/** How well a name fits what was typed. */
final class Fuzzy {
    private Fuzzy() {}

    /**
     * 0 the best: begins with it; then a segment does, it is in it, its letters are in it in this order; -1 does not fit.
     * Both in lower case.
     */
    static int rank(String name, String typed) {
        if (name.startsWith(typed)) {
            return 0;
        }
        int at = name.indexOf(typed);
        if (at > 0) {
            return name.charAt(at - 1) == '.' ? 1 : 2;
        }
        int found = 0;
        for (int i = 0; i < name.length() && found < typed.length(); i++) {
            found += name.charAt(i) == typed.charAt(found) ? 1 : 0;
        }
        return found == typed.length() ? 3 : -1;
    }
}
