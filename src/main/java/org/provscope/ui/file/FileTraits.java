package org.provscope.ui.file;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.provisioning.RootFile;
import org.provscope.xml.SourceText;

/** How the page of a file is to treat it. */
final class FileTraits {
    private FileTraits() {}

    /** Returns why a file can only be looked at, or why no phone can read it; null where all is well. */
    static @Nullable String notice(@Nullable RootFile file) {
        String readOnly =
                file == null || file.source() == null ? null : file.source().readOnlyReason();
        if (readOnly != null) {
            return "This file is read-only here: " + readOnly + ".";
        }
        String reason =
                file == null || file.config() == null ? null : file.config().unreadableReason();
        return reason == null ? null : "A phone cannot read this file. " + reason;
    }

    /** Returns true of a text that is to be coloured as XML. */
    static boolean isXml(RootPath path, SourceText source) {
        return path.value().toLowerCase(Locale.ROOT).matches(".*\\.(cfg|xml|xsd)")
                || source.text().stripLeading().startsWith("<");
    }
}
