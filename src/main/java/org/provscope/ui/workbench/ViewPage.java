package org.provscope.ui.workbench;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import org.provscope.workspace.OpenRoot;

/** A page around a view that knows nothing of pages. */
public final class ViewPage implements Page {
    private final PageId id;
    private final String icon;
    private final ReadOnlyStringWrapper title;
    private final Node node;
    private final Consumer<OpenRoot> show;
    private Runnable find = () -> {};
    private Runnable close = () -> {};
    private Consumer<String> filter = text -> {};

    /** @param show shows a state of the root in the view */
    public ViewPage(PageId id, String title, String icon, Node node, Consumer<OpenRoot> show) {
        this.id = id;
        this.title = new ReadOnlyStringWrapper(title);
        this.icon = icon;
        this.node = node;
        this.show = show;
    }

    /** Sets the action that focuses the field for searching. */
    public ViewPage onFind(Runnable act) {
        find = act;
        return this;
    }

    /** Sets what narrows the page to what matches a text. */
    public ViewPage onFilter(Consumer<String> act) {
        filter = act;
        return this;
    }

    /** Narrows the page to what matches a text, if it can. */
    public void filter(String text) {
        filter.accept(text);
    }

    /** Sets the action that releases everything when the page is closed. */
    public ViewPage onClose(Runnable act) {
        close = act;
        return this;
    }

    @Override
    public PageId id() {
        return id;
    }

    @Override
    public Node getNode() {
        return node;
    }

    @Override
    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public String icon() {
        return icon;
    }

    @Override
    public void show(OpenRoot root) {
        show.accept(root);
    }

    @Override
    public void find() {
        find.run();
    }

    @Override
    public void close() {
        close.run();
    }
}
