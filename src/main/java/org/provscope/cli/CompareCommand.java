package org.provscope.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.ExportFile;
import org.provscope.effective.Occurrence;
import org.provscope.effective.ResolvedRoot;
import org.provscope.effective.RunningConfig;
import org.provscope.provisioning.ConfigFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "compare",
        description = "Compare what a phone says it runs with what the root gives it.",
        exitCodeListHeading = Common.EXIT_CODES,
        exitCodeList = {"0:Done, and all is the same.", "1:Something differs.", Common.FAILED},
        footer = {
            "",
            "The export is made in the phone's web page: Utilities > Import & Export Configuration > Export.",
            "",
            "Example:",
            "  provscope compare /srv/provisioning 0004f28062d6 --with ~/Downloads/export.xml"
        })
final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private Common common = new Common();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Parameters(index = "0", paramLabel = "ROOT", description = Common.ROOT)
    private String root = "";

    @Parameters(index = "1", paramLabel = "MAC", description = "The phone's MAC address, known to the root or not.")
    private String mac = "";

    @Option(names = "--with", required = true, paramLabel = "EXPORT", description = "The file that the phone exported.")
    private @Nullable Path export;

    @Option(names = "--model", paramLabel = "CODE", description = "The phone's model, e.g. VVX410.")
    private @Nullable String model;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var phone = Common.mac(mac);
        ConfigFile running = read();
        ResolvedRoot resolved = common.openRoot(root, console).resolved();
        EffectiveConfig config = resolved.effective(phone, model == null || model.isBlank() ? null : model);
        RunningConfig compared = RunningConfig.of(config, running);
        if (format.isJson()) {
            Json.print(console, json -> json(json, config, compared));
        } else {
            text(compared);
        }
        return compared.differences().isEmpty() ? 0 : 1;
    }

    private ConfigFile read() {
        try {
            return ExportFile.read(Objects.requireNonNull(export, "picocli requires it"));
        } catch (ExportFile.UnusableException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }

    private void json(JsonGenerator json, EffectiveConfig config, RunningConfig compared) throws IOException {
        json.writeStringField("phone", config.stack().phone().hex());
        Json.text(json, "model", config.stack().model());
        json.writeNumberField("same", compared.same());
        json.writeArrayFieldStart("differences");
        for (RunningConfig.Difference difference : compared.differences()) {
            json.writeStartObject();
            json.writeStringField("parameter", difference.parameter());
            Json.text(json, "root", shown(difference, difference.root()));
            Json.text(json, "phone", shown(difference, difference.phone()));
            Occurrence place = difference.place();
            Json.text(json, "file", place == null ? null : place.layer().file());
            if (place == null) {
                json.writeNullField("line");
            } else {
                json.writeNumberField("line", place.parameter().position().line());
            }
            json.writeStringField("reason", difference.reason().code());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private @Nullable String shown(RunningConfig.Difference difference, @Nullable String value) {
        return value == null ? null : common.shown(difference.parameter(), value);
    }

    private void text(RunningConfig compared) {
        int different = compared.differences().size();
        if (different == 0) {
            console.out()
                    .println("The phone runs what the root gives it: " + compared.same() + " parameters are the same.");
            return;
        }
        TextTable table = new TextTable().header("PARAMETER", "ROOT", "PHONE", "FROM", "PROBABLY");
        for (RunningConfig.Difference difference : compared.differences()) {
            Occurrence place = difference.place();
            table.cell(difference.parameter())
                    .cell(text(shown(difference, difference.root())))
                    .cell(text(shown(difference, difference.phone())))
                    .cell(place == null ? "–" : place.place())
                    .cell(difference.reason().label())
                    .end();
        }
        table.print(console);
        console.remark("");
        for (RunningConfig.Reason reason : RunningConfig.Reason.values()) {
            if (compared.differences().stream().anyMatch(difference -> difference.reason() == reason)) {
                console.remark(reason.label() + ": " + reason.sentence());
            }
        }
        console.remark("\n" + different + (different == 1 ? " parameter differs, " : " parameters differ, ")
                + compared.same() + " are the same."
                + (compared.leftOut() == 0
                        ? ""
                        : " Passwords that the export leaves out were not compared: " + compared.leftOut() + "."));
    }

    private static String text(@Nullable String value) {
        return value == null ? "not set" : "“" + value + "”";
    }
}
