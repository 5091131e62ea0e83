package org.provscope.legacy;

import java.util.List;

/**
 * Something that the tables do not tell for sure, or that two old values tell differently.
 *
 * @param id      made of the parameters it is about
 * @param text    a whole sentence
 * @param choices the answers that can be given, the usual one first
 * @param answer  the code of the answer that is taken
 */
public record Question(String id, String text, List<Choice> choices, String answer) {
    /**
     * One answer.
     *
     * @param code what stands in a file of answers
     * @param text for people
     */
    public record Choice(String code, String text) {}

    /** Asks, and takes the given answer if it is one of the choices, else the first. */
    static Question of(String id, String text, List<Choice> choices, Answers answers) {
        String given = answers.to(id);
        String answer = choices.getFirst().code();
        if (given != null && choices.stream().anyMatch(choice -> choice.code().equals(given))) {
            answer = given;
        }
        return new Question(id, text, List.copyOf(choices), answer);
    }
}
