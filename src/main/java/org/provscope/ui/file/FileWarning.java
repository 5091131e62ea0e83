package org.provscope.ui.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.provscope.check.CheckResult;
import org.provscope.check.Fix;
import org.provscope.check.Problem;
import org.provscope.files.RootPath;
import org.provscope.provisioning.RootFile;
import org.provscope.ui.editor.SourceView;
import org.provscope.workspace.OpenRoot;
import org.provscope.xml.Position;

/** Says above a file's text why no phone can read it, with the way to the place and the fix. */
final class FileWarning {
    private final RootPath path;
    private final SourceView view;
    private final BiConsumer<Problem, Fix> fix;
    private final IntConsumer goToLine;
    private String shown = "";
    private List<Hyperlink> links = List.of();

    FileWarning(RootPath path, SourceView view, BiConsumer<Problem, Fix> fix, IntConsumer goToLine) {
        this.path = path;
        this.view = view;
        this.fix = fix;
        this.goToLine = goToLine;
    }

    /** Shows the warning, or that there is none; why a typed text could not be accepted stays in sight. */
    void show(OpenRoot root, @Nullable CheckResult result) {
        RootFile file = root.resolved().snapshot().file(path);
        // That the file has gone is said elsewhere, and stays too.
        if (!view.isRefused() && file != null) {
            String warning = FileTraits.notice(file);
            List<Hyperlink> next = warning == null ? List.of() : ways(warning, result);
            if (!isShown(warning, next)) {
                shown = warning == null ? "" : warning;
                links = next;
                view.notice(warning, next.toArray(Node[]::new));
            }
        }
    }

    /** Leaves the same links where they are, with the keys on one of them perhaps; they do what the last check says. */
    private boolean isShown(@Nullable String warning, List<Hyperlink> next) {
        boolean isSame = warning != null
                && warning.equals(shown)
                && texts(links).equals(texts(next))
                && links.stream().allMatch(link -> link.getScene() != null);
        for (int i = 0; isSame && i < next.size(); i++) {
            links.get(i).setOnAction(next.get(i).getOnAction());
        }
        return isSame && !links.isEmpty();
    }

    private static List<String> texts(List<Hyperlink> links) {
        return links.stream().map(Hyperlink::getText).toList();
    }

    private List<Hyperlink> ways(String warning, @Nullable CheckResult result) {
        List<Hyperlink> ways = new ArrayList<>();
        FileDiagnostics.named(path, result, warning).ifPresent(problem -> {
            Position place = problem.place() == null ? null : problem.place().start();
            if (place != null) {
                ways.add(way("Go to line " + place.line(), () -> goToLine.accept(place.line())));
            }
            if (problem.isFixable()) {
                Fix best = problem.fixes().getFirst();
                ways.add(way(best.title(), () -> fix.accept(problem, best)));
            }
        });
        return ways;
    }

    private static Hyperlink way(String words, Runnable act) {
        Hyperlink link = new Hyperlink(words);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> act.run());
        return link;
    }
}
