package org.provscope.ui.editor;

import java.util.List;

/**
 * The editor's source of information about the names and values it shows. Every answer may be slow: called in the
 * background.
 */
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
        public Proposed values(Situation.InValue place) {
            return new Proposed(place, List.of());
        }
    };

    /**
     * A line of the card about a parameter.
     *
     * @param title empty for a sentence that stands alone
     * @param jump  opens the target of the link, or does nothing
     */
    record Fact(String title, String text, Runnable jump) {
        public static final Runnable NOWHERE = () -> {};

        /** Returns a fact without a link. */
        public static Fact of(String title, String text) {
            return new Fact(title, text, NOWHERE);
        }

        boolean isLink() {
            return !jump.equals(NOWHERE);
        }
    }

    /**
     * A text that can be inserted at the caret.
     *
     * @param detail what it is, in a few words
     */
    record Proposal(String text, String detail) {}

    /**
     * What can be inserted into a value.
     *
     * @param place the part of the value that a proposal replaces
     */
    record Proposed(Situation.InValue place, List<Proposal> proposals) {}

    /** Returns what is known about a parameter and its value here. */
    List<Fact> card(String name, String value);

    /**
     * Returns the names that can be inserted into a tag.
     *
     * @param neighbour a name in the same tag, whose indexes are likely meant; empty if there is none
     */
    List<Proposal> names(Situation.InName place, String neighbour);

    /** Returns what can be inserted at the caret: whole values, or a part where a value is a list or has a grammar. */
    Proposed values(Situation.InValue place);
}
