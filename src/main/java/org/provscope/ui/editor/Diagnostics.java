package org.provscope.ui.editor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.provscope.xml.SourceText;
import org.provscope.xml.Span;

/** The diagnostics and hints of the text, each kept at its place while the text is typed into. */
final class Diagnostics {
    private final EditedText text;
    private final Styles styles;
    private final Margin margin;
    /** The edits of the text since diagnostics and hints were placed. */
    private final List<Placed.Edit> typed = new ArrayList<>();

    private List<Placed<Diagnostic>> marks = List.of();
    private List<Placed<InlayHint>> hints = List.of();

    Diagnostics(EditedText text, Styles styles, Margin margin) {
        this.text = text;
        this.styles = styles;
        this.margin = margin;
    }

    void typed(Placed.Edit edit) {
        typed.add(edit);
    }

    private void move() {
        marks = Placed.after(marks, typed);
        hints = Placed.after(hints, typed);
        typed.clear();
    }

    /**
     * Replaces the diagnostics; returns false if they are about another text than the one shown: newer ones will follow
     * then.
     */
    boolean marks(List<Diagnostic> found, SourceText judged) {
        boolean current = text.isOf(judged);
        if (current) {
            move();
            marks = placed(found, Diagnostic::span);
        }
        return current;
    }

    /** Replaces the hints, as {@link #marks}. */
    boolean hints(List<InlayHint> found, SourceText looked) {
        boolean current = text.isOf(looked);
        if (current) {
            move();
            hints = placed(found, InlayHint::span);
        }
        return current;
    }

    private <T> List<Placed<T>> placed(List<T> all, Function<T, Span> span) {
        List<Placed<T>> found = new ArrayList<>(all.size());
        for (T one : all) {
            found.add(new Placed<>(
                    one,
                    text.toShown(span.apply(one).start()),
                    text.toShown(span.apply(one).end())));
        }
        found.sort(Comparator.comparingInt(Placed::start));
        return Placed.after(found, text.typed());
    }

    /** Shows them in the text and in the margin. */
    void lay(Analysis now) {
        move();
        StyleLayer.Builder underlines = new StyleLayer.Builder();
        byte[] worst = new byte[now.lines().count()];
        for (Placed<Diagnostic> mark : marks) {
            underlines.add("wrong-" + mark.what().style(), mark.start(), mark.end());
            byte severity = switch (mark.what().style()) {
                case "error" -> 3;
                case "warning" -> 2;
                default -> 1;
            };
            int line = now.lines().lineOf(mark.start());
            worst[line] = (byte) Math.max(worst[line], severity);
        }
        StyleLayer.Builder unseen = new StyleLayer.Builder();
        BitSet lines = new BitSet();
        for (Placed<InlayHint> hint : hints) {
            unseen.add(hint.what().all() ? "unseen-all" : "unseen-some", hint.start(), hint.end());
            lines.set(now.lines().lineOf(hint.start()));
        }
        styles.marks(underlines.build());
        styles.hints(unseen.build());
        margin.worst(worst);
        margin.hinted(lines);
    }

    List<Diagnostic> marks() {
        return marks.stream().map(Placed::what).toList();
    }

    List<InlayHint> hints() {
        return hints.stream().map(Placed::what).toList();
    }

    /** Returns the diagnostics that begin between two offsets. */
    List<Diagnostic> marksBetween(int from, int to) {
        move();
        return Placed.between(marks, from, to);
    }

    List<InlayHint> hintsBetween(int from, int to) {
        move();
        return Placed.between(hints, from, to);
    }

    /** Returns the diagnostics that an offset touches. */
    List<Diagnostic> marksAt(int offset) {
        move();
        return Placed.at(marks, offset);
    }

    List<InlayHint> hintsAt(int offset) {
        move();
        return Placed.at(hints, offset);
    }

    /** Returns where the next diagnostic begins, or the one before, wrapping around; null if there is none. */
    @Nullable
    Integer next(int offset, boolean forward) {
        move();
        for (Placed<Diagnostic> mark : forward ? marks : marks.reversed()) {
            if (forward ? mark.start() > offset : mark.start() < offset) {
                return mark.start();
            }
        }
        return marks.isEmpty()
                ? null
                : forward ? marks.getFirst().start() : marks.getLast().start();
    }
}
