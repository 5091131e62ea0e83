package org.provscope.ui.file;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.files.Stamp;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.ui.Ui;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
import org.provscope.ui.logs.LogModel;
import org.provscope.ui.logs.LogText;
import org.provscope.ui.logs.LogView;
import org.provscope.ui.workbench.Page;
import org.provscope.ui.workbench.PageId;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.RootReader;

/** The page of a phone's log that is too large to be shown as a text: its table only, for hundreds of megabytes. */
final class LogPage implements Page {
    /** From this size on, in bytes. */
    private static final long LARGE = 4L << 20;

    private final RootPath path;
    private final Jobs jobs;
    private final RootReader reader;
    private final LogModel log;
    private final LogView table;
    private final BorderPane node = new BorderPane();
    private final ReadOnlyStringWrapper title;
    private @Nullable Stamp read;
    private @Nullable Job reading;
    private int wanted;

    LogPage(RootPath path, Jobs jobs, RootReader reader, Around around) {
        this.path = path;
        this.jobs = jobs;
        this.reader = reader;
        this.title = new ReadOnlyStringWrapper(path.name());
        log = new LogModel(jobs);
        table = new LogView(log, note(path), (file, line) -> {}, around.navigator()::openParameter);
        node.setCenter(Ui.centred(new VBox(Ui.paragraph("Reading the log …", "text-muted"))));
    }

    /** Returns what is to be known of the times in a phone's log, or null. */
    static @Nullable String note(RootPath path) {
        return path.name().contains("-boot") ? "Times are GMT while the phone boots." : null;
    }

    /** Returns true for a phone's log of such a size. */
    static boolean isFor(@Nullable RootFile file) {
        return file != null
                && file.kind() == FileKind.LOG
                && MacAddress.inName(file.path().name()) != null
                && file.entry().stamp().size() > LARGE;
    }

    /** Selects a line, from 1, as soon as it is read. */
    void goToLine(int line) {
        wanted = line;
        if (log.total() > 0 && line > 1) {
            table.goToLine(line);
        }
    }

    @Override
    public PageId id() {
        return new PageId.File(path);
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
        return "mdi2t-text-box-outline";
    }

    @Override
    public String tooltip() {
        return path.value();
    }

    @Override
    public void show(OpenRoot root) {
        RootFile file = root.base().file(path);
        Stamp now = file == null ? null : file.entry().stamp();
        if (now == null || now.equals(read)) {
            return;
        }
        read = now;
        close();
        reading = jobs.run(
                "Reading " + path.name(),
                job -> LogText.of(path, reader.large(root.base().location(), path, job), job),
                text -> {
                    log.show(text);
                    node.setCenter(table.getNode());
                    goToLine(wanted);
                },
                e -> node.setCenter(Ui.centred(new VBox(Ui.paragraph(String.valueOf(e.getMessage()), "text-muted")))));
    }

    @Override
    public void find() {
        table.focusFilter();
    }

    @Override
    public void close() {
        if (reading != null) {
            reading.cancel();
        }
    }
}
