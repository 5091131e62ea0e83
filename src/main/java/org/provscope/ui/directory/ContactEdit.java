package org.provscope.ui.directory;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

import org.provscope.directory.ContactDirectory;
import org.provscope.directory.DirectoryRewrite;
import org.provscope.directory.Entry;
import org.provscope.workspace.Session.Rewritten;
import org.provscope.xml.SourceText;

/** A change of a directory that waits for its turn. It is made from the text that the one shown before it makes. */
final class ContactEdit implements Callable<Rewritten> {
    private final ContactDirectory directory;
    private final List<Entry> wanted;
    private @Nullable ContactEdit before;
    private @Nullable SourceText made;

    /**
     * @param directory what is shown was read from this
     * @param before    the last change that is shown already though it waits as well; null where there is none
     */
    ContactEdit(ContactDirectory directory, @Nullable ContactEdit before, List<Entry> wanted) {
        this.directory = directory;
        this.before = before;
        this.wanted = wanted;
    }

    /** @throws IllegalArgumentException with a sentence where the file cannot be edited so */
    @Override
    public Rewritten call() {
        SourceText earlier = before == null ? null : before.made;
        before = null;
        ContactDirectory from = earlier == null ? directory : ContactDirectory.of(earlier);
        made = from.source();
        SourceText after = DirectoryRewrite.rewritten(from, wanted);
        made = after;
        return new Rewritten(from.source(), after);
    }
}
