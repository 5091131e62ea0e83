package org.provscope.testing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Prints why tests were skipped, so that a green run does not hide what it did not look at. */
public final class SkippedTests implements TestWatcher {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(SkippedTests.class);

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        reasons(context).add(context, reason.orElse("no reason is given"));
    }

    @Override
    public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
        reasons(context).add(context, cause == null ? "no reason is given" : String.valueOf(cause.getMessage()));
    }

    private static Reasons reasons(ExtensionContext context) {
        return context.getRoot().getStore(OURS).computeIfAbsent(Reasons.class, key -> new Reasons(), Reasons.class);
    }

    /** How many tests were skipped for which reason; printed when all have run. */
    private static final class Reasons implements AutoCloseable {
        private final Map<String, Integer> counts = new ConcurrentSkipListMap<>();

        private void add(ExtensionContext context, String reason) {
            String name = context.getTestClass().map(Class::getSimpleName).orElse("");
            counts.merge(name + ": " + reason.replaceFirst("^Assumption failed: ", ""), 1, Integer::sum);
        }

        @Override
        public void close() {
            counts.forEach((reason, count) -> System.out.println("Skipped: " + count + " of " + reason));
        }
    }
}
