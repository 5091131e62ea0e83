package org.provscope.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.plan.FileChange;
import org.provscope.plan.OverriddenPlace;
import org.provscope.plan.PlanChange;
import org.provscope.plan.PlanWords;
import org.provscope.plan.RolloutPlan;
import org.provscope.plan.RolloutPlan.FirmwareChange;
import org.provscope.plan.RolloutPlan.Group;
import org.provscope.plan.RolloutPlan.LayerGroup;
import org.provscope.plan.RolloutPlan.Others;
import org.provscope.plan.RolloutPlan.OverriddenGroup;
import org.provscope.plan.RolloutPlan.Undeterminable;
import org.provscope.provisioning.MacAddress;

/** A plan for reading: counts first, then what is dangerous, then each group of phones. */
final class PlanText {
    private static final int SHOWN_PHONES = 6;
    private static final int SHOWN_LAYERS = 20;
    private static final int SHOWN_OVERRIDDEN = 20;
    private static final int SHOWN_FILES = 40;
    private static final int ALL = Integer.MAX_VALUE;

    private final Console console;
    private final RolloutPlan plan;
    private final PlanWords words;
    private final int shownPhones;
    private final int shownLayers;
    private final int shownOverridden;
    private final int shownFiles;

    /**
     * @param all true to print all lists in full
     */
    PlanText(Console console, RolloutPlan plan, PlanWords words, boolean all) {
        this.console = console;
        this.plan = plan;
        this.words = words;
        this.shownPhones = all ? ALL : SHOWN_PHONES;
        this.shownLayers = all ? ALL : SHOWN_LAYERS;
        this.shownOverridden = all ? ALL : SHOWN_OVERRIDDEN;
        this.shownFiles = all ? ALL : SHOWN_FILES;
    }

    void print() {
        head();
        files();
        for (Group group : plan.groups()) {
            title(PlanWords.title(group));
            line(Console.Style.DIM, "  " + phones(group.phones()));
            changes(group.changes(), group.firmware());
        }
        Others others = plan.others();
        if (others != null) {
            title(PlanWords.title(others));
            line(Console.Style.DIM, "  " + PlanWords.OTHERS);
            changes(others.changes(), others.firmware());
        }
        for (Undeterminable group : plan.undeterminable()) {
            title("Cannot be told for " + PlanWords.phones(group.phones().size()));
            line(null, "  " + group.reason());
            line(Console.Style.DIM, "  " + phones(group.phones()));
        }
        overridden();
        List<LayerGroup> read =
                plan.layers().stream().filter(group -> !group.change().isLoss()).toList();
        if (!read.isEmpty()) {
            title("Files that phones start or stop reading");
            layers(read, null);
        }
        directories();
    }

    /** Prints the counts, what is dangerous, and for how many phones each parameter changes. */
    void printSummary() {
        head();
        List<ChangedParameter> parameters = ChangedParameter.of(plan);
        if (parameters.isEmpty()) {
            return;
        }
        console.out().println();
        TextTable table = new TextTable().header("PARAMETER", "PHONES", "RESTART");
        for (ChangedParameter parameter : parameters) {
            table.cell(parameter.name())
                    .cell(String.valueOf(parameter.phones()))
                    .cell(PlanWords.restart(parameter.restart()))
                    .end();
        }
        table.print(console);
    }

    private void head() {
        PlanWords.counts(plan).forEach(sentence -> line(Console.Style.BOLD, sentence));
        if (!PlanWords.restarts(plan).isEmpty()) {
            line(null, PlanWords.restarts(plan));
        }
        layers(plan.layers().stream().filter(group -> group.change().isLoss()).toList(), Console.Style.RED);
    }

    private void line(Console.@Nullable Style style, String text) {
        console.out().println(console.styled(style, TextTable.printable(text)));
    }

    private void title(String text) {
        console.out().println();
        line(Console.Style.BOLD, text);
    }

    private String phones(List<MacAddress> phones) {
        return String.join(
                        ", ",
                        phones.stream().limit(shownPhones).map(words::phone).toList())
                + (phones.size() > shownPhones ? " and " + (phones.size() - shownPhones) + " more" : "");
    }

    private void layers(List<LayerGroup> groups, Console.@Nullable Style style) {
        groups.stream()
                .limit(shownLayers)
                .forEach(group -> line(
                        style,
                        "  " + (style == null ? "" : "! ") + group.change().sentence() + " ("
                                + PlanWords.phones(group.phones().size()) + ")"));
        if (groups.size() > shownLayers) {
            line(style, "  and " + (groups.size() - shownLayers) + " more");
        }
    }

    private void files() {
        if (!plan.files().isEmpty()) {
            title(plan.files().size() == 1 ? "1 file" : plan.files().size() + " files");
            TextTable table = new TextTable();
            for (FileChange file :
                    plan.files().subList(0, Math.min(shownFiles, plan.files().size()))) {
                table.cell("  " + file.kind().label())
                        .cell(file.file().value(), Console.Style.CYAN)
                        .end();
            }
            table.print(console);
            if (plan.files().size() > shownFiles) {
                line(null, "  and " + (plan.files().size() - shownFiles) + " more; --all shows all");
            }
        }
    }

    private void changes(List<PlanChange> changes, @Nullable FirmwareChange firmware) {
        if (firmware != null) {
            line(null, "  " + words.firmware(firmware) + " (restart)");
        }
        if (changes.isEmpty()) {
            return;
        }
        TextTable table = new TextTable().header("  PARAMETER", "BEFORE", "AFTER", "FROM", "RESTART", "");
        for (PlanChange change : changes) {
            table.cell("  " + change.parameter())
                    .cell(words.value(change.parameter(), change.before()), Console.Style.DIM)
                    .cell(words.value(change.parameter(), change.after()), Console.Style.BOLD)
                    .cell(PlanWords.places(words.placeBefore(change), words.placeAfter(change)), Console.Style.CYAN)
                    .cell(PlanWords.restart(change.restart()))
                    .cell(PlanWords.note(change), Console.Style.YELLOW)
                    .end();
        }
        table.print(console);
    }

    private void overridden() {
        if (plan.overridden().isEmpty()) {
            return;
        }
        title("Without effect");
        int shown = 0;
        for (OverriddenGroup group : plan.overridden()) {
            if (shown >= shownOverridden) {
                line(null, "  and more; --all shows all");
                return;
            }
            line(Console.Style.DIM, "  " + phones(group.phones()));
            for (OverriddenPlace place : group.changes()
                    .subList(0, Math.min(shownOverridden, group.changes().size()))) {
                line(null, "    " + words.overridden(place));
                shown++;
            }
            if (group.changes().size() > shownOverridden) {
                line(null, "    and " + (group.changes().size() - shownOverridden) + " more");
            }
        }
    }

    private void directories() {
        if (!plan.directories().isEmpty()) {
            title("Contact directories");
            plan.directories()
                    .forEach(change -> line(
                            null,
                            "  " + change.file() + ": " + PlanWords.directory(change) + ". "
                                    + PlanWords.directoryNote(change)));
        }
    }
}
