package org.provscope.ui.master;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.provscope.edit.MasterEdits;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.ui.Ui;

/** The form of a master file. */
public final class MasterView {
    private final MasterModel model;
    private final BiConsumer<RootPath, Integer> openFile;
    private final Consumer<MacAddress> openPhone;
    private final StackPane node = new StackPane();
    private final ListView<String> files = new ListView<>();
    private final GridPane fields = new GridPane(10, 6);
    private final Map<String, FieldRow> rows = new LinkedHashMap<>();

    public MasterView(MasterModel model, BiConsumer<RootPath, Integer> openFile, Consumer<MacAddress> openPhone) {
        this.model = model;
        this.openFile = openFile;
        this.openPhone = openPhone;
        VBox left = new VBox(
                8,
                models(),
                Ui.label("Files, strongest first", "fact-title"),
                files(),
                adding(),
                Ui.label("Firmware and folders", "fact-title"),
                fields);
        left.getStyleClass().add("page-top");
        ScrollPane scroll = new ScrollPane(left);
        scroll.setFitToWidth(true);
        VBox right = new VBox(8, Ui.label("What each phone of this master will read", "fact-title"), readers());
        right.getStyleClass().add("page-top");
        SplitPane split = new SplitPane(scroll, right);
        split.setDividerPositions(0.5);
        Label broken = Ui.paragraph("This file cannot be read as a master. Fix its text first.", "text-muted");
        split.visibleProperty().bind(model.usable());
        broken.visibleProperty().bind(model.usable().not());
        node.getChildren().addAll(split, broken);
        model.fields().subscribe(this::fillFields);
        fillFields();
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    /** Focuses the list of files. */
    public void focus() {
        files.requestFocus();
    }

    private Node models() {
        ComboBox<String> shown = new ComboBox<>(model.models());
        shown.setId("master-model");
        shown.setAccessibleText("Models this form applies to");
        model.model().subscribe(code -> shown.setValue(code));
        shown.valueProperty().subscribe(code -> {
            if (code != null) {
                model.model().set(code);
            }
        });
        ComboBox<String> add = new ComboBox<>();
        add.setId("master-add-model");
        add.setEditable(true);
        add.getItems().setAll(model.knownModels());
        add.setPromptText("e.g. VVX410");
        add.setAccessibleText("Model that gets its own files");
        add.setPrefWidth(170);
        Button begin = Ui.button("Add files for a model", "mdi2p-plus", () -> {
            String code = add.getEditor().getText();
            if (model.addModel(code)) {
                add.getEditor().clear();
                add.setValue(null);
            }
        });
        begin.setId("master-begin-model");
        Button remove = Ui.button("Remove", "mdi2d-delete-outline", model::removeModel);
        remove.setAccessibleText("Remove everything that applies to this model only");
        remove.disableProperty().bind(model.model().isEqualTo(MasterModel.ALL_MODELS));
        for (Region part : new Region[] {shown, begin, remove}) {
            part.setMinWidth(Region.USE_PREF_SIZE);
        }
        VBox box = new VBox(6, new HBox(8, Ui.label("For", "text-muted"), shown, remove), new HBox(8, add, begin));
        ((HBox) box.getChildren().getFirst()).setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node files() {
        files.setId("master-files");
        files.setAccessibleText("Files of this master, strongest first; move them with Alt+Up and Alt+Down");
        files.setItems(model.files());
        files.setCellFactory(view -> new FileCell(model, this::open, this::move));
        files.setPrefHeight(220);
        files.setMinHeight(120);
        files.setPlaceholder(Ui.paragraph("No files are listed here.", "text-muted"));
        files.setOnKeyPressed(event -> {
            int at = files.getSelectionModel().getSelectedIndex();
            if (event.isAltDown() && event.getCode() == KeyCode.UP) {
                move(at, at - 1);
            } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
                move(at, at + 1);
            } else if (event.getCode() == KeyCode.DELETE) {
                model.remove(at);
            } else if (event.getCode() == KeyCode.ENTER && at >= 0) {
                open(files.getItems().get(at));
            } else {
                return;
            }
            event.consume();
        });
        return files;
    }

    private void move(int from, int to) {
        if (to >= 0 && to < files.getItems().size()) {
            String name = files.getItems().get(from);
            model.move(from, to);
            model.files().addListener(new javafx.collections.ListChangeListener<>() {
                @Override
                public void onChanged(Change<? extends String> change) {
                    files.getSelectionModel().select(name);
                    model.files().removeListener(this);
                }
            });
        }
    }

    private void open(String name) {
        RootPath path = RootPath.of(name);
        if (path != null && model.about(name).isEmpty()) {
            openFile.accept(path, 1);
        }
    }

    private Node adding() {
        ComboBox<String> name = new ComboBox<>(model.available());
        name.setId("master-add-file");
        name.setEditable(true);
        name.setPromptText("File name");
        name.setAccessibleText("File name; [PHONE_MAC_ADDRESS] stands for each phone's address");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button add = Ui.button("Add", "mdi2p-plus", () -> {
            if (model.add(name.getEditor().getText())) {
                name.getEditor().clear();
                name.setValue(null);
            }
        });
        add.setId("master-add");
        Button up = Ui.iconButton("Stronger (Alt+Up)", "mdi2a-arrow-up", () -> {
            int at = files.getSelectionModel().getSelectedIndex();
            move(at, at - 1);
        });
        Button down = Ui.iconButton("Weaker (Alt+Down)", "mdi2a-arrow-down", () -> {
            int at = files.getSelectionModel().getSelectedIndex();
            move(at, at + 1);
        });
        Button remove = Ui.iconButton(
                "Remove (Del)",
                "mdi2d-delete-outline",
                () -> model.remove(files.getSelectionModel().getSelectedIndex()));
        for (Button button : new Button[] {up, down, remove}) {
            button.disableProperty()
                    .bind(files.getSelectionModel().selectedItemProperty().isNull());
        }
        HBox row = new HBox(6, name, add, up, down, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Shows the rows of the attributes; a row stays as long as its attribute does, so that typed text is not lost. */
    private void fillFields() {
        List<String> names = model.fields().stream()
                .map(field -> MasterEdits.written(field.attribute()))
                .toList();
        if (!names.equals(List.copyOf(rows.keySet()))) {
            arrange(names);
        }
        for (MasterModel.Field field : model.fields()) {
            FieldRow row = rows.get(MasterEdits.written(field.attribute()));
            if (row != null) {
                row.show(field, prompt(field));
            }
        }
    }

    /** Adds new rows and removes others; a field in which somebody types keeps the focus. */
    private void arrange(List<String> names) {
        Map<String, FieldRow> before = new HashMap<>(rows);
        rows.clear();
        for (String name : names) {
            FieldRow known = before.remove(name);
            FieldRow row = known == null ? new FieldRow(model, name) : known;
            rows.put(name, row);
            if (known == null) {
                fields.addRow(rows.size() - 1, row.label(), row.value(), row.clear());
            } else {
                row.parts().forEach(part -> GridPane.setRowIndex(part, rows.size() - 1));
            }
        }
        before.values().forEach(row -> {
            row.commit();
            fields.getChildren().removeAll(row.parts());
        });
    }

    /** Submits what was typed into a field and not confirmed yet. */
    public void commit() {
        rows.values().forEach(FieldRow::commit);
    }

    private static String prompt(MasterModel.Field field) {
        if (!field.isSet() && !field.otherwise().isEmpty()) {
            return "as for all models: " + field.otherwise();
        }
        return field.attribute().base().equals(MasterAttribute.APP_FILE_PATH)
                ? "no software check"
                : field.attribute().base().endsWith("_DIRECTORY") ? "the root itself" : "";
    }

    private Node readers() {
        TableView<MasterReaders.Reader> table = new TableView<>(model.readers());
        table.setId("master-readers");
        table.setAccessibleText("Phones of this master");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<MasterReaders.Reader, String> phone = column(
                "Phone",
                150,
                reader -> reader.phone().label() == null
                        ? reader.phone().mac().hex()
                        : reader.phone().label());
        TableColumn<MasterReaders.Reader, String> changed = column(
                "Changes",
                100,
                reader ->
                        reader.changed() == 0 ? "" : reader.changed() == 1 ? "1 value" : reader.changed() + " values");
        table.getColumns().add(phone);
        table.getColumns().add(changed);
        table.getColumns().add(column("Reads", 320, reader -> (reader.missing() == 0 ? "" : "⚠ ") + reader.files()));
        table.setPlaceholder(Ui.paragraph("No phone in this root uses this master.", "text-muted"));
        table.setRowFactory(view -> {
            TableRow<MasterReaders.Reader> row = new TableRow<>();
            row.itemProperty()
                    .subscribe(reader -> row.setTooltip(
                            reader == null
                                    ? null
                                    : new Tooltip(reader.phone().mac() + "\n"
                                            + reader.files().replace(", ", "\n"))));
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    openPhone.accept(row.getItem().phone().mac());
                }
            });
            return row;
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private static TableColumn<MasterReaders.Reader, String> column(
            String title, double width, java.util.function.Function<MasterReaders.Reader, String> text) {
        TableColumn<MasterReaders.Reader, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        return column;
    }
}
