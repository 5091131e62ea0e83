package org.provscope.check;

import java.util.Collection;
import java.util.List;

import org.provscope.schema.Secrets;

/** Pieces of messages. */
final class Words {
    private static final int LONGEST = 60;
    private static final int MOST = 5;

    private Words() {}

    /** A text in quotes, cut where it is absurdly long. */
    static String quoted(String text) {
        if (text.length() <= LONGEST) {
            return "“" + text + "”";
        }
        int cut = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return "“" + text.substring(0, cut) + "…”";
    }

    /** A parameter's value as it may be shown. */
    static String value(String name, String value) {
        return quoted(Secrets.masked(name, value));
    }

    /** The first few of many. */
    static String few(Collection<String> all) {
        List<String> shown = all.stream().limit(MOST).toList();
        int more = all.size() - shown.size();
        return String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
    }

    /** The part of a path that names a file, or all of it where it is short. */
    static String plural(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
