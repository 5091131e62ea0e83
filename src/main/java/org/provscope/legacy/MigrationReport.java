package org.provscope.legacy;

import java.util.List;
import java.util.Locale;
import org.provscope.legacy.MigratedParameter.Action;
import org.provscope.report.HtmlPage;
import org.provscope.report.MarkdownText;
import org.provscope.schema.Secrets;

/**
 * A migration for somebody without the program, such as the customer whose site it is.
 *
 * @param address where the root is
 * @param made    when and by what it was made
 * @param mask    true to mask secrets
 */
public record MigrationReport(Migration migration, MigrationProof proof, String address, String made, boolean mask) {
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_ROWS_MARKDOWN = 800;
    private static final String TITLE = "Migration to UC Software";

    /** Returns the report as one HTML file that needs nothing else. */
    public String html() {
        StringBuilder out = new StringBuilder(HtmlPage.begin(TITLE));
        out.append("\n<p class=\"soft\"><code>").append(html(address)).append("</code>, to ");
        out.append(html(migration.target().label())).append("</p>\n<div class=\"counts\">");
        for (Action action : Action.values()) {
            out.append("<div><b>")
                    .append(migration.count(action))
                    .append("</b>")
                    .append(label(action));
            out.append("</div>");
        }
        out.append("</div>\n");
        sentences().forEach(sentence -> out.append("<p>").append(html(sentence)).append("</p>\n"));
        if (!migration.questions().isEmpty()) {
            out.append("<h2>Decided</h2>\n<ul>");
            migration
                    .questions()
                    .forEach(question -> out.append("<li>")
                            .append(html(question.text()))
                            .append(" <b>")
                            .append(html(chosen(question)))
                            .append("</b></li>\n"));
            out.append("</ul>\n");
        }
        int left = MOST_ROWS;
        for (MigratedFile file : migration.changed()) {
            List<MigratedParameter> changes = changes(file);
            out.append("<details open><summary>").append(html(file.file().path().value()));
            out.append(" – ")
                    .append(changes.size())
                    .append(" of ")
                    .append(file.parameters().size());
            out.append("</summary><div class=\"inner\"><table><tr><th>line</th><th>before</th><th>afterwards</th>")
                    .append("<th>why</th></tr>\n");
            for (MigratedParameter change : changes.subList(0, Math.min(left, changes.size()))) {
                out.append("<tr><td>").append(change.parameter().position().line());
                out.append("</td><td class=\"old value\">").append(html(before(change)));
                out.append("</td><td class=\"new value\">").append(html(after(change)));
                out.append("</td><td>").append(html(change.why())).append("</td></tr>\n");
            }
            out.append("</table></div></details>\n");
            left = Math.max(0, left - changes.size());
        }
        return out.append(HtmlPage.end(shown(made) + (mask ? " Passwords, keys and pins are masked." : "")))
                .toString();
    }

    /** Returns the report as Markdown, for a change request. */
    public String markdown() {
        StringBuilder out = new StringBuilder("# ").append(TITLE).append("\n\n");
        out.append(MarkdownText.code(shown(address))).append(", to ");
        out.append(plain(migration.target().label())).append(".\n\n");
        for (Action action : Action.values()) {
            out.append("- ")
                    .append(migration.count(action))
                    .append(' ')
                    .append(label(action))
                    .append('\n');
        }
        sentences().forEach(sentence -> out.append("- ").append(plain(sentence)).append('\n'));
        if (!migration.questions().isEmpty()) {
            out.append("\n## Decided\n\n");
            migration
                    .questions()
                    .forEach(question -> out.append("- ")
                            .append(plain(question.text()))
                            .append(" **")
                            .append(plain(chosen(question)))
                            .append("**\n"));
        }
        int left = MOST_ROWS_MARKDOWN;
        for (MigratedFile file : migration.changed()) {
            List<MigratedParameter> changes = changes(file);
            out.append("\n## ").append(plain(file.file().path().value())).append("\n\n");
            out.append("| line | before | afterwards | why |\n|---|---|---|---|\n");
            for (MigratedParameter change : changes.subList(0, Math.min(left, changes.size()))) {
                out.append("| ").append(change.parameter().position().line());
                out.append(" | ").append(plain(before(change))).append(" | ").append(plain(after(change)));
                out.append(" | ").append(plain(change.why())).append(" |\n");
            }
            if (changes.size() > left) {
                out.append("\nAnd ").append(changes.size() - left).append(" more lines; the HTML report lists them.\n");
            }
            left = Math.max(0, left - changes.size());
        }
        return out.append("\n<sub>").append(plain(made)).append("</sub>\n").toString();
    }

    private List<String> sentences() {
        List<String> sentences = new java.util.ArrayList<>();
        if (proof.phones() > 0) {
            long same = proof.same() + proof.count(MigrationProof.Outcome.RENAMED);
            sentences.add((proof.phones() == 1 ? "1 phone: " : proof.phones() + " phones: ") + same
                    + " values in effect mean the same afterwards, " + proof.count(MigrationProof.Outcome.CHANGED)
                    + " are other ones, " + proof.count(MigrationProof.Outcome.GONE) + " are no longer set.");
        }
        migration.skipped().forEach(file -> sentences.add(file.file() + " is left as it is. " + file.reason()));
        return sentences;
    }

    private static String label(Action action) {
        return switch (action) {
            case KEEP -> "kept";
            case RENAME -> "renamed";
            case MERGE -> "merged";
            case DROP -> "dropped";
        };
    }

    private static String chosen(Question question) {
        return question.choices().stream()
                .filter(choice -> choice.code().equals(question.answer()))
                .map(Question.Choice::text)
                .findFirst()
                .orElse(question.answer());
    }

    private static List<MigratedParameter> changes(MigratedFile file) {
        return file.parameters().stream().filter(MigratedParameter::isChange).toList();
    }

    private String before(MigratedParameter change) {
        return setting(change.parameter().name(), change.parameter().value());
    }

    private String after(MigratedParameter change) {
        String name = change.newName();
        String value = change.newValue();
        if (name != null && value != null) {
            return setting(name, value);
        }
        return name == null ? change.text().name().toLowerCase(Locale.ROOT).replace('_', ' ') : "goes with " + name;
    }

    private String setting(String name, String value) {
        return name + "=\"" + (mask ? Secrets.masked(name, value) : value) + "\"";
    }

    private String shown(String text) {
        return mask ? Secrets.shown(text) : text;
    }

    private String html(String text) {
        return HtmlPage.escaped(shown(text));
    }

    private String plain(String text) {
        return MarkdownText.escaped(shown(text));
    }
}
