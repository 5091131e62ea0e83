package org.provscope.check;

import java.util.Collection;
import java.util.List;
import org.provscope.schema.Secrets;

/** Pieces of messages. */
final class Words {
    private static final int LONGEST = 60;
    private static final int MOST = 5;

    private Words() {}

    /** Returns a text in quotes, cut if it is very long, with passwords in addresses masked. */
    static String quoted(String raw) {
        String text = Secrets.shown(raw);
        if (text.length() <= LONGEST) {
            return "“" + text + "”";
        }
        int cut = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return "“" + text.substring(0, cut) + "…”";
    }

    /** Returns a parameter's value as it may be shown. */
    static String value(String name, String value) {
        boolean odd = name.endsWith(".set") && !value.equals("1") && !value.equals("0");
        String of = odd ? name.substring(0, name.length() - ".set".length()) : name;
        return quoted(Secrets.masked(of, value));
    }

    /** Returns the first few of many, and how many more there are. */
    static String few(Collection<String> all) {
        List<String> shown = all.stream().limit(MOST).toList();
        int more = all.size() - shown.size();
        return String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
    }

    /** Returns a count with its word: {@code 1 file}, {@code 2 files}. */
    static String plural(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
