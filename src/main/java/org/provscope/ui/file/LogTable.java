package org.provscope.ui.file;

import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.provscope.files.RootPath;
import org.provscope.ui.jobs.Jobs;
import org.provscope.ui.logs.LogModel;
import org.provscope.ui.logs.LogText;
import org.provscope.ui.logs.LogView;
import org.provscope.xml.SourceText;

/** A phone's log as a table, which is seen first. */
final class LogTable implements OtherView {
    private final TextOrForm choice = new TextOrForm("Table", "log", true);
    private final LogView view;

    /** @param openText shows the text at a line */
    LogTable(
            RootPath path,
            SourceText source,
            Jobs jobs,
            BiConsumer<RootPath, Integer> openText,
            Consumer<String> openParameter) {
        LogModel log = new LogModel(jobs);
        view = new LogView(log, LogPage.note(path), openText, openParameter);
        jobs.run(
                "Reading " + path.name(),
                job -> LogText.of(path, source.text().getBytes(StandardCharsets.UTF_8), job),
                log::show);
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
    public boolean find() {
        view.focusFilter();
        return true;
    }
}
