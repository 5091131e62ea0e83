package org.provscope.ui.effective;

import java.util.ArrayList;
import java.util.List;
import org.provscope.effective.Occurrence;
import org.provscope.files.RootPath;
import org.provscope.schema.Secrets;
import org.provscope.ui.Command;

/** The commands for one parameter of a phone. */
final class RowMenu {
    private RowMenu() {}

    static List<Command> items(EffectiveModel model, EffectiveRow row) {
        List<Command> items = new ArrayList<>();
        Occurrence winner = row.parameter().winner();
        items.add(Command.naming("parameter.change", "Change the value …", () -> change(model, row))
                .icon("mdi2p-pencil-outline"));
        if (winner != null) {
            items.add(removal(model, row, winner));
            row.parameter().beats().forEach(beaten -> items.add(removal(model, row, beaten)));
            addPromotions(model, List.of(row), items);
            items.add(Command.naming("parameter.place", "Go to the file", () -> model.open(winner))
                    .icon("mdi2a-arrow-right"));
        }
        items.add(Command.naming(
                        "parameter.where",
                        "Which phones get which value?",
                        () -> model.openWhere(row.parameter().name()))
                .icon("mdi2c-chart-bar"));
        items.add(copy(List.of(row)));
        return items;
    }

    /** Returns the commands for several parameters at once. */
    static List<Command> items(EffectiveModel model, List<EffectiveRow> rows) {
        List<Command> items = new ArrayList<>();
        List<EffectiveRow> set =
                rows.stream().filter(row -> row.parameter().winner() != null).toList();
        if (!set.isEmpty()) {
            items.add(Command.naming(
                            "parameters.remove",
                            "Remove " + set.size() + " from the files that win …",
                            () -> model.edits().remove(set))
                    .icon("mdi2d-delete-outline"));
        }
        if (set.size() == rows.size()) {
            addPromotions(model, rows, items);
        }
        items.add(copy(rows));
        return items;
    }

    private static void addPromotions(EffectiveModel model, List<EffectiveRow> rows, List<Command> to) {
        for (RootPath file : model.edits().sharedFiles(rows)) {
            to.add(Command.naming(
                            "parameter.promote",
                            "Set for all phones that read " + file + " …",
                            () -> model.edits().promote(rows, file))
                    .icon("mdi2a-arrow-up-bold-outline"));
        }
    }

    private static Command copy(List<EffectiveRow> rows) {
        return Command.naming(
                        "parameters.copy",
                        rows.size() == 1 ? "Copy name and value" : "Copy " + rows.size() + " names and values",
                        () -> EffectiveTable.copy(rows))
                .icon("mdi2c-content-copy");
    }

    /** Changes a value, beginning with the present one; a secret begins empty. */
    static void change(EffectiveModel model, EffectiveRow row) {
        String name = row.parameter().name();
        model.edits().change(name, Secrets.isSecret(name) ? "" : row.parameter().value());
    }

    private static Command removal(EffectiveModel model, EffectiveRow row, Occurrence occurrence) {
        return Command.naming(
                        "parameter.remove",
                        "Remove from " + occurrence.parameter().file().path() + " …",
                        () -> model.edits().remove(row, occurrence))
                .icon("mdi2d-delete-outline");
    }
}
