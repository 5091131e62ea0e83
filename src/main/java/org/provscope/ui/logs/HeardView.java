package org.provscope.ui.logs;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.provscope.effective.Phone;
import org.provscope.evidence.PhoneEvidence;
import org.provscope.evidence.Refusal;
import org.provscope.evidence.Request;
import org.provscope.evidence.SaidLine;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.schema.Secrets;
import org.provscope.ui.Ui;
import org.provscope.ui.jobs.Jobs;
import org.provscope.ui.workbench.Navigator;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.RootReader;

/** The page of what one phone asked for and said. */
public final class HeardView {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("major");

    private final MacAddress phone;
    private final RootReader reader;
    private final Jobs jobs;
    private final VBox head = new VBox(8);
    private final ObservableList<Request> requests = FXCollections.observableArrayList();
    private final ObservableList<SaidLine> said = FXCollections.observableArrayList();
    private final TableView<SaidLine> lines;
    private final BorderPane node = new BorderPane();

    public HeardView(MacAddress phone, RootReader reader, Jobs jobs, Navigator navigator) {
        this.phone = phone;
        this.reader = reader;
        this.jobs = jobs;
        head.getStyleClass().add("page-top");
        lines = new LogTable(said, navigator::openFile, navigator::openParameter).getNode();
        lines.setPlaceholder(Ui.paragraph("Reading …", "text-muted"));
        SplitPane split = new SplitPane(
                part("Last requests", requestTable(navigator)),
                part("What its logs say about configuration and errors", lines));
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.5);
        node.setTop(head);
        node.setCenter(split);
    }

    private static Node part(String title, Node table) {
        VBox part = new VBox(6, Ui.label(title, "fact-title"), table);
        part.getStyleClass().add("log-part");
        VBox.setVgrow(table, Priority.ALWAYS);
        return part;
    }

    private Node requestTable(Navigator navigator) {
        TableView<Request> table = new TableView<>(requests);
        table.setId("requests");
        table.setAccessibleText("The phone's last requests");
        table.setFixedCellSize(26);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.getColumns().add(column("Time", 180, request -> LogWords.time(request.time())));
        table.getColumns().add(column("", 60, request -> request.isUpload() ? "brings" : "gets"));
        table.getColumns().add(column("File", 420, request -> Secrets.shown(request.file())));
        table.getColumns().add(column("Answer", 240, HeardView::answer));
        table.setPlaceholder(Ui.paragraph(
                "No server log in this root shows what this phone asked for. Copy your server's log into the root to see "
                        + "it here.",
                "text-muted"));
        table.setRowFactory(view -> {
            TableRow<Request> row = new TableRow<>();
            row.itemProperty()
                    .subscribe(request -> row.pseudoClassStateChanged(
                            REFUSED, request != null && request.isUpload() && request.isRefused()));
            row.setOnMouseClicked(event -> {
                RootPath path = row.isEmpty() ? null : RootPath.of(row.getItem().file());
                if (event.getClickCount() == 2 && path != null) {
                    navigator.openFile(path, 1);
                }
            });
            return row;
        });
        return table;
    }

    private static TableColumn<Request, String> column(String title, double width, Function<Request, String> text) {
        TableColumn<Request, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        return column;
    }

    private static String answer(Request request) {
        int status = request.status();
        String words = request.isUpload() && request.isRefused()
                ? "refused"
                : switch (status) {
                    case 304 -> "not changed";
                    case 401 -> "asks for a password";
                    case 403 -> "not allowed";
                    case 404, 550 -> "not there";
                    default -> request.isRefused() ? "failed" : request.isUpload() ? "taken" : "sent";
                };
        return status + " " + words;
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    /** Shows what a root tells of the phone. Its logs are read in the background. */
    public void show(OpenRoot root) {
        PhoneEvidence known = root.resolved().evidence().of(phone);
        Phone shown = root.resolved().phones().get(phone);
        String name = shown == null || shown.label() == null ? phone.hex() : shown.label();
        String facts = LogWords.facts(known);
        head.getChildren()
                .setAll(
                        Ui.label(name + ": what the phone says", "title-4"),
                        Ui.paragraph(
                                facts.isEmpty() ? "Nothing shows its model or firmware." : phone.hex() + "  " + facts,
                                "text-muted"));
        for (Refusal refusal : Refusal.in(known.requests())) {
            head.getChildren().add(LogWords.notice("danger", "mdi2a-alert", Secrets.shown(refusal.sentence())));
        }
        known.disagrees()
                .forEach(sentence ->
                        head.getChildren().add(LogWords.notice("info", "mdi2i-information-outline", sentence)));
        requests.setAll(known.requests().reversed());
        jobs.run(
                "Reading the logs of " + phone,
                job -> SaidReader.read(root, phone, reader, RootReader.MOST_OF_A_TEXT, job)
                        .reversed(),
                found -> {
                    said.setAll(found);
                    lines.setPlaceholder(
                            Ui.paragraph("The root has no log of this phone with such lines.", "text-muted"));
                });
    }
}
