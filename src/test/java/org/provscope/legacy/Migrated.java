package org.provscope.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.provisioning.RootFile;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.SchemaSet;
import org.provscope.testing.Root;
import org.provscope.xml.TextEdit;

/**
 * The language of the migration's tests: {@code migrated("feature.1.enabled=1").gives("feature.presence.enabled=1")}.
 * Settings are written without quotes and parted by blanks; {@code _} stands for a blank in a value.
 */
final class Migrated {
    private final List<RootFile> files = new ArrayList<>();
    private ParameterSchema schema = ParameterSchema.bundled();
    private final Map<String, String> answers = new LinkedHashMap<>();
    private boolean removes;

    /** A default master that names {@code a.cfg} with these settings. */
    static Migrated migrated(String settings) {
        return site("a.cfg").file("a.cfg", settings);
    }

    /** A default master that names these files, and a phone. */
    static Migrated site(String configFiles) {
        return new Migrated().raw("000000000000.cfg", Root.master(configFiles)).raw(Root.MAC + "-phone.cfg", "<o/>");
    }

    Migrated file(String path, String settings) {
        return raw(path, "<c " + quoted(settings) + "/>");
    }

    Migrated raw(String path, String text) {
        files.add(Root.file(path, text));
        return this;
    }

    Migrated to(ParameterSchema vendor) {
        schema = vendor;
        return this;
    }

    Migrated answer(String id, String answer) {
        answers.put(id, answer);
        return this;
    }

    Migrated removing() {
        removes = true;
        return this;
    }

    private static String quoted(String settings) {
        StringBuilder out = new StringBuilder();
        for (String setting :
                settings.isBlank() ? new String[0] : settings.trim().split(" +")) {
            int equals = setting.indexOf('=');
            out.append(out.isEmpty() ? "" : " ")
                    .append(setting, 0, equals)
                    .append("=\"")
                    .append(setting.substring(equals + 1).replace('_', ' '))
                    .append('"');
        }
        return out.toString();
    }

    ResolvedRoot root() {
        return ResolvedRoot.of(Root.root(files.toArray(RootFile[]::new)).snapshot(), schema, Cancellation.NEVER);
    }

    Migration migration(String... only) {
        ResolvedRoot root = root();
        Migrator migrator = new Migrator(root, TargetRelease.of(root.snapshot(), SchemaSet.of(schema)))
                .answering(new Answers(answers));
        return (removes ? migrator.removing() : migrator)
                .migrate(List.of(only).stream().map(RootPath::new).toList(), Cancellation.NEVER);
    }

    /** The text of a file afterwards. */
    String text(String path) {
        return files.stream()
                .filter(file -> file.path().value().equals(path))
                .map(file -> TextEdit.apply(
                        java.util.Objects.requireNonNull(file.source()).text(), edits(path)))
                .findFirst()
                .orElseThrow();
    }

    private List<TextEdit> edits(String path) {
        return migration().files().stream()
                .filter(file -> file.file().path().value().equals(path))
                .findFirst()
                .map(MigratedFile::edits)
                .orElse(List.of());
    }

    /** Expects these settings in {@code a.cfg}, comments aside. */
    Migrated gives(String settings) {
        return gives("a.cfg", settings);
    }

    Migrated gives(String path, String settings) {
        String text = text(path).replaceAll("(?s)<!--.*?-->\\s*", "");
        assertThat(text.replaceAll("^<c ?|/>$", "").trim()).isEqualTo(quoted(settings));
        return this;
    }

    /** Expects the ids of the questions. */
    Migrated asks(String... ids) {
        assertThat(migration().questions()).extracting(Question::id).containsExactly(ids);
        return this;
    }

    /** Returns what is done to a parameter. */
    MigratedParameter fate(String name) {
        return migration().files().stream()
                .flatMap(file -> file.parameters().stream())
                .filter(parameter -> parameter.parameter().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the root afterwards. */
    ResolvedRoot after() {
        ResolvedRoot root = root();
        return ResolvedRoot.of(migration().change().in(root.snapshot()), schema, Cancellation.NEVER);
    }

    @Nullable
    String value(String name, @Nullable String model) {
        return after().effective(new org.provscope.provisioning.MacAddress(Root.MAC), model)
                .value(name);
    }
}
