package org.provscope.ui.logs;

import java.util.ArrayList;
import java.util.List;
import org.provscope.evidence.SaidLine;
import org.provscope.files.Cancellation;
import org.provscope.files.FileFailureException;
import org.provscope.provisioning.FileKind;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.RootFile;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.RootReader;

/** Reads what the logs of one phone say about configuration and errors. */
public final class SaidReader {
    private SaidReader() {}

    /** Of each log so many lines are kept, the last ones. */
    private static final int MOST_LINES = 5000;

    /**
     * Returns these lines, the oldest first; a log that cannot be read gives one line that says so.
     *
     * @param largest logs of more bytes are passed over
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static List<SaidLine> read(
            OpenRoot root, MacAddress phone, RootReader reader, long largest, Cancellation cancellation) {
        List<SaidLine> found = new ArrayList<>();
        for (RootFile file : root.base().files()) {
            boolean isIts = file.kind() == FileKind.LOG
                    && phone.equals(MacAddress.inName(file.path().name()))
                    && file.entry().stamp().size() <= largest;
            if (!isIts) {
                continue;
            }
            try {
                byte[] bytes = reader.large(root.base().location(), file.path(), cancellation);
                found.addAll(LogText.of(file.path(), bytes, cancellation).complaints(MOST_LINES, cancellation));
            } catch (FileFailureException e) {
                found.add(new SaidLine(
                        file.path(), 1, "", "", null, null, e.failure().sentence()));
            }
        }
        return found;
    }
}
