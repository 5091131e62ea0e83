package org.provscope.schema.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CompletionsTest {
    private static final List<String> MACROS = List.of("park", "page");

    /** A bar is the caret; what is replaced stands in braces, then the choices. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "softkey.1.action; 55$Ti|nvite$; 55{$Tinvite$}; $Tinvite$ $Tintercom$",
                "softkey.1.action; 55$|; 55{$}; $Tinvite$ $Tdtmf$ $Trefer$ $Tintercom$",
                "softkey.1.action; 55$Td|; 55{$Td}; $Tdtmf$",
                "efk.efklist.2.action.string; !pa|; {!pa}; !page !park",
                "efk.efklist.2.action.string; !p|age$Tinvite$; {!page}$Tinvite$; !page !park",
                "efk.efklist.2.action.string; 55|; 55{}; $Tinvite$ $Tdtmf$ $Trefer$ $Tintercom$ !page !park",
                "dialplan.digitmap; 9x|x; 9x{}x; x [2-9] . T | , R9RR RR9R",
                "attendant.resourceList.3.type; nor|; {nor}; normal automata",
            })
    void proposesWhatCanStandThere(String name, String marked, String replaced, String choices) {
        int caret = marked.indexOf('|');
        String value = marked.replace("|", "");
        Completions found = Completions.at(name, value, caret, MACROS);
        assertThat(found).isNotNull();
        assertThat(value.substring(0, found.from()) + "{" + value.substring(found.from(), found.to()) + "}"
                        + value.substring(found.to()))
                .isEqualTo(replaced);
        assertThat(found.choices().stream().map(Completions.Choice::text).collect(Collectors.joining(" ")))
                .isEqualTo(choices);
    }

    @Test
    void everyOffsetProposedIsRight() {
        Completions found = Completions.at("tcpIpApp.sntp.gmtOffset", "", 0, MACROS);
        assertThat(found).isNotNull();
        assertThat(found.choices()).contains(new Completions.Choice("-18000", "UTC−5:00"));
        assertThat(found.choices()).contains(new Completions.Choice("20700", "UTC+5:45"));
        for (Completions.Choice choice : found.choices()) {
            assertThat(Grammars.faults("tcpIpApp.sntp.gmtOffset", choice.text()))
                    .isEmpty();
        }
    }

    @Test
    void nothingIsKnownOfOtherValues() {
        assertThat(Completions.at("reg.1.label", "x", 1, MACROS)).isNull();
    }
}
