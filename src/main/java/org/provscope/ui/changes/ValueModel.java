package org.provscope.ui.changes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.provscope.check.ValuePrecheck;
import org.provscope.edit.Change;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.Occurrence;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.effective.SiteNames;
import org.provscope.effective.Sites;
import org.provscope.files.RootPath;
import org.provscope.impact.ChangedRoot;
import org.provscope.impact.Impact;
import org.provscope.impact.WriteTarget;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.schema.ParameterInfo;
import org.provscope.schema.Secrets;
import org.provscope.schema.ValueType;
import org.provscope.ui.jobs.Job;
import org.provscope.ui.jobs.Jobs;

/** A new value for one phone: the places where it can be written, and the effect of each. */
public final class ValueModel {
    /**
     * One place to write to.
     *
     * @param impact    the effect on all phones
     * @param seenHere  true if the phone in question then gets the value
     * @param ownMaster true if the phone gets a copy of the common master as its own
     * @param whom      whom the file is for: this phone, a site by its name, all phones; empty for other files
     */
    public record Place(WriteTarget target, Impact impact, boolean seenHere, boolean ownMaster, String whom) {
        /** Returns what writing here does, a sentence or two. */
        public String label() {
            int changed = impact.changed().size();
            String reads =
                    impact.readers() == 1 ? "read by this phone only" : "read by " + impact.readers() + " phones";
            String changes = changed == 0
                    ? "changes no phones"
                    : changed == 1 ? "changes 1 phone" : "changes " + changed + " phones";
            return target.kind().words()
                    + (ownMaster ? ", with its own copy of the common master, which no longer follows it" : "") + "; "
                    + reads + "; " + changes + unseen();
        }

        private String unseen() {
            int count = impact.unseen().size();
            if (count == 0) {
                return "";
            }
            Occurrence first = impact.unseen().getFirst().winner();
            String winner = first.parameter().file().path() + ":"
                    + first.parameter().position().line();
            return count == 1
                    ? "; 1 phone does not get it: " + winner + " wins"
                    : "; " + count + " phones do not get it, e.g. because " + winner + " wins";
        }
    }

    private final ResolvedRoot root;
    private final EffectiveConfig config;
    private final String name;
    private final Set<MacAddress> meant;
    private final SiteNames siteNames;
    private final Jobs jobs;
    private final BiConsumer<String, Change> write;
    private final StringProperty value;
    private final ObservableList<Place> places = FXCollections.observableArrayList();
    private final ObservableList<Place> shownPlaces = FXCollections.unmodifiableObservableList(places);
    private final ObjectProperty<@Nullable Place> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private @Nullable Job looking;
    private boolean touched;

    /**
     * @param config what the phone gets now
     * @param start  the value to begin with
     * @param meant  the phones that are to get it, the one in question among them
     * @param siteNames the names that a person gave sites
     * @param write  gets the title of the change, and the change
     */
    public ValueModel(
            ResolvedRoot root,
            EffectiveConfig config,
            String name,
            String start,
            Collection<MacAddress> meant,
            SiteNames siteNames,
            Jobs jobs,
            BiConsumer<String, Change> write) {
        this.siteNames = siteNames;
        this.meant = Set.copyOf(meant);
        this.root = root;
        this.config = config;
        this.name = name;
        this.jobs = jobs;
        this.write = write;
        this.value = new SimpleStringProperty(start);
        value.subscribe(text -> look());
        chosen.addListener((property, before, now) -> touched |= ready.get() && now != null);
    }

    private String whom(RootPath file, Impact impact, Sites.@Nullable Site site) {
        MacAddress phone = config.stack().phone();
        String master = config.stack().masterFile();
        // What the common master lists is also for phones that nobody knows yet.
        boolean isIts = phone.equals(MacAddress.inName(file.name()))
                || impact.readers() == 1
                        && root.phones().containsKey(phone)
                        && master != null
                        && phone.equals(MacAddress.inName(master));
        if (isIts) {
            return isForSeveral() && label() != null ? "only " + label() : "this phone";
        }
        if (site != null && site.files().contains(file)) {
            return site.name();
        }
        return impact.readers() > 1 && impact.readers() == root.phones().size() ? "all phones" : "";
    }

    private boolean isForSeveral() {
        return meant.size() > 1;
    }

    private @Nullable String label() {
        Phone phone = root.phones().get(config.stack().phone());
        return phone == null ? null : phone.label();
    }

