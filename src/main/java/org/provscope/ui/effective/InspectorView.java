package org.provscope.ui.effective;

import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.Note;
import org.provscope.effective.Notes;
import org.provscope.effective.Occurrence;
import org.provscope.effective.Phone;
import org.provscope.effective.Why;
import org.provscope.evidence.SaidLine;
import org.provscope.schema.IndexRange;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.ParameterName;
import org.provscope.schema.PhoneModels;
import org.provscope.schema.Secrets;
import org.provscope.schema.grammar.Grammars;
import org.provscope.ui.Menus;
import org.provscope.ui.Ui;
import org.provscope.ui.logs.LogWords;

/**
 * Shows what is known about the parameter in the selected row: meaning, type, range, and where its value comes from.
 */
final class InspectorView {
    private static final int MOST_COMPLAINTS = 3;

    private final EffectiveModel model;
    private final VBox content = new VBox(10);
    private final ScrollPane node = new ScrollPane(content);

    InspectorView(EffectiveModel model) {
        this.model = model;
        content.getStyleClass().add("inspector");
        node.setFitToWidth(true);
        node.setMinWidth(220);
        node.setId("inspector");
        node.setAccessibleText("Details of the selected parameter");
        ((ObservableValue<?>) model.selected()).subscribe(row -> show());
        model.config().subscribe(config -> show());
        model.said().addListener((InvalidationListener) changed -> show());
    }

    Node getNode() {
        return node;
    }

    private void show() {
        content.getChildren().clear();
        EffectiveRow row = model.selected().get();
        if (row == null) {
            content.getChildren()
                    .add(Ui.paragraph(
                            "Select a parameter to see what it does, which values it accepts, "
                                    + "and every file that sets it.",
                            "text-muted"));
            return;
        }
        EffectiveParameter parameter = row.parameter();
        EffectiveConfig config = model.config().get();
        Label name = Ui.paragraph(parameter.name(), "inspector-name");
        Button copy = Ui.iconButton("Copy the name", "mdi2c-content-copy", () -> {
            ClipboardContent text = new ClipboardContent();
            text.putString(parameter.name());
            Clipboard.getSystemClipboard().setContent(text);
        });
        HBox title = new HBox(6, name, Ui.spring(), copy);
        content.getChildren().add(title);
        Label why = Ui.paragraph(Why.sentence(who(), config, parameter), "inspector-why");
        why.setId("why");
        content.getChildren().add(why);
        if (row.published() != null) {
            Label until = Ui.paragraph("Changed here. Until you publish: " + row.published() + ".", "until");
            until.setId("until-published");
            content.getChildren().add(until);
        }
        if (model.edits().isEditable()) {
            content.getChildren().add(actions(row));
        }
        sources(row);
        for (Note note : Notes.of(config, parameter)) {
            HBox line = new HBox(8, Ui.icon("mdi2a-alert-circle-outline"), Ui.paragraph(note.text()));
            line.getStyleClass().add("note");
            content.getChildren().add(line);
        }
        complaints(parameter.name());
        Hyperlink where = new Hyperlink("Which phones get which value?");
        where.setOnAction(event -> model.openWhere(parameter.name()));
        content.getChildren().add(where);
        about(config, parameter);
    }

    /** What the phone's own logs say about the parameter, the latest first. */
    private void complaints(String name) {
        List<SaidLine> lines = model.said().stream()
                .filter(line -> name.equals(line.parameter()))
                .toList()
                .reversed();
        if (lines.isEmpty()) {
            return;
        }
        VBox box = new VBox(4, Ui.label("The phone said about it", "fact-title"));
        for (SaidLine line : lines.subList(0, Math.min(MOST_COMPLAINTS, lines.size()))) {
            Hyperlink place = new Hyperlink(LogWords.phoneTime(line.time()) + ", line " + line.line() + " of its log");
            place.getStyleClass().add("source-link");
            place.setOnAction(event -> model.open(line));
            box.getChildren().add(new VBox(place, Ui.paragraph(Secrets.shownLine(line.text()), "source-value")));
        }
        if (lines.size() > MOST_COMPLAINTS) {
            box.getChildren().add(Ui.label("and " + (lines.size() - MOST_COMPLAINTS) + " times before", "text-muted"));
        }
        box.setId("complaints");
        content.getChildren().add(box);
    }

    private String who() {
        Phone phone = model.phone();
        return phone == null || phone.label() == null ? "This phone" : phone.label();
    }

