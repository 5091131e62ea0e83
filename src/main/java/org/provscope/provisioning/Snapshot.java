package org.provscope.provisioning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.provscope.files.FileFailure;
import org.provscope.files.Location;
import org.provscope.files.RootPath;

/** An immutable snapshot of a provisioning root; everything else in ProvScope is computed from it. */
public final class Snapshot {
    /** The most folders on a path; no phone asks for a file through more. */
    private static final int MOST_FOLDERS = 40;

    private final Location location;
    private final Map<String, RootFile> files;
    private final List<FileFailure> troubles;
    /** The targets of links that lead back to a folder above them, by the links' paths. */
    private final Map<String, String> loops;

    private final Map<String, String> loopsByFolded;
    /** Paths by their lower-case form; shared by snapshots of the same files. */
    private volatile @Nullable Map<String, String> pathsByFolded;
    /** The same object for snapshots of the same paths. */
    private Object paths = new Object();
    /** The same object for snapshots that were made from one reading by changing files. */
    private Object reading = new Object();
    /** The files that were changed since that reading. */
    private Set<String> touched = Set.of();

    private final Map<ConfigFile, MasterConfig> masters = new java.util.concurrent.ConcurrentHashMap<>();

    private Snapshot(
            Location location, Map<String, RootFile> files, List<FileFailure> troubles, Map<String, String> loops) {
        this.location = location;
        this.files = files;
        this.troubles = troubles;
        this.loops = loops;
        this.loopsByFolded = new HashMap<>();
        loops.forEach((link, target) -> loopsByFolded.putIfAbsent(link.toLowerCase(Locale.ROOT), target));
    }

    /**
     * Returns a snapshot of files that were read.
     *
     * @param troubles what could not be listed
     */
    public static Snapshot of(Location location, Collection<RootFile> files, List<FileFailure> troubles) {
        Map<String, RootFile> byPath = HashMap.newHashMap(files.size());
        for (RootFile file : files) {
            byPath.put(file.path().value(), file);
        }
        Map<String, String> loops = new HashMap<>();
        List<FileFailure> others = new ArrayList<>();
        for (FileFailure trouble : troubles) {
            if (trouble instanceof FileFailure.LeadsBack(String link, String target)) {
                loops.put(link, target);
            } else {
                others.add(trouble);
            }
        }
        return new Snapshot(location, byPath, List.copyOf(others), Map.copyOf(loops));
    }

    /** Returns the location of the root. */
    public Location location() {
        return location;
    }

    /** Returns every file, in no order. */
    public Collection<RootFile> files() {
        return java.util.Collections.unmodifiableCollection(files.values());
    }

    /** Returns what could not be listed. */
    public List<FileFailure> troubles() {
        return troubles;
    }

    /** Returns the same root with some files added or replaced. */
    public Snapshot with(Collection<RootFile> changed) {
        Map<String, RootFile> next = new HashMap<>(files);
        boolean samePaths = true;
        for (RootFile file : changed) {
            samePaths &= next.put(file.path().value(), file) != null;
        }
        Snapshot snapshot = new Snapshot(location, next, troubles, loops);
        snapshot.touched(this, changed.stream().map(file -> file.path().value()).toList());
        if (samePaths) {
            snapshot.pathsByFolded = pathsByFolded;
            snapshot.paths = paths;
        }
        return snapshot;
    }

    /** Returns the same root without some files. */
    public Snapshot without(Collection<RootPath> removed) {
        Map<String, RootFile> next = new HashMap<>(files);
        removed.forEach(path -> next.remove(path.value()));
        Snapshot snapshot = new Snapshot(location, next, troubles, loops);
        snapshot.touched(this, removed.stream().map(RootPath::value).toList());
        return snapshot;
    }

    private void touched(Snapshot before, Collection<String> changed) {
        reading = before.reading;
        touched = new HashSet<>(before.touched);
        touched.addAll(changed);
    }

