package org.provscope.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javafx.scene.input.KeyCode;
import org.provscope.directory.ContactDraft;
import org.provscope.directory.ContactField;
import org.provscope.directory.SpeedDials;

/** A grid of contacts as a person imagines it: cells with texts, one in front, keys that take effect at once. */
@SuppressWarnings("ReferenceEquality") // Two contacts with the same values are two.
final class PlainGrid {
    static final char UNDO = '\u0001';
    static final char NEW = '\u0002';
    static final char BACK_TAB = '\u0003';
    static final char LEFT = '\u0004';
    static final char RIGHT = '\u0005';
    static final char UP = '\u0006';
    static final char DOWN = '\u0007';
    static final char DELETE = '\u000e';
    static final char ESCAPE = '\u001b';
    /** No key: a phone uploads the file with one more contact in front. */
    static final char UPLOAD = '\u0010';

    private static final int MOST_UPLOADS = 2;
    private static final List<ContactField> COLUMNS = List.of(ContactField.values());

    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private int row;
    private int column;
    private boolean isTyping;
    private String text = "";
    private int caret;
    private boolean isAllChosen;
    private int uploads;

    PlainGrid(List<ContactDraft> contacts) {
        contacts.forEach(contact -> rows.add(new TreeMap<>(contact.fields())));
    }

    boolean isTyping() {
        return isTyping;
    }

    int row() {
        return row;
    }

    /** The contacts, without what is empty. */
    List<Map<String, String>> contacts() {
        return rows.stream()
                .map(row -> {
                    Map<String, String> fields = new TreeMap<>(row);
                    fields.values().removeIf(String::isEmpty);
                    return fields;
                })
                .toList();
    }

    /** Somebody else puts a contact in front of all others. */
    void upload(Map<String, String> contact) {
        rows.addFirst(new TreeMap<>(contact));
        row++;
        uploads++;
    }

    /** Keys that mean something now. */
    String some(Random random) {
        if (random.nextInt(40) == 0 && uploads < MOST_UPLOADS) {
            return String.valueOf(UPLOAD);
        }
        if (isTyping) {
            return switch (random.nextInt(12)) {
                case 0, 1, 2 -> "\t";
                case 3, 4 -> "\n";
                case 5 -> String.valueOf(ESCAPE);
                case 6 -> isAtFront() ? "\t" : String.valueOf(BACK_TAB);
                case 7 -> String.valueOf(random.nextBoolean() ? LEFT : RIGHT);
                default -> word(random);
            };
        }
        return switch (random.nextInt(14)) {
            case 0 -> "\t";
            case 1 -> "\n";
            case 2 -> isAtFront() ? "\t" : String.valueOf(BACK_TAB);
            case 3 -> String.valueOf(LEFT);
            case 4 -> String.valueOf(RIGHT);
            // What was uploaded may not be there yet.
            case 5 -> row <= uploads ? "\t" : String.valueOf(UP);
            case 6 -> String.valueOf(DOWN);
            // A contact with nothing in it is like any other such one.
            case 7 -> NEW + "N" + word(random) + "\t";
            case 8 -> rows.size() > 2 ? String.valueOf(DELETE) : "\n";
            case 9 -> steps.isEmpty() ? "\t" : String.valueOf(UNDO);
            case 10 -> " ";
            default -> word(random);
        };
    }

