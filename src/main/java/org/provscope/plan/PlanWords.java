package org.provscope.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.plan.PlanChange.Side;
import org.provscope.plan.RolloutPlan.FirmwareChange;
import org.provscope.plan.RolloutPlan.Group;
import org.provscope.plan.RolloutPlan.Others;
import org.provscope.provisioning.MacAddress;
import org.provscope.schema.Restart;
import org.provscope.schema.Secrets;

/** The wording of plans, the same in every form. */
public final class PlanWords {
    private final Function<MacAddress, @Nullable String> labels;
    private final boolean mask;

    /**
     * @param labels a phone's label, or null
     * @param mask   true to mask secrets
     */
    public PlanWords(Function<MacAddress, @Nullable String> labels, boolean mask) {
        this.labels = labels;
        this.mask = mask;
    }

    /** Returns the labels of the phones of two roots, the later ones if known. */
    public static Function<MacAddress, @Nullable String> labels(ResolvedRoot before, ResolvedRoot after) {
        return mac -> {
            if (mac.equals(Planner.ANY_OTHER)) {
                return "Any other phone";
            }
            Phone phone = after.phones().get(mac);
            Phone any = phone == null || phone.label() == null ? before.phones().get(mac) : phone;
            return any == null ? null : any.label();
        };
    }

    /** Returns a count: {@code 1 phone}, {@code 12 phones}. */
    public static String phones(int count) {
        return count == 1 ? "1 phone" : count + " phones";
    }

    /** Returns how many phones change, and how many do not: whole sentences. */
    public static List<String> counts(RolloutPlan plan) {
        List<String> lines = new ArrayList<>();
        int changed = plan.changed();
        if (plan.phones() == 0) {
            lines.add("No file name contains a phone's address, so no phone is known here.");
            if (plan.others() != null) {
                lines.add("A phone that asks for its files gets something else, though: "
                        + values(plan.others().changes().size(), plan.others().firmware()) + ".");
            }
            return lines;
        }
        lines.add(
                changed == 0
                        ? "No phone gets a different value."
                        : changed == plan.phones()
                                ? (changed == 1 ? "The only phone gets" : "All " + changed + " phones get")
                                        + " something else."
                                : changed + " of " + phones(plan.phones()) + (changed == 1 ? " gets" : " get")
                                        + " something else.");
        if (plan.undetermined() > 0) {
            lines.add(phones(plan.undetermined()) + " may get something else; that cannot be seen from here.");
        }
        if (plan.overriddenOnly() > 0) {
            lines.add(phones(plan.overriddenOnly()) + (plan.overriddenOnly() == 1 ? " reads" : " read")
                    + " a changed file without any effect, because something stronger wins.");
        }
        if (plan.unchanged() > 0 && changed > 0) {
            lines.add(phones(plan.unchanged()) + (plan.unchanged() == 1 ? " stays" : " stay") + " as "
                    + (plan.unchanged() == 1 ? "it is." : "they are."));
        }
        return lines;
    }

    /** Returns how many of the phones that change restart; empty if none changes. */
    public static String restarts(RolloutPlan plan) {
        List<String> parts = new ArrayList<>();
        add(parts, plan.restarts(Restart.YES), "restart");
        add(parts, plan.restarts(Restart.MAYBE), "may restart");
        int unknown = plan.restarts(Restart.UNKNOWN);
        if (unknown > 0) {
            parts.add("not known for " + unknown);
        }
        return parts.isEmpty() ? "" : "Restart: " + String.join(", ", parts) + ".";
    }

    private static void add(List<String> parts, int count, String verb) {
        if (count > 0) {
            parts.add(count + " " + (count == 1 && verb.equals("restart") ? "restarts" : verb));
        }
    }

    /** Returns whether phones restart for a change, in a word or two. */
    public static String restart(Restart restart) {
        return switch (restart) {
            case YES -> "yes";
            case MAYBE -> "maybe";
            case UNKNOWN -> "not known";
        };
    }

    /** Returns the title of a group: how many phones and changes it has. */
    public static String title(Group group) {
        return phones(group.phones().size()) + ": " + values(group.changes().size(), group.firmware());
    }

    /** Returns the same for phones without a file of their own. */
    public static String title(Others others) {
        return "Any other phone: " + values(others.changes().size(), others.firmware());
    }

    private static String values(int values, @Nullable FirmwareChange other) {
        String what = values == 0 ? "" : values == 1 ? "1 parameter" : values + " parameters";
        String firmware = other == null ? "" : "other firmware";
        return what + (what.isEmpty() || firmware.isEmpty() ? "" : ", ") + firmware;
    }