    /**
     * Returns the files that may differ between two snapshots of one reading; all others are the same. Null if they are
     * of different readings.
     */
    public static @Nullable Set<String> mayDiffer(Snapshot one, Snapshot other) {
        if (!one.reading.equals(other.reading)) {
            return null;
        }
        Set<String> paths = new HashSet<>(one.touched);
        paths.addAll(other.touched);
        return paths;
    }

    /** Returns the file at exactly this path. */
    public @Nullable RootFile at(String path) {
        return files.get(path);
    }

    /** Returns true if another snapshot has files of exactly the same paths. */
    public boolean hasSamePaths(Snapshot other) {
        return paths.equals(other.paths) || files.keySet().equals(other.files.keySet());
    }

    /** Returns true if another snapshot has the same files in the same state; logs and call lists may differ. */
    public boolean isLike(Snapshot other) {
        return troubles.equals(other.troubles)
                && files.size() == other.files.size()
                && files.entrySet().stream().allMatch(entry -> {
                    RootFile there = other.files.get(entry.getKey());
                    // Phones write logs and call lists all day long.
                    boolean isLog = entry.getValue().kind() == FileKind.LOG
                            || entry.getValue().kind() == FileKind.CALLS;
                    return there != null && (isLog || entry.getValue().isLike(there));
                });
    }

    /** Returns the file at a path, or null. */
    public @Nullable RootFile file(RootPath path) {
        return files.get(path.value());
    }

    /**
     * Returns the file that a phone asking for this path gets: by exact name, else the one that differs only in case.
     * Null if there is none, or if the path leaves the root.
     */
    public @Nullable RootFile find(String path) {
        RootFile exact = files.get(path);
        if (exact != null) {
            return exact;
        }
        RootPath clean = RootPath.of(path);
        if (clean == null) {
            return null;
        }
        RootFile found = inAnyCase(clean.value());
        return found != null || loops.isEmpty() ? found : inAnyCase(straight(clean.value(), true));
    }

    private @Nullable RootFile inAnyCase(String path) {
        RootFile exact = files.get(path);
        if (exact != null) {
            return exact;
        }
        String other = folded().get(path.toLowerCase(Locale.ROOT));
        return other == null ? null : files.get(other);
    }

    /** Returns a path without the links that lead back to a folder above them; unchanged if that does not end. */
    public String straight(String path) {
        return straight(path, false);
    }

    private String straight(String path, boolean anyCase) {
        if (path.chars().filter(c -> c == '/').count() > MOST_FOLDERS) {
            return path;
        }
        String at = path;
        int slash = at.indexOf('/');
        int followed = 0;
        while (slash >= 0) {
            String link = at.substring(0, slash);
            String target = loops.get(link);
            target = target == null && anyCase ? loopsByFolded.get(link.toLowerCase(Locale.ROOT)) : target;
            if (target == null) {
                slash = at.indexOf('/', slash + 1);
            } else if (++followed > MOST_FOLDERS) {
                // A server may send anything: links that lead to each other lead nowhere.
                return path;
            } else {
                at = target.isEmpty() ? at.substring(slash + 1) : target + at.substring(slash);
                slash = at.indexOf('/');
            }
        }
        return at;
    }

    private Map<String, String> folded() {
        Map<String, String> index = pathsByFolded;
        if (index == null) {
            index = HashMap.newHashMap(files.size());
            for (String path : files.keySet()) {
                index.merge(path.toLowerCase(Locale.ROOT), path, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
            pathsByFolded = index;
        }
        return index;
    }

    /** Returns the content of a master file; each is parsed once. */
    public MasterConfig master(ConfigFile file) {
        return masters.computeIfAbsent(file, MasterConfig::of);
    }

    /** Returns the phones whose MAC address stands in the name of some file that is not of another make. */
    public SortedSet<MacAddress> phones() {
        Set<MacAddress> phones = new HashSet<>();
        for (RootFile file : files.values()) {
            MacAddress mac = file.kind() == FileKind.OTHER_MAKE
                    ? null
                    : MacAddress.inName(file.path().name());
            if (mac != null) {
                phones.add(mac);
            }
        }
        return new TreeSet<>(phones);
    }
}
