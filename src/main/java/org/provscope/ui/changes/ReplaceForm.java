package org.provscope.ui.changes;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.provscope.edit.Replacement;

/** What is to be replaced, as it stands in the fields of the page. */
public final class ReplaceForm {
    private final BooleanProperty byParameter = new SimpleBooleanProperty();
    private final StringProperty what = new SimpleStringProperty("");
    private final StringProperty with = new SimpleStringProperty("");
    private final BooleanProperty matchCase = new SimpleBooleanProperty(true);
    private final BooleanProperty wholeWord = new SimpleBooleanProperty();
    private final BooleanProperty expression = new SimpleBooleanProperty();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty only = new SimpleStringProperty("");
    private final StringProperty value = new SimpleStringProperty("");

    /** Runs something whenever a field changes. */
    void onChange(Runnable act) {
        List.of(what, with, name, only, value).forEach(text -> text.subscribe(act));
        List.of(byParameter, matchCase, wholeWord, expression).forEach(flag -> flag.subscribe(act));
    }

    /**
     * Returns the replacement; null if nothing is asked for yet.
     *
     * @throws java.util.regex.PatternSyntaxException if the text is no regular expression
     */
    @Nullable
    Replacement replacement() {
        if (byParameter.get()) {
            String wanted = name.get().strip();
            return wanted.isEmpty() || wanted.chars().allMatch(c -> c == '*' || c == '.')
                    ? null
                    : Replacement.OfParameter.of(wanted, only.get(), only.get().isEmpty(), value.get());
        }
        return what.get().isEmpty()
                ? null
                : Replacement.Text.of(what.get(), with.get(), matchCase.get(), wholeWord.get(), expression.get());
    }

    /** Begins with the value of a parameter, or with any text if its name is empty. */
    public void begin(String parameter) {
        if (!parameter.isEmpty()) {
            name.set(parameter);
            byParameter.set(true);
        }
    }

    /** Returns true if a parameter's value is set rather than a text replaced. */
    public BooleanProperty byParameter() {
        return byParameter;
    }

    public StringProperty what() {
        return what;
    }

    public StringProperty with() {
        return with;
    }

    public BooleanProperty matchCase() {
        return matchCase;
    }

    public BooleanProperty wholeWord() {
        return wholeWord;
    }

    public BooleanProperty expression() {
        return expression;
    }

    /** Returns the parameter's name; {@code *} matches any characters. */
    public StringProperty name() {
        return name;
    }

    /** Returns the value the parameter must have now; empty for any. */
    public StringProperty only() {
        return only;
    }

    public StringProperty value() {
        return value;
    }
}
