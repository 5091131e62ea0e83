package org.provscope.files.remote;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.provscope.files.FileFailure;
import org.provscope.files.FileFailureException;
import org.provscope.files.Location;

/** The few connections of a root on a server. */
final class ConnectionPool {
    /** Small servers and PlcmSpIp accounts allow few logins at a time. */
    private static final int MOST_CONNECTIONS = 4;

    private static final Duration DEAD_FOR = Duration.ofSeconds(5);

    private final Location.Remote server;
    private final Connector connector;
    private final Semaphore free = new Semaphore(MOST_CONNECTIONS, true);
    private final Deque<Connection> idle = new ArrayDeque<>();
    /** False since the server refused one more connection. */
    private boolean moreAllowed = true;

    private int open;
    private boolean closed;
    /**
     * The reason for which the server could not be reached lately, so that thousands of files need not find that out
     * one by one.
     */
    private @Nullable FileFailure dead;

    private long deadSince;

    ConnectionPool(Location.Remote server, Connector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Takes a connection, opening one more if the server allows it; else waits for one.
     *
     * @throws FileFailureException if there is none to be had
     */
    Connection take() throws FileFailureException {
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
                            new FileFailure.ConnectionLost(server.server(), "it was closed here"));
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
                Connection made = connector.open();
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

    /** Notes that a connection could not be opened; returns true if others are open. */
    private boolean oneFewer() {
        synchronized (idle) {
            open--;
            moreAllowed = false;
            return open > 0;
        }
    }

    /** Returns a connection to the pool. */
    void give(Connection connection) {
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

    /** Drops a broken connection and the idle ones, which were most likely cut with it. */
    void drop(Connection connection) {
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

    /** Makes every attempt to connect fail for a while with this reason. */
    void giveUp(FileFailure why) {
        synchronized (idle) {
            dead = why;
            deadSince = System.nanoTime();
        }
    }

    /** Allows the next attempt to connect at once. */
    void tryAgain() {
        synchronized (idle) {
            dead = null;
        }
    }

    /** Closes idle connections now, and all others when they are returned. */
    void close() {
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
