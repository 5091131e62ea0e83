package org.provscope.evidence;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.MacAddress;
import org.provscope.schema.PhoneModels;

/**
 * The name by which a phone introduces itself to HTTP servers: {@code FileTransport
 * PolycomVVX-VVX_410-UA/5.9.0.9373 (SN:0004f28062d6) Type/Application} (docs/domain.md §9).
 *
 * @param model   the model's code
 * @param version of the program that asks; null if it is not the phone's application but its boot program
 * @param phone   null if it does not tell its address
 */
record UserAgent(
        String model, @Nullable String version, @Nullable MacAddress phone) {
    private static final String MARK = "-UA/";
    /** There are few models, and a log names them again and again. */
    private static final Map<String, String> CODES = new ConcurrentHashMap<>();

    private static final int MOST_CODES = 1000;

    /** Returns what a name tells; null if it is no phone's, or was cut off. */
    static @Nullable UserAgent of(String text) {
        int mark = text.indexOf(MARK);
        if (mark < 0) {
            return null;
        }
        int start = text.lastIndexOf(' ', mark) + 1;
        int dash = text.indexOf('-', start);
        if (!text.startsWith("Poly", start) || dash < 0 || dash >= mark) {
            return null;
        }
        int end = mark + MARK.length();
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        String model = text.substring(dash + 1, mark);
        String version = text.substring(mark + MARK.length(), end);
        if (model.isEmpty()) {
            return null;
        }
        int serial = text.indexOf("(SN:", end);
        int close = serial < 0 ? -1 : text.indexOf(')', serial);
        MacAddress phone = close < 0 ? null : MacAddress.parse(text.substring(serial + 4, close));
        boolean isOther = text.contains("Type/") && !text.contains("Type/Application");
        return new UserAgent(code(model), isOther || version.indexOf('.') < 0 ? null : version, phone);
    }

    private static String code(String model) {
        if (CODES.size() > MOST_CODES) {
            CODES.clear();
        }
        return CODES.computeIfAbsent(model, PhoneModels::codeOfName);
    }
}
