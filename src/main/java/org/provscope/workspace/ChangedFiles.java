package org.provscope.workspace;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.provscope.files.RootPath;
import org.provscope.xml.SourceText;

/** Writes the files changed here to another place than the root. */
public final class ChangedFiles {
    private ChangedFiles() {}

    /**
     * Writes every changed file below a folder, at its path inside the root.
     *
     * @return what was done, in words
     * @throws IOException if a file exists already, or cannot be written
     */
    public static String write(OpenRoot root, Path folder) throws IOException {
        for (RootPath path : root.drafts().keySet()) {
            if (Files.exists(folder.resolve(path.value()))) {
                throw new IOException(path + " already exists. Choose an empty folder.");
            }
        }
        int written = 0;
        for (RootPath path : root.drafts().keySet()) {
            SourceText source = root.content(path).orElse(null);
            if (source != null) {
                Path target = folder.resolve(path.value());
                Files.createDirectories(target.toAbsolutePath().getParent());
                try {
                    Files.write(target, source.toBytes(), StandardOpenOption.CREATE_NEW);
                } catch (FileAlreadyExistsException e) {
                    throw new IOException(path + " already exists. Choose an empty folder.", e);
                }
                written++;
            }
        }
        return (written == 1 ? "1 changed file was" : written + " changed files were") + " saved in " + folder + ".";
    }
}
