package org.provscope.schema.xsd;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.xerces.util.SymbolTable;
import org.apache.xerces.xni.XNIException;

/**
 * Runs Xerces with a time limit. Xerces cannot be cancelled, so it gets a thread of its own, which is abandoned if it
 * does not end, and a table of names and a stream that throw from then on: it uses them at nearly every step.
 */
final class Supervised {
    /** The limit in seconds of processor time, which a busy machine does not change; the vendor's schema takes one. */
    static final int SECONDS = 30;

    private static final int GLANCE = 50;
    private static final ThreadMXBean PROCESSORS = ManagementFactory.getThreadMXBean();

    private Supervised() {}

    /** Work for Xerces. */
    @FunctionalInterface
    interface Work<T> {
        /**
         * Does the work.
         *
         * @param names the table of names that Xerces must be given
         */
        T run(Names names) throws SchemaReadException;
    }

    /** Runs the work within {@link #SECONDS}. */
    static <T> T run(String name, BooleanSupplier isCancelled, Work<T> work) throws SchemaReadException {
        return run(name, SECONDS, isCancelled, work);
    }

    /**
     * Runs the work.
     *
     * @param name    the schema's name for people
     * @param seconds the limit in seconds of processor time
     * @throws SchemaReadException if the work throws it, or takes too long
     * @throws CancellationException when cancelled
     */
    @SuppressWarnings("ThreadPriorityCheck") // Nothing relies on it: what cannot be ended is to be in nobody's way.
    static <T> T run(String name, int seconds, BooleanSupplier isCancelled, Work<T> work) throws SchemaReadException {
        Names names = new Names();
        FutureTask<T> task = new FutureTask<>(() -> work.run(names));
        Thread xerces = Thread.ofPlatform().daemon().name("xerces").start(task);
        try {
            while (!isCancelled.getAsBoolean()) {
                try {
                    return task.get(GLANCE, TimeUnit.MILLISECONDS);
                } catch (TimeoutException stillAtWork) {
                    if (PROCESSORS.getThreadCpuTime(xerces.threadId()) > TimeUnit.SECONDS.toNanos(seconds)) {
                        throw new SchemaReadException(name + " is not used: Xerces did not finish with it within "
                                + seconds + " seconds of work. No phone's schema takes that long.");
                    }
                }
            }
            throw new CancellationException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw thrown(e.getCause() == null ? e : e.getCause());
        } finally {
            names.areWanted = false;
            xerces.setPriority(Thread.MIN_PRIORITY);
        }
    }

    private static SchemaReadException thrown(Throwable cause) {
        return switch (cause) {
            case SchemaReadException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(cause);
        };
    }

    /** A table of names that throws once nobody waits for the result any more. */
    static final class Names extends SymbolTable {
        private volatile boolean areWanted = true;

        @Override
        public String addSymbol(String symbol) {
            check();
            return super.addSymbol(symbol);
        }

        @Override
        public String addSymbol(char[] buffer, int offset, int length) {
            check();
            return super.addSymbol(buffer, offset, length);
        }

        /** Returns a stream for Xerces that throws once nobody waits for the result any more. */
        InputStream reading(byte[] bytes) {
            return new FilterInputStream(new ByteArrayInputStream(bytes)) {
                @Override
                public int read() throws IOException {
                    check();
                    return super.read();
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    check();
                    return super.read(buffer, offset, length);
                }
            };
        }

        private void check() {
            if (!areWanted) {
                throw new XNIException("nobody waits any more");
            }
        }
    }
}
