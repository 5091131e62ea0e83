package org.provscope.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.provscope.effective.LayerRole;
import org.provscope.effective.ResolvedRoot;
import org.provscope.effective.WhereUsed;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.Occurrences;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.ParameterName;
import org.provscope.schema.PhoneModels;

@Command(name = "where", description = "Show who sets a parameter, and which phones get which value.")
final class WhereCommand implements Callable<Integer> {
    private static final int SHOWN = 6;

    private final Console console;
    @Mixin
    private Common common = new Common();
    @Parameters(index = "0", paramLabel = "ROOT", description = "A folder or a zip file.")
    private String root = "";
    @Parameters(index = "1", paramLabel = "PARAMETER", description = "The whole name, e.g. reg.1.label.")
    private String parameter = "";

    WhereCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ResolvedRoot resolved = common.open(root, console).resolved();
        List<Parameter> places = Occurrences.of(resolved.snapshot(), name -> name.equals(parameter)
                || parameter.equals(ParameterName.withoutAnyModel(name, PhoneModels.codes())));
        List<WhereUsed> uses = resolved.where(parameter);
        String defaultValue = resolved.schema().defaultOf(parameter, null);
        if (common.isJson()) {
            json(places, uses, defaultValue);
        } else {
            text(resolved, places, uses, defaultValue);
        }
        return 0;
    }

    private void text(ResolvedRoot resolved, List<Parameter> places, List<WhereUsed> uses,
            @Nullable String defaultValue) {
        console.out().println(console.styled(Console.Style.BOLD, TextTable.printable(parameter)) + (defaultValue == null
                ? ""
                : "  (default \"" + TextTable.printable(common.shown(parameter, defaultValue)) + "\")"));
        if (places.isEmpty()) {
            console.out().println(resolved.schema().find(parameter) == null
                    ? "No file of this root sets it, and the schema does not know it: check the spelling."
                    : "No file of this root sets it.");
        } else {
            console.out().println("\nSet in");
            TextTable table = new TextTable();
            for (Parameter place : places) {
                table.cell("  " + place(place)).cell("\"" + common.shown(parameter, place.value()) + "\"")
                        .cell(place.name().equals(parameter) ? "" : "as " + place.name()).end();
            }
            table.print(console);
        }
        if (uses.isEmpty()) {
            console.out().println("\nNo file of this root carries a phone's MAC address in its name.");
        } else {
            console.out().println("\nPhones, each without its model");
            TextTable table = new TextTable().header("  COUNT", "VALUE", "FROM", "PHONES");
            for (WhereUsed use : uses) {
                Parameter source = use.source().parameter();
                table.cell("  " + use.phones().size())
                        .cell(source == null ? "–" : "\"" + common.shown(parameter, source.value()) + "\"")
                        .cell(source == null
                                ? noFile(defaultValue)
                                : place(source)
                                        + (use.source().applied() ? "" : " (no effect: see effective)"))
                        .cell(macs(use.phones()))
                        .end();
            }
            table.print(console);
        }
    }

    private static String noFile(@Nullable String defaultValue) {
        return defaultValue == null ? "set in no file" : "no file: firmware default";
    }

    private static String macs(List<MacAddress> phones) {
        List<String> shown = phones.stream().limit(SHOWN).map(MacAddress::hex).toList();
        int more = phones.size() - shown.size();
        return String.join(" ", shown) + (more > 0 ? " and " + more + " more" : "");
    }

    private static String place(Parameter parameter) {
        return parameter.file().path() + ":" + parameter.position();
    }

    private void json(List<Parameter> places, List<WhereUsed> uses, @Nullable String defaultValue) {
        Json.print(console.out(), json -> {
            json.writeStartObject();
            Json.text(json, "parameter", parameter);
            Json.text(json, "default", defaultValue == null ? null : common.shown(parameter, defaultValue));
            json.writeArrayFieldStart("setIn");
            for (Parameter place : places) {
                json.writeStartObject();
                Json.text(json, "name", place.name());
                place(json, place, null);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("values");
            for (WhereUsed use : uses) {
                json.writeStartObject();
                place(json, use.source().parameter(), use.source().role());
                json.writeBooleanField("applied", use.source().applied());
                json.writeArrayFieldStart("phones");
                for (MacAddress phone : use.phones()) {
                    json.writeString(phone.hex());
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void place(com.fasterxml.jackson.core.JsonGenerator json, @Nullable Parameter place,
            @Nullable LayerRole role) throws java.io.IOException {
        Json.text(json, "value", place == null ? null : common.shown(parameter, place.value()));
        if (role != null || place == null) {
            Json.text(json, "role", role == null ? null : role.code());
        }
        Json.text(json, "file", place == null ? null : place.file().path().value());
        Json.number(json, "line", place == null ? null : place.position().line());
        Json.number(json, "column", place == null ? null : place.position().column());
    }
}
