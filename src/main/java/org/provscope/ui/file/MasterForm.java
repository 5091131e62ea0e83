package org.provscope.ui.file;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.ui.jobs.Jobs;
import org.provscope.ui.master.MasterModel;
import org.provscope.ui.master.MasterView;
import org.provscope.ui.workbench.Navigator;
import org.provscope.workspace.OpenRoot;
import org.provscope.xml.TextEdit;

/** A master file as a form. */
final class MasterForm implements OtherView {
    private final TextOrForm choice = new TextOrForm("Form", "master", false);
    private final MasterModel model;
    private final MasterView view;

    MasterForm(
            RootPath path,
            Jobs jobs,
            Navigator navigator,
            BiConsumer<String, Function<ConfigFile, List<TextEdit>>> edit) {
        model = new MasterModel(path, jobs, edit);
        view = new MasterView(model, navigator::openFile, navigator::openPhone);
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
    public void commit() {
        view.commit();
    }
}
