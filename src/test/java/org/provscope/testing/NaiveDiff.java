package org.provscope.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.Layer;
import org.provscope.provisioning.Parameter;

/**
 * The simplest possible difference of what a phone gets: every layer of both states is put into a map, name by name,
 * and the two maps are compared. It knows no segments, no models and no sharing.
 */
public final class NaiveDiff {
    /** A place that sets a name. */
    private record Setting(String file, int line, String value) {}

    private final Map<String, List<Setting>> before;
    private final Map<String, List<Setting>> after;

    public NaiveDiff(EffectiveConfig before, EffectiveConfig after) {
        this.before = merged(before);
        this.after = merged(after);
    }

    private static Map<String, List<Setting>> merged(EffectiveConfig config) {
        Map<String, List<Setting>> merged = new TreeMap<>();
        for (Layer layer : config.stack().layers()) {
            for (Parameter parameter : layer.parameters()) {
                merged.computeIfAbsent(parameter.name(), name -> new ArrayList<>())
                        .add(new Setting(
                                String.valueOf(layer.file()),
                                parameter.position().line(),
                                parameter.value()));
            }
        }
        return merged;
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names;
    }

    /** What is different, e.g. {@code x: 1@a.cfg:2 -> 2@b.cfg:2!}; a dash: not set, a mark: without effect. */
    public List<String> changes() {
        return changes(true);
    }

    /** The same without files and lines: what makes phones one group. */
    public List<String> values() {
        return changes(false);
    }

    private List<String> changes(boolean withPlaces) {
        List<String> changes = new ArrayList<>();
        for (String name : names()) {
            if (!words(before, name, false).equals(words(after, name, false))) {
                changes.add(name + ": " + words(before, name, withPlaces) + " -> " + words(after, name, withPlaces));
            }
        }
        return changes;
    }

    private static String words(Map<String, List<Setting>> merged, String name, boolean withPlaces) {
        if (!merged.containsKey(name)) {
            return "-";
        }
        Setting winner = merged.get(name).getFirst();
        return winner.value()
                + (withPlaces ? "@" + winner.file() + ":" + winner.line() : "")
                + (isApplied(merged, name) ? "" : "!");
    }

    private static boolean isApplied(Map<String, List<Setting>> merged, String name) {
        boolean needsSwitches = name.startsWith("device.") && !name.equals("device.set") && !name.endsWith(".set");
        return !needsSwitches || isOne(merged, "device.set") && isOne(merged, name + ".set");
    }

    private static boolean isOne(Map<String, List<Setting>> merged, String name) {
        return merged.containsKey(name) && merged.get(name).getFirst().value().equals("1");
    }

    /**
     * What has no effect, e.g. {@code x@a.cfg:2 by b.cfg:3}: of every file that is not the winner's what it adds now
     * and did not, or, with a dash, did and does not any more.
     */
    public List<String> masked() {
        List<String> masked = new ArrayList<>();
        names().stream().filter(after::containsKey).forEach(name -> masked.addAll(masked(name)));
        return masked;
    }

    private List<String> masked(String name) {
        Map<String, Setting> was = byFile(before.get(name));
        Map<String, Setting> is = byFile(after.get(name));
        Setting winner = after.get(name).getFirst();
        String by = " by " + winner.file() + ":" + winner.line();
        boolean sameWinner =
                before.containsKey(name) && before.get(name).getFirst().file().equals(winner.file());
        Map<String, String> found = new TreeMap<>();
        Map<String, Setting> gone = new TreeMap<>(was);
        gone.keySet().removeIf(file -> !sameWinner || is.containsKey(file) || file.equals(winner.file()));
        // The strongest first: of two that may have been moved there it is the one.
        is.forEach((file, place) -> {
            Setting earlier = was.get(file);
            boolean isNews = earlier == null
                    ? !file.equals(winner.file())
                            && !gone.values().removeIf(old -> old.value().equals(place.value()))
                    : !earlier.value().equals(place.value());
            if (isNews && !file.equals(winner.file())) {
                found.put(file, name + "@" + file + ":" + place.line() + by);
            }
        });
        gone.forEach((file, place) -> found.put(file, name + "-@" + file + ":" + place.line() + by));
        return List.copyOf(found.values());
    }

    private static Map<String, Setting> byFile(@Nullable List<Setting> settings) {
        Map<String, Setting> places = new LinkedHashMap<>();
        if (settings != null) {
            settings.forEach(setting -> places.putIfAbsent(setting.file(), setting));
        }
        return places;
    }
}
