package org.provscope.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.plan.DirectoryChange;
import org.provscope.plan.FileChange;
import org.provscope.plan.OverriddenPlace;
import org.provscope.plan.Place;
import org.provscope.plan.Places;
import org.provscope.plan.PlanChange;
import org.provscope.plan.RolloutPlan;
import org.provscope.plan.RolloutPlan.FirmwareChange;
import org.provscope.plan.RolloutPlan.Group;
import org.provscope.plan.RolloutPlan.LayerGroup;
import org.provscope.plan.RolloutPlan.Others;
import org.provscope.plan.RolloutPlan.OverriddenGroup;
import org.provscope.plan.RolloutPlan.Undeterminable;
import org.provscope.provisioning.MacAddress;
import org.provscope.schema.Restart;

/** The JSON of {@code plan}; its form is a contract (docs/command-line.md). */
final class PlanJson {
    private final JsonGenerator json;
    private final Common common;

    PlanJson(JsonGenerator json, Common common) {
        this.json = json;
        this.common = common;
    }

    /**
     * Writes a plan.
     *
     * @param summary true to leave lists of single changes empty and count the parameters
     */
    void write(RolloutPlan plan, boolean summary) throws IOException {
        json.writeNumberField("phones", plan.phones());
        json.writeNumberField("changed", plan.changed());
        json.writeNumberField("unchanged", plan.unchanged());
        json.writeNumberField("masked", plan.overriddenOnly());
        json.writeNumberField("undeterminable", plan.undetermined());
        json.writeObjectFieldStart("restart");
        for (Restart restart : Restart.values()) {
            json.writeNumberField(restart.word(), plan.restarts(restart));
        }
        json.writeEndObject();
        json.writeArrayFieldStart("groups");
        for (Group group : summary ? List.<Group>of() : plan.groups()) {
            group(group);
        }
        json.writeEndArray();
        overridden(summary ? List.of() : plan.overridden());
        json.writeArrayFieldStart("files");
        for (FileChange file : plan.files()) {
            json.writeStartObject();
            Json.text(json, "file", file.file().value());
            json.writeStringField("change", file.kind().code());
            json.writeEndObject();
        }
        json.writeEndArray();
        undeterminable(summary ? List.of() : plan.undeterminable());
        layers(summary ? List.of() : plan.layers());
        directories(summary ? List.of() : plan.directories());
        json.writeArrayFieldStart("unread");
        for (String trouble : plan.troubles()) {
            json.writeString(trouble);
        }
        json.writeEndArray();
        Others others = summary ? null : plan.others();
        if (others == null) {
            json.writeNullField("otherPhones");
        } else {
            json.writeObjectFieldStart("otherPhones");
            changes(others.changes(), others.firmware(), others.restart());
            json.writeEndObject();
        }
        if (summary) {
            json.writeArrayFieldStart("parameters");
            for (ChangedParameter parameter : ChangedParameter.of(plan)) {
                json.writeStartObject();
                Json.text(json, "parameter", parameter.name());
                json.writeNumberField("phones", parameter.phones());
                json.writeStringField("restart", parameter.restart().word());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private void group(Group group) throws IOException {
        json.writeStartObject();
        phones(group.phones());
        changes(group.changes(), group.firmware(), group.restart());
        json.writeEndObject();
    }

    private void changes(List<PlanChange> changes, @Nullable FirmwareChange firmware, Restart restart)
            throws IOException {
        json.writeStringField("restart", restart.word());
        if (firmware == null) {
            json.writeNullField("firmware");
        } else {
            json.writeObjectFieldStart("firmware");
            Json.text(json, "before", firmware.before());
            Json.text(json, "after", firmware.after());
            json.writeEndObject();
        }
        json.writeArrayFieldStart("changes");
        for (PlanChange change : changes) {
            if (change.isOfValue()) {
                change(change);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("switched");
        for (PlanChange change : changes) {
            if (!change.isOfValue() && change.after() != null) {
                json.writeStartObject();
                Json.text(json, "parameter", change.parameter());
                json.writeBooleanField("applied", change.after().applied());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void phones(List<MacAddress> phones) throws IOException {
        json.writeArrayFieldStart("phones");
        for (MacAddress mac : phones) {
            json.writeString(mac.hex());
        }
        json.writeEndArray();
    }

    private void change(PlanChange change) throws IOException {
        json.writeStartObject();
        Json.text(json, "parameter", change.parameter());
        Json.text(json, "before", value(change, change.before()));
        Json.text(json, "after", value(change, change.after()));
        Places.Same same = change.places() instanceof Places.Same of ? of : new Places.Same(null, null);
        places(same.before(), same.after());
        json.writeStringField("restart", change.restart().word());
        json.writeBooleanField("secret", change.isSecret());
        if (change.places() instanceof Places.Each(List<Places.OfPhone> phones)) {
            json.writeArrayFieldStart("places");
            for (Places.OfPhone phone : phones) {
                json.writeStartObject();
                json.writeStringField("phone", phone.phone().hex());
                places(phone.before(), phone.after());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private @Nullable String value(PlanChange change, PlanChange.@Nullable Side side) {
        return side == null ? null : common.shown(change.parameter(), side.value());
    }

    private void places(@Nullable Place before, @Nullable Place after) throws IOException {
        place("before", before);
        place("after", after);
    }

    private void place(String which, @Nullable Place place) throws IOException {
        Json.text(json, which + "File", place == null ? null : place.file());
        Json.number(json, which + "Line", place == null ? null : place.line());
    }

    private void overridden(List<OverriddenGroup> groups) throws IOException {
        json.writeArrayFieldStart("maskedChanges");
        for (OverriddenGroup group : groups) {
            for (MacAddress mac : group.phones()) {
                for (OverriddenPlace place : group.changes()) {
                    json.writeStartObject();
                    json.writeStringField("phone", mac.hex());
                    Json.text(json, "parameter", place.parameter());
                    Json.text(json, "file", place.file());
                    json.writeNumberField("line", place.line());
                    json.writeObjectFieldStart("by");
                    json.writeStringField("role", place.byRole().code());
                    Json.text(json, "file", place.byFile());
                    json.writeNumberField("line", place.byLine());
                    json.writeEndObject();
                    json.writeBooleanField("removed", place.gone());
                    json.writeEndObject();
                }
            }
        }
        json.writeEndArray();
    }

    private void undeterminable(List<Undeterminable> groups) throws IOException {
        json.writeArrayFieldStart("undeterminablePhones");
        for (Undeterminable group : groups) {
            json.writeStartObject();
            Json.text(json, "reason", group.reason());
            phones(group.phones());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void layers(List<LayerGroup> groups) throws IOException {
        json.writeArrayFieldStart("layers");
        for (LayerGroup group : groups) {
            json.writeStartObject();
            json.writeStringField("role", group.change().role().code());
            Json.text(json, "file", group.change().file());
            Json.text(
                    json,
                    "before",
                    group.change().before() == null
                            ? null
                            : group.change().before().code());
            Json.text(
                    json,
                    "after",
                    group.change().after() == null
                            ? null
                            : group.change().after().code());
            Json.text(json, "message", group.change().sentence());
            phones(group.phones());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void directories(List<DirectoryChange> changes) throws IOException {
        json.writeArrayFieldStart("directories");
        for (DirectoryChange change : changes) {
            json.writeStartObject();
            Json.text(json, "file", change.file().value());
            texts("added", change.added());
            texts("removed", change.removed());
            texts("changed", change.changed());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void texts(String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
