package org.provscope.ui.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.jspecify.annotations.Nullable;
import org.provscope.ui.file.FilePage;
import org.provscope.workspace.OpenRoot;

/** The pages in the middle of the window, each by its key. */
public final class Pages {
    private final TabPane tabs = new TabPane();
    private final Map<String, Tab> open = new LinkedHashMap<>();
    private final List<Consumer<OpenRoot>> refreshers = new ArrayList<>();

    public Pages() {
        tabs.setId("pages");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        tabs.setTabDragPolicy(TabPane.TabDragPolicy.REORDER);
    }

    public TabPane getNode() {
        return tabs;
    }

    /** Brings a page to the front, making it where it is not open. */
    public Tab page(String key, Supplier<Tab> make) {
        Tab known = open.get(key);
        Tab tab = known == null ? make.get() : known;
        if (known == null) {
            open.put(key, tab);
            tabs.getTabs().add(tab);
            tab.setOnClosed(event -> {
                open.remove(key);
                closed(tab);
            });
        }
        tabs.getSelectionModel().select(tab);
        return tab;
    }

    /** The key of an open page; empty where it is none. */
    public String keyOf(Tab tab) {
        return open.entrySet().stream()
                .filter(entry -> entry.getValue().equals(tab))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    @Nullable
    public Tab find(String key) {
        return open.get(key);
    }

    /** Lets a page follow the root through its states, as long as it is open. */
    public void refreshOn(Tab tab, Consumer<OpenRoot> refresher) {
        refreshers.add(refresher);
        tab.tabPaneProperty().subscribe(pane -> {
            if (pane == null) {
                refreshers.remove(refresher);
            } else if (!refreshers.contains(refresher)) {
                refreshers.add(refresher);
            }
        });
    }

    public void refresh(OpenRoot root) {
        List.copyOf(refreshers).forEach(refresher -> refresher.accept(root));
    }

    public void clear() {
        List<Tab> all = List.copyOf(open.values());
        tabs.getTabs().clear();
        open.clear();
        refreshers.clear();
        all.forEach(Pages::closed);
    }

    private static void closed(Tab tab) {
        if (tab.getUserData() instanceof FilePage page) {
            page.close();
        }
    }

    @Nullable
    public Tab front() {
        return tabs.getSelectionModel().getSelectedItem();
    }

    public void closeFront() {
        Tab tab = front();
        if (tab != null) {
            close(tab);
        }
    }

    public void close(Tab tab) {
        tabs.getTabs().remove(tab);
        open.values().remove(tab);
        closed(tab);
    }

    /** What the open pages are of some kind, by their user data. */
    public <T> Stream<T> all(Class<T> kind) {
        return open.values().stream()
                .map(Tab::getUserData)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
