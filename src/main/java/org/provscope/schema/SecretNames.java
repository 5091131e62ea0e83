package org.provscope.schema;

import java.util.Locale;
import java.util.Set;

/** Knows the names that secrets have in addresses and in other text, beside those of parameters. */
final class SecretNames {
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

    private SecretNames() {}

    /**
     * Returns true if a name is called like a secret.
     *
     * @param isClear true where an address asks or a quotation follows: then short names count too
     */
    static boolean isSecret(String name, boolean isClear) {
        String lower = name.toLowerCase(Locale.ROOT);
        String last = lower.substring(Math.max(lower.lastIndexOf('_'), lower.lastIndexOf('-')) + 1);
        return IN_QUERIES.contains(lower)
                ? isClear
                : TOKENS.contains(lower) || TOKENS.contains(last) || Secrets.isSecret(name);
    }
}
