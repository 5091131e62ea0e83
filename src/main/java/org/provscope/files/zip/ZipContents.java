package org.provscope.files.zip;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.RootPath;

/** The table of contents of a zip file, which Java does not compare with what it reads. */
final class ZipContents implements Closeable {
    private static final long TWICE = -2;
    private static final long NOT_TOLD = -1;

    private final ZipFile zip;
    /** The checksum of each entry, by its clean name. */
    private final Map<String, Long> checksums = new HashMap<>();

    /**
     * @param zip closed together with this
     */
    ZipContents(ZipFile zip) {
        this.zip = zip;
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(this::add);
    }

    private void add(ZipEntry entry) {
        RootPath path = RootPath.of(entry.getName());
        if (path != null) {
            checksums.merge(path.value(), entry.getCrc(), (one, other) -> TWICE);
        }
    }

    /**
     * Checks bytes against the table of contents.
     *
     * @param path  names the file in the failure
     * @param entry the entry's whole name
     * @throws FileFailureException if these may not be the bytes that were packed
     */
    void verify(RootPath path, String entry, byte[] bytes) throws FileFailureException {
        RootPath clean = RootPath.of(entry);
        long said = clean == null ? NOT_TOLD : checksums.getOrDefault(clean.value(), NOT_TOLD);
        if (said == TWICE) {
            throw new FileFailureException(
                    new FileFailure.Damaged(path.value(), "the zip file holds two files of this name"));
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        if (said != NOT_TOLD && said != checksum.getValue()) {
            throw new FileFailureException(
                    new FileFailure.Damaged(path.value(), "its checksum in the zip file is different"));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
