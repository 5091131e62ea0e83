package org.provscope.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.Layer;
import org.provscope.effective.LayerRole;
import org.provscope.effective.LayerStack;
import org.provscope.effective.LayerStatus;
import org.provscope.effective.Note;
import org.provscope.effective.Notes;
import org.provscope.effective.Occurrence;
import org.provscope.evidence.Fact;
import org.provscope.evidence.PhoneEvidence;
import org.provscope.provisioning.Parameter;
import org.provscope.xml.Position;

/** The JSON of {@code effective}; its form is a contract (docs/command-line.md). */
final class EffectiveJson {
    private final JsonGenerator json;
    private final Common common;

    EffectiveJson(JsonGenerator json, Common common) {
        this.json = json;
        this.common = common;
    }

    /**
     * Writes a phone.
     *
     * @param known what is known of the phone by what it said and asked for
     * @param isModelAsked true if a person gave the model
     * @param defaults how many parameters no file sets; null if that was not asked for
     */
    void write(
            EffectiveConfig config,
            PhoneEvidence known,
            boolean isModelAsked,
            List<EffectiveParameter> parameters,
            @Nullable Long defaults)
            throws IOException {
        LayerStack stack = config.stack();
        json.writeStringField("phone", stack.phone().hex());
        Json.text(json, "model", stack.model());
        String from = isModelAsked
                ? "option"
                : known.model() == null ? null : known.model().source().code();
        Json.text(json, "modelFrom", stack.model() == null ? null : from);
        Fact firmware = known.firmware();
        Json.text(json, "firmware", firmware == null ? null : firmware.value());
        Json.text(
                json,
                "firmwareFrom",
                firmware == null ? null : firmware.source().code());
        Json.text(json, "master", stack.masterFile());
        json.writeBooleanField("dependsOnModel", stack.dependsOnModel());
        json.writeArrayFieldStart("cached");
        for (String file : stack.cached()) {
            json.writeString(file);
        }
        json.writeEndArray();
        List<Note> notes = new ArrayList<>(Notes.of(config));
        parameters.forEach(parameter -> Notes.of(config, parameter).stream()
                .filter(note -> note.kind() != Note.Kind.NO_EFFECT && note.kind() != Note.Kind.CACHED)
                .forEach(notes::add));
        notes(json, notes);
        json.writeArrayFieldStart("layers");
        for (Layer layer : stack.layers()) {
            layer(layer.role(), layer.file(), layer.status(), layer.parameters().size());
        }
        if (defaults != null) {
            layer(LayerRole.DEFAULT, null, LayerStatus.READ, defaults);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("parameters");
        for (EffectiveParameter parameter : parameters) {
            parameter(parameter);
        }
        json.writeEndArray();
        places(json, common, "unranked", stack.unranked(), true);
        places(json, common, "unreadable", Unread.of(stack, name -> true), false);
    }

    /** Writes notes, each with what it is about. */
    static void notes(JsonGenerator json, Collection<Note> notes) throws IOException {
        json.writeArrayFieldStart("notes");
        for (Note note : notes) {
            json.writeStartObject();
            Json.text(json, "parameter", note.parameter());
            json.writeStringField("kind", note.kind().code());
            json.writeStringField("text", note.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /**
     * Writes places that set something but do not count.
     *
     * @param withValues false for files that cannot be read: of a value there nobody knows where it really ends
     */
    static void places(JsonGenerator json, Common common, String field, List<Parameter> places, boolean withValues)
            throws IOException {
        json.writeArrayFieldStart(field);
        for (Parameter place : places) {
            Position position = place.position();
            json.writeStartObject();
            json.writeStringField("name", place.name());
            if (withValues) {
                Json.text(json, "value", common.shown(place.name(), place.value()));
            }
            json.writeStringField("file", place.file().path().value());
            Json.number(json, "line", position.line());
            Json.number(json, "column", position.column());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void layer(LayerRole role, @Nullable String file, LayerStatus status, long parameters) throws IOException {
        json.writeStartObject();
        json.writeStringField("role", role.code());
        Json.text(json, "file", file);
        json.writeStringField("status", status.code());
        json.writeNumberField("parameters", parameters);
        json.writeEndObject();
    }

    private void parameter(EffectiveParameter parameter) throws IOException {
        String name = parameter.name();
        json.writeStartObject();
        Json.text(json, "name", name);
        place(name, parameter.value(), parameter.role(), parameter.winner());
        String defaultValue = parameter.defaultValue();
        Json.text(json, "default", defaultValue == null ? null : common.shown(name, defaultValue));
        json.writeBooleanField("applied", parameter.applied());
        Json.text(json, "reason", parameter.applied() ? null : "device-set");
        json.writeArrayFieldStart("beats");
        for (Occurrence beaten : parameter.beats()) {
            json.writeStartObject();
            place(name, beaten.value(), beaten.layer().role(), beaten);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void place(String name, String value, LayerRole role, @Nullable Occurrence occurrence) throws IOException {
        Json.text(json, "value", common.shown(name, value));
        json.writeStringField("role", role.code());
        Position position = occurrence == null ? null : occurrence.parameter().position();
        Json.text(json, "file", occurrence == null ? null : occurrence.layer().file());
        Json.number(json, "line", position == null ? null : position.line());
        Json.number(json, "column", position == null ? null : position.column());
    }
}
