package org.provscope.effective;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.schema.PhoneModels;

/**
 * The sites of a root: phones that share a file which other phones do not read. Which files those are is guessed: files
 * that are named alike, e.g. {@code site-leeds.cfg} and {@code site-bristol.cfg}, or lie in one folder, and of which each
 * phone reads at most one. Files named after models are no sites.
 */
public final class Sites {
    /** Nothing tells sites apart. */
    public static final Sites NONE = new Sites(List.of());

    /**
     * A site.
     *
     * @param files  the files that its phones share; empty if a person put them together
     * @param name   what the file's name says, e.g. {@code Leeds}, or what a person calls it
     * @param phones its phones
     */
    public record Site(List<RootPath> files, String name, Set<MacAddress> phones) {
        public Site {
            files = List.copyOf(files);
            phones = Collections.unmodifiableSet(phones);
        }
    }

    /** Words with which people name such files and folders. */
    private static final Pattern HINT = Pattern.compile(
            "site|sites|location|locations|office|offices|branch|branches|campus|building|store|stores|shop|standort|"
                    + "filiale|filial|sede|city|cities|customer|customers|tenant|tenants");

    private static final Pattern LIKE_A_MODEL = Pattern.compile("(?:vvx|spip|ssip|soundpoint|trio|ccx|edge)[0-9a-z]*");
    private static final Pattern PARTS = Pattern.compile("[-_. ]+");
    /** A file that most phones read is the company's, not a site's. */
    private static final double MOST = 0.75;

    private static final double ENOUGH = 0.5;
    private static final int FEWEST = 2;

    /** Files that are named alike. */
    private record Family(String folder, String prefix) {
        boolean isHinted() {
            String last = folder.substring(folder.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            return HINT.matcher(prefix).matches() || HINT.matcher(last).matches();
        }
    }

    private record Choice(Family family, List<RootPath> files, int covered) {}

    private final List<Site> all;
    private final Map<MacAddress, Site> byPhone = new HashMap<>();

    private Sites(List<Site> all) {
        this.all = List.copyOf(all);
        for (Site site : all) {
            site.phones().forEach(phone -> byPhone.put(phone, site));
        }
    }

    /** Returns the sites of some phones, by name, as far as files tell them. */
    public static Sites of(Collection<Phone> phones) {
        return of(phones, SiteNames.NONE);
    }

    /** Returns the sites of some phones, by name; what a person said counts more than what files tell. */
    public static Sites of(Collection<Phone> phones, SiteNames names) {
        Map<String, Site> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Site guess : guessed(phones)) {
            Set<MacAddress> macs = new HashSet<>(guess.phones());
            macs.removeIf(mac -> names.of(mac) != null);
            String given = names.files().get(guess.files().getFirst());
            if (!macs.isEmpty()) {
                add(all, new Site(guess.files(), given == null ? guess.name() : given, macs));
            }
        }
        for (Phone phone : phones) {
            String given = names.of(phone.mac());
            if (given != null) {
                add(all, new Site(List.of(), given, Set.of(phone.mac())));
            }
        }
        return all.isEmpty() ? NONE : new Sites(List.copyOf(all.values()));
    }

    /** Puts sites of the same name together. */
    private static void add(Map<String, Site> all, Site site) {
        all.merge(site.name(), site, (one, other) -> {
            List<RootPath> files = new ArrayList<>(one.files());
            files.addAll(other.files());
            Set<MacAddress> macs = new HashSet<>(one.phones());
            macs.addAll(other.phones());
            return new Site(files, one.name(), macs);
        });
    }

    private static List<Site> guessed(Collection<Phone> phones) {
        Map<RootPath, Set<MacAddress>> readers = new TreeMap<>();
        for (Phone phone : phones) {
            for (Layer layer : phone.config().stack().layers()) {
                if (layer.role() == LayerRole.CONFIG && layer.content() != null) {
                    readers.computeIfAbsent(layer.content().path(), file -> new HashSet<>())
                            .add(phone.mac());
                }
            }
        }
        Map<Family, List<RootPath>> families = new LinkedHashMap<>();
        readers.forEach((file, macs) -> {
            boolean mayBe = macs.size() <= phones.size() * MOST && MacAddress.inName(file.name()) == null;
            List<String> parts = mayBe ? parts(file) : List.of();
            if (!parts.isEmpty() && parts.stream().noneMatch(Sites::isModel)) {
                String prefix = parts.size() == 1 ? "" : parts.getFirst();
                families.computeIfAbsent(new Family(file.folder(), prefix), family -> new ArrayList<>())
                        .add(file);
            }
        });
        Choice best = families.entrySet().stream()
                .map(family -> choice(family.getKey(), family.getValue(), readers))
                .filter(Objects::nonNull)
                .filter(choice -> choice.family().isHinted() || choice.covered() >= phones.size() * ENOUGH)
                .max(Comparator.comparing((Choice choice) -> choice.family().isHinted())
                        .thenComparingInt(Choice::covered)
                        .thenComparingInt(choice -> choice.files().size()))
                .orElse(null);
        if (best == null) {
            return List.of();
        }
        return best.files().stream()
                .sorted()
                .map(file -> new Site(List.of(file), name(file), Objects.requireNonNull(readers.get(file))))
                .toList();
    }

    /** Returns those files of a family that no two of a phone's are among, the largest first; null if they are too few. */
    private static @Nullable Choice choice(
            Family family, List<RootPath> files, Map<RootPath, Set<MacAddress>> readers) {
        List<RootPath> bySize = new ArrayList<>(files);
        bySize.sort(Comparator.comparingInt(
                        (RootPath file) -> -readers.getOrDefault(file, Set.of()).size())
                .thenComparing(file -> file));
        Set<MacAddress> covered = new HashSet<>();
        List<RootPath> chosen = new ArrayList<>();
        int shared = 0;
        for (RootPath file : bySize) {
            Set<MacAddress> macs = readers.getOrDefault(file, Set.of());
            if (Collections.disjoint(macs, covered)) {
                chosen.add(file);
                covered.addAll(macs);
                shared += macs.size() > 1 ? 1 : 0;
            }
        }
        boolean isEnough = chosen.size() >= FEWEST && (family.isHinted() ? shared > 0 : shared >= FEWEST);
        return isEnough ? new Choice(family, chosen, covered.size()) : null;
    }

    private static List<String> parts(RootPath file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return PARTS.splitAsStream(dot < 0 ? name : name.substring(0, dot))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toList());
    }

    private static boolean isModel(String part) {
        return PhoneModels.codes().stream().anyMatch(code -> code.equalsIgnoreCase(part))
                || LIKE_A_MODEL.matcher(part).matches();
    }

    private static String name(RootPath file) {
        String name = file.name();
        int dot = name.lastIndexOf('.');
        String[] words = PARTS.split(dot < 0 ? name : name.substring(0, dot));
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            if (!word.isEmpty() && !HINT.matcher(word.toLowerCase(Locale.ROOT)).matches()) {
                text.append(text.isEmpty() ? "" : " ")
                        .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1));
            }
        }
        return text.isEmpty() ? name : text.toString();
    }

    /** Returns the sites, by name. */
    public List<Site> all() {
        return all;
    }

    /** Returns the site of a phone; null if it belongs to none. */
    public @Nullable Site of(MacAddress phone) {
        return byPhone.get(phone);
    }

    /** Returns true if both tell the same sites of the same phones. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sites sites && all.equals(sites.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }
}
