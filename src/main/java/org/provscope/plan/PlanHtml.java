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
import org.provscope.schema.Printable;

/** Writes a plan as one HTML page: no script, nothing from elsewhere, light and dark, and for paper. */
final class PlanHtml {
    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --paper: #fff; \
            --pale: #f6f8fa; --red: #b3261e; --redpale: #fdeceb; --blue: #0b5cad; --old: #fdf1f0; --new: #edf8ef; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9da7b3; --line: #3d444d; \
            --paper: #0d1117; --pale: #151b23; --red: #ff8f87; --redpale: #3a1a1a; --blue: #7cb7f5; --old: #2b1a1b; \
            --new: #14261b; } }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 1100px; padding: 28px 24px 48px; background: var(--paper); \
            color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", Helvetica, Arial, sans-serif; }
            h1 { font-size: 24px; margin: 0 0 4px; } h2 { font-size: 18px; margin: 32px 0 8px; }
            p { margin: 4px 0; } .soft { color: var(--soft); } code, .value { font: 13px/1.45 ui-monospace, Consolas, \
            Menlo, monospace; overflow-wrap: anywhere; }
            .counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin: \
            20px 0 12px; } .counts div { border: 1px solid var(--line); border-radius: 8px; padding: 10px 14px; }
            .counts b { display: block; font-size: 26px; line-height: 1.2; } .counts .main b { color: var(--blue); }
            .loss { border: 1px solid var(--red); background: var(--redpale); color: var(--red); border-radius: 8px; \
            padding: 10px 16px; margin: 14px 0; } .loss li { margin: 3px 0; }
            ul { margin: 4px 0; padding-left: 22px; } li { margin: 2px 0; }
            details { border: 1px solid var(--line); border-radius: 8px; margin: 12px 0; background: var(--paper); }
            summary { padding: 9px 14px; cursor: pointer; font-weight: 600; background: var(--pale); border-radius: 8px; }
            .inner { padding: 8px 14px 12px; } table { border-collapse: collapse; width: 100%; margin-top: 8px; }
            th { text-align: left; font-weight: 600; color: var(--soft); font-size: 13px; }
            th, td { border-top: 1px solid var(--line); padding: 6px 8px; vertical-align: top; }
            tr.places td { border: 0; padding: 0 8px 4px; } tr.places details { border: 0; margin: 0; } \
            tr.places summary { background: none; padding: 0; font-weight: 400; color: var(--soft); font-size: 13px; }
            td.old { background: var(--old); } td.new { background: var(--new); } td.old, td.new { width: 27%; }
            footer { margin-top: 36px; color: var(--soft); font-size: 13px; }
            @media print { body { max-width: none; padding: 0; font-size: 11px; } h1 { font-size: 18px; } h2 { font-size: \
            14px; } .counts b { font-size: 18px; } tr, .counts div, .loss { break-inside: avoid; } summary { break-after: \
            avoid; } code, .value, th, footer { font-size: 10px; } td.old, td.new, .loss, summary { -webkit-print-color-adjust: \
            exact; print-color-adjust: exact; } }
            """;

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
        line("<!DOCTYPE html>");
        line("<html lang=\"en\"><head><meta charset=\"utf-8\">");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        line("<title>What changes for the phones</title>");
        line("<style>\n" + STYLE + "</style></head><body>");
        line("<h1>What changes for the phones</h1>");
        line("<p class=\"soft\">From <code>" + plain(report.before()) + "</code> to <code>" + plain(report.after())
                + "</code></p>");
        counts();
        PlanWords.counts(plan).forEach(sentence -> line("<p>" + plain(sentence) + "</p>"));
        if (!PlanWords.restarts(plan).isEmpty()) {
            line("<p>" + plain(PlanWords.restarts(plan)) + "</p>");
        }
        losses();
        groups();
        undeterminable();
        masked();
        files();
        layers();
        directories();
        line("<footer>" + plain(report.made()) + (report.mask() ? " Passwords, keys and pins are masked." : "")
                + "</footer>");
        line("</body></html>");
        return out.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private void counts() {
        line("<div class=\"counts\">");
        count(plan.changed(), "get something else", plan.changed() > 0);
        count(plan.unchanged(), "without any change", false);
        count(plan.maskedOnly(), "with changes without effect", false);
        count(plan.undetermined(), "of which it cannot be told", false);
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
            line("<h2>What cannot be told</h2>");
            for (Undeterminable group : plan.undeterminable()) {
                line("<p>" + plain(group.reason()) + "</p>");
                phones(group.phones());
            }
        }
    }

    private void masked() {
        if (!plan.masked().isEmpty()) {
            line("<h2>Without effect</h2>");
            for (OverriddenGroup group : plan.masked()) {
                line("<details open=\"\"><summary>"
                        + PlanWords.phones(group.phones().size()) + "</summary><div class=\"inner\">");
                phones(group.phones());
                line("<ul>");
                group.changes().forEach(place -> line("<li>" + plain(words.masked(place)) + "</li>"));
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
                    .forEach(file -> line("<li>" + file.kind().word() + " <code>"
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
        String text = words.shown(shown);
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    boolean control = c != '\n' && c != '\t' && Printable.isControl(c);
                    escaped.append(control || Printable.isHalf(text, i) ? Printable.SIGN : c);
                }
            }
        }
        return escaped.toString();
    }
}
