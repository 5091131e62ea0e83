package org.provscope.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.provscope.directory.ContactDirectory;
import org.provscope.directory.ContactDraft;
import org.provscope.directory.ContactField;
import org.provscope.directory.DirectoryMerge;
import org.provscope.edit.FileMerge.Conflict;
import org.provscope.edit.FileMerge.Side;
import org.provscope.edit.FileMerge.Subject;
import org.provscope.xml.SourceText;

/** A merge of two changed states of a contact directory, contact by contact. */
final class ContactsMerge {
    private final DirectoryMerge merge;
    private final Map<Conflict, List<DirectoryMerge.ContactConflict>> conflicts = new LinkedHashMap<>();

    private ContactsMerge(DirectoryMerge merge) {
        this.merge = merge;
        merge.conflicts()
                .forEach(conflict -> conflicts
                        .computeIfAbsent(shown(conflict), key -> new ArrayList<>())
                        .add(conflict));
    }

    /** Merges three states; null if that is not possible contact by contact. */
    static @Nullable ContactsMerge of(SourceText base, SourceText mine, SourceText theirs) {
        DirectoryMerge merge = DirectoryMerge.of(base, mine, theirs);
        if (merge == null) {
            return null;
        }
        ContactsMerge contacts = new ContactsMerge(merge);
        try {
            contacts.merged(conflict -> Side.MINE);
            return contacts;
        } catch (IllegalArgumentException e) {
            // A field that was changed here has elements inside there.
            return null;
        }
    }

    private static Conflict shown(DirectoryMerge.ContactConflict conflict) {
        String field = conflict.field();
        ContactField known = field == null ? null : ContactField.of(field);
        var base = conflict.base();
        String before = base == null ? null : field == null ? base.label() : base.value(field);
        return new Conflict(
                Subject.CONTACT,
                who(conflict) + (field == null ? "" : ": " + (known == null ? field : known.label())),
                before,
                conflict.label(DirectoryMerge.Side.MINE),
                conflict.label(DirectoryMerge.Side.THEIRS));
    }

    /** Returns the name that people know a contact by: from before anybody changed it. */
    private static String who(DirectoryMerge.ContactConflict conflict) {
        for (ContactDraft entry : Arrays.asList(conflict.base(), conflict.theirs(), conflict.mine())) {
            if (entry != null) {
                return entry.label();
            }
        }
        return conflict.number();
    }

    /** Returns the conflicts by name. */
    Map<String, Conflict> conflicts() {
        Map<String, Conflict> byName = new LinkedHashMap<>();
        conflicts.keySet().forEach(conflict -> byName.put(conflict.name() + " " + byName.size(), conflict));
        return byName;
    }

    /**
     * Returns the merged file if there are no conflicts. A merge line by line is preferred, since it has the comments
     * of both, if its contacts are the expected ones. If the other side reordered the contacts, lines tell nothing, and
     * comparing them takes long.
     */
    @Nullable
    SourceText orBetter(Supplier<@Nullable SourceText> lineByLine) {
        if (!conflicts.isEmpty()) {
            return null;
        }
        SourceText byContact = merge.merged(Map.of());
        SourceText clean = merge.isReordered() ? null : lineByLine.get();
        return clean != null && values(clean).equals(values(byContact)) ? clean : byContact;
    }

    private static Map<Map<String, String>, Integer> values(SourceText source) {
        Map<Map<String, String>, Integer> values = new HashMap<>();
        ContactDirectory.of(source).entries().forEach(entry -> {
            Map<String, String> fields = new TreeMap<>(entry.fields());
            fields.values().removeIf(String::isEmpty);
            values.merge(fields, 1, Integer::sum);
        });
        return values;
    }

    SourceText merged(Function<Conflict, Side> decisions) {
        Map<DirectoryMerge.ContactConflict, DirectoryMerge.Side> sides = new HashMap<>();
        conflicts.forEach((shown, all) -> all.forEach(conflict -> sides.put(
                conflict,
                decisions.apply(shown) == Side.MINE ? DirectoryMerge.Side.MINE : DirectoryMerge.Side.THEIRS)));
        return merge.merged(sides);
    }
}
