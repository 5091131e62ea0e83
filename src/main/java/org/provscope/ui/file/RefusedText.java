package org.provscope.ui.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.provscope.edit.Change;
import org.provscope.files.RootPath;
import org.provscope.ui.Ui;
import org.provscope.ui.editor.SourceView;
import org.provscope.ui.workbench.Overlay;
import org.provscope.ui.workbench.RootModel;
import org.provscope.workspace.OpenRoot;
import org.provscope.xml.SourceText;

/** Says in the page of a file why what was typed could not be taken over, and offers ways out. */
final class RefusedText {
    private final RootPath path;
    private final RootModel model;
    private final SourceView view;
    private final Overlay overlay;
    private final Runnable shown;

    /** @param shown is run after it was said */
    RefusedText(RootPath path, RootModel model, SourceView view, Overlay overlay, Runnable shown) {
        this.path = path;
        this.model = model;
        this.view = view;
        this.overlay = overlay;
        this.shown = shown;
    }

    /** Says why a text is refused. */
    void show(String after, String why) {
        OpenRoot root = model.root();
        SourceText source = root == null ? null : root.content(path).orElse(null);
        List<String> missing = source == null ? List.of() : source.unwritable(after);
        if (source == null || missing.isEmpty()) {
            view.refuse(after, why + " What you typed exists only on this page until that is fixed.");
        } else {
            Map<String, String> references = new LinkedHashMap<>();
            missing.forEach(character -> references.put(character, SourceText.reference(character)));
            String first = missing.getFirst();
            Button reference = Ui.button(
                    "Write it as " + SourceText.reference(first), "mdi2x-xml", () -> view.replaceAll(references));
            reference.setId("write-reference");
            Button convert = Ui.button("Save the file as UTF-8", "mdi2f-format-letter-case", this::convert);
            convert.setId("write-utf-8");
            for (Button way : List.of(reference, convert)) {
                way.setMinWidth(Region.USE_PREF_SIZE);
            }
            view.refuse(
                    after,
                    "This file is encoded in " + source.encodingName() + ", which cannot hold “" + first + "”"
                            + (missing.size() == 1 ? "" : " (or " + (missing.size() - 1) + " more)")
                            + ". What you typed exists only on this page until you choose.",
                    reference,
                    convert);
        }
        shown.run();
    }

    /** Made of the file as it is when its turn comes: others may have changed it since the notice stood there. */
    private void convert() {
        OpenRoot root = model.root();
        if (root != null) {
            model.drafts()
                    .change(
                            "Save " + path.name() + " as UTF-8",
                            root,
                            () -> root.content(path)
                                    .map(source -> Change.of(path, source.inUtf8()))
                                    .orElse(Change.NONE),
                            overlay::tell);
            model.drafts().whenSettled(view::retry);
        }
    }
}
