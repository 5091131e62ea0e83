package org.provscope.effective;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;

/**
 * The names that a person gave sites of a root.
 *
 * @param files  names of the sites whose phones share a file
 * @param phones names of the sites of single phones; they count more than any file
 */
public record SiteNames(SortedMap<RootPath, String> files, SortedMap<MacAddress, String> phones) {
    public static final SiteNames NONE = new SiteNames(new TreeMap<>(), new TreeMap<>());

    private static final char BETWEEN = '\t';

    public SiteNames {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        phones = Collections.unmodifiableSortedMap(new TreeMap<>(phones));
    }

    /** Returns the same with another name for the site of a file; without one for an empty name. */
    public SiteNames with(RootPath file, String name) {
        SortedMap<RootPath, String> next = new TreeMap<>(files);
        put(next, file, name);
        return new SiteNames(next, phones);
    }

    /** Returns the same with some phones in another site; where their files say for an empty name. */
    public SiteNames with(Collection<MacAddress> macs, String name) {
        SortedMap<MacAddress, String> next = new TreeMap<>(phones);
        macs.forEach(mac -> put(next, mac, name));
        return new SiteNames(files, next);
    }

    private static <K> void put(Map<K, String> names, K key, String name) {
        String clean = name.strip().replaceAll("\\s+", " ");
        if (clean.isEmpty()) {
            names.remove(key);
        } else {
            names.put(key, clean);
        }
    }

    /** Returns the names as a text that {@link #parse} reads. */
    public String text() {
        StringBuilder text = new StringBuilder();
        phones.forEach((mac, name) ->
                text.append(mac.hex()).append(BETWEEN).append(name).append('\n'));
        files.forEach((file, name) ->
                text.append('/').append(file).append(BETWEEN).append(name).append('\n'));
        return text.toString();
    }

    /** Returns the names of a text; lines that say nothing are left out. */
    public static SiteNames parse(String text) {
        SortedMap<RootPath, String> files = new TreeMap<>();
        SortedMap<MacAddress, String> phones = new TreeMap<>();
        text.lines().forEach(line -> {
            int at = line.indexOf(BETWEEN);
            String key = at < 0 ? "" : line.substring(0, at);
            if (key.startsWith("/")) {
                RootPath file = RootPath.of(key.substring(1));
                if (file != null) {
                    put(files, file, line.substring(at + 1));
                }
            } else {
                MacAddress mac = MacAddress.parse(key);
                if (mac != null) {
                    put(phones, mac, line.substring(at + 1));
                }
            }
        });
        return new SiteNames(files, phones);
    }

    /** Returns the name given to a phone's site, or null. */
    public @Nullable String of(MacAddress phone) {
        return phones.get(phone);
    }
}
