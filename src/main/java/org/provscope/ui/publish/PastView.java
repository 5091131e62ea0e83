package org.provscope.ui.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.DirectoryPlace;
import org.provscope.effective.LayerStack;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.RootPath;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.publish.Content;
import org.provscope.publish.Publication;
import org.provscope.publish.PublicationStore;
import org.provscope.publish.PublicationStore.Kept;
import org.provscope.publish.PublicationStore.PublicationStatus;
import org.provscope.ui.Ui;
import org.provscope.ui.changes.ChangePreview;
import org.provscope.ui.changes.LineCell;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.PublishService;
import org.provscope.xml.SourceText;

/** The page of earlier publications into a root: each can be brought back as changes. */
public final class PastView {
    private static final int MOST_LINES = 5_000;

    private final PublishService publishing;
    private final Jobs jobs;
    private final BorderPane node = new BorderPane();
    private final ListView<Kept> past = new ListView<>();
    private final ListView<RootPath> files = new ListView<>();
    private final ListView<ChangePreview.Line> lines = new ListView<>();
    private final Label readers = Ui.label("", "text-muted");
    private final Label cut = Ui.label("", "text-muted");
    private final ListView<Phone> phones = new ListView<>();
    private final Consumer<MacAddress> openPhone;
    private List<ChangePreview.Line> all = List.of();
    private @Nullable Job counting;
    private @Nullable OpenRoot root;
    private @Nullable Job reading;

