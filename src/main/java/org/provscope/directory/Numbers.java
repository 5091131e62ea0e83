package org.provscope.directory;

import java.util.Locale;

/** Converts numbers as people and other programs write them into what phones dial. */
final class Numbers {
    private Numbers() {}

    /** Returns a number without characters that are not dialled; SIP URLs and anything else with letters stay. */
    static String dialled(String written) {
        String number = written.strip();
        String low = number.toLowerCase(Locale.ROOT);
        if (low.startsWith("tel:")) {
            int parameters = number.indexOf(';');
            number = number.substring(4, parameters < 0 ? number.length() : parameters);
        } else if (low.startsWith("sip:") || low.startsWith("sips:")) {
            return number;
        }
        String bare = number.replaceAll("[\\s\\u00A0().\\-\\u2010-\\u2015/]", "");
        boolean hasLetters = number.chars().anyMatch(Character::isLetter);
        return hasLetters || bare.isEmpty() ? number : bare;
    }

    /** Returns a number as a spreadsheet writes it that took it for an amount: without leading zeros and plus. */
    static String shortened(String number) {
        return number.replaceFirst("^[+0]+(?=\\d)", "");
    }
}
