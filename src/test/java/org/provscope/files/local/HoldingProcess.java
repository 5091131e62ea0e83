package org.provscope.files.local;

import java.nio.file.Path;
import java.util.Optional;

/** Takes hold of a file, says whether it could, and keeps it until it is ended. */
final class HoldingProcess {
    private HoldingProcess() {}

    public static void main(String[] arguments) throws Exception {
        Optional<InterProcessLock> hold = InterProcessLock.of(Path.of(arguments[0]));
        System.out.println(hold.isPresent() ? "held" : "refused");
        System.out.flush();
        if (hold.isPresent()) {
            // Nothing comes, but the end where the test ends.
            System.in.read();
        }
    }
}
