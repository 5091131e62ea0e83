package org.provscope.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Location;
import org.provscope.ui.Menus;
import org.provscope.ui.Ui;
import org.provscope.ui.drafts.SavedDraftTexts;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.workbench.RootModel;

/** The pages that the window shows while no root is open: the welcome, the progress, the failure. */
public final class StartPages {
    private final RootModel model;
    private final OpenCommands commands;

    StartPages(RootModel model, OpenCommands commands) {
        this.model = model;
        this.commands = commands;
    }

    Node welcome() {
        VBox box = new VBox(
                12,
                Ui.label("ProvScope", "title-1"),
                Ui.label("What every phone gets from its provisioning root, and from where", "text-muted"));
        Button folder = Menus.button(commands.folder());
        folder.getStyleClass().add("accent");
        folder.setDefaultButton(true);
        HBox buttons = new HBox(
                8,
                folder,
                Menus.button(commands.server()),
                Menus.button(commands.zip()),
                Menus.button(commands.sample()));
        buttons.setAlignment(Pos.CENTER);
        box.getChildren().addAll(buttons, Ui.label("or drop a folder here", "text-muted"));
        VBox recent = new VBox(2);
        recent.setAlignment(Pos.CENTER);
        box.getChildren().add(recent);
        // Unpublished changes are found while the page is shown already.
        Subscription saved = model.saved().all().subscribe(() -> fillRecent(recent));
        fillRecent(recent);
        box.sceneProperty().subscribe((was, is) -> {
            if (was != null && is == null) {
                saved.unsubscribe();
            }
        });
        return Ui.centred(box);
    }

    private void fillRecent(VBox recent) {
        recent.getChildren().clear();
        model.recent().stream().limit(6).forEach(address -> {
            Hyperlink link =
                    new Hyperlink(address + SavedDraftTexts.mark(model.saved().all(), address));
            link.setOnAction(event -> model.open(address));
            recent.getChildren().add(link);
        });
        if (!recent.getChildren().isEmpty()) {
            recent.getChildren().addFirst(Ui.label("Recent", "fact-title"));
        }
    }

    Node loading(Job job) {
        ProgressBar bar = new ProgressBar(-1);
        bar.setPrefWidth(320);
        bar.progressProperty().bind(job.progress());
        Label message = Ui.label("", "text-muted");
        message.textProperty().bind(job.message());
        return Ui.centred(new VBox(
                12, Ui.label(job.title(), "title-4"), bar, message, Ui.button("Cancel", "mdi2c-close", model::cancel)));
    }

    Node failed(String reason, @Nullable Location retry) {
        Label words = Ui.paragraph(reason);
        words.setId("failure");
        words.setMaxWidth(560);
        words.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        HBox buttons = new HBox(8);
        buttons.setAlignment(Pos.CENTER);
        if (retry != null) {
            buttons.getChildren().add(Ui.button("Try again", "mdi2r-refresh", () -> model.open(retry)));
        }
        buttons.getChildren().addAll(Menus.button(commands.folder()), Menus.button(commands.server()));
        var icon = Ui.icon("mdi2a-alert-octagon");
        icon.getStyleClass().add("state-no_master");
        return Ui.centred(new VBox(12, icon, Ui.label("This root cannot be opened", "title-4"), words, buttons));
    }
}
