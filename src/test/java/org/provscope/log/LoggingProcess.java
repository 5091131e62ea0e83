package org.provscope.log;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.provscope.cli.CommandLineInterface;
import org.provscope.cli.Console;
import org.slf4j.LoggerFactory;

/** A process of its own that logs, as the program does. */
final class LoggingProcess {
    private LoggingProcess() {}

    /** Starts one whose state folder is in {@code home}; its output goes to files there. */
    static Process start(Path home, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "-Duser.home=" + home.resolve("home"),
                LoggingProcess.class.getName(),
                home.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(home.resolve("out").toFile())
                .redirectError(home.resolve("err").toFile());
        builder.environment().put("XDG_STATE_HOME", home.resolve("state").toString());
        builder.environment().put("LOCALAPPDATA", home.resolve("state").toString());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.start();
    }

    static String line(String name, int i) {
        return name + " " + i + " " + "x".repeat(100);
    }

    public static void main(String[] arguments) throws Exception {
        switch (arguments[1]) {
            case "fill" -> fill(Path.of(arguments[0]), arguments[2], Integer.parseInt(arguments[3]));
            case "warn" -> {
                ProgramLog.start(() -> "ProvScope test: " + String.join(" ", arguments));
                LoggerFactory.getLogger("org.provscope.some.Place").warn("{} is odd", arguments[2]);
                LoggerFactory.getLogger("org.provscope.some.Place").debug("nobody wants to know");
                System.out.print(ProgramLog.whereDetailsAre());
            }
            case "throw" -> {
                ProgramLog.start(() -> "ProvScope test");
                Thread thread = new Thread(
                        () -> {
                            throw new IllegalStateException("uncaught");
                        },
                        "careless");
                thread.start();
                thread.join();
            }
            case "command" -> {
                ProgramLog.start(() -> "ProvScope test");
                PrintStream broken = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
                    @Override
                    public void write(byte[] bytes, int from, int length) {
                        throw new IllegalStateException("broken on purpose");
                    }
                };
                System.exit(CommandLineInterface.run(
                        List.of("phones", arguments[2]), new Console(broken, System.err, false), root -> 0));
            }
            default -> throw new IllegalArgumentException(arguments[1]);
        }
    }

    private static void fill(Path home, String name, int entries) throws IOException {
        LogFile file = new LogFile(home.resolve("log"), 10_000);
        for (int i = 0; i < entries; i++) {
            file.add((line(name, i) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
