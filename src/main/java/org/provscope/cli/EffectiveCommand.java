package org.provscope.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.ResolvedRoot;
import org.provscope.effective.TextFilter;
import org.provscope.schema.PhoneModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "effective",
        description = "Show what one phone gets, and from where.",
        exitCodeListHeading = Common.EXIT_CODES,
        exitCodeList = {"0:Done.", Common.FAILED},
        footer = {
            "",
            "Examples:",
            "  provscope effective /srv/provisioning 0004f28062d6 --model VVX410",
            "  provscope effective /srv/provisioning 00:04:f2:80:62:d6 --all --filter codec"
        })
final class EffectiveCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private Common common = new Common();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Parameters(index = "0", paramLabel = "ROOT", description = Common.ROOT)
    private String root = "";

    @Parameters(index = "1", paramLabel = "MAC", description = "The phone's MAC address, known to the root or not.")
    private String mac = "";

    @Option(names = "--model", paramLabel = "CODE", description = "The phone's model, e.g. VVX410.")
    private @Nullable String model;

    @Option(names = "--all", description = "Also show the firmware's defaults.")
    private boolean all;

    @Option(
            names = "--filter",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Show only parameters with these words in their name, value or place.")
    private String filter = "";

    EffectiveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var phone = Common.mac(mac);
        model = model == null || model.isBlank() ? null : model;
        if (model != null && PhoneModels.find(model) == null) {
            PhoneModels.codes().stream()
                    .filter(model::equalsIgnoreCase)
                    .findFirst()
                    .ifPresent(code ->
                            console.advise("model codes are case-sensitive. Did you mean --model " + "" + code + "?"));
        }
        ResolvedRoot resolved = common.openRoot(root, console).resolved();
        EffectiveConfig config = resolved.effective(phone, model);
        List<EffectiveParameter> parameters = all ? config.parametersWithDefaults() : config.parameters();
        List<EffectiveParameter> shown =
                parameters.stream().filter(TextFilter.of(filter)::matches).toList();
        boolean known = resolved.phones().containsKey(phone);
        if (format.isJson()) {
            if (!known) {
                console.advise(phone.hex() + ": " + EffectiveText.UNKNOWN);
            }
            Long defaults = all
                    ? parameters.stream()
                            .filter(parameter -> parameter.winner() == null)
                            .count()
                    : null;
            Json.print(
                    console,
                    json -> new EffectiveJson(json, common)
                            .write(config, resolved.evidence().of(phone), model != null, shown, defaults));
        } else if (shown.isEmpty() && !parameters.isEmpty()) {
            new EffectiveText(console, common, known)
                    .print(config, "No parameter of this phone matches “" + filter + "”.");
        } else {
            new EffectiveText(console, common, known).print(config, shown);
        }
        return 0;
    }
}
