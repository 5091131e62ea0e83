package org.provscope.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.provscope.ui.workbench.Chooser;

/** Shows the dialogs of the system. */
public final class StageChooser implements Chooser {
    private final Window owner;
    private final Consumer<String> documents;
    private @Nullable File first;

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
    public void beginIn(Path folder) {
        first = folder.toFile();
    }

    private DirectoryChooser folderChooser(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        if (first != null && first.isDirectory()) {
            chooser.setInitialDirectory(first);
        }
        return chooser;
    }

    private FileChooser fileChooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        if (first != null && first.isDirectory()) {
            chooser.setInitialDirectory(first);
        }
        return chooser;
    }

    @Override
    public void folder(Consumer<String> chosen) {
        DirectoryChooser chooser = folderChooser("Choose the folder of a provisioning root");
        accept(chooser.showDialog(owner), chosen);
    }

    @Override
    public void target(Consumer<String> chosen) {
        DirectoryChooser chooser = folderChooser("Choose an empty folder for the copies");
        accept(chooser.showDialog(owner), chosen);
    }

    @Override
    public void report(Consumer<String> chosen) {
        FileChooser chooser = fileChooser("Save the report as");
        chooser.setInitialFileName("plan.html");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Web page", "*.html"),
                        new FileChooser.ExtensionFilter("Markdown", "*.md"));
        accept(chooser.showSaveDialog(owner), chosen);
    }

    @Override
    public void table(Consumer<String> chosen) {
        FileChooser chooser = fileChooser("Save the table as");
        chooser.setInitialFileName("phones.csv");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV table", "*.csv"));
        accept(chooser.showSaveDialog(owner), chosen);
    }

    @Override
    public void saveAs(String suggested, Consumer<String> chosen) {
        FileChooser chooser = fileChooser("Save as");
        chooser.setInitialFileName(suggested);
        accept(chooser.showSaveDialog(owner), chosen);
    }

    @Override
    public void contacts(Consumer<String> chosen) {
        FileChooser chooser = fileChooser("Import contacts");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                "CSV tables and vCards", "*.csv", "*.txt", "*.vcf", "*.vcard", "*.tsv"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        accept(chooser.showOpenDialog(owner), chosen);
    }

    @Override
    public void export(Consumer<String> chosen) {
        FileChooser chooser = fileChooser("The file that the phone exported");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("Exported configuration", "*.xml", "*.cfg"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        accept(chooser.showOpenDialog(owner), chosen);
    }

    @Override
    public void zip(Consumer<String> chosen) {
        FileChooser chooser = fileChooser("Open a zip file of a provisioning root");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Zip files", "*.zip"));
        accept(chooser.showOpenDialog(owner), chosen);
    }

    private static void accept(@Nullable File file, Consumer<String> chosen) {
        if (file != null) {
            chosen.accept(file.getPath());
        }
    }
}
