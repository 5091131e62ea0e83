package org.provscope.ui.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.provisioning.RootFile;
import org.provscope.workspace.ChangedFiles;
import org.provscope.workspace.NoMaster;
import org.provscope.workspace.OpenRoot;
import org.provscope.xml.SourceText;

/** Reads single files of the open root and whole other roots, and writes copies of changed files. */
public final class RootFiles {
    /** The largest file that is shown as text. */
    static final long SHOWN_LIMIT = 8L << 20;

    private final RootModel model;

    RootFiles(RootModel model) {
        this.model = model;
    }

    /**
     * Writes the changed files into another folder; the root stays as it is, and no file is overwritten.
     *
     * @param told gets what was done, or why it could not be done
     */
    public void saveCopies(String folder, Consumer<String> told) {
        OpenRoot open = model.root();
        if (open != null && open.isChanged()) {
            model.jobs()
                    .run(
                            "Saving copies",
                            job -> ChangedFiles.write(open, Path.of(folder)),
                            told,
                            e -> told.accept("The copies could not be saved: " + e.getMessage()));
        }
    }

    /**
     * Reads another root, to compare this one with it.
     *
     * @param failed gets the reason in words
     */
    public void readOther(String address, Consumer<ResolvedRoot> done, Consumer<String> failed) {
        model.jobs()
                .run(
                        "Reading " + address,
                        job -> {
                            ResolvedRoot other = model.reader()
                                    .read(Location.parse(address), null, job, job)
                                    .resolved();
                            String why = NoMaster.reason(other.snapshot());
                            if (why != null) {
                                throw new IOException(why);
                            }
                            return other;
                        },
                        done,
                        e -> failed.accept(String.valueOf(e.getMessage())));
    }

    /**
     * Gives a file's text, reading it where it is not in memory.
     *
     * @param failed gets the reason in words
     */
    public void text(RootPath path, Consumer<SourceText> done, Consumer<String> failed) {
        OpenRoot root = model.root();
        RootFile file = root == null ? null : root.resolved().snapshot().file(path);
        if (root == null || file == null) {
            failed.accept("There is no file " + path + " in this root.");
            return;
        }
        SourceText known = file.source();
        if (known != null) {
            if (known.text().length() > SHOWN_LIMIT) {
                failed.accept("This file is too large to show.");
            } else {
                done.accept(known);
            }
            return;
        }
        Location location = root.resolved().snapshot().location();
        model.jobs()
                .run(
                        "Reading " + path,
                        job -> SourceText.of(model.reader().file(location, path, SHOWN_LIMIT)),
                        text -> {
                            OpenRoot now = model.root();
                            if (now != null && RootModel.isSameRoot(root, now)) {
                                done.accept(text);
                            }
                        },
                        e -> failed.accept(String.valueOf(e.getMessage())));
    }
}
