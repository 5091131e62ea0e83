package org.provscope.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.TextInputDialog;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.provscope.ui.workbench.Chooser;

/** Shows the dialogs of the system. */
public final class StageChooser implements Chooser {
    private final Window owner;
    private final Consumer<String> documents;

    /**
     * @param documents opens the document at an address in the system's program for it
     */
    public StageChooser(Window owner, Consumer<String> documents) {
        this.owner = owner;
        this.documents = documents;
    }

    @Override
    public void open(Path file) {
        documents.accept(file.toUri().toString());
    }

    @Override
    public void folder(Consumer<String> chosen) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a provisioning root");
        accept(chooser.showDialog(owner), chosen);
    }

    @Override
    public void target(Consumer<String> chosen) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Choose an empty folder for the copies");
        accept(chooser.showDialog(owner), chosen);
    }

    @Override
    public void report(Consumer<String> chosen) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the report as");
        chooser.setInitialFileName("plan.html");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Web page", "*.html"),
                        new FileChooser.ExtensionFilter("Markdown", "*.md"));
        accept(chooser.showSaveDialog(owner), chosen);
    }

    @Override
    public void table(Consumer<String> chosen) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the table as");
        chooser.setInitialFileName("phones.csv");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV table", "*.csv"));
        accept(chooser.showSaveDialog(owner), chosen);
    }

    @Override
    public void saveAs(String suggested, Consumer<String> chosen) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save as");
        chooser.setInitialFileName(suggested);
        accept(chooser.showSaveDialog(owner), chosen);
    }

    @Override
    public void contacts(Consumer<String> chosen) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Import contacts");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                "CSV tables and vCards", "*.csv", "*.txt", "*.vcf", "*.vcard", "*.tsv"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        accept(chooser.showOpenDialog(owner), chosen);
    }

    @Override
    public void export(Consumer<String> chosen) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("The file that the phone exported");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Exported configuration", "*.xml", "*.cfg"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        accept(chooser.showOpenDialog(owner), chosen);
    }

    @Override
    public void zip(Consumer<String> chosen) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a zip file of a provisioning root");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Zip files", "*.zip"));
        accept(chooser.showOpenDialog(owner), chosen);
    }

    private static void accept(@Nullable File file, Consumer<String> chosen) {
        if (file != null) {
            chosen.accept(file.getPath());
        }
    }

    @Override
    public void text(String title, String prompt, Function<String, @Nullable String> accept) {
        String header = prompt;
        String typed = "";
        while (true) {
            TextInputDialog dialog = new TextInputDialog(typed);
            dialog.initOwner(owner);
            dialog.setTitle(title);
            dialog.setHeaderText(header);
            dialog.setGraphic(null);
            Optional<String> answer = dialog.showAndWait();
            if (answer.isEmpty()) {
                return;
            }
            typed = answer.get();
            String refused = accept.apply(typed);
            if (refused == null) {
                return;
            }
            header = refused;
        }
    }
}
