package org.provscope.ui.shell;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.provscope.ui.Ui;
import org.provscope.ui.drafts.SavedDraftTexts;
import org.provscope.ui.workbench.RootFacts;
import org.provscope.ui.workbench.RootModel;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.drafts.DraftStore;

/** The hints in the middle of the window while no page is open. */
final class HintPage {
    private final RootModel model;
    private final ReadOnlyBooleanProperty isEmpty;
    private final Consumer<String> open;

    /**
     * @param open opens the root with an address
     */
    HintPage(RootModel model, ReadOnlyBooleanProperty isEmpty, Consumer<String> open) {
        this.model = model;
        this.isEmpty = isEmpty;
        this.open = open;
    }

    Node getNode() {
        Label what = Ui.paragraph("", "title-4");
        Label how = Ui.paragraph("", "text-muted");
        what.setTextAlignment(TextAlignment.CENTER);
        how.setTextAlignment(TextAlignment.CENTER);
        model.state().subscribe(state -> {
            what.setText(RootFacts.whatToDo(model.root()));
            how.setText((System.getProperty("os.name", "").startsWith("Mac") ? "Cmd" : "Ctrl")
                    + "+P goes to any phone, file or parameter");
        });
        VBox elsewhere = new VBox(2);
        elsewhere.setAlignment(Pos.CENTER);
        elsewhere.setId("saved-elsewhere");
        model.saved().all().subscribe(() -> fillSaved(elsewhere));
        VBox hint = new VBox(8, Ui.icon("mdi2p-phone-classic"), what, how, elsewhere);
        hint.setAlignment(Pos.CENTER);
        hint.getStyleClass().add("hint");
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
