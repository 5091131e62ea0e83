package org.provscope.cli;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.provscope.files.Cancellation;
import org.provscope.plan.PlanReport;
import org.provscope.plan.PlanScope;
import org.provscope.plan.PlanWords;
import org.provscope.plan.Planner;
import org.provscope.plan.RolloutPlan;
import org.provscope.workspace.OpenRoot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "plan",
        description = "Show what a change to the root does to every phone.",
        exitCodeListHeading = Common.EXIT_CODES,
        exitCodeList = {"0:No phone changes.", "1:Phones change.", Common.FAILED},
        footer = {
            "",
            "Examples:",
            "  provscope plan /srv/provisioning after.zip --summary",
            "  provscope plan old new --format html > plan.html"
        })
final class PlanCommand implements Callable<Integer> {
    /** The output forms of a plan. */
    enum Format {
        text,
        json,
        html,
        markdown
    }

    private static final int PHONES_CHANGE = 1;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Console console;

    @Mixin
    private Common common = new Common();

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The root before the change.%n" + Common.ROOT)
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", description = "The root after the change.")
    private String after = "";

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "text|json|html|markdown",
            description = "The format of the output (default: ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    @Option(
            names = "--summary",
            description = "Show only how many phones change, and in which parameters (text and json).")
    private boolean summary;

    @Option(names = "--all", description = "Show all entries of every list in the text.")
    private boolean all;

    PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (summary && (format == Format.html || format == Format.markdown)) {
            throw new Failure("--summary can only be used with --format text or json.");
        }
        OpenRoot one = common.openRoot(before, console);
        OpenRoot other = common.openRoot(after, console);
        // What only one of the two tells of a phone is true of it in both.
        RolloutPlan plan = Planner.plan(
                one.resolved().knowingAlso(other.resolved().evidence(), Cancellation.NEVER),
                other.resolved().knowingAlso(one.resolved().evidence(), Cancellation.NEVER),
                Cancellation.NEVER);
        switch (format) {
            case json -> Json.print(console, json -> new PlanJson(json, common).write(plan, summary));
            case html -> console.print(report(one, other, plan).html());
            case markdown -> console.print(report(one, other, plan).markdown());
            case text -> {
                PlanText text = new PlanText(
                        console,
                        plan,
                        new PlanWords(PlanWords.labels(one.resolved(), other.resolved()), common.isMasked()),
                        all);
                if (summary) {
                    text.printSummary();
                } else {
                    text.print();
                }
            }
        }
        return plan.isChange() ? PHONES_CHANGE : 0;
    }

    private PlanReport report(OpenRoot one, OpenRoot other, RolloutPlan plan) {
        return new PlanReport(
                plan,
                PlanScope.ALL,
                PlanWords.labels(one.resolved(), other.resolved()),
                one.base().location().address(),
                other.base().location().address(),
                "Made by ProvScope on " + TIME.format(LocalDateTime.now(java.time.ZoneId.systemDefault())) + ".",
                common.isMasked());
    }
}
