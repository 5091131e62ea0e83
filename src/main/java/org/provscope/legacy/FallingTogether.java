package org.provscope.legacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provscope.legacy.MigratedParameter.Action;
import org.provscope.legacy.Question.Choice;
import org.provscope.provisioning.ConfigFile;
import org.provscope.schema.LegacyName;
import org.provscope.schema.Secrets;

/**
 * Old names that get the same new one. Where their values agree for everybody who reads them, one place stays; where
 * they differ it is a question. The usual answer loses nothing: each platform's value goes to the name with its model's
 * code, which counts for that model only (docs/domain.md §3).
 */
final class FallingTogether {
    /** The answer that keeps every platform's own value. */
    static final String PER_MODEL = "per-model";
    /** The answer that changes no order: the layer that comes first wins, for every phone its own. */
    static final String FIRST = "first";

    private final Readers readers;
    private final Answers answers;

    FallingTogether(Readers readers, Answers answers) {
        this.readers = readers;
        this.answers = answers;
    }

    /** Settles all decisions of a root. */
    void settle(Collection<List<Decision>> byFile) {
        Map<String, List<Decision>> byName = new LinkedHashMap<>();
        for (List<Decision> decisions : byFile) {
            for (Decision decision : decisions) {
                if (decision.isShared() && decision.newName != null) {
                    byName.computeIfAbsent(decision.newName, key -> new ArrayList<>())
                            .add(decision);
                }
            }
        }
        byName.forEach(this::settle);
    }

    private void settle(String name, List<Decision> all) {
        List<List<Decision>> conflicts = conflicts(all);
        String answer = null;
        if (!conflicts.isEmpty()) {
            boolean hasPlatforms = all.stream().anyMatch(decision -> decision.platform != null);
            Question question = question(name, conflicts, hasPlatforms);
            answer = question.answer().equals(PER_MODEL)
                    ? perModel(name, all, question)
                    : oneValue(name, conflicts, question);
        }
        Map<String, List<Decision>> left = new LinkedHashMap<>();
        for (Decision decision : all) {
            if (decision.stays()) {
                left.computeIfAbsent(decision.file().path() + " " + decision.newName, key -> new ArrayList<>())
                        .add(decision);
            }
        }
        for (List<Decision> places : left.values()) {
            once(places, answer);
        }
    }

    private static boolean isOneName(List<Decision> decisions) {
        return decisions.stream().map(Decision::old).distinct().count() < 2;
    }

    // ---- conflicts

    /** Returns the decisions that somebody reads together though their values differ, the ones that count first. */
    private List<List<Decision>> conflicts(List<Decision> all) {
        Map<ConfigFile, List<Decision>> byFile = new LinkedHashMap<>();
        all.forEach(decision -> byFile.computeIfAbsent(decision.file(), file -> new ArrayList<>())
                .add(decision));
        Set<List<ConfigFile>> together = new LinkedHashSet<>();
        byFile.keySet().forEach(file -> {
            together.addAll(readers.of(file));
            together.add(List.of(file));
        });
        List<List<Decision>> conflicts = new ArrayList<>();
        for (List<ConfigFile> stack : together) {
            List<Decision> read = new ArrayList<>();
            stack.forEach(file -> read.addAll(byFile.getOrDefault(file, List.of())));
            if (differ(read)) {
                conflicts.add(read);
            }
        }
        return conflicts;
    }

    /** Returns true if the first places of the old names do not all have the same value. */
    private static boolean differ(List<Decision> read) {
        Map<String, @Nullable String> first = new HashMap<>();
        read.forEach(decision -> first.putIfAbsent(decision.old(), meaning(decision)));
        return new HashSet<>(first.values()).size() > 1;
    }

    /** Returns the value, for a codec with 0 in place of an empty one: both mean that it is not used. */
    private static @Nullable String meaning(Decision decision) {
        String value = decision.newValue;
        String name = decision.newName;
        return value != null && value.isBlank() && name != null && name.startsWith("voice.codecPref.") ? "0" : value;
    }

