package org.provscope.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.provscope.effective.LayerRole;
import org.provscope.effective.Phone;
import org.provscope.effective.PhoneState;
import org.provscope.effective.ResolvedRoot;
import org.provscope.provisioning.MacAddress;

@Command(name = "phones", description = "List every phone of a root.")
final class PhonesCommand implements Callable<Integer> {
    private final Console console;
    @Mixin
    private Common common = new Common();
    @Parameters(paramLabel = "ROOT", description = "A folder or a zip file.")
    private String root = "";

    PhonesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ResolvedRoot resolved = common.open(root, console).resolved();
        if (common.isJson()) {
            json(resolved);
        } else {
            text(resolved);
        }
        return 0;
    }

    private void text(ResolvedRoot resolved) {
        if (resolved.phones().isEmpty()) {
            if (resolved.snapshot().find(MacAddress.ANY + ".cfg") == null) {
                console.out().println("This root has no master file: without 000000000000.cfg or a <mac>.cfg no phone "
                        + "finds its files.");
            }
            console.out().println("No file of this root carries a phone's MAC address in its name. "
                    + "Ask for any phone with: provscope effective ROOT MAC");
            return;
        }
        TextTable table = new TextTable().header("MAC", "LABEL", "MODEL", "MASTER", "PARAMETERS", "STATE");
        for (Phone phone : resolved.phones().values()) {
            String guess = phone.guessedModel();
            String master = phone.config().stack().masterFile();
            table.cell(phone.mac().hex()).cell(phone.label() == null ? "–" : phone.label())
                    .cell(guess == null ? "–" : guess + "?").cell(master == null ? "–" : master)
                    .cell(String.valueOf(phone.config().size()))
                    .cell(phone.state().words(), style(phone.state())).end();
        }
        table.print(console);
    }

    private static Console.Style style(PhoneState state) {
        return switch (state) {
            case COMPLETE -> Console.Style.DIM;
            case PARTLY_UNSEEN -> Console.Style.YELLOW;
            case DEPENDS_ON_MODEL -> Console.Style.CYAN;
            case INCOMPLETE, NO_MASTER -> Console.Style.RED;
        };
    }

    private void json(ResolvedRoot resolved) {
        Json.print(console.out(), json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("phones");
            for (Phone phone : resolved.phones().values()) {
                json.writeStartObject();
                json.writeStringField("phone", phone.mac().hex());
                Json.text(json, "label", phone.label());
                json.writeNullField("model");
                Json.text(json, "guessedModel", phone.guessedModel());
                Json.text(json, "master", phone.config().stack().masterFile());
                json.writeBooleanField("dependsOnModel", phone.config().stack().dependsOnModel());
                json.writeStringField("state", phone.state().words());
                json.writeNumberField("parameters", phone.config().size());
                json.writeNumberField("configFiles", phone.config().stack().layers().stream()
                        .filter(layer -> layer.role() == LayerRole.CONFIG).count());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
