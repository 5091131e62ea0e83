package org.provscope.plan;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.MacAddress;

/**
 * A plan for somebody without the program.
 *
 * @param labels what a phone's first line shows, or null
 * @param before what was there before, in words
 * @param after  what is to be there
 * @param made   when and by what it was made
 * @param mask   whether secrets are hidden
 */
public record PlanReport(
        RolloutPlan plan,
        Function<MacAddress, @Nullable String> labels,
        String before,
        String after,
        String made,
        boolean mask) {
    private static final int MOST_NAMED = 12;

    /** As Markdown, for a change request. */
    public String markdown() {
        return new PlanMarkdown(this).text();
    }

    /** As one HTML file that needs nothing else. */
    public String html() {
        return new PlanHtml(this).text();
    }

    PlanWords words() {
        return new PlanWords(labels, mask);
    }

    /** The first phones by name, and how many more. */
    List<String> named(List<MacAddress> phones) {
        PlanWords words = words();
        List<String> names = new java.util.ArrayList<>(
                phones.stream().limit(MOST_NAMED).map(words::phone).toList());
        if (phones.size() > MOST_NAMED) {
            names.add("and " + (phones.size() - MOST_NAMED) + " more");
        }
        return names;
    }
}
