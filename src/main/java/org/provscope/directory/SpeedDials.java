package org.provscope.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The speed dials of a directory: numbered places, each for one contact (docs/domain.md §7). */
public final class SpeedDials {
    /** The highest speed dial of any model. */
    public static final int LAST = 9999;

    private final List<ContactDraft> entries;
    private final SortedMap<Integer, List<ContactDraft>> taken = new TreeMap<>();

    /** @param entries the contacts, in any order */
    public SpeedDials(List<ContactDraft> entries) {
        this.entries = List.copyOf(entries);
        entries.forEach(entry -> {
            int index = index(entry);
            if (index > 0) {
                taken.computeIfAbsent(index, key -> new ArrayList<>()).add(entry);
            }
        });
    }

    /** Returns the contact's speed dial; 0 if it has no valid one. */
    public static int index(ContactDraft entry) {
        String value = entry.value(ContactField.SPEED_DIAL);
        boolean isNumber =
                !value.isEmpty() && value.length() <= 4 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(value) : 0;
    }

    /** Returns the contacts of each speed dial in use; more than one if it is assigned twice. */
    public SortedMap<Integer, List<ContactDraft>> taken() {
        return taken;
    }

    /** Returns the first unused speed dial; {@link #LAST} + 1 if there is none. */
    public int firstFree() {
        int free = 1;
        while (taken.containsKey(free)) {
            free++;
        }
        return free;
    }

    /**
     * Assigns a speed dial to a contact. A contact that has it moves by one, and so on up to the next gap, or up to the
     * place that the contact leaves; all others keep theirs.
     *
     * @param entry one of the contacts
     * @param index 1 to {@link #LAST}
     * @return all contacts in their order, moved ones with another speed dial
     */
    public List<ContactDraft> moved(ContactDraft entry, int index) {
        int from = index(entry);
        Map<ContactDraft, Integer> indexes = new HashMap<>();
        indexes.put(entry, index);
        int step = from > 0 && from < index ? -1 : 1;
        int place = index;
        List<ContactDraft> pushed = others(place, entry);
        while (!pushed.isEmpty() && place + step <= LAST) {
            place += step;
            for (ContactDraft other : pushed) {
                indexes.put(other, place);
            }
            pushed = place == from ? List.of() : others(place, entry);
        }
        return entries.stream()
                .map(other -> indexes.containsKey(other)
                        ? other.with(ContactField.SPEED_DIAL, String.valueOf(indexes.get(other)))
                        : other)
                .toList();
    }

    private List<ContactDraft> others(int index, ContactDraft entry) {
        return taken.getOrDefault(index, List.of()).stream()
                .filter(other -> !other.equals(entry))
                .toList();
    }
}
