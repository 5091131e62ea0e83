package org.provscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real script, with folders that look like Javas: their {@code java} tells who it is and how it was called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for a POSIX shell")
class LauncherTest {
    private static final Instant SHIPPED = Instant.parse("2000-01-01T00:00:00Z");
    private static final Path SAMPLE = Path.of("src/main/resources/sample").toAbsolutePath();

    @TempDir
    Path temp;

    private final Map<String, String> environment = new HashMap<>();
    private Path installed = Path.of("");
    private Path home = Path.of("");

    @BeforeEach
    void install() throws IOException {
        installed = temp.resolve("a program");
        home = Files.createDirectories(temp.resolve("home"));
        Files.createDirectories(installed.resolve("bin"));
        Files.createDirectories(installed.resolve("lib/fx"));
        Files.copy(Path.of("installer/bin/provscope"), installed.resolve("bin/provscope"));
        Files.writeString(installed.resolve("lib/provscope.jsa"), "for Java (25.0.3+9) only");
        jar(SHIPPED);
        environment.put("PATH", temp.resolve("path") + ":/usr/bin:/bin");
        environment.put("HOME", home.toString());
        environment.put(
                "XDG_CACHE_HOME", Files.writeString(home.resolve("file"), "").toString());
        script(temp.resolve("path/uname"), "echo Linux");
    }

    @Test
    void theNamedJavaCountsBeforeAllOthers() throws Exception {
        java("a program/runtime", "25.0.3");
        environment.put("JAVA_HOME", java("other", "25.0.3").toString());
        environment.put("PROVSCOPE_JAVA_HOME", java("named", "26.0.1").toString());
        assertThat(run("phones", "root").started()).isEqualTo("named");
        environment.remove("PROVSCOPE_JAVA_HOME");
        assertThat(run("phones", "root").started()).isEqualTo("a program/runtime");
    }

    @ParameterizedTest
    @CsvSource({"17.0.15,is Java 17", "1.8.0_402,is Java 8", "-,no bin/java", "broken,does not report its version"})
    void aWrongNamedJavaIsTold(String version, String why) throws Exception {
        environment.put("JAVA_HOME", java("other", "25.0.3").toString());
        Path named = temp.resolve("named");
        if (version.equals("broken")) {
            script(named.resolve("bin/java"), "exit 1");
        } else if (!version.equals("-")) {
            java("named", version);
        }
        environment.put("PROVSCOPE_JAVA_HOME", named.toString());
        Ended ended = run("phones", "root");
        assertThat(ended.code).isEqualTo(2);
        assertThat(ended.out).isEmpty();
        assertThat(ended.err.lines()).singleElement().asString().contains("PROVSCOPE_JAVA_HOME", named.toString(), why);
    }

    @Test
    void anOldJavaHomeIsPassedOver() throws Exception {
        environment.put("JAVA_HOME", java("old", "17.0.15").toString());
        java("a jdk", "25.0.3");
        link("path/java", "../a jdk/bin/java");
        assertThat(run("phones", "root").started()).isEqualTo("a jdk");
    }

    @Test
    void aScriptOnThePathIsAsked() throws Exception {
        Path real = java("real", "25.0.3");
        script(temp.resolve("path/java"), "exec '" + real + "/bin/java' \"$@\"");
        assertThat(run("phones", "root").started()).isEqualTo("real");
    }

    @Test
    void aScriptOfAJavaWithoutAReleaseFileIsStartedItself() throws Exception {
        Path real = java("real", "25.0.3");
        Files.delete(real.resolve("release"));
        script(temp.resolve("path/java"), "export WRAPPED=1; exec '" + real + "/bin/java' \"$@\"");
        assertThat(run("phones", "root").out).contains("wrapped 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Library/Java/JavaVirtualMachines/x.jdk/Contents/Home",
                ".sdkman/candidates/java/25-tem",
                ".asdf/installs/java/25",
                ".local/share/mise/installs/java/25",
                ".jenv/versions/25",
                ".jdks/temurin-25"
            })
    void findsAJavaInTheHome(String folder) throws Exception {
        java("home/" + folder, "99");
        script(temp.resolve("path/java"), "exit 1");
        assertThat(run("phones", "root").started()).isEqualTo("home/" + folder);
    }

