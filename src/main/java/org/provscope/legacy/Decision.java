package org.provscope.legacy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.LegacyName;

/** What is to become of one parameter, while this is being decided. */
final class Decision {
    private final ConfigFile file;
    private final Parameter parameter;

    MigratedParameter.Action action = MigratedParameter.Action.KEEP;
    MigratedParameter.Text text = MigratedParameter.Text.STAYS;

    @Nullable
    String newName;

    @Nullable
    String newValue;

    LegacyName.Certainty certainty = LegacyName.Certainty.HIGH;
    String why = "";

    /** True for an old name. */
    boolean isOld;

    private final List<Question> questions = new ArrayList<>(0);
    /** What is known of its new name; null if it has none. */
    private @Nullable NewName target;
    /** The model code of the platform that the old name is for, or null. */
    @Nullable
    String platform;

    Decision(ConfigFile file, Parameter parameter) {
        this.file = file;
        this.parameter = parameter;
        this.newName = parameter.name();
        this.newValue = parameter.value();
    }

    ConfigFile file() {
        return file;
    }

    Parameter parameter() {
        return parameter;
    }

    String old() {
        return parameter.name();
    }

    /** Keeps the value exactly as it is, if the parameter is kept. */
    void leave() {
        if (action != MigratedParameter.Action.KEEP) {
            return;
        }
        newValue = parameter.value();
        why = "It is left as it is.";
    }

    /** Keeps the old name, because a file that is not migrated needs it. */
    void stayFor(String file) {
        action = MigratedParameter.Action.KEEP;
        text = MigratedParameter.Text.STAYS;
        newName = parameter.name();
        newValue = parameter.value();
        target = null;
        why = "It stays, because " + file + " needs it, which is not migrated now.";
    }

    /** Returns true if it is set afterwards, under its old or a new name. */
    boolean stays() {
        return text == MigratedParameter.Text.STAYS;
    }

    /** Gives the parameter a new name. */
    void gets(NewName name) {
        target = name;
        name.takes(parameter.name());
    }

    /** Returns true if parameters of other names end up with the same one. */
    boolean isShared() {
        return stays() && target != null && target.isShared();
    }

    /** Notes what was asked about it. */
    void ask(Question asked) {
        questions.add(asked);
    }

    List<Question> questions() {
        return questions;
    }

    void drop(MigratedParameter.Text how, LegacyName.Certainty sure, String because) {
        action = MigratedParameter.Action.DROP;
        text = how;
        newName = null;
        newValue = null;
        certainty = sure;
        why = because;
    }

    /** Removes the parameter in favour of the one with this name. */
    void mergeInto(@Nullable String name, LegacyName.Certainty sure, String because) {
        action = MigratedParameter.Action.MERGE;
        text = MigratedParameter.Text.REMOVED;
        newName = name;
        newValue = null;
        certainty = sure;
        why = because;
    }

    MigratedParameter done() {
        return new MigratedParameter(
                parameter, action, text, newName, newValue, certainty, why, List.copyOf(questions));
    }
}
