package org.provscope.ui.changes;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.ui.Boxes;
import org.provscope.ui.Ui;

/** Asks for a value and for the file to write it into, and says what each file would do. */
public final class ValueView {
    private final ValueModel model;
    private final VBox node;
    private final Control field;
    private final Button write;

    /** @param close closes this view */
    public ValueView(ValueModel model, Runnable close) {
        this.model = model;
        field = field();
        field.setId("value-field");
        field.setAccessibleText("New value of " + model.name());
        field.setMaxWidth(Double.MAX_VALUE);
        Label advice = Ui.paragraph("", "advice");
        advice.textProperty().bind(model.advice());
        advice.visibleProperty().bind(model.advice().isNotEmpty());
        advice.managedProperty().bind(model.advice().isNotEmpty());
        write = Ui.button("Write here", "mdi2c-check", () -> {
            close.run();
            model.apply();
        });
        write.setId("value-write");
        Boxes.main(write);
        write.disableProperty().bind(model.ready().not().or(model.chosen().isNull()));
        ListView<ValueModel.Place> places = places();
        HBox buttons = Boxes.foot(Boxes.onlyHere(), Ui.button("Cancel", "mdi2c-close", close), write);
        node = new VBox(
                8,
                Ui.paragraph(model.name(), "inspector-name"),
                Ui.paragraph(model.now(), "text-muted"),
                field,
                Ui.label(model.type(), "text-muted"),
                advice,
                Ui.label("Write it to", "fact-title"),
                places,
                buttons);
        Boxes.box(720, Region.USE_PREF_SIZE, node);
    }

    private Control field() {
        if (!model.choices().isEmpty()) {
            ComboBox<String> choices = new ComboBox<>();
            choices.setEditable(true);
            choices.getItems().setAll(model.choices());
            choices.setValue(model.value().get());
            choices.getEditor().textProperty().subscribe(text -> model.value().set(text == null ? "" : text));
            choices.valueProperty().subscribe(chosen -> model.value().set(chosen == null ? "" : chosen));
            return choices;
        }
        TextField text = model.isSecret() ? new PasswordField() : new TextField();
        text.textProperty().bindBidirectional(model.value());
        return text;
    }

    private ListView<ValueModel.Place> places() {
        ListView<ValueModel.Place> places = new ListView<>(model.places());
        places.setId("value-places");
        places.setAccessibleText("Files to write the value to, strongest first");
        places.setCellFactory(view -> new PlaceCell());
        places.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(6, Math.max(1, model.places().size())) * 62.0 + 4, model.places()));
        places.setPlaceholder(Ui.paragraph("This phone has no file that can be changed here.", "text-muted"));
        model.chosen().subscribe(place -> places.getSelectionModel().select(place));
        places.getSelectionModel().selectedItemProperty().subscribe(place -> {
            if (place != null) {
                model.chosen().set(place);
            }
        });
        places.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.HOME) {
                places.getSelectionModel().selectFirst();
            } else if (event.getCode() == KeyCode.ENTER) {
                write.fire();
            }
        });
        return places;
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    /** Focuses the value. */
    public void focus() {
        field.requestFocus();
        if (field instanceof TextField text) {
            text.selectAll();
        }
    }

    /** A file, and the effect of writing there. */
    private static final class PlaceCell extends ListCell<ValueModel.Place> {
        private static final double SCROLL_BAR = 16;
        private static final double AROUND = 12;

        private final VBox lines = new VBox(2);

        PlaceCell() {
            setPrefWidth(0);
        }

        /** A list asks for a height without telling the width that a long effect wraps at. */
        @Override
        protected double computePrefHeight(double width) {
            double inside = getListView().getWidth() - snappedLeftInset() - snappedRightInset() - SCROLL_BAR;
            return getGraphic() == null
                    ? super.computePrefHeight(width)
                    : snappedTopInset() + lines.prefHeight(inside) + snappedBottomInset() + AROUND;
        }

        @Override
        protected void updateItem(ValueModel.@Nullable Place place, boolean empty) {
            super.updateItem(place, empty);
            if (empty || place == null) {
                setGraphic(null);
                return;
            }
            HBox title = new HBox(8, Ui.label(place.target().file().value(), "place-file"));
            title.setAlignment(Pos.CENTER_LEFT);
            if (!place.whom().isEmpty()) {
                title.getChildren().addFirst(Ui.label(place.whom(), "place-whom"));
            }
            if (!place.seenHere()) {
                title.getChildren().add(Ui.label("this phone will not get it", "badge", "warning-badge"));
            }
            Label effect = Ui.paragraph(place.label(), "text-muted");
            lines.getChildren().setAll(title, effect);
            setGraphic(lines);
            setAccessibleText((place.whom().isEmpty() ? "" : place.whom() + ", ")
                    + place.target().file() + ": " + place.label()
                    + (place.seenHere() ? "" : "; this phone will not get it"));
        }
    }
}
