package org.provscope.ui.effective;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.Occurrence;
import org.provscope.files.RootPath;
import org.provscope.schema.Secrets;
import org.provscope.ui.Ui;

/** What can be done with one parameter of a phone. */
final class RowMenu {
    private RowMenu() {}

    static List<MenuItem> items(EffectiveModel model, EffectiveRow row) {
        List<MenuItem> items = new ArrayList<>();
        Occurrence winner = row.parameter().winner();
        items.add(item("Change the value …", "mdi2p-pencil-outline", () -> change(model, row)));
        if (winner != null) {
            items.add(removal(model, row, winner));
            row.parameter().beats().forEach(beaten -> items.add(removal(model, row, beaten)));
            for (RootPath file : model.sharedFiles(row)) {
                items.add(item(
                        "Set for all that read " + file + " …",
                        "mdi2a-arrow-up-bold-outline",
                        () -> model.promote(row, file)));
            }
            items.add(item("Go to the place", "mdi2a-arrow-right", () -> model.open(winner)));
        }
        items.add(item(
                "Which phones get which value?",
                "mdi2c-chart-bar",
                () -> model.openWhere(row.parameter().name())));
        return items;
    }

    /** Begins with the value there is; a secret begins empty. */
    static void change(EffectiveModel model, EffectiveRow row) {
        String name = row.parameter().name();
        model.change(name, Secrets.isSecret(name) ? "" : row.parameter().value());
    }

    private static MenuItem removal(EffectiveModel model, EffectiveRow row, Occurrence occurrence) {
        return item(
                "Take out of " + occurrence.parameter().file().path() + " …",
                "mdi2d-delete-outline",
                () -> model.remove(row, occurrence));
    }

    private static MenuItem item(String words, @Nullable String icon, Runnable act) {
        MenuItem item = new MenuItem(words, icon == null ? null : Ui.icon(icon));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> act.run());
        return item;
    }
}
