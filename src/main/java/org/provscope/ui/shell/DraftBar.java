package org.provscope.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.provscope.ui.Command;
import org.provscope.ui.Ui;
import org.provscope.ui.workbench.Navigator;
import org.provscope.ui.workbench.PageId;
import org.provscope.ui.workbench.RootModel;
import org.provscope.workspace.OpenRoot;

/** A bar below the menu while something is not published: what, and the ways from here. */
final class DraftBar {
    private final RootModel model;
    private final Label words = Ui.label("", "draft-words");
    private final HBox node;

    DraftBar(RootModel model, Navigator navigator, Command undo, Command publish) {
        this.model = model;
        Button back = Ui.button("Undo", "mdi2u-undo", undo::fire);
        back.setId("bar-undo");
        back.getStyleClass().add("flat");
        Tooltip last = new Tooltip();
        last.textProperty().bind(Bindings.concat("Undo: ", model.drafts().lastDone()));
        back.setTooltip(last);
        back.visibleProperty().bind(model.drafts().canUndo());
        back.managedProperty().bind(back.visibleProperty());
        Label done = Ui.label("", "text-muted");
        done.textProperty().bind(model.drafts().lastDone());
        done.visibleProperty().bind(back.visibleProperty());
        done.managedProperty().bind(back.visibleProperty());
        done.setMinWidth(0);
        Button changes = Ui.button("Show changes", "mdi2p-pencil-outline", () -> navigator.open(new PageId.Drafts()));
        changes.setId("bar-changes");
        Button plan = Ui.button("Plan", "mdi2c-clipboard-list-outline", () -> navigator.open(new PageId.Plan()));
        plan.setId("bar-plan");
        Button now = Ui.button("Publish …", "mdi2u-upload", publish::fire);
        now.setId("bar-publish");
        now.getStyleClass().add("accent");
        node = new HBox(8, Ui.icon("mdi2p-pencil-outline"), words, Ui.spring(), done, back, changes, plan, now);
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("draft-bar");
        node.setId("draft-bar");
        node.managedProperty().bind(node.visibleProperty());
        model.state().subscribe(this::show);
        show();
    }

    Node getNode() {
        return node;
    }

    private void show() {
        OpenRoot root = model.root();
        int files = root == null ? 0 : root.drafts().size();
        node.setVisible(files > 0);
        if (root != null && files > 0) {
            String what = files == 1 ? root.drafts().firstKey().value() + " is" : files + " files are";
            words.setText(what + " changed here only. Phones do not get that until you publish it.");
        }
    }
}
