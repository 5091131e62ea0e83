package org.provscope.ui.plan;

import java.util.List;
import java.util.Locale;
import org.provscope.check.BroughtProblems;
import org.provscope.plan.DirectoryChange;
import org.provscope.plan.FileChange;
import org.provscope.plan.PlanChange;
import org.provscope.plan.PlanWords;
import org.provscope.plan.RolloutPlan.Group;
import org.provscope.plan.RolloutPlan.LayerGroup;
import org.provscope.plan.RolloutPlan.Others;
import org.provscope.plan.RolloutPlan.OverriddenGroup;
import org.provscope.plan.RolloutPlan.Undeterminable;
import org.provscope.provisioning.MacAddress;

/** A part of a plan, as the list on the left shows it. */
public sealed interface Section {
    /** What the changes bring in problems. */
    record Brought(BroughtProblems problems) implements Section {
        @Override
        public String title() {
            return problems.words();
        }

        @Override
        public List<MacAddress> phones() {
            return List.of();
        }

        @Override
        public boolean speaksOf(String text) {
            return problems.added().stream().anyMatch(problem -> contains(problem.message(), text));
        }
    }

    /** Phones whose configuration changes. */
    record Changed(Group group) implements Section {
        @Override
        public String title() {
            return PlanWords.title(group);
        }

        @Override
        public List<MacAddress> phones() {
            return group.phones();
        }

        @Override
        public boolean speaksOf(String text) {
            return group.changes().stream().map(PlanChange::parameter).anyMatch(name -> contains(name, text));
        }
    }

    /** Phones that no file names. */
    record Other(Others others) implements Section {
        @Override
        public String title() {
            return PlanWords.title(others);
        }

        @Override
        public List<MacAddress> phones() {
            return List.of();
        }

        @Override
        public boolean speaksOf(String text) {
            return others.changes().stream().map(PlanChange::parameter).anyMatch(name -> contains(name, text));
        }
    }

    /** Phones whose configuration may change. */
    record Unknown(Undeterminable group) implements Section {
        @Override
        public String title() {
            return PlanWords.phones(group.phones().size()) + ": not known";
        }

        @Override
        public List<MacAddress> phones() {
            return group.phones();
        }

        @Override
        public boolean speaksOf(String text) {
            return contains(group.reason(), text);
        }
    }

    /** Changes without effect. */
    record Overridden(OverriddenGroup group) implements Section {
        @Override
        public String title() {
            return PlanWords.phones(group.phones().size()) + ": "
                    + (group.changes().size() == 1
                            ? "1 change"
                            : group.changes().size() + " changes") + " without effect";
        }

        @Override
        public List<MacAddress> phones() {
            return group.phones();
        }

        @Override
        public boolean speaksOf(String text) {
            return group.changes().stream().anyMatch(place -> contains(place.parameter(), text));
        }
    }

    /** A file that phones newly read or no longer read. */
    record Read(LayerGroup group) implements Section {
        @Override
        public String title() {
            return group.change().file();
        }

        @Override
        public List<MacAddress> phones() {
            return group.phones();
        }

        @Override
        public boolean speaksOf(String text) {
            return contains(group.change().file(), text);
        }
    }

    /** A changed file, with its lines. */
    record Lines(FileChange change) implements Section {
        @Override
        public String title() {
            return change.file().value();
        }

        @Override
        public List<MacAddress> phones() {
            return List.of();
        }

        @Override
        public boolean speaksOf(String text) {
            return contains(change.file().value(), text);
        }
    }

    /** A changed contact directory. */
    record Directory(DirectoryChange change) implements Section {
        @Override
        public String title() {
            return change.file().value();
        }

        @Override
        public List<MacAddress> phones() {
            return List.of();
        }

        @Override
        public boolean speaksOf(String text) {
            return contains(change.file().value(), text);
        }
    }

    /** Returns its title, a few words. */
    String title();

    /** Returns the phones it is about. */
    List<MacAddress> phones();

    /** Returns true if a text stands in it, apart from its phones. */
    boolean speaksOf(String text);

    private static boolean contains(String where, String text) {
        return where.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
