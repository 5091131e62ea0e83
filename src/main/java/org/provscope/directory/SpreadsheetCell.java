package org.provscope.directory;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes cells that no spreadsheet takes for a formula: names that somebody typed at a phone must not run on the machine
 * of whoever opens the table. An apostrophe comes before what a spreadsheet would calculate, as OWASP's page on CSV
 * injection says. {@link #plain} removes exactly that.
 */
public final class SpreadsheetCell {
    /** How formulas begin, in the wide letters of East Asia too; a whole number with a sign is none. */
    private static final String FORMULA = "'*[ \"\\u00A0]*"
            + "(?![+-]\\d+(?:[.,]\\d+)?(?:[;\\t\\r\\n]|\\z))[=+\\-@\\u2212\\uFF1D\\uFF0B\\uFF0D\\uFF20]";

    private static final Pattern AT_THE_BEGINNING = Pattern.compile("(?:" + FORMULA + "|'*[\\t\\r\\n])");
    /**
     * The beginning of a cell inside a text: a spreadsheet of another country begins one after a semicolon, whatever
     * stands in quotes.
     */
    private static final Pattern INSIDE = Pattern.compile("([;\\t\\r\\n])(?=" + FORMULA + ")");

    private static final Pattern INSIDE_SAFE = Pattern.compile("([;\\t\\r\\n])'(?=" + FORMULA + ")");

    private SpreadsheetCell() {}

    /** Returns the cell for a text; for most texts the text itself. */
    public static String safe(String text) {
        String safe = INSIDE.matcher(text).replaceAll("$1'");
        return AT_THE_BEGINNING.matcher(safe).lookingAt() ? "'" + safe : safe;
    }

    /** Returns the text of a cell that {@link #safe} made, or that a spreadsheet stored so. */
    public static String plain(String cell) {
        if (cell.indexOf('\'') < 0) {
            return cell;
        }
        Matcher begins = AT_THE_BEGINNING.matcher(cell);
        boolean isSafe = cell.startsWith("'") && begins.region(1, cell.length()).lookingAt();
        return INSIDE_SAFE.matcher(isSafe ? cell.substring(1) : cell).replaceAll("$1");
    }
}
