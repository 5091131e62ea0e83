package org.provscope.ui.compare;

import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.RootPath;
import org.provscope.ui.Ui;
import org.provscope.ui.jobs.Jobs;

/** The page that compares two files of a root. */
public final class TwoFilesPage {
    private final RootPath one;
    private final RootPath other;
    private final TwoTextsModel model;
    private final BorderPane node = new BorderPane();

    /**
     * @param swap shows them the other way round
     */
    public TwoFilesPage(
            RootPath one, RootPath other, Jobs jobs, BiConsumer<RootPath, Integer> openFile, Runnable swap) {
        this.one = one;
        this.other = other;
        model = new TwoTextsModel(jobs, true);
        HBox names = new HBox(
                8,
                name(one, openFile),
                Ui.iconButton("Swap sides", "mdi2s-swap-horizontal", swap),
                name(other, openFile));
        names.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(2, names, Ui.label("Passwords, keys and pins are masked.", "text-muted"));
        head.getStyleClass().add("page-top");
        node.setTop(head);
        VBox texts = new VBox(new TwoTextsView(model, openFile).getNode());
        texts.getStyleClass().add("two-texts");
        node.setCenter(texts);
    }

    private static Node name(RootPath path, BiConsumer<RootPath, Integer> openFile) {
        Hyperlink link = new Hyperlink(path.value());
        link.getStyleClass().add("title-4");
        link.setOnAction(event -> openFile.accept(path, 1));
        return link;
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    /** Shows the files as they are in a state of the root. */
    public void show(ResolvedRoot root) {
        model.show(root.snapshot().file(one), root.snapshot().file(other));
    }
}
