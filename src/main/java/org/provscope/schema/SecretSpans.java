package org.provscope.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.provscope.xml.Span;

/**
 * Finds what is secret in any text: a password or token in an address ({@code ftp://user:password@host/…},
 * {@code ?token=…}), also where the address is written wrongly (slashes too many or too few, back slashes, blanks, no
 * scheme), and the value of anything that is called like a secret. Takes linear time on any text.
 */
public final class SecretSpans {
    /**
     * One secret.
     *
     * @param name what is set to it; empty where it stands in an address
     * @param sure whether it is a password in a whole address, and cannot be a port with a path behind it
     */
    public record Found(String name, Span span, boolean sure) {}

    /** Longer texts are searched in parts, so that they do not take many times their own memory. */
    private static final int LONGEST_PART = 1 << 18;

    private final FoldedText folded;
    private final String text;
    private final List<Found> found = new ArrayList<>();
    private final AddressSecrets addresses;
    private final AssignedSecrets assignments;

    private SecretSpans(String written) {
        folded = FoldedText.of(written);
        text = folded.text();
        addresses = new AddressSecrets(folded, found);
        assignments = new AssignedSecrets(folded, found);
    }

    /** Returns the secrets of a text in its order; they do not overlap. */
    public static List<Found> in(String text) {
        if (!mayHold(text)) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = endOfPart(text, from);
            SecretSpans spans = new SecretSpans(text.substring(from, to));
            spans.search();
            int start = from;
            spans.apart()
                    .forEach(one -> found.add(new Found(
                            one.name(),
                            new Span(one.span().start() + start, one.span().end() + start),
                            one.sure())));
            from = to;
        }
        return found;
    }

    /** Returns where a part ends: after a line, else after a word. */
    private static int endOfPart(String text, int from) {
        int most = from + LONGEST_PART;
        if (most >= text.length()) {
            return text.length();
        }
        int line = text.lastIndexOf('\n', most);
        int blank = text.lastIndexOf(' ', most);
        return line > from ? line + 1 : blank > from ? blank + 1 : most;
    }

    /** Returns true if a text holds an address with a user's password in it. */
    public static boolean isPasswordIn(String text) {
        return in(text).stream().anyMatch(Found::sure);
    }

    private static boolean mayHold(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@' || c == '=' || c == '%' || c == '&' || c == '＠' || c == '＝') {
                return true;
            }
        }
        return false;
    }

    private void search() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                addresses.at(i);
            } else if (c == '=') {
                assignments.at(i);
            }
        }
    }

    private List<Found> apart() {
        found.sort(Comparator.comparingInt((Found one) -> one.span().start())
                .thenComparingInt(one -> -one.span().end()));
        List<Found> apart = new ArrayList<>(found.size());
        int end = 0;
        for (Found one : found) {
            if (one.span().start() >= end) {
                apart.add(one);
                end = one.span().end();
            } else if (one.span().end() > end) {
                Found last = apart.removeLast();
                end = one.span().end();
                apart.add(new Found(last.name(), new Span(last.span().start(), end), last.sure()));
            }
        }
        return apart;
    }
}
