package org.provscope.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Cancellation;
import org.provscope.files.FileEntry;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.Location;
import org.provscope.files.Protocol;
import org.provscope.files.RootPath;
import org.provscope.files.Stamp;
import org.provscope.files.WritableRoot;

/** A server in memory that fails at a step that is told to it. */
class FaultyRoot implements WritableRoot {
    /** What goes wrong. */
    enum Fault {
        /** The connection breaks before the step is done; the next step has a new one. */
        CUT_BEFORE,
        /** The step is done, but the answer is lost. */
        CUT_AFTER,
        /** A part of an upload arrives. */
        CUT_WITHIN,
        /** The server is gone from here on, before or after the step. */
        GONE_BEFORE,
        GONE_AFTER,
        DISK_FULL,
        /** From here on nothing may be written. */
        PERMISSION_LOST,
        RENAME_REFUSED,
        /** An upload arrives damaged, and nobody says so. */
        DAMAGED,
        /** Somebody else changes the last of the files. */
        OTHERS_CHANGE,
        /** Somebody else takes the last of the files away. */
        OTHERS_REMOVE,
        KILLED_BEFORE,
        KILLED_AFTER
    }

    /** The program is killed: no code of it runs any more. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    static final byte[] THEIRS = "somebody else's".getBytes(StandardCharsets.UTF_8);
    private static final int BROKEN_DISK = 4;

    final Map<RootPath, byte[]> files = new TreeMap<>();
    private final boolean renamesOver;
    private final RootPath contested;
    private @Nullable Fault fault;
    private int at = -1;
    private int steps;
    private boolean gone;
    private boolean readOnly;
    private boolean struck;

    /** @param renamesOver whether a file can be renamed over another one */
    FaultyRoot(Map<RootPath, byte[]> files, boolean renamesOver, RootPath contested) {
        this.files.putAll(files);
        this.renamesOver = renamesOver;
        this.contested = contested;
    }

    void failAt(int step, Fault how) {
        at = step;
        fault = how;
        steps = 0;
    }

    /** The trouble is over. */
    void heal() {
        gone = false;
        readOnly = false;
        fault = null;
    }

    /** Whether the fault came to pass. */
    boolean isStruck() {
        return struck;
    }

    void forgetStrike() {
        struck = false;
    }

    private interface Step<T> {
        T take() throws FileFailureException;
    }

    private static FileFailureException lost() {
        return new FileFailureException(new FileFailure.ConnectionLost("server", "it was closed"));
    }

    private <T> T step(RootPath path, boolean writes, Step<T> step) throws FileFailureException {
        if (gone) {
            throw new FileFailureException(new FileFailure.Unreachable("server", "connection refused"));
        }
        boolean now = fault != null && steps++ == at;
        Fault how = now ? fault : null;
        struck |= now;
        if (how == Fault.PERMISSION_LOST) {
            readOnly = true;
        }
        if (readOnly && writes) {
            throw new FileFailureException(new FileFailure.WriteRefused(path.value(), "not allowed"));
        }
        switch (how) {
            case KILLED_BEFORE -> throw new Killed();
            case CUT_BEFORE -> throw lost();
            case GONE_BEFORE -> {
                gone = true;
                throw lost();
            }
            case DISK_FULL -> {
                if (writes) {
                    throw new FileFailureException(new FileFailure.WriteRefused(path.value(), "no space left"));
                }
            }
            case OTHERS_CHANGE -> files.put(contested, THEIRS);
            case OTHERS_REMOVE -> files.remove(contested);
            case null, default -> {}
        }
        T result = step.take();
        switch (how) {
            case KILLED_AFTER -> throw new Killed();
            case CUT_AFTER -> throw lost();
            case GONE_AFTER -> {
                gone = true;
                throw lost();
            }
            case null, default -> {}
        }
        return result;
    }

    @Override
    public byte[] piece(RootPath path, long from, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] read(RootPath path, long limit) throws FileFailureException {
        return step(path, false, () -> {
            byte[] bytes = files.get(path);
            if (bytes == null) {
                throw new FileFailureException(new FileFailure.NotFound(path.value()));
            }
            return bytes.clone();
        });
    }

    @Override
    public Optional<Stamp> stamp(RootPath path) throws FileFailureException {
        return step(path, false, () -> Optional.ofNullable(files.get(path)).map(bytes -> new Stamp(bytes.length, 1)));
    }

    @Override
    public void store(RootPath path, byte[] bytes) throws FileFailureException {
        boolean now = fault != null && steps == at;
        if (now && fault == Fault.DISK_FULL) {
            files.put(path, Arrays.copyOf(bytes, bytes.length / BROKEN_DISK));
        }
        if (now && fault == Fault.CUT_WITHIN) {
            steps++;
            struck = true;
            files.put(path, Arrays.copyOf(bytes, bytes.length / 2));
            throw lost();
        }
        step(path, true, () -> {
            byte[] kept = bytes.clone();
            if (now && fault == Fault.DAMAGED && kept.length > 0) {
                kept[kept.length / 2] ^= 1;
            }
            files.put(path, kept);
            return path;
        });
    }

    @Override
    public void replace(RootPath from, RootPath to) throws FileFailureException {
        boolean refused = fault == Fault.RENAME_REFUSED && steps == at;
        step(to, true, () -> {
            byte[] bytes = files.get(from);
            if (bytes == null) {
                throw new FileFailureException(new FileFailure.NotFound(from.value()));
            }
            if (refused || !renamesOver && files.containsKey(to)) {
                throw new FileFailureException(new FileFailure.RenameRefused(to.value(), "553"));
            }
            files.remove(from);
            files.put(to, bytes);
            return to;
        });
    }

    @Override
    public void remove(RootPath path) throws FileFailureException {
        step(path, true, () -> {
            files.remove(path);
            return path;
        });
    }

    @Override
    public Location location() {
        return new Location.Remote(Protocol.FTP, "", "server", 0, "");
    }

    @Override
    public void list(Consumer<List<FileEntry>> parts, Consumer<FileFailure> trouble, Cancellation cancellation) {
        List<FileEntry> part = new ArrayList<>();
        files.forEach((path, bytes) -> part.add(new FileEntry(path, new Stamp(bytes.length, 1))));
        parts.accept(part);
    }

    @Override
    public void close() {}
}
