package org.provscope.ui.editor;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.provscope.diff.ChangedLines;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;
import org.provscope.xml.SourceText;

/** Analyses the text in the background whenever typing pauses: its tags and colours, and the changed lines. */
final class Analyser {
    /**
     * The pause; longer than what lies between two keys of a fast typist. Until then, typed text has its neighbour's
     * colour.
     */
    private static final double AFTER_MILLIS = 130;

    private final CodeArea area;
    private final boolean xml;
    private final Jobs jobs;
    private final Consumer<Analysis> analysed;
    private final Consumer<BitSet> compared;
    private final PauseTransition pause = new PauseTransition(Duration.millis(AFTER_MILLIS));
    private Optional<SourceText> base;
    private @Nullable Analysis analysis;
    private @Nullable Job analysing;
    private @Nullable Job comparing;
    private int version;

    /**
     * @param source   the file as it was read
     * @param analysed gets the result, unless something was typed meanwhile
     * @param compared gets the lines that differ from the file as it was read, unless something was typed meanwhile
     */
    Analyser(
            CodeArea area,
            boolean xml,
            Jobs jobs,
            SourceText source,
            Consumer<Analysis> analysed,
            Consumer<BitSet> compared) {
        this.area = area;
        this.xml = xml;
        this.jobs = jobs;
        this.base = Optional.of(source);
        this.analysed = analysed;
        this.compared = compared;
        pause.setOnFinished(event -> analyse());
    }

    /** Notes that the text changed. */
    void typed() {
        version++;
        pause.playFromStart();
    }

    /** Returns the version of the text: how often it changed. */
    int version() {
        return version;
    }

    /** Returns the analysis of the present text; null while it is being made. */
    @Nullable
    Analysis current() {
        Analysis known = analysis;
        return known != null && known.version() == version ? known : null;
    }

    /** Returns what supplies the analysis of the present text, made if necessary; to be called in the background. */
    Supplier<Analysis> analysed() {
        Analysis known = current();
        if (known != null) {
            return () -> known;
        }
        int mine = version;
        Supplier<String> shown = shown();
        return () -> Analysis.of(mine, shown.get(), xml);
    }

    /**
     * Sets the text to compare with.
     *
     * @param read the file as it was read; empty if all of it is new
     */
    void base(Optional<SourceText> read) {
        boolean other = !read.map(SourceText::text).equals(base.map(SourceText::text));
        base = read;
        if (other) {
            compare(shown());
        }
    }

    void analyse() {
        if (analysing != null) {
            analysing.cancel();
        }
        int mine = version;
        Supplier<String> shown = shown();
        analysing = jobs.run("Reading the text", job -> Analysis.of(mine, shown.get(), xml), done -> {
            if (mine == version) {
                analysis = done;
                analysed.accept(done);
            }
        });
        compare(shown);
    }

    /** Returns what supplies the present text; it is joined from its lines only when asked for, in the background. */
    private Supplier<String> shown() {
        return area.getContent().snapshot()::getText;
    }

    private void compare(Supplier<String> shown) {
        if (comparing != null) {
            comparing.cancel();
        }
        int mine = version;
        Optional<SourceText> before = base;
        comparing = jobs.run(
                "Comparing",
                job -> {
                    String text = shown.get();
                    return before.map(source -> ChangedLines.of(new EditorTextMapping(source.text()).shown(), text))
                            .orElseGet(() -> {
                                BitSet all = new BitSet();
                                all.set(0, (int) text.lines().count());
                                return all;
                            });
                },
                lines -> {
                    if (mine == version) {
                        compared.accept(lines);
                    }
                });
    }
}
