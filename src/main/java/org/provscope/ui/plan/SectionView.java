package org.provscope.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.check.BroughtProblems;
import org.provscope.check.Problem;
import org.provscope.check.ProblemLocation;
import org.provscope.check.Severity;
import org.provscope.files.RootPath;
import org.provscope.plan.DirectoryChange;
import org.provscope.plan.FileChange;
import org.provscope.plan.OverriddenPlace;
import org.provscope.plan.Place;
import org.provscope.plan.Places;
import org.provscope.plan.PlanChange;
import org.provscope.plan.PlanChange.Side;
import org.provscope.plan.PlanWords;
import org.provscope.plan.RolloutPlan.FirmwareChange;
import org.provscope.plan.RolloutPlan.Group;
import org.provscope.provisioning.MacAddress;
import org.provscope.ui.Ui;
import org.provscope.ui.compare.TwoTextsView;
import org.provscope.ui.plan.PlanModel.Shown;

/** Shows one part of a plan in full: the phones, and each parameter before and after. */
final class SectionView {
    private static final int SHOWN_PHONES = 24;
    private static final int SHOWN_PLACES = 200;

    private final PlanModel model;
    private final BiConsumer<RootPath, Integer> openFile;
    private final Consumer<MacAddress> openPhone;
    private final TwoTextsView lines;
    private final VBox node = new VBox(8);

    SectionView(PlanModel model, BiConsumer<RootPath, Integer> openFile, Consumer<MacAddress> openPhone) {
        this.model = model;
        // The files of the other root are not open: only what is "after" and open has lines here.
        this.openFile = (path, line) -> {
            if (!model.openIsBefore().get()) {
                openFile.accept(path, line);
            }
        };
        this.openPhone = openPhone;
        lines = new TwoTextsView(model.lines(), this.openFile);
        node.getStyleClass().add("inspector");
        node.setId("plan-detail");
    }

    Node getNode() {
        return node;
    }

    void show(@Nullable Section section, @Nullable Shown shown) {
        node.getChildren().clear();
        if (section == null || shown == null) {
            return;
        }
        boolean isFile = section instanceof Section.Lines
                || section instanceof Section.Read
                || section instanceof Section.Directory;
        node.getChildren().add(Ui.paragraph(section.title(), isFile ? "inspector-name" : "title-4"));
        switch (section) {
            case Section.Brought(BroughtProblems problems) -> brought(problems);
            case Section.Changed(Group group) -> {
                phones(group.phones(), shown);
                changes(group.changes(), group.firmware(), shown);
            }
            case Section.Other(var others) -> {
                node.getChildren().add(Ui.paragraph(PlanWords.OTHERS, "text-muted"));
                changes(others.changes(), others.firmware(), shown);
            }
            case Section.Unknown(var group) -> {
                node.getChildren().add(Ui.paragraph(shown.words().shown(group.reason())));
                phones(group.phones(), shown);
            }
            case Section.Overridden(var group) -> {
                phones(group.phones(), shown);
                places(group.changes(), shown);
            }
            case Section.Read(var group) -> {
                node.getChildren()
                        .add(Ui.paragraph(shown.words().shown(group.change().sentence())));
                phones(group.phones(), shown);
            }
            case Section.Directory(DirectoryChange change) -> directory(change);
            case Section.Lines(FileChange change) -> lines(change);
        }
    }

    /** What the changes make wrong, each with its place. */
    private void brought(BroughtProblems problems) {
        VBox box = new VBox(8);
        for (Problem problem : problems.added()
                .subList(0, Math.min(SHOWN_PLACES, problems.added().size()))) {
            Node sign = Ui.icon(
                    problem.severity() == Severity.ERROR ? "mdi2c-close-circle-outline" : "mdi2a-alert-outline");
            sign.getStyleClass().add("severity-" + problem.severity().code());
            Label words = Ui.paragraph(problem.message());
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox line = new HBox(8, sign, words);
            ProblemLocation place = problem.place();
            if (place != null) {
                int number = place.start() == null ? 1 : place.start().line();
                Hyperlink link = new Hyperlink(place.file() + (place.start() == null ? "" : ":" + number));
                link.setMinWidth(Region.USE_PREF_SIZE);
                link.setOnAction(event -> openFile.accept(place.file(), number));
                line.getChildren().add(link);
            }
            box.getChildren().add(line);
        }
        if (problems.added().size() > SHOWN_PLACES) {
            box.getChildren().add(Ui.label("and " + (problems.added().size() - SHOWN_PLACES) + " more", "text-muted"));
        }
        if (problems.added().isEmpty()) {
            box.getChildren().add(Ui.paragraph("Nothing becomes wrong by these changes.", "text-muted"));
        }
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        node.getChildren().add(scroll);
    }