    /** The sentence about phones without a file of their own. */
    public static final String OTHERS =
            "Phones without any file in this root. They get what 000000000000.cfg gives " + "them.";

    /** Returns a phone's label, or null if that is not known. */
    public @Nullable String label(MacAddress mac) {
        return labels.apply(mac);
    }

    /** Returns a phone by its label and address. */
    public String phone(MacAddress mac) {
        String label = labels.apply(mac);
        return label == null ? mac.hex() : label + " (" + mac.hex() + ")";
    }

    /** Returns the value of one side; in quotes, so that an empty one is seen. */
    public String value(String parameter, @Nullable Side side) {
        return side == null ? "not set" : "“" + shown(parameter, side.value()) + "”";
    }

    /** Returns a value as it may be shown. */
    public String shown(String parameter, String value) {
        return mask ? Secrets.masked(parameter, value) : value;
    }

    /** Returns the place of the earlier value; empty if no file set it. */
    public String placeBefore(PlanChange change) {
        return place(change.places(), change.places().first().before());
    }

    /** Returns the place of the later value; empty if no file sets it. */
    public String placeAfter(PlanChange change) {
        return place(change.places(), change.places().first().after());
    }

    private String place(Places places, @Nullable Place first) {
        return first == null || places instanceof Places.Same ? place(first) : "e.g. " + place(first);
    }

    private String place(@Nullable Place place) {
        return place == null ? "" : shown(place.file()) + ":" + place.line();
    }

    /** Returns the places of one phone, if each has different ones. */
    public String places(Places.OfPhone places) {
        return phone(places.phone()) + ": " + places(place(places.before()), place(places.after()));
    }

    /** Returns the places of a value before and after. */
    public static String places(String before, String after) {
        return before.equals(after) || before.isEmpty()
                ? after
                : after.isEmpty() ? before + " → –" : before + " → " + after;
    }

    /** Returns any text with its secrets masked: a file's name may be an address with a password. */
    public String shown(String text) {
        return mask ? Secrets.shown(text) : text;
    }

    /** Returns what must be said beside a change, or an empty text. */
    public static String note(PlanChange change) {
        boolean was = change.before() != null && change.before().applied();
        boolean is = change.after() != null && change.after().applied();
        if (change.isOfValue() && change.isSecret() && change.before() != null && change.after() != null) {
            return "a different one (masked)";
        }
        if (!change.isOfValue()) {
            return is ? "takes effect from now on" : "no longer has any effect";
        }
        if (change.after() != null && !is) {
            return "without effect: device.set and " + change.parameter() + ".set must be 1";
        }
        boolean stays = change.after() == null && was && EffectiveConfig.isDeviceSetGated(change.parameter());
        return stays ? "stays in phones that have already applied it" : "";
    }

    /** Returns a change without effect, as a sentence. */
    public String overridden(OverriddenPlace place) {
        return place.parameter() + (place.gone() ? " removed from " : " in ") + shown(place.file()) + ":" + place.line()
                + " has no effect: " + shown(place.byFile()) + ":" + place.byLine() + " wins ("
                + place.byRole().label() + ").";
    }

    /** Returns a change of firmware, as a sentence. */
    public String firmware(FirmwareChange change) {
        return change.before().equals(change.after())
                ? "Firmware: " + path(change.after()) + " is a different file"
                : "Firmware: " + path(change.before()) + " → " + path(change.after());
    }

    private String path(String path) {
        return path.isEmpty() ? "no check of it" : shown(path);
    }

    /** Returns a directory's change in numbers. */
    public static String directory(DirectoryChange change) {
        List<String> parts = new ArrayList<>();
        count(parts, change.added(), "added");
        count(parts, change.removed(), "removed");
        count(parts, change.changed(), "changed");
        return parts.isEmpty() ? "no contact changes" : String.join(", ", parts);
    }

    private static void count(List<String> parts, List<String> contacts, String verb) {
        if (!contacts.isEmpty()) {
            parts.add((contacts.size() == 1 ? "1 contact " : contacts.size() + " contacts ") + verb);
        }
    }

    /** Returns what a directory's change means for phones, a sentence (docs/domain.md §7, §8). */
    public static String directoryNote(DirectoryChange change) {
        return change.isSeed()
                ? "Only phones that have no directory yet read it, once."
                : "The phone reads it at its next start; without a restart only with dir.local.readonly=\"1\".";
    }
}
