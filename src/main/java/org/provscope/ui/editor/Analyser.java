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

/** Reads the text in the background whenever typing pauses: its tags and colours, and which lines were changed. */
final class Analyser {
    /** Longer than what lies between two keys of somebody who types fast: until then, typed text has its neighbour's colour. */
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
     * @param analysed gets what was found, if nothing was typed meanwhile
     * @param compared gets the lines that differ from the file as it was read, if nothing was typed meanwhile
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

    /** The text changed. */
    void typed() {
        version++;
        pause.playFromStart();
    }

    /** How often the text changed. */
    int version() {
        return version;
    }

    /** What is known of the text as it is now; null while it is being read. */
    @Nullable
    Analysis current() {
        Analysis known = analysis;
        return known != null && known.version() == version ? known : null;
    }

    /** Tells what is known of the text as it is now, reading it where that was not done yet; for the background. */
    Supplier<Analysis> analysed() {
        Analysis known = current();
        if (known != null) {
            return () -> known;
        }
        int mine = version;
        Supplier<String> shown = shown();
        return () -> Analysis.of(mine, shown.get(), xml);
    }

    /** @param read the file as it was read; empty: all of it is new */
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

    /** The text as it is now, which is put together from its lines only where it is asked for: in the background. */
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
