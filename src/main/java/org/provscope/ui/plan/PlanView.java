package org.provscope.ui.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.provscope.plan.PlanScope;
import org.provscope.plan.PlanWords;
import org.provscope.plan.RolloutPlan;
import org.provscope.plan.RolloutPlan.LayerGroup;
import org.provscope.ui.SearchField;
import org.provscope.ui.Ui;
import org.provscope.ui.plan.PlanModel.Shown;
import org.provscope.ui.workbench.Navigator;
import org.provscope.ui.workbench.PageId;

/** The page of a plan: counts first, then groups of phones, then each parameter. */
public final class PlanView {
    private static final int SHOWN_LOSSES = 4;

    /**
     * The actions of the page besides opening others.
     *
     * @param publish    asks whether to publish
     * @param reload     reloads the root; changes made here stay
     * @param saveReport asks where to save a report
     * @param saved      tells that a report was saved, and offers to open it
     * @param tell       shows a message in a box
     */
    public record Actions(
            Runnable publish,
            Runnable reload,
            Consumer<Consumer<String>> saveReport,
            Consumer<Path> saved,
            Consumer<String> tell) {}

    private final PlanModel model;
    private final Navigator navigator;
    private final Actions actions;
    private final BorderPane node = new BorderPane();
    private final VBox head = new VBox(8);
    private final ListView<Section> sections = new ListView<>();
    private final SectionView detail;
    private final SearchField filter = new SearchField();
    private final ComboBox<PlanScope> scope = new ComboBox<>();
    private Button report = new Button();

