package org.provscope.ui.master;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.provscope.ui.Ui;

/** A file in the order of a master; it can be dragged to another place. */
final class FileCell extends ListCell<String> {
    private static final DataFormat PLACE = new DataFormat("application/x-provscope-place");

    private final MasterModel model;

    /**
     * @param move gets the places from and to which a file is dragged
     */
    FileCell(MasterModel model, Consumer<String> open, BiConsumer<Integer, Integer> move) {
        this.model = model;
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && getItem() != null) {
                open.accept(getItem());
            }
        });
        setOnDragDetected(event -> {
            if (getItem() != null) {
                Dragboard board = startDragAndDrop(TransferMode.MOVE);
                ClipboardContent content = new ClipboardContent();
                content.put(PLACE, String.valueOf(getIndex()));
                board.setContent(content);
                board.setDragView(snapshot(null, null));
                event.consume();
            }
        });
        setOnDragOver(event -> {
            if (event.getDragboard().hasContent(PLACE)) {
                event.acceptTransferModes(TransferMode.MOVE);
                getStyleClass().remove("drop-here");
                getStyleClass().add("drop-here");
                event.consume();
            }
        });
        setOnDragExited(event -> getStyleClass().remove("drop-here"));
        setOnDragDropped(event -> {
            if (event.getDragboard().getContent(PLACE) instanceof String from) {
                int start = Integer.parseInt(from);
                int before = getItem() == null ? model.files().size() : getIndex();
                move.accept(start, start < before ? before - 1 : before);
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable String name, boolean empty) {
        super.updateItem(name, empty);
        if (empty || name == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String about = model.about(name);
        HBox box = new HBox(
                8,
                Ui.icon("mdi2d-drag-vertical"),
                Ui.label(String.valueOf(getIndex() + 1), "text-muted"),
                Ui.label(name));
        if (!about.isEmpty()) {
            box.getChildren().add(Ui.label(about, about.equals("missing") ? "danger-badge" : "text-muted", "badge"));
        }
        box.setAlignment(Pos.CENTER_LEFT);
        setGraphic(box);
        setAccessibleText((getIndex() + 1) + ", " + name + (about.isEmpty() ? "" : ", " + about));
    }
}
