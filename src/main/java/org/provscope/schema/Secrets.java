package org.provscope.schema;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one list of parameters that hold secrets; their values are masked in every output unless asked for. */
public final class Secrets {
    public static final String MASK = "••••••";
    private static final Pattern CREDENTIALS = Pattern.compile("(?i)\\b(authorization: *(?:basic|digest) ).*");
    private static final Pattern NAMED = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(?:\\.[A-Za-z0-9_]+)*");
    private static final Pattern SECRET_WORD = Pattern.compile("(?i)password|passwd|secret|pin|token");
    /** Behind a secret's name: everything from the first word that may be its value. */
    private static final Pattern AFTER_NAME = Pattern.compile(
            "(?s)^((?:['\"”:=,]|\\s|\\b(?:has|have|an?|the|is|was|set|to|invalid|illegal|bad|unknown|new|old|value|of)\\b)*[:= '\"“]+)(?!••••••)\\S.*$");

    private static final String MASK_IN_URI = "%E2%80%A2".repeat(MASK.length());

    /** The endings of a secret's last segment, in lower case and without digits after it. */
    private static final List<String> ENDINGS =
            List.of("password", "passphrase", "secret", "privatekey", "devicekey", "sharedkey", "wepkey", "pskkey");

    private static final Set<String> WORDS = Set.of("pin", "psk", "key");
    /** The words before “pin” that make it a secret: it ends many harmless words. */
    private static final List<String> PIN_OF = List.of("device", "lync", "user", "update", "login");
    /** Similar names that hold a level or a switch. */
    private static final Set<String> HARMLESS =
            Set.of("log.level.change.key", "call.internationalPrefix.key", "sec.uploadDevice.privateKey");

    private Secrets() {}

    /**
     * Returns true if the last segment is a password, key, pin or private part; an index and a model code after it are
     * ignored.
     */
    public static boolean isSecret(String name) {
        if (HARMLESS.contains(name)) {
            return false;
        }
        int end = name.length();
        int dot = name.lastIndexOf('.');
        while (dot >= 0 && (isNumber(name, dot + 1, end) || ParameterName.isModelLike(name, dot + 1, end))) {
            end = dot;
            dot = name.lastIndexOf('.', end - 1);
        }
        return isSecretWord(name.substring(dot + 1, end).toLowerCase(Locale.ROOT));
    }

    private static boolean isSecretWord(String segment) {
        int end = segment.length();
        while (end > 0 && segment.charAt(end - 1) >= '0' && segment.charAt(end - 1) <= '9') {
            end--;
        }
        String word = segment.substring(0, end);
        return WORDS.contains(word)
                || ENDINGS.stream().anyMatch(word::endsWith)
                || word.endsWith("pin") && PIN_OF.stream().anyMatch(word::contains);
    }

    private static boolean isNumber(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return end > start;
    }

    /** Returns the value to show for a parameter, masked if it is secret. */
    public static String masked(String name, String value) {
        return isSecret(name) && !value.isEmpty() ? MASK : shown(value);
    }

    /**
     * Returns any text with its secrets masked: passwords and tokens in addresses, and whatever is named as a secret.
     */
    public static String shown(String text) {
        List<SecretSpans.Found> found = SecretSpans.in(text);
        if (found.isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        for (SecretSpans.Found secret : found) {
            String written = text.substring(secret.span().start(), secret.span().end());
            out.append(text, done, secret.span().start())
                    .append(written.equalsIgnoreCase(MASK_IN_URI) ? written : MASK);
            done = secret.span().end();
        }
        return out.append(text, done, text.length()).toString();
    }

    /**
     * Returns a line of a log with its secrets masked: besides those of {@link #shown}, whatever may be the value of a
     * secret that it names, and credentials.
     */
    public static String shownLine(String line) {
        String text = CREDENTIALS.matcher(shown(line)).replaceAll(found -> found.group(1) + MASK);
        Matcher name = NAMED.matcher(text);
        while (name.find()) {
            String word = name.group();
            boolean isOne = SECRET_WORD.matcher(word).matches() || word.indexOf('.') > 0 && isSecret(word);
            if (isOne) {
                String after = text.substring(name.end());
                return text.substring(0, name.end())
                        + AFTER_NAME.matcher(after).replaceFirst(found -> found.group(1) + MASK);
            }
        }
        return text;
    }

    /** Returns true if a text may be shown as it is. */
    public static boolean isShowable(String text) {
        return shown(text).equals(text);
    }
}
