package org.provscope.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.provscope.testing.NeedsWindow;
import org.provscope.ui.jobs.Jobs;
import org.provscope.xml.SourceText;
import org.provscope.xml.Span;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the editor shows beside and behind the text. */
@NeedsWindow
@ExtendWith(ApplicationExtension.class)
class EditorLookTest {
    private static final String LONG =
            "<a " + IntStream.range(0, 400).mapToObj("n%d=\"v\" "::formatted).collect(Collectors.joining()) + "/>";
    private static final SourceText TEXT =
            SourceText.empty().withText("<p>\n" + LONG + "\n" + "<b/>\n".repeat(400) + "</p>\n");

    @SuppressWarnings("NullAway.Init")
    private SourceView view;

    @SuppressWarnings("NullAway.Init")
    private CodeArea area;

    @Start
    void start(Stage stage) {
        view = new SourceView(TEXT, true, Jobs.ofProgram());
        Scene scene = new Scene((Parent) view.getNode(), 800, 500);
        scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().add(String.valueOf(SourceView.class.getResource("/org/provscope/ui/provscope.css")));
        stage.setScene(scene);
        stage.show();
        area = (CodeArea) view.getNode().lookup(".source");
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    120,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        } catch (TimeoutException e) {
            throw new AssertionError("it did not happen within 120 seconds", e);
        }
    }

    private Collection<String> style(String of) {
        return area.getStyleOfChar(area.getText().indexOf(of));
    }

    @Test
    void aLongLineHasItsColoursWhereItIsLookedAt(FxRobot robot) {
        until(() -> style("n3=").contains("xml-name"));
        assertThat(style("n390=")).as("far to the right, which nobody sees").isEmpty();
        robot.interact(() -> {
            area.moveTo(area.getText().indexOf("n390="));
            area.requestFollowCaret();
        });
        until(() -> style("n390=").contains("xml-name"));
        assertThat(style("n3=")).as("scrolled away").isEmpty();
    }

    private Set<String> numbers() {
        return view.getNode().lookupAll(".lineno-text").stream()
                .filter(node -> node.getParent() instanceof MarginRow row && row.isVisible())
                .map(node -> ((Text) node).getText())
                .collect(Collectors.toSet());
    }

    @Test
    void theMarginGoesWithTheText(FxRobot robot) {
        until(() -> numbers().contains("1"));
        robot.interact(() -> view.goToLine(300));
        until(() -> numbers().contains("300") && !numbers().contains("1"));
        Text number = (Text) view.getNode().lookupAll(".lineno-text").stream()
                .filter(node -> ((Text) node).getText().equals("300"))
                .findFirst()
                .orElseThrow();
        until(() -> Math.abs(number.localToScreen(0, 0).getY()
                        - area.getParagraphBoundsOnScreen(299).orElseThrow().getMinY())
                < 20);
        robot.interact(() -> {
            area.replaceText(TEXT.text().replace("<b/>\n", "") + "<c/>\n<c/>");
        });
        until(() -> numbers().equals(Set.of("1", "2", "3", "4", "5")));
    }

    @Test
    void aLineThatIsWrongHasAMarkInTheMargin(FxRobot robot) {
        until(() -> style("n3=").contains("xml-name"));
        int wrong = TEXT.text().indexOf("n3");
        robot.interact(() -> view.mark(
                List.of(new Diagnostic(new Span(wrong, wrong + 2), "error", "No such name", List.of())), TEXT));
        until(() -> view.getNode().lookupAll(".severity-error").size() == 1);
        robot.interact(() -> view.mark(List.of(), TEXT));
        until(() -> view.getNode().lookupAll(".severity-error").isEmpty());
    }
}
