package org.provscope.ui.editor;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import org.fxmisc.richtext.CodeArea;
import org.provscope.ui.Command;
import org.provscope.ui.Menus;
import org.provscope.ui.jobs.Jobs;
import org.provscope.xml.Outline;

/** Shows information about a place of the text: what it means, its problems and their fixes. */
final class Answers {
    private final CodeArea area;
    private final Jobs jobs;
    private final Analyser analyser;
    private final Diagnostics findings;
    private final HoverCard card;
    private final BooleanSupplier busy;
    private Knowledge knowledge = Knowledge.NONE;
    private Consumer<String> tell = what -> {};

    /**
     * @param busy true while something else is shown where the card would be
     */
    Answers(CodeArea area, Jobs jobs, Analyser analyser, Diagnostics findings, HoverCard card, BooleanSupplier busy) {
        this.area = area;
        this.jobs = jobs;
        this.analyser = analyser;
        this.findings = findings;
        this.card = card;
        this.busy = busy;
    }

    void knows(Knowledge next) {
        knowledge = next;
    }

    void tells(Consumer<String> where) {
        tell = where;
    }

    List<Diagnostic> marksInLine(int line) {
        int start = area.getAbsolutePosition(line, 0);
        return findings.marksBetween(start, start + area.getParagraphLength(line));
    }

    List<InlayHint> hintsInLine(int line) {
        int start = area.getAbsolutePosition(line, 0);
        return findings.hintsBetween(start, start + area.getParagraphLength(line));
    }

    /** Shows the problems of a line, counted from 0. */
    void line(int line) {
        area.moveTo(line, 0);
        List<Diagnostic> here = marksInLine(line);
        List<InlayHint> unseen = hintsInLine(line);
        Bounds bounds = area.getParagraphBoundsOnScreen(line).orElse(null);
        if (bounds != null && !(here.isEmpty() && unseen.isEmpty())) {
            card.show("", here, unseen, List.of(), bounds.getMinX() + 60, bounds.getMinY() + 20);
        }
    }

    /** Shows what is known about the name or value at the caret. */
    void show() {
        area.getCaretBounds()
                .ifPresent(bounds -> show(area.getCaretPosition(), bounds.getMinX(), bounds.getMaxY() + 4));
    }

    void show(int offset, double x, double y) {
        if (busy.getAsBoolean()) {
            return;
        }
        int mine = analyser.version();
        Knowledge known = knowledge;
        Supplier<Analysis> later = analyser.analysed();
        record Found(String name, List<Knowledge.Fact> facts) {}
        jobs.run(
                "Looking up",
                job -> {
                    Analysis now = later.get();
                    Outline.Tag tag = now.outline().tagAt(offset);
                    for (Outline.Place place : tag == null ? List.<Outline.Place>of() : tag.attributes()) {
                        if (offset >= place.nameStart() && offset <= place.valueEnd()) {
                            String name = now.text().substring(place.nameStart(), place.nameEnd());
                            return new Found(
                                    name, known.card(name, now.text().substring(place.valueStart(), place.valueEnd())));
                        }
                    }
                    return new Found("", List.of());
                },
                found -> {
                    if (mine == analyser.version()) {
                        card.show(
                                found.name(), findings.marksAt(offset), findings.hintsAt(offset), found.facts(), x, y);
                    }
                });
    }

    /** Shows the fixes for the problems at the caret, else for those of its line. */
    void remedies() {
        List<Diagnostic> here = findings.marksAt(area.getCaretPosition());
        List<Diagnostic> all = here.stream().anyMatch(mark -> !mark.quickFixes().isEmpty())
                ? here
                : marksInLine(area.getCurrentParagraph());
        ContextMenu menu = new ContextMenu();
        Menus.fill(
                menu.getItems(),
                all.stream()
                        .flatMap(mark -> mark.quickFixes().stream())
                        .map(fix -> Command.naming("edit.fix.one", fix.title(), fix.act())
                                .icon("mdi2a-auto-fix"))
                        .toList());
        if (menu.getItems().isEmpty()) {
            tell.accept(
                    all.isEmpty()
                            ? "There is no problem on this line."
                            : "There is no safe fix. " + all.getFirst().message());
            return;
        }
        area.getCaretBounds().ifPresent(bounds -> menu.show(area, bounds.getMinX(), bounds.getMaxY()));
    }
}
