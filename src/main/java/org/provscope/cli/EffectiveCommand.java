package org.provscope.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.EffectiveParameter;
import org.provscope.schema.PhoneModels;

@Command(name = "effective", description = "Show what one phone gets, and from where.")
final class EffectiveCommand implements Callable<Integer> {
    private final Console console;
    @Mixin
    private Common common = new Common();
    @Parameters(index = "0", paramLabel = "ROOT", description = "A folder or a zip file.")
    private String root = "";
    @Parameters(index = "1", paramLabel = "MAC", description = "The phone, whether or not the root knows it.")
    private String mac = "";
    @Option(names = "--model", paramLabel = "CODE", description = "The phone's model, e.g. VVX410.")
    private @Nullable String model;
    @Option(names = "--all", description = "Add the firmware's defaults.")
    private boolean all;

    EffectiveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var phone = Common.mac(mac);
        if (model != null && PhoneModels.find(model) == null) {
            PhoneModels.codes().stream().filter(model::equalsIgnoreCase).findFirst()
                    .ifPresent(code -> console.err().println("provscope: model codes are exact: did you mean --model "
                            + code + "?"));
        }
        EffectiveConfig config = common.open(root, console).resolved().effective(phone, model);
        List<EffectiveParameter> parameters = all ? config.parametersWithDefaults() : config.parameters();
        if (common.isJson()) {
            Json.print(console.out(), json -> new EffectiveJson(json, common).write(config, parameters, all));
        } else {
            new EffectiveText(console, common).print(config, parameters);
        }
        return 0;
    }
}
