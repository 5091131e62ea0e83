package org.provscope.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.provscope.xml.Span;

/**
 * Finds what is secret in any text: a password or token in an address ({@code ftp://user:password@host/…},
 * {@code ?token=…}), also where the address is written wrongly (slashes too many or too few, back slashes, blanks, no
 * scheme), and the value of anything that is called like a secret. Takes linear time on any text.
 */
public final class SecretSpans {
    /**
     * One secret.
     *
     * @param name what is set to it; empty where it stands in an address
     * @param sure whether it is a password in a whole address, and cannot be a port with a path behind it
     */
    public record Found(String name, Span span, boolean sure) {}

    /** Before these only a name stands: {@code sip:4001@host}. */
    private static final Set<String> WITHOUT_PASSWORD = Set.of(
            "sip", "sips", "mailto", "mail", "email", "e-mail", "tel", "fax", "xmpp", "im", "pres", "acct", "callto",
            "h323", "skype", "ftp", "ftps", "http", "https", "tftp", "sftp", "ssh", "ldap", "ldaps");
    /** Names of secrets in addresses, beside those that parameters have. */
    private static final Set<String> TOKENS = Set.of(
            "token",
            "access_token",
            "accesstoken",
            "refresh_token",
            "id_token",
            "auth_token",
            "authtoken",
            "passwd",
            "passwort",
            "pwd",
            "apikey",
            "api_key",
            "api-key",
            "x-api-key",
            "access_key",
            "accesskey",
            "client_secret",
            "credential",
            "credentials",
            "jwt",
            "signature",
            "x-amz-signature",
            "x-amz-credential",
            "x-amz-security-token",
            "sessionid",
            "session_id",
            "bearer");
    /** Too short to be told from other words, but where an address asks for something. */
    private static final Set<String> IN_QUERIES =
            Set.of("key", "pin", "psk", "pw", "pass", "auth", "sig", "sas", "sid");
    /** What lists of ciphers hold: {@code ALL:!MD5:@STRENGTH}. */
    private static final List<String> CIPHER_COMMANDS = List.of(":@STRENGTH", ":@SECLEVEL=");

    private static final String QUERY = "?&;#";
    private static final String OPENING = "\"'“„«‘‚";
    private static final String CLOSING = "\"'””»’’";
    private static final int LEAST_TOKEN = 20;
    private static final int LONGEST_INDEX = 8;
    /** The length of an ampersand's entity. */
    private static final int AMPERSAND = 5;
    /** Longer texts are searched in parts, so that they do not take many times their own memory. */
    private static final int LONGEST_PART = 1 << 18;

    private final FoldedText folded;
    private final String text;
    private final List<Found> found = new ArrayList<>();
    /** For each place the last {@code @} before it, or -1. */
    private final int[] lastAt;
    /** For each place the next blank or comma, blank, and quotation mark from it on. */
    private final int[] nextDivider;

    private final int[] nextBlank;
    private final int[] nextQuote;
    /** For each place the colon of the next address from it on. */
    private final int[] nextScheme;

    private final int[] closes = new int[OPENING.length()];
    private int valueEnd = -1;

    private SecretSpans(String written) {
        folded = FoldedText.of(written);
        text = folded.text();
        int size = text.length();
        lastAt = new int[size + 1];
        nextDivider = new int[size + 1];
        nextBlank = new int[size + 1];
        nextQuote = new int[size + 1];
        nextScheme = new int[size + 1];
        lastAt[0] = -1;
        for (int i = 0; i < size; i++) {
            lastAt[i + 1] = text.charAt(i) == '@' ? i : lastAt[i];
        }
        nextDivider[size] = size;
        nextBlank[size] = size;
        nextQuote[size] = size;
        nextScheme[size] = size;
        for (int i = size - 1; i >= 0; i--) {
            char c = text.charAt(i);
            nextBlank[i] = Character.isWhitespace(c) ? i : nextBlank[i + 1];
            nextDivider[i] = c == ',' ? i : Character.isWhitespace(c) ? i : nextDivider[i + 1];
            nextQuote[i] = "\"“”<>".indexOf(c) >= 0 ? i : nextQuote[i + 1];
            // One slash alone may as well stand in a password.
            nextScheme[i] = isSchemeEnd(i) && isSlash(i + 1) && isSlash(i + 2) ? i : nextScheme[i + 1];
        }
    }

