package org.provscope.ui.editor;

import java.util.List;

/** What the editor asks about the names and values it shows. Every answer may take a while: asked in the background. */
public interface Knowledge {
    /** Knows nothing. */
    Knowledge NONE = new Knowledge() {
        @Override
        public List<Fact> card(String name, String value) {
            return List.of();
        }

        @Override
        public List<Proposal> names(Situation.InName place, String neighbour) {
            return List.of();
        }

        @Override
        public List<Proposal> values(Situation.InValue place) {
            return List.of();
        }
    };

    /**
     * A line of the card about a parameter.
     *
     * @param title empty for a sentence that stands alone
     * @param jump  where a click leads, or nothing
     */
    record Fact(String title, String text, Runnable jump) {
        public static final Runnable NOWHERE = () -> {};

        public static Fact of(String title, String text) {
            return new Fact(title, text, NOWHERE);
        }

        boolean isLink() {
            return !jump.equals(NOWHERE);
        }
    }

    /**
     * A text that may be written at the caret.
     *
     * @param detail what it is, in a few words
     */
    record Proposal(String text, String detail) {}

    /** What is known about a parameter and the value that stands here. */
    List<Fact> card(String name, String value);

    /**
     * Names that may stand in a tag.
     *
     * @param neighbour a name in the same tag, whose indexes are likely meant; empty: none
     */
    List<Proposal> names(Situation.InName place, String neighbour);

    List<Proposal> values(Situation.InValue place);

    /** Whether a value is a list between commas, so that one piece of it is proposed. */
    default boolean isList(String name) {
        return false;
    }
}
