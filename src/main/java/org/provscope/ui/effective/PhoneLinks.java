package org.provscope.ui.effective;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.provisioning.MacAddress;
import org.provscope.ui.Ui;

/** Links to phones by their labels, each opening its page; many of them only when asked for. */
final class PhoneLinks {
    private static final int SHOWN = 40;
    private static final int MOST = 2_000;

    private PhoneLinks() {}

    static Node of(List<MacAddress> phones, ResolvedRoot root, Consumer<MacAddress> open) {
        FlowPane pane = new FlowPane(6, 2);
        phones.stream().limit(SHOWN).forEach(mac -> pane.getChildren().add(link(mac, root, open)));
        if (phones.size() > SHOWN) {
            Hyperlink more = new Hyperlink("and " + (phones.size() - SHOWN) + " more");
            more.setOnAction(event -> {
                pane.getChildren().remove(more);
                phones.stream()
                        .skip(SHOWN)
                        .limit(MOST)
                        .forEach(mac -> pane.getChildren().add(link(mac, root, open)));
                if (phones.size() > SHOWN + MOST) {
                    pane.getChildren()
                            .add(Ui.label(
                                    "and " + (phones.size() - SHOWN - MOST) + " more; the command line lists them all",
                                    "text-muted"));
                }
            });
            pane.getChildren().add(more);
        }
        return pane;
    }

    private static Node link(MacAddress mac, ResolvedRoot root, Consumer<MacAddress> open) {
        Phone phone = root.phones().get(mac);
        Hyperlink link = new Hyperlink(phone == null || phone.label() == null ? mac.hex() : phone.label());
        link.setOnAction(event -> open.accept(mac));
        return link;
    }
}
