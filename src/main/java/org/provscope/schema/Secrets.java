package org.provscope.schema;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which parameters hold secrets, in one list; their values are masked in every output unless asked for. */
public final class Secrets {
    public static final String MASK = "••••••";

    /** Words a secret segment ends in, e.g. {@code auth.password}, {@code localAdminPassword}, {@code privateKey}. */
    private static final Pattern SECRET = Pattern
            .compile(".*password\\d*|.*passphrase|pin|.*(?:device|lync|user)\\w*pin"
                    + "|psk|.*secret|key|key\\d|.*privatekey|.*devicekey|.*sharedkey|wepkey\\d*");
    /** Names that look alike and hold a level or a switch. */
    private static final Set<String> HARMLESS = Set.of("log.level.change.key", "call.internationalPrefix.key",
            "sec.uploadDevice.privateKey");
    private static final Pattern URL_PASSWORD = Pattern.compile("(?<=://)([^/@:\\s]*):([^/\\s]*)(?=@)");

    private Secrets() {}

    /** Whether the last segment, or the one before a last index, is a password, key, pin or private part. */
    public static boolean isSecret(String name) {
        if (HARMLESS.contains(name)) {
            return false;
        }
        int end = name.length();
        int dot = name.lastIndexOf('.');
        while (dot >= 0 && isNumber(name, dot + 1, end)) {
            end = dot;
            dot = name.lastIndexOf('.', end - 1);
        }
        return SECRET.matcher(name.substring(dot + 1, end).toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean isNumber(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return end > start;
    }

    /** The value to show for a parameter. */
    public static String masked(String name, String value) {
        return isSecret(name) && !value.isEmpty() ? MASK : withoutUrlPassword(value);
    }

    /** A text with the passwords in its URLs masked. */
    public static String withoutUrlPassword(String text) {
        return text.contains("://") ? URL_PASSWORD.matcher(text).replaceAll("$1:" + MASK) : text;
    }
}
