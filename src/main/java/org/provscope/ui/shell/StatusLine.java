package org.provscope.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;
import org.provscope.check.CheckResult;
import org.provscope.check.Severity;
import org.provscope.effective.PhoneState;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Location;
import org.provscope.ui.Ui;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.problems.ProblemsModel;
import org.provscope.ui.workbench.RootFacts;
import org.provscope.ui.workbench.RootModel;
import org.provscope.ui.workbench.RootModel.State;
import org.provscope.workspace.SampleRoot;

/** The line at the bottom: the open root, the schema that it is checked by, and the running work. */
final class StatusLine {
    private final RootModel model;
    private final StatusBar bar = new StatusBar();
    private final Button cancel;
    private final Label schema = Ui.label("", "text-muted");
    private final Button changed;
    private final Button incomplete;
    private boolean showsProgress;
    private final Label trouble = Ui.label("", "trouble");

    StatusLine(
            RootModel model,
            ProblemsModel problems,
            Runnable toggleProblems,
            Runnable showChanges,
            Runnable readAgain,
            Consumer<String> showPhones,
            ServerActions servers) {
        this.model = model;
        bar.setFocusTraversable(false);
        incomplete = Ui.button(
                "",
                "mdi2f-file-question-outline",
                () -> showPhones.accept(
                        count(PhoneState.INCOMPLETE) > 0
                                ? PhoneState.INCOMPLETE.label()
                                : PhoneState.NO_MASTER.label()));
        incomplete.setId("show-incomplete");
        incomplete.getStyleClass().addAll("flat", "status-button");
        incomplete.setTooltip(new Tooltip("Show these phones"));
        changed = Ui.button("", "mdi2p-pencil-outline", showChanges);
        changed.setId("show-changes");
        changed.getStyleClass().addAll("flat", "status-button", "changed");
        changed.setTooltip(new Tooltip("Show the changes that are not in the root yet"));
        model.drafts().trouble().subscribe(why -> show());
        Button unfinished = Ui.button("A publication is not finished", "mdi2a-alert", servers::resolve);
        unfinished.setId("show-unfinished");
        unfinished.getStyleClass().addAll("flat", "status-button", "trouble");
        servers.unfinished().subscribe(begun -> {
            unfinished.setVisible(begun != null);
            unfinished.setManaged(begun != null);
        });
        Button older = Ui.button("The root has changed: merge …", "mdi2c-call-merge", readAgain);
        older.setId("show-older");
        older.getStyleClass().addAll("flat", "status-button", "trouble");
        model.postponed().subscribe(isOlder -> {
            older.setVisible(isOlder);
            older.setManaged(isOlder);
        });
        Button earlier = Ui.button("Earlier changes are waiting …", "mdi2h-history", model.saved()::offerAgain);
        earlier.setId("show-earlier");
        earlier.getStyleClass().addAll("flat", "status-button", "changed");
        earlier.setTooltip(new Tooltip("Continue with changes from an earlier session, or discard them"));
        model.saved().left().subscribe(saved -> {
            earlier.setVisible(saved != null);
            earlier.setManaged(saved != null);
        });
        Button found = Ui.button("", "mdi2a-alert-circle-outline", toggleProblems);
        found.setId("show-problems");
        found.getStyleClass().addAll("flat", "status-button");
        found.setTooltip(new Tooltip("Show or hide the problems"));
        problems.result().subscribe(result -> {
            found.setText(result == null ? "Checking …" : counted(result));
            found.getStyleClass().removeAll("has-error", "has-warning");
            if (result != null && result.count(Severity.ERROR) > 0) {
                found.getStyleClass().add("has-error");
            } else if (result != null && result.count(Severity.WARNING) > 0) {
                found.getStyleClass().add("has-warning");
            }
        });
        model.state().subscribe(state -> {
            boolean open = state instanceof State.Ready;
            found.setVisible(open);
            found.setManaged(open);
        });
        cancel = Ui.iconButton("Cancel", "mdi2c-close", () -> {
            Job job = model.jobs().current().get();
            if (job != null) {
                job.cancel();
                model.cancel();
            }
        });
        trouble.setGraphic(Ui.icon("mdi2a-alert"));
        // Urgent messages are never cut off: the place and the schema are.
        List.of(older, unfinished, earlier, changed, incomplete, found, trouble)
                .forEach(item -> item.setMinWidth(Region.USE_PREF_SIZE));
        schema.setMinWidth(0);
        bar.getRightItems().addAll(older, unfinished, earlier, changed, incomplete, found, trouble, schema);
        model.state().subscribe(state -> show());
        model.jobs().current().subscribe(job -> show(job));
        show();
    }

