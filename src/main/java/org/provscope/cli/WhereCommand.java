package org.provscope.cli;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.LayerRole;
import org.provscope.effective.Note;
import org.provscope.effective.Notes;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.effective.TextFilter;
import org.provscope.effective.WhereUsed;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.Occurrences;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.ParameterName;
import org.provscope.schema.PhoneModels;
import org.provscope.schema.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "where",
        description = "Show who sets a parameter, and which phones get which value.",
        exitCodeListHeading = Common.EXIT_CODES,
        exitCodeList = {"0:Done.", Common.FAILED},
        footer = {
            "",
            "Examples:",
            "  provscope where /srv/provisioning reg.1.label",
            "  provscope where sftp://me@example.org/srv call.shared.oneTouchResume --all"
        })
final class WhereCommand implements Callable<Integer> {
    private static final int SHOWN = 6;

    private final Console console;

    @Mixin
    private Common common = new Common();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Parameters(index = "0", paramLabel = "ROOT", description = Common.ROOT)
    private String root = "";

    @Parameters(index = "1", paramLabel = "PARAMETER", description = "The parameter's full name, e.g. reg.1.label.")
    private String parameter = "";

    @Option(
            names = "--filter",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Show only phones with this text in their address, label, guessed model or state.")
    private String filter = "";

    @Option(names = "--all", description = "List every phone. Without it, the text lists only the first few of many.")
    private boolean all;

    WhereCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ResolvedRoot resolved = common.openRoot(root, console).resolved();
        List<Parameter> places = Occurrences.of(
                resolved.snapshot(),
                name -> name.equals(parameter)
                        || parameter.equals(ParameterName.withoutAnyModel(name, PhoneModels.codes())));
        TextFilter wanted = TextFilter.of(filter);
        List<WhereUsed> uses = resolved.where(parameter).stream()
                .map(use -> new WhereUsed(
                        use.source(),
                        use.phones().stream()
                                .filter(mac ->
                                        isWanted(wanted, resolved.phones().get(mac)))
                                .toList()))
                .filter(use -> !use.phones().isEmpty())
                .toList();
        Predicate<String> isIt = name -> name.equals(parameter);
        List<Parameter> unread = Unread.of(resolved.snapshot(), isIt);
        List<Parameter> unranked = resolved.phones().values().stream()
                .flatMap(phone -> phone.config().stack().unranked().stream())
                .filter(place -> isIt.test(place.name()))
                .toList();
        String meant = places.isEmpty() && unread.isEmpty() && resolved.schema().find(parameter) == null
                ? meant(resolved)
                : null;
        String defaultValue = resolved.schema().defaultOf(parameter, null);
        if (format.isJson()) {
            json(places, uses, defaultValue, unranked, unread, notes(resolved));
            if (meant != null) {
                console.advise(meant);
            }
        } else {
            text(resolved, places, uses, defaultValue, unread.isEmpty() ? meant : unread(unread));
            apart(unranked);
            notes(resolved).forEach(note -> console.remark("\n" + note.text()));
        }
        return 0;
    }

    private static String unread(List<Parameter> places) {
        Parameter first = places.getFirst();
        return "No file that a phone can read sets it. " + first.file().path() + " names it on line "
                + first.position().line() + ", but cannot be read. "
                + first.file().unreadableReason();
    }

    /** Prints the values of the vendor's cloud, which no phone is counted for. */
    private void apart(List<Parameter> unranked) {
        if (unranked.isEmpty()) {
            return;
        }
        console.out().println("\nFrom the vendor's cloud, rank not known");
        TextTable table = new TextTable();
        for (Parameter place : unranked) {
            table.cell("  " + place(place))
                    .cell("\"" + common.shown(parameter, place.value()) + "\"")
                    .end();
        }
        table.print(console);
    }

    /** Returns the notes on the parameter, each once for all phones. */
    private Set<Note> notes(ResolvedRoot resolved) {
        Set<Note> notes = new LinkedHashSet<>();
        for (Phone phone : resolved.phones().values()) {
            EffectiveParameter found = phone.config().find(parameter);
            if (found != null) {
                Notes.of(phone.config(), found).stream()
                        .filter(note -> note.kind() != Note.Kind.NO_EFFECT)
                        .forEach(notes::add);
            }
        }
        return notes;
    }

