package org.provscope.ui.directory;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.provscope.workspace.drafts.Session.Rewritten;

/** Accepts changes of a directory. */
@FunctionalInterface
public interface DirectoryDrafts {
    /**
     * @param title   what is done, in words
     * @param change  made when its turn comes, in the background
     * @param done    is run when it is done
     * @param refused gets the reason where it cannot be done
     */
    void change(String title, Callable<Rewritten> change, Runnable done, Consumer<String> refused);
}
