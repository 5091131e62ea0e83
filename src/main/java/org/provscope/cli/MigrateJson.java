package org.provscope.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.legacy.LayoutChange;
import org.provscope.legacy.MigratedFile;
import org.provscope.legacy.MigratedParameter;
import org.provscope.legacy.MigratedParameter.Action;
import org.provscope.legacy.Migration;
import org.provscope.legacy.MigrationProof;
import org.provscope.legacy.Question;

/** The JSON of {@code migrate}; its form is a contract (docs/command-line.md). */
final class MigrateJson {
    private final JsonGenerator json;
    private final Common common;

    MigrateJson(JsonGenerator json, Common common) {
        this.json = json;
        this.common = common;
    }

    void write(Migration migration, MigrationProof proof, boolean isWritten) throws IOException {
        json.writeStringField("target", migration.target().label());
        json.writeArrayFieldStart("files");
        for (MigratedFile file : migration.files()) {
            json.writeStartObject();
            json.writeStringField("file", file.file().path().value());
            json.writeNumberField("parameters", file.parameters().size());
            json.writeNumberField("kept", file.count(Action.KEEP));
            json.writeNumberField("renamed", file.count(Action.RENAME));
            json.writeNumberField("merged", file.count(Action.MERGE));
            json.writeNumberField("dropped", file.count(Action.DROP));
            json.writeBooleanField("changed", file.isChanged());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("changes");
        for (MigratedFile file : migration.files()) {
            for (MigratedParameter parameter : file.parameters()) {
                change(file, parameter);
            }
        }
        json.writeEndArray();
        json.writeNumberField("parameters", migration.parameters());
        json.writeNumberField("kept", migration.count(Action.KEEP));
        json.writeNumberField("renamed", migration.count(Action.RENAME));
        json.writeNumberField("merged", migration.count(Action.MERGE));
        json.writeNumberField("dropped", migration.count(Action.DROP));
        json.writeNumberField("questions", migration.parameterQuestions().size());
        json.writeArrayFieldStart("layout");
        for (LayoutChange change : migration.layout()) {
            json.writeStartObject();
            json.writeStringField("file", change.attribute().file().path().value());
            json.writeNumberField("line", change.attribute().position().line());
            json.writeNumberField("column", change.attribute().position().column());
            json.writeStringField("attribute", change.attribute().name());
            json.writeStringField("before", change.attribute().value());
            json.writeStringField("after", change.newValue());
            json.writeObjectFieldStart("renamed");
            for (Map.Entry<RootPath, RootPath> renamed : change.renamed().entrySet()) {
                json.writeStringField(
                        renamed.getKey().value(), renamed.getValue().value());
            }
            json.writeEndObject();
            question(change.question());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("skipped");
        for (Migration.Skipped skipped : migration.skipped()) {
            json.writeStartObject();
            json.writeStringField("file", skipped.file().value());
            json.writeStringField("reason", skipped.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("phones");
        json.writeNumberField("phones", proof.phones());
        json.writeNumberField("same", proof.same());
        for (MigrationProof.Outcome outcome : MigrationProof.Outcome.values()) {
            json.writeNumberField(outcome.name().toLowerCase(Locale.ROOT), proof.count(outcome));
        }
        json.writeEndObject();
        json.writeBooleanField("written", isWritten);
    }

    private void change(MigratedFile file, MigratedParameter parameter) throws IOException {
        String old = parameter.parameter().name();
        json.writeStartObject();
        json.writeStringField("file", file.file().path().value());
        json.writeNumberField("line", parameter.parameter().position().line());
        json.writeNumberField("column", parameter.parameter().position().column());
        json.writeStringField("old", old);
        json.writeStringField(
                "oldValue", common.shown(old, parameter.parameter().value()));
        json.writeStringField("action", parameter.action().name().toLowerCase(Locale.ROOT));
        Json.text(json, "new", parameter.newName());
        String value = parameter.newValue();
        Json.text(json, "newValue", value == null ? null : shown(parameter.newName(), value));
        json.writeStringField("certainty", parameter.certainty().name().toLowerCase(Locale.ROOT));
        json.writeStringField("why", parameter.why());
        question(parameter.question());
        json.writeEndObject();
    }

    private String shown(@Nullable String name, String value) {
        return name == null ? value : common.shown(name, value);
    }

    private void question(@Nullable Question question) throws IOException {
        if (question == null) {
            json.writeNullField("question");
            return;
        }
        json.writeObjectFieldStart("question");
        json.writeStringField("id", question.id());
        json.writeStringField("text", question.text());
        json.writeArrayFieldStart("answers");
        for (Question.Choice choice : question.choices()) {
            json.writeString(choice.code());
        }
        json.writeEndArray();
        json.writeStringField("answer", question.answer());
        json.writeEndObject();
    }
}