    private static boolean isWanted(TextFilter wanted, @Nullable Phone phone) {
        return phone != null && wanted.matches(phone);
    }

    /** Returns what was probably meant by an unknown name: a name of the root before one of the schema. */
    private String meant(ResolvedRoot resolved) {
        Set<String> names = new HashSet<>();
        for (Parameter place : Occurrences.of(resolved.snapshot(), name -> true)) {
            names.add(ParameterName.folded(place.name()));
        }
        String inRoot = new Spelling(names).nearest(parameter);
        String near = inRoot == null ? resolved.schema().spelling().nearest(parameter) : inRoot;
        return "No file in this root sets it, and the schema does not know it: "
                + (near == null ? "check the spelling." : "did you mean “" + near + "”?");
    }

    private void text(
            ResolvedRoot resolved,
            List<Parameter> places,
            List<WhereUsed> uses,
            @Nullable String defaultValue,
            @Nullable String meant) {
        console.out()
                .println(console.styled(Console.Style.BOLD, TextTable.printable(parameter))
                        + (defaultValue == null
                                ? ""
                                : "  (default \"" + TextTable.printable(common.shown(parameter, defaultValue))
                                        + "\")"));
        if (places.isEmpty()) {
            console.out().println(TextTable.printable(meant == null ? "No file in this root sets it." : meant));
        } else {
            console.out().println("\nSet in");
            TextTable table = new TextTable();
            for (Parameter place : places) {
                table.cell("  " + place(place))
                        .cell("\"" + common.shown(parameter, place.value()) + "\"")
                        .cell(place.name().equals(parameter) ? "" : "as " + place.name())
                        .end();
            }
            table.print(console);
        }
        if (uses.isEmpty()) {
            console.out().println();
            console.remark(
                    resolved.phones().isEmpty()
                            ? "No file name in this root contains a phone's MAC address."
                            : "No phone in this root matches “" + filter + "”.");
        } else {
            console.out().println("\nPhones (model-specific settings not applied)");
            TextTable table = new TextTable().header("  COUNT", "VALUE", "FROM", "PHONES");
            for (WhereUsed use : uses) {
                Parameter source = use.source().parameter();
                table.cell("  " + use.phones().size())
                        .cell(source == null ? "–" : "\"" + common.shown(parameter, source.value()) + "\"")
                        .cell(
                                source == null
                                        ? noFile(defaultValue)
                                        : place(source) + (use.source().applied() ? "" : " (no effect: see effective)"))
                        .cell(macs(use.phones()))
                        .end();
            }
            table.print(console);
        }
    }

    private static String noFile(@Nullable String defaultValue) {
        return defaultValue == null ? "not set in any file" : "firmware default";
    }

    private String macs(List<MacAddress> phones) {
        List<String> shown = phones.stream()
                .limit(all ? phones.size() : SHOWN)
                .map(MacAddress::hex)
                .toList();
        int more = phones.size() - shown.size();
        return String.join(" ", shown) + (more > 0 ? " and " + more + " more" : "");
    }

    private static String place(Parameter parameter) {
        return parameter.file().path() + ":" + parameter.position();
    }

    private void json(
            List<Parameter> places,
            List<WhereUsed> uses,
            @Nullable String defaultValue,
            List<Parameter> unranked,
            List<Parameter> unread,
            Set<Note> notes) {
        Json.print(console, json -> {
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
            EffectiveJson.notes(json, notes);
            EffectiveJson.places(json, common, "unranked", unranked, true);
            EffectiveJson.places(json, common, "unreadable", unread, false);
        });
    }

    private void place(
            com.fasterxml.jackson.core.JsonGenerator json, @Nullable Parameter place, @Nullable LayerRole role)
            throws java.io.IOException {
        Json.text(json, "value", place == null ? null : common.shown(parameter, place.value()));
        if (role != null || place == null) {
            Json.text(json, "role", role == null ? null : role.code());
        }
        Json.text(json, "file", place == null ? null : place.file().path().value());
        Json.number(json, "line", place == null ? null : place.position().line());
        Json.number(json, "column", place == null ? null : place.position().column());
    }
}
