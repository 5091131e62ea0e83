package org.provscope.ui.directory;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import org.provscope.directory.ContactField;
import org.provscope.ui.directory.DirectoryModel.Row;

/** The columns of the grid of contacts. */
final class ContactColumns {
    /** Puts Ü where the person looks for it. */
    private static final Collator ALPHABET = Collator.getInstance();

    private ContactColumns() {}

    /** Makes a column for the place of a contact, and one for every field. */
    static List<TableColumn<Row, ?>> of(DirectoryModel model, FieldCell.Editing editing) {
        List<TableColumn<Row, ?>> columns = new ArrayList<>();
        TableColumn<Row, Integer> place = new TableColumn<>("#");
        place.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().place()));
        place.setPrefWidth(46);
        columns.add(place);
        for (String name : model.columns()) {
            ContactField known = ContactField.of(name);
            TableColumn<Row, String> column = new TableColumn<>(known == null ? name : known.label());
            column.setId("column-" + name);
            column.setUserData(name);
            column.setCellValueFactory(
                    row -> new ReadOnlyStringWrapper(row.getValue().entry().value(name)));
            column.setComparator(ContactColumns::compare);
            column.setPrefWidth(
                    known == null
                            ? 110
                            : switch (known) {
                                case LAST_NAME, FIRST_NAME, LABEL -> 120;
                                case CONTACT -> 120;
                                case RING_TYPE -> 150;
                                case AUTO_DIVERT, AUTO_REJECT -> 100;
                                default -> 88;
                            });
            column.setEditable(known == null || !known.isFlag());
            column.setCellFactory(view -> new FieldCell(model, name, editing));
            columns.add(column);
        }
        return columns;
    }

    /** Numbers by their value, all else by the alphabet; what is empty comes last. */
    static int compare(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        boolean areNumbers = one.matches("\\d{1,9}") && other.matches("\\d{1,9}");
        return areNumbers
                ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other))
                : ALPHABET.compare(one, other);
    }
}
