package org.provscope.ui.shell;

import org.provscope.ui.Command;
import org.provscope.ui.workbench.Chooser;
import org.provscope.ui.workbench.RootModel;

/** The commands that open a root. */
record OpenCommands(Command folder, Command zip, Command server, Command sample) {
    static OpenCommands of(RootModel model, Chooser chooser, LeaveGuard guard, ServerActions servers) {
        return new OpenCommands(
                Command.of(
                                "open.folder",
                                "_Open a folder …",
                                () -> chooser.folder(folder -> guard.leaving(() -> model.open(folder))))
                        .icon("mdi2f-folder-open-outline")
                        .keys("Shortcut+O"),
                Command.of(
                                "open.zip",
                                "Open a _zip file …",
                                () -> chooser.zip(zip -> guard.leaving(() -> model.open(zip))))
                        .icon("mdi2z-zip-box-outline"),
                Command.of("open.server", "C_onnect to a server …", servers::connect)
                        .icon("mdi2l-lan-connect")
                        .keys("Shortcut+Shift+O"),
                Command.of("open.sample", "Open the _sample", () -> guard.leaving(model::openSample))
                        .icon("mdi2o-office-building-outline"));
    }
}
