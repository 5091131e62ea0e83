package org.provscope.ui.changes;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.provscope.edit.FileMerge.Side;
import org.provscope.ui.Boxes;
import org.provscope.ui.Ui;

/** Shows the conflicts between changes made here and in the root, and asks which side wins. */
public final class MergeView {
    private static final double TEXTS = 140;
    private final VBox node;
    private final Button later;
    private final Button apply;

    /**
     * @param close leaves everything as it is
     */
    public MergeView(MergeModel model, Runnable close, Runnable done) {
        GridPane grid = new GridPane(16, 10);
        grid.getColumnConstraints().addAll(share(40), share(30), share(30));
        grid.addRow(
                0,
                Ui.label("Changed on both sides", "fact-title"),
                Ui.label("Yours", "fact-title"),
                Ui.label("In the root", "fact-title"));
        List<RadioButton> mine = new ArrayList<>();
        List<RadioButton> theirs = new ArrayList<>();
        int line = 1;
        CheckBox passwords = new CheckBox("Show passwords");
        passwords.setId("merge-passwords");
        passwords.setVisible(model.rows().stream().anyMatch(MergeModel.Row::isSecret));
        for (MergeModel.Row row : model.rows()) {
            ToggleGroup group = new ToggleGroup();
            RadioButton left = choice(model, row, Side.MINE, row.mine(false), group);
            RadioButton right = choice(model, row, Side.THEIRS, row.theirs(false), group);
            Label was = Ui.label("", "text-muted");
            passwords.selectedProperty().subscribe(open -> {
                left.setText(row.mine(open));
                right.setText(row.theirs(open));
                was.setText(row.file() + (row.base(open).isEmpty() ? "" : ", was " + row.base(open)));
            });
            VBox about = new VBox(1, Ui.paragraph(row.about(), "place-file"), was);
            grid.addRow(line++, about, left, right);
            mine.add(left);
            theirs.add(right);
            if (row.isAboutTexts()) {
                grid.add(texts(row, passwords.selectedProperty()), 0, line++, 3, 1);
            }
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        double texts =
                model.rows().stream().filter(MergeModel.Row::isAboutTexts).count() * TEXTS;
        scroll.setPrefHeight(Math.min(420, 40 + 56.0 * model.rows().size() + texts));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        apply = Ui.button("Merge", "mdi2c-call-merge", () -> {
            done.run();
            model.apply();
        });
        apply.setId("merge-apply");
        Boxes.main(apply);
        apply.disableProperty().bind(model.open().greaterThan(0));
        later = Ui.button("Not now", "mdi2c-close", close);
        HBox buttons = new HBox(
                8,
                Ui.button("Use all of yours", "mdi2a-account-check-outline", () -> choose(mine)),
                Ui.button("Use all of the root's", "mdi2s-server", () -> choose(theirs)),
                passwords,
                Ui.spring(),
                later,
                apply);
        buttons.setAlignment(Pos.CENTER_LEFT);
        node = new VBox(
                10,
                Ui.label("Conflicting changes in the root", "title-4"),
                Ui.paragraph(
                        "Everything else was merged. Nothing is discarded until you decide, and nothing is written "
                                + "to the root.",
                        "text-muted"),
                scroll,
                buttons);
        node.setFocusTraversable(true);
        node.setId("merge");
        Boxes.box(860, Region.USE_PREF_SIZE, node);
    }

    /** Chooses one side everywhere; Enter then applies it. */
    private void choose(List<RadioButton> buttons) {
        buttons.forEach(button -> button.setSelected(true));
        apply.requestFocus();
    }

    /** Returns both texts side by side, where they differ first. */
    private static Node texts(MergeModel.Row row, ObservableValue<Boolean> isOpen) {
        TextArea left = area(row.about() + ", yours");
        TextArea right = area(row.about() + ", the root's");
        isOpen.subscribe(open -> {
            left.setText(row.text(Side.MINE, open));
            right.setText(row.text(Side.THEIRS, open));
        });
        HBox both = new HBox(10, left, right);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        return both;
    }

    private static TextArea area(String about) {
        TextArea area = new TextArea();
        area.setEditable(false);
        area.setPrefRowCount(7);
        area.setAccessibleText(about);
        area.getStyleClass().add("merge-text");
        return area;
    }

    private static ColumnConstraints share(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    private static RadioButton choice(MergeModel model, MergeModel.Row row, Side side, String text, ToggleGroup group) {
        RadioButton button = new RadioButton(text);
        button.setMnemonicParsing(false);
        button.setToggleGroup(group);
        button.setWrapText(true);
        button.setAccessibleText(row.about() + ": " + (side == Side.MINE ? "yours, " : "the root's, ") + text);
        button.selectedProperty().subscribe(selected -> {
            if (selected) {
                model.choose(row, side);
            }
        });
        return button;
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    /** Focuses no button: the box may open while somebody types. */
    public void focus() {
        node.requestFocus();
    }
}
