package org.provscope.ui.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.provscope.ui.Ui;
import org.provscope.workspace.OpenRoot;

/** The pages in the middle of the window, a tab for each. */
public final class Pages {
    private final TabPane tabs = new TabPane();
    private final Map<PageId, Tab> open = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Page> front = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper isEmpty = new ReadOnlyBooleanWrapper(true);

    public Pages() {
        tabs.setId("pages");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        tabs.setTabDragPolicy(TabPane.TabDragPolicy.REORDER);
        tabs.getSelectionModel()
                .selectedItemProperty()
                .subscribe(tab -> front.set(tab == null ? null : (Page) tab.getUserData()));
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return tabs;
    }

    /** Brings a page to the front, creating it if it is not open. */
    public Page open(PageId id, Supplier<Page> make) {
        Tab tab = open.get(id);
        if (tab == null) {
            tab = tab(make.get());
            open.put(id, tab);
            isEmpty.set(false);
            tabs.getTabs().add(tab);
        }
        tabs.getSelectionModel().select(tab);
        return (Page) tab.getUserData();
    }

    private Tab tab(Page page) {
        Tab tab = new Tab();
        tab.textProperty().bind(page.title());
        tab.setGraphic(Ui.icon(page.icon()));
        if (!page.tooltip().isEmpty()) {
            tab.setTooltip(new Tooltip(page.tooltip()));
        }
        tab.setUserData(page);
        tab.setContent(page.getNode());
        tab.setOnCloseRequest(event -> {
            event.consume();
            page.closing(() -> close(page));
        });
        return tab;
    }

    /** Returns an open page, or null. */
    public @Nullable Page find(PageId id) {
        Tab tab = open.get(id);
        return tab == null ? null : (Page) tab.getUserData();
    }

    /** Brings an open page to the front. */
    public void select(Page page) {
        tabs.getSelectionModel().select(open.get(page.id()));
    }

    /** Returns the page in front, or null. */
    public ReadOnlyObjectProperty<@Nullable Page> front() {
        return front.getReadOnlyProperty();
    }

    /** Returns true while no page is open. */
    public ReadOnlyBooleanProperty isEmpty() {
        return isEmpty.getReadOnlyProperty();
    }

    /** Shows a new state of the root on every page. */
    public void show(OpenRoot root) {
        all(Page.class).toList().forEach(page -> page.show(root));
    }

    /** Closes all pages, without asking. */
    public void clear() {
        List<Page> all = all(Page.class).toList();
        open.clear();
        isEmpty.set(true);
        tabs.getTabs().clear();
        all.forEach(Page::close);
    }

    /** Closes the page in front, after asking what must be asked. */
    public void closeFront() {
        Page page = front.get();
        if (page != null) {
            page.closing(() -> close(page));
        }
    }

    private void close(Page page) {
        Tab tab = open.remove(page.id());
        if (tab != null) {
            tabs.getTabs().remove(tab);
            isEmpty.set(open.isEmpty());
            page.close();
        }
    }

    /** Returns the open pages of one class. */
    public <T> Stream<T> all(Class<T> kind) {
        return open.values().stream()
                .map(Tab::getUserData)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
