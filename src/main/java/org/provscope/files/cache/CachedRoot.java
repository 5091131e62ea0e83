package org.provscope.files.cache;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Cancellation;
import org.provscope.files.FileEntry;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.FileRoot;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.files.Stamp;

/** A root whose cached files are not read again as long as their stamps are the same. */
final class CachedRoot implements FileRoot {
    /** A file as it is listed now, and when it was listed. */
    private record Listed(Stamp stamp, long millis) {}

    private final FileRoot root;
    private final ReadCache cache;
    private final Clock clock;
    private final String address;
    private final Map<String, Listed> listed = new ConcurrentHashMap<>();
    private final Map<String, CachedFile> fresh = new ConcurrentHashMap<>();
    private volatile @Nullable Map<String, CachedFile> kept;
    private volatile boolean isWhole;

    CachedRoot(FileRoot root, ReadCache cache, Clock clock) {
        this.root = root;
        this.cache = cache;
        this.clock = clock;
        this.address = root.location().address();
    }

    @Override
    public Location location() {
        return root.location();
    }

    @Override
    public void list(Consumer<List<FileEntry>> parts, Consumer<FileFailure> trouble, Cancellation cancellation)
            throws FileFailureException {
        kept = cache.kept(address);
        boolean[] troubled = new boolean[1];
        root.list(
                part -> {
                    long now = clock.millis();
                    part.forEach(entry -> listed.put(entry.path().value(), new Listed(entry.stamp(), now)));
                    parts.accept(part);
                },
                what -> {
                    troubled[0] = true;
                    trouble.accept(what);
                },
                cancellation);
        isWhole = !troubled[0];
    }

    @Override
    public byte[] read(RootPath path, long limit) throws FileFailureException {
        Listed now = listed.get(path.value());
        Map<String, CachedFile> before = kept;
        CachedFile known = now == null || before == null ? null : before.get(path.value());
        if (now != null && known != null && known.stamp().equals(now.stamp()) && known.size() <= limit) {
            return known.content();
        }
        long begun = clock.millis();
        byte[] bytes = root.read(path, limit);
        if (now != null
                && bytes.length == now.stamp().size()
                && CachedFile.isSettled(now.stamp(), begun - now.millis(), begun)) {
            fresh.put(path.value(), new CachedFile(now.stamp(), bytes.clone()));
        }
        return bytes;
    }

    @Override
    public byte[] piece(RootPath path, long from, int length) throws FileFailureException {
        return root.piece(path, from, length);
    }

    @Override
    public void close() {
        root.close();
        Map<String, CachedFile> before = kept;
        if (before == null) {
            return;
        }
        Map<String, CachedFile> next = new HashMap<>(before);
        if (isWhole) {
            next.entrySet().removeIf(entry -> {
                Listed now = listed.get(entry.getKey());
                return now == null || !now.stamp().equals(entry.getValue().stamp());
            });
        }
        next.putAll(fresh);
        if (!fresh.isEmpty() || next.size() != before.size()) {
            cache.keep(address, next);
        }
    }
}
