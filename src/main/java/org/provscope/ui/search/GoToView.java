package org.provscope.ui.search;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.ui.Boxes;
import org.provscope.ui.SearchField;
import org.provscope.ui.Ui;

/** The box in which a person types where to go. */
public final class GoToView {
    private static final int LONGEST_TITLE = 48;
    private static final double WIDEST_LETTER = 7.6;

    private final GoToModel model;
    private final Runnable close;
    private final SearchField search = new SearchField();
    private final ListView<GoToItem> list = new ListView<>();
    private final VBox node;

    /**
     * @param prompt     what is asked for
     * @param isQuestion true to show that above, for boxes that are not known by their place
     * @param close      closes the box
     */
    public GoToView(GoToModel model, String prompt, boolean isQuestion, Runnable close) {
        this.model = model;
        this.close = close;
        search.setId("goto-search");
        search.leaveEscape();
        search.setPromptText(prompt);
        search.setAccessibleText(prompt);
        search.textProperty().bindBidirectional(model.search());
        list.setId("goto-list");
        list.setAccessibleText("Matches");
        list.setItems(model.matches());
        list.setFixedCellSize(32);
        list.setPrefHeight(352);
        list.setCellFactory(view -> new ItemCell());
        list.setPlaceholder(Ui.paragraph("Nothing matches.", "text-muted"));
        list.setOnMouseClicked(event -> go());
        model.matches().subscribe(() -> {
            if (!model.matches().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
        });
        list.getSelectionModel().selectFirst();
        search.setOnAction(event -> go());
        search.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                move(event.getCode() == KeyCode.DOWN ? 1 : -1);
                event.consume();
            }
        });
        node = new VBox(8, search, list);
        if (isQuestion) {
            node.getChildren().addFirst(Ui.paragraph(prompt, "title-4"));
        }
        Boxes.box(680, VBox.USE_PREF_SIZE, node);
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    /** Focuses the search. */
    public void focus() {
        search.requestFocus();
    }

    private void move(int step) {
        int next = Math.clamp(
                list.getSelectionModel().getSelectedIndex() + (long) step,
                0,
                Math.max(0, model.matches().size() - 1));
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - 5));
    }

    private void go() {
        GoToItem item = list.getSelectionModel().getSelectedItem();
        if (item != null) {
            close.run();
            model.go(item);
        }
    }

    private static final class ItemCell extends ListCell<GoToItem> {
        ItemCell() {
            // As wide as the list and no wider: what does not fit is shortened, not scrolled to.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable GoToItem item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            Label title = Ui.label(item.title());
            if (item.kind() != GoToItem.Kind.PROBLEM) {
                title.setMinWidth(
                        item.title().length() <= LONGEST_TITLE ? Region.USE_PREF_SIZE : LONGEST_TITLE * WIDEST_LETTER);
            }
            Label detail = Ui.label(item.detail(), "text-muted");
            detail.setMinWidth(0);
            HBox box = new HBox(8, Ui.icon(item.kind().icon()), title, Ui.spring(), detail);
            box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            setGraphic(box);
        }
    }
}