    private void look() {
        if (looking != null) {
            looking.cancel();
        }
        ready.set(false);
        String wanted = value.get();
        String wrong = ValuePrecheck.of(root.schema(), name, wanted);
        advice.set(wrong == null ? "" : wrong);
        looking = jobs.run(
                "Comparing every file",
                job -> {
                    List<Place> found = new ArrayList<>();
                    Sites.Site site = Sites.of(root.phones().values(), siteNames)
                            .of(config.stack().phone());
                    for (WriteTarget target : WriteTarget.of(root, config, name, wanted)) {
                        job.check();
                        ResolvedRoot after = ChangedRoot.of(root, target.change(), job);
                        EffectiveParameter now = after.effective(
                                        config.stack().phone(), config.stack().model())
                                .find(name);
                        boolean seen = now != null
                                && now.winner() != null
                                && now.winner().parameter().file().path().equals(target.file())
                                && now.value().equals(wanted);
                        boolean ownMaster = target.change().files().keySet().stream()
                                .anyMatch(path -> FileKind.of(path) == FileKind.MASTER
                                        && root.snapshot().file(path) == null);
                        Impact impact = Impact.of(root, after, name, target.file());
                        found.add(new Place(target, impact, seen, ownMaster, whom(target.file(), impact, site)));
                    }
                    return found;
                },
                this::found,
                e -> advice.set(
                        e instanceof IllegalArgumentException
                                ? "This cannot be written: " + e.getMessage() + "."
                                : String.valueOf(e.getMessage())));
    }

    private void found(List<Place> next) {
        Place before = chosen.get();
        places.setAll(next);
        Place same = before == null || !touched
                ? null
                : next.stream()
                        .filter(place ->
                                place.target().file().equals(before.target().file())
                                        && place.target().kind()
                                                == before.target().kind())
                        .findFirst()
                        .orElse(null);
        chosen.set(same != null ? same : isForSeveral() ? bestForMeant(next) : best(next));
        ready.set(true);
    }

    /** Returns the place that changes the most of the meant phones, and of those the fewest others. */
    private @Nullable Place bestForMeant(List<Place> places) {
        return places.stream()
                .filter(Place::seenHere)
                .max(Comparator.comparingLong(this::meantBy)
                        .thenComparingLong(place ->
                                meantBy(place) - place.impact().changed().size())
                        .thenComparing(place -> place.target().kind() == WriteTarget.Kind.SET_HERE))
                .orElseGet(() -> best(places));
    }

    private long meantBy(Place place) {
        return place.impact().changed().stream().filter(meant::contains).count();
    }

    /**
     * Returns the place to propose: a file of this phone alone, so that no other phone changes by mistake; else where
     * it is set.
     */
    private static @Nullable Place best(List<Place> places) {
        for (WriteTarget.Kind kind :
                List.of(WriteTarget.Kind.SET_HERE, WriteTarget.Kind.ADDED, WriteTarget.Kind.ASKED_FOR)) {
            for (Place place : places) {
                if (place.seenHere()
                        && place.target().kind() == kind
                        && place.impact().readers() == 1) {
                    return place;
                }
            }
        }
        for (Place place : places) {
            if (place.seenHere() && place.target().kind() == WriteTarget.Kind.SET_HERE) {
                return place;
            }
        }
        for (Place place : places) {
            if (place.seenHere()) {
                return place;
            }
        }
        return places.isEmpty() ? null : places.getFirst();
    }

    /** Returns the parameter's name. */
    public String name() {
        return name;
    }

    /** Returns true if the value must be masked. */
    public boolean isSecret() {
        return Secrets.isSecret(name);
    }

    /** Returns the values to choose from; empty if any text is allowed. */
    public List<String> choices() {
        ParameterInfo info = root.schema().find(name);
        if (info == null) {
            return List.of();
        }
        return info.type().kind() == ValueType.Kind.BOOLEAN
                        && info.type().choices().isEmpty()
                ? List.of("1", "0")
                : info.type().choices();
    }

    /** Returns the type of the value in words. */
    public String type() {
        ParameterInfo info = root.schema().find(name);
        return info == null ? "not in the schema" : info.type().label();
    }

    /** Returns what the phone gets now, and from where. */
    public String now() {
        EffectiveParameter found = config.find(name);
        Occurrence winner = found == null ? null : found.winner();
        String value = found == null || winner == null
                ? "not set in any file"
                : "“" + Secrets.masked(name, found.value()) + "” from "
                        + winner.parameter().file().path() + ":"
                        + winner.parameter().position().line();
        String who = isForSeveral()
                ? "For " + meant.size() + " phones, e.g. "
                        + Objects.requireNonNullElse(
                                label(), config.stack().phone().hex())
                : label();
        return (who == null ? "Now " : who + ": now ") + value + ".";
    }

    /** Returns the typed value. */
    public StringProperty value() {
        return value;
    }

    /** Returns the places it can be written to, strongest first. */
    public ObservableList<Place> places() {
        return shownPlaces;
    }

    /** Returns the chosen place. */
    public ObjectProperty<@Nullable Place> chosen() {
        return chosen;
    }

    /** Returns what is wrong with the value, or an empty text. */
    public ReadOnlyStringProperty advice() {
        return advice.getReadOnlyProperty();
    }

    /** Returns true if the places belong to the present value. */
    public ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /** Writes the value to the chosen place. */
    public void apply() {
        Place place = chosen.get();
        if (ready.get() && place != null) {
            write.accept(
                    "Set " + name + " in " + place.target().file(),
                    place.target().change());
        }
    }
}
