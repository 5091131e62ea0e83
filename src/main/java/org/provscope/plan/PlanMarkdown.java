package org.provscope.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.plan.RolloutPlan.FirmwareChange;
import org.provscope.plan.RolloutPlan.Group;
import org.provscope.plan.RolloutPlan.LayerGroup;
import org.provscope.plan.RolloutPlan.Others;
import org.provscope.plan.RolloutPlan.OverriddenGroup;
import org.provscope.plan.RolloutPlan.Undeterminable;
import org.provscope.report.MarkdownText;

/** Writes a plan as GitHub-flavoured Markdown. */
final class PlanMarkdown {
    /** The most rows; code hosting sites cut longer texts off. */
    private static final int MOST_ROWS = 800;

    private static final int MOST_FILES = 40;
    private static final int MOST_LAYERS = 30;
    private static final int MOST_OVERRIDDEN = 30;

    private final PlanReport report;
    private final RolloutPlan plan;
    private final PlanWords words;
    private final StringBuilder out = new StringBuilder();

    PlanMarkdown(PlanReport report) {
        this.report = report;
        this.plan = report.plan();
        this.words = report.words();
    }

    String text() {
        line("# What changes for the phones");
        line("");
        line("From " + code(report.before()) + " to " + code(report.after()) + ".");
        line("");
        if (!report.only().isEmpty()) {
            line("**" + plain(report.only()) + "**");
            line("");
        }
        PlanWords.counts(plan).forEach(sentence -> line("- " + plain(sentence)));
        if (!PlanWords.restarts(plan).isEmpty()) {
            line("- " + plain(PlanWords.restarts(plan)));
        }
        losses();
        files();
        int rows = 0;
        for (Group group : plan.groups()) {
            rows += group.changes().size() + 1;
            if (rows > MOST_ROWS) {
                line("");
                line("And more groups of phones: "
                        + (plan.groups().size() - plan.groups().indexOf(group))
                        + ". `provscope plan --format html` or `json` shows more.");
                break;
            }
            title(PlanWords.title(group));
            line(plain(String.join(", ", report.named(group.phones()))));
            changes(group.changes(), group.firmware());
        }
        Others others = plan.others();
        if (others != null) {
            title(PlanWords.title(others));
            line(plain(PlanWords.OTHERS));
            changes(others.changes(), others.firmware());
        }
        undeterminable();
        overridden();
        layers();
        directories();
        line("");
        line("<sub>" + plain(report.made()) + "</sub>");
        return out.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private void title(String title) {
        line("");
        line("## " + plain(title));
        line("");
    }

    private void losses() {
        if (!plan.troubles().isEmpty()) {
            line("");
            line("> [!WARNING]");
            plan.troubles().forEach(trouble -> line("> - " + plain(trouble)));
        }
        List<LayerGroup> losses =
                plan.layers().stream().filter(group -> group.change().isLoss()).toList();
        if (!losses.isEmpty()) {
            line("");
            line("> [!CAUTION]");
            for (LayerGroup loss : losses.subList(0, Math.min(MOST_LAYERS, losses.size()))) {
                line("> - "
                        + plain(loss.change().sentence() + " ("
                                + PlanWords.phones(loss.phones().size()) + ")"));
            }
            if (losses.size() > MOST_LAYERS) {
                line("> - and " + (losses.size() - MOST_LAYERS) + " more");
            }
        }
    }

    private void files() {
        if (!plan.files().isEmpty()) {
            title(plan.files().size() == 1 ? "1 file" : plan.files().size() + " files");
            plan.files().stream()
                    .limit(MOST_FILES)
                    .forEach(file -> line(
                            "- " + file.kind().label() + " " + code(file.file().value())));
            if (plan.files().size() > MOST_FILES) {
                line("- and " + (plan.files().size() - MOST_FILES) + " more");
            }
        }
    }

    private void changes(List<PlanChange> changes, @Nullable FirmwareChange firmware) {
        if (firmware != null) {
            line("");
            line(plain(words.firmware(firmware)));
        }
        if (!changes.isEmpty()) {
            line("");
            line("| parameter | before | after | restart |");
            line("|---|---|---|---|");
            for (PlanChange change : changes) {
                String note = PlanWords.note(change);
                line("| " + code(change.parameter()) + (note.isEmpty() ? "" : "<br>" + plain(note)) + " | "
                        + side(change, change.before(), words.placeBefore(change)) + " | "
                        + side(change, change.after(), words.placeAfter(change)) + " | "
                        + PlanWords.restart(change.restart()) + " |");
            }
        }
    }

    private String side(PlanChange change, PlanChange.@Nullable Side side, String place) {
        return plain(words.value(change.parameter(), side)) + (place.isEmpty() ? "" : "<br>" + plain(place));
    }

    private void undeterminable() {
        if (!plan.undeterminable().isEmpty()) {
            title("What is not known");
            for (Undeterminable group : plan.undeterminable()) {
                line("- " + plain(group.reason() + " (" + String.join(", ", report.named(group.phones())) + ")"));
            }
        }
    }

    private void overridden() {
        if (!plan.overridden().isEmpty()) {
            title("Without effect");
            for (OverriddenGroup group : plan.overridden()
                    .subList(0, Math.min(MOST_OVERRIDDEN, plan.overridden().size()))) {
                line("- " + plain(String.join(", ", report.named(group.phones()))));
                group.changes().stream()
                        .limit(MOST_OVERRIDDEN)
                        .forEach(place -> line("  - " + plain(words.overridden(place))));
                if (group.changes().size() > MOST_OVERRIDDEN) {
                    line("  - and " + (group.changes().size() - MOST_OVERRIDDEN) + " more");
                }
            }
            if (plan.overridden().size() > MOST_OVERRIDDEN) {
                line("- and " + (plan.overridden().size() - MOST_OVERRIDDEN) + " more groups of phones");
            }
        }
    }

    private void layers() {
        List<LayerGroup> others =
                plan.layers().stream().filter(group -> !group.change().isLoss()).toList();
        if (!others.isEmpty()) {
            title("Files that phones start or stop reading");
            for (LayerGroup group : others.subList(0, Math.min(MOST_LAYERS, others.size()))) {
                line("- "
                        + plain(group.change().sentence() + " ("
                                + PlanWords.phones(group.phones().size()) + ")"));
            }
            if (others.size() > MOST_LAYERS) {
                line("- and " + (others.size() - MOST_LAYERS) + " more");
            }
        }
    }

    private void directories() {
        if (!plan.directories().isEmpty()) {
            title("Contact directories");
            for (DirectoryChange change : plan.directories()) {
                line("- " + code(change.file().value()) + ": " + PlanWords.directory(change) + ". "
                        + plain(PlanWords.directoryNote(change)));
                contacts("added", change.added());
                contacts("removed", change.removed());
                contacts("changed", change.changed());
            }
        }
    }

    private void contacts(String verb, List<String> contacts) {
        if (!contacts.isEmpty()) {
            line("  - " + verb + ": "
                    + plain(String.join(
                                    ", ",
                                    contacts.stream().limit(MOST_OVERRIDDEN).toList())
                            + (contacts.size() > MOST_OVERRIDDEN
                                    ? " and " + (contacts.size() - MOST_OVERRIDDEN) + " more"
                                    : "")));
        }
    }

    /**
     * Masks and escapes everything that is not ours: content of files must not become markup, and no secret is shown.
     */
    private String plain(String shown) {
        return MarkdownText.escaped(words.shown(shown));
    }

    private String code(String shown) {
        return MarkdownText.code(words.shown(shown));
    }
}