    Node getNode() {
        return bar;
    }

    private void show(@Nullable Job job) {
        boolean loading = job != null && model.state().get() instanceof State.Loading;
        if (!loading && !showsProgress) {
            // Small jobs run at every pause in typing; they are not shown here.
            return;
        }
        showsProgress = loading;
        bar.progressProperty().unbind();
        bar.textProperty().unbind();
        bar.getRightItems().remove(cancel);
        if (job == null || !(model.state().get() instanceof State.Loading)) {
            bar.setProgress(0);
            show();
        } else {
            bar.progressProperty().bind(job.progress());
            bar.setText(job.title());
            bar.getRightItems().add(cancel);
        }
    }

    /** Shows a message for a few seconds. */
    void say(String what) {
        bar.textProperty().unbind();
        bar.setText(what);
        schema.setManaged(false);
        schema.setVisible(false);
        javafx.animation.PauseTransition pause = new javafx.animation.PauseTransition(javafx.util.Duration.seconds(5));
        pause.setOnFinished(event -> {
            if (what.equals(bar.getText())) {
                show();
            }
        });
        pause.play();
    }

    private static String counted(CheckResult result) {
        int errors = result.count(Severity.ERROR);
        int warnings = result.count(Severity.WARNING);
        return errors == 0 && warnings == 0
                ? "No errors"
                : Severity.ERROR.counted(errors) + ", " + Severity.WARNING.counted(warnings);
    }

    private void show() {
        int edited = model.state().get() instanceof State.Ready(var root)
                ? root.drafts().size()
                : 0;
        changed.setText(edited == 1 ? "1 changed file" : edited + " changed files");
        changed.setVisible(edited > 0);
        changed.setManaged(edited > 0);
        List<String> troubles = new java.util.ArrayList<>(RootFacts.warnings(model.root()));
        String unsafe = model.drafts().trouble().get();
        if (unsafe != null) {
            troubles.addFirst(unsafe);
        }
        trouble.setText(
                unsafe != null
                        ? "Changes cannot be kept"
                        : troubles.size() == 1
                                ? "1 item could not be read"
                                : troubles.size() + " items could not be read");
        trouble.setVisible(!troubles.isEmpty());
        trouble.setManaged(!troubles.isEmpty());
        trouble.setTooltip(
                new Tooltip(String.join("\n", troubles.stream().limit(20).toList())));
        boolean ready = model.state().get() instanceof State.Ready;
        showIncomplete();
        bar.setText(model.state().get() instanceof State.Ready(var root) ? words(root.resolved()) : "");
        schema.setText(
                model.state().get() instanceof State.Ready(var root)
                        ? "Schema: " + root.resolved().schema().source()
                        : "");
        schema.setManaged(ready);
        schema.setVisible(ready);
    }

    private long count(PhoneState wanted) {
        return model.state().get() instanceof State.Ready(var root)
                ? root.resolved().phones().values().stream()
                        .filter(phone -> phone.state() == wanted)
                        .count()
                : 0;
    }

    private void showIncomplete() {
        long missing = count(PhoneState.INCOMPLETE);
        long lost = count(PhoneState.NO_MASTER);
        incomplete.setText(missing > 0 ? missing + " incomplete" : lost + " without a master");
        incomplete.setVisible(missing + lost > 0);
        incomplete.setManaged(missing + lost > 0);
    }

    private static String words(ResolvedRoot root) {
        int phones = root.phones().size();
        Location location = root.snapshot().location();
        String place = location.equals(SampleRoot.location()) ? "The sample root" : location.address();
        return place + (location instanceof Location.Zip ? " (zip file, read-only)" : "") + "   –   "
                + root.snapshot().files().size() + " files, " + (phones == 1 ? "1 phone" : phones + " phones");
    }
}
