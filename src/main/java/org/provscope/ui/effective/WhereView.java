package org.provscope.ui.effective;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.LayerStack;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.effective.WhereUsed;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.Occurrences;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.ParameterName;
import org.provscope.schema.PhoneModels;
import org.provscope.schema.Secrets;
import org.provscope.ui.Ui;
import org.provscope.ui.effective.ShareBar.Share;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;

/** Shows where one parameter is set, and which phones get which value. */
public final class WhereView {
    /** Asks for another value. */
    public interface Changing {
        /**
         * Asks for another value, and where to write it.
         *
         * @param config one of the phones that are meant
         * @param value  the value to begin with
         * @param meant  the phones that are to get it
         */
        void change(EffectiveConfig config, String value, Collection<MacAddress> meant);
    }

    private static final int SHOWN_GROUPS = 100;
    private static final int SHOWN_PLACES = 2;

    /** The uses of the parameter in a root; computed in the background. */
    private record Answer(List<Parameter> places, List<WhereUsed> uses) {
        static Answer of(ResolvedRoot root, String name) {
            return new Answer(
                    Occurrences.of(
                            root.snapshot(),
                            other -> other.equals(name)
                                    || name.equals(ParameterName.withoutAnyModel(other, PhoneModels.codes()))),
                    root.where(name));
        }
    }

    /** A value, and all sources that give it to phones. */
    private record Value(String words, List<WhereUsed> uses, List<MacAddress> phones) {
        Value(String words, List<WhereUsed> uses) {
            this(
                    words,
                    uses,
                    uses.stream().flatMap(use -> use.phones().stream()).sorted().toList());
        }
    }

    private final String name;
    private final Jobs jobs;
    private final BiConsumer<RootPath, Integer> openFile;
    private final Consumer<MacAddress> openPhone;
    private final Changing change;
    private final VBox content = new VBox(14);
    private final ScrollPane node = new ScrollPane(content);
    private @Nullable Job looking;

    /**
     */
    public WhereView(
            String name,
            Jobs jobs,
            BiConsumer<RootPath, Integer> openFile,
            Consumer<MacAddress> openPhone,
            Changing change) {
        this.name = name;
        this.change = change;
        this.jobs = jobs;
        this.openFile = openFile;
        this.openPhone = openPhone;
        node.setFitToWidth(true);
        content.getStyleClass().add("where-page");
        content.getChildren().addAll(Ui.paragraph(name, "title-3"), Ui.paragraph("Searching …", "text-muted"));
    }

    /** Shows the uses of the parameter in a root, computed in the background. */
    public void show(ResolvedRoot root) {
        if (looking != null) {
            looking.cancel();
        }
        looking = jobs.run("Searching for " + name, job -> Answer.of(root, name), answer -> fill(root, answer));
    }

    private void fill(ResolvedRoot root, Answer answer) {
        ParameterInfo info = root.schema().find(name);
        content.getChildren()
                .setAll(
                        Ui.paragraph(name, "title-3"),
                        Ui.paragraph(
                                info == null
                                        ? "Not known in " + root.schema().source() + "."
                                        : info.meaning().isEmpty()
                                                ? "Type: " + info.type().label()
                                                : info.explanation() + ". Type: "
                                                        + info.type().label(),
                                "text-muted"));
        if (MasterAttribute.of(name) == null) {
            phones(answer.uses(), root);
        } else {
            ofMasters(root);
        }
        places(answer.places());
    }

    /** What masters tell phones is no parameter: each phone takes it from its own master. */
    private void ofMasters(ResolvedRoot root) {
        content.getChildren()
                .set(
                        1,
                        Ui.paragraph(
                                "A setting of master files. Change it in the master that the phones read (open the file and "
                                        + "choose Form), or in all masters with Edit > Replace in all files.",
                                "text-muted"));
        Map<Parameter, List<MacAddress>> byPlace = new LinkedHashMap<>();
        List<MacAddress> none = new ArrayList<>();
        for (Phone phone : root.phones().values()) {
            LayerStack stack = phone.config().stack();
            Parameter found = stack.master() == null ? null : stack.master().attribute(name, stack.model());
            (found == null ? none : byPlace.computeIfAbsent(found, place -> new ArrayList<>())).add(phone.mac());
        }
        content.getChildren().add(Ui.label("Phones", "fact-title"));
        byPlace.forEach((place, phones) -> {
            HBox head = new HBox(
                    10,
                    Ui.label(quoted(place), "cell-value"),
                    Ui.label(phones.size() + " of " + root.phones().size(), "text-muted"),
                    link(place));
            content.getChildren().add(new VBox(4, head, PhoneLinks.of(phones, root, openPhone)));
        });
        if (!none.isEmpty()) {
            content.getChildren()
                    .add(new VBox(4, Ui.label("not set", "cell-value"), PhoneLinks.of(none, root, openPhone)));
        }
    }

