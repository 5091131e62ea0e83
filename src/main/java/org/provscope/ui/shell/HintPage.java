package org.provscope.ui.shell;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.provscope.ui.Ui;
import org.provscope.ui.dashboard.DashboardView;
import org.provscope.ui.drafts.SavedDraftTexts;
import org.provscope.ui.workbench.RootModel;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.drafts.DraftStore;

/** The middle of the window while no page is open: what the root is, and changes that wait for others. */
final class HintPage {
    private final RootModel model;
    private final DashboardView dashboard;
    private final ReadOnlyBooleanProperty isEmpty;
    private final Consumer<String> open;

    /**
     * @param open opens the root with an address
     */
    HintPage(RootModel model, DashboardView dashboard, ReadOnlyBooleanProperty isEmpty, Consumer<String> open) {
        this.model = model;
        this.dashboard = dashboard;
        this.isEmpty = isEmpty;
        this.open = open;
    }

    Node getNode() {
        VBox elsewhere = new VBox(2);
        elsewhere.setAlignment(Pos.CENTER_LEFT);
        elsewhere.setId("saved-elsewhere");
        elsewhere.getStyleClass().add("saved-elsewhere");
        model.saved().all().subscribe(() -> fillSaved(elsewhere));
        model.state().subscribe(() -> {
            OpenRoot root = model.root();
            if (root != null) {
                dashboard.show(root);
            }
        });
        VBox.setVgrow(dashboard.getNode(), Priority.ALWAYS);
        VBox hint = new VBox(dashboard.getNode(), elsewhere);
        hint.visibleProperty().bind(isEmpty);
        return hint;
    }

    /** Shows changes that wait for other roots than the open one: a click opens theirs, where they are offered. */
    private void fillSaved(VBox box) {
        box.getChildren().clear();
        OpenRoot root = model.root();
        String here = root == null ? "" : root.base().location().address();
        for (DraftStore.Saved saved : model.saved().all()) {
            if (here.isEmpty() || !saved.isOf(here)) {
                if (box.getChildren().isEmpty()) {
                    box.getChildren().add(Ui.label("Changes that are not in their root yet", "fact-title"));
                }
                if (saved.address().isEmpty()) {
                    box.getChildren()
                            .add(Ui.paragraph(
                                    SavedDraftTexts.title(saved) + ". " + SavedDraftTexts.words(saved), "advice"));
                    continue;
                }
                Hyperlink link = new Hyperlink(saved.address() + "  (" + SavedDraftTexts.files(saved) + ", "
                        + SavedDraftTexts.when(saved) + ")");
                link.setOnAction(event -> open.accept(saved.address()));
                box.getChildren().add(link);
            }
        }
    }
}
