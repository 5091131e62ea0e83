package org.provscope.ui.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.ContactDraft;
import org.provscope.directory.SpeedDials;
import org.provscope.ui.Ui;

/** Shows the speed dials in order, with the gaps; dragging assigns another one to a contact. */
final class SpeedDialsView {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
    private static final PseudoClass DROP_BELOW = PseudoClass.getPseudoClass("drop-below");
    /** The longest run of unused places that is shown line by line. */
    private static final int LONGEST_GAP = 3;

    /**
     * A place.
     *
     * @param last     the last place of a gap; else the place itself
     * @param entry    null if it is not in use
     * @param isDouble true if several contacts have it
     */
    private record Slot(int index, int last, @Nullable ContactDraft entry, boolean isDouble) {}

    private final DirectoryModel model;
    private final ListView<Slot> list = new ListView<>();
    private final VBox node;
    private @Nullable ContactDraft dragged;

    SpeedDialsView(DirectoryModel model) {
        this.model = model;
        list.setId("speed-dials");
        list.setAccessibleText("Speed dials; Alt+Up and Alt+Down move a contact");
        list.setFixedCellSize(30);
        list.setCellFactory(view -> new SlotCell());
        list.setPlaceholder(Ui.paragraph("No contact has a speed dial.", "text-muted"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Slot slot = list.getSelectionModel().getSelectedItem();
            boolean isMove = event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN);
            if (isMove && slot != null && slot.entry() != null) {
                int to = slot.index() + (event.getCode() == KeyCode.UP ? -1 : 1);
                if (to >= 1 && to <= SpeedDials.LAST) {
                    model.moveDial(slot.entry(), to);
                }
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        node = new VBox(
                6,
                Ui.label("Speed dials", "fact-title"),
                list,
                Ui.paragraph(
                        "Drag a contact to another speed dial, or move it with Alt and the arrow keys. The contact that has "
                                + "it moves on.",
                        "text-muted"));
        node.getStyleClass().add("page-top");
        node.setMinWidth(200);
        model.table().subscribe(this::fill);
    }

    Node getNode() {
        return node;
    }

    private void fill(ContactTable table) {
        SortedMap<Integer, List<ContactDraft>> taken = table.dials().taken();
        List<Slot> slots = new ArrayList<>();
        int next = 1;
        for (var place : taken.entrySet()) {
            gap(slots, next, place.getKey() - 1);
            boolean isDouble = place.getValue().size() > 1;
            place.getValue().forEach(entry -> slots.add(new Slot(place.getKey(), place.getKey(), entry, isDouble)));
            next = place.getKey() + 1;
        }
        if (!taken.isEmpty() && next <= SpeedDials.LAST) {
            slots.add(new Slot(next, next, null, false));
        }
        Slot before = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(slots);
        if (before != null && before.entry() != null) {
            int origin = before.entry().origin();
            slots.stream()
                    .filter(slot -> slot.entry() != null && slot.entry().origin() == origin)
                    .findFirst()
                    .ifPresent(slot -> list.getSelectionModel().select(slot));
        }
    }

    private static void gap(List<Slot> slots, int from, int to) {
        if (to - from >= LONGEST_GAP) {
            slots.add(new Slot(from, to, null, false));
        } else {
            for (int i = from; i <= to; i++) {
                slots.add(new Slot(i, i, null, false));
            }
        }
    }

    private final class SlotCell extends ListCell<Slot> {
        SlotCell() {
            setOnDragDetected(event -> {
                Slot slot = getItem();
                if (slot != null && slot.entry() != null && model.canEdit().get()) {
                    dragged = slot.entry();
                    ClipboardContent content = new ClipboardContent();
                    content.putString(slot.entry().label());
                    startDragAndDrop(TransferMode.MOVE).setContent(content);
                    event.consume();
                }
            });
            setOnDragOver(event -> {
                if (dragged != null && getItem() != null) {
                    event.acceptTransferModes(TransferMode.MOVE);
                    // What is moved down takes the place below.
                    boolean isDown = SpeedDials.index(dragged) > 0
                            && SpeedDials.index(dragged) < getItem().index();
                    pseudoClassStateChanged(DROP, !isDown);
                    pseudoClassStateChanged(DROP_BELOW, isDown);
                    event.consume();
                }
            });
            setOnDragExited(event -> {
                pseudoClassStateChanged(DROP, false);
                pseudoClassStateChanged(DROP_BELOW, false);
            });
            setOnDragDropped(event -> {
                ContactDraft entry = dragged;
                Slot slot = getItem();
                if (entry != null && slot != null) {
                    model.moveDial(entry, slot.index());
                    event.setDropCompleted(true);
                }
                event.consume();
            });
            setOnDragDone(event -> dragged = null);
        }

        @Override
        protected void updateItem(@Nullable Slot slot, boolean empty) {
            super.updateItem(slot, empty);
            if (empty || slot == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label number = Ui.label(
                    slot.last() > slot.index() ? slot.index() + " – " + slot.last() : String.valueOf(slot.index()),
                    "slot-number");
            if (slot.isDouble()) {
                number.getStyleClass().add("slot-double");
            }
            number.setMinWidth(slot.last() > slot.index() ? 70 : 34);
            Label who = Ui.label(
                    slot.entry() == null ? "free" : slot.entry().label(),
                    slot.entry() == null ? "text-muted" : "slot-contact");
            HBox box = new HBox(8, number, who);
            box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            box.setPrefWidth(0);
            setGraphic(box);
            setAccessibleText(number.getText() + " " + who.getText());
        }
    }
}