    /** Returns the node that shows it. */
    public Node getNode() {
        return node;
    }

    private void places(List<Parameter> places) {
        VBox box = new VBox(4, Ui.label("Set in", "fact-title"));
        if (places.isEmpty()) {
            box.getChildren().add(Ui.paragraph("No file in this root sets it."));
        }
        for (Parameter place : places.subList(0, Math.min(places.size(), SHOWN_GROUPS))) {
            box.getChildren()
                    .add(new HBox(
                            10,
                            link(place),
                            Ui.label(
                                    quoted(place) + (place.name().equals(name) ? "" : " as " + place.name()),
                                    "source-value")));
        }
        if (places.size() > SHOWN_GROUPS) {
            box.getChildren()
                    .add(Ui.label(
                            "and " + (places.size() - SHOWN_GROUPS) + " more; “provscope where” lists them all",
                            "text-muted"));
        }
        content.getChildren().add(box);
    }

    private void phones(List<WhereUsed> uses, ResolvedRoot root) {
        if (uses.isEmpty()) {
            return;
        }
        int all = root.phones().size();
        Map<String, List<WhereUsed>> byValue = new LinkedHashMap<>();
        uses.forEach(use -> byValue.computeIfAbsent(value(use, root), key -> new ArrayList<>())
                .add(use));
        List<Value> values = byValue.entrySet().stream()
                .map(entry -> new Value(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Value value) -> -value.phones().size()))
                .toList();
        List<Share> shares = new ArrayList<>();
        for (Value value : values.subList(0, Math.min(values.size(), SHOWN_GROUPS))) {
            shares.add(new Share(
                    value.phones().size(),
                    ShareBar.colour(shares.size()),
                    value.words() + ": " + value.phones().size() + " of " + all));
        }
        ShareBar bar = new ShareBar(shares, 18);
        bar.setId("where-bar");
        content.getChildren().addAll(Ui.label("Phones (model-specific settings not applied)", "fact-title"), bar);
        for (int i = 0; i < shares.size(); i++) {
            group(values.get(i), shares.get(i), root);
        }
        if (values.size() > SHOWN_GROUPS) {
            content.getChildren()
                    .add(Ui.label(
                            "and " + (values.size() - SHOWN_GROUPS) + " more values; “provscope where” lists them all",
                            "text-muted"));
        }
    }

    private void group(Value value, Share share, ResolvedRoot root) {
        Region colour = new Region();
        colour.getStyleClass().addAll("share", "share-key", share.style());
        HBox head = new HBox(
                10,
                colour,
                Ui.label(value.words(), "cell-value"),
                Ui.label(share.count() + " of " + root.phones().size(), "text-muted"));
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        List<Parameter> places = value.uses().stream()
                .map(use -> use.source().parameter())
                .filter(Objects::nonNull)
                .toList();
        places.stream().limit(SHOWN_PLACES).forEach(place -> head.getChildren().add(link(place)));
        if (places.size() > SHOWN_PLACES) {
            head.getChildren().add(Ui.label("and " + (places.size() - SHOWN_PLACES) + " more files", "text-muted"));
        }
        head.getChildren().addAll(Ui.spring(), change(value.phones(), root));
        content.getChildren().add(new VBox(4, head, PhoneLinks.of(value.phones(), root, openPhone)));
    }

    /** Where to write is asked as on the page of the first of these phones: the files that they share are among it. */
    private Node change(List<MacAddress> phones, ResolvedRoot root) {
        Button button = Ui.button("Change …", "mdi2p-pencil-outline", () -> {
            EffectiveConfig config = root.effective(phones.getFirst(), null);
            EffectiveParameter now = config.find(name);
            change.change(config, now == null || Secrets.isSecret(name) ? "" : now.value(), phones);
        });
        button.getStyleClass().add("small");
        button.setAccessibleText("Change the value of " + phones.size() + (phones.size() == 1 ? " phone" : " phones"));
        return button;
    }

    private String value(WhereUsed use, ResolvedRoot root) {
        Parameter source = use.source().parameter();
        return source == null
                ? defaultText(root)
                : quoted(source) + (use.source().applied() ? "" : ", no effect");
    }

    private String defaultText(ResolvedRoot root) {
        String value = root.schema().defaultOf(name, null);
        return value == null ? "not set in any file" : "firmware default “" + Secrets.masked(name, value) + "”";
    }

    private String quoted(Parameter parameter) {
        return "“" + Secrets.masked(name, parameter.value()) + "”";
    }

    private Hyperlink link(Parameter parameter) {
        Hyperlink link = new Hyperlink(
                parameter.file().path() + ":" + parameter.position().line());
        link.setOnAction(event ->
                openFile.accept(parameter.file().path(), parameter.position().line()));
        return link;
    }
}
