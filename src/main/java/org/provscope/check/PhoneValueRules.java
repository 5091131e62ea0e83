package org.provscope.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.Occurrence;
import org.provscope.files.Cancellation;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.grammar.KeyAction;
import org.provscope.xml.Span;
import org.provscope.xml.ValuePlaces;

/**
 * The rules about values of which only what else the phone gets tells whether they are right (docs/domain.md §11):
 * daylight saving, and macros that keys call. Each place is reported once for all phones.
 */
final class PhoneValueRules {
    private static final String SAVING = "tcpIpApp.sntp.daylightSavings.";
    /** First to fourth such weekday of a month. */
    private static final Set<String> WEEK_CODES = Set.of("1", "8", "15", "22");

    private static final Pattern MACRO_NAME = Pattern.compile("efk\\.efklist\\.[0-9]+\\.mname");

    private record Place(Parameter parameter, int from, int to) {}

    private static final Comparator<Place> BY_PLACE = Comparator.comparing(
                    (Place place) -> place.parameter().file().path())
            .thenComparingInt(place -> place.parameter().attribute().nameStart())
            .thenComparingInt(Place::from);

    private final IdentityHashMap<Set<String>, List<String>> actions = new IdentityHashMap<>();
    private final IdentityHashMap<Set<String>, List<String>> macroNames = new IdentityHashMap<>();
    private final IdentityHashMap<Set<String>, Boolean> saving = new IdentityHashMap<>();
    private final Map<Place, Problem> found = new TreeMap<>(BY_PLACE);

    private PhoneValueRules() {}

    /**
     * Reports the values.
     *
     * @param readers what each phone gets, and what any other phone gets if there is a default master
     */
    static void check(Collection<EffectiveConfig> readers, Cancellation cancellation, Problems problems) {
        PhoneValueRules rules = new PhoneValueRules();
        for (EffectiveConfig reader : readers) {
            cancellation.check();
            rules.daylightSaving(reader);
            rules.macros(reader);
        }
        rules.found.values().forEach(problems::add);
    }

    private void add(Parameter parameter, int from, int to, Severity severity, String message) {
        Span span = ValuePlaces.of(parameter.file().source().text(), parameter.attribute(), from, to);
        found.putIfAbsent(
                new Place(parameter, from, to),
                Problem.of(
                                ProblemCode.VALUE_SYNTAX,
                                ProblemLocation.of(
                                        parameter.file().path(),
                                        parameter.file().source(),
                                        span),
                                parameter.name(),
                                message)
                        .with(severity));
    }

    private void daylightSaving(EffectiveConfig config) {
        boolean any = false;
        for (Set<String> names : config.nameSets()) {
            any |= saving.computeIfAbsent(names, set -> set.stream().anyMatch(name -> name.startsWith(SAVING)));
        }
        if (!any || isOff(config.value(SAVING + "enable"))) {
            return;
        }
        boolean isFixed = isOn(config.value(SAVING + "fixedDayEnable"));
        for (String end : List.of("start", "stop")) {
            Occurrence date = config.winner(SAVING + end + ".date");
            boolean isCode = !isFixed && !isOn(config.value(SAVING + end + ".dayOfWeek.lastInMonth"));
            if (date != null
                    && isCode
                    && isDay(date.value())
                    && !WEEK_CODES.contains(date.value().strip())) {
                add(
                        date.parameter(),
                        0,
                        date.value().length(),
                        Severity.WARNING,
                        "Without fixedDayEnable the date says which weekday of the month is meant: 1 is the first, 8 the "
                                + "second, 15 the third, 22 the fourth. “"
                                + date.value().strip() + "” is none of them.");
            }
        }
        Occurrence start = config.winner(SAVING + "start.month");
        Occurrence stop = config.winner(SAVING + "stop.month");
        if (start != null
                && stop != null
                && start.value().strip().equals("4")
                && stop.value().strip().equals("10")) {
            add(
                    start.parameter(),
                    0,
                    start.value().length(),
                    Severity.INFO,
                    "From April to October was the North American rule until 2006; since then it is March to November. "
                            + "It is right only where another rule applies.");
        }
    }

    private static boolean isDay(String value) {
        String day = value.strip();
        return !day.isEmpty() && day.length() <= 2 && day.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isOn(@Nullable String value) {
        return value != null && (value.strip().equals("1") || value.strip().equals("true"));
    }

    private static boolean isOff(@Nullable String value) {
        return value != null && (value.strip().equals("0") || value.strip().equals("false"));
    }

    private void macros(EffectiveConfig config) {
        Set<String> defined = null;
        for (Set<String> names : config.nameSets()) {
            for (String name : actions.computeIfAbsent(
                    names, set -> set.stream().filter(KeyAction::isActionName).toList())) {
                Occurrence action = config.winner(name);
                List<KeyAction.Call> macros = action == null ? List.of() : KeyAction.macros(action.value());
                if (action == null || macros.isEmpty()) {
                    continue;
                }
                defined = defined == null ? defined(config) : defined;
                for (KeyAction.Call macro : macros) {
                    String called = action.value().substring(macro.from(), macro.to());
                    if (!defined.contains(called)) {
                        add(
                                action.parameter(),
                                macro.from() - 1,
                                macro.to(),
                                Severity.WARNING,
                                "No efk.efklist.N.mname of the phone defines a macro “" + called + "”.");
                    }
                }
            }
        }
    }

    private Set<String> defined(EffectiveConfig config) {
        Set<String> defined = new HashSet<>();
        for (Set<String> names : config.nameSets()) {
            for (String name : macroNames.computeIfAbsent(
                    names,
                    set -> set.stream()
                            .filter(each -> MACRO_NAME.matcher(each).matches())
                            .toList())) {
                String value = config.value(name);
                if (value != null) {
                    defined.add(value.strip());
                }
            }
        }
        return defined;
    }
}
