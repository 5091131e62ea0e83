package org.provscope.ui.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.provscope.plan.ConcernedPhones;
import org.provscope.ui.Command;
import org.provscope.ui.Ui;
import org.provscope.ui.workbench.Navigator;
import org.provscope.ui.workbench.PageId;
import org.provscope.ui.workbench.RootModel;
import org.provscope.workspace.OpenRoot;

/** A bar below the menu while something is not published: what, and the ways from here. */
final class DraftBar {
    private final RootModel model;
    private final ObservableValue<@Nullable ConcernedPhones> reach;
    private final Label words = Ui.label("", "draft-words");
    private final HBox node;

    DraftBar(
            RootModel model,
            Navigator navigator,
            Command undo,
            Command publish,
            ObservableValue<@Nullable ConcernedPhones> reach) {
        this.model = model;
        this.reach = reach;
        Button back = Ui.button("Undo", "mdi2u-undo", undo::fire);
        back.setId("bar-undo");
        back.getStyleClass().add("flat");
        Tooltip last = new Tooltip();
        last.textProperty().bind(Bindings.concat("Undo: ", model.drafts().lastDone()));
        back.setTooltip(last);
        back.visibleProperty().bind(model.drafts().canUndo());
        back.managedProperty().bind(back.visibleProperty());
        Button changes = Ui.button("Show changes", "mdi2p-pencil-outline", () -> navigator.open(new PageId.Drafts()));
        changes.setId("bar-changes");
        Button plan = Ui.button("Plan", "mdi2c-clipboard-list-outline", () -> navigator.open(new PageId.Plan()));
        plan.setId("bar-plan");
        Button now = Ui.button("Publish …", "mdi2u-upload", publish::fire);
        now.setId("bar-publish");
        now.getStyleClass().add("accent");
        // Words give way, buttons stay whole.
        List.of(back, changes, plan, now).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.SOMETIMES);
        words.textProperty().subscribe(text -> words.setTooltip(new Tooltip(text)));
        node = new HBox(8, Ui.icon("mdi2p-pencil-outline"), words, Ui.spring(), back, changes, plan, now);
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("draft-bar");
        node.setId("draft-bar");
        node.managedProperty().bind(node.visibleProperty());
        model.state().subscribe(this::show);
        reach.subscribe(phones -> show());
    }

    Node getNode() {
        return node;
    }

    private void show() {
        OpenRoot root = model.root();
        int files = root == null ? 0 : root.drafts().size();
        node.setVisible(files > 0);
        if (root != null && files > 0) {
            String what = files == 1 ? root.drafts().firstKey().name() + " is" : files + " files are";
            ConcernedPhones concerned = reach.getValue();
            String whom = concerned == null ? "phones get that" : concerned.words();
            words.setText(what + " changed here only. Once you publish, " + whom + ".");
        }
    }
}
