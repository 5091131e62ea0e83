package org.provscope.ui.dashboard;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.provscope.check.CheckResult;
import org.provscope.effective.SiteNames;
import org.provscope.effective.Sites;
import org.provscope.files.Location;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.ui.Ui;
import org.provscope.ui.jobs.Jobs;
import org.provscope.ui.workbench.Navigator;
import org.provscope.ui.workbench.PageId;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.SampleRoot;

/** What is seen of a root while no page is open. */
public final class DashboardView {
    /** The actions of the page on the rest of the window. */
    public interface Does {
        /** Shows the problems that match a text. */
        void problems(String filter);

        /** Shows the phones that match a text. */
        void phones(String filter);

        /** Shows what a phone gets, narrowed to some of it. */
        void phone(MacAddress phone, String filter);

        void openFolder();

        void openServer();

        /** Sends the words about the sample away for good. */
        void forgetSample();
    }

    private static final int MOST_SITES = 40;
    private static final double TILE_WIDTH = 222;
    private static final double TILE_HEIGHT = 118;
    private static final double INSIDE = TILE_WIDTH - 30;

    /** What the phones of a root are, before it is checked. */
    private record Counted(OpenRoot root, SiteNames names, Overview overview) {}

    private final Jobs jobs;
    private final Navigator navigator;
    private final Does does;
    private final VBox content = new VBox(18);
    private final ScrollPane node = new ScrollPane(content);
    private final PauseTransition firstSight = new PauseTransition(Duration.millis(400));
    private boolean isSampleTold;
    private @Nullable OpenRoot shown;
    private @Nullable CheckResult result;
    private SiteNames siteNames = SiteNames.NONE;
    private @Nullable Overview overview;
    /** Is set in the background. */
    private volatile @Nullable Counted counted;

