package org.provscope.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.provscope.legacy.LayoutChange;
import org.provscope.legacy.MigratedFile;
import org.provscope.legacy.MigratedParameter;
import org.provscope.legacy.MigratedParameter.Action;
import org.provscope.legacy.Migration;
import org.provscope.legacy.MigrationProof;
import org.provscope.legacy.Question;

/** Prints a migration for people. */
final class MigrateText {
    private static final int MOST = 40;

    private final Console console;
    private final Common common;
    private final boolean all;
    private final boolean reduce;

    /**
     * @param all    true to print all entries of every list
     * @param reduce true if values are removed that are the defaults
     */
    MigrateText(Console console, Common common, boolean all, boolean reduce) {
        this.reduce = reduce;
        this.console = console;
        this.common = common;
        this.all = all;
    }

    void print(Migration migration, MigrationProof proof, boolean isWritten) {
        List<MigratedFile> changed = migration.changed();
        int files = migration.change().files().size();
        if (changed.isEmpty() && migration.layout().isEmpty()) {
            console.out()
                    .println(
                            reduce
                                    ? "Nothing to reduce: no value is only the default."
                                    : "Nothing to migrate: no file has a pre-3.3.0 parameter.");
        } else {
            console.out()
                    .println((reduce
                                    ? isWritten ? "Reduced by the defaults of " : "To reduce by the defaults of "
                                    : isWritten ? "Migrated to " : "To migrate to ")
                            + TextTable.printable(migration.target().label()) + ":");
            if (!changed.isEmpty()) {
                files(changed);
            }
            changed.forEach(this::changes);
            layout(migration);
            questions(migration.questions());
            proof(proof);
        }
        if (!migration.skipped().isEmpty()) {
            console.out().println("\nLeft as they are:");
            migration
                    .skipped()
                    .forEach(skipped -> console.out()
                            .println(TextTable.printable("  " + skipped.file() + ": " + skipped.reason())));
        }
        if (files > 0) {
            console.out().println();
            console.out()
                    .println(
                            isWritten
                                    ? (changed.size() == 1 ? "1 file was" : changed.size() + " files were")
                                            + " written."
                                    : "Nothing was written. Use --write to write it.");
        }
    }

    private void files(List<MigratedFile> changed) {
        TextTable table = new TextTable().header("  FILE", "PARAMETERS", "KEPT", "RENAMED", "MERGED", "DROPPED");
        for (MigratedFile file : changed) {
            table.cell("  " + file.file().path())
                    .cell(String.valueOf(file.parameters().size()))
                    .cell(String.valueOf(file.count(Action.KEEP)))
                    .cell(String.valueOf(file.count(Action.RENAME)))
                    .cell(String.valueOf(file.count(Action.MERGE)))
                    .cell(String.valueOf(file.count(Action.DROP)))
                    .end();
        }
        table.print(console);
    }

    private void changes(MigratedFile file) {
        List<MigratedParameter> changes =
                file.parameters().stream().filter(MigratedParameter::isChange).toList();
        console.out()
                .println("\n"
                        + console.styled(
                                Console.Style.BOLD,
                                TextTable.printable(file.file().path().value())));
        TextTable table = new TextTable();
        for (MigratedParameter change : changes.subList(0, shown(changes.size()))) {
            String old = change.parameter().name();
            String name = change.newName();
            String value = change.newValue();
            table.cell("  " + change.parameter().position().line())
                    .cell(old + "=\"" + common.shown(old, change.parameter().value()) + "\"")
                    .cell(
                            name == null || value == null
                                    ? change.action() == Action.MERGE ? "goes with " + name : "dropped"
                                    : "→ " + name + "=\"" + common.shown(name, value) + "\"")
                    .cell(change.why())
                    .end();
        }
        table.print(console);
        more(changes.size());
    }

    private void layout(Migration migration) {
        for (LayoutChange change : migration.layout()) {
            if (change.isChange()) {
                console.out()
                        .println(TextTable.printable(
                                "\n" + change.attribute().file().path() + ":"
                                        + change.attribute().position() + " "
                                        + change.attribute().name() + "=\""
                                        + change.newValue() + "\""));
                change.renamed()
                        .forEach((from, to) ->
                                console.out().println(TextTable.printable("  " + from + " becomes " + to)));
            }
        }
    }

    private void questions(List<Question> questions) {
        if (questions.isEmpty()) {
            return;
        }
        console.out().println("\nQuestions (answer them with --answers FILE):");
        for (Question question : questions.subList(0, shown(questions.size()))) {
            console.out().println(TextTable.printable("  " + question.id()));
            console.out().println(TextTable.printable("    " + question.text()));
            for (Question.Choice choice : question.choices()) {
                console.out()
                        .println(TextTable.printable("    " + (choice.code().equals(question.answer()) ? "* " : "  ")
                                + choice.code() + ": " + choice.text()));
            }
        }
        more(questions.size());
    }

    private void proof(MigrationProof proof) {
        if (proof.phones() == 0) {
            return;
        }
        Map<MigrationProof.Outcome, String> words = new LinkedHashMap<>();
        words.put(MigrationProof.Outcome.RENAMED, "have a new name and mean the same");
        words.put(MigrationProof.Outcome.CHANGED, "are other ones");
        words.put(MigrationProof.Outcome.GONE, "are gone");
        console.out()
                .println("\nValues in effect, over " + (proof.phones() == 1 ? "1 phone" : proof.phones() + " phones")
                        + ":");
        console.out().println("  " + proof.same() + " stay as they are");
        words.forEach((outcome, text) -> console.out().println("  " + proof.count(outcome) + " " + text));
    }

    private int shown(int size) {
        return all ? size : Math.min(MOST, size);
    }

    private void more(int size) {
        if (shown(size) < size) {
            console.out().println("  … and " + (size - shown(size)) + " more (--all lists them)");
        }
    }
}
