package org.provscope.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.provscope.edit.ParameterEdits;
import org.provscope.provisioning.MasterAttribute;
import org.provscope.provisioning.MasterConfig;
import org.provscope.provisioning.Parameter;
import org.provscope.schema.Secrets;
import org.provscope.xml.TextEdit;

/** The rule about addresses in a master: backslashes and blanks are not allowed in a URL (docs/domain.md §2). */
final class Urls {
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:[/\\\\]{1,2}.*", Pattern.DOTALL);

    private Urls() {}

    static boolean isUrl(String text) {
        return text.indexOf(':') > 0 && URL.matcher(text).matches();
    }

    static void bad(CheckedMaster master, Problems problems) {
        for (Map.Entry<MasterAttribute, Parameter> named : master.attributes()) {
            Parameter parameter = named.getValue();
            boolean list = named.getKey().base().equals(MasterAttribute.CONFIG_FILES);
            if (named.getKey().base().equals(MasterAttribute.MISC_FILES)) {
                continue;
            }
            List<String> bad = new ArrayList<>();
            for (String entry : list
                    ? MasterConfig.entries(parameter.value())
                    : List.of(parameter.value().strip())) {
                boolean wrong = isUrl(entry) ? isBad(entry) : !list && entry.indexOf('\\') >= 0;
                if (wrong && !bad.contains(entry)) {
                    bad.add(entry);
                }
            }
            for (String entry : bad) {
                problems.add(problem(parameter, entry));
            }
        }
    }

    private static boolean isBad(String url) {
        return url.indexOf('\\') >= 0 || hasBlank(url) || !url.contains("://") || hasEscape(url) || splitsPassword(url);
    }

    private static boolean hasEscape(String url) {
        return ESCAPE.matcher(url).find();
    }

    /** Returns true if the password of an address holds a character at which a phone takes it to end. */
    private static boolean splitsPassword(String url) {
        String rest = url.substring(url.indexOf("://") + 3);
        int at = rest.lastIndexOf('@');
        int colon = rest.indexOf(':');
        if (at < 0 || colon < 0 || colon > at) {
            return false;
        }
        String password = rest.substring(colon + 1, at);
        int slash = password.indexOf('/');
        boolean isPort = slash > 0 && password.substring(0, slash).chars().allMatch(c -> c >= '0' && c <= '9');
        return password.indexOf('@') >= 0 || slash >= 0 && !isPort && rest.indexOf('/') > colon;
    }

    private static Problem problem(Parameter parameter, String entry) {
        boolean back = entry.indexOf('\\') >= 0;
        Problem problem = CheckedMaster.problem(
                ProblemCode.BAD_URL,
                parameter,
                entry,
                Words.quoted(entry)
                        + " contains "
                        + (back ? hasBlank(entry) ? "back slashes and blanks" : "back slashes" : "blanks")
                        + ", which are not allowed in an address.");
        if (!back && !hasBlank(entry) && entry.contains("://")) {
            return problem.saying(
                    hasEscape(entry)
                            ? Words.quoted(entry) + " contains an escape such as %20, which phones do not support."
                            : "The password in " + Words.quoted(entry)
                                    + " contains “@” or “/”, where a phone takes it to end.");
        }
        if (!back && !hasBlank(entry)) {
            problem = problem.saying(Words.quoted(entry) + ": an address needs two slashes after the colon.");
        }
        if (!back || hasBlank(entry)) {
            return problem;
        }
        TextEdit edit = ParameterEdits.inValue(parameter, entry, entry.replace('\\', '/'));
        return edit == null || !Secrets.isShowable(edit.replacement())
                ? problem
                : problem.with(Fix.of("Use forward slashes", parameter.file().path(), edit));
    }

    private static boolean hasBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
