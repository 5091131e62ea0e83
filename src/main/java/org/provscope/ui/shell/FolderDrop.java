package org.provscope.ui.shell;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Opens folders and files that are dropped on the window. */
final class FolderDrop {
    private FolderDrop() {}

    /**
     * Accepts drops on a node.
     *
     * @param open opens the root at a path
     */
    static void on(Node node, Consumer<String> open) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        node.setOnDragDropped(event -> dropped(event, open));
    }

    private static void dropped(DragEvent event, Consumer<String> open) {
        List<File> dropped = event.getDragboard().getFiles();
        if (!dropped.isEmpty()) {
            open.accept(dropped.getFirst().getPath());
        }
        event.setDropCompleted(!dropped.isEmpty());
        event.consume();
    }
}