    private void changes(List<PlanChange> changes, @Nullable FirmwareChange firmware, Shown shown) {
        if (firmware != null) {
            node.getChildren()
                    .add(Ui.paragraph(shown.words().firmware(firmware) + ". Phones load it when they restart."));
        }
        if (!changes.isEmpty()) {
            node.getChildren().add(table(changes, shown));
        }
    }

    private void phones(List<MacAddress> phones, Shown shown) {
        FlowPane pane = new FlowPane(10, 2);
        add(pane, phones.subList(0, Math.min(SHOWN_PHONES, phones.size())), shown);
        if (phones.size() > SHOWN_PHONES) {
            Hyperlink more = new Hyperlink("and " + (phones.size() - SHOWN_PHONES) + " more");
            more.setOnAction(event -> {
                pane.getChildren().remove(more);
                add(pane, phones.subList(SHOWN_PHONES, Math.min(phones.size(), 2000)), shown);
                if (phones.size() > 2000) {
                    pane.getChildren()
                            .add(Ui.label("and " + (phones.size() - 2000) + " more, in the report", "text-muted"));
                }
            });
            pane.getChildren().add(more);
        }
        ScrollPane scroll = new ScrollPane(pane);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(phones.size() > 3 ? 48 : 28);
        scroll.setMaxHeight(150);
        scroll.getStyleClass().add("edge-to-edge");
        node.getChildren().add(scroll);
    }

    private void add(FlowPane pane, List<MacAddress> phones, Shown shown) {
        for (MacAddress mac : phones) {
            Hyperlink link = new Hyperlink(shown.words().phone(mac));
            link.setOnAction(event -> openPhone.accept(mac));
            pane.getChildren().add(link);
        }
    }

    private TableView<PlanChange> table(List<PlanChange> changes, Shown shown) {
        TableView<PlanChange> table = new TableView<>();
        table.setId("plan-changes");
        table.setAccessibleText("Parameters before and after");
        String wanted = model.filter().get().strip().toLowerCase(java.util.Locale.ROOT);
        List<PlanChange> found = wanted.isEmpty()
                ? List.of()
                : changes.stream()
                        .filter(change -> change.parameter()
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains(wanted))
                        .toList();
        table.getItems().setAll(found.isEmpty() ? changes : found);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getColumns().add(column("Parameter", 250, change -> parameter(change)));
        table.getColumns().add(column("Before", 165, change -> side(change, change.before(), shown, true)));
        table.getColumns().add(column("After", 165, change -> side(change, change.after(), shown, false)));
        TableColumn<PlanChange, PlanChange> restart =
                column("Restart", 95, change -> Ui.label(PlanWords.restart(change.restart()), "text-muted"));
        restart.setMaxWidth(110);
        table.getColumns().add(restart);
        table.setOnMouseClicked(event -> {
            PlanChange change = table.getSelectionModel().getSelectedItem();
            if (event.getClickCount() == 2 && change != null) {
                Places.Same places = change.places().first();
                open(places.after() == null ? places.before() : places.after());
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private void open(@Nullable Place place) {
        if (place != null) {
            openFile.accept(new RootPath(place.file()), place.line());
        }
    }

    private static TableColumn<PlanChange, PlanChange> column(
            String title, double width, Function<PlanChange, Node> cell) {
        TableColumn<PlanChange, PlanChange> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 95));
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(col -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable PlanChange change, boolean empty) {
                super.updateItem(change, empty);
                setGraphic(empty || change == null ? null : cell.apply(change));
            }
        });
        return column;
    }