    public PlanView(PlanModel model, Navigator navigator, Actions actions) {
        this.model = model;
        this.navigator = navigator;
        this.actions = actions;
        detail = new SectionView(model, navigator::openFile, navigator::openPhone);
        head.getStyleClass().add("page-top");
        filter.setId("plan-filter");
        filter.setPromptText("Phone or parameter");
        filter.setAccessibleText("Show only this phone or parameter");
        filter.textProperty().bindBidirectional(model.filter());
        sections.setId("plan-sections");
        sections.setAccessibleText("Phones with the same changes, and the rest of the plan");
        sections.setCellFactory(view -> new SectionCell(() -> model.shown().get()));
        sections.setPlaceholder(Ui.paragraph("", "placeholder-text", "text-muted"));
        sections.getSelectionModel()
                .selectedItemProperty()
                .subscribe(section -> detail.show(section, model.shown().get()));
        VBox.setVgrow(sections, Priority.ALWAYS);
        scope.setId("plan-scope");
        scope.setAccessibleText("The phones that the plan is about");
        scope.setMaxWidth(Double.MAX_VALUE);
        scope.setConverter(new ScopeNames());
        model.scopes().subscribe(this::offer);
        scope.valueProperty().subscribe(chosen -> {
            if (chosen != null) {
                // Nobody saves the plan of other phones under this name.
                report.setDisable(true);
                model.scope().set(chosen);
            }
        });
        VBox left = new VBox(6, scope, filter, sections);
        left.getStyleClass().add("side-list");
        left.setMinWidth(220);
        SplitPane split = new SplitPane(left, detail.getNode());
        split.setDividerPositions(0.3);
        node.setTop(head);
        node.setCenter(split);
        model.shown().subscribe(this::show);
        model.drifted().subscribe(() -> show(model.shown().get()));
        model.sections().subscribe(this::fill);
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    /** Focuses the filter. */
    public void focusFilter() {
        filter.requestFocus();
    }

    /** Offers the sites; nothing where there are none. */
    private void offer(List<PlanScope> scopes) {
        PlanScope same = scopes.stream()
                .filter(each -> each.name().equals(model.scope().get().name()))
                .findFirst()
                .orElse(PlanScope.ALL);
        if (!scope.getItems().equals(scopes)) {
            scope.getItems().setAll(scopes);
        }
        scope.setValue(same);
        scope.setVisible(scopes.size() > 1);
        scope.setManaged(scopes.size() > 1);
    }

    private static final class ScopeNames extends StringConverter<PlanScope> {
        @Override
        public String toString(@Nullable PlanScope scope) {
            return scope == null ? "" : scope.isAll() ? "All phones" : scope.name();
        }

        @Override
        public PlanScope fromString(String text) {
            return PlanScope.ALL;
        }
    }

    private void fill() {
        Section before = sections.getSelectionModel().getSelectedItem();
        sections.getItems().setAll(model.sections());
        Section same = before == null
                ? null
                : model.sections().stream()
                        .filter(section -> section.title().equals(before.title())
                                && section.phones().equals(before.phones()))
                        .findFirst()
                        .orElse(null);
        if (same == null) {
            sections.getSelectionModel().selectFirst();
        } else {
            sections.getSelectionModel().select(same);
        }
        detail.show(
                sections.getSelectionModel().getSelectedItem(), model.shown().get());
        boolean isNothing = model.shown().get() != null && model.sections().isEmpty();
        sections.setPlaceholder(Ui.paragraph(
                !isNothing
                        ? ""
                        : model.filter().get().isBlank() ? "No phone is affected." : "Nothing in the plan matches.",
                "placeholder-text",
                "text-muted"));
    }

    private void show(@Nullable Shown shown) {
        if (shown == null) {
            head.getChildren().setAll(Ui.label("Comparing every phone …", "title-4"));
            return;
        }
        RolloutPlan plan = shown.plan();
        boolean isNothing = plan.files().isEmpty() && shown.scope().isAll();
        VBox words = new VBox(
                2,
                Ui.paragraph(
                        isNothing
                                ? model.isOfTwoRoots() ? "The two roots are the same" : "There are no changes"
                                : site(shown) + PlanWords.counts(plan).getFirst() + directories(plan),
                        "title-4"),
                Ui.paragraph(
                        model.isOfTwoRoots()
                                ? "Before: " + shown.before() + "\nAfter: " + shown.after()
                                : "What your changes will do once they are published." + onlySite(shown),
                        "text-muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        report = Ui.button(
                "Save a report …",
                "mdi2f-file-chart-outline",
                () -> actions.saveReport().accept(file -> model.save(file, actions.saved(), actions.tell())));
        report.setId("plan-report");
        report.setDisable(isNothing);
        HBox top = new HBox(10, words);
        if (model.isOfTwoRoots()) {
            Button swap = Ui.button(
                    "Swap before and after",
                    "mdi2s-swap-horizontal",
                    () -> model.openIsBefore().set(!model.openIsBefore().get()));
            swap.setId("plan-swap");
            top.getChildren().add(swap);
        }
        top.getChildren().add(report);
        if (!model.isOfTwoRoots()) {
            Button lines =
                    Ui.button("Changed lines", "mdi2p-pencil-outline", () -> navigator.open(new PageId.Drafts()));
            lines.setDisable(isNothing);
            Button publish = Ui.button("Publish …", "mdi2u-upload", actions.publish());
            publish.setId("plan-publish");
            publish.getStyleClass().add("accent");
            publish.setDisable(isNothing);
            top.getChildren().addAll(lines, publish);
        }
        top.getChildren().stream()
                .filter(Button.class::isInstance)
                .forEach(button -> ((Button) button).setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE));
        top.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().setAll(top, counts(shown));
        if (model.drifted().get()) {
            HBox notice = new HBox(
                    8,
                    Ui.icon("mdi2s-swap-vertical"),
                    Ui.paragraph(
                            "Somebody else changed a file in the root that you changed here. This plan is based on the older "
                                    + "state."),
                    Ui.spring(),
                    Ui.button("Reload", "mdi2r-refresh", actions.reload()));
            notice.getStyleClass().addAll("notice", "info");
            notice.setId("plan-drift");
            head.getChildren().add(notice);
        }
        losses(shown);
        fill();
    }

    private static String site(Shown shown) {
        return shown.scope().isAll() ? "" : shown.scope().name() + ": ";
    }

    private static String onlySite(Shown shown) {
        return shown.scope().isAll()
                ? ""
                : " Publishing is for all phones, and what becomes wrong is only told for all of them.";
    }

    private static String directories(RolloutPlan plan) {
        int count = plan.directories().size();
        return count == 0
                ? ""
                : count == 1 ? " 1 contact directory changes." : " " + count + " contact directories change.";
    }

    private static Node counts(Shown shown) {
        RolloutPlan plan = shown.plan();
        HBox row = new HBox(
                8,
                card(plan.changed(), "get something else", "accent-card"),
                card(plan.unchanged(), "stay as they are", ""),
                card(plan.overriddenOnly(), "only without effect", ""),
                card(plan.undetermined(), "not known", plan.undetermined() > 0 ? "warning-card" : ""));
        String restarts = PlanWords.restarts(plan);
        int files = plan.files().size();
        return new VBox(
                6,
                row,
                Ui.paragraph((files == 1 ? "1 file differs. " : files + " files differ. ") + restarts, "text-muted"));
    }

    private static Node card(int count, String words, String style) {
        Label number = Ui.label(String.valueOf(count), "count-number");
        VBox card = new VBox(number, Ui.label(words, "count-words"));
        card.getStyleClass().add("count-card");
        card.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        if (!style.isEmpty() && count > 0) {
            card.getStyleClass().add(style);
        }
        card.setAccessibleText(count + " phones " + words);
        return card;
    }

    private void losses(Shown shown) {
        var losses = shown.plan().layers().stream()
                .filter(group -> group.change().isLoss())
                .toList();
        var troubles = shown.plan().troubles();
        if (losses.isEmpty() && troubles.isEmpty()) {
            return;
        }
        VBox lines = new VBox(3);
        HBox.setHgrow(lines, Priority.ALWAYS);
        troubles.stream()
                .limit(SHOWN_LOSSES)
                .forEach(trouble -> lines.getChildren()
                        .add(Ui.paragraph(
                                shown.words().shown(trouble) + " What phones read there is missing from this plan.")));
        for (LayerGroup group : losses.subList(0, Math.min(SHOWN_LOSSES, losses.size()))) {
            lines.getChildren()
                    .add(Ui.paragraph(shown.words().shown(group.change().sentence()) + " ("
                            + PlanWords.phones(group.phones().size()) + ")"));
        }
        if (losses.size() > SHOWN_LOSSES) {
            lines.getChildren()
                    .add(Ui.paragraph(
                            "and " + (losses.size() - SHOWN_LOSSES) + " more files; the report names them all"));
        }
        HBox notice = new HBox(8, Ui.icon("mdi2a-alert-octagon"), lines);
        notice.getStyleClass().addAll("notice", "danger");
        notice.setId("plan-losses");
        head.getChildren().add(notice);
    }
}
