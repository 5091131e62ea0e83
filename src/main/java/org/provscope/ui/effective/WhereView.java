package org.provscope.ui.effective;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.effective.WhereUsed;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.Occurrences;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.ParameterName;
import org.provscope.schema.PhoneModels;
import org.provscope.schema.Secrets;
import org.provscope.ui.Ui;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;

/** Where one parameter is set, and which phones get which value. */
public final class WhereView {
    private static final int SHOWN_PHONES = 40;
    private static final int SHOWN_GROUPS = 100;

    /** What a root says of the parameter; put together in the background. */
    private record Answer(List<Parameter> places, List<WhereUsed> uses) {
        static Answer of(ResolvedRoot root, String name) {
            return new Answer(Occurrences.of(root.snapshot(), other -> other.equals(name)
                    || name.equals(ParameterName.withoutAnyModel(other, PhoneModels.codes()))), root.where(name));
        }
    }

    private final String name;
    private final Jobs jobs;
    private final BiConsumer<RootPath, Integer> openFile;
    private final Consumer<MacAddress> openPhone;
    private final VBox content = new VBox(14);
    private final ScrollPane node = new ScrollPane(content);
    private @Nullable Job looking;

    public WhereView(String name, Jobs jobs, BiConsumer<RootPath, Integer> openFile, Consumer<MacAddress> openPhone) {
        this.name = name;
        this.jobs = jobs;
        this.openFile = openFile;
        this.openPhone = openPhone;
        node.setFitToWidth(true);
        content.getStyleClass().add("where-page");
        content.getChildren().addAll(Ui.paragraph(name, "title-3"), Ui.paragraph("Looking …", "text-muted"));
    }

    /** Shows what a root says of the parameter, once that is put together. */
    public void show(ResolvedRoot root) {
        if (looking != null) {
            looking.cancel();
        }
        looking = jobs.run("Looking for " + name, job -> Answer.of(root, name), answer -> fill(root, answer));
    }

    private void fill(ResolvedRoot root, Answer answer) {
        ParameterInfo info = root.schema().find(name);
        content.getChildren().setAll(Ui.paragraph(name, "title-3"), Ui.paragraph(info == null
                ? "The schema (" + root.schema().source() + ") does not know this name."
                : info.meaning().isEmpty()
                        ? "Value: " + info.type().words()
                        : info.meaning() + ". Value: " + info.type().words(),
                "text-muted"));
        places(answer.places());
        phones(answer.uses(), root);
    }

    public Node getNode() {
        return node;
    }

    private void places(List<Parameter> places) {
        VBox box = new VBox(4, Ui.label("Set in", "fact-title"));
        if (places.isEmpty()) {
            box.getChildren().add(Ui.paragraph("No file of this root sets it."));
        }
        for (Parameter place : places.subList(0, Math.min(places.size(), SHOWN_GROUPS))) {
            box.getChildren()
                    .add(new HBox(10, link(place),
                            Ui.label(quoted(place) + (place.name().equals(name) ? "" : " as " + place.name()),
                                    "source-value")));
        }
        if (places.size() > SHOWN_GROUPS) {
            box.getChildren().add(Ui.label("and " + (places.size() - SHOWN_GROUPS)
                    + " more; provscope where lists them all", "text-muted"));
        }
        content.getChildren().add(box);
    }

    private void phones(List<WhereUsed> uses, ResolvedRoot root) {
        if (uses.isEmpty()) {
            return;
        }
        int all = root.phones().size();
        content.getChildren().add(Ui.label("Phones, each without its model", "fact-title"));
        for (WhereUsed use : uses.subList(0, Math.min(uses.size(), SHOWN_GROUPS))) {
            Parameter source = use.source().parameter();
            ProgressBar share = new ProgressBar((double) use.phones().size() / all);
            share.setPrefWidth(160);
            share.setAccessibleText(use.phones().size() + " of " + all + " phones");
            HBox head = new HBox(10, share, Ui.label(use.phones().size() + " of " + all, "text-muted"), Ui.label(
                    source == null ? defaultText(root) : quoted(source) + (use.source().applied() ? "" : ", no effect"),
                    "cell-value"));
            head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            if (source != null) {
                head.getChildren().add(link(source));
            }
            content.getChildren().add(new VBox(4, head, links(use.phones(), root)));
        }
        if (uses.size() > SHOWN_GROUPS) {
            content.getChildren().add(Ui.label("and " + (uses.size() - SHOWN_GROUPS)
                    + " more values; provscope where lists them all", "text-muted"));
        }
    }

    private String defaultText(ResolvedRoot root) {
        String value = root.schema().defaultOf(name, null);
        return value == null ? "set in no file" : "firmware default “" + Secrets.masked(name, value) + "”";
    }

    private Node links(List<MacAddress> phones, ResolvedRoot root) {
        FlowPane pane = new FlowPane(6, 2);
        phones.stream().limit(SHOWN_PHONES).forEach(mac -> {
            Phone phone = root.phones().get(mac);
            Hyperlink link = new Hyperlink(label(mac, phone));
            link.setOnAction(event -> openPhone.accept(mac));
            pane.getChildren().add(link);
        });
        if (phones.size() > SHOWN_PHONES) {
            Hyperlink more = new Hyperlink("and " + (phones.size() - SHOWN_PHONES) + " more");
            more.setOnAction(event -> {
                pane.getChildren().remove(more);
                phones.stream().skip(SHOWN_PHONES).limit(2000).forEach(mac -> {
                    Hyperlink link = new Hyperlink(label(mac, root.phones().get(mac)));
                    link.setOnAction(open -> openPhone.accept(mac));
                    pane.getChildren().add(link);
                });
            });
            pane.getChildren().add(more);
        }
        return pane;
    }

    private static String label(MacAddress mac, @Nullable Phone phone) {
        return phone == null || phone.label() == null ? mac.hex() : phone.label();
    }

    private String quoted(Parameter parameter) {
        return "“" + Secrets.masked(name, parameter.value()) + "”";
    }

    private Hyperlink link(Parameter parameter) {
        Hyperlink link = new Hyperlink(parameter.file().path() + ":" + parameter.position().line());
        link.setOnAction(event -> openFile.accept(parameter.file().path(), parameter.position().line()));
        return link;
    }
}
