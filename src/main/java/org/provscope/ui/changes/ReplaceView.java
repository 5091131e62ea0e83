package org.provscope.ui.changes;

import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckBoxTreeItem;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.edit.Replacement;
import org.provscope.files.RootPath;
import org.provscope.impact.PhoneEffect;
import org.provscope.schema.Secrets;
import org.provscope.ui.Ui;

/** The page for replacing in all files: the text, its replacement, and the effect by file and by phone. */
public final class ReplaceView {
    /** A line of the tree: a file, or a hit in it. */
    private sealed interface Row {
        /** A file. */
        record File(ReplaceModel.Group group) implements Row {}

        /** A hit. */
        record Place(Replacement.Hit hit) implements Row {}
    }

    private static final int MOST_VALUES = 3;

    private final ReplaceModel model;
    private final BiConsumer<RootPath, Integer> openFile;
    private final BorderPane node = new BorderPane();
    private final TreeView<Row> places = new TreeView<>();
    private final TextField what = field("replace-what", "Text to find");
    private final TextField name = field("replace-name", "Parameter; * matches anything");
    private final TextField value = field("replace-value", "New value");

    public ReplaceView(ReplaceModel model, BiConsumer<RootPath, Integer> openFile) {
        this.model = model;
        this.openFile = openFile;
        places.setId("replace-places");
        places.setAccessibleText("Places, by file");
        places.setShowRoot(false);
        places.setCellFactory(view -> new RowCell());
        model.groups().subscribe(this::fill);
        fill();
        ListView<PhoneEffect> phones = new ListView<>(model.phones());
        phones.setId("replace-phones");
        phones.setAccessibleText("Phones that read a changed file");
        phones.setCellFactory(view -> new PhoneCell());
        Label nobody = Ui.paragraph("", "text-muted");
        nobody.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.groups().isEmpty() ? "" : "No phone in this root reads the changed files.",
                        model.groups()));
        phones.setPlaceholder(nobody);
        Tab byFile = new Tab("By file", places);
        Tab byPhone = new Tab("By phone", phones);
        TabPane results = new TabPane(byFile, byPhone);
        results.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        model.phones()
                .subscribe(() -> byPhone.setText(
                        model.groups().isEmpty()
                                ? "By phone"
                                : "By phone (" + model.phones().size() + ")"));
        VBox top = new VBox(
                10, Ui.label("Replace in all files", "title-4"), mode(), new StackPane(text(), parameter()), bottom());
        top.getStyleClass().add("page-top");
        node.setTop(top);
        node.setCenter(results);
    }

    private static TextField field(String id, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private Node mode() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton text = new ToggleButton("Text");
        ToggleButton parameter = new ToggleButton("Parameter value");
        text.setToggleGroup(group);
        parameter.setToggleGroup(group);
        text.getStyleClass().add("left-pill");
        parameter.getStyleClass().add("right-pill");
        parameter.setId("replace-by-parameter");
        text.setSelected(!model.form().byParameter().get());
        parameter.setSelected(model.form().byParameter().get());
        group.selectedToggleProperty().subscribe(selected -> {
            if (selected == null) {
                (model.form().byParameter().get() ? parameter : text).setSelected(true);
            } else {
                model.form().byParameter().set(parameter.isSelected());
            }
        });
        return new HBox(text, parameter);
    }

    private Node text() {
        bind(what, model.form().what());
        TextField with = field("replace-with", "Replace with");
        bind(with, model.form().with());
        HBox row = new HBox(
                8,
                titled(what),
                titled(with),
                toggle("Aa", "Match case", model.form().matchCase()),
                toggle("W", "Whole words", model.form().wholeWord()),
                toggle(
                        ".*",
                        "Regular expression; $1 is its first group",
                        model.form().expression()));
        row.visibleProperty().bind(model.form().byParameter().not());
        row.setAlignment(Pos.BOTTOM_LEFT);
        return row;
    }

    private Node parameter() {
        bind(name, model.form().name());
        TextField only = field("replace-only", "Current value; empty: any");
        bind(only, model.form().only());
        bind(value, model.form().value());
        HBox row = new HBox(8, titled(name), titled(only), titled(value));
        row.visibleProperty().bind(model.form().byParameter());
        row.setAlignment(Pos.BOTTOM_LEFT);
        return row;
    }

    /** A prompt is gone as soon as somebody types: what a field is for stays above it. */
    private static Node titled(TextField field) {
        VBox box = new VBox(2, Ui.label(field.getAccessibleText(), "fact-title"), field);
        field.setPromptText("");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static void bind(TextField field, StringProperty property) {
        field.textProperty().bindBidirectional(property);
    }

    private static ToggleButton toggle(String text, String words, BooleanProperty property) {
        ToggleButton toggle = new ToggleButton(text);
        toggle.setTooltip(new Tooltip(words));
        toggle.setAccessibleText(words);
        toggle.selectedProperty().bindBidirectional(property);
        toggle.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return toggle;
    }

    private Node bottom() {
        Label told = Ui.paragraph("", "text-muted");
        told.setId("replace-told");
        told.textProperty().bind(model.statusMessage());
        Button apply = Ui.button("Replace", "mdi2c-check", model::apply);
        apply.setId("replace-apply");
        apply.getStyleClass().add("accent");
        apply.disableProperty().bind(model.ready().not());
        // An empty value is seldom meant, and looks like one that was not typed yet.
        var isEmptying = model.form().byParameter().and(model.form().value().isEmpty());
        apply.textProperty()
                .bind(Bindings.when(isEmptying).then("Make these values empty").otherwise("Replace"));
        apply.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        Label note = Ui.label("Nothing is written to the root until you publish.", "text-muted");
        note.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        told.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(told, Priority.ALWAYS);
        HBox row = new HBox(8, told, note, apply);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    /** Focuses the first field. */
    public void focus() {
        boolean isNamed = !model.form().name().get().isEmpty();
        (model.form().byParameter().get() ? isNamed ? value : name : what).requestFocus();
    }

    private void fill() {
        TreeItem<Row> root = new TreeItem<>();
        for (ReplaceModel.Group group : model.groups()) {
            CheckBoxTreeItem<Row> file = new CheckBoxTreeItem<>(new Row.File(group), null, true);
            file.setExpanded(model.groups().size() <= 40);
            for (Replacement.Hit hit : group.hits()) {
                CheckBoxTreeItem<Row> place = new CheckBoxTreeItem<>(new Row.Place(hit), null, model.isIncluded(hit));
                place.selectedProperty().subscribe(selected -> model.include(hit, selected));
                file.getChildren().add(place);
            }
            long left =
                    group.hits().stream().filter(hit -> !model.isIncluded(hit)).count();
            if (left == group.hits().size()) {
                file.setSelected(false);
            } else if (left > 0) {
                file.setIndeterminate(true);
            }
            root.getChildren().add(file);
        }
        places.setRoot(root);
    }

    private final class RowCell extends TreeCell<Row> {
        private final CheckBox box = new CheckBox();
        private @Nullable CheckBoxTreeItem<Row> bound;

        RowCell() {
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && getItem() instanceof Row.Place(Replacement.Hit hit)) {
                    openFile.accept(hit.file(), hit.line());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (bound != null) {
                box.selectedProperty().unbindBidirectional(bound.selectedProperty());
                box.indeterminateProperty().unbindBidirectional(bound.indeterminateProperty());
                bound = null;
            }
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            if (getTreeItem() instanceof CheckBoxTreeItem<Row> item) {
                bound = item;
                box.selectedProperty().bindBidirectional(item.selectedProperty());
                box.indeterminateProperty().bindBidirectional(item.indeterminateProperty());
            }
            switch (row) {
                case Row.File(ReplaceModel.Group group) -> {
                    setGraphic(new HBox(
                            8,
                            box,
                            Ui.label(group.file().value(), "problem-group"),
                            Ui.label(String.valueOf(group.hits().size()), "text-muted")));
                    setAccessibleText(group.file() + ", " + group.hits().size() + " places");
                }
                case Row.Place(Replacement.Hit hit) -> {
                    ChangePreview.Line line = ReplaceModel.line(hit);
                    setGraphic(new HBox(
                            8, box, Ui.label(String.valueOf(line.number()), "text-muted"), LineCell.lines(line)));
                    setAccessibleText("Line " + line.number() + ", "
                            + line.shown().after().strip());
                }
            }
        }
    }

    private static final class PhoneCell extends ListCell<PhoneEffect> {
        @Override
        protected void updateItem(@Nullable PhoneEffect effect, boolean empty) {
            super.updateItem(effect, empty);
            if (empty || effect == null) {
                setGraphic(null);
                return;
            }
            String label = effect.phone().label() == null
                    ? "(no label)"
                    : effect.phone().label();
            VBox box = new VBox(
                    2,
                    new HBox(
                            8,
                            Ui.label(label, "phone-label"),
                            Ui.label(effect.phone().mac().hex(), "phone-mac")),
                    Ui.label(words(effect), "text-muted"));
            effect.values().stream()
                    .limit(MOST_VALUES)
                    .forEach(value -> box.getChildren()
                            .add(Ui.label(value.name() + ":  " + text(value.name(), value.before()) + "  →  "
                                    + text(value.name(), value.after()))));
            if (effect.values().size() > MOST_VALUES) {
                box.getChildren()
                        .add(Ui.label("and " + (effect.values().size() - MOST_VALUES) + " more", "text-muted"));
            }
            setGraphic(box);
            setAccessibleText(label + ", " + words(effect));
        }

        private static String words(PhoneEffect effect) {
            int count = effect.values().size();
            return (count == 0 ? "No value changes" : count == 1 ? "1 value changes" : count + " values change")
                    + "; reads "
                    + String.join(
                            ", ",
                            effect.reads().stream()
                                    .map(RootPath::value)
                                    .limit(4)
                                    .toList())
                    + (effect.reads().size() > 4 ? " …" : "");
        }

        private static String text(String name, @Nullable String value) {
            return value == null ? "not set" : "“" + Secrets.masked(name, value) + "”";
        }
    }
}
