package org.provscope.ui.root;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;

import org.provscope.effective.PhoneState;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Location;
import org.provscope.ui.Ui;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.root.RootModel.State;
import org.provscope.workspace.SampleRoot;

/** The line at the bottom: what is open, which schema judges it, and what is being done. */
final class StatusLine {
    private final RootModel model;
    private final StatusBar bar = new StatusBar();
    private final Button cancel;
    private final Label schema = Ui.label("", "text-muted");
    private final Label trouble = Ui.label("", "trouble");

    StatusLine(RootModel model) {
        this.model = model;
        cancel = Ui.iconButton("Cancel", "mdi2c-close", () -> {
            Job job = model.jobs().current().get();
            if (job != null) {
                job.cancel();
                model.cancel();
            }
        });
        trouble.setGraphic(Ui.icon("mdi2a-alert"));
        bar.getRightItems().addAll(trouble, schema);
        model.state().subscribe(state -> show());
        model.jobs().current().subscribe(job -> show(job));
        show();
    }

    Node getNode() {
        return bar;
    }

    private void show(@Nullable Job job) {
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

    private void show() {
        List<String> troubles = model.troubles();
        trouble.setText(troubles.size() == 1
                ? "1 place could not be read"
                : troubles.size()
                        + " places could not be read");
        trouble.setVisible(!troubles.isEmpty());
        trouble.setManaged(!troubles.isEmpty());
        trouble.setTooltip(new Tooltip(String.join("\n", troubles.stream().limit(20).toList())));
        boolean ready = model.state().get() instanceof State.Ready;
        bar.setText(model.state().get() instanceof State.Ready(var root) ? words(root.resolved()) : "");
        schema.setText(model.state().get() instanceof State.Ready(var root)
                ? "Schema: " + root.resolved().schema()
                        .source()
                : "");
        schema.setManaged(ready);
    }

    private static String words(ResolvedRoot root) {
        long incomplete = root.phones().values().stream().filter(phone -> phone.state() == PhoneState.INCOMPLETE
                || phone.state() == PhoneState.NO_MASTER).count();
        int phones = root.phones().size();
        Location location = root.snapshot().location();
        String place = location.equals(SampleRoot.location()) ? "The sample root" : location.address();
        return place + "   –   " + root.snapshot().files().size() + " files, " + (phones == 1
                ? "1 phone"
                : phones + " phones") + (incomplete == 0 ? "" : ", " + incomplete + " incomplete");
    }
}
