package org.provscope.schema;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.provscope.schema.SecretSpans.Found;
import org.provscope.xml.Span;

/** Finds passwords and tokens of users in the addresses of a text. */
final class AddressSecrets {
    /** Before these only a name stands: {@code sip:4001@host}. */
    private static final Set<String> WITHOUT_PASSWORD = Set.of(
            "sip", "sips", "mailto", "mail", "email", "e-mail", "tel", "fax", "xmpp", "im", "pres", "acct", "callto",
            "h323", "skype", "ftp", "ftps", "http", "https", "tftp", "sftp", "ssh", "ldap", "ldaps");
    /** What lists of ciphers hold: {@code ALL:!MD5:@STRENGTH}. */
    private static final List<String> CIPHER_COMMANDS = List.of(":@STRENGTH", ":@SECLEVEL=");

    private static final int LEAST_TOKEN = 20;

    private final FoldedText folded;
    private final String text;
    private final List<Found> found;
    /** For each place the last {@code @} before it, or -1. */
    private final int[] lastAt;
    /** For each place the next blank or comma, blank, and quotation mark from it on. */
    private final int[] nextDivider;

    private final int[] nextBlank;
    private final int[] nextQuote;
    /** For each place the colon of the next address from it on. */
    private final int[] nextScheme;

    /** Notes for each place what stands before and after it, so that all searches together take linear time. */
    AddressSecrets(FoldedText folded, List<Found> found) {
        this.folded = folded;
        this.text = folded.text();
        this.found = found;
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

    /** Adds the secret of the address that a colon stands in, if there is one. */
    void at(int colon) {
        int start = authority(colon);
        if (start < 0 || !inAuthority(start)) {
            withoutScheme(colon);
        }
    }

    private boolean isSlash(int at) {
        return at < text.length() && (text.charAt(at) == '/' || text.charAt(at) == '\\');
    }

    private boolean isSchemeEnd(int colon) {
        return text.charAt(colon) == ':' && colon > 0 && Character.isLetterOrDigit(text.charAt(colon - 1));
    }

    /** Returns where the authority begins if the colon ends a scheme, else -1. */
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
     * Adds what an authority hides. A password may hold anything, so it goes to the last {@code @} before a blank or
     * comma; where there is none before these, to the last one of the address.
     *
     * @return true if a secret was found
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
        add(colon + 1, close, !port);
        return true;
    }

    /** Adds a user without a password who may be a token; returns false where this is none. */
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
        add(start, end, false);
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

    /** Adds the password of {@code user:password@host} alone, behind anything. */
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
            add(colon + 1, close, false);
        }
    }

    private static boolean isOfUser(char c) {
        return Character.isLetterOrDigit(c) || "._~%+$!*-^#".indexOf(c) >= 0;
    }

    private void add(int from, int to, boolean sure) {
        found.add(new Found("", new Span(folded.start(from), folded.start(to)), sure));
    }
}
