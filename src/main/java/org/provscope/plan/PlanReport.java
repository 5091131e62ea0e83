package org.provscope.plan;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.MacAddress;

/**
 * A plan for somebody without the program.
 *
 * @param scope  the phones that the plan is about
 * @param labels a phone's label, or null
 * @param before the earlier state, in words
 * @param after  the later state, in words
 * @param made   when and by what it was made
 * @param mask   true to mask secrets
 */
public record PlanReport(
        RolloutPlan plan,
        PlanScope scope,
        Function<MacAddress, @Nullable String> labels,
        String before,
        String after,
        String made,
        boolean mask) {
    private static final int MOST_NAMED = 12;

    /** Returns the report as Markdown, for a change request. */
    public String markdown() {
        return new PlanMarkdown(this).text();
    }

    /** Returns the report as one HTML file that needs nothing else. */
    public String html() {
        return new PlanHtml(this).text();
    }

    /** Returns which phones the plan is about, a sentence; empty for all. */
    String only() {
        return scope.isAll() ? "" : "Only " + PlanWords.phones(plan.phones()) + ": " + scope.name() + ".";
    }

    PlanWords words() {
        return new PlanWords(labels, mask);
    }

    /** Returns the first phones by name, and how many more there are. */
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
