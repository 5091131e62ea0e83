package org.provscope.ui.effective;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.Occurrence;
import org.provscope.effective.ParameterChange;
import org.provscope.effective.TextFilter;
import org.provscope.schema.Secrets;

/**
 * A line of the effective table, with its texts.
 *
 * @param value as it may be shown
 * @param from  {@code file:line}, or the words for a default
 * @param layer the place of the winner's layer in the strip, -1 for a default
 * @param published what the phone gets until the changes here are published, in words; null if that is the same
 */
public record EffectiveRow(
        EffectiveParameter parameter,
        String value,
        String from,
        int layer,
        String defaultText,
        String beatsText,
        String searchText,
        @Nullable String published) {

    /**
     * Returns the row of a parameter.
     *
     * @param change how it differs from what is published, or null
     */
    static EffectiveRow of(EffectiveParameter parameter, List<?> layers, @Nullable ParameterChange change) {
        String name = parameter.name();
        Occurrence winner = parameter.winner();
        String value = Secrets.masked(name, parameter.value());
        String from = winner == null ? "default" : winner.place();
        String defaultText = parameter.defaultValue() == null ? "" : Secrets.masked(name, parameter.defaultValue());
        String beats = beats(parameter);
        return new EffectiveRow(
                parameter,
                value,
                from,
                winner == null ? -1 : layers.indexOf(winner.layer()),
                defaultText,
                beats,
                TextFilter.searchText(parameter),
                change == null ? null : published(name, change));
    }

    private static String published(String name, ParameterChange change) {
        EffectiveParameter before = change.before();
        if (before == null || before.winner() == null) {
            return "no file sets it";
        }
        String value = "“" + Secrets.masked(name, before.value()) + "” from "
                + before.winner().place();
        return before.applied() ? value : value + ", without effect";
    }

    private static String beats(EffectiveParameter parameter) {
        if (parameter.beats().isEmpty()) {
            return "";
        }
        Occurrence first = parameter.beats().getFirst();
        String text = "“" + Secrets.masked(parameter.name(), first.value()) + "” in " + first.place();
        int more = parameter.beats().size() - 1;
        return more == 0 ? text : text + " and " + more + " more";
    }
}
