package org.provscope.ui.directory;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.ContactChange;
import org.provscope.directory.ContactDraft;
import org.provscope.directory.ContactField;
import org.provscope.directory.ContactImport;
import org.provscope.ui.Boxes;
import org.provscope.ui.Ui;

/** Shows what an import would change, before it is made. */
public final class ImportView {
    private final List<ContactDraft> entries;
    private final ContactImport read;
    private final CheckBox without = new CheckBox();
    private final ListView<ContactChange> list = new ListView<>();
    private final Label counts = Ui.label("", "text-muted");
    private final Button take;
    private final VBox node;

    /**
     * @param file    the name of what is imported
     * @param entries the contacts as they are
     * @param taken   gets the import if it is wanted
     * @param close   closes the box
     */
    public ImportView(
            String file,
            List<ContactDraft> entries,
            ContactImport read,
            Consumer<ContactImport> taken,
            Runnable close) {
        this.entries = entries;
        this.read = read;
        list.setId("import-changes");
        list.setAccessibleText("What the import changes");
        list.setCellFactory(view -> new ChangeCell());
        list.setPlaceholder(Ui.paragraph("Nothing changes: the directory already contains all of this.", "text-muted"));
        VBox.setVgrow(list, Priority.ALWAYS);
        int missing = read.missing().size();
        without.setId("import-without");
        without.setText(
                missing == 1
                        ? "Remove the 1 contact that is not in the imported file"
                        : "Remove the " + missing + " contacts that are not in the imported file");
        without.setVisible(missing > 0);
        without.setManaged(missing > 0);
        without.selectedProperty().subscribe((was, is) -> fill());
        take = Ui.button("Import", "mdi2c-check", () -> {
            close.run();
            taken.accept(chosen());
        });
        take.setId("import-take");
        Boxes.main(take);
        Button cancel = Ui.button("Cancel", "mdi2c-close", close);
        HBox buttons = Boxes.foot(Boxes.onlyHere(), cancel, take);
        node = new VBox(10, Ui.paragraph("Import " + file, "title-4"), counts);
        read.notes().forEach(note -> node.getChildren().add(Ui.paragraph(note, "advice")));
        node.getChildren().addAll(list, without, buttons);
        Boxes.box(760, 540, node);
        fill();
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    /** Focuses the button that most people want to press. */
    public void focus() {
        take.requestFocus();
    }

    private ContactImport chosen() {
        return without.isSelected() ? read.withoutMissing() : read;
    }

    private void fill() {
        List<ContactChange> changes = ContactChange.between(entries, chosen().wanted());
        list.getItems().setAll(changes);
        counts.setText(
                count(changes, ContactChange.Kind.ADDED) + " added, " + count(changes, ContactChange.Kind.CHANGED)
                        + " changed, " + count(changes, ContactChange.Kind.REMOVED) + " removed.");
        take.setDisable(changes.isEmpty());
    }

    private static long count(List<ContactChange> changes, ContactChange.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    private static final class ChangeCell extends ListCell<ContactChange> {
        @Override
        protected void updateItem(@Nullable ContactChange change, boolean empty) {
            super.updateItem(change, empty);
            if (empty || change == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label sign = Ui.label(
                    switch (change.kind()) {
                        case ADDED -> "+";
                        case CHANGED -> "~";
                        case REMOVED -> "−";
                    },
                    switch (change.kind()) {
                        case ADDED -> "line-after";
                        case CHANGED -> "advice";
                        case REMOVED -> "line-before";
                    });
            sign.setMinWidth(14);
            HBox box = new HBox(
                    8,
                    sign,
                    new VBox(
                            1,
                            Ui.label(change.contact().label()),
                            Ui.label(words(change), "text-muted", "plan-place")));
            box.setPrefWidth(0);
            setGraphic(box);
            setAccessibleText(change.kind().name().toLowerCase(java.util.Locale.ROOT) + " "
                    + change.contact().label() + ", " + words(change));
        }

        private static String words(ContactChange change) {
            ContactDraft before = change.before();
            ContactDraft after = change.after();
            return change.fields().stream()
                    .map(name -> {
                        ContactField known = ContactField.of(name);
                        String title = known == null ? name : known.label();
                        return before == null
                                ? title + " “" + change.contact().value(name) + "”"
                                : after == null
                                        ? title + " “" + before.value(name) + "”"
                                        : title + " “" + before.value(name) + "” → “" + after.value(name) + "”";
                    })
                    .collect(Collectors.joining(", "));
        }
    }
}
