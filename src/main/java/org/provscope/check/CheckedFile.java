package org.provscope.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.LegacyNames;
import org.provscope.schema.ParameterSchema;

/** A configuration file that is being checked. */
final class CheckedFile {
    private final ConfigFile config;
    private final FileKind kind;
    private final Map<String, Parameter> first;
    private @Nullable Boolean isLegacy;

    CheckedFile(ConfigFile config, FileKind kind) {
        this.config = config;
        this.kind = kind;
        this.first = HashMap.newHashMap(config.written().size());
        for (Parameter parameter : config.written()) {
            first.putIfAbsent(parameter.name(), parameter);
        }
    }

    ConfigFile config() {
        return config;
    }

    FileKind kind() {
        return kind;
    }

    boolean isMaster() {
        return kind.isMaster();
    }

    /** Returns true if the file has old names, so that it is one from before 3.3.0. */
    boolean isLegacy() {
        Boolean known = isLegacy;
        if (known == null) {
            known = first.keySet().stream().anyMatch(name -> LegacyNames.find(name, ParameterSchema.bundled()) != null);
            isLegacy = known;
        }
        return known;
    }

    /** Returns the names that the file sets. */
    Set<String> names() {
        return first.keySet();
    }

    /** Returns true if a parameter is the first of its name: a phone takes that one and no other of this file. */
    boolean isFirst(Parameter parameter) {
        return first(parameter).attribute().nameStart() == parameter.attribute().nameStart();
    }

    Parameter first(Parameter later) {
        return first.getOrDefault(later.name(), later);
    }

    /** Returns the value of the first parameter of a name, or the empty text. */
    String value(String name) {
        Parameter found = first.get(name);
        return found == null ? "" : found.value();
    }
}
