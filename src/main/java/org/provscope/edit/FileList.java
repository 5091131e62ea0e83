package org.provscope.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The value of {@code CONFIG_FILES} in pieces, as written in the file: commas and white space stay where they are when
 * names are reordered.
 */
final class FileList {
    /** One piece between commas; a blank one holds no name. */
    private record Slot(String lead, String name, String trail) {
        static Slot of(String piece) {
            String name = piece.strip();
            int at = name.isEmpty() ? piece.length() : piece.indexOf(name);
            return new Slot(piece.substring(0, at), name, piece.substring(at + name.length()));
        }

        Slot named(String other) {
            return new Slot(lead, other, trail);
        }

        Slot led(String other) {
            return new Slot(other, name, trail);
        }
    }

    private final List<Slot> slots;

    private FileList(List<Slot> slots) {
        this.slots = slots;
    }

    static FileList of(String value) {
        List<Slot> slots = new ArrayList<>();
        for (String piece : value.split(",", -1)) {
            slots.add(Slot.of(piece));
        }
        return new FileList(slots);
    }

    List<String> names() {
        return slots.stream().map(Slot::name).filter(name -> !name.isEmpty()).toList();
    }

    /** Returns the list with its names in another order; the number of names must be the same. */
    FileList ordered(List<String> names) {
        List<Slot> next = new ArrayList<>(slots);
        int given = 0;
        for (int i = 0; i < next.size(); i++) {
            if (!next.get(i).name().isEmpty()) {
                next.set(i, next.get(i).named(names.get(given++)));
            }
        }
        return new FileList(next);
    }

    FileList inserted(int index, String name) {
        List<Slot> next = new ArrayList<>(slots);
        if (names().isEmpty()) {
            next.set(0, next.getFirst().named(name));
            return new FileList(next);
        }
        int at = slotOf(index);
        if (at == 0) {
            next.addFirst(new Slot(next.getFirst().lead(), name, ""));
            next.set(1, next.get(1).led(gap()));
        } else {
            next.add(at, new Slot(gap(), name, ""));
        }
        return new FileList(next);
    }

    FileList removed(int index) {
        List<Slot> next = new ArrayList<>(slots);
        int at = slotOf(index);
        Slot gone = next.remove(at);
        if (next.isEmpty()) {
            next.add(gone.named(""));
        } else if (at == 0) {
            next.set(0, next.getFirst().led(gone.lead()));
        }
        return new FileList(next);
    }

    /** Returns the list that names exactly these files, as near to this one as possible. */
    FileList naming(List<String> names) {
        if (isRenaming(names)) {
            return ordered(names);
        }
        FileList list = this;
        for (int i = list.names().size() - 1; i >= 0; i--) {
            if (!names.contains(list.names().get(i))) {
                list = list.removed(i);
            }
        }
        List<String> kept = new ArrayList<>(list.names());
        for (int i = 0; i < names.size(); i++) {
            if (!kept.remove(names.get(i))) {
                list = list.inserted(Math.min(i, list.names().size()), names.get(i));
            }
        }
        // A name that stood twice and is wanted once is still there.
        for (String surplus : kept) {
            list = list.removed(list.names().lastIndexOf(surplus));
        }
        return list.names().equals(names) ? list : list.ordered(names);
    }

    /** Returns true if names only stand for other ones in their places. */
    private boolean isRenaming(List<String> names) {
        List<String> before = names();
        if (before.size() != names.size()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            boolean isSame = before.get(i).equals(names.get(i));
            if (!isSame && (names.contains(before.get(i)) || before.contains(names.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the white space between a comma and the next name. */
    private String gap() {
        return slots.size() > 1 && slots.get(1).lead().isEmpty() ? "" : " ";
    }

    private int slotOf(int index) {
        int seen = 0;
        for (int i = 0; i < slots.size(); i++) {
            if (!slots.get(i).name().isEmpty() && seen++ == index) {
                return i;
            }
        }
        return slots.size();
    }

    String text() {
        return slots.stream()
                .map(slot -> slot.lead() + slot.name() + slot.trail())
                .collect(Collectors.joining(","));
    }
}
