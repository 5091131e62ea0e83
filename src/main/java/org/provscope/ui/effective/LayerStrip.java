package org.provscope.ui.effective;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.provscope.effective.Layer;
import org.provscope.effective.LayerRole;
import org.provscope.effective.LayerStatus;
import org.provscope.ui.Ui;

/** The layers of a phone as chips, strongest first; choosing one shows its values alone, a double click its file. */
final class LayerStrip {
    /** Of the phone's address only the end is shown. */
    private static final int SHOWN_OF_MAC = 8;

    private static final int COLOURS = 8;

    private final EffectiveModel model;
    /** Wraps where the window is narrow: a layer out of sight would be a value without a reason. */
    private final FlowPane chips = new FlowPane(4, 4);

    private boolean isLow;

    LayerStrip(EffectiveModel model) {
        this.model = model;
        chips.setAlignment(Pos.CENTER_LEFT);
        chips.setRowValignment(VPos.CENTER);
        chips.getStyleClass().add("layer-strip");
        chips.setAccessibleText("Layers, strongest first");
        model.config().subscribe(config -> show());
    }

    Node getNode() {
        return chips;
    }

    /** Shows only what each layer is called, or everything about it. */
    void setLow(boolean isNowLow) {
        if (isLow != isNowLow) {
            isLow = isNowLow;
            show();
        }
    }

    /** Returns the style that gives a layer its colour, in the strip and in the table. */
    static String colour(int layer) {
        return layer < 0 ? "layer-default" : "layer-" + layer % COLOURS;
    }

    private void show() {
        chips.getChildren().clear();
        var layers = model.config().get().stack().layers();
        for (int i = 0; i < layers.size(); i++) {
            HBox link = new HBox(4, chip(layers.get(i), i));
            link.setAlignment(Pos.CENTER_LEFT);
            if (i > 0) {
                var beats = Ui.icon("mdi2c-chevron-right");
                beats.getStyleClass().add("text-subtle");
                link.getChildren().addFirst(beats);
            }
            chips.getChildren().add(link);
        }
    }

    private Node chip(Layer layer, int index) {
        boolean read = layer.status() == LayerStatus.READ;
        String file = layer.file() == null ? "none" : org.provscope.schema.Secrets.shown(layer.file());
        // The page says whose address it is; the tooltip has the whole path.
        String mac = model.mac().hex();
        Label name = Ui.label(
                file.substring(file.lastIndexOf('/') + 1).replace(mac, "…" + mac.substring(SHOWN_OF_MAC)), "chip-name");
        String count = read
                ? layer.parameters().size() + (layer.parameters().size() == 1 ? " parameter" : " parameters")
                : layer.status().code();
        // What says nothing takes no more room than it needs, so that the others fit.
        boolean isSmall = layer.role() != LayerRole.CONFIG
                && (layer.status() == LayerStatus.MISSING && layer.role() != LayerRole.MASTER
                        || read && layer.parameters().isEmpty());
        VBox text = isLow
                ? new VBox(isSmall ? Ui.label(layer.role().label(), "chip-role") : name)
                : isSmall
                        ? new VBox(
                                Ui.label(layer.role().label(), "chip-role"),
                                Ui.label(read ? "no parameters" : "none", "chip-count"))
                        : new VBox(Ui.label(layer.role().label(), "chip-role"), name, Ui.label(count, "chip-count"));
        text.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        ToggleButton chip = new ToggleButton(null, text);
        chip.getStyleClass()
                .addAll("layer-chip", colour(index), "status-" + layer.status().code());
        chip.setAccessibleText(layer.role().label() + ", " + file + ", " + count);
        StringBuilder tip = new StringBuilder(file);
        if (layer.reason() != null) {
            tip.append('\n').append(org.provscope.schema.Secrets.shown(layer.reason()));
        }
        if (layer.role() == LayerRole.MASTER && !layer.parameters().isEmpty()) {
            tip.append("\nParameters in a master file: it is not certain that they rank below the files it lists.");
        }
        if (read) {
            tip.append("\nClick to show only its values. Double-click to open the file.");
        }
        chip.setTooltip(new Tooltip(tip.toString()));
        chip.setSelected(layer.equals(model.onlyLayer().get()));
        chip.setOnAction(event -> {
            model.onlyLayer().set(chip.isSelected() && read ? layer : null);
            show();
        });
        chip.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                model.open(layer);
            }
        });
        return chip;
    }
}
