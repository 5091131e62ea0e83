package org.provscope.edit;

import java.util.ArrayList;
import java.util.List;
import org.provscope.xml.Element;
import org.provscope.xml.ElementTree;
import org.provscope.xml.Outline;
import org.provscope.xml.SourceText;
import org.provscope.xml.Span;
import org.provscope.xml.TextEdit;

/** Turns elements into comments and back. XML has no comments inside a tag, so whole elements are taken. */
public final class CommentToggle {
    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";

    private CommentToggle() {}

    /** The result. */
    public sealed interface Outcome {
        /** What to change. */
        record Edits(List<TextEdit> edits) implements Outcome {}

        /**
         * Nothing can be changed.
         *
         * @param reason a sentence
         */
        record Refused(String reason) implements Outcome {}
    }

    /**
     * Comments out the elements that a selection touches, or restores them if it touches comments.
     *
     * @param selection empty for a caret
     */
    public static Outcome toggle(SourceText source, Span selection) {
        Outline outline = Outline.of(source);
        Span where = trimmed(source.text(), selection);
        List<Span> comments = outline.comments().stream()
                .filter(comment -> comment.start() <= where.end()
                        && comment.end() >= where.start()
                        && !(where.length() > 0 && (comment.start() == where.end() || comment.end() == where.start())))
                .toList();
        Outcome outcome = comments.isEmpty() ? comment(source, where) : uncomment(source.text(), comments);
        return outcome instanceof Outcome.Edits(List<TextEdit> edits) ? judged(source, outline, edits) : outcome;
    }

    private static Outcome judged(SourceText source, Outline before, List<TextEdit> edits) {
        Outline after = Outline.of(source.withText(TextEdit.apply(source.text(), edits)));
        return after.problems().size() > before.problems().size()
                ? new Outcome.Refused("The file would no longer be valid XML: "
                        + after.problems().getFirst().message())
                : new Outcome.Edits(edits);
    }

    private static Outcome uncomment(String text, List<Span> comments) {
        List<TextEdit> edits = new ArrayList<>();
        for (Span comment : comments) {
            int from = comment.start() + OPEN.length();
            int to = comment.end() - CLOSE.length();
            if (to < from || !text.startsWith(CLOSE, to)) {
                return new Outcome.Refused("The comment is not closed: --> is missing.");
            }
            if (text.substring(from, to).indexOf('<') < 0) {
                return new Outcome.Refused("This comment contains text, not elements, so it stays a comment.");
            }
            boolean blanks = text.charAt(from) == ' ' && text.charAt(to - 1) == ' ' && to - from > 1;
            edits.add(TextEdit.delete(comment.start(), blanks ? from + 1 : from));
            edits.add(TextEdit.delete(blanks ? to - 1 : to, comment.end()));
        }
        return new Outcome.Edits(edits);
    }

    private static Outcome comment(SourceText source, Span where) {
        List<Element> level = ElementTree.of(source).roots();
        boolean outermost = true;
        while (true) {
            List<Element> touched = level.stream()
                    .filter(element -> element.span().start() <= where.end()
                            && element.span().end() >= where.start())
                    .toList();
            if (touched.size() > 1 && where.length() == 0) {
                touched = List.of(touched.getLast());
            }
            if (touched.isEmpty()) {
                return new Outcome.Refused("Place the caret in the element that should become a comment.");
            }
            Element first = touched.getFirst();
            boolean inside = touched.size() == 1
                    && !first.children().isEmpty()
                    && where.start() >= first.contentSpan().start()
                    && where.end() <= first.contentSpan().end()
                    && first.children().stream()
                            .anyMatch(child -> child.span().start() <= where.end()
                                    && child.span().end() >= where.start());
            if (inside) {
                level = first.children();
                outermost = false;
                continue;
            }
            return outermost
                    ? new Outcome.Refused("The outermost element cannot become a comment: the file would be empty.")
                    : comment(
                            source.text(),
                            first.span().start(),
                            touched.getLast().span().end());
        }
    }

    private static Outcome comment(String text, int start, int end) {
        if (text.substring(start, end).contains("--")) {
            return new Outcome.Refused(
                    "It contains two dashes (--), perhaps from another comment. XML does not allow them inside a "
                            + "comment.");
        }
        return new Outcome.Edits(List.of(TextEdit.insert(start, OPEN + " "), TextEdit.insert(end, " " + CLOSE)));
    }

    private static Span trimmed(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            return new Span(start, end);
        }
        // A caret before the first word of its line means that word.
        int at = span.start();
        boolean leads = text.substring(text.lastIndexOf('\n', at - 1) + 1, at).isBlank();
        while (leads && at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return new Span(at, at);
    }
}
