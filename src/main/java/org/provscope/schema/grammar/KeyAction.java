package org.provscope.schema.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The action of an enhanced feature key or a soft key (docs/domain.md §11). */
public final class KeyAction {
    /**
     * A macro that an action calls.
     *
     * @param from where its name begins in the action, after the exclamation mark
     * @param to   its end, exclusive
     */
    public record Call(int from, int to) {}

    private static final Set<String> DIAL_TYPES = Set.of("invite", "dtmf", "refer", "intercom");
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern MACRO = Pattern.compile("!([A-Za-z_][A-Za-z0-9_]*)");

    private KeyAction() {}

    /** Returns true if a parameter holds such an action. */
    public static boolean isActionName(String name) {
        return name.startsWith("efk.efklist.") && name.endsWith(".action.string")
                || name.startsWith("softkey.") && name.endsWith(".action");
    }

    /** Returns true if a parameter names a macro that actions can call. */
    public static boolean isMacroName(String name) {
        return name.startsWith("efk.efklist.") && name.endsWith(".mname");
    }

    static List<Fault> faults(String value) {
        if (URL.matcher(value.strip()).matches()) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        int open = value.indexOf('$');
        while (open >= 0) {
            int close = value.indexOf('$', open + 1);
            if (close < 0) {
                faults.add(Fault.of(open, open + 1, "This “$” has no partner: they stand in pairs, as in $Tinvite$."));
                break;
            }
            String inside = value.substring(open + 1, close);
            if (inside.length() > 1 && inside.charAt(0) == 'T' && !DIAL_TYPES.contains(inside.substring(1))) {
                faults.add(Fault.of(
                        open,
                        close + 1,
                        "“$" + inside + "$” is no way to dial: $Tinvite$, $Tdtmf$, $Trefer$ and $Tintercom$ are."));
            }
            open = value.indexOf('$', close + 1);
        }
        return faults;
    }

    /** Returns the macros that an action calls by name. */
    public static List<Call> macros(String value) {
        if (URL.matcher(value.strip()).matches()) {
            return List.of();
        }
        List<Call> macros = new ArrayList<>();
        Matcher matcher = MACRO.matcher(value);
        while (matcher.find()) {
            macros.add(new Call(matcher.start(1), matcher.end(1)));
        }
        return macros;
    }
}
