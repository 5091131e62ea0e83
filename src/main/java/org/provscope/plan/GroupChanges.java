package org.provscope.plan;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.ParameterChange;
import org.provscope.effective.PhoneDifference;
import org.provscope.provisioning.MacAddress;

/**
 * The changes of a group with their places, which are found when they are looked at: ten thousand phones with a
 * thousand changes each would fill any memory.
 */
final class GroupChanges extends AbstractList<PlanChange> {
    private final ValueChanges values;
    private final List<MacAddress> phones;
    private final List<PhoneDifference> differences;
    private @Nullable List<PlanChange> all;

    /**
     * @param differences one for each phone, of the same values
     */
    GroupChanges(ValueChanges values, List<MacAddress> phones, List<PhoneDifference> differences) {
        this.values = values;
        this.phones = phones;
        this.differences = differences;
    }

    @Override
    public PlanChange get(int index) {
        return all().get(index);
    }

    @Override
    public int size() {
        return values.size();
    }

    private synchronized List<PlanChange> all() {
        List<PlanChange> made = all;
        if (made == null) {
            List<PhoneDifference> different = different();
            made = values.all().stream()
                    .map(change -> change.at(places(change.parameter(), different)))
                    .toList();
            all = made;
        }
        return made;
    }

    /** Returns the differences without those that are the same object as the one before. */
    private List<PhoneDifference> different() {
        List<PhoneDifference> different = new ArrayList<>();
        for (PhoneDifference difference : differences) {
            if (different.isEmpty() || !different.getLast().equals(difference)) {
                different.add(difference);
            }
        }
        return different;
    }

    private Places places(String name, List<PhoneDifference> different) {
        PhoneDifference first = different.getFirst();
        ParameterChange shown = change(first, name);
        for (PhoneDifference other : different) {
            boolean sameObject = first.common() != null
                    && first.common().equals(other.common())
                    && first.common().change(name) != null;
            if (!sameObject && !isSamePlace(shown, change(other, name))) {
                return new Places.Each(new EachPhone(name));
            }
        }
        return new Places.Same(Place.of(shown.before()), Place.of(shown.after()));
    }

    private static ParameterChange change(PhoneDifference difference, String name) {
        ParameterChange found = difference.change(name);
        if (found == null) {
            throw new IllegalStateException(name + " is no change of this group");
        }
        return found;
    }

    @SuppressWarnings("ReferenceEquality") // Mostly it is one object, kept once for all phones.
    private static boolean isSamePlace(ParameterChange one, ParameterChange other) {
        return one == other || Place.isSame(one.before(), other.before()) && Place.isSame(one.after(), other.after());
    }

    /** The places of each phone, computed when they are looked at. */
    private final class EachPhone extends AbstractList<Places.OfPhone> {
        private final String name;

        EachPhone(String name) {
            this.name = name;
        }

        @Override
        public Places.OfPhone get(int index) {
            ParameterChange change = change(differences.get(index), name);
            return new Places.OfPhone(phones.get(index), Place.of(change.before()), Place.of(change.after()));
        }

        @Override
        public int size() {
            return phones.size();
        }
    }
}
