package org.provscope.testing;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Runs a test with fresh seeds. A failure names its seed; {@code -Dprovscope.seed=…} tries that one alone.
 * {@code mvn verify} tries a quarter of the full number ({@code provscope.tries}, in percent), {@code mvn -Psoak verify}
 * a hundred times as many.
 */
public final class Tries {
    private static final String SEED = "provscope.seed";
    private static final int PERCENT = Integer.getInteger("provscope.tries", 25);

    /** What is tried; throws where it fails. */
    @FunctionalInterface
    public interface Try {
        void with(long seed) throws Exception;
    }

    private Tries() {}

    /**
     * Tries something.
     *
     * @param full how often at full number
     * @throws AssertionError with the seed, where one fails
     */
    public static void of(int full, Try test) {
        run(Long.getLong(SEED), PERCENT, full, test);
    }

    /** Returns the part of a full number of things that the tests are to take: all of it under {@code -Psoak}. */
    public static int share(int full) {
        return Math.min(full, Math.max(1, (int) ((long) full * PERCENT / 100)));
    }

    static void run(@Nullable Long given, int percent, int full, Try test) {
        if (given != null) {
            once(given, test);
            return;
        }
        Random seeds = new Random();
        for (long left = Math.max(1, (long) full * percent / 100); left > 0; left--) {
            once(seeds.nextLong(), test);
        }
    }

    private static void once(long seed, Try test) {
        try {
            test.with(seed);
        } catch (Exception | AssertionError e) {
            throw new AssertionError("-D" + SEED + "=" + seed + " fails: " + e.getMessage(), e);
        }
    }
}
