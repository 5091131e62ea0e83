package org.provscope.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provscope.check.CheckResult;
import org.provscope.check.FileCounts;
import org.provscope.check.Problem;
import org.provscope.check.Severity;
import org.provscope.files.RootPath;
import org.provscope.xml.Position;

/** The JSON of {@code check}; its form is a contract (docs/command-line.md). */
final class CheckJson {
    private CheckJson() {}

    /**
     * Prints the result.
     *
     * @param summary true to leave the single problems out and count them by kind
     */
    static void print(Console console, CheckResult result, boolean summary) {
        Json.print(console, json -> {
            json.writeArrayFieldStart("problems");
            for (Problem problem : summary ? List.<Problem>of() : result.problems()) {
                problem(json, problem);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("files");
            for (Map.Entry<RootPath, FileCounts> file : result.files().entrySet()) {
                json.writeStartObject();
                Json.text(json, "file", file.getKey().value());
                json.writeNumberField("ok", file.getValue().ok());
                json.writeNumberField("errors", file.getValue().errors());
                json.writeNumberField("duplicates", file.getValue().duplicates());
                json.writeNumberField("pre330", file.getValue().pre330());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberField("errors", result.count(Severity.ERROR));
            json.writeNumberField("warnings", result.count(Severity.WARNING));
            json.writeNumberField("infos", result.count(Severity.INFO));
            json.writeArrayFieldStart("schemas");
            for (String schema : result.schemas()) {
                json.writeString(schema);
            }
            json.writeEndArray();
            if (summary) {
                codes(json, ProblemCount.of(result.problems()));
            }
        });
    }

    private static void codes(JsonGenerator json, List<ProblemCount> counts) throws IOException {
        json.writeArrayFieldStart("codes");
        for (ProblemCount count : counts) {
            json.writeStartObject();
            json.writeStringField("code", count.code().code());
            json.writeStringField("severity", count.severity().code());
            json.writeNumberField("problems", count.problems());
            json.writeNumberField("files", count.files());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void problem(JsonGenerator json, Problem problem) throws IOException {
        Position start = problem.place() == null ? null : problem.place().start();
        Position end = problem.place() == null ? null : problem.place().end();
        json.writeStartObject();
        json.writeStringField("code", problem.code().code());
        json.writeStringField("severity", problem.severity().code());
        Json.text(json, "file", problem.file());
        position(json, "line", "column", start);
        position(json, "endLine", "endColumn", end);
        Json.text(json, "parameter", problem.parameter());
        Json.text(json, "message", problem.message());
        Json.text(json, "suggestion", problem.suggestion());
        json.writeBooleanField("fixable", problem.isFixable());
        json.writeEndObject();
    }

    private static void position(JsonGenerator json, String line, String column, @Nullable Position position)
            throws IOException {
        Json.number(json, line, position == null ? null : position.line());
        Json.number(json, column, position == null ? null : position.column());
    }
}
