package org.provscope.ui.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.provscope.edit.UsedNames;
import org.provscope.files.RootPath;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.ParameterSchema;
import org.provscope.schema.Secrets;
import org.provscope.schema.ValueType;
import org.provscope.schema.grammar.Completions;
import org.provscope.schema.grammar.KeyAction;
import org.provscope.ui.editor.Knowledge.Proposal;
import org.provscope.ui.editor.Knowledge.Proposed;
import org.provscope.ui.editor.Situation;
import org.provscope.workspace.OpenRoot;

/** The values that are proposed where one is typed: those of the parameter's type, those in use, and files of the root. */
final class ValueProposals {
    private static final int MOST_PROPOSALS = 200;

    private final RootPath path;

    /** @param path the file that is typed into */
    ValueProposals(RootPath path) {
        this.path = path;
    }

    Proposed of(OpenRoot open, Situation.InValue whole) {
        Map<String, String> values = new LinkedHashMap<>();
        Situation.InValue place = whole;
        MasterAttribute attribute = MasterAttribute.of(whole.name());
        if (attribute != null) {
            // Of a list of files, one piece is proposed.
            place = attribute.base().endsWith("_FILES") ? whole.piece() : whole;
            ofMaster(open, attribute, values);
        } else {
            Completions inside = Completions.at(
                    whole.name(),
                    whole.value(),
                    whole.typed().length(),
                    macros(open.resolved().snapshot()));
            if (inside != null && !inside.isWhole()) {
                return new Proposed(whole.part(inside.from(), inside.to()), proposals(inside));
            }
            ofParameter(open, whole.name(), values);
            if (inside != null) {
                inside.choices().forEach(choice -> values.putIfAbsent(choice.text(), choice.meaning()));
            }
        }
        String typed = place.typed().toLowerCase(Locale.ROOT);
        boolean complete = values.containsKey(place.value());
        return new Proposed(
                place,
                values.entrySet().stream()
                        .filter(entry -> complete
                                || typed.isEmpty()
                                || Fuzzy.rank(entry.getKey().toLowerCase(Locale.ROOT), typed) >= 0)
                        .limit(MOST_PROPOSALS)
                        .map(entry -> new Proposal(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static List<Proposal> proposals(Completions inside) {
        return inside.choices().stream()
                .map(choice -> new Proposal(choice.text(), choice.meaning()))
                .toList();
    }

    /** Returns the names of the macros for keys that files of the root define. */
    private static Set<String> macros(Snapshot snapshot) {
        Set<String> macros = new TreeSet<>();
        for (RootFile file : snapshot.files()) {
            if (file.config() != null) {
                for (Parameter parameter : file.config().written()) {
                    if (KeyAction.isMacroName(parameter.name())) {
                        macros.add(parameter.value());
                    }
                }
            }
        }
        macros.remove("");
        return macros;
    }

    private static void ofParameter(OpenRoot open, String name, Map<String, String> values) {
        ParameterSchema schema = open.resolved().schema();
        ParameterInfo info = schema.find(name);
        String normal = Secrets.isSecret(name) ? null : schema.defaultOf(name, null);
        if (info != null) {
            for (String choice : info.type().choices()) {
                values.put(choice, choice.equals(normal) ? "default" : "");
            }
            if (info.type().kind() == ValueType.Kind.BOOLEAN || name.endsWith(".set")) {
                values.putIfAbsent("1", "yes" + ("1".equals(normal) ? ", default" : ""));
                values.putIfAbsent("0", "no" + ("0".equals(normal) ? ", default" : ""));
            }
        }
        if (normal != null && !normal.isEmpty()) {
            values.putIfAbsent(normal, "default");
        }
        if (!Secrets.isSecret(name)) {
            Map<String, Integer> used = new LinkedHashMap<>();
            UsedNames.places(open.resolved().snapshot(), name)
                    .forEach(place -> used.merge(place.value(), 1, Integer::sum));
            used.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(20)
                    .filter(entry -> !entry.getKey().isEmpty())
                    .forEach(entry -> values.merge(
                            entry.getKey(),
                            "used " + entry.getValue() + "×",
                            (known, more) -> known.isEmpty() ? more : known + ", " + more));
        }
    }

    private void ofMaster(OpenRoot open, MasterAttribute attribute, Map<String, String> values) {
        boolean firmware = attribute.base().equals(MasterAttribute.APP_FILE_PATH);
        if (attribute.base().endsWith("_DIRECTORY")) {
            Set<String> folders = new TreeSet<>();
            open.resolved()
                    .snapshot()
                    .files()
                    .forEach(file -> folders.add(file.path().folder()));
            folders.stream().filter(folder -> !folder.isEmpty()).forEach(folder -> values.put(folder, "folder"));
            return;
        }
        Set<String> paths = new TreeSet<>();
        for (RootFile file : open.resolved().snapshot().files()) {
            boolean fits = firmware ? file.kind() == FileKind.FIRMWARE : file.kind() == FileKind.CONFIG;
            if (fits && !file.path().equals(path)) {
                paths.add(file.path().value());
            }
        }
        paths.forEach(file -> values.put(file, "file"));
        if (!firmware) {
            values.put("[PHONE_MAC_ADDRESS].cfg", "one file for each phone");
        }
    }
}
