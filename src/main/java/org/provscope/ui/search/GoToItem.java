package org.provscope.ui.search;

import java.util.Locale;
import org.provscope.ui.Command;

/**
 * Something to go to.
 *
 * @param title  is matched first
 * @param detail is matched too and shown smaller
 * @param words  are matched too and not shown, in lower case
 * @param weight is added to the score of likelier items
 * @param go     shows it
 */
public record GoToItem(Kind kind, String title, String detail, String words, int weight, Runnable go) {
    public GoToItem(Kind kind, String title, String detail, int weight, Runnable go) {
        this(kind, title, detail, "", weight, go);
    }

    /** The words of a search side by side in the detail tell as much as in the title. */
    private static final int PHRASE = 400;

    /** The kinds of items, in the order they are listed. */
    public enum Kind {
        PHONE("mdi2p-phone-classic"),
        FILE("mdi2f-file-cog-outline"),
        PARAMETER("mdi2c-code-tags"),
        CONTACT("mdi2c-contacts-outline"),
        PROBLEM("mdi2a-alert-circle-outline"),
        COMMAND("mdi2c-chevron-right");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        String icon() {
            return icon;
        }
    }

    /** Returns what tells it from other items. */
    String key() {
        return kind + " " + title;
    }

    /** Returns an item that runs a command; its shortcut is shown beside it. */
    static GoToItem of(Command command) {
        return new GoToItem(Kind.COMMAND, command.plainText(), command.keysText(), 0, command::fire);
    }

    /**
     * Returns how well a search matches: 0 for no match, more is better. Every word must occur; titles that begin with
     * the search, or have it at the beginning of a segment, come first, and details that hold it as it was typed.
     */
    int score(String[] typed) {
        String low = title.toLowerCase(Locale.ROOT);
        String described = detail.toLowerCase(Locale.ROOT);
        boolean isPhrase = typed.length > 1
                && (described.contains(String.join(" ", typed)) || words.contains(String.join(" ", typed)));
        int score = 1000 + weight - Math.min(500, title.length()) + (isPhrase ? PHRASE * typed.length : 0);
        for (String word : typed) {
            int at = low.indexOf(word);
            if (at == 0) {
                score += 600;
            } else if (at > 0) {
                score += Character.isLetterOrDigit(low.charAt(at - 1)) ? 200 : 400;
            } else if (described.contains(word)) {
                score += 50;
            } else if (words.contains(word)) {
                score += 150;
            } else {
                return 0;
            }
        }
        return score;
    }
}
