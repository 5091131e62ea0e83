package org.provscope.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provscope.app.Main;

/** Holds the code to the table of docs/architecture.md, which is read from there. */
class ArchitectureTest {
    private static final String BASE = "org.provscope.";
    private static final Path PAGE = Path.of("docs", "architecture.md");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z.]+)` \\| [^|]* \\| ([^|]*) \\| [^|]* \\|");
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

    /** The rooms in the order of the table, each with those it may use. */
    private static Map<String, List<String>> rooms() throws IOException {
        Map<String, List<String>> rooms = new LinkedHashMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                List<String> above = new ArrayList<>(rooms.keySet());
                rooms.put(
                        row.group(1),
                        switch (row.group(2)) {
                            case "–" -> List.of();
                            case "all" -> above;
                            case "all of ours but cli" ->
                                above.stream()
                                        .filter(room -> !room.equals("cli"))
                                        .toList();
                            default -> List.of(row.group(2).split(", "));
                        });
            }
        }
        return rooms;
    }

    @Test
    void theTableNamesOnlyWhatStandsAbove() throws IOException {
        List<String> above = new ArrayList<>();
        rooms().forEach((room, uses) -> {
            assertThat(above).as("above " + room).containsAll(uses);
            above.add(room);
        });
        assertThat(above).hasSizeGreaterThan(40);
    }

    @Test
    void arrowsRunUpTheTable() throws IOException {
        Map<String, List<String>> rooms = rooms();
        LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String room : rooms.keySet()) {
            layers = layers.layer(room).definedBy(BASE + room);
        }
        for (Map.Entry<String, List<String>> room : rooms.entrySet()) {
            layers = room.getValue().isEmpty()
                    ? layers.whereLayer(room.getKey()).mayNotAccessAnyLayer()
                    : layers.whereLayer(room.getKey())
                            .mayOnlyAccessLayers(room.getValue().toArray(String[]::new));
        }
        layers.ensureAllClassesAreContainedInArchitecture()
                .because("a reader must be able to guess what a package knows")
                .check(PROGRAM);
    }

    @Test
    void packagesKnowNoCircles() {
        slices().matching("org.provscope.(**)")
                .should()
                .beFreeOfCycles()
                .because("each room can be read after those above it")
                .check(PROGRAM);
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.commons.vfs2..,org.provscope.files..",
        "org.apache.commons.net..,org.provscope.files..",
        "com.jcraft..,org.provscope.files..",
        "org.apache.xerces..,org.provscope.schema.xsd",
        "picocli..,org.provscope.cli",
        "com.fasterxml.jackson..,org.provscope.cli",
        "org.fxmisc..,org.provscope.ui.editor",
        "com.github.javakeyring..,org.provscope.settings",
        "com.github.difflib..,org.provscope.diff",
        "org.apache.commons.csv..,org.provscope.directory",
        "ezvcard..,org.provscope.directory",
        "org.commonmark..,org.provscope.help"
    })
    void aForeignLibraryLivesInOnePlace(String library, String home) {
        noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("it can be replaced there alone")
                .check(PROGRAM);
    }

    @Test
    void onlyTheWindowKnowsJavaFx() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.provscope.ui..", "org.provscope.app")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
                .because("everything above the window is used by the command line too")
                .check(PROGRAM);
    }

    @Test
    void modelsKnowNoNodes() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Model")
                .and()
                .resideInAPackage("org.provscope.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..")
                .because("models are tested without a window")
                .check(PROGRAM);
    }

    @Test
    void theJdksOwnParserIsNeverUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.xml..")
                .because("it refuses elements with more than 200 attributes and expands external entities")
                .check(PROGRAM);
        classes()
                .that()
                .resideInAPackage("org.provscope.xml")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.provscope.xml", "org.jspecify..")
                .check(PROGRAM);
    }
}
