package org.provscope.files.local;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Takes hold of a file, says whether it could, and keeps it until it is ended. */
final class HoldingProcess {
    private HoldingProcess() {}

    public static void main(String[] arguments) throws Exception {
        Optional<InterProcessLock> hold = InterProcessLock.of(Path.of(arguments[0]));
        System.out.println(hold.isPresent() ? "held" : "refused");
        System.out.flush();
        if (hold.isPresent()) {
            TimeUnit.MINUTES.sleep(2);
        }
    }
}
