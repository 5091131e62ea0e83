package org.provscope.ui.phones;

import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.provscope.effective.Phone;
import org.provscope.provisioning.MacAddress;
import org.provscope.ui.Badge;
import org.provscope.ui.Ui;

/** Label above, address below, the state as an icon. */
final class PhoneCell extends TableCell<PhoneRow, PhoneRow> {
    /**
     * What is shown beside a phone.
     *
     * @param problems the number of problems
     * @param words    the problems in words
     * @param change   what changes that are not published do to it, a sentence; empty for nothing
     */
    record Marks(Badge problems, String words, String change) {}

    private final BooleanSupplier isNarrow;
    private final Function<MacAddress, Marks> marks;

    /** @param isNarrow true if the column of models is hidden */
    PhoneCell(BooleanSupplier isNarrow, Function<MacAddress, Marks> marks) {
        this.isNarrow = isNarrow;
        this.marks = marks;
    }

    static String model(Phone phone) {
        String known = phone.config().stack().model();
        return known != null ? known : phone.guessedModel() == null ? "" : phone.guessedModel() + "?";
    }

    @Override
    protected void updateItem(@Nullable PhoneRow row, boolean empty) {
        super.updateItem(row, empty);
        setTooltip(null);
        switch (empty ? null : row) {
            case PhoneRow.One(Phone phone) -> show(phone);
            case PhoneRow.Group group -> show(group);
            case null -> {
                setGraphic(null);
                setAccessibleText("");
            }
        }
    }

    private void show(PhoneRow.Group group) {
        HBox box = new HBox(
                6,
                Ui.icon(group.isOpen() ? "mdi2c-chevron-down" : "mdi2c-chevron-right"),
                Ui.label(group.title(), "group-title"));
        if (isNarrow.getAsBoolean()) {
            box.getChildren().add(Ui.label(String.valueOf(group.phones()), "text-muted"));
        }
        box.setAlignment(Pos.CENTER_LEFT);
        setGraphic(box);
        setAccessibleText(
                group.title() + ", " + group.phones() + " phones, " + (group.isOpen() ? "open" : "folded away"));
    }

    private void show(Phone phone) {
        Label name = Ui.label(phone.label() == null ? "(no label)" : phone.label(), "phone-label");
        Marks shown = marks.apply(phone.mac());
        String model = isNarrow.getAsBoolean() ? model(phone) : "";
        Label mac = Ui.label(phone.mac().hex() + (model.isEmpty() ? "" : "  " + model), "phone-mac");
        var icon = Ui.icon(
                switch (phone.state()) {
                    case COMPLETE -> "mdi2p-phone-classic";
                    case PARTLY_UNSEEN -> "mdi2l-lock-outline";
                    case CLOUD -> "mdi2c-cloud-outline";
                    case DEPENDS_ON_MODEL -> "mdi2h-help-circle-outline";
                    case INCOMPLETE -> "mdi2a-alert";
                    case NO_MASTER -> "mdi2a-alert-octagon";
                });
        icon.getStyleClass().add("state-" + phone.state().name().toLowerCase(Locale.ROOT));
        VBox words = new VBox(name, mac);
        words.setMinWidth(0);
        HBox box = new HBox(8, icon, words);
        Label count = shown.problems().node();
        String change = shown.change();
        box.getChildren().add(Ui.spring());
        if (!change.isEmpty()) {
            FontIcon mark = Ui.icon("mdi2p-pencil");
            mark.getStyleClass().add("changed-mark");
            box.getChildren().add(mark);
        }
        if (count != null) {
            count.setMinWidth(Region.USE_PREF_SIZE);
            box.getChildren().add(count);
        }
        box.setAlignment(Pos.CENTER_LEFT);
        setGraphic(box);
        setTooltip(new Tooltip(phone.mac() + (model.isEmpty() ? "" : ", " + model) + ": "
                + phone.state().label()
                + (shown.words().isEmpty() ? "" : "\n" + shown.words())
                + (change.isEmpty() ? "" : "\n" + change)));
        setAccessibleText(name.getText() + ", " + phone.mac() + ", "
                + phone.state().label() + ", " + shown.problems().label() + (change.isEmpty() ? "" : ". " + change));
    }
}
