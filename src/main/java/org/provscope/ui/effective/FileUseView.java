package org.provscope.ui.effective;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.impact.OverriddenValues;
import org.provscope.impact.OverriddenValues.Overridden;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.schema.Secrets;
import org.provscope.ui.Ui;
import org.provscope.ui.effective.ShareBar.Share;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;

/** Shows which phones read a file, and how many of them get each of its values. */
public final class FileUseView {
    /**
     * @param overridden null if every phone that reads the file gets the value
     */
    private record Row(
            Parameter parameter, int readers, @Nullable Overridden overridden) {
        int getting() {
            return overridden == null ? readers : readers - overridden.phones();
        }
    }

    private record Answer(List<MacAddress> readers, List<Row> rows) {
        static Answer of(ResolvedRoot root, RootPath path, Cancellation cancellation) {
            List<MacAddress> readers = new ArrayList<>();
            root.phones().values().forEach(phone -> {
                if (phone.config().stack().layers().stream()
                        .anyMatch(
                                layer -> layer.content() != null && path.value().equals(layer.file()))) {
                    readers.add(phone.mac());
                }
            });
            OverriddenValues overridden = OverriddenValues.of(root, path, cancellation);
            RootFile file = root.snapshot().file(path);
            List<Row> rows = file == null || file.config() == null
                    ? List.of()
                    : file.config().parameters().stream()
                            .map(parameter -> new Row(
                                    parameter,
                                    readers.size(),
                                    overridden.byName().get(parameter.name())))
                            .toList();
            return new Answer(readers, rows);
        }
    }

    private final RootPath path;
    private final Jobs jobs;
    private final Consumer<MacAddress> openPhone;
    private final BorderPane node = new BorderPane();
    private final VBox head = new VBox(6);
    private final TableView<Row> table = new TableView<>();
    private @Nullable Job looking;

    /**
     * @param openWhere shows who sets a parameter
     */
    public FileUseView(RootPath path, Jobs jobs, Consumer<MacAddress> openPhone, Consumer<String> openWhere) {
        this.path = path;
        this.jobs = jobs;
        this.openPhone = openPhone;
        head.getStyleClass().add("page-top");
        head.getChildren().setAll(Ui.paragraph(path.value(), "title-4"), Ui.paragraph("Searching …", "text-muted"));
        table.setId("file-use");
        table.setAccessibleText("The values in this file, and how many phones get them");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .add(column("Parameter", 280, row -> label(row.parameter().name(), "place-file")));
        table.getColumns().add(column("Value here", 160, row -> label(shown(row.parameter()), "cell-value")));
        table.getColumns().add(column("Phones that get it", 210, FileUseView::bar));
        table.getColumns().add(column("Other phones get", 300, FileUseView::others));
        table.setPlaceholder(Ui.paragraph("", "text-muted"));
        table.setOnMouseClicked(event -> {
            Row row = table.getSelectionModel().getSelectedItem();
            if (event.getClickCount() == 2 && row != null) {
                openWhere.accept(row.parameter().name());
            }
        });
        node.setTop(head);
        node.setCenter(table);
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    /** Shows what a root does with the file, computed in the background. */
    public void show(ResolvedRoot root) {
        if (looking != null) {
            looking.cancel();
        }
        looking = jobs.run("Searching for " + path.name(), job -> Answer.of(root, path, job), answer -> {
            int all = root.phones().size();
            int readers = answer.readers().size();
            String words = readers == 0
                    ? "None of the " + all + " phones reads this file."
                    : readers + " of " + all + (readers == 1 ? " phones reads" : " phones read")
                            + " this file (model-specific settings not applied).";
            head.getChildren()
                    .setAll(
                            Ui.paragraph(path.value(), "title-4"),
                            Ui.paragraph(words, "text-muted"),
                            PhoneLinks.of(answer.readers(), root, openPhone));
            table.setPlaceholder(Ui.paragraph("No phone gets a value from this file.", "text-muted"));
            table.getItems().setAll(readers == 0 ? List.of() : answer.rows());
        });
    }

    private static String shown(Parameter parameter) {
        return "“" + Secrets.masked(parameter.name(), parameter.value()) + "”";
    }

    private static Node bar(Row row) {
        int getting = row.getting();
        List<Share> shares = new ArrayList<>();
        if (getting > 0) {
            shares.add(new Share(getting, "layer-2", getting + " phones get it"));
        }
        if (getting < row.readers()) {
            shares.add(new Share(
                    row.readers() - getting, "share-rest", row.readers() - getting + " phones get a different value"));
        }
        ShareBar bar = new ShareBar(shares, 10);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label count = Ui.label(getting + " of " + row.readers(), "text-muted");
        count.setMinWidth(90);
        HBox box = new HBox(8, bar, count);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Node others(Row row) {
        Overridden overridden = row.overridden();
        if (overridden == null) {
            return Ui.label("");
        }
        var first = overridden.by().getFirst();
        return label(shown(first.parameter()) + " by "
                + first.parameter().file().path() + ":"
                + first.parameter().position().line()
                + (overridden.by().size() > 1 ? " and " + (overridden.by().size() - 1) + " more places" : ""));
    }

    private static Label label(String text, String... styles) {
        Label label = Ui.label(text, styles);
        label.setTooltip(new Tooltip(text));
        return label;
    }

    private static TableColumn<Row, Row> column(String title, double width, Function<Row, Node> cell) {
        TableColumn<Row, Row> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(col -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Row row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : cell.apply(row));
            }
        });
        return column;
    }
}
