package org.provscope.ui.file;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.RootPath;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.RootFile;
import org.provscope.ui.Ui;
import org.provscope.ui.workbench.Navigator;
import org.provscope.ui.workbench.PageId;

/** The line above a file: its path, which phones read it, and the ways to look at it. */
final class FileHead {
    private final RootPath path;
    private final HBox node;
    private final Hyperlink readers = new Hyperlink();

    FileHead(RootPath path, Navigator navigator) {
        this.path = path;
        Label name = Ui.label(path.value(), "place-file");
        name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        name.setMinWidth(0);
        readers.setId("file-readers");
        readers.setMinWidth(Region.USE_PREF_SIZE);
        readers.setOnAction(event -> navigator.open(new PageId.FileUse(path)));
        readers.setVisible(false);
        node = new HBox(10, name, readers, Ui.spring());
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("file-bar");
    }

    Node getNode() {
        return node;
    }

    void offer(TextOrForm ways) {
        node.getChildren().add(ways.getNode());
    }

    /** Shows how many phones of a root read the file, or only ask for it, where nobody can read it. */
    void show(ResolvedRoot root, long phones) {
        RootFile file = root.snapshot().file(path);
        boolean canBeRead =
                file == null || file.config() == null || file.config().unreadableReason() == null;
        boolean isMaster = FileKind.of(path).isMaster();
        readers.setText((!canBeRead ? "asked for by " : isMaster ? "master of " : "read by ")
                + (phones == 0 ? "no phone" : phones == 1 ? "1 phone" : phones + " phones"));
        readers.setVisible(isMaster || FileKind.of(path).isConfiguration());
    }

    /** Hides it: the file has gone. */
    void clear() {
        readers.setVisible(false);
    }

    /** Counts the phones that read a file. */
    static long readers(ResolvedRoot root, RootPath path) {
        boolean isMaster = FileKind.of(path).isMaster();
        return root.phones().values().stream()
                .filter(phone ->
                        isMaster ? path.value().equals(phone.config().stack().masterFile()) : reads(phone, path))
                .count();
    }

    private static boolean reads(Phone phone, RootPath path) {
        return phone.config().stack().layers().stream()
                .anyMatch(layer -> layer.content() != null && path.value().equals(layer.file()));
    }
}
