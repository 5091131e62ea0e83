package org.provscope.schema;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.provscope.xml.EditDistance;

/** Checks values by their type, as XML Schema does: blanks around numbers do not count. */
public final class ValueValidator {
    private static final int MOST_DIGITS = 18;
    private static final int MOST_CHOICES_SHOWN = 12;

    private ValueValidator() {}

    /** Returns why a value is not allowed; null if it is, or if nothing is known about its type. */
    public static @Nullable InvalidValue validate(ParameterInfo info, String value) {
        ValueType type = info.type();
        if (type.kind() == ValueType.Kind.UNKNOWN) {
            return null;
        }
        boolean freeText = type.kind() == ValueType.Kind.TEXT && type.choices().isEmpty();
        if (freeText) {
            return length(type, value);
        }
        if (value.isBlank()) {
            return type.emptyAllowed() ? null : empty(info, value);
        }
        return switch (type.kind()) {
            case BOOLEAN -> flag(value.strip());
            case INTEGER -> number(type, value.strip());
            case TEXT -> choice(type.choices(), value);
            case UNKNOWN -> null;
        };
    }

    private static InvalidValue empty(ParameterInfo info, String value) {
        String usual = info.defaultValue() == null || info.defaultValue().isBlank() ? null : info.defaultValue();
        return InvalidValue.empty(
                (value.isEmpty() ? "is empty" : "is blank") + ", but must be " + allowed(info.type())
                        + ". Empty values were allowed before release 3.3.0",
                usual);
    }

    /** Returns what is allowed, with its article. */
    private static String allowed(ValueType type) {
        if (!type.choices().isEmpty()) {
            return "one of: " + listed(type.choices());
        }
        return type.kind() == ValueType.Kind.BOOLEAN ? "1 or 0 (yes or no)" : "a " + type.label();
    }

    private static @Nullable InvalidValue length(ValueType type, String value) {
        Integer most = type.maxLength();
        Integer least = type.minLength();
        if (most != null && value.length() > most) {
            int length = value.codePointCount(0, value.length());
            if (length > most) {
                return InvalidValue.outside("has " + characters(length) + ", but can have at most " + most, null);
            }
        }
        if (least != null && least > 1 && !value.isEmpty() && value.codePointCount(0, value.length()) < least) {
            return InvalidValue.outside(
                    "has " + characters(value.codePointCount(0, value.length())) + ", but must have at least " + least,
                    null);
        }
        return null;
    }

    private static String characters(int count) {
        return count == 1 ? "1 character" : count + " characters";
    }

    private static @Nullable InvalidValue flag(String value) {
        if (value.equals("1") || value.equals("0") || value.equals("true") || value.equals("false")) {
            return null;
        }
        String meant = switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "enable", "enabled" -> "1";
            case "false", "no", "off", "disable", "disabled" -> "0";
            default -> null;
        };
        return InvalidValue.wrongKind("must be 1 or 0 (yes or no)", meant);
    }

    private static @Nullable InvalidValue number(ValueType type, String value) {
        int start = value.charAt(0) == '-' || value.charAt(0) == '+' ? 1 : 0;
        if (start == value.length() || !isDigits(value, start)) {
            return InvalidValue.wrongKind("must be " + allowed(type), null);
        }
        if (!type.choices().isEmpty()) {
            return type.choices().contains(value) ? null : choice(type.choices(), value);
        }
        Long min = type.min();
        Long max = type.max();
        boolean huge = value.length() - start > MOST_DIGITS;
        boolean outside = min != null && below(value, huge, min) || max != null && above(value, huge, max);
        return outside ? InvalidValue.outside("must be " + allowed(type), null) : null;
    }

    private static boolean below(String value, boolean huge, long min) {
        return huge ? big(value).compareTo(BigInteger.valueOf(min)) < 0 : Long.parseLong(value) < min;
    }

    private static boolean above(String value, boolean huge, long max) {
        return huge ? big(value).compareTo(BigInteger.valueOf(max)) > 0 : Long.parseLong(value) > max;
    }

    /** Returns a number, or one beyond every bound if there are too many digits; leading zeros do not count. */
    private static BigInteger big(String value) {
        boolean negative = value.charAt(0) == '-';
        int i = negative || value.charAt(0) == '+' ? 1 : 0;
        while (i < value.length() - 1 && value.charAt(i) == '0') {
            i++;
        }
        String digits = value.substring(i, Math.min(value.length(), i + 40));
        return new BigInteger(negative ? "-" + digits : digits);
    }

    private static boolean isDigits(String value, int start) {
        for (int i = start; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable InvalidValue choice(List<String> choices, String value) {
        if (choices.contains(value)) {
            return null;
        }
        String nearest = nearest(choices, value);
        return InvalidValue.outside("must be one of: " + listed(choices), nearest);
    }

    private static String listed(List<String> choices) {
        return choices.size() <= MOST_CHOICES_SHOWN
                ? String.join(", ", choices)
                : String.join(", ", choices.subList(0, MOST_CHOICES_SHOWN)) + " … (" + choices.size() + " in all)";
    }

    private static @Nullable String nearest(List<String> choices, String value) {
        String wanted = value.strip();
        String best = null;
        int least = Math.max(1, Math.min(3, wanted.length() / 3)) + 1;
        for (String choice : choices) {
            if (choice.equalsIgnoreCase(wanted)) {
                return choice;
            }
            int distance = EditDistance.within(least, choice.toLowerCase(Locale.ROOT), wanted.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = choice;
            }
        }
        return best;
    }
}