    /**
     * @param isSampleTold true if the words about the sample were sent away
     */
    public DashboardView(Jobs jobs, Navigator navigator, Does does, boolean isSampleTold) {
        this.jobs = jobs;
        this.navigator = navigator;
        this.does = does;
        this.isSampleTold = isSampleTold;
        firstSight.setOnFinished(event -> refresh());
        content.getStyleClass().add("dashboard");
        content.setId("dashboard");
        node.setFitToWidth(true);
        node.getStyleClass().add("edge-to-edge");
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    /** Shows a root. */
    public void show(OpenRoot root) {
        if (shown != null && !shown.base().location().equals(root.base().location())) {
            result = null;
        }
        boolean isFirst = shown == null;
        shown = root;
        if (isFirst && result == null) {
            // A small root is checked before anybody has read a line: to show it twice would take as long as once more.
            firstSight.playFromStart();
        } else {
            refresh();
        }
    }

    /** Shows what the check of the root says; null while it is not done. */
    public void show(@Nullable CheckResult checked) {
        result = checked;
        refresh();
    }

    /** Shows sites by the names that a person gave them. */
    public void show(SiteNames names) {
        siteNames = names;
        refresh();
    }

    private void refresh() {
        OpenRoot root = shown;
        if (root == null || firstSight.getStatus() == Animation.Status.RUNNING && result == null) {
            return;
        }
        firstSight.stop();
        CheckResult checked = result;
        SiteNames names = siteNames;
        // A large root takes a moment; what comes late is of no use any more.
        jobs.run("Summing up", job -> summary(root, names, checked), next -> {
            if (root.equals(shown) && Objects.equals(checked, result) && names.equals(siteNames)) {
                fill(root, next);
            }
        });
    }

    /** Phones are counted while the check is running, so that its end only adds problems. */
    private Overview summary(OpenRoot root, SiteNames names, @Nullable CheckResult checked) {
        Counted before = counted;
        if (before == null || !before.root().equals(root) || !before.names().equals(names)) {
            before = new Counted(root, names, Overview.of(root, names));
            counted = before;
        }
        return checked == null ? before.overview() : before.overview().with(checked);
    }

    private void fill(OpenRoot root, Overview next) {
        if (next.equals(overview) && !content.getChildren().isEmpty()) {
            return;
        }
        overview = next;
        content.getChildren().clear();
        boolean isSample = root.base().location().equals(SampleRoot.location());
        if (isSample && !isSampleTold) {
            content.getChildren().add(SampleStrip.of(does, navigator, this::sendSampleAway));
        }
        content.getChildren().add(head(root, next, isSample));
        if (next.phones() == 0) {
            content.getChildren().add(noPhones(next));
        }
        content.getChildren().add(Ui.label(needs(next), "title-4"));
        FlowPane tiles = new FlowPane(12, 12);
        next.tiles().forEach(tile -> tiles.getChildren().add(node(tile, next)));
        if (!next.tiles().isEmpty()) {
            content.getChildren().add(tiles);
        }
        sites(next.sites());
        facts("Models", next.models(), next.guesses(), does::phones);
        facts("Firmware", next.releases(), Map.of(), does::phones);
    }

    private static String needs(Overview overview) {
        if (!overview.tiles().isEmpty()) {
            return "What needs a hand";
        }
        return overview.isChecked() ? "Nothing needs a hand." : "Checking …";
    }

    private static Node head(OpenRoot root, Overview overview, boolean isSample) {
        Location location = root.base().location();
        String name = isSample ? "Harbour & Finch (the sample)" : location.display();
        int files = root.resolved().snapshot().files().size();
        String counts = (overview.phones() == 1 ? "1 phone" : overview.phones() + " phones") + ", "
                + (files == 1 ? "1 file" : files + " files") + ".";
        VBox head = new VBox(
                4,
                Ui.label(name, "title-2"),
                Ui.paragraph(
                        counts
                                + (overview.phones() == 0
                                        ? " Ctrl+P goes to any file or parameter."
                                        : " Choose a phone on the left to see what it gets, and from where; "
                                                + "Ctrl+P goes to any phone, file or parameter."),
                        "text-muted"));
        head.setId("dashboard-head");
        return head;
    }

    private void sendSampleAway() {
        isSampleTold = true;
        does.forgetSample();
        overview = null;
        refresh();
    }

    private Node noPhones(Overview overview) {
        Button any = Ui.button("What any phone gets", "mdi2p-phone-classic", () -> does.phone(MacAddress.OTHER, ""));
        any.setId("any-phone");
        any.getStyleClass().add("accent");
        VBox box = new VBox(
                8,
                Ui.paragraph("No file name here contains a phone's MAC address, so no phone is known by name. "
                        + (overview.anyPhone()
                                ? "Every phone gets what the common master gives it; choose its model on the page."
                                : "There is no common master either: is this the right folder?")));
        if (overview.anyPhone()) {
            box.getChildren().add(any);
        } else {
            box.getChildren().add(Ui.button("Open another folder …", "mdi2f-folder-open-outline", does::openFolder));
        }
        return box;
    }

    private Node node(Tile tile, Overview of) {
        Label count = Ui.label(String.valueOf(tile.count()), "tile-count");
        Label title = Ui.label(tile.title(), "tile-title");
        title.setWrapText(true);
        Label detail = Ui.label(tile.detail(), "tile-detail", "text-muted");
        detail.setWrapText(true);
        VBox inside = new VBox(2, count, title, detail);
        inside.setMouseTransparent(true);
        inside.setMaxWidth(INSIDE);
        inside.setPrefWidth(INSIDE);
        Button button = new Button(null, inside);
        button.getStyleClass().addAll("tile", "tile-" + tile.kind().style());
        button.setId(
                "tile-" + tile.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        button.setAccessibleText(tile.count() + " " + tile.title() + ". " + tile.detail());
        button.setTooltip(new Tooltip(action(tile.kind())));
        button.setMinSize(TILE_WIDTH, TILE_HEIGHT);
        button.setPrefSize(TILE_WIDTH, TILE_HEIGHT);
        button.setMaxSize(TILE_WIDTH, TILE_HEIGHT);
        button.setOnAction(event -> act(tile.kind(), of));
        return button;
    }

    private static String action(Tile.Kind kind) {
        return switch (kind) {
            case DRAFTS -> "Show the changes";
            case UNREADABLE -> "Open the file where it breaks";
            case NO_MASTER, INCOMPLETE -> "Show these phones";
            case OLD_NAMES -> "Migrate them";
            case REFUSED, MODELS -> "Show what the phones say";
            default -> "Show these problems";
        };
    }

    private void act(Tile.Kind kind, Overview of) {
        switch (kind) {
            case DRAFTS -> navigator.open(new PageId.Drafts());
            case UNREADABLE -> {
                RootFile bad = of.bad().getFirst();
                navigator.openFile(bad.path(), firstProblem(bad));
            }
            case NO_MASTER -> does.phones("no master");
            case INCOMPLETE -> does.phones("incomplete");
            case OLD_NAMES -> navigator.open(new PageId.Migration(java.util.List.of()));
            case UNKNOWN_NAMES -> does.problems("unknown-parameter");
            case OTHER_ERRORS, OTHER_WARNINGS -> does.problems("");
            case REFUSED, MODELS -> navigator.open(new PageId.AllHeard());
            case WITHOUT_EFFECT -> does.problems("device-set-missing");
            case SWITCHED_OFF -> does.problems("feature-off");
            case PASSWORDS -> does.problems("default-password");
            case OWN_VALUES -> does.problems("overridden");
        }
    }

    private static int firstProblem(RootFile file) {
        var config = file.config();
        return config == null || config.scan().problems().isEmpty()
                ? 1
                : config.source()
                        .position(config.scan().problems().getFirst().span().start())
                        .line();
    }

    private void sites(List<Sites.Site> sites) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sites.stream()
                .limit(MOST_SITES)
                .forEach(site -> counts.put(site.name(), site.phones().size()));
        facts(
                sites.size() <= MOST_SITES ? "Sites" : "Sites (" + MOST_SITES + " of " + sites.size() + ")",
                counts,
                Map.of(),
                does::phones);
    }

    /** @param guesses how many more there are probably */
    private void facts(String title, Map<String, Integer> counts, Map<String, Integer> guesses, Consumer<String> act) {
        Set<String> names = new LinkedHashSet<>(counts.keySet());
        names.addAll(guesses.keySet());
        if (names.isEmpty()) {
            return;
        }
        FlowPane chips = new FlowPane(8, 6);
        names.forEach(name -> {
            int known = counts.getOrDefault(name, 0);
            int count = known + guesses.getOrDefault(name, 0);
            String words = known == count
                    ? String.valueOf(count)
                    : known == 0 ? "probably " + count : "probably " + count + ", " + known + " known";
            Button chip = new Button(name + "  " + words);
            chip.getStyleClass().addAll("small", "chip");
            chip.setAccessibleText(name + ": " + words + (count == 1 ? " phone" : " phones"));
            chip.setOnAction(event -> act.accept(name));
            chips.getChildren().add(chip);
        });
        content.getChildren().add(new VBox(6, Ui.label(title, "fact-title"), chips));
    }
}
