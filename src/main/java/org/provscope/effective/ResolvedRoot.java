package org.provscope.effective;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.provscope.evidence.Evidence;
import org.provscope.files.Cancellation;
import org.provscope.files.RootPath;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.provisioning.Snapshot;
import org.provscope.schema.ParameterSchema;

/** A snapshot with the configurations of all its phones. */
public final class ResolvedRoot {
    private final Snapshot snapshot;
    private final Evidence evidence;
    private final ParameterSchema schema;
    private final LayerResolver resolver;
    private final Merger merger;
    private final SortedMap<MacAddress, Phone> phones;

    private ResolvedRoot(
            Snapshot snapshot,
            Evidence evidence,
            ParameterSchema schema,
            LayerResolver resolver,
            Merger merger,
            SortedMap<MacAddress, Phone> phones) {
        this.snapshot = snapshot;
        this.evidence = evidence;
        this.schema = schema;
        this.resolver = resolver;
        this.merger = merger;
        this.phones = phones;
    }

    /**
     * Resolves every phone of a root of whose phones nothing else is known.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static ResolvedRoot of(Snapshot snapshot, ParameterSchema schema, Cancellation cancellation) {
        return of(snapshot, Evidence.NONE, schema, cancellation);
    }

    /**
     * Resolves every phone of a root.
     *
     * @param evidence what is known of their models
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static ResolvedRoot of(
            Snapshot snapshot, Evidence evidence, ParameterSchema schema, Cancellation cancellation) {
        SortedMap<MacAddress, Phone> phones = new TreeMap<>();
        ResolvedRoot root = new ResolvedRoot(
                snapshot, evidence, schema, new LayerResolver(snapshot, evidence), new Merger(schema), phones);
        List<Phone> resolved = snapshot.phones().parallelStream()
                .map(mac -> {
                    cancellation.check();
                    return Phone.of(root.effective(mac, null));
                })
                .toList();
        resolved.forEach(phone -> phones.put(phone.mac(), phone));
        return root;
    }

    /**
     * Returns the root after the content of some files changed; no file may have been added or removed. Phones that
     * read none of them are taken over as they are.
     */
    public ResolvedRoot withContentOf(Snapshot next, Collection<RootPath> changed) {
        if (changed.stream().anyMatch(path -> hasOtherKind(path, next))) {
            // A file that turned out to be of another make, or no more, makes a phone come or go.
            return of(next, evidence, schema, Cancellation.NEVER);
        }
        List<String> paths = changed.stream().map(RootPath::value).toList();
        SortedMap<MacAddress, Phone> again = new TreeMap<>(phones);
        ResolvedRoot root =
                new ResolvedRoot(next, evidence, schema, new LayerResolver(next, evidence), new Merger(schema), again);
        boolean defaultMaster = changed.stream().anyMatch(path -> FileKind.of(path) == FileKind.DEFAULT_MASTER);
        List<Phone> fresh = phones.values().parallelStream()
                .filter(phone -> defaultMaster || reads(phone.config().stack(), paths))
                .map(phone -> defaultMaster || !readsShared(phone.config().stack(), paths)
                        ? Phone.of(root.effective(phone.mac(), null))
                        : root.again(phone, paths))
                .toList();
        fresh.forEach(phone -> again.put(phone.mac(), phone));
        return root;
    }

    private boolean hasOtherKind(RootPath path, Snapshot next) {
        RootFile before = snapshot.file(path);
        RootFile now = next.file(path);
        return before != null && now != null && before.kind() != now.kind();
    }

    /** Updates a phone for which only shared files changed. */
    private Phone again(Phone phone, List<String> changed) {
        EffectiveConfig config = phone.config();
        List<Layer> layers = new ArrayList<>(config.stack().layers());
        layers.replaceAll(
                layer -> layer.file() != null && changed.contains(layer.file()) ? resolver.again(layer) : layer);
        EffectiveConfig next = merger.merge(config.stack().with(layers), config.segments());
        for (int i = 0; i < layers.size(); i++) {
            boolean isSeen = layers.get(i).content() != null;
            if (isSeen != (config.stack().layers().get(i).content() != null)) {
                return Phone.of(next);
            }
        }
        return phone.with(next);
    }

    private static boolean readsShared(LayerStack stack, List<String> paths) {
        for (Layer layer : stack.layers()) {
            boolean isShared = layer.shared() && layer.role() == LayerRole.CONFIG;
            if (!isShared && layer.file() != null && paths.contains(layer.file())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the root after some files were changed, added or removed.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public ResolvedRoot with(Snapshot next, Collection<RootPath> changed, Cancellation cancellation) {
        return next.hasSamePaths(snapshot) ? withContentOf(next, changed) : of(next, evidence, schema, cancellation);
    }

    private static boolean reads(LayerStack stack, List<String> paths) {
        for (Layer layer : stack.layers()) {
            if (layer.file() != null && paths.contains(layer.file())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the snapshot it was resolved from. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** Returns what is known of its phones by what they said and asked for. */
    public Evidence evidence() {
        return evidence;
    }

    /**
     * Returns the same root, resolved with what another one tells of its phones besides, so that both can be compared.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public ResolvedRoot knowingAlso(Evidence other, Cancellation cancellation) {
        Evidence both = evidence.or(other);
        return both.tellsSameModels(evidence) ? this : of(snapshot, both, schema, cancellation);
    }

    /** Returns the schema it was resolved with. */
    public ParameterSchema schema() {
        return schema;
    }

    /** Returns the phones that are named by a file, by address. */
    public SortedMap<MacAddress, Phone> phones() {
        return Collections.unmodifiableSortedMap(phones);
    }

    /**
     * Returns the configuration of any phone, known to the root or not.
     *
     * @param model its model if somebody says so; null for the one that is known by evidence, if any
     */
    public EffectiveConfig effective(MacAddress phone, @Nullable String model) {
        return merger.merge(resolver.resolve(phone, model));
    }

    /** Returns the layers of any phone, known to the root or not, without merging them. */
    public LayerStack layers(MacAddress phone, @Nullable String model) {
        return resolver.resolve(phone, model);
    }

    /** Returns the places that set a parameter, and the phones that get each value. */
    public List<WhereUsed> where(String parameter) {
        Map<WhereUsed.Source, List<MacAddress>> groups = new java.util.LinkedHashMap<>();
        for (Phone phone : phones.values()) {
            EffectiveParameter found = phone.config().find(parameter);
            groups.computeIfAbsent(WhereUsed.Source.of(found), source -> new ArrayList<>())
                    .add(phone.mac());
        }
        List<WhereUsed> result = new ArrayList<>();
        groups.forEach((source, macs) -> result.add(new WhereUsed(source, List.copyOf(macs))));
        result.sort(java.util.Comparator.comparingInt(
                (WhereUsed use) -> -use.phones().size()));
        return result;
    }
}
