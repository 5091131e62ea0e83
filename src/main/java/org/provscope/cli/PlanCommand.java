package org.provscope.cli;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.provscope.files.Cancellation;
import org.provscope.plan.PlanReport;
import org.provscope.plan.PlanWords;
import org.provscope.plan.Planner;
import org.provscope.plan.RolloutPlan;
import org.provscope.workspace.OpenRoot;

@Command(name = "plan", description = "Show what a change of the root does to every phone.")
final class PlanCommand implements Callable<Integer> {
    private static final int PHONES_CHANGE = 1;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Console console;
    @Mixin
    private Common common = new Common();
    @Parameters(index = "0", paramLabel = "BEFORE", description = "The root as it is: a folder, a zip file or a server's address.")
    private String before = "";
    @Parameters(index = "1", paramLabel = "AFTER", description = "The root as it is to be.")
    private String after = "";

    PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Common.Format format = common.format();
        if (format == Common.Format.sarif) {
            throw new Failure("--format sarif is for the command check alone.");
        }
        OpenRoot one = common.open(before, console);
        OpenRoot other = common.open(after, console);
        RolloutPlan plan = Planner.plan(one.resolved(), other.resolved(), Cancellation.NEVER);
        switch (format) {
            case json -> Json.print(console.out(), json -> new PlanJson(json, common).write(plan));
            case html -> print(report(one, other, plan).html());
            case markdown -> print(report(one, other, plan).markdown());
            case text, sarif -> new PlanText(console, plan, new PlanWords(PlanWords.labels(one.resolved(),
                    other.resolved()), common.isMasked())).print();
        }
        return plan.isChange() ? PHONES_CHANGE : 0;
    }

    private PlanReport report(OpenRoot one, OpenRoot other, RolloutPlan plan) {
        return new PlanReport(plan, PlanWords.labels(one.resolved(), other.resolved()), one.base().location().address(),
                other.base().location().address(),
                "Made by ProvScope on " + TIME.format(LocalDateTime.now(java.time.ZoneId.systemDefault())) + ".", common
                        .isMasked());
    }

    private void print(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        console.out().write(bytes, 0, bytes.length);
        console.out().flush();
    }
}
