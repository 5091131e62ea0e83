package org.provscope.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provscope.legacy.MigratedParameter.Action;
import org.provscope.legacy.MigratedParameter.Text;
import org.provscope.legacy.Question.Choice;
import org.provscope.provisioning.ConfigFile;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.LegacyName;
import org.provscope.schema.LegacyNames;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.ParameterName;

/**
 * Decides what becomes of each parameter by itself, without regard to others that get the same name. Safe for several
 * threads.
 */
final class Decider {
    private static final Choice COMMENT_OUT = new Choice("comment-out", "Comment it out");
    private static final Choice REMOVE = new Choice("remove", "Remove it");
    private static final Choice KEEP = new Choice("keep", "Leave it as it is");
    private static final Choice RENAME = new Choice("rename", "Rename it");

    private final TargetRelease target;
    private final Readers readers;
    private final Numbered numbered;
    private final NewValues values;
    private final Answers answers;
    private final Text dropped;
    /** What is known of each name; names repeat from file to file. */
    private final Map<String, NewName> names = new ConcurrentHashMap<>();

    /** The reasons of fates, as sentences. */
    private final Map<String, String> sentences = new ConcurrentHashMap<>();

    /**
     * @param dropped what becomes of the text of parameters that exist no more
     */
    Decider(TargetRelease target, Readers readers, Answers answers, Text dropped) {
        this.target = target;
        this.readers = readers;
        this.numbered = new Numbered(readers);
        this.values = new NewValues(readers, numbered);
        this.answers = answers;
        this.dropped = dropped;
    }

    Decision decide(ConfigFile file, Parameter parameter) {
        Decision decision = new Decision(file, parameter);
        NewName name = name(parameter.name());
        if (name.info() != null) {
            keep(decision, name, name.info());
        } else if (name.legacy() != null) {
            migrate(decision, name.legacy());
        } else if (LegacyNames.isKeptByLater(parameter.name())) {
            decision.drop(
                    dropped, LegacyName.Certainty.MEDIUM, target.label() + " does not have it; other releases do.");
        } else {
            decision.why = "No release knows this name; it is left as it is.";
        }
        return decision;
    }

    private NewName name(String name) {
        NewName found = names.get(name);
        if (found == null) {
            NewName made = find(name);
            // Another thread may have made one meanwhile, and there must be only one of each name.
            NewName other = names.putIfAbsent(name, made);
            return other == null ? made : other;
        }
        return found;
    }

    /** A name that carries a model's code is checked by the bare name. */
    private NewName find(String name) {
        ParameterInfo info = target.find(name);
        LegacyName legacy = info == null ? LegacyNames.find(name, target.schema()) : null;
        if (info == null && legacy == null) {
            String bare = ParameterName.withoutModelLike(name, candidate -> target.find(candidate) != null);
            info = bare == null ? null : target.find(bare);
        }
        return new NewName(info, legacy);
    }

    private void keep(Decision decision, NewName name, ParameterInfo info) {
        NewValue value = values.of(
                decision.file(),
                null,
                decision.old(),
                info,
                decision.parameter().value());
        decision.why = value.why().isEmpty() ? "The name is the same." : value.why();
        if (value.text() == null) {
            dropEmpty(decision, value, LegacyName.Certainty.HIGH);
        } else {
            decision.newValue = value.text();
            decision.gets(name);
        }
    }

    private void migrate(Decision decision, LegacyName shipped) {
        Numbered.Meaning meaning = numbered.meaning(decision.file(), shipped);
        LegacyName fate = meaning.fate();
        decision.isOld = true;
        if (!meaning.others().isEmpty()) {
            fate = chosen(decision, meaning);
        }
        String successor = fate.successor();
        if (fate.action() == LegacyName.Action.CONSUMED) {
            decision.mergeInto(successor, fate.certainty(), sentence(fate));
        } else if (successor == null) {
            drop(decision, fate);
        } else {
            NewName name = name(successor);
            ParameterInfo info = name.info();
            if (info == null) {
                decision.drop(
                        dropped,
                        fate.certainty(),
                        "It is called " + successor + " in other releases, but " + target.label()
                                + " does not have that.");
            } else {
                rename(decision, fate, successor, name, info);
            }
        }
    }

