package org.provscope.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.provscope.effective.LayerRole;
import org.provscope.effective.Phone;
import org.provscope.effective.PhoneState;
import org.provscope.effective.ResolvedRoot;
import org.provscope.effective.TextFilter;
import org.provscope.evidence.Evidence;
import org.provscope.evidence.Fact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "phones",
        description = "List every phone of a root.",
        exitCodeListHeading = Common.EXIT_CODES,
        exitCodeList = {"0:Done.", Common.FAILED},
        footer = {
            "",
            "Examples:",
            "  provscope phones /srv/provisioning",
            "  provscope phones site.zip --filter leeds --format json"
        })
final class PhonesCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private Common common = new Common();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Parameters(paramLabel = "ROOT", description = Common.ROOT)
    private String root = "";

    @Option(
            names = "--filter",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Show only phones with this text in their address, label, guessed model or state.")
    private String filter = "";

    PhonesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ResolvedRoot resolved = common.openRoot(root, console).resolved();
        List<Phone> phones = resolved.phones().values().stream()
                .filter(TextFilter.of(filter)::matches)
                .toList();
        if (format.isJson()) {
            json(phones, resolved.evidence());
        } else if (resolved.phones().isEmpty()) {
            console.remark("No file name in this root contains a phone's MAC address. "
                    + "For any phone, use: provscope effective ROOT MAC");
        } else if (phones.isEmpty()) {
            console.remark("No phone in this root matches “" + filter + "”.");
        } else {
            text(phones);
        }
        return 0;
    }

    private void text(List<Phone> phones) {
        TextTable table = new TextTable().header("MAC", "LABEL", "MODEL", "MASTER", "PARAMETERS", "STATE");
        for (Phone phone : phones) {
            String known = phone.config().stack().model();
            String guess = phone.guessedModel();
            String master = phone.config().stack().masterFile();
            table.cell(phone.mac().hex())
                    .cell(phone.label() == null ? "–" : phone.label())
                    .cell(known != null ? known : guess == null ? "–" : guess + "?")
                    .cell(master == null ? "–" : master)
                    .cell(String.valueOf(phone.config().size()))
                    .cell(phone.state().label(), style(phone.state()))
                    .end();
        }
        table.print(console);
    }

    private static Console.Style style(PhoneState state) {
        return switch (state) {
            case COMPLETE -> Console.Style.DIM;
            case PARTLY_UNSEEN, CLOUD -> Console.Style.YELLOW;
            case DEPENDS_ON_MODEL -> Console.Style.CYAN;
            case INCOMPLETE, NO_MASTER -> Console.Style.RED;
        };
    }

    private void json(List<Phone> phones, Evidence evidence) {
        Json.print(console, json -> {
            json.writeArrayFieldStart("phones");
            for (Phone phone : phones) {
                json.writeStartObject();
                json.writeStringField("phone", phone.mac().hex());
                Json.text(json, "label", phone.label());
                Fact model = evidence.of(phone.mac()).model();
                Json.text(json, "model", model == null ? null : model.value());
                Json.text(
                        json, "modelFrom", model == null ? null : model.source().code());
                Fact firmware = evidence.of(phone.mac()).firmware();
                Json.text(json, "firmware", firmware == null ? null : firmware.value());
                Json.text(
                        json,
                        "firmwareFrom",
                        firmware == null ? null : firmware.source().code());
                Json.text(json, "guessedModel", phone.guessedModel());
                Json.text(json, "master", phone.config().stack().masterFile());
                json.writeBooleanField("dependsOnModel", phone.config().stack().dependsOnModel());
                json.writeStringField("state", phone.state().label());
                json.writeNumberField("parameters", phone.config().size());
                json.writeNumberField(
                        "configFiles",
                        phone.config().stack().layers().stream()
                                .filter(layer -> layer.role() == LayerRole.CONFIG)
                                .count());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