    private Question question(String name, List<List<Decision>> conflicts, boolean hasPlatforms) {
        Map<String, Set<String>> byValue = new LinkedHashMap<>();
        boolean areSeveral = conflicts.stream()
                        .flatMap(List::stream)
                        .map(Decision::file)
                        .distinct()
                        .count()
                > 1;
        conflicts.forEach(read -> read.forEach(decision -> note(byValue, decision, areSeveral)));
        List<Choice> choices = new ArrayList<>();
        Choice first = new Choice(FIRST, "The file that comes first wins");
        if (hasPlatforms) {
            choices.add(new Choice(PER_MODEL, "Each platform keeps its own"));
        } else {
            choices.add(first);
        }
        // An answer would stand in a file that is passed around.
        boolean isSecret = Secrets.isSecret(name);
        if (!isSecret) {
            byValue.keySet().forEach(value -> choices.add(new Choice(value, "“" + value + "” for all")));
        }
        if (!choices.contains(first)) {
            choices.add(first);
        }
        int phones = conflicts.stream()
                .map(read -> read.stream().map(Decision::file).distinct().toList())
                .flatMap(files -> readers.of(files.getFirst()).stream())
                .distinct()
                .mapToInt(readers::phones)
                .sum();
        String values = byValue.entrySet().stream()
                .map(entry -> "“" + (isSecret ? Secrets.MASK : entry.getKey()) + "” ("
                        + String.join(", ", entry.getValue()) + ")")
                .collect(Collectors.joining(", "));
        return Question.of(
                name,
                name + " would get different values: " + values + "."
                        + (phones == 0
                                ? ""
                                : phones == 1 ? " 1 phone reads them." : " " + phones + " phones read them."),
                choices,
                answers);
    }

    private static void note(Map<String, Set<String>> byValue, Decision decision, boolean withFile) {
        byValue.computeIfAbsent(String.valueOf(meaning(decision)), value -> new LinkedHashSet<>())
                .add(withFile ? decision.old() + " in " + decision.file().path() : decision.old());
    }

    // ---- answers

    private @Nullable String perModel(String name, List<Decision> all, Question question) {
        List<Decision> rest = new ArrayList<>();
        for (Decision decision : all) {
            if (decision.platform == null) {
                rest.add(decision);
            } else {
                String ofModel = name + "." + decision.platform;
                if (has(decision.file(), ofModel)) {
                    decision.ask(question);
                    goes(decision, ofModel, "The file sets " + ofModel + " already.");
                    continue;
                }
                decision.newName = ofModel;
                decision.why = decision.why + " The platforms differ, so it is kept for " + decision.platform + ".";
                decision.ask(question);
            }
        }
        List<List<Decision>> left = isOneName(rest) ? List.of() : conflicts(rest);
        return left.isEmpty() ? null : oneValue(name, left, question(name + " (other models)", left, false));
    }

    /** Lets one value win: places that would override it go; weaker ones stay for those who read only them. */
    private static String oneValue(String name, List<List<Decision>> conflicts, Question question) {
        String value = question.answer();
        for (List<Decision> read : conflicts) {
            // Where no place has the value, or the first one counts anyway, nothing goes.
            boolean has = read.stream().anyMatch(decision -> value.equals(decision.newValue));
            for (Decision decision : read) {
                decision.ask(question);
                if (!has || value.equals(decision.newValue)) {
                    // From here on it is overridden.
                    has = false;
                } else {
                    goes(decision, name, name + " gets its value from another old parameter.");
                }
            }
        }
        return value;
    }

    private static boolean has(ConfigFile file, String name) {
        return file.parameters().stream().anyMatch(parameter -> parameter.name().equals(name));
    }

    private static void goes(Decision decision, String name, String why) {
        decision.mergeInto(
                name, decision.questions().isEmpty() ? decision.certainty : LegacyName.Certainty.MEDIUM, why);
    }

    /**
     * Lets one of several old names with the same new one stay in a file: the one with the answered value, else what
     * stands there under the new name already, else the first.
     */
    private static void once(List<Decision> places, @Nullable String answer) {
        if (isOneName(places)) {
            return;
        }
        Decision stays = places.stream()
                .filter(place -> place.newValue != null && place.newValue.equals(answer))
                .findFirst()
                .or(() -> places.stream()
                        .filter(place -> place.action == Action.KEEP)
                        .findFirst())
                .orElse(places.getFirst());
        for (Decision place : places) {
            if (!place.old().equals(stays.old())) {
                goes(
                        place,
                        String.valueOf(place.newName),
                        stays.old() + " in the same file sets " + stays.newName + ".");
            }
        }
    }
}
