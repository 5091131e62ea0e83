package org.provscope.legacy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.LegacyName;
import org.provscope.xml.TextEdit;

/**
 * What a migration does to one parameter of a file.
 *
 * @param text      what becomes of its text
 * @param newName   the name it has afterwards; where it goes, the one that stands for it, or null
 * @param newValue  the value afterwards; null where it goes
 * @param certainty how sure this is
 * @param why       a sentence
 * @param questions what was asked about it; the last one decided
 */
public record MigratedParameter(
        Parameter parameter,
        Action action,
        Text text,
        @Nullable String newName,
        @Nullable String newValue,
        LegacyName.Certainty certainty,
        String why,
        List<Question> questions) {
    /** What is done. */
    public enum Action {
        /** The name stays. */
        KEEP,
        /** It gets its new name. */
        RENAME,
        /** It becomes one with others, or chose the name of another. */
        MERGE,
        /** It is no longer set. */
        DROP
    }

    /** What becomes of the text of a parameter. */
    public enum Text {
        /** It stays, perhaps with another name or value. */
        STAYS,
        /** It is removed. */
        REMOVED,
        /** It stands in a comment before its tag. */
        COMMENTED_OUT
    }

    /** Returns true if the file changes here. */
    public boolean isChange() {
        return action != Action.KEEP || !parameter.value().equals(newValue);
    }

    /** Returns the question that decided about it; null if nothing was asked. */
    public @Nullable Question question() {
        return questions.isEmpty() ? null : questions.getLast();
    }

    /** Returns the edits that do it, without regard to other parameters. */
    public List<TextEdit> edits() {
        return MigrationEdits.of(parameter.file(), List.of(this));
    }
}
