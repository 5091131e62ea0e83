package org.provscope.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.provscope.evidence.Fact;
import org.provscope.evidence.Refusal;
import org.provscope.evidence.Request;
import org.provscope.evidence.SaidLine;
import org.provscope.evidence.UnreadLog;

/** The JSON of {@code logs}; its form is a contract (docs/command-line.md). */
final class LogsJson {
    private LogsJson() {}

    static void write(JsonGenerator json, List<LogsCommand.Heard> phones, List<UnreadLog> unread, Common common)
            throws IOException {
        json.writeArrayFieldStart("notRead");
        for (UnreadLog log : unread) {
            json.writeStartObject();
            json.writeStringField("file", log.file());
            json.writeStringField("why", log.why());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("phones");
        for (LogsCommand.Heard heard : phones) {
            json.writeStartObject();
            json.writeStringField("phone", heard.phone().hex());
            Fact model = heard.known().model();
            Json.text(json, "model", model == null ? null : model.value());
            Json.text(json, "modelFrom", model == null ? null : model.source().code());
            Fact firmware = heard.known().firmware();
            Json.text(json, "firmware", firmware == null ? null : firmware.value());
            Json.text(
                    json,
                    "firmwareFrom",
                    firmware == null ? null : firmware.source().code());
            Json.text(json, "lastSeen", heard.known().lastSeen());
            json.writeArrayFieldStart("disagrees");
            for (String sentence : heard.known().disagrees()) {
                json.writeString(sentence);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("requests");
            for (Request request : heard.requests()) {
                json.writeStartObject();
                Json.text(json, "time", request.time());
                json.writeStringField("file", request.file());
                json.writeNumberField("status", request.status());
                json.writeBooleanField("upload", request.isUpload());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("said");
            for (SaidLine line : heard.said()) {
                said(json, line, common);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("refusals");
            for (Refusal refusal : heard.refusals()) {
                json.writeStartObject();
                json.writeStringField(
                        "kind",
                        switch (refusal.kind()) {
                            case UPLOAD_REFUSED -> "upload-refused";
                            case FIRMWARE_MISSING -> "firmware-missing";
                        });
                json.writeStringField("file", refusal.file());
                json.writeNumberField("status", refusal.status());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void said(JsonGenerator json, SaidLine line, Common common) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", line.file().value());
        json.writeNumberField("line", line.line());
        json.writeStringField("time", line.time());
        json.writeStringField("component", line.component());
        Integer level = line.level();
        if (level == null) {
            json.writeNullField("level");
        } else {
            json.writeNumberField("level", level);
        }
        Json.text(json, "parameter", line.parameter());
        json.writeStringField("text", common.shownLine(line.text()));
        json.writeEndObject();
    }
}