    private static Node parameter(PlanChange change) {
        String note = PlanWords.note(change);
        Label name = Ui.label(change.parameter(), "place-file");
        name.setTooltip(new Tooltip(change.parameter()));
        VBox box = new VBox(1, name);
        if (!note.isEmpty()) {
            box.getChildren().add(Ui.label(note, "advice"));
        }
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node side(PlanChange change, @Nullable Side side, Shown shown, boolean isBefore) {
        String text = shown.words().value(change.parameter(), side);
        Label value = Ui.label(text, side == null ? "text-muted" : isBefore ? "line-before" : "line-after");
        value.setTooltip(new Tooltip(text));
        VBox box = new VBox(1, value);
        if (side != null) {
            String where =
                    isBefore ? shown.words().placeBefore(change) : shown.words().placeAfter(change);
            Label place = Ui.label(where, "text-muted", "plan-place");
            place.setTooltip(new Tooltip(places(change, where, shown)));
            box.getChildren().add(place);
        }
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /** Returns the place of a value, or the first phones' places if each has different ones. */
    private static String places(PlanChange change, String where, Shown shown) {
        if (!(change.places() instanceof Places.Each(List<Places.OfPhone> phones))) {
            return where;
        }
        List<String> lines = new ArrayList<>(
                phones.stream().limit(SHOWN_PHONES).map(shown.words()::places).toList());
        if (phones.size() > SHOWN_PHONES) {
            lines.add("and " + (phones.size() - SHOWN_PHONES) + " more, in the report");
        }
        return String.join("\n", lines);
    }

    private void places(List<OverriddenPlace> places, Shown shown) {
        VBox list = new VBox(6);
        for (OverriddenPlace place : places.subList(0, Math.min(SHOWN_PLACES, places.size()))) {
            Hyperlink changed = new Hyperlink(shown.words().shown(place.file()) + ":" + place.line());
            changed.setOnAction(event -> openFile.accept(new RootPath(place.file()), place.line()));
            Hyperlink winner = new Hyperlink(shown.words().shown(place.byFile()) + ":" + place.byLine());
            winner.setOnAction(event -> openFile.accept(new RootPath(place.byFile()), place.byLine()));
            HBox how = new HBox(
                    5,
                    Ui.label(place.gone() ? "removed from" : "changed in", "text-muted"),
                    changed,
                    Ui.label("but", "text-muted"),
                    winner,
                    Ui.label("wins (" + place.byRole().label() + ")", "text-muted"));
            list.getChildren().add(new VBox(1, Ui.label(place.parameter(), "place-file"), how));
        }
        if (places.size() > SHOWN_PLACES) {
            list.getChildren()
                    .add(Ui.label("and " + (places.size() - SHOWN_PLACES) + " more, in the report", "text-muted"));
        }
        scroll(list);
    }

    private void lines(FileChange change) {
        node.getChildren()
                .add(Ui.label(
                        "File " + change.kind().label() + ". Passwords, keys and pins are masked.", "text-muted"));
        model.lines(change.file());
        node.getChildren().add(lines.getNode());
    }

    private void directory(DirectoryChange change) {
        node.getChildren().add(Ui.paragraph(PlanWords.directoryNote(change), "text-muted"));
        VBox list = new VBox(4);
        contacts(list, "Added", change.added());
        contacts(list, "Removed", change.removed());
        contacts(list, "Changed", change.changed());
        scroll(list);
        Hyperlink open = new Hyperlink("Open " + change.file());
        open.setOnAction(event -> openFile.accept(change.file(), 1));
        node.getChildren().add(open);
    }

    private static void contacts(VBox list, String title, List<String> contacts) {
        if (!contacts.isEmpty()) {
            list.getChildren().add(Ui.label(title, "fact-title"));
            contacts.stream()
                    .limit(SHOWN_PLACES)
                    .forEach(contact -> list.getChildren().add(Ui.label(contact)));
            if (contacts.size() > SHOWN_PLACES) {
                list.getChildren()
                        .add(Ui.label(
                                "and " + (contacts.size() - SHOWN_PLACES) + " more, in the report", "text-muted"));
            }
        }
    }

    private void scroll(VBox list) {
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        node.getChildren().add(scroll);
    }
}
