package org.provscope.ui.compare;

import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.provscope.diff.DiffOptions;
import org.provscope.diff.SideBySideDiff.Row;
import org.provscope.files.RootPath;
import org.provscope.provisioning.RootFile;
import org.provscope.ui.Ui;
import org.provscope.ui.compare.TwoTextsModel.Compared;
import org.provscope.ui.compare.TwoTextsModel.Item;

/** Shows two texts side by side or one below the other, with buttons to find one's way in them. */
public final class TwoTextsView {
    private static final double SCROLL_BAR = 22;

    private final TwoTextsModel model;
    private final BiConsumer<RootPath, Integer> openFile;
    private final ListView<Item> list = new ListView<>();
    private final Label count = Ui.label("Comparing …", "text-muted");
    private final VBox node;

    public TwoTextsView(TwoTextsModel model, BiConsumer<RootPath, Integer> openFile) {
        this.model = model;
        this.openFile = openFile;
        list.setId("compared-lines");
        list.setAccessibleText("Lines of both texts");
        list.getStyleClass().add("compared");
        list.setItems(model.items());
        list.setCellFactory(view ->
                new RowCell(model, list.widthProperty().map(width -> Math.max(120, width.doubleValue() - SCROLL_BAR))));
        list.setPlaceholder(Ui.paragraph("Comparing …", "text-muted"));
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        list.widthProperty().subscribe(() -> list.refresh());
        model.beside().subscribe(() -> list.refresh());
        model.compared().subscribe(this::show);
        VBox.setVgrow(list, Priority.ALWAYS);
        node = new VBox(6, tools(), list);
        VBox.setVgrow(node, Priority.ALWAYS);
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    private Node tools() {
        ToggleButton beside = new ToggleButton("Side by side");
        ToggleButton below = new ToggleButton("Unified");
        ToggleGroup group = new ToggleGroup();
        beside.setToggleGroup(group);
        below.setToggleGroup(group);
        beside.getStyleClass().addAll("left-pill", "small");
        below.getStyleClass().addAll("right-pill", "small");
        beside.setId("compared-beside");
        below.setId("compared-below");
        (model.beside().get() ? beside : below).setSelected(true);
        group.selectedToggleProperty().subscribe(selected -> {
            if (selected == null) {
                (model.beside().get() ? beside : below).setSelected(true);
            } else {
                model.beside().set(beside.isSelected());
            }
        });
        ComboBox<DiffOptions> ignoring = new ComboBox<>();
        ignoring.setId("compared-ignoring");
        ignoring.setAccessibleText("What to compare");
        ignoring.getItems().setAll(DiffOptions.values());
        ignoring.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable DiffOptions value) {
                return value == null ? "" : value.label();
            }

            @Override
            public DiffOptions fromString(String words) {
                throw new UnsupportedOperationException(words);
            }
        });
        ignoring.valueProperty().bindBidirectional(model.ignoring());
        Button previous = Ui.iconButton("Previous difference", "mdi2a-arrow-up", () -> go(false));
        Button next = Ui.iconButton("Next difference", "mdi2a-arrow-down", () -> go(true));
        next.setId("compared-next");
        HBox moves = new HBox(2, previous, next, count);
        moves.setAlignment(Pos.CENTER_LEFT);
        FlowPane tools = new FlowPane(10, 6, new HBox(beside, below), ignoring, moves);
        tools.setRowValignment(javafx.geometry.VPos.CENTER);
        tools.getStyleClass().add("compared-tools");
        return tools;
    }

    private void go(boolean forward) {
        int next = model.next(list.getSelectionModel().getSelectedIndex(), forward);
        if (next >= 0) {
            list.getSelectionModel().clearAndSelect(next);
            list.scrollTo(Math.max(0, next - 3));
        }
    }

    private void open() {
        Compared compared = model.compared().get();
        if (compared != null && list.getSelectionModel().getSelectedItem() instanceof Item.Line(Row row)) {
            RootFile after = compared.after();
            RootFile before = compared.before();
            if (row.after() != null && after != null) {
                openFile.accept(after.path(), row.after().line());
            } else if (row.before() != null && before != null) {
                openFile.accept(before.path(), row.before().line());
            }
        }
    }

    private void show(@Nullable Compared compared) {
        if (compared == null) {
            return;
        }
        int differences = compared.differences();
        String ignored = switch (model.ignoring().get()) {
            case NOTHING -> "Only line ends, byte order mark, encoding or a masked secret differ.";
            case SPACE -> "Only white space, line ends, encoding or a masked secret differ.";
            case SPACE_AND_ORDER ->
                "Only white space, the order of attributes, line ends, encoding or a masked secret differ.";
        };
        count.setText(
                compared.isUnseen()
                        ? "Too large, or not a text file, so it cannot be shown."
                        : differences == 1
                                ? "1 line differs"
                                : differences > 0
                                        ? differences + " lines differ"
                                        : compared.isIdentical() ? "The files are identical." : ignored);
        list.setPlaceholder(Ui.paragraph(
                compared.isUnseen() ? "Files that are too large or not text cannot be shown." : "Both files are empty.",
                "text-muted"));
    }
}
