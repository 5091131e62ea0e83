package org.provscope.plan;

import java.util.Set;
import java.util.TreeSet;
import org.provscope.provisioning.MacAddress;
import org.provscope.schema.Restart;

/**
 * The phones that a change concerns.
 *
 * @param changed    those that get other values or another firmware
 * @param unknown    those of which that is not known
 * @param contacts   those whose own contact directory changes; they may be among the others
 * @param restarting how many of the changed ones are sure to restart
 * @param isForNew   true if phones that no file names get other values
 */
public record ConcernedPhones(
        Set<MacAddress> changed, Set<MacAddress> unknown, Set<MacAddress> contacts, int restarting, boolean isForNew) {
    public static final ConcernedPhones NONE = new ConcernedPhones(Set.of(), Set.of(), Set.of(), 0, false);

    /** Returns the phones that a plan is about. */
    public static ConcernedPhones of(RolloutPlan plan) {
        Set<MacAddress> changed = new TreeSet<>();
        plan.groups().forEach(group -> changed.addAll(group.phones()));
        Set<MacAddress> unknown = new TreeSet<>();
        plan.undeterminable().forEach(group -> unknown.addAll(group.phones()));
        Set<MacAddress> contacts = new TreeSet<>();
        for (DirectoryChange change : plan.directories()) {
            MacAddress phone = MacAddress.inName(change.file().name());
            if (phone != null && !change.isSeed()) {
                contacts.add(phone);
            }
        }
        return new ConcernedPhones(changed, unknown, contacts, plan.restarts(Restart.YES), plan.others() != null);
    }

    /** Returns true if the change concerns a phone in any way. */
    public boolean has(MacAddress phone) {
        return changed.contains(phone) || unknown.contains(phone) || contacts.contains(phone);
    }

    /** Returns what happens to a phone once the change is published, a sentence; empty for nothing. */
    public String sentence(MacAddress phone) {
        String values = changed.contains(phone)
                ? "It gets something else once you publish."
                : unknown.contains(phone) ? "It may get something else once you publish." : "";
        String people = contacts.contains(phone) ? "Its contacts change once you publish." : "";
        return values.isEmpty() || people.isEmpty() ? values + people : values + " " + people;
    }

    /** Returns how many phones get what, words for the end of a sentence. */
    public String words() {
        StringBuilder words = new StringBuilder();
        if (!changed.isEmpty()) {
            words.append(phones(changed.size(), "gets", "get")).append(" something else");
            if (restarting > 0) {
                words.append(
                        restarting == changed.size()
                                ? restarting == 1 ? " and restarts" : " and restart"
                                : ", " + restarting + (restarting == 1 ? " restarts" : " restart"));
            }
        }
        if (!unknown.isEmpty()) {
            and(words).append(unknown.size() == 1 ? "1 phone may" : unknown.size() + " phones may");
            words.append(changed.isEmpty() ? " get something else" : " do so");
        }
        if (!contacts.isEmpty()) {
            and(words).append(phones(contacts.size(), "gets", "get")).append(" other contacts");
        }
        if (words.isEmpty()) {
            words.append(
                    isForNew ? "only phones without a file here get something else" : "no phone gets anything else");
        }
        return words.toString();
    }

    private static StringBuilder and(StringBuilder words) {
        return words.isEmpty() ? words : words.append(", ");
    }

    private static String phones(int count, String gets, String get) {
        return count == 1 ? "1 phone " + gets : count + " phones " + get;
    }
}
