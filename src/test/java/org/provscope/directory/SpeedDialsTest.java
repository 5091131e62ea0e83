package org.provscope.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.testing.Property;

class SpeedDialsTest {
    /** Contacts with the speed dials of {@code "1 2 - 5"}; a dash has none. */
    private static List<ContactDraft> contacts(String dials) {
        List<ContactDraft> contacts = new ArrayList<>();
        for (String dial : dials.split(" ", -1)) {
            contacts.add(new ContactDraft(
                    contacts.size(), Directories.fields("ct=" + contacts.size() + " sd=" + dial.replace("-", ""))));
        }
        return contacts;
    }

    private static String shown(List<ContactDraft> contacts) {
        return contacts.stream()
                .map(entry -> entry.value("sd").isEmpty() ? "-" : entry.value("sd"))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "1 2 3,2,1,2 3 1",
        "1 2 3,0,3,3 1 2",
        "1 2 3,0,2,2 1 3",
        "1 2 4,2,1,2 3 1",
        "1 3 4,2,1,2 3 1",
        "1 - 2,1,1,2 1 3",
        "1 2 -,2,9,1 2 9",
        "1 2 5,0,2,2 1 5",
        "3 5 4,0,6,6 5 4",
        "9999 - 1,1,9999,9999 9999 1",
        "2 2 -,2,2,3 3 2",
        "1 2 3,0,1,1 2 3",
        "x 1 0,0,1,1 2 0"
    })
    void whoeverHasTheNumberMovesOnToTheNextGap(String before, int contact, int index, String after) {
        List<ContactDraft> contacts = contacts(before);
        assertThat(shown(new SpeedDials(contacts).moved(contacts.get(contact), index)))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"1 2 4,3", "- -,1", "2 3,1", "1 1 2,3"})
    void theFirstFreeOneIsProposed(String dials, int free) {
        assertThat(new SpeedDials(contacts(dials)).firstFree()).isEqualTo(free);
    }

    @Property(tries = 300)
    void nobodyLosesANumberAndNoneIsGivenTwice(long seed) {
        Random random = new Random(seed);
        List<String> dials = new ArrayList<>();
        for (int i = 1; i < 15; i++) {
            if (random.nextBoolean()) {
                dials.add(String.valueOf(i));
            }
        }
        dials.add("-");
        java.util.Collections.shuffle(dials, random);
        List<ContactDraft> contacts = contacts(String.join(" ", dials));
        ContactDraft moved = contacts.get(random.nextInt(contacts.size()));
        int index = 1 + random.nextInt(16);
        List<ContactDraft> after = new SpeedDials(contacts).moved(moved, index);
        assertThat(after.get(moved.origin()).value("sd")).isEqualTo(String.valueOf(index));
        List<String> given = after.stream()
                .map(entry -> entry.value("sd"))
                .filter(dial -> !dial.isEmpty())
                .toList();
        assertThat(given).doesNotHaveDuplicates();
        assertThat(given.size()).isEqualTo(dials.size() - (moved.value("sd").isEmpty() ? 0 : 1));
    }
}