    private boolean isAtFront() {
        return row <= uploads && column == 0;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= random.nextInt(6); i++) {
            word.append("abcdefghABCDEFGH0123456789".charAt(random.nextInt(26)));
        }
        return word.toString();
    }

    private String name() {
        return COLUMNS.get(column).element();
    }

    private String value() {
        return rows.get(row).getOrDefault(name(), "");
    }

    private boolean isBox() {
        return COLUMNS.get(column).isFlag();
    }

    void type(char key) {
        if (isTyping) {
            typeInto(key);
            return;
        }
        switch (key) {
            case '\t' -> move(1, true);
            case BACK_TAB -> move(-1, true);
            case LEFT -> move(-1, false);
            case RIGHT -> move(1, false);
            case UP -> row = Math.max(0, row - 1);
            case DOWN -> row = Math.min(rows.size() - 1, row + 1);
            case '\n' -> begin(value(), true);
            case ESCAPE -> {}
            case ' ' -> {
                if (isBox()) {
                    set(value().equals("1") ? "0" : "1");
                }
            }
            case NEW -> add();
            case DELETE -> remove();
            case UNDO -> steps.pop().run();
            default -> begin(String.valueOf(key), false);
        }
    }

    private void move(int by, boolean alsoToOtherRows) {
        int next = column + by;
        if (alsoToOtherRows && next >= COLUMNS.size() && row + 1 < rows.size()) {
            row++;
            next = 0;
        } else if (alsoToOtherRows && next < 0 && row > 0) {
            row--;
            next = COLUMNS.size() - 1;
        }
        column = Math.clamp(next, 0, COLUMNS.size() - 1);
    }

    private void begin(String start, boolean isAll) {
        if (!isBox()) {
            isTyping = true;
            text = start;
            caret = start.length();
            isAllChosen = isAll;
        }
    }

    private void typeInto(char key) {
        switch (key) {
            case '\n' -> commit();
            case ESCAPE -> isTyping = false;
            case '\t', BACK_TAB -> {
                commit();
                int next = column;
                do {
                    next += key == '\t' ? 1 : -1;
                } while (next >= 0 && next < COLUMNS.size() && COLUMNS.get(next).isFlag());
                if (next >= 0 && next < COLUMNS.size()) {
                    column = next;
                    begin(value(), true);
                }
            }
            case LEFT, RIGHT -> {
                boolean isChosen = isAllChosen && !text.isEmpty();
                caret = key == LEFT
                        ? isChosen ? 0 : Math.max(0, caret - 1)
                        : isChosen ? text.length() : Math.min(text.length(), caret + 1);
                isAllChosen = false;
            }
            case NEW -> {
                commit();
                add();
            }
            default -> {
                if (isAllChosen) {
                    text = "";
                    caret = 0;
                }
                isAllChosen = false;
                text = text.substring(0, caret) + key + text.substring(caret);
                caret++;
            }
        }
    }

    private void commit() {
        isTyping = false;
        set(text);
    }

    private void set(String value) {
        Map<String, String> contact = rows.get(row);
        String name = name();
        String before = value();
        if (!before.equals(value.strip())) {
            contact.put(name, value.strip());
            steps.push(() -> contact.put(name, before));
        }
    }

    private void add() {
        SpeedDials dials =
                new SpeedDials(contacts().stream().map(ContactDraft::of).toList());
        Map<String, String> contact = new TreeMap<>();
        if (!dials.taken().isEmpty() && dials.firstFree() <= SpeedDials.LAST) {
            contact.put(ContactField.SPEED_DIAL.element(), String.valueOf(dials.firstFree()));
        }
        rows.add(contact);
        row = rows.size() - 1;
        column = 0;
        begin("", true);
        steps.push(() -> {
            boolean isInFront = rows.get(row) == contact;
            Map<String, String> front = rows.get(row);
            rows.removeIf(other -> other == contact);
            row = isInFront ? 0 : indexOf(front);
            column = isInFront ? 0 : column;
        });
    }

    private int indexOf(Map<String, String> contact) {
        int index = 0;
        while (rows.get(index) != contact) {
            index++;
        }
        return index;
    }

    private void remove() {
        int at = row;
        int before = uploads;
        Map<String, String> contact = rows.remove(at);
        row = Math.min(at, rows.size() - 1);
        steps.push(() -> {
            Map<String, String> front = rows.get(row);
            rows.add(at + uploads - before, contact);
            row = indexOf(front);
        });
    }

    static KeyCode code(char key) {
        return switch (key) {
            case '\t', BACK_TAB -> KeyCode.TAB;
            case '\n' -> KeyCode.ENTER;
            case ' ' -> KeyCode.SPACE;
            case UNDO -> KeyCode.Z;
            case NEW -> KeyCode.N;
            case LEFT -> KeyCode.LEFT;
            case RIGHT -> KeyCode.RIGHT;
            case UP -> KeyCode.UP;
            case DOWN -> KeyCode.DOWN;
            case DELETE -> KeyCode.DELETE;
            case ESCAPE -> KeyCode.ESCAPE;
            default ->
                KeyCode.valueOf(Character.isDigit(key) ? "DIGIT" + key : String.valueOf(Character.toUpperCase(key)));
        };
    }

    /** Keys as a person names them. */
    static String words(CharSequence keys) {
        return keys.toString()
                .replace("\t", "<Tab>")
                .replace("\n", "<Enter>")
                .replace(String.valueOf(UNDO), "<Undo>")
                .replace(String.valueOf(NEW), "<New>")
                .replace(String.valueOf(BACK_TAB), "<Shift+Tab>")
                .replace(String.valueOf(LEFT), "<Left>")
                .replace(String.valueOf(RIGHT), "<Right>")
                .replace(String.valueOf(UP), "<Up>")
                .replace(String.valueOf(DOWN), "<Down>")
                .replace(String.valueOf(DELETE), "<Delete>")
                .replace(String.valueOf(ESCAPE), "<Esc>")
                .replace(" ", "<Space>")
                .replace(String.valueOf(UPLOAD), "<Upload>");
    }
}
