package org.provscope.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.check.CheckResult;
import org.provscope.check.Fix;
import org.provscope.check.Problem;
import org.provscope.check.ProblemCode;
import org.provscope.check.ProblemLocation;
import org.provscope.check.Severity;
import org.provscope.help.ProgramVersion;
import org.provscope.provisioning.MacAddress;
import org.provscope.xml.Position;
import org.provscope.xml.SourceText;
import org.provscope.xml.TextEdit;

/** The result of {@code check} as SARIF 2.1.0, which review tools show on the lines of a change. */
final class Sarif {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Console console;
    private final String prefix;

    /**
     * @param prefix the folder of the root inside its repository, or null if it is the repository
     */
    Sarif(Console console, @Nullable String prefix) {
        this.console = console;
        String clean = prefix == null ? "" : prefix.replace('\\', '/');
        this.prefix = clean.isEmpty() || clean.endsWith("/") ? clean : clean + "/";
    }

    void print(CheckResult result) {
        List<ProblemCode> codes = new ArrayList<>();
        for (Problem problem : result.problems()) {
            if (!codes.contains(problem.code())) {
                codes.add(problem.code());
            }
        }
        codes.sort(null);
        Json.printForeign(console, json -> {
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json, codes);
            json.writeStringField("columnKind", "unicodeCodePoints");
            json.writeArrayFieldStart("results");
            for (Problem problem : result.problems()) {
                result(json, problem, codes.indexOf(problem.code()));
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
        });
    }

    private static void tool(JsonGenerator json, List<ProblemCode> codes) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "ProvScope");
        json.writeStringField("version", ProgramVersion.number());
        json.writeStringField("informationUri", ProgramVersion.home() + "README.md");
        json.writeArrayFieldStart("rules");
        for (ProblemCode code : codes) {
            json.writeStartObject();
            json.writeStringField("id", code.code());
            text(json, "shortDescription", code.title());
            json.writeStringField("helpUri", ProgramVersion.home() + "docs/problems.md#" + code.code());
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", level(code.severity()));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        Json.text(json, "text", text);
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    private void result(JsonGenerator json, Problem problem, int rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", problem.code().code());
        json.writeNumberField("ruleIndex", rule);
        json.writeStringField("level", level(problem.severity()));
        text(json, "message", problem.message());
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        if (problem.place() == null) {
            // Review tools need a place for everything: that of the missing file.
            artifact(json, MacAddress.ANY + ".cfg");
        } else {
            artifact(json, problem.place().file().value());
            region(json, problem.place());
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        SourceText source = problem.place() == null ? null : problem.place().source();
        List<Fix> fixes = problem.fixes().stream().filter(this::isShowable).toList();
        if (source != null && !fixes.isEmpty()) {
            json.writeArrayFieldStart("fixes");
            for (Fix fix : fixes) {
                fix(json, fix, source);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** Returns true if a fix holds no secret: with the mask in it, it would write the mask into the file. */
    private boolean isShowable(Fix fix) {
        return fix.edits().stream()
                .allMatch(edit -> console.shown(edit.replacement()).equals(edit.replacement()));
    }

    private void artifact(JsonGenerator json, String file) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(console.shown(prefix + file)));
        json.writeEndObject();
    }

    /** Returns a path as a URI in which all bytes but plain letters, digits and a few signs are %XX. */
    private static String uri(String path) {
        StringBuilder out = new StringBuilder(path.length() + 16);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~/".indexOf(c) >= 0;
            if (plain) {
                out.append(c);
            } else {
                out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return out.toString();
    }

    private static void region(JsonGenerator json, ProblemLocation place) throws IOException {
        Position start = place.start();
        Position end = place.end();
        if (start != null && end != null) {
            region(json, "region", start, end);
        }
    }

    private static void region(JsonGenerator json, String field, Position start, Position end) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeNumberField("startLine", start.line());
        json.writeNumberField("startColumn", start.column());
        json.writeNumberField("endLine", end.line());
        json.writeNumberField("endColumn", end.column());
        json.writeEndObject();
    }

    private void fix(JsonGenerator json, Fix fix, SourceText source) throws IOException {
        json.writeStartObject();
        text(json, "description", fix.title());
        json.writeArrayFieldStart("artifactChanges");
        json.writeStartObject();
        artifact(json, fix.file().value());
        json.writeArrayFieldStart("replacements");
        for (TextEdit edit : fix.edits()) {
            json.writeStartObject();
            region(
                    json,
                    "deletedRegion",
                    source.position(edit.span().start()),
                    source.position(edit.span().end()));
            if (!edit.replacement().isEmpty()) {
                text(json, "insertedContent", edit.replacement());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }
}
