package org.provscope.check;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.provscope.files.RootPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The problems inside one file, whatever else lies in the root.
 *
 * @param counts what a phone's status screen would show for it
 */
public record FileReport(RootPath file, List<Problem> problems, FileCounts counts) {
    private static final Logger LOG = LoggerFactory.getLogger(FileReport.class);

    /**
     * Runs the check of a file. If a rule fails with an exception, that becomes the file's problem, so that other files
     * are still checked.
     */
    static FileReport of(RootPath file, Supplier<FileReport> judging) {
        try {
            return judging.get();
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.debug("{} cannot be checked", file, e);
            Problem told = Problem.of(
                    ProblemCode.UNREADABLE_FILE,
                    ProblemLocation.of(file),
                    null,
                    file + " cannot be checked: "
                            + (e instanceof StackOverflowError
                                    ? "it is nested too deeply."
                                    : "internal error in ProvScope (" + e + ")."));
            return new FileReport(file, List.of(told), FileCounts.NOT_COUNTED);
        }
    }
}
