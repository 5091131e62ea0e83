package org.provscope.bench;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.provscope.ui.workbench.Chooser;

/** Nobody is there to be asked. */
final class NobodyAsked implements Chooser {
    @Override
    public void folder(Consumer<String> chosen) {}

    @Override
    public void target(Consumer<String> chosen) {}

    @Override
    public void saveAs(String suggested, Consumer<String> chosen) {}

    @Override
    public void contacts(Consumer<String> chosen) {}

    @Override
    public void table(Consumer<String> chosen) {}

    @Override
    public void report(Consumer<String> chosen) {}

    @Override
    public void export(Consumer<String> chosen) {}

    @Override
    public void zip(Consumer<String> chosen) {}

    @Override
    public void open(Path file) {}
}
