package org.provscope.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** The lists on the left, each behind its tab. */
final class SideTabs {
    private static final double NARROWEST = 230;

    private SideTabs() {}

    static TabPane of(Node phones, Node files) {
        TabPane side = new TabPane();
        Tab second = new Tab("Files");
        side.getTabs().setAll(new Tab("Phones", phones), second);
        // A tree that nobody looks at yet would be laid out all the same.
        side.getSelectionModel().selectedItemProperty().subscribe(tab -> {
            if (second.equals(tab) && second.getContent() == null) {
                second.setContent(files);
            }
        });
        side.setId("side");
        side.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        side.setMinWidth(NARROWEST);
        SplitPane.setResizableWithParent(side, false);
        return side;
    }
}
