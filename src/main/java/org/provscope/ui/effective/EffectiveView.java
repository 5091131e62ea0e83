package org.provscope.ui.effective;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.Phone;
import org.provscope.evidence.Fact;
import org.provscope.evidence.PhoneEvidence;
import org.provscope.evidence.Refusal;
import org.provscope.provisioning.MacAddress;
import org.provscope.schema.PhoneModels;
import org.provscope.ui.Badge;
import org.provscope.ui.SearchField;
import org.provscope.ui.Ui;
import org.provscope.ui.logs.LogWords;

/** The page of one phone. */
public final class EffectiveView {
    private static final double LOW = 480;

    private final EffectiveModel model;
    private final SearchField filter = new SearchField();
    private final BorderPane node = new BorderPane();

    /**
     * What else can be seen of the phone.
     *
     * @param said      shows what the phone asked for and what its logs say
     * @param askExport asks for a file that the phone exported, and shows it beside what the root gives
     * @param export    shows such a file beside what the root gives
     * @param problems  how many problems its files have
     * @param wrong     shows these problems
     */
    public record Besides(
            Runnable said,
            Runnable askExport,
            Consumer<Path> export,
            ObservableValue<Badge> problems,
            Runnable wrong) {}

    public EffectiveView(EffectiveModel model, Besides besides) {
        this.model = model;
        acceptExport(besides.export());
        node.getStyleClass().add("phone-page");
        LayerStrip strip = new LayerStrip(model);
        // A low window, e.g. at 200 %, is for the table first.
        node.heightProperty().subscribe(height -> strip.setLow(height.doubleValue() < LOW && height.doubleValue() > 0));
        VBox top = new VBox(8, header(), said(besides), notices(), strip.getNode(), tools());
        top.getStyleClass().add("page-top");
        node.setTop(top);
        SplitPane split = new SplitPane(new EffectiveTable(model).getNode(), new InspectorView(model).getNode());
        split.setOrientation(Orientation.HORIZONTAL);
        split.setDividerPositions(0.74);
        SplitPane.setResizableWithParent(split.getItems().get(1), false);
        node.setCenter(split);
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

    private Node header() {
        Phone phone = model.phone();
        String label = model.mac().equals(MacAddress.OTHER)
                ? "Any phone"
                : phone == null || phone.label() == null ? model.mac().hex() : phone.label();
        Label title = Ui.label(label, "title-3");
        Label mac = Ui.label(
                model.mac().equals(MacAddress.OTHER)
                        ? "no phone in particular: what one gets that has no files of its own"
                        : phone == null
                                ? "no file in this root belongs to this phone"
                                : model.mac().hex(),
                "text-muted");
        ComboBox<String> models = new ComboBox<>();
        models.setId("model");
        models.setEditable(true);
        models.getItems().add("");
        models.getItems().addAll(PhoneModels.codes());
        model.config().subscribe(config -> models.setPromptText(knownModel()));
        models.setAccessibleText("Model of this phone");
        models.setPrefWidth(160);
        models.valueProperty().subscribe(code -> model.model().set(code == null ? "" : code));
        title.setMinWidth(60);
        models.setMinWidth(Region.USE_PREF_SIZE);
        HBox header = new HBox(12, title, mac, Ui.spring());
        String guess = phone == null || model.known().model() != null ? null : phone.guessedModel();
        if (guess != null) {
            var use = Ui.button(
                    "Use " + "" + guess + " (probably)", "mdi2l-lightbulb-on-outline", () -> models.setValue(guess));
            use.setTooltip(new Tooltip(
                    "A guess, based on the files that only this phone has or that its own master lists. Click to use "
                            + "this model."));
            use.visibleProperty().bind(model.model().isEmpty());
            use.managedProperty().bind(use.visibleProperty());
            header.getChildren().add(use);
        }
        header.getChildren().addAll(Ui.label("Model", "text-muted"), models);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private String knownModel() {
        Fact known = model.known().model();
        return known == null ? "Model not known" : known.value() + " (known)";
    }

    /** Takes a file that is dropped on the page; folders and zip files are roots, which the window opens. */
    private void acceptExport(Consumer<Path> open) {
        node.setOnDragOver(event -> {
            if (exported(event) != null) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.setOnDragDropped(event -> {
            Path file = exported(event);
            if (file != null) {
                open.accept(file);
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static @Nullable Path exported(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        String name = files.size() == 1 ? files.getFirst().getName().toLowerCase(Locale.ROOT) : "";
        return name.endsWith(".xml") || name.endsWith(".cfg") ? files.getFirst().toPath() : null;
    }

    /** What the phone itself tells, and the way to more of it. */
    private Node said(Besides besides) {
        Label facts = Ui.label("", "text-muted");
        Button more = Ui.button("What it said", "mdi2m-message-text-outline", besides.said());
        more.setId("phone-said");
        more.getStyleClass().add("flat");
        more.setTooltip(new Tooltip("Its last requests, and what its logs say about configuration and errors"));
        Label refusal = Ui.label("", "trouble");
        Button compare = Ui.button("Compare with its export …", "mdi2c-compare", besides.askExport());
        compare.setId("compare-export");
        compare.getStyleClass().add("flat");
        compare.setTooltip(
                new Tooltip("What the phone runs, beside what the root gives it. Its web page makes the file: "
                        + "Utilities > Import & Export Configuration > Export. You can also drop it here."));
        Button wrong = Ui.button("", "mdi2a-alert-circle-outline", besides.wrong());
        wrong.setId("phone-problems");
        wrong.getStyleClass().add("flat");
        wrong.setTooltip(new Tooltip("Problems of the files that this phone reads"));
        wrong.textProperty().bind(besides.problems().map(Badge::label));
        wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
        wrong.managedProperty().bind(wrong.visibleProperty());
        FlowPane line = new FlowPane(8, 2, facts, refusal, more, compare, wrong);
        line.setRowValignment(VPos.CENTER);
        model.config().subscribe(config -> {
            PhoneEvidence known = model.known();
            String text = LogWords.facts(known);
            facts.setText(text.isEmpty() ? "Nothing shows this phone's model or firmware." : text);
            int refusals = Refusal.in(known.requests()).size();
            refusal.setText(refusals == 0 ? "" : refusals == 1 ? "1 request refused" : refusals + " requests refused");
            refusal.setManaged(refusals > 0);
        });
        return line;
    }

    private Node notices() {
        VBox box = new VBox(4);
        model.config().subscribe(config -> {
            box.getChildren().clear();
            EffectiveConfig now = config;
            if (now.stack().masterFile() == null) {
                notice(
                        box,
                        "danger",
                        "mdi2a-alert-octagon",
                        "This root has neither " + model.mac() + ".cfg nor 000000000000.cfg: "
                                + "the phone finds no configuration.");
            } else if (now.stack().isIncomplete()) {
                notice(
                        box,
                        "danger",
                        "mdi2a-alert",
                        "A file that this phone asks for is missing or cannot be read. A "
                                + "fresh phone goes without its values; a running phone may continue with older copies.");
            }
            if (now.dependsOnModel()) {
                notice(
                        box,
                        "info",
                        "mdi2h-help-circle-outline",
                        "What this phone gets depends on its model. Until you choose it above, model-specific "
                                + "settings are ignored.");
            }
            if (now.baseProfile() != null) {
                notice(
                        box,
                        "info",
                        "mdi2i-information-outline",
                        "The base profile " + now.baseProfile()
                                + " presets values inside the phone, so defaults are not known.");
            }
            box.setManaged(!box.getChildren().isEmpty());
        });
        return box;
    }

    private static void notice(VBox box, String style, String icon, String text) {
        HBox line = new HBox(8, Ui.icon(icon), Ui.paragraph(text));
        line.getStyleClass().addAll("notice", style);
        box.getChildren().add(line);
    }

    private Node tools() {
        filter.setId("effective-filter");
        filter.setPromptText("Filter by name, value or file");
        filter.setAccessibleText("Filter parameters");
        filter.textProperty().bindBidirectional(model.filter());
        filter.setPrefWidth(240);
        ToggleButton nonDefault = toggle("Changed from default", "Only values that differ from the firmware's default");
        nonDefault.selectedProperty().bindBidirectional(model.onlyNonDefault());
        ToggleButton overridden = toggle("Set more than once", "Only values that are also set somewhere else");
        overridden.selectedProperty().bindBidirectional(model.onlyOverridden());
        ToggleButton defaults =
                toggle("Show defaults", "Also show every parameter that no file sets, with its " + "default");
        defaults.selectedProperty().bindBidirectional(model.withDefaults());
        Label count = Ui.label("", "text-muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.textProperty().subscribe(text -> count.setTooltip(new Tooltip(text)));
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        this::countText, model.rows(), model.config(), model.removed(), model.selectedCount()));
        var set = Ui.button("Set a parameter …", "mdi2p-plus", model.edits()::setAny);
        set.setId("set-parameter");
        set.setMinWidth(Region.USE_PREF_SIZE);
        // At the end of the last line, or alone on the next one.
        FlowPane tools = new FlowPane(8, 6, filter, nonDefault, overridden, defaults, set, count);
        tools.setRowValignment(VPos.CENTER);
        return tools;
    }

    private String countText() {
        int shown = model.rows().size();
        int selected = model.selectedCount().get();
        int removed = model.removed().get();
        return (shown == model.total() ? shown + " parameters" : shown + " of " + model.total() + " parameters")
                + (selected > 1 ? ", " + selected + " selected" : "")
                + (removed > 0 ? ", " + removed + " removed here" : "");
    }

    private static ToggleButton toggle(String text, String tip) {
        ToggleButton toggle = new ToggleButton(text);
        toggle.setTooltip(new Tooltip(tip));
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        return toggle;
    }
}
