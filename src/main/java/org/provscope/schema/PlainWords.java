package org.provscope.schema;

import java.util.HashMap;
import java.util.Map;

/**
 * Words that people look for who do not know a parameter's name, e.g. “time server” ({@code schemas/plain-words.tsv}).
 * They help to find parameters and say nothing about them.
 */
public final class PlainWords {
    private static final class Bundled {
        private static final Map<String, String> ALL = read();

        private static Map<String, String> read() {
            Map<String, String> all = new HashMap<>();
            TsvTable.readBundled("plain-words.tsv", 2, cells -> all.put(cells[0], cells[1]));
            return Map.copyOf(all);
        }
    }

    private PlainWords() {}

    /** Returns the words for a parameter as its schema calls it, with {@code #} for an index; empty if there are none. */
    public static String of(String name) {
        return Bundled.ALL.getOrDefault(name, "");
    }
}
