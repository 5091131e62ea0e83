package org.provscope.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The text of vCards, each with an end: the next card would be read as a part of one that has none.
 *
 * @param endless the positions of the cards that had no end, from 0
 */
record CardTexts(String text, List<Integer> endless) {
    private static final String END = "END:VCARD";

    static CardTexts of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        List<Integer> endless = new ArrayList<>();
        int cards = 0;
        int open = 0;
        String before = "";
        for (String line : text.lines().toList()) {
            String word = line.strip().toUpperCase(Locale.ROOT);
            if (word.equals("BEGIN:VCARD")) {
                // The card of a person's agent is inside that person's card.
                if (open > 0 && !before.startsWith("AGENT")) {
                    endless.add(cards - 1);
                    out.append((END + "\r\n").repeat(open));
                    open = 0;
                }
                cards += open == 0 ? 1 : 0;
                open++;
            } else if (word.equals(END)) {
                open = Math.max(0, open - 1);
            }
            out.append(line).append("\r\n");
            before = word.isEmpty() ? before : word;
        }
        if (open > 0) {
            endless.add(cards - 1);
            out.append((END + "\r\n").repeat(open));
        }
        return new CardTexts(out.toString(), endless);
    }
}
