package org.provscope.ui.shell;

import java.util.ArrayList;
import java.util.List;
import org.provscope.ui.changes.MergeModel;
import org.provscope.ui.changes.MergeView;
import org.provscope.ui.drafts.SavedDraftTexts;
import org.provscope.ui.workbench.Overlay;
import org.provscope.ui.workbench.Overlay.Answer;
import org.provscope.ui.workbench.RootModel;
import org.provscope.workspace.drafts.DraftStore;

/** Shows prompts that no action of the person caused: conflicts, changes of an earlier window, messages. */
final class PromptQueue {
    private final RootModel model;
    private final Overlay overlay;
    private final StatusLine status;

    PromptQueue(RootModel model, Overlay overlay, StatusLine status) {
        this.model = model;
        this.overlay = overlay;
        this.status = status;
    }

    /** Starts listening. */
    void listen() {
        model.drafts().undecided().subscribe(undecided -> {
            if (undecided != null && undecided.rebase() != null) {
                boolean[] decided = new boolean[1];
                MergeView view = new MergeView(
                        new MergeModel(undecided.rebase(), model.drafts()::decide), overlay::close, () -> {
                            decided[0] = true;
                            overlay.close();
                        });
                overlay.whenFree(() -> {
                    if (!undecided.equals(model.drafts().undecided().get())) {
                        return;
                    }
                    overlay.show(view.getNode(), () -> {
                        if (!decided[0]) {
                            model.postpone();
                            status.say("The changes were not merged. What you see is older than the root.");
                        }
                    });
                    view.focus();
                });
            }
        });
        model.saved().offered().subscribe(saved -> {
            if (saved != null) {
                overlay.whenFree(() -> offer(saved));
            }
        });
        model.statusMessage().subscribe(what -> {
            if (what != null) {
                model.statusMessage().set(null);
                status.say(what);
            }
        });
        model.dialogMessage().subscribe(what -> {
            if (what != null) {
                model.dialogMessage().set(null);
                overlay.whenFree(() -> overlay.tell(what));
            }
        });
    }

    private void offer(DraftStore.Saved saved) {
        if (saved.equals(model.saved().offered().get())) {
            List<Answer> answers = new ArrayList<>();
            if (!saved.files().isEmpty()) {
                answers.add(Answer.safe("Continue with these changes", "mdi2c-check", model.saved()::takeUp));
            }
            answers.add(new Answer("Discard …", "mdi2d-delete-outline", !answers.isEmpty(), () -> discard(saved)));
            overlay.ask(
                    SavedDraftTexts.title(saved),
                    SavedDraftTexts.words(saved),
                    answers,
                    "Not now",
                    model.saved()::postpone);
        }
    }

    private void discard(DraftStore.Saved saved) {
        overlay.ask(
                "Discard your changes in " + SavedDraftTexts.files(saved) + "?",
                "This cannot be undone.",
                Answer.discard("Discard", model.saved()::discard),
                model.saved()::postpone);
    }
}
