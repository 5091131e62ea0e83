package org.provscope.ui.file;

import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.provscope.check.CheckResult;
import org.provscope.files.RootPath;
import org.provscope.ui.directory.DirectoryDrafts;
import org.provscope.ui.directory.DirectoryModel;
import org.provscope.ui.directory.DirectoryView;
import org.provscope.ui.workbench.RootModel;
import org.provscope.workspace.OpenRoot;

/** A contact directory as a grid, which is seen first. */
final class ContactGrid implements OtherView {
    private final TextOrForm choice = new TextOrForm("Contacts", "directory", true);
    private final DirectoryModel model;
    private final DirectoryView view;

    ContactGrid(RootPath path, RootModel root, Around around, DirectoryDrafts drafts) {
        model = new DirectoryModel(path, root.jobs(), drafts, around.overlay()::tell, root.statusMessage()::set);
        view = new DirectoryView(model, around.transfers());
    }

    @Override
    public TextOrForm choice() {
        return choice;
    }

    @Override
    public Node getNode() {
        return view.getNode();
    }

    @Override
    public void show(OpenRoot root) {
        model.show(root);
    }

    @Override
    public void mark(@Nullable CheckResult found) {
        model.mark(found);
    }

    @Override
    public void commit() {
        view.commit();
    }

    @Override
    public boolean find() {
        view.focusFilter();
        return true;
    }

    @Override
    public void close() {
        model.close();
    }

    void focus() {
        view.focus();
    }

    void add() {
        view.add();
    }

    /** Selects a contact by its name and number. */
    void select(String label) {
        view.show(label);
    }

    /** Holds back keys until a change under way is complete. */
    void holdKeys(Consumer<Runnable> whenSettled) {
        view.holdKeys(whenSettled);
    }
}
