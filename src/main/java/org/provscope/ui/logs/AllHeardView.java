package org.provscope.ui.logs;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.Layer;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.evidence.Arrival;
import org.provscope.evidence.Fact;
import org.provscope.evidence.PhoneEvidence;
import org.provscope.evidence.Refusal;
import org.provscope.evidence.Since;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.publish.PublicationStore.Kept;
import org.provscope.schema.Secrets;
import org.provscope.ui.SearchField;
import org.provscope.ui.Ui;
import org.provscope.ui.jobs.Jobs;
import org.provscope.ui.workbench.Navigator;
import org.provscope.ui.workbench.PageId;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.PublishService;

/** The page of what all phones say: models, firmware, refusals, and which of them have got a publication. */
public final class AllHeardView {
    private static final int SHOWN_FILES = 2;
    private static final int SHOWN_UNREAD = 3;

    /** A publication to look back to, or none. */
    private record Choice(@Nullable Kept publication) {
        String words() {
            return publication == null
                    ? "No publication"
                    : LogWords.time(java.time.LocalDateTime.ofInstant(publication.time(), ZoneId.systemDefault())
                                    .withNano(0)
                                    .toString())
                            + " (" + publication.paths().size()
                            + (publication.paths().size() == 1 ? " file)" : " files)");
        }
    }

    private record Row(
            MacAddress mac,
            String label,
            PhoneEvidence known,
            List<Refusal> refusals,
            @Nullable Arrival arrival) {
        String text() {
            return label + " " + mac + " " + LogWords.facts(known) + " " + arrived() + " " + refused();
        }

        String refused() {
            return refusals.stream()
                    .map(refusal -> switch (refusal.kind()) {
                        case UPLOAD_REFUSED -> "upload refused: " + Secrets.shown(refusal.file());
                        case FIRMWARE_MISSING -> "no firmware: " + Secrets.shown(refusal.file());
                    })
                    .collect(Collectors.joining("; "));
        }

        String arrived() {
            if (arrival == null) {
                return "";
            }
            String restarted = arrival.restarted() ? ", restarted" : "";
            String firmware = arrival.firmware() == null ? "" : ", took " + Secrets.shown(arrival.firmware());
            return has(arrival) + restarted + firmware;
        }

        private static String has(Arrival arrival) {
            int all = arrival.concerned().size();
            return switch (arrival.state()) {
                case NOT_CONCERNED -> "asks for none of them";
                case ARRIVED -> all == 1 ? "has it" : "has all " + all;
                case NOT_SEEN -> "not seen since";
                case NOT_YET, PARTLY ->
                    "not yet "
                            + arrival.missing().stream()
                                    .limit(SHOWN_FILES)
                                    .map(RootPath::name)
                                    .collect(Collectors.joining(", "))
                            + (arrival.missing().size() > SHOWN_FILES ? " …" : "");
            };
        }
    }

    private final Jobs jobs;
    private final @Nullable PublishService publishing;
    private final ObservableList<Row> all = FXCollections.observableArrayList();
    private final FilteredList<Row> rows = new FilteredList<>(all);
    private final TableView<Row> table = new TableView<>();
    private final SearchField filter = new SearchField();
    private final ComboBox<Choice> since = new ComboBox<>();
    private final Label summary = Ui.paragraph("", "text-muted");
    private final TableColumn<Row, String> arrived = column("Since the publication", 200, Row::arrived);
    /** The logs that were not read, or not all of them. */
    private final VBox unread = new VBox(4);

    private final BorderPane node = new BorderPane();
    private @Nullable OpenRoot root;

