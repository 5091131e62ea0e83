package org.provscope.provisioning;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provscope.files.FileEntry;
import org.provscope.files.FileFailure;
import org.provscope.files.RootPath;
import org.provscope.files.Stamp;
import org.provscope.xml.SourceText;

/**
 * A file of a root.
 *
 * @param entry   name, size, time
 * @param kind    its kind, by its name and, for files of another make, by its content
 * @param config  its content if it is configuration and could be read from the storage, else null
 * @param text    its content if it is a contact directory or a version and could be read, else null
 * @param failure why it could not be read from the storage, or null
 */
public record RootFile(
        FileEntry entry,
        FileKind kind,
        @Nullable ConfigFile config,
        @Nullable SourceText text,
        @Nullable FileFailure failure) {
    /** Takes the kind by the name; the content may show that the file is for phones of another make. */
    public RootFile {
        kind = OtherMake.kind(entry.path().name(), FileKind.of(entry.path()), config);
    }

    /** Returns a file that was created here and lies in no root yet. */
    public static RootFile made(RootPath path, SourceText content) {
        FileKind kind = FileKind.of(path);
        FileEntry entry = new FileEntry(path, new Stamp(content.toBytes().length, 0));
        return kind.isConfiguration()
                ? new RootFile(entry, kind, ConfigFile.of(path, content), null, null)
                : new RootFile(entry, kind, null, content, null);
    }

    /** Returns true if the other reading has the same file with the same stamp and content. */
    boolean isLike(RootFile other) {
        SourceText mine = source();
        SourceText theirs = other.source();
        return entry.equals(other.entry)
                && Objects.equals(failure, other.failure)
                && (mine == null || theirs == null
                        ? mine == theirs
                        : mine.text().equals(theirs.text()));
    }

    /** Returns the text of a file that this program reads, or null. */
    public @Nullable SourceText source() {
        return config == null ? text : config.source();
    }

    /** Returns the same file with another text. */
    public RootFile withText(SourceText changed) {
        return config == null
                ? new RootFile(entry, kind, null, changed, null)
                : new RootFile(entry, kind, ConfigFile.of(path(), changed), null, null);
    }

    /** Returns its path in the root. */
    public RootPath path() {
        return entry.path();
    }
}
