package org.provscope.provisioning;

import org.jspecify.annotations.Nullable;

import org.provscope.files.FileEntry;
import org.provscope.files.FileFailure;
import org.provscope.files.RootPath;

/**
 * A file of a root.
 *
 * @param entry   name, size, time
 * @param kind    what it is, by its name
 * @param config  its content where it is configuration and could be read from the storage, else null
 * @param failure why it could not be read from the storage, or null
 */
public record RootFile(FileEntry entry, FileKind kind, @Nullable ConfigFile config, @Nullable FileFailure failure) {
    public RootPath path() {
        return entry.path();
    }
}
