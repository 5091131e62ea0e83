package org.provscope.ui.dashboard;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.ui.Ui;
import org.provscope.ui.workbench.Navigator;
import org.provscope.ui.workbench.PageId;

/** What stands above the sample's overview: that it is one, what to try, and how to get to a root of one's own. */
final class SampleStrip {
    private static final MacAddress MARA = new MacAddress("0004f2a1c002");

    private SampleStrip() {}

    /** @param away sends it away for good */
    static Node of(DashboardView.Does does, Navigator navigator, Runnable away) {
        Hyperlink why = link("Why does Mara see a 12-hour clock?", () -> does.phone(MARA, "24HourClock"));
        Hyperlink broken = link(
                "Fix a file that no phone can read", () -> navigator.openFile(new RootPath("vvx250-hotdesk.cfg"), 6));
        Hyperlink said =
                link("See what the phones asked their server for", () -> navigator.open(new PageId.AllHeard()));
        Button folder = Ui.button("Open your folder …", "mdi2f-folder-open-outline", does::openFolder);
        folder.getStyleClass().add("accent");
        Button server = Ui.button("Connect to a server …", "mdi2s-server", does::openServer);
        Button close = Ui.iconButton("Do not show this again", "mdi2c-close", away);
        close.setId("sample-away");
        HBox first = new HBox(
                8,
                Ui.paragraph("This is an invented company, to try things out. Nothing here can break anything."),
                Ui.spring(),
                close);
        first.setAlignment(Pos.TOP_LEFT);
        FlowPane tries = new FlowPane(14, 2, Ui.label("Try:", "text-muted"), why, broken, said);
        tries.setAlignment(Pos.CENTER_LEFT);
        VBox strip = new VBox(8, first, tries, new HBox(8, folder, server));
        strip.getStyleClass().add("sample-strip");
        strip.setId("sample-strip");
        return strip;
    }

    private static Hyperlink link(String words, Runnable act) {
        Hyperlink link = new Hyperlink(words);
        link.setOnAction(event -> act.run());
        return link;
    }
}
