package org.provscope.effective;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;

/** Reads the file that a phone exports from its web page: its running configuration (docs/domain.md §9). */
public final class ExportFile {
    private static final long LARGEST = 16L << 20;

    /** The file is none, or cannot be read; the message says why in a sentence. */
    public static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableException(String sentence) {
            super(sentence);
        }
    }

    private ExportFile() {}

    /**
     * Reads an export.
     *
     * @throws UnusableException if it is none, or cannot be read
     */
    public static ConfigFile read(Path file) throws UnusableException {
        byte[] bytes;
        try {
            if (Files.size(file) > LARGEST) {
                throw new UnusableException(file + " is larger than any export.");
            }
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UnusableException("There is no file " + file + ".");
        } catch (IOException e) {
            throw new UnusableException(file + " cannot be read.");
        }
        ConfigFile read = ConfigFile.of(new RootPath("export.cfg"), bytes);
        String reason = read.unreadableReason();
        if (reason != null) {
            throw new UnusableException(file + " cannot be compared. " + reason);
        }
        if (read.parameters().stream().allMatch(parameter -> parameter.name().indexOf('.') < 0)) {
            throw new UnusableException(file + " holds no parameter: it is no export of a phone's configuration.");
        }
        return read;
    }
}
