package org.provscope.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The productions of XML 1.0 (fifth edition) as they are printed there, for every character. */
class CharKindsTest {
    private static final String START = ":A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D"
            + "\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD";
    private static final Pattern NAME_START = Pattern.compile("[" + START + "]");
    private static final Pattern NAME = Pattern.compile("[" + START + "\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]");
    private static final Pattern ALLOWED = Pattern.compile("[\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD]");

    @Test
    void namesAndTextsHoldWhatTheSpecificationAllows() {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i <= Character.MAX_VALUE; i++) {
            char c = (char) i;
            String one = String.valueOf(c);
            boolean isRight = CharKinds.isNameStart(c)
                            == NAME_START.matcher(one).matches()
                    && CharKinds.isName(c) == NAME.matcher(one).matches()
                    && CharKinds.isForbidden(one, 0) != ALLOWED.matcher(one).matches();
            if (!isRight) {
                wrong.add(Integer.toHexString(i));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "\uD83D\uDE00, --",
        "x\uD83Dx, -!-",
        "x\uDE00x, -!-",
        "\uD83D, !",
        "\uDE00\uD83D, !!",
        "\uD83D\uD83D\uDE00, !--"
    })
    void aHalfOfAPairNeedsTheOtherHalf(String text, String expected) {
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            found.append(CharKinds.isForbidden(text, i) ? '!' : '-');
        }
        assertThat(found).hasToString(expected);
    }

    @Test
    void quotesOfWordProcessorsAreNoneOfTheStraightOnes() {
        StringBuilder found = new StringBuilder();
        for (int i = 0; i <= Character.MAX_VALUE; i++) {
            if (Scanner.isTypographicQuote((char) i)) {
                found.append((char) i);
            }
        }
        assertThat(found).hasToString("«´»‘’‚‛“”„‟′″＂");
    }
}
