package org.provscope.edit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.ContactDirectory;
import org.provscope.directory.ContactDraft;
import org.provscope.directory.DirectoryRewrite;
import org.provscope.files.RootPath;
import org.provscope.provisioning.ConfigFile;
import org.provscope.xml.SourceText;

/** Makes changes of contact directories. */
public final class DirectoryChanges {
    private static final String EMPTY = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <directory>
              <item_list>
              </item_list>
            </directory>
            """;

    private DirectoryChanges() {}

    /** Returns why contacts of a file cannot be changed one by one, a sentence; null if they can. */
    public static @Nullable String trouble(ContactDirectory directory) {
        String reason = directory.uneditableReason();
        return reason != null && ConfigFile.isEncrypted(directory.source().text())
                ? "The file is encrypted: its contacts cannot be read here."
                : reason;
    }

    /** Returns a change that creates a directory without contacts. */
    public static Change empty(RootPath path) {
        return new Change(
                new TreeMap<>(Map.of(path, Optional.of(SourceText.of(EMPTY.getBytes(StandardCharsets.UTF_8))))));
    }

    /**
     * Returns a change that gives a directory the wanted contacts.
     *
     * @param directory the file as it is; an empty one if it is to be created
     * @param wanted    see {@link DirectoryRewrite#edits}
     * @throws IllegalArgumentException with a sentence if the file cannot be edited contact by contact
     */
    public static Change of(RootPath path, ContactDirectory directory, List<ContactDraft> wanted) {
        return new Change(new TreeMap<>(Map.of(path, Optional.of(DirectoryRewrite.rewritten(directory, wanted)))));
    }
}
