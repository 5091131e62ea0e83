package org.provscope.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.Layer;
import org.provscope.effective.LayerStack;
import org.provscope.effective.LayerStatus;
import org.provscope.effective.Note;
import org.provscope.effective.Notes;
import org.provscope.effective.Occurrence;
import org.provscope.provisioning.Parameter;

/** The values of a phone, for reading: its layers, then every parameter with what it overrides below it. */
final class EffectiveText {
    static final String UNKNOWN =
            "no file name in this root contains this address; it gets what any unknown phone " + "gets";

    private static final int NAMED = 5;

    private final Console console;
    private final Common common;
    private final boolean known;

    /**
     * @param known true if some file carries the phone's address
     */
    EffectiveText(Console console, Common common, boolean known) {
        this.console = console;
        this.common = common;
        this.known = known;
    }

    void print(EffectiveConfig config, List<EffectiveParameter> parameters) {
        head(config);
        parameters(parameters, config);
        notes(config, parameters);
    }

    private void notes(EffectiveConfig config, List<EffectiveParameter> parameters) {
        LayerStack stack = config.stack();
        if (!stack.unranked().isEmpty()) {
            console.out().println("\nFrom the vendor's cloud; how these rank is not known, so they are not counted");
            TextTable table = new TextTable();
            for (Parameter place : stack.unranked()) {
                table.cell("  " + place.name())
                        .cell(quoted(common.shown(place.name(), place.value())), Console.Style.BOLD)
                        .cell(place.file().path() + ":" + place.position(), Console.Style.CYAN)
                        .end();
            }
            table.print(console);
        }
        List<Parameter> unread = Unread.of(stack, name -> true);
        if (!unread.isEmpty()) {
            console.out().println("\nSet in a file that no phone can read");
            TextTable table = new TextTable();
            for (Parameter place : unread) {
                table.cell("  " + place.name())
                        .cell(place.file().path() + ":" + place.position(), Console.Style.CYAN)
                        .end();
            }
            table.print(console);
        }
        Map<String, List<String>> byText = new LinkedHashMap<>();
        for (EffectiveParameter parameter : parameters) {
            for (Note note : Notes.of(config, parameter)) {
                if (note.kind() != Note.Kind.NO_EFFECT && note.kind() != Note.Kind.CACHED) {
                    byText.computeIfAbsent(note.text(), text -> new ArrayList<>())
                            .add(parameter.name());
                }
            }
        }
        if (!byText.isEmpty() && !console.isQuiet()) {
            console.out().println("\nNotes");
            byText.forEach((text, names) ->
                    console.remark("  " + String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
                            + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "") + ": " + text));
        }
    }

    /** Prints the layers, and a sentence in place of parameters. */
    void print(EffectiveConfig config, String instead) {
        head(config);
        console.remark(instead);
    }

    private void head(EffectiveConfig config) {
        LayerStack stack = config.stack();
        line("Phone", stack.phone().hex() + (known ? "" : ": " + UNKNOWN));
        line(
                "Model",
                stack.model() != null
                        ? stack.model()
                        : config.dependsOnModel() ? "not known; the result depends on it (use --model)" : "not known");
        line("Master", stack.masterFile() == null ? "none: the phone finds no configuration" : stack.masterFile());
        line("Schema", config.schema().source());
        String profile = config.baseProfile();
        if (profile != null) {
            line("Profile", profile + ": presets values in the phone, so defaults are not known");
        }
        if (!stack.cached().isEmpty()) {
            line("Cached", "a running phone may keep its own, older copy of " + String.join(", ", stack.cached()));
        }
        console.out().println();
        layers(stack.layers());
        console.out().println();
    }

    private void line(String title, String text) {
        String styled = console.styled(Console.Style.BOLD, title);
        console.out().println(styled + " ".repeat(Math.max(1, 9 - title.length())) + TextTable.printable(text));
    }

    private void layers(List<Layer> layers) {
        TextTable table = new TextTable().header("LAYER", "FILE", "STATUS", "PARAMETERS", "");
        for (Layer layer : layers) {
            boolean read = layer.status() == LayerStatus.READ;
            table.cell(layer.role().label())
                    .cell(layer.file() == null ? "–" : layer.file())
                    .cell(layer.status().code(), read ? null : Console.Style.YELLOW)
                    .cell(read ? String.valueOf(layer.parameters().size()) : "–")
                    .cell(read || layer.reason() == null ? "" : layer.reason(), Console.Style.DIM)
                    .end();
        }
        table.print(console);
    }

    private void parameters(List<EffectiveParameter> parameters, EffectiveConfig config) {
        if (parameters.isEmpty()) {
            console.out()
                    .println(
                            Unread.of(config.stack(), name -> true).isEmpty()
                                    ? "No file sets a parameter for this phone."
                                    : "No file that a phone can read sets a parameter for this phone.");
            return;
        }
        TextTable table = new TextTable().header("PARAMETER", "VALUE", "FROM", "DEFAULT", "");
        for (EffectiveParameter parameter : parameters) {
            String name = parameter.name();
            String defaultValue = parameter.defaultValue();
            table.cell(name)
                    .cell(quoted(common.shown(name, parameter.value())), Console.Style.BOLD)
                    .cell(place(parameter.winner()), Console.Style.CYAN)
                    .cell(defaultValue == null ? "" : quoted(common.shown(name, defaultValue)), Console.Style.DIM)
                    .cell(
                            parameter.applied() ? "" : "no effect: device.set and " + name + ".set must be 1",
                            Console.Style.YELLOW)
                    .end();
            for (Occurrence beaten : parameter.beats()) {
                table.cell("  overrides", Console.Style.DIM)
                        .cell(quoted(common.shown(name, beaten.value())), Console.Style.DIM)
                        .cell(place(beaten), Console.Style.DIM)
                        .end();
            }
        }
        table.print(console);
    }

    private static String quoted(String value) {
        return "\"" + value + "\"";
    }

    static String place(@Nullable Occurrence occurrence) {
        if (occurrence == null) {
            return "firmware default";
        }
        return occurrence.layer().file() + ":" + occurrence.parameter().position();
    }
}