    private Node actions(EffectiveRow row) {
        Button change = Ui.button("Change …", "mdi2p-pencil-outline", () -> RowMenu.change(model, row));
        change.setId("change-value");
        change.setTooltip(new Tooltip("In the table: F2"));
        MenuButton more = new MenuButton("More");
        more.setAccessibleText("More actions for " + row.parameter().name());
        more.setId("more-for-value");
        more.setOnShowing(event -> Menus.fill(more.getItems(), RowMenu.items(model, row)));
        Menus.fill(more.getItems(), RowMenu.items(model, row));
        change.setMinWidth(Region.USE_PREF_SIZE);
        more.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(8, change, more);
    }

    private void about(EffectiveConfig config, EffectiveParameter parameter) {
        ParameterInfo known = config.schema().find(parameter.name());
        String base = ParameterName.withoutAnyModel(parameter.name(), PhoneModels.codes());
        // A name for one model means what the name for all means.
        ParameterInfo info = known == null && base != null ? config.schema().find(base) : known;
        if (info == null) {
            content.getChildren()
                    .add(Ui.paragraph("Not known in " + config.schema().source() + ".", "text-muted"));
            return;
        }
        if (!info.meaning().isEmpty()) {
            content.getChildren().add(Ui.paragraph(info.explanation()));
        }
        String besides = Grammars.besides(parameter.name());
        List<String> reading = Grammars.reading(
                parameter.name(),
                parameter.value() == null ? "" : parameter.value(),
                besides == null ? null : config.value(besides));
        if (!reading.isEmpty()) {
            fact("In words", String.join("\n", reading));
        }
        fact("Type", info.type().label());
        if (!info.type().choices().isEmpty()) {
            fact("Choices", String.join(", ", info.type().choices()));
        }
        fact(
                "Default",
                parameter.defaultValue() == null
                        ? config.baseProfile() == null
                                ? "none, or not known"
                                : "not known under the profile " + config.baseProfile()
                        : "“" + Secrets.masked(parameter.name(), parameter.defaultValue()) + "”");
        Map<String, String> special = config.schema().modelDefaults(info.name());
        if (!special.isEmpty()) {
            StringBuilder text = new StringBuilder();
            special.forEach((code, value) -> text.append(text.isEmpty() ? "" : ", ")
                    .append(code)
                    .append(" “")
                    .append(Secrets.masked(info.name(), value))
                    .append('”'));
            TitledPane byModel = new TitledPane("By model", Ui.paragraph(text.toString()));
            byModel.setExpanded(false);
            byModel.getStyleClass().add("dense");
            content.getChildren().add(byModel);
        }
        if (!info.indexes().isEmpty()) {
            fact(
                    "Family",
                    info.name() + ", # from "
                            + String.join(
                                    " and ",
                                    info.indexes().stream()
                                            .map(InspectorView::words)
                                            .toList()));
        }
        fact(
                "Restart",
                switch (info.restart()) {
                    case YES -> "a change restarts the phone";
                    case MAYBE -> "a change may restart the phone";
                    case UNKNOWN -> "not known whether a change restarts the phone";
                });
        if (!info.releases().isEmpty()) {
            fact("Releases", "UC Software " + info.releases().replace(" ", ", "));
        }
    }

    private static String words(IndexRange range) {
        return range.first() + " to " + range.last();
    }

    private void fact(String title, String text) {
        content.getChildren().add(new VBox(Ui.label(title, "fact-title"), Ui.paragraph(text)));
    }

    private void sources(EffectiveRow row) {
        EffectiveParameter parameter = row.parameter();
        VBox box = new VBox(4, Ui.label("Comes from", "fact-title"));
        if (parameter.winner() == null) {
            box.getChildren().add(Ui.paragraph("Not set in any file. The phone uses the firmware's default."));
        } else {
            box.getChildren().add(source(parameter.name(), parameter.winner()));
        }
        if (!parameter.beats().isEmpty()) {
            box.getChildren().add(Ui.label("Also set in", "fact-title"));
            parameter.beats().forEach(beaten -> box.getChildren().add(source(parameter.name(), beaten)));
        }
        content.getChildren().add(box);
    }

    private Node source(String name, @Nullable Occurrence occurrence) {
        if (occurrence == null) {
            return new VBox();
        }
        int layer = model.config().get().stack().layers().indexOf(occurrence.layer());
        Hyperlink place = new Hyperlink(occurrence.place());
        place.getStyleClass().addAll("source-link", LayerStrip.colour(layer));
        place.setOnAction(event -> model.open(occurrence));
        String as = occurrence.parameter().name().equals(name)
                ? ""
                : " as " + occurrence.parameter().name();
        return new VBox(
                place,
                Ui.paragraph(
                        "“" + Secrets.masked(name, occurrence.value()) + "”, "
                                + occurrence.layer().role().label() + as,
                        "source-value"));
    }
}