    private LegacyName chosen(Decision decision, Numbered.Meaning meaning) {
        List<LegacyName> all = new ArrayList<>(List.of(meaning.fate()));
        all.addAll(meaning.others());
        Question question = Question.of(
                decision.old(),
                decision.old() + " means different things for different phones that read "
                        + decision.file().path() + ": "
                        + all.stream().map(LegacyName::note).distinct().collect(Collectors.joining("; ")) + ".",
                all.stream().map(Decider::choice).distinct().toList(),
                answers);
        decision.ask(question);
        return all.stream()
                .filter(fate -> choice(fate).code().equals(question.answer()))
                .findFirst()
                .orElse(meaning.fate());
    }

    private static Choice choice(LegacyName fate) {
        String successor = fate.successor();
        return successor == null ? COMMENT_OUT : new Choice(successor, "Take it for " + successor);
    }

    private void drop(Decision decision, LegacyName fate) {
        Text how = dropped;
        if (fate.certainty() == LegacyName.Certainty.LOW && decision.questions().isEmpty()) {
            Question question = Question.of(
                    fate.family(),
                    "No successor of " + fate.family() + " is known"
                            + (fate.note().equals("no counterpart found") ? "." : ": " + fate.note() + "."),
                    dropped == Text.REMOVED ? List.of(REMOVE, COMMENT_OUT, KEEP) : List.of(COMMENT_OUT, REMOVE, KEEP),
                    answers);
            decision.ask(question);
            String answer = question.answer();
            if (answer.equals(KEEP.code())) {
                decision.why = "It is left as it is, as answered.";
                return;
            }
            how = answer.equals(REMOVE.code()) ? Text.REMOVED : Text.COMMENTED_OUT;
        }
        decision.drop(how, fate.certainty(), sentence(fate));
    }

    private void rename(Decision decision, LegacyName fate, String successor, NewName name, ParameterInfo info) {
        if (fate.certainty() == LegacyName.Certainty.LOW && decision.questions().isEmpty()) {
            Question question = Question.of(
                    fate.family(),
                    fate.family() + " is perhaps called " + ParameterName.folded(successor) + " now (" + fate.note()
                            + ").",
                    List.of(RENAME, COMMENT_OUT, KEEP),
                    answers);
            decision.ask(question);
            String answer = question.answer();
            if (answer.equals(KEEP.code())) {
                decision.why = "It is left as it is, as answered.";
                return;
            }
            if (answer.equals(COMMENT_OUT.code())) {
                decision.drop(Text.COMMENTED_OUT, fate.certainty(), "It is commented out, as answered.");
                return;
            }
        }
        NewValue value = values.of(
                decision.file(), fate, successor, info, decision.parameter().value());
        if (value.text() == null) {
            if (decision.parameter().value().isBlank()) {
                dropEmpty(decision, value, fate.certainty());
            } else {
                decision.drop(dropped, fate.certainty(), value.why());
            }
            return;
        }
        decision.action = fate.action() == LegacyName.Action.COLLAPSE ? Action.MERGE : Action.RENAME;
        decision.newName = successor;
        decision.gets(name);
        decision.newValue = value.isUnclear() ? asked(decision, value) : value.text();
        decision.certainty = fate.certainty();
        decision.platform = fate.action() == LegacyName.Action.COLLAPSE ? Platform.in(fate.old()) : null;
        decision.why = value.why().isEmpty() ? sentence(fate) : sentence(fate) + " " + value.why();
    }

    /** A value that is right for some readers only. */
    private @Nullable String asked(Decision decision, NewValue value) {
        String now = decision.parameter().value();
        Question question = Question.of(
                decision.old(),
                decision.old() + " plays a chord for some phones that read "
                        + decision.file().path() + ", and is a number for others.",
                List.of(
                        new Choice(String.valueOf(value.text()), "Chord " + value.text()),
                        new Choice(now, "Leave " + now)),
                answers);
        decision.ask(question);
        return question.answer();
    }

    /** What is weaker, if anything, takes the place of an empty value. */
    private void dropEmpty(Decision decision, NewValue value, LegacyName.Certainty certainty) {
        boolean isSetWeaker = readers.isSetWeaker(decision.file(), decision.parameter());
        decision.drop(
                Text.REMOVED,
                isSetWeaker ? LegacyName.Certainty.MEDIUM : certainty,
                value.why()
                        + (isSetWeaker
                                ? " A weaker place sets it, and its value applies now."
                                : " The default applies."));
    }

    private String sentence(LegacyName fate) {
        return sentences.computeIfAbsent(fate.note(), note -> {
            // A parameter's name begins as it is written.
            boolean isName = note.substring(0, Math.max(0, note.indexOf(' '))).indexOf('.') >= 0;
            return (isName ? note.substring(0, 1) : "" + Character.toUpperCase(note.charAt(0))) + note.substring(1)
                    + ".";
        });
    }
}
