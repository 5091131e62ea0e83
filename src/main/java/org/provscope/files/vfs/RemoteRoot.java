package org.provscope.files.vfs;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Cancellation;
import org.provscope.files.FileEntry;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.ListingLimit;
import org.provscope.files.Location;
import org.provscope.files.RootPath;
import org.provscope.files.Stamp;
import org.provscope.files.WritableRoot;

/**
 * A root on a server, over a few connections. Reading and listing connect anew once where a connection broke; a step that
 * changes something is never taken twice.
 */
final class RemoteRoot implements WritableRoot {
    /** Deeper than any real root. */
    private static final int DEEPEST = 40;
    /** Small servers and PlcmSpIp accounts allow few logins at a time. */
    private static final int MOST_CONNECTIONS = 4;

    private static final Duration DEAD_FOR = Duration.ofSeconds(5);
    /** No file and no folder takes so long, unless the server hangs while its network answers. */
    private static final Duration LONGEST_STEP = Duration.ofSeconds(Integer.getInteger("provscope.step.seconds", 90));

    private static final int GLANCE = 200;
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("server watch").factory());

    private final Location.Remote location;
    private final Connections connections;
    private final Semaphore free = new Semaphore(MOST_CONNECTIONS, true);
    private final Deque<Connection> idle = new ArrayDeque<>();
    /** Folders that have the name of a file. */
    private final Set<RootPath> misnamed = ConcurrentHashMap.newKeySet();
    /** The server let one more in until now. */
    private boolean moreAllowed = true;

    private int open;
    private boolean closed;
    /** Why the server could not be reached lately: thousands of files need not find that out one by one. */
    private @Nullable FileFailure dead;

    private long deadSince;

    private RemoteRoot(Location.Remote location, Connections connections) {
        this.location = location;
        this.connections = connections;
    }

    static RemoteRoot open(Location.Remote location, ServerAccessConfig access) throws FileFailureException {
        RemoteRoot root = new RemoteRoot(location, new Connections(location, access));
        root.give(root.take());
        return root;
    }

    @Override
    public Location location() {
        return location;
    }

    // ---- connections

    private Connection take() throws FileFailureException {
        free.acquireUninterruptibly();
        boolean taken = false;
        try {
            Connection connection = ready();
            taken = true;
            return connection;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            if (!taken) {
                free.release();
            }
        }
    }

    private Connection ready() throws FileFailureException, InterruptedException {
        while (true) {
            synchronized (idle) {
                if (closed) {
                    throw new FileFailureException(
                            new FileFailure.ConnectionLost(location.server(), "it was closed here"));
                }
                FileFailure lately = dead;
                if (lately != null && System.nanoTime() - deadSince < DEAD_FOR.toNanos()) {
                    throw new FileFailureException(lately);
                }
                Connection ready = idle.poll();
                if (ready != null) {
                    return ready;
                }
                if (!moreAllowed && open > 0) {
                    idle.wait(100);
                    continue;
                }
                open++;
            }
            boolean counted = false;
            try {
                Connection made = connections.open();
                counted = true;
                return made;
            } catch (FileFailureException e) {
                counted = true;
                if (!oneFewer()) {
                    throw e;
                }
            } finally {
                if (!counted) {
                    oneFewer();
                }
            }
        }
    }

    /** A connection could not be opened; whether others are there to go on with. */
    private boolean oneFewer() {
        synchronized (idle) {
            open--;
            moreAllowed = false;
            return open > 0;
        }
    }

    private void give(Connection connection) {
        boolean keep;
        synchronized (idle) {
            keep = !closed && connection.isAlive();
            if (keep) {
                idle.push(connection);
            } else {
                open--;
            }
            idle.notifyAll();
        }
        if (!keep) {
            connection.close();
        }
        free.release();
    }

    /** Its neighbours were most likely cut with it. */
    private void drop(Connection connection) {
        List<Connection> gone;
        synchronized (idle) {
            gone = new ArrayList<>(idle);
            idle.clear();
            gone.add(connection);
            open -= gone.size();
            moreAllowed = true;
            idle.notifyAll();
        }
        gone.forEach(Connection::abort);
        free.release();
    }

    /** Something to be done over a connection. */
    private interface Step<T> {
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
                    synchronized (idle) {
                        dead = again.failure();
                        deadSince = System.nanoTime();
                    }
                }
                throw again;
            }
        }
    }

    private <T> T once(String what, Step<T> step, Cancellation cancellation) throws FileFailureException {
        Connection connection = take();
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
            give(connection);
            return result;
        } catch (IOException e) {
            if (cancellation.isCancelled() || FailureMapper.isTooMuch(e)) {
                drop(connection);
                cancellation.check();
                throw FailureMapper.of(what, e);
            }
            if (tooLong.get()) {
                drop(connection);
                throw new FileFailureException(
                        new FileFailure.ConnectionLost(location.server(), "it did not get done with " + what), e);
            }
            if (FailureMapper.isConnectionGone(e) || !connection.isAlive() && !FailureMapper.isAnswer(e)) {
                drop(connection);
                throw new FileFailureException(FailureMapper.lost(location, e), e);
            }
            give(connection);
            throw FailureMapper.of(what, e);
        } catch (FileFailureException e) {
            give(connection);
            throw e;
        } catch (CancellationException e) {
            drop(connection);
            throw e;
        } catch (RuntimeException e) {
            drop(connection);
            throw new FileFailureException(
                    new FileFailure.Broken(what, "the server's answer makes no sense (" + e + ")"), e);
        } catch (Error e) {
            drop(connection);
            throw e;
        } finally {
            watch.cancel(false);
        }
    }

    // ---- reading

    @Override
    public void list(Consumer<List<FileEntry>> parts, Consumer<FileFailure> trouble, Cancellation cancellation)
            throws FileFailureException {
        synchronized (idle) {
            dead = null;
        }
        misnamed.clear();
        Deque<String> folders = new ArrayDeque<>();
        // The folders that links on the way to a folder lead to.
        Map<String, List<String>> through = new HashMap<>();
        ListingLimit limit = new ListingLimit(location.address(), trouble);
        folders.add("");
        while (!folders.isEmpty() && !limit.isOver()) {
            cancellation.check();
            String folder = folders.poll();
            List<Connection.Item> items;
            try {
                items = reading(folder.isEmpty() ? location.address() : folder, on -> on.list(folder), cancellation);
            } catch (FileFailureException e) {
                if (folder.isEmpty() || e.failure().isOfWholeRoot()) {
                    throw e;
                }
                trouble.accept(e.failure());
                continue;
            }
            List<FileEntry> part = new ArrayList<>(items.size());
            for (Connection.Item item : items) {
                String path = Names.join(folder, item.name());
                RootPath rootPath = RootPath.of(path);
                if (rootPath == null || !rootPath.value().equals(path)) {
                    trouble.accept(new FileFailure.NotListed(path, "this is no name of a file"));
                } else if (item.target() != null
                        && (item.trouble() != null
                                || through.getOrDefault(folder, List.of()).contains(item.target()))) {
                    trouble.accept(new FileFailure.LeadsBack(path, item.target()));
                } else if (item.trouble() != null) {
                    trouble.accept(
                            item.trouble().equals(Connection.LEAVES)
                                    ? new FileFailure.LeavesRoot(path)
                                    : new FileFailure.NotListed(path, item.trouble()));
                } else if (item.stamp() != null) {
                    if (!limit.takesFile()) {
                        break;
                    }
                    part.add(new FileEntry(rootPath, item.stamp()));
                } else if (path.chars().filter(c -> c == '/').count() >= DEEPEST) {
                    trouble.accept(new FileFailure.NotListed(path, "folders are nested too deeply"));
                } else if (limit.takesFolder()) {
                    folders.add(path);
                    links(through, folder, path, item.target());
                    if (rootPath.isAskedFor()) {
                        misnamed.add(rootPath);
                        part.add(new FileEntry(rootPath, new Stamp(0, 0)));
                    }
                }
            }
            parts.accept(part);
        }
    }

    private static void links(Map<String, List<String>> through, String folder, String path, @Nullable String target) {
        List<String> above = through.getOrDefault(folder, List.of());
        if (target != null) {
            List<String> all = new ArrayList<>(above);
            all.add(target);
            through.put(path, all);
        } else if (!above.isEmpty()) {
            through.put(path, above);
        }
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

    /** A step that changes something. */
    private interface Change {
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
        List<Connection> closing;
        synchronized (idle) {
            closed = true;
            closing = new ArrayList<>(idle);
            idle.clear();
            idle.notifyAll();
        }
        closing.forEach(Connection::close);
    }
}
