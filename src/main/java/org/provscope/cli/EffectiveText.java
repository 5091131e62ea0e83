package org.provscope.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.Layer;
import org.provscope.effective.LayerStack;
import org.provscope.effective.LayerStatus;
import org.provscope.effective.Occurrence;

/** The values of a phone, for reading: its layers, then every parameter with what it overrides below it. */
final class EffectiveText {
    static final String UNKNOWN =
            "no file name in this root contains this address; it gets what any unknown phone " + "gets";

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
        parameters(parameters);
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

    private void parameters(List<EffectiveParameter> parameters) {
        if (parameters.isEmpty()) {
            console.out().println("No file sets a parameter for this phone.");
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
