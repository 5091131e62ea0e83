package org.provscope.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.ResolvedRoot;
import org.provscope.evidence.PhoneEvidence;
import org.provscope.evidence.Refusal;
import org.provscope.evidence.Request;
import org.provscope.evidence.SaidLine;
import org.provscope.evidence.Since;
import org.provscope.evidence.UnreadLog;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "logs",
        description = "Show what the phones themselves said: their models, firmware, requests and complaints.",
        exitCodeListHeading = Common.EXIT_CODES,
        exitCodeList = {
            "0:Done, and the server did for the phones what they asked.",
            "1:A server refused a file that a phone brought, or a firmware that a phone asked for was not there.",
            Common.FAILED
        },
        footer = {
            "",
            "Examples:",
            "  provscope logs /srv/provisioning --access-log /var/log/apache2/access.log",
            "  provscope logs /srv/provisioning 0004f28062d6 --since 2024-03-12"
        })
final class LogsCommand implements Callable<Integer> {
    /** As many requests and lines of each phone as anybody can want. */
    private static final int KEEP = 100_000;

    /** A phone with what it said and asked for in the time that is wanted. */
    record Heard(MacAddress phone, PhoneEvidence known, List<Request> requests, List<SaidLine> said) {
        List<Refusal> refusals() {
            return Refusal.in(requests);
        }
    }

    private final Console console;

    @Mixin
    private Common common = new Common();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Parameters(index = "0", paramLabel = "ROOT", description = Common.ROOT)
    private String root = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "MAC", description = "Only this phone, with every line.")
    private @Nullable String mac;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only what came later: a date, or a date and time, e.g. 2024-03-12T09:00.")
    private @Nullable String since;

    LogsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        MacAddress only = mac == null ? null : Common.mac(mac);
        Since from = since == null ? null : Since.parse(since, Instant.now(), ZoneId.systemDefault());
        if (since != null && from == null) {
            throw new Failure("“" + since + "” is no time: 2024-03-12, or 2024-03-12T09:00.");
        }
        ResolvedRoot resolved = common.openRoot(root, KEEP, console).resolved();
        TreeSet<MacAddress> phones = new TreeSet<>(resolved.phones().keySet());
        phones.addAll(resolved.evidence().phones().keySet());
        if (only != null) {
            phones.removeIf(phone -> !phone.equals(only));
            phones.add(only);
        }
        List<Heard> heard = new ArrayList<>();
        for (MacAddress phone : phones) {
            PhoneEvidence known = resolved.evidence().of(phone);
            heard.add(new Heard(
                    phone,
                    known,
                    known.requests().stream()
                            .filter(request -> from == null || from.includes(request))
                            .toList(),
                    known.said().stream()
                            .filter(line -> from == null || from.includes(line, written(resolved, line)))
                            .toList()));
        }
        List<UnreadLog> unread = resolved.evidence().unread().stream()
                .filter(log -> {
                    MacAddress whose =
                            MacAddress.inName(log.file().substring(log.file().lastIndexOf('/') + 1));
                    return only == null || whose == null || whose.equals(only);
                })
                .toList();
        if (format.isJson()) {
            Json.print(console, json -> LogsJson.write(json, heard, unread, common));
        } else {
            new LogsText(console, common)
                    .print(
                            heard,
                            unread,
                            only != null,
                            resolved.evidence().phones().values().stream()
                                    .allMatch(known -> known.model() == null
                                            && known.requests().isEmpty()
                                            && known.said().isEmpty()));
        }
        return heard.stream().allMatch(one -> one.refusals().isEmpty()) ? 0 : 1;
    }

    private static long written(ResolvedRoot root, SaidLine line) {
        RootFile file = root.snapshot().file(line.file());
        return file == null ? 0 : file.entry().stamp().modified();
    }
}