    @Test
    void theHomeOfTheEnvironmentCounts() throws Exception {
        environment.put("JAVA_HOME", java("jdk", "25.0.3").toString());
        assertThat(run("phones", "root").out).contains("-Duser.home=" + home + "\n");
        assertThat(run("/some/root").out).contains("-Duser.home=" + home + "\n");
        environment.remove("HOME");
        assertThat(run("phones", "root").out).doesNotContain("-Duser.home");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a/root", "folder", "here.zip", "sftp://host/root", "C:\\root", "-- folder", "."})
    void opensTheWindow(String arguments) throws Exception {
        environment.put("JAVA_HOME", java("jdk", "25.0.3").toString());
        Files.createDirectories(temp.resolve("folder"));
        assertThat(run(split(arguments)).out).contains("--add-modules=javafx.controls\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"phones root", "help check", "chekc", "--help", "-V", "check", "schema a b", "/root more"})
    void startsACommand(String arguments) throws Exception {
        environment.put("JAVA_HOME", java("jdk", "25.0.3").toString());
        Files.createDirectories(temp.resolve("schema"));
        Ended ended = run(split(arguments));
        assertThat(ended.out).contains("-XX:SharedArchiveFile=").doesNotContain("javafx");
        assertThat(ended.out).endsWith("org.provscope.app.Main\n" + String.join("\n", split(arguments)) + "\n");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,2", "2,2", "3,1", "127,2", "130,130"})
    void javasOwnFailureIsNoAnswer(int javas, int ours) throws Exception {
        environment.put("JAVA_HOME", java("jdk", "25.0.3").toString());
        environment.put("FAKE_CODE", String.valueOf(javas));
        Ended ended = run("check", "root");
        assertThat(ended.code).isEqualTo(ours);
        assertThat(ended.err).matches(javas == 1 || javas == 127 ? "provscope: Java could not start, .*\n" : "");
    }

    @Test
    void optionsOfOtherProgramsAreNotHeeded() throws Exception {
        environment.put("JAVA_HOME", java("jdk", "25.0.3").toString());
        environment.putAll(Map.of("JAVA_TOOL_OPTIONS", "-Da", "JDK_JAVA_OPTIONS", "-Db", "_JAVA_OPTIONS", "-Dc"));
        environment.put("PROVSCOPE_OPTS", "-Xmx2g -Dx=*");
        assertThat(run("phones", "root").out).contains("options \n", "\n-Xmx2g\n-Dx=*\n");
    }

    @Test
    void passesStandardInputOn() throws Exception {
        environment.put("JAVA_HOME", java("jdk", "25.0.3").toString());
        environment.put("FAKE_READS", "1");
        assertThat(run("check", "--password-stdin").out).contains("read secret\n");
    }

    @Test
    void aSignalEndsJavaToo() throws Exception {
        environment.put("JAVA_HOME", java("jdk", "25.0.3").toString());
        environment.put("FAKE_SLEEPS", "1");
        Process process = start("check", "root");
        Path pid = temp.resolve("pid");
        while (!Files.exists(pid) || Files.readString(pid).isBlank()) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(10);
        }
        ProcessHandle java =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        process.destroy();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(128 + 15);
        assertThat(java.isAlive()).isFalse();
    }

    @Test
    void aCopyGetsTheTimesOfItsJarsBack() throws Exception {
        environment.put("JAVA_HOME", java("jdk", "25.0.3").toString());
        Path jar = jar(Instant.now());
        assertThat(run("phones", "root").out).contains("-XX:SharedArchiveFile=" + installed + "/lib/provscope.jsa\n");
        assertThat(Files.getLastModifiedTime(jar).toInstant()).isEqualTo(SHIPPED);
    }

    @Test
    void anotherJavaGetsAnArchiveOfItsOwnOnce() throws Exception {
        environment.put("JAVA_HOME", java("jdk", "26").toString());
        environment.put("XDG_CACHE_HOME", home.resolve("cache").toString());
        List<Process> several = List.of(start("phones", "root"), start("phones", "root"), start("phones", "root"));
        for (Process process : several) {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        Path archives = home.resolve("cache/provscope/classes");
        for (int i = 0;
                i < 6000
                        && (list(archives).size() != 1
                                || list(archives).getFirst().endsWith(".making"));
                i++) {
            Thread.sleep(20);
        }
        assertThat(list(archives)).singleElement().asString().endsWith(".jsa");
        assertThat(Files.readString(temp.resolve("archived"))).isEqualTo("archived\n");
        assertThat(run("phones", "root").out).contains("-XX:SharedArchiveFile=" + archives + "/");
    }

    @Test
    void aCacheThatCannotBeWrittenIsNoFailure() throws Exception {
        environment.put("JAVA_HOME", java("jdk", "26").toString());
        Ended ended = run("phones", "root");
        assertThat(ended.code).isZero();
        assertThat(ended.err).isEmpty();
    }

    @Test
    void theProgramAnswersWithLittleMemory() throws Exception {
        real();
        environment.put("PROVSCOPE_OPTS", "-XX:MaxRAM=512m");
        Ended ended = run("check", "--format", "json", SAMPLE.toString());
        assertThat(ended.err).isEmpty();
        assertThat(ended.code).isEqualTo(1);
        assertThat(new ObjectMapper().readTree(ended.out).isObject()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:+Nonsense", "-Xmx99999g", "-Xmx1"})
    void aJavaThatCannotStartEndsWith2(String options) throws Exception {
        real();
        environment.put("PROVSCOPE_OPTS", options);
        Ended ended = run("check", SAMPLE.toString());
        assertThat(ended.code).isEqualTo(2);
        assertThat(ended.out).isEmpty();
        assertThat(ended.err).contains("provscope: Java could not start").contains(options);
    }

    /** A Java that runs this build in place of the jars that are not there yet. */
    private void real() throws IOException {
        Path java = temp.resolve("real");
        script(java.resolve("bin/java"), """
                for a; do
                  shift
                  case $a in "$LIB/*") a=$CLASSES ;; esac
                  set -- "$@" "$a"
                done
                exec "$REAL" "$@\"""");
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"25\"\n");
        environment.put("PROVSCOPE_JAVA_HOME", java.toString());
        environment.put("LIB", installed.resolve("lib").toString());
        environment.put("CLASSES", classPath());
        environment.put(
                "REAL", Path.of(System.getProperty("java.home"), "bin/java").toString());
    }

    /** A folder that says that it is this Java. */
    private Path java(String name, String version) throws IOException {
        Path java = temp.resolve(name);
        script(java.resolve("bin/java"), """
                case "$1" in -XshowSettings*) echo "    java.home = %s"; echo "    java.specification.version = %s"
                  exit ;;
                -XX:ArchiveClassesAtExit=*) echo archived >>'%s'; sleep 0.5; : >"${1#*=}"; exit ;;
                esac
                echo "java %s"
                echo "wrapped ${WRAPPED:-}"
                echo "options ${JAVA_TOOL_OPTIONS:-}${JDK_JAVA_OPTIONS:-}${_JAVA_OPTIONS:-}"
                [ -z "${FAKE_READS:-}" ] || { read -r line; echo "read $line"; }
                [ -z "${FAKE_SLEEPS:-}" ] || { echo $$ >'%s'; exec sleep 60; }
                printf '%%s\\n' "$@"
                exit ${FAKE_CODE:-0}
                """.formatted(
                        java, version, temp.resolve("archived"), name, temp.resolve("pid")));
        Files.writeString(
                java.resolve("release"),
                "IMPLEMENTOR=\"x\"\nJAVA_RUNTIME_VERSION=\"" + version + "+9\"\nJAVA_VERSION=\"" + version + "\"");
        return java;
    }

    private static String classPath() {
        if (LauncherTest.class.getClassLoader() instanceof URLClassLoader loader) {
            return Stream.of(loader.getURLs())
                    .map(url -> Path.of(URI.create(url.toString())).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    private Path jar(Instant time) throws IOException {
        Path jar = Files.writeString(installed.resolve("lib/provscope-1.jar"), "");
        return Files.setLastModifiedTime(jar, FileTime.from(time));
    }

    private void link(String name, String target) throws IOException {
        Files.createDirectories(temp.resolve(name).resolveSibling(""));
        Files.createSymbolicLink(temp.resolve(name), Path.of(target));
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String[] split(String arguments) {
        return arguments.isEmpty() ? new String[0] : arguments.split(" ");
    }

    private static List<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).toList();
        }
    }

    private Process start(String... arguments) throws IOException {
        File in = Files.writeString(temp.resolve("in"), "secret\n").toFile();
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of("sh", installed.resolve("bin/provscope").toString()), Stream.of(arguments))
                        .toList());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.directory(temp.toFile())
                .redirectInput(in)
                .redirectOutput(temp.resolve("out").toFile())
                .redirectError(temp.resolve("err").toFile())
                .start();
    }

    private Ended run(String... arguments) throws Exception {
        Process process = start(arguments);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(temp.resolve("out"), StandardCharsets.UTF_8),
                Files.readString(temp.resolve("err"), StandardCharsets.UTF_8));
    }

    private record Ended(int code, String out, String err) {
        /** The Java that was started. */
        String started() {
            return out.lines().findFirst().orElse("").replaceFirst("^java ", "");
        }
    }
}
