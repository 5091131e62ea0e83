package org.provscope.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.plan.RolloutPlan.FirmwareChange;
import org.provscope.plan.RolloutPlan.Group;
import org.provscope.plan.RolloutPlan.LayerGroup;
import org.provscope.plan.RolloutPlan.Others;
import org.provscope.plan.RolloutPlan.OverriddenGroup;
import org.provscope.plan.RolloutPlan.Undeterminable;
import org.provscope.provisioning.MacAddress;
import org.provscope.report.HtmlPage;

/** Writes a plan as one HTML page: no script, nothing from elsewhere, light and dark, and for paper. */
final class PlanHtml {
    private static final int MOST_ROWS = 40_000;
    private static final int MOST_PLACES = 300;
    private static final int MOST_FILES = 40;

    private final PlanReport report;
    private final RolloutPlan plan;
    private final PlanWords words;
    private final StringBuilder out = new StringBuilder();

    PlanHtml(PlanReport report) {
        this.report = report;
        this.plan = report.plan();
        this.words = report.words();
    }

    String text() {
        line(HtmlPage.begin("What changes for the phones"));
        line("<p class=\"soft\">From <code>" + plain(report.before()) + "</code> to <code>" + plain(report.after())
                + "</code></p>");
        if (!report.only().isEmpty()) {
            line("<p><b>" + plain(report.only()) + "</b></p>");
        }
        counts();
        PlanWords.counts(plan).forEach(sentence -> line("<p>" + plain(sentence) + "</p>"));
        if (!PlanWords.restarts(plan).isEmpty()) {
            line("<p>" + plain(PlanWords.restarts(plan)) + "</p>");
        }
        losses();
        groups();
        undeterminable();
        overridden();
        files();
        layers();
        directories();
        line(HtmlPage.end(words.shown(report.made()) + (report.mask() ? " Passwords, keys and pins are masked." : "")));
        return out.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private void counts() {
        line("<div class=\"counts\">");
        count(plan.changed(), "get something else", plan.changed() > 0);
        count(plan.unchanged(), "without any change", false);
        count(plan.overriddenOnly(), "with changes without effect", false);
        count(plan.undetermined(), "of which it is not known", false);
        line("</div>");
    }

    private void count(int phones, String what, boolean main) {
        line("<div" + (main ? " class=\"main\"" : "") + "><b>" + phones + "</b>"
                + (phones == 1 ? "phone " : "phones ")
                + what.replace("get something", phones == 1 ? "gets something" : "get something") + "</div>");
    }

    private void losses() {
        if (!plan.troubles().isEmpty()) {
            line("<div class=\"loss\" role=\"alert\"><b>What could not be read is missing from this plan</b><ul>");
            plan.troubles().forEach(trouble -> line("<li>" + plain(trouble) + "</li>"));
            line("</ul></div>");
        }
        List<LayerGroup> losses =
                plan.layers().stream().filter(group -> group.change().isLoss()).toList();
        if (!losses.isEmpty()) {
            line("<div class=\"loss\" role=\"alert\"><b>Phones lose values that nobody removed</b><ul>");
            losses.forEach(this::layer);
            line("</ul></div>");
        }
    }

    private void layer(LayerGroup group) {
        line("<li>" + plain(group.change().sentence()) + " <span class=\"soft\">("
                + PlanWords.phones(group.phones().size()) + ")</span></li>");
    }

    private void groups() {
        int rows = 0;
        for (Group group : plan.groups()) {
            rows += group.changes().size() + 1;
            if (rows > MOST_ROWS) {
                left(plan.groups().size() - plan.groups().indexOf(group));
                break;
            }
            line("<details open=\"\"><summary>" + plain(PlanWords.title(group)) + "</summary><div class=\"inner\">");
            phones(group.phones());
            changes(group.changes(), group.firmware());
        }
        Others others = plan.others();
        if (others != null) {
            line("<details open=\"\"><summary>" + plain(PlanWords.title(others)) + "</summary><div class=\"inner\">");
            line("<p class=\"soft\">" + plain(PlanWords.OTHERS) + "</p>");
            changes(others.changes(), others.firmware());
        }
    }

    /** Says how many groups were left out, since no browser shows millions of lines. */
    private void left(int groups) {
        line("<p><b>" + (groups == 1 ? "1 more group" : groups + " more groups") + " of phones "
                + (groups == 1 ? "is" : "are")
                + " left out of this page; <code>provscope plan --format json</code> has everything.</b></p>");
    }

    private void changes(List<PlanChange> changes, @Nullable FirmwareChange firmware) {
        if (firmware != null) {
            line("<p>" + plain(words.firmware(firmware)) + " (restart)</p>");
        }
        if (!changes.isEmpty()) {
            line(
                    "<table><thead><tr><th>Parameter</th><th>Before</th><th>After</th><th>Restart</th></tr></thead><tbody>");
            changes.forEach(this::change);
            line("</tbody></table>");
        }
        line("</div></details>");
    }

    private void phones(List<MacAddress> phones) {
        line("<p class=\"soft\">"
                + plain(String.join(", ", phones.stream().map(words::phone).toList())) + "</p>");
    }

    private void change(PlanChange change) {
        String note = PlanWords.note(change);
        line("<tr><td><code>" + plain(change.parameter()) + "</code>"
                + (note.isEmpty() ? "" : "<br><span class=\"soft\">" + plain(note) + "</span>") + "</td>"
                + side("old", change, change.before(), words.placeBefore(change))
                + side("new", change, change.after(), words.placeAfter(change)) + "<td>"
                + PlanWords.restart(change.restart()) + "</td></tr>");
        if (change.places() instanceof Places.Each(List<Places.OfPhone> phones)) {
            places(phones);
        }
    }

    private String side(String style, PlanChange change, PlanChange.@Nullable Side side, String place) {
        String hidden = report.mask()
                        && change.isSecret()
                        && side != null
                        && !side.value().isEmpty()
                ? "<span class=\"soft\">masked</span>"
                : "<span class=\"value\">" + plain(words.value(change.parameter(), side)) + "</span>";
        return "<td" + (side == null ? "" : " class=\"" + style + "\"") + ">" + hidden
                + (side == null ? "" : "<br><span class=\"soft\">" + plain(place) + "</span>") + "</td>";
    }

    /**
     * Writes places as a folded list: three hundred phones with a file of their own are one line on the screen, and on
     * paper.
     */
    private void places(List<Places.OfPhone> phones) {
        line("<tr class=\"places\"><td colspan=\"4\"><details><summary>Where each of the "
                + PlanWords.phones(phones.size()) + " has it</summary><ul>");
        phones.stream().limit(MOST_PLACES).forEach(phone -> line("<li>" + plain(words.places(phone)) + "</li>"));
        if (phones.size() > MOST_PLACES) {
            line("<li>and " + (phones.size() - MOST_PLACES)
                    + " more; <code>provscope plan --format json</code> has all</li>");
        }
        line("</ul></details></td></tr>");
    }

    private void undeterminable() {
        if (!plan.undeterminable().isEmpty()) {
            line("<h2>What is not known</h2>");
            for (Undeterminable group : plan.undeterminable()) {
                line("<p>" + plain(group.reason()) + "</p>");
                phones(group.phones());
            }
        }
    }

    private void overridden() {
        if (!plan.overridden().isEmpty()) {
            line("<h2>Without effect</h2>");
            for (OverriddenGroup group : plan.overridden()) {
                line("<details open=\"\"><summary>"
                        + PlanWords.phones(group.phones().size()) + "</summary><div class=\"inner\">");
                phones(group.phones());
                line("<ul>");
                group.changes().forEach(place -> line("<li>" + plain(words.overridden(place)) + "</li>"));
                line("</ul></div></details>");
            }
        }
    }

    private void files() {
        if (!plan.files().isEmpty()) {
            boolean isFolded = plan.files().size() > MOST_FILES;
            line("<h2>Files</h2>"
                    + (isFolded
                            ? "<details><summary>" + plan.files().size() + " files</summary><div class=\"inner\">"
                            : "")
                    + "<ul>");
            plan.files()
                    .forEach(file -> line("<li>" + file.kind().label() + " <code>"
                            + plain(file.file().value()) + "</code></li>"));
            line("</ul>" + (isFolded ? "</div></details>" : ""));
        }
    }

    private void layers() {
        List<LayerGroup> others =
                plan.layers().stream().filter(group -> !group.change().isLoss()).toList();
        if (!others.isEmpty()) {
            line("<h2>Files that phones start or stop reading</h2><ul>");
            others.forEach(this::layer);
            line("</ul>");
        }
    }

    private void directories() {
        if (!plan.directories().isEmpty()) {
            line("<h2>Contact directories</h2>");
            for (DirectoryChange change : plan.directories()) {
                line("<p><code>" + plain(change.file().value()) + "</code>: " + PlanWords.directory(change)
                        + ". <span class=\"soft\">" + plain(PlanWords.directoryNote(change)) + "</span></p><ul>");
                change.added().forEach(contact -> line("<li>added: " + plain(contact) + "</li>"));
                change.removed().forEach(contact -> line("<li>removed: " + plain(contact) + "</li>"));
                change.changed().forEach(contact -> line("<li>changed: " + plain(contact) + "</li>"));
                line("</ul>");
            }
        }
    }

    /**
     * Masks and escapes everything that is not ours: content of files must not become markup, and no secret is shown.
     */
    private String plain(String shown) {
        return HtmlPage.escaped(words.shown(shown));
    }
}
