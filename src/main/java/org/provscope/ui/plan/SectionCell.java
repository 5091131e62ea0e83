package org.provscope.ui.plan;

import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.plan.PlanWords;
import org.provscope.ui.Ui;
import org.provscope.ui.plan.PlanModel.Shown;

/** A part of a plan in the list: what it is, and whom it concerns. */
final class SectionCell extends ListCell<Section> {
    private final Supplier<@Nullable Shown> plan;

    /** @param plan the plan that is shown, or null */
    SectionCell(Supplier<@Nullable Shown> plan) {
        this.plan = plan;
    }

    @Override
    protected void updateItem(@Nullable Section section, boolean empty) {
        super.updateItem(section, empty);
        setGraphic(null);
        setAccessibleText(null);
        Shown shown = plan.get();
        if (empty || section == null || shown == null) {
            return;
        }
        Label title = Ui.label(section.title(), "phone-label");
        title.setMinWidth(0);
        if (section instanceof Section.Directory || section instanceof Section.Lines) {
            // The names of many files begin and end alike.
            title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }
        Label phones = Ui.label(names(section, shown), "text-muted");
        phones.setMinWidth(0);
        VBox words = new VBox(1, title, phones);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = new HBox(8, Ui.icon(icon(section)), words);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setPrefWidth(0);
        setGraphic(box);
        setAccessibleText(section.title() + ", " + names(section, shown));
    }

    private String names(Section section, Shown shown) {
        return switch (section) {
            case Section.Brought _ -> "errors and warnings of both states compared";
            case Section.Directory(var change) -> PlanWords.directory(change);
            case Section.Other _ -> "by 000000000000.cfg";
            case Section.Read(var group) -> PlanWords.phones(group.phones().size());
            case Section.Lines(var change) -> change.kind().label();
            case Section.Changed _, Section.Unknown _, Section.Overridden _ -> {
                var phones = section.phones();
                yield shown.words().phone(phones.getFirst())
                        + (phones.size() == 1
                                ? ""
                                : ", " + shown.words().phone(phones.get(1)) + (phones.size() == 2 ? "" : " …"));
            }
        };
    }

    private static String icon(Section section) {
        return switch (section) {
            case Section.Brought(var problems) ->
                problems.added().isEmpty() ? "mdi2c-check-circle-outline" : "mdi2a-alert-circle-outline";
            case Section.Changed _ -> "mdi2s-swap-horizontal";
            case Section.Other _ -> "mdi2a-asterisk";
            case Section.Unknown _ -> "mdi2h-help-circle-outline";
            case Section.Overridden _ -> "mdi2e-eye-off-outline";
            case Section.Directory _ -> "mdi2c-contacts-outline";
            case Section.Read _ -> "mdi2f-file-outline";
            case Section.Lines(var change) ->
                switch (change.kind()) {
                    case ADDED -> "mdi2f-file-plus-outline";
                    case REMOVED -> "mdi2f-file-remove-outline";
                    case MODIFIED -> "mdi2f-file-edit-outline";
                };
        };
    }
}
