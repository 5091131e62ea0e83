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
 * Lets Xerces work for as long as is bearable. Xerces never asks whether its work is still wanted: it gets a thread of
 * its own, which is left alone where it does not end, and its names and bytes from where it can be ended then: it asks
 * for them at nearly every step.
 */
final class Supervised {
    /** Seconds of a processor, not of a clock: the vendor's schema of 73,000 lines takes one, on a busy machine too. */
    private static final int SECONDS = Integer.getInteger("provscope.xsd.seconds", 30);

    private static final int GLANCE = 50;
    private static final ThreadMXBean PROCESSORS = ManagementFactory.getThreadMXBean();

    private Supervised() {}

    /** What Xerces is to do. */
    @FunctionalInterface
    interface Work<T> {
        /** @param names the table of names that Xerces must be given */
        T run(Names names) throws SchemaReadException;
    }

    /**
     * Does the work.
     *
     * @param name how to name the schema to a person
     * @throws SchemaReadException   where the work says so, or takes too long
     * @throws CancellationException when cancelled
     */
    @SuppressWarnings("ThreadPriorityCheck") // Nothing relies on it: what cannot be ended is to be in nobody's way.
    static <T> T run(String name, BooleanSupplier isCancelled, Work<T> work) throws SchemaReadException {
        Names names = new Names();
        FutureTask<T> task = new FutureTask<>(() -> work.run(names));
        Thread xerces = Thread.ofPlatform().daemon().name("xerces").start(task);
        try {
            while (!isCancelled.getAsBoolean()) {
                try {
                    return task.get(GLANCE, TimeUnit.MILLISECONDS);
                } catch (TimeoutException stillAtWork) {
                    if (PROCESSORS.getThreadCpuTime(xerces.threadId()) > TimeUnit.SECONDS.toNanos(SECONDS)) {
                        throw new SchemaReadException(name + " is not used: Xerces did not finish with it within "
                                + SECONDS + " seconds of work. No phone's schema takes that long.");
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

    /** Ends whoever still asks when nobody waits any more. */
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

        /** What Xerces is to read. */
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
