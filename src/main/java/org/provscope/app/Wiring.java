package org.provscope.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.files.cache.ReadCache;
import org.provscope.files.open.RootOpener;
import org.provscope.files.remote.ServerAccessConfig;
import org.provscope.provisioning.MacAddress;
import org.provscope.publish.PublicationStore;
import org.provscope.schema.xsd.CatalogueCache;
import org.provscope.settings.AppFolders;
import org.provscope.settings.Keychain;
import org.provscope.settings.Passwords;
import org.provscope.settings.Settings;
import org.provscope.ui.StyleSheet;
import org.provscope.ui.connect.ServerPrompts;
import org.provscope.ui.jobs.Jobs;
import org.provscope.ui.shell.MainWindow;
import org.provscope.ui.shell.Services;
import org.provscope.ui.workbench.Chooser;
import org.provscope.ui.workbench.RootModel;
import org.provscope.workspace.KeptLogFacts;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.PublishService;
import org.provscope.workspace.RootReader;
import org.provscope.workspace.SampleRoot;
import org.provscope.workspace.SchemaFinder;
import org.provscope.workspace.drafts.DraftStore;

/** Creates the parts of the program and connects them, lower packages first. */
public final class Wiring {
    /** The sizes of the icon that systems choose from. */
    private static final int[] ICONS = {16, 32, 48, 64, 128, 256};

    private final Settings settings;
    private final RootModel model;
    private final MainWindow view;

    public Wiring(AppFolders folders, Jobs jobs, Chooser chooser) {
        this(folders, jobs, chooser, model -> {});
    }

    /**
     * Creates the program.
     *
     * @param first does something with the model before there is a window, e.g. begins to read a root meanwhile
     */
    public Wiring(AppFolders folders, Jobs jobs, Chooser chooser, Consumer<RootModel> first) {
        CatalogueCache cache = new CatalogueCache(folders.cache().resolve("schemas"));
        settings = Settings.load(folders.settings());
        ServerPrompts asking = new ServerPrompts();
        Passwords passwords = new Passwords(new Keychain(), asking);
        RootOpener roots = new RootOpener(ServerAccessConfig.ofThisUser(passwords, asking, folders.settings()));
        RootReader reader = new RootReader(
                new SchemaFinder(cache),
                roots,
                new ReadCache(folders.cache().resolve("servers")),
                new KeptLogFacts(folders.cache().resolve("logs")));
        PublishService publishing =
                new PublishService(roots, new PublicationStore(folders.state().resolve("published")));
        model = new RootModel(reader, settings, new DraftStore(folders.state().resolve("drafts")), jobs);
        first.accept(model);
        // Before the first control is made: the toolkit would read a style of its own for nothing.
        Platform.getPreferences()
                .colorSchemeProperty()
                .subscribe(scheme -> model.look().systemLooks(scheme == ColorScheme.DARK));
        model.look().dark().subscribe(Wiring::look);
        view = new MainWindow(model, chooser, new Services(settings, passwords, asking, publishing));
    }

    private static void look(boolean dark) {
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    private static String name(OpenRoot root) {
        Location location = root.resolved().snapshot().location();
        return location.equals(SampleRoot.location()) ? "Sample" : location.display();
    }

    /** Returns the model of the open root. */
    public RootModel model() {
        return model;
    }

    /** Shows a file of the open root. */
    public void openFile(String path) {
        view.openFile(new RootPath(path), 1);
    }

    /** Shows a phone of the open root. */
    void openPhone(String mac) {
        view.openPhone(new MacAddress(mac));
    }

    /** Fills the window. */
    public void show(Stage stage, double width, double height) {
        Scene scene = new Scene(view.getNode(), width, height);
        model.look().textSize().subscribe(size -> scene.getStylesheets().setAll(StyleSheet.address(size.factor())));
        stage.setTitle("ProvScope");
        for (int size : ICONS) {
            stage.getIcons()
                    .add(new Image(String.valueOf(Wiring.class.getResource("/icons/provscope-" + size + ".png"))));
        }
        model.state()
                .subscribe(state -> stage.setTitle(
                        state instanceof RootModel.State.Ready(var root) ? name(root) + " – ProvScope" : "ProvScope"));
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            event.consume();
            view.quitting(stage::close);
        });
        stage.focusedProperty().subscribe(focused -> {
            if (focused) {
                model.lookForOtherChanges();
            }
        });
        stage.setMinWidth(760);
        stage.setMinHeight(480);
        WindowPlace.restore(stage, settings.remembered("window"));
        view.desk().restore(settings.remembered("panes"));
        stage.setOnHiding(event -> {
            settings.remember("window", WindowPlace.of(stage));
            settings.remember("panes", view.desk().panes());
        });
        stage.setOnHidden(event -> view.close());
        stage.show();
    }

    /** Stops what goes on behind the window. */
    public void close() {
        view.close();
    }
}