    /** The secrets of a text in its order; they do not overlap. */
    public static List<Found> in(String text) {
        if (!mayHold(text)) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = endOfPart(text, from);
            SecretSpans spans = new SecretSpans(text.substring(from, to));
            spans.search();
            int start = from;
            spans.apart()
                    .forEach(one -> found.add(new Found(
                            one.name(),
                            new Span(one.span().start() + start, one.span().end() + start),
                            one.sure())));
            from = to;
        }
        return found;
    }

    /** Parts end with a line, else with a word. */
    private static int endOfPart(String text, int from) {
        int most = from + LONGEST_PART;
        if (most >= text.length()) {
            return text.length();
        }
        int line = text.lastIndexOf('\n', most);
        int blank = text.lastIndexOf(' ', most);
        return line > from ? line + 1 : blank > from ? blank + 1 : most;
    }

    /** Whether a text holds an address with a user's password in it. */
    public static boolean isPasswordIn(String text) {
        return in(text).stream().anyMatch(Found::sure);
    }

    private static boolean mayHold(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@' || c == '=' || c == '%' || c == '&' || c == '＠' || c == '＝') {
                return true;
            }
        }
        return false;
    }

    private void search() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                int start = authority(i);
                if (start < 0 || !inAuthority(start)) {
                    withoutScheme(i);
                }
            } else if (c == '=') {
                assigned(i);
            }
        }
    }

    private List<Found> apart() {
        found.sort(Comparator.comparingInt((Found one) -> one.span().start())
                .thenComparingInt(one -> -one.span().end()));
        List<Found> apart = new ArrayList<>(found.size());
        int end = 0;
        for (Found one : found) {
            if (one.span().start() >= end) {
                apart.add(one);
                end = one.span().end();
            } else if (one.span().end() > end) {
                Found last = apart.removeLast();
                end = one.span().end();
                apart.add(new Found(last.name(), new Span(last.span().start(), end), last.sure()));
            }
        }
        return apart;
    }

    private void add(String name, int from, int to, boolean sure) {
        found.add(new Found(name, new Span(folded.start(from), folded.start(to)), sure));
    }

    // ---- addresses

    private boolean isSlash(int at) {
        return at < text.length() && (text.charAt(at) == '/' || text.charAt(at) == '\\');
    }

    private boolean isSchemeEnd(int colon) {
        return text.charAt(colon) == ':' && colon > 0 && Character.isLetterOrDigit(text.charAt(colon - 1));
    }

    /** Where the authority begins if the colon ends a scheme, else -1. */
    private int authority(int colon) {
        if (!isSchemeEnd(colon)) {
            return -1;
        }
        boolean slash = false;
        int i = colon + 1;
        while (isSlash(i) || i < text.length() && Character.isWhitespace(text.charAt(i))) {
            slash |= isSlash(i);
            i++;
        }
        return slash ? i : -1;
    }

    /**
     * A password may hold anything, so it goes to the last {@code @} before a blank or comma; where there is none before
     * these, to the last one of the address.
     */
    private boolean inAuthority(int start) {
        int end = nextScheme[start];
        int colon = start;
        boolean blank = false;
        while (colon < end && text.charAt(colon) != ':') {
            if (isSlash(colon)) {
                return false;
            }
            if (text.charAt(colon) == '@') {
                return token(start, colon);
            }
            blank |= Character.isWhitespace(text.charAt(colon));
            colon++;
        }
        if (colon >= end) {
            return false;
        }
        int close = lastAt[Math.min(nextDivider[colon], end)];
        boolean port = isPort(colon + 1, end);
        if (close <= colon && !port && !blank) {
            close = lastAt[Math.min(nextQuote[colon], end)];
        }
        if (close <= colon + 1) {
            return false;
        }
        add("", colon + 1, close, !port);
        return true;
    }

    /** A user without a password may be a token. */
    private boolean token(int start, int end) {
        boolean letter = false;
        boolean digit = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            letter |= Character.isLetter(c);
            digit |= Character.isDigit(c);
            if (!Character.isLetterOrDigit(c) && c != '_' && c != '-') {
                return false;
            }
        }
        if (end - start < LEAST_TOKEN || !letter || !digit) {
            return false;
        }
        add("", start, end, false);
        return true;
    }

    private boolean isPort(int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i > from
                && (i >= end
                        || isSlash(i)
                        || ",”\"'".indexOf(text.charAt(i)) >= 0
                        || Character.isWhitespace(text.charAt(i)));
    }

    /** {@code user:password@host} alone, behind anything. */
    private void withoutScheme(int colon) {
        int start = colon;
        while (start > 0 && isOfUser(text.charAt(start - 1))) {
            start--;
        }
        boolean address = start > 0 && text.charAt(start - 1) == '@';
        int digits = colon + 1;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        boolean port = digits > colon + 1 && digits < text.length() && text.charAt(digits) == ',';
        if (address
                || port
                || isSlash(colon + 1)
                || WITHOUT_PASSWORD.contains(text.substring(start, colon).toLowerCase(Locale.ROOT))) {
            return;
        }
        int blank = Math.min(nextBlank[colon], nextQuote[colon]);
        int near = lastAt[Math.min(nextDivider[colon], blank)];
        int close = near > colon ? near : lastAt[blank];
        boolean host = close > colon + 1
                && close + 1 < text.length()
                && (Character.isLetterOrDigit(text.charAt(close + 1)) || text.charAt(close + 1) == '[');
        boolean ciphers = CIPHER_COMMANDS.stream().anyMatch(command -> text.startsWith(command, close - 1));
        if (host && !ciphers) {
            add("", colon + 1, close, false);
        }
    }

    private static boolean isOfUser(char c) {
        return Character.isLetterOrDigit(c) || "._~%+$!*-^#".indexOf(c) >= 0;
    }

    // ---- what is set to something

    private void assigned(int equals) {
        int end = equals;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > 0 && text.charAt(end - 1) == ']') {
            // A list of values: token[]=
            int open = text.lastIndexOf('[', end - 1);
            end = open > 0 && end - open <= LONGEST_INDEX ? open : end;
        }
        int start = end;
        while (start > 0 && isOfName(text.charAt(start - 1))) {
            start--;
        }
        int value = equals + 1;
        while (value < text.length() && Character.isWhitespace(text.charAt(value))) {
            value++;
        }
        int quote = value < text.length() ? OPENING.indexOf(text.charAt(value)) : -1;
        String name = text.substring(start, end);
        boolean asked = start > 0 && QUERY.indexOf(text.charAt(start - 1)) >= 0;
        if (start == end || !isSecret(name, asked || quote >= 0)) {
            return;
        }
        int from = quote < 0 ? value : value + 1;
        int to = quote < 0 ? from : close(quote, from);
        if (quote < 0) {
            to = endOfValue(from);
        }
        if (to > from) {
            add(name, from, to, false);
        }
    }

    /** Where a quotation ends; each kind of mark is looked for once. */
    private int close(int quote, int from) {
        if (closes[quote] < from) {
            boolean isPlain = isWrittenPlain(from - 1);
            int close = text.indexOf(CLOSING.charAt(quote), from);
            while (close >= 0 && isPlain && !isWrittenPlain(close)) {
                close = text.indexOf(CLOSING.charAt(quote), close + 1);
            }
            closes[quote] = close < 0 ? text.length() : close;
        }
        return closes[quote];
    }

    /** Where a value without quotation marks ends; several that end in one place are not looked through again. */
    private int endOfValue(int from) {
        if (valueEnd < from) {
            int to = from;
            while (to < text.length() && !isEndOfValue(to)) {
                to++;
            }
            valueEnd = to;
        }
        return valueEnd;
    }

    /** Whether a character stands in the text itself: an escape is how a password holds what would end it. */
    private boolean isWrittenPlain(int at) {
        return folded.start(at + 1) - folded.start(at) == 1;
    }

    private static boolean isSecret(String name, boolean plain) {
        String lower = name.toLowerCase(Locale.ROOT);
        String last = lower.substring(Math.max(lower.lastIndexOf('_'), lower.lastIndexOf('-')) + 1);
        return IN_QUERIES.contains(lower)
                ? plain
                : TOKENS.contains(lower) || TOKENS.contains(last) || Secrets.isSecret(name);
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-';
    }

    private boolean isEndOfValue(int at) {
        char c = text.charAt(at);
        boolean isEnd = Character.isWhitespace(c) || "&#;\"'<>”’)".indexOf(c) >= 0;
        // Between two questions of an address in XML stands &amp;.
        return isEnd && (isWrittenPlain(at) || c == '&' && folded.start(at + 1) - folded.start(at) == AMPERSAND);
    }
}
