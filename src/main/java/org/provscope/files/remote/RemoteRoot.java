package org.provscope.files.remote;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.provscope.files.Cancellation;
import org.provscope.files.FileEntry;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.files.Stamp;
import org.provscope.files.WritableRoot;
import org.provscope.files.failure.FailureMapper;

/**
 * A root on a server, over a few connections. Reading and listing reconnect once if a connection broke; a step that
 * changes something is never repeated.
 */
public final class RemoteRoot implements WritableRoot {
    /** The longest time for one step; no file and no folder takes so long unless the server hangs. */
    private static final Duration LONGEST_STEP = Duration.ofSeconds(Integer.getInteger("provscope.step.seconds", 90));

    private static final int GLANCE = 200;
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("server watch").factory());

    private final Location.Remote location;
    private final ConnectionPool connections;
    /** Folders that have the name of a file. */
    private final Set<RootPath> misnamed = ConcurrentHashMap.newKeySet();

    private RemoteRoot(Location.Remote location, ConnectionPool connections) {
        this.location = location;
        this.connections = connections;
    }

    /**
     * Opens a root and its first connection.
     *
     * @throws FileFailureException if the server is out of reach, not trusted, or refuses the login
     */
    public static RemoteRoot open(Location.Remote location, Connector connector) throws FileFailureException {
        ConnectionPool connections = new ConnectionPool(location, connector);
        connections.give(connections.take());
        return new RemoteRoot(location, connections);
    }

    @Override
    public Location location() {
        return location;
    }

    /** A step over a connection. */
    private interface Step<T> {
        /** Takes the step. */
        T over(Connection connection) throws IOException, FileFailureException;
    }

    private <T> T reading(String what, Step<T> step) throws FileFailureException {
        return reading(what, step, Cancellation.NEVER);
    }

    private <T> T reading(String what, Step<T> step, Cancellation cancellation) throws FileFailureException {
        try {
            return once(what, step, cancellation);
        } catch (FileFailureException e) {
            if (!(e.failure() instanceof FileFailure.ConnectionLost)) {
                throw e;
            }
            try {
                return once(what, step, cancellation);
            } catch (FileFailureException again) {
                if (again.failure().isOfWholeRoot()) {
                    connections.giveUp(again.failure());
                }
                throw again;
            }
        }
    }

    private <T> T once(String what, Step<T> step, Cancellation cancellation) throws FileFailureException {
        Connection connection = connections.take();
        AtomicBoolean tooLong = new AtomicBoolean();
        AtomicBoolean cut = new AtomicBoolean();
        long end = System.nanoTime() + LONGEST_STEP.toNanos();
        ScheduledFuture<?> watch = WATCH.scheduleWithFixedDelay(
                () -> {
                    boolean isOver = System.nanoTime() - end > 0;
                    if ((isOver || cancellation.isCancelled()) && cut.compareAndSet(false, true)) {
                        tooLong.set(isOver);
                        connection.abort();
                    }
                },
                GLANCE,
                GLANCE,
                TimeUnit.MILLISECONDS);
        try {
            T result = step.over(connection);
            connections.give(connection);
            return result;
        } catch (IOException e) {
            if (cancellation.isCancelled() || FailureMapper.isTooMuch(e)) {
                connections.drop(connection);
                cancellation.check();
                throw FailureMapper.of(what, e);
            }
            if (tooLong.get()) {
                connections.drop(connection);
                throw new FileFailureException(
                        new FileFailure.ConnectionLost(location.server(), "it did not get done with " + what), e);
            }
            if (FailureMapper.isConnectionGone(e) || !connection.isAlive() && !FailureMapper.isAnswer(e)) {
                connections.drop(connection);
                throw new FileFailureException(FailureMapper.lost(location, e), e);
            }
            connections.give(connection);
            throw FailureMapper.of(what, e);
        } catch (FileFailureException e) {
            connections.give(connection);
            throw e;
        } catch (CancellationException e) {
            connections.drop(connection);
            throw e;
        } catch (RuntimeException e) {
            connections.drop(connection);
            throw new FileFailureException(
                    new FileFailure.Broken(what, "the server's answer makes no sense (" + e + ")"), e);
        } catch (Error e) {
            connections.drop(connection);
            throw e;
        } finally {
            watch.cancel(false);
        }
    }

    // ---- reading

    @Override
    public void list(Consumer<List<FileEntry>> parts, Consumer<FileFailure> trouble, Cancellation cancellation)
            throws FileFailureException {
        connections.tryAgain();
        misnamed.clear();
        new RemoteListing(
                        folder -> reading(
                                folder.isEmpty() ? location.address() : folder, on -> on.list(folder), cancellation),
                        location.address(),
                        trouble,
                        misnamed)
                .list(parts, cancellation);
    }

    @Override
    public byte[] read(RootPath path, long limit) throws FileFailureException {
        if (misnamed.contains(path)) {
            throw new FileFailureException(new FileFailure.Unsupported(path.value(), FileFailure.FOLDER));
        }
        byte[] bytes = reading(path.value(), on -> on.read(path.value(), limit));
        if (bytes.length > limit) {
            throw new FileFailureException(new FileFailure.TooLarge(path.value(), bytes.length, limit));
        }
        return bytes;
    }

    @Override
    public byte[] piece(RootPath path, long from, int length) throws FileFailureException {
        if (from > 0) {
            throw new FileFailureException(new FileFailure.Unsupported(
                    path.value(), "on a server, only the beginning of a large file is read"));
        }
        byte[] bytes = reading(path.value(), on -> on.read(path.value(), length));
        return bytes.length > length ? Arrays.copyOf(bytes, length) : bytes;
    }

    @Override
    public Optional<Stamp> stamp(RootPath path) throws FileFailureException {
        return reading(path.value(), on -> Optional.ofNullable(on.stamp(path.value())));
    }

    // ---- writing

    @Override
    public void store(RootPath path, byte[] bytes) throws FileFailureException {
        writing(path.value(), on -> on.store(path.value(), bytes));
    }

    @Override
    public void replace(RootPath from, RootPath to) throws FileFailureException {
        writing(to.value(), on -> on.replace(from.value(), to.value()));
    }

    @Override
    public void remove(RootPath path) throws FileFailureException {
        writing(path.value(), on -> on.remove(path.value()));
    }

    /** A step that changes something, and so is never repeated. */
    private interface Change {
        /** Takes the step. */
        void over(Connection connection) throws IOException, FileFailureException;
    }

    private void writing(String what, Change change) throws FileFailureException {
        try {
            once(
                    what,
                    on -> {
                        change.over(on);
                        return what;
                    },
                    Cancellation.NEVER);
        } catch (FileFailureException e) {
            throw switch (e.failure()) {
                case FileFailure.AccessDenied _ ->
                    new FileFailureException(new FileFailure.WriteRefused(what, "the server does not allow it"), e);
                case FileFailure.Broken(String file, String detail) ->
                    new FileFailureException(new FileFailure.WriteRefused(file, detail), e);
                default -> e;
            };
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
