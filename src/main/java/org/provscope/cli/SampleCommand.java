package org.provscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.provscope.files.Cancellation;
import org.provscope.files.FileEntry;
import org.provscope.files.FileFailureException;
import org.provscope.files.FileRoot;
import org.provscope.files.open.RootOpener;
import org.provscope.workspace.SampleRoot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sample",
        description = "Write the root of an invented company into a folder, to try things out.",
        exitCodeListHeading = Common.EXIT_CODES,
        exitCodeList = {"0:Done.", Common.FAILED},
        footer = {"", "Examples:", "  provscope sample harbour", "  provscope phones harbour"})
final class SampleCommand implements Callable<Integer> {
    private static final long LARGEST = 16L << 20;

    private final Console console;

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Parameters(paramLabel = "FOLDER", description = "A folder that does not exist yet, or is empty.")
    private String folder = "";

    SampleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path target = empty();
        int written;
        try (FileRoot root = RootOpener.open(SampleRoot.location())) {
            List<FileEntry> files = new ArrayList<>();
            root.list(
                    files::addAll,
                    failure -> {
                        throw new Failure(failure.sentence());
                    },
                    Cancellation.NEVER);
            for (FileEntry file : files) {
                Path to = target.resolve(file.path().value());
                Files.createDirectories(to.getParent());
                Files.write(to, root.read(file.path(), LARGEST));
            }
            written = files.size();
        } catch (FileFailureException e) {
            throw new Failure(e.failure().sentence());
        } catch (IOException e) {
            throw new Failure("The sample cannot be written into " + target + ".");
        }
        if (format.isJson()) {
            Json.print(console, json -> {
                json.writeStringField("folder", target.toString());
                json.writeNumberField("files", written);
            });
        } else {
            console.out().println(written + " files are in " + target + ". Its README.txt says what there is to see.");
        }
        return 0;
    }

    /** Returns the folder, which must not hold anything: nothing is ever overwritten. */
    private Path empty() {
        Path target;
        try {
            target = Path.of(folder);
        } catch (InvalidPathException e) {
            throw new Failure("“" + folder + "” cannot be the name of a folder.");
        }
        if (!Files.exists(target)) {
            return target;
        }
        try (Stream<Path> inside = Files.list(target)) {
            if (inside.findAny().isPresent()) {
                throw new Failure(target + " is not empty. The sample is written into a new or empty folder only.");
            }
            return target;
        } catch (IOException e) {
            throw new Failure(target + " is not a folder that can be read.");
        }
    }
}
