package org.provscope.directory;

import java.util.Locale;

/** Numbers as people and other programs write them, as phones dial them. */
final class Numbers {
    private Numbers() {}

    /** Without what is only there for the eye; SIP URLs and whatever else holds letters stay. */
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

    /** A number as it is when a spreadsheet took it for a sum: without zeros or a plus before it. */
    static String shortened(String number) {
        return number.replaceFirst("^[+0]+(?=\\d)", "");
    }
}