    /**
     * @param bringBack gets the publication whose old files are to be restored as changes
     * @param openPhone opens the page of a phone
     */
    public PastView(PublishService publishing, Jobs jobs, Consumer<Kept> bringBack, Consumer<MacAddress> openPhone) {
        this.openPhone = openPhone;
        this.publishing = publishing;
        this.jobs = jobs;
        past.setId("past");
        past.setAccessibleText("Earlier publications");
        past.setPlaceholder(Ui.paragraph(
                "Nothing has been published to this root from this machine yet.", "placeholder-text", "text-muted"));
        past.setCellFactory(view -> new PastCell());
        files.setAccessibleText("Files of the publication");
        files.setPlaceholder(Ui.paragraph("", "text-muted"));
        phones.setId("past-phones");
        phones.setAccessibleText("Phones that read these files today");
        phones.setPlaceholder(Ui.paragraph("", "text-muted"));
        phones.setCellFactory(view -> new PhoneCell());
        phones.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(phones.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        lines.setId("past-lines");
        lines.setAccessibleText("Lines that the publication changed");
        lines.setCellFactory(view -> new LineCell());
        lines.setPlaceholder(Ui.paragraph("", "text-muted"));
        past.getSelectionModel().selectedItemProperty().subscribe(this::show);
        files.getSelectionModel().selectedItemProperty().subscribe(file -> narrow());
        Button back = Ui.button("Restore the old files as changes", "mdi2b-backup-restore", () -> {
            Kept kept = past.getSelectionModel().getSelectedItem();
            if (kept != null) {
                bringBack.accept(kept);
            }
        });
        back.setId("past-back");
        back.disableProperty()
                .bind(past.getSelectionModel().selectedItemProperty().isNull());
        HBox top = new HBox(
                10,
                new VBox(
                        2,
                        Ui.label("Earlier publications", "title-4"),
                        Ui.label(
                                "Every file is kept on this machine as it was before and as it was published.",
                                "text-muted")),
                Ui.spring(),
                back);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("page-top");
        HBox.setHgrow(files, Priority.ALWAYS);
        HBox.setHgrow(phones, Priority.ALWAYS);
        HBox lists = new HBox(8, files, phones);
        VBox.setVgrow(lists, Priority.ALWAYS);
        HBox summary = new HBox(8, readers, cut);
        SplitPane content = new SplitPane(new VBox(6, summary, lists), lines);
        summary.setPadding(new Insets(6, 8, 0, 8));
        content.setOrientation(Orientation.VERTICAL);
        content.setDividerPositions(0.3);
        SplitPane split = new SplitPane(past, content);
        split.setDividerPositions(0.42);
        node.setTop(top);
        node.setCenter(split);
    }

    private void show(@Nullable Kept kept) {
        files.getItems().setAll(kept == null ? List.of() : kept.paths());
        readers.setText("");
        cut.setText("");
        phones.getItems().clear();
        lines.setPlaceholder(Ui.paragraph("", "text-muted"));
        all = List.of();
        narrow();
        if (reading != null) {
            reading.cancel();
        }
        if (kept == null || kept.damage() != null) {
            return;
        }
        tellReaders(kept);
        reading = jobs.run(
                "Reading a publication",
                job -> lines(PublicationStore.read(kept), job),
                found -> {
                    all = found;
                    narrow();
                    cut.setText(found.size() == MOST_LINES ? "Only the first " + MOST_LINES + " lines are shown." : "");
                },
                e -> lines.setPlaceholder(
                        Ui.paragraph("The publication cannot be read: " + e.getMessage(), "text-muted")));
    }

    private static List<ChangePreview.Line> lines(Publication publication, Job job) {
        List<ChangePreview.Line> lines = new ArrayList<>();
        for (Publication.Item item : publication.items()) {
            job.check();
            lines.addAll(ChangePreview.lines(item.path(), text(item.before()), text(item.after())));
        }
        return lines.size() > MOST_LINES ? List.copyOf(lines.subList(0, MOST_LINES)) : lines;
    }

    private static String text(@Nullable Content content) {
        return content == null ? "" : SourceText.of(content.bytes()).text();
    }

    /** All lines, or those of the chosen file. */
    private void narrow() {
        RootPath file = files.getSelectionModel().getSelectedItem();
        lines.getItems()
                .setAll(all.stream()
                        .filter(line -> file == null || line.file().equals(file))
                        .toList());
    }

    private void tellReaders(Kept kept) {
        OpenRoot open = root;
        if (open == null) {
            return;
        }
        Set<RootPath> paths = Set.copyOf(kept.paths());
        if (counting != null) {
            counting.cancel();
        }
        counting = jobs.run("Looking for phones", job -> readers(open.resolved(), paths, job), found -> {
            if (kept.equals(past.getSelectionModel().getSelectedItem())) {
                phones.getItems().setAll(found);
                readers.setText(
                        switch (found.size()) {
                            case 0 -> "No phone reads these files as parameters or contacts today.";
                            case 1 -> "1 phone reads them today.";
                            default -> found.size() + " phones read them today.";
                        });
            }
        });
    }

    /** Returns the phones that read one of some files: as layers, as their master, or as their contacts. */
    private static List<Phone> readers(ResolvedRoot root, Set<RootPath> paths, Job job) {
        List<Phone> readers = new ArrayList<>();
        Set<String> files = new HashSet<>();
        Set<MacAddress> contacts = new HashSet<>();
        for (RootPath path : paths) {
            job.check();
            files.add(path.value());
            MacAddress named = MacAddress.inName(path.name());
            if (named != null
                    && FileKind.of(path).isDirectory()
                    && DirectoryPlace.of(root, named).path().equals(path)) {
                contacts.add(named);
            }
        }
        for (Phone phone : root.phones().values()) {
            job.check();
            LayerStack stack = phone.config().stack();
            if (contacts.contains(phone.mac())
                    || files.contains(stack.masterFile())
                    || stack.layers().stream().anyMatch(layer -> files.contains(layer.file()))) {
                readers.add(phone);
            }
        }
        return readers;
    }

    private void open(@Nullable Phone phone) {
        if (phone != null) {
            openPhone.accept(phone.mac());
        }
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    /** Shows the publications of a root. */
    public void show(OpenRoot next) {
        root = next;
        String address = next.base().location().address();
        jobs.run("Looking for publications", job -> publishing.of(address), found -> {
            if (!past.getItems().equals(found)) {
                past.getItems().setAll(found);
                past.getSelectionModel().selectFirst();
            }
        });
    }

    /** Returns how a publication ended. */
    private static String words(PublicationStatus standing) {
        return switch (standing) {
            case OPEN -> "not finished";
            case DONE -> "";
            case TAKEN_BACK -> "undone";
            case LEFT -> "left unfinished";
        };
    }

    private static Label note(Kept kept) {
        Label note = Ui.label(kept.note());
        note.setMinWidth(0);
        if (!kept.note().isEmpty()) {
            note.setTooltip(new Tooltip(kept.note()));
        }
        return note;
    }

    private final class PhoneCell extends ListCell<Phone> {
        PhoneCell() {
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    open(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Phone phone, boolean empty) {
            super.updateItem(phone, empty);
            setText(
                    empty || phone == null
                            ? null
                            : phone.label() == null
                                    ? phone.mac().hex()
                                    : phone.label() + "  " + phone.mac().hex());
        }
    }

    private static final class PastCell extends ListCell<Kept> {
        PastCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Kept kept, boolean empty) {
            super.updateItem(kept, empty);
            setGraphic(null);
            if (!empty && kept != null) {
                int count = kept.paths().size();
                String what = kept.damage() != null
                        ? "damaged"
                        : count == 1 ? kept.paths().getFirst().value() : count + " files";
                HBox line = new HBox(
                        8,
                        Ui.icon("mdi2u-upload"),
                        Ui.label(When.words(kept.time())),
                        Ui.label(what, "text-muted"),
                        note(kept),
                        Ui.spring(),
                        Ui.label(words(kept.standing()), "trouble"));
                line.setAlignment(Pos.CENTER_LEFT);
                setGraphic(line);
                setAccessibleText(
                        When.words(kept.time()) + ", " + what + " " + kept.note() + " " + words(kept.standing()));
            }
        }
    }
}
