package org.provscope.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.evidence.Fact;
import org.provscope.evidence.PhoneEvidence;
import org.provscope.evidence.Refusal;
import org.provscope.evidence.Request;
import org.provscope.evidence.SaidLine;
import org.provscope.evidence.UnreadLog;

/** The text of {@code logs}: what a server refused, a line for each phone, and all of one phone. */
final class LogsText {
    private static final int BAD_LEVEL = 4;

    private final Console console;
    private final Common common;

    LogsText(Console console, Common common) {
        this.console = console;
        this.common = common;
    }

    void print(List<LogsCommand.Heard> phones, List<UnreadLog> unread, boolean isOne, boolean isSilent) {
        boolean any = false;
        for (LogsCommand.Heard heard : phones) {
            for (Refusal refusal : heard.refusals()) {
                console.out()
                        .println(console.styled(
                                Console.Style.RED, console.shown(heard.phone().hex() + "  " + refusal.sentence())));
                any = true;
            }
        }
        if (any) {
            console.out().println();
        }
        TextTable table =
                new TextTable().header("MAC", "MODEL", "BY", "FIRMWARE", "BY", "LAST SEEN", "REQUESTS", "COMPLAINTS");
        for (LogsCommand.Heard heard : phones) {
            PhoneEvidence known = heard.known();
            table.cell(heard.phone().hex());
            fact(table, known.model());
            fact(table, known.firmware());
            table.cell(known.lastSeen() == null ? "–" : known.lastSeen())
                    .cell(String.valueOf(heard.requests().size()))
                    .cell(String.valueOf(
                            heard.said().stream().filter(LogsText::isComplaint).count()))
                    .end();
        }
        table.print(console);
        for (LogsCommand.Heard heard : phones) {
            heard.known()
                    .disagrees()
                    .forEach(sentence -> console.remark(heard.phone().hex() + "  " + sentence));
        }
        unread.forEach(log -> console.remark(log.why()));
        if (isSilent) {
            console.remark("No log in this root mentions a phone. Name the server's log with --access-log FILE.");
        }
        if (isOne) {
            phones.forEach(this::all);
        }
    }

    private static boolean isComplaint(SaidLine line) {
        return line.level() != null && line.level() >= BAD_LEVEL;
    }

    private static void fact(TextTable table, @Nullable Fact fact) {
        table.cell(fact == null ? "–" : fact.value())
                .cell(fact == null ? "" : fact.source().code(), Console.Style.DIM);
    }

    private void all(LogsCommand.Heard heard) {
        if (!heard.requests().isEmpty()) {
            console.out().println();
            TextTable requests = new TextTable().header("TIME", "", "FILE", "STATUS");
            for (Request request : heard.requests()) {
                requests.cell(request.time() == null ? "–" : request.time())
                        .cell(request.isUpload() ? "brings" : "gets")
                        .cell(request.file())
                        .cell(
                                String.valueOf(request.status()),
                                request.isRefused() ? Console.Style.RED : Console.Style.DIM)
                        .end();
            }
            requests.print(console);
        }
        if (!heard.said().isEmpty()) {
            console.out().println();
            TextTable said = new TextTable().header("PLACE", "TIME", "PART", "LEVEL", "TEXT");
            for (SaidLine line : heard.said()) {
                said.cell(line.file() + ":" + line.line())
                        .cell(line.time())
                        .cell(line.component())
                        .cell(line.level() == null ? "*" : String.valueOf(line.level()))
                        .cell(common.shownLine(line.text()), isComplaint(line) ? Console.Style.YELLOW : null)
                        .end();
            }
            said.print(console);
        }
    }
}