    /**
     * @param publishing knows earlier publications; null if there are none to look back to
     */
    public AllHeardView(Jobs jobs, @Nullable PublishService publishing, Navigator navigator) {
        this.jobs = jobs;
        this.publishing = publishing;
        table.setId("all-heard");
        table.setAccessibleText("What each phone says");
        table.setFixedCellSize(30);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        SortedList<Row> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getColumns().add(column("Phone", 170, Row::label));
        table.getColumns().add(column("MAC", 120, row -> row.mac().hex()));
        table.getColumns().add(column("Model", 100, row -> value(row.known().model())));
        table.getColumns().add(column("Firmware", 110, row -> value(row.known().firmware())));
        table.getColumns()
                .add(column(
                        "Last seen",
                        170,
                        row -> row.known().lastSeen() == null
                                ? ""
                                : LogWords.time(row.known().lastSeen())));
        table.getColumns().add(arrived);
        table.getColumns().add(column("Refused", 360, Row::refused));
        table.setPlaceholder(Ui.paragraph("No phone matches.", "text-muted"));
        table.setRowFactory(view -> {
            TableRow<Row> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    navigator.open(new PageId.Heard(row.getItem().mac()));
                }
            });
            return row;
        });
        table.setOnKeyPressed(event -> {
            Row row = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == javafx.scene.input.KeyCode.ENTER && row != null) {
                navigator.open(new PageId.Heard(row.mac()));
            }
        });
        filter.setId("heard-filter");
        filter.setPromptText("Filter by phone, model or firmware");
        filter.setAccessibleText("Filter phones");
        filter.setPrefWidth(320);
        filter.textProperty().subscribe(text -> {
            String wanted = text.strip().toLowerCase(java.util.Locale.ROOT);
            rows.setPredicate(row -> wanted.isEmpty()
                    || row.text().toLowerCase(java.util.Locale.ROOT).contains(wanted));
        });
        since.setId("heard-since");
        since.setAccessibleText("The publication to look back to");
        since.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Choice choice) {
                return choice == null ? "" : choice.words();
            }

            @Override
            public @Nullable Choice fromString(String text) {
                return null;
            }
        });
        since.valueProperty().subscribe(choice -> recompute());
        HBox tools = new HBox(8, filter, Ui.label("Did this publication arrive?", "text-muted"), since);
        tools.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(8, Ui.label("What the phones say", "title-4"), summary, unread, tools);
        head.getStyleClass().add("page-top");
        node.setTop(head);
        node.setCenter(table);
    }

    private static String value(@Nullable Fact fact) {
        return fact == null ? "" : fact.value();
    }

    private static TableColumn<Row, String> column(String title, double width, Function<Row, String> text) {
        TableColumn<Row, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        return column;
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    /** Focuses the filter. */
    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /** Shows what a root tells of its phones. */
    public void show(OpenRoot next) {
        root = next;
        unread.getChildren()
                .setAll(next.resolved().evidence().unread().stream()
                        .limit(SHOWN_UNREAD)
                        .map(log -> LogWords.notice("info", "mdi2i-information-outline", Secrets.shown(log.why())))
                        .toList());
        unread.setManaged(!unread.getChildren().isEmpty());
        recompute();
        if (publishing != null) {
            String address = next.base().location().address();
            jobs.run("Looking for publications", job -> publishing.of(address), this::choices);
        } else {
            choices(List.of());
        }
    }

    private void choices(Collection<Kept> publications) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(null));
        publications.stream()
                .filter(kept -> kept.damage() == null)
                .map(Choice::new)
                .forEach(choices::add);
        if (!since.getItems().equals(choices)) {
            since.getItems().setAll(choices);
            since.setValue(choices.size() > 1 ? choices.get(1) : choices.getFirst());
        }
        since.setDisable(choices.size() == 1);
    }

    private void recompute() {
        OpenRoot now = root;
        if (now == null) {
            return;
        }
        Choice choice = since.getValue();
        Kept publication = choice == null ? null : choice.publication();
        jobs.run("Reading what phones say", job -> rows(now, publication), found -> {
            if (now.equals(root)) {
                arrived.setVisible(publication != null);
                all.setAll(found);
                summary.setText(summary(found));
            }
        });
    }

    private static String summary(List<Row> rows) {
        long known = rows.stream().filter(row -> row.known().model() != null).count();
        long seen = rows.stream().filter(row -> row.known().lastSeen() != null).count();
        if (known == 0 && seen == 0) {
            return "No log in this root mentions a phone. Phones put theirs into the folder that the master names as "
                    + "LOG_FILE_DIRECTORY; copy your server's log into the root to see requests too.";
        }
        String text = "The model of " + known + " of " + rows.size()
                + " phones is known; a server's log has requests of " + seen + ".";
        long concerned = rows.stream()
                .filter(row -> row.arrival() != null && row.arrival().state() != Arrival.State.NOT_CONCERNED)
                .count();
        long have = rows.stream()
                .filter(row -> row.arrival() != null && row.arrival().state() == Arrival.State.ARRIVED)
                .count();
        return rows.stream().anyMatch(row -> row.arrival() != null)
                ? text + " " + have + " of " + concerned + " phones concerned have fetched what was published."
                : text;
    }

    private static List<Row> rows(OpenRoot open, @Nullable Kept publication) {
        ResolvedRoot resolved = open.resolved();
        Set<MacAddress> phones = new TreeSet<>(resolved.phones().keySet());
        phones.addAll(resolved.evidence().phones().keySet());
        Since from = publication == null
                ? null
                : Since.parse(publication.time().toString(), Instant.now(), ZoneId.systemDefault());
        Set<RootPath> published = publication == null ? Set.of() : new LinkedHashSet<>(publication.paths());
        List<Row> rows = new ArrayList<>();
        for (MacAddress mac : phones) {
            Phone phone = resolved.phones().get(mac);
            PhoneEvidence known = resolved.evidence().of(mac);
            rows.add(new Row(
                    mac,
                    phone == null || phone.label() == null ? "" : phone.label(),
                    known,
                    Refusal.in(known.requests()),
                    from == null ? null : Arrival.of(concerned(phone, published), known.requests(), from)));
        }
        return rows;
    }

    private static List<RootPath> concerned(@Nullable Phone phone, Set<RootPath> published) {
        return phone == null
                ? List.of()
                : phone.config().stack().layers().stream()
                        .map(Layer::content)
                        .filter(Objects::nonNull)
                        .map(content -> content.path())
                        .filter(published::contains)
                        .distinct()
                        .toList();
    }
}
