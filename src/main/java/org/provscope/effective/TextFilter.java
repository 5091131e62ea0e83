package org.provscope.effective;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.provscope.schema.Secrets;

/** A text that filters a list of phones or parameters, in the window's boxes and in {@code --filter}. */
public final class TextFilter {
    private final String text;
    private final String digits;
    private final String[] words;

    private TextFilter(String text) {
        this.text = text;
        this.digits = text.replaceAll("[:.\\-]", "");
        this.words = text.isEmpty() ? new String[0] : text.split("\\s+");
    }

    /** Returns the filter for a typed text; case and outer blanks are ignored, and an empty text matches everything. */
    public static TextFilter of(String typed) {
        return new TextFilter(typed.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * Returns true if a phone's address (with or without separators), label, known or guessed model or state contains the text; a
     * text with {@code .cfg} in it also finds the phones that ask for such a file.
     */
    public boolean matches(Phone phone) {
        return text.isEmpty()
                || !digits.isEmpty() && phone.mac().hex().contains(digits)
                || contains(phone.label())
                || contains(phone.guessedModel())
                || contains(phone.config().stack().model())
                || phone.state().label().contains(text)
                || text.contains(".cfg") && reads(phone);
    }

    /** A text with “.cfg” in it means a file: that of a site, for example. */
    private boolean reads(Phone phone) {
        return phone.config().stack().layers().stream().anyMatch(layer -> contains(layer.file()));
    }

    /** Returns true if a parameter's name, value and place together contain all words. */
    public boolean matches(EffectiveParameter parameter) {
        return matchesRow(searchText(parameter));
    }

    /** Returns the same for the {@link #searchText} of a parameter, made once for a list that is filtered often. */
    public boolean matchesRow(String searchText) {
        for (String word : words) {
            if (!searchText.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the text in which a parameter is searched. A secret can only be found by its name: a match would reveal
     * it.
     */
    public static String searchText(EffectiveParameter parameter) {
        Occurrence winner = parameter.winner();
        return (parameter.name() + "\n" + Secrets.masked(parameter.name(), parameter.value()) + "\n"
                        + (winner == null ? "default" : winner.place()))
                .toLowerCase(Locale.ROOT);
    }

    private boolean contains(@Nullable String value) {
        return value != null && value.toLowerCase(Locale.ROOT).contains(text);
    }
}
