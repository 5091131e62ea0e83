package org.provscope.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Popup;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.provscope.ui.Ui;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
import org.provscope.xml.TextEdit;

/** Proposes names and values at the caret. */
final class Completion {
    private static final double ROW = 24;
    private static final int MOST_ROWS = 10;

    private record Answer(Situation situation, List<Knowledge.Proposal> proposals) {}

    private final CodeArea area;
    private final Jobs jobs;
    private final Supplier<Supplier<Analysis>> analysis;
    private final Popup popup = new Popup();
    private final ListView<Knowledge.Proposal> list = new ListView<>();
    private Knowledge knowledge = Knowledge.NONE;
    private final IntSupplier version;
    private @Nullable Situation situation;
    /** The version of the text for which proposals were requested. */
    private int asked;

    private @Nullable Job asking;

    /**
     * @param analysis returns on the UI thread what supplies the analysis in the background
     */
    Completion(CodeArea area, Jobs jobs, Supplier<Supplier<Analysis>> analysis, IntSupplier version) {
        this.version = version;
        this.area = area;
        this.jobs = jobs;
        this.analysis = analysis;
        list.getStyleClass().add("completion");
        list.setAccessibleText("Suggestions");
        list.setFixedCellSize(ROW);
        list.setPrefWidth(540);
        list.setCellFactory(view -> new ProposalCell());
        list.setFocusTraversable(false);
        list.setOnMouseClicked(event -> accept());
        popup.getContent().add(list);
        popup.setAutoHide(true);
        area.localToSceneTransformProperty().addListener((property, before, now) -> place());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (popup.isShowing()
                    && !event.getCharacter().isEmpty()
                    && "=\"'<> \t\r\n".contains(event.getCharacter())) {
                hide();
            }
        });
        area.caretPositionProperty().addListener((property, before, now) -> {
            if (popup.isShowing()) {
                ask(false);
            }
        });
        area.focusedProperty().subscribe(focused -> {
            if (isElsewhere()) {
                hide();
            }
        });
    }

    /** A box that opens over the text takes the focus within the window; the list of proposals would lie above it. */
    private boolean isElsewhere() {
        Scene scene = area.getScene();
        return !area.isFocused()
                && scene != null
                && scene.getWindow() != null
                && scene.getWindow().isFocused();
    }

    void knows(Knowledge next) {
        knowledge = next;
    }

    boolean isShown() {
        return popup.isShowing();
    }

    List<Knowledge.Proposal> proposals() {
        return List.copyOf(list.getItems());
    }

    void hide() {
        if (asking != null) {
            asking.cancel();
        }
        popup.hide();
    }

    /** Begins to propose if the typed text continues a name. */
    void typed(String inserted) {
        boolean inName =
                inserted.length() == 1 && (Character.isLetterOrDigit(inserted.charAt(0)) || inserted.equals("."));
        if (inName && !popup.isShowing() && area.isEditable() && looksLikeName()) {
            ask(true);
        }
    }

    /**
     * Returns true if what stands before the caret in its line may be a name: fast, since it is called for every key.
     */
    private boolean looksLikeName() {
        String line = area.getParagraph(area.getCurrentParagraph()).getText();
        int caret = Math.min(line.length(), area.getCaretColumn());
        int start = caret;
        while (start > 0 && Situation.isName(line.charAt(start - 1))) {
            start--;
        }
        boolean begun = caret - start > 1 && (start == 0 || Character.isWhitespace(line.charAt(start - 1)));
        return begun && line.substring(0, start).chars().filter(c -> c == '"').count() % 2 == 0;
    }

    /**
     * Requests proposals at the caret, in the background.
     *
     * @param onlyNames true if no person asked for them: only a name that has been begun is worth it
     */
    void ask(boolean onlyNames) {
        if (!area.isEditable()) {
            return;
        }
        if (asking != null) {
            asking.cancel();
        }
        int caret = area.getCaretPosition();
        Knowledge known = knowledge;
        Supplier<Analysis> later = analysis.get();
        int mine = version.getAsInt();
        asking = jobs.run(
                "Looking for names",
                job -> {
                    Analysis now = later.get();
                    Optional<Situation> here = Situation.at(
                            now.text(),
                            now.outline(),
                            Math.min(caret, now.text().length()));
                    if (here.isEmpty() || onlyNames && !isBegunName(here.get())) {
                        return Optional.<Answer>empty();
                    }
                    return Optional.of(
                            switch (here.get()) {
                                case Situation.InName name -> new Answer(name, known.names(name, neighbour(name)));
                                case Situation.InValue value -> {
                                    Knowledge.Proposed proposed = known.values(value);
                                    yield new Answer(proposed.place(), proposed.proposals());
                                }
                            });
                },
                answer -> show(answer, caret, mine),
                e -> {
                    throw new IllegalStateException(e);
                });
    }

    private static boolean isBegunName(Situation situation) {
        return situation instanceof Situation.InName name && name.typed().length() > 1 && !name.hasValue();
    }

    private static String neighbour(Situation.InName name) {
        return name.others().isEmpty() ? "" : name.others().getLast();
    }

    private void show(Optional<Answer> answer, int caret, int of) {
        Bounds bounds = area.getCaretBounds().orElse(null);
        boolean useless = answer.isEmpty() || answer.get().proposals().isEmpty() || isWritten(answer.get());
        asked = of;
        if (useless
                || of != version.getAsInt()
                || caret != area.getCaretPosition()
                || bounds == null
                || area.getScene() == null
                || isElsewhere()) {
            popup.hide();
            return;
        }
        situation = answer.orElseThrow().situation();
        list.getItems().setAll(answer.orElseThrow().proposals());
        list.getSelectionModel().select(0);
        list.scrollTo(0);
        list.setPrefHeight(ROW * Math.min(MOST_ROWS, list.getItems().size()) + 4);
        popup.getScene().getStylesheets().setAll(area.getScene().getStylesheets());
        if (!popup.isShowing()) {
            popup.show(area, bounds.getMinX(), bounds.getMaxY() + 2);
        }
        place();
    }

    /** Keeps the list below the caret, also when the text is pushed down. */
    private void place() {
        Bounds bounds = popup.isShowing() ? area.getCaretBounds().orElse(null) : null;
        if (bounds != null) {
            popup.setAnchorX(bounds.getMinX());
            popup.setAnchorY(bounds.getMaxY() + 2);
        }
    }

    private static boolean isWritten(Answer answer) {
        return answer.proposals().size() == 1
                && answer.situation() instanceof Situation.InName name
                && answer.proposals().getFirst().text().equals(name.typed());
    }

    private void pressed(KeyEvent event) {
        if (!popup.isShowing()) {
            return;
        }
        int selected = list.getSelectionModel().getSelectedIndex();
        int size = list.getItems().size();
        switch (event.getCode()) {
            case DOWN -> select(Math.min(size - 1, selected + 1));
            case UP -> select(Math.max(0, selected - 1));
            case PAGE_DOWN -> select(Math.min(size - 1, selected + MOST_ROWS));
            case PAGE_UP -> select(Math.max(0, selected - MOST_ROWS));
            case ENTER, TAB -> accept();
            case ESCAPE -> hide();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int index) {
        list.getSelectionModel().select(index);
        list.scrollTo(Math.max(0, index - MOST_ROWS / 2));
    }

    private void accept() {
        Knowledge.Proposal proposal = list.getSelectionModel().getSelectedItem();
        Situation here = situation;
        boolean stale = asked != version.getAsInt();
        hide();
        if (proposal == null || here == null || stale || !area.isEditable()) {
            if (stale) {
                ask(false);
            }
            return;
        }
        switch (here) {
            case Situation.InName name -> {
                area.replaceText(name.start(), name.end(), proposal.text() + (name.hasValue() ? "" : "=\"\""));
                if (!name.hasValue()) {
                    area.moveTo(name.start() + proposal.text().length() + 2);
                    ask(false);
                }
            }
            case Situation.InValue value -> {
                area.replaceText(value.start(), value.end(), TextEdit.escaped(proposal.text(), value.quote()));
            }
        }
    }

    /** The text on the left, what it is on the right. */
    private static final class ProposalCell extends ListCell<Knowledge.Proposal> {
        @Override
        protected void updateItem(Knowledge.@Nullable Proposal item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            Label text = Ui.label(item.text(), "proposal");
            Label detail = Ui.label(item.detail(), "text-muted");
            text.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            detail.setMinWidth(0);
            HBox row = new HBox(12, text, Ui.spring(), detail);
            row.setMaxWidth(510);
            setGraphic(row);
            setAccessibleText(item.text() + ", " + item.detail());
        }
    }
}
