package org.provscope.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of docs/architecture.md: arrows only run up, and each foreign library lives in one package. */
class ArchitectureTest {
    private static final String BASE = "org.provscope.";
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.provscope");
    /** What each package may use of ours, beside itself and its sub-packages' parents as listed. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("files", List.of()),
            Map.entry("files.local", List.of("files")),
            Map.entry("files.cache", List.of("files", "files.local")),
            Map.entry("files.vfs", List.of("files", "files.local")),
            Map.entry("xml", List.of()),
            Map.entry("schema", List.of("xml")),
            Map.entry("schema.xsd", List.of("schema", "xml")),
            Map.entry("provisioning", List.of("files", "xml")),
            Map.entry("effective", List.of("files", "xml", "provisioning", "schema")),
            Map.entry("directory", List.of("xml")),
            Map.entry("edit", List.of("files", "xml", "schema", "provisioning", "effective", "directory")),
            Map.entry(
                    "check",
                    List.of("files", "xml", "schema", "schema.xsd", "provisioning", "effective", "directory", "edit")),
            Map.entry("plan", List.of("files", "xml", "schema", "provisioning", "effective", "directory")),
            Map.entry("settings", List.of("files")),
            Map.entry("log", List.of("schema", "settings")),
            Map.entry("publish", List.of("files", "files.local", "provisioning")),
            Map.entry(
                    "workspace",
                    List.of(
                            "files",
                            "files.local",
                            "files.cache",
                            "files.vfs",
                            "publish",
                            "xml",
                            "schema",
                            "schema.xsd",
                            "provisioning",
                            "effective",
                            "edit",
                            "check",
                            "settings")),
            Map.entry("ui", List.of()),
            Map.entry("ui.jobs", List.of("files", "provisioning")),
            Map.entry("ui.search", List.of("ui")),
            Map.entry("ui.editor", List.of("ui", "ui.jobs", "xml", "edit")),
            Map.entry("ui.phones", List.of("ui", "provisioning", "effective")),
            Map.entry(
                    "ui.effective",
                    List.of("ui", "ui.jobs", "files", "xml", "schema", "provisioning", "effective", "edit")),
            Map.entry(
                    "ui.changes",
                    List.of(
                            "ui",
                            "ui.jobs",
                            "files",
                            "xml",
                            "schema",
                            "provisioning",
                            "effective",
                            "edit",
                            "check",
                            "workspace")),
            Map.entry(
                    "ui.master",
                    List.of(
                            "ui",
                            "ui.jobs",
                            "files",
                            "xml",
                            "schema",
                            "provisioning",
                            "effective",
                            "edit",
                            "workspace")),
            Map.entry(
                    "ui.problems",
                    List.of(
                            "ui",
                            "ui.jobs",
                            "ui.changes",
                            "edit",
                            "files",
                            "xml",
                            "schema.xsd",
                            "provisioning",
                            "effective",
                            "check",
                            "workspace")),
            Map.entry("ui.connect", List.of("ui", "ui.jobs", "files", "settings")),
            Map.entry(
                    "ui.directory",
                    List.of(
                            "ui",
                            "ui.jobs",
                            "files",
                            "xml",
                            "provisioning",
                            "effective",
                            "directory",
                            "edit",
                            "check",
                            "workspace")),
            Map.entry("ui.compare", List.of("ui", "ui.jobs", "files", "xml", "provisioning", "effective", "edit")),
            Map.entry(
                    "ui.plan",
                    List.of(
                            "ui",
                            "ui.jobs",
                            "ui.compare",
                            "files",
                            "xml",
                            "schema",
                            "provisioning",
                            "effective",
                            "plan",
                            "workspace")),
            Map.entry("ui.publish", List.of("ui", "ui.jobs", "files", "plan", "publish", "provisioning", "workspace")),
            Map.entry(
                    "ui.root",
                    List.of(
                            "ui",
                            "ui.connect",
                            "plan",
                            "directory",
                            "ui.directory",
                            "ui.compare",
                            "ui.plan",
                            "ui.publish",
                            "publish",
                            "ui.jobs",
                            "ui.changes",
                            "ui.search",
                            "ui.master",
                            "ui.editor",
                            "ui.phones",
                            "ui.effective",
                            "ui.problems",
                            "files",
                            "xml",
                            "schema",
                            "schema.xsd",
                            "provisioning",
                            "effective",
                            "edit",
                            "check",
                            "log",
                            "settings",
                            "workspace")),
            Map.entry(
                    "cli",
                    List.of(
                            "files",
                            "files.cache",
                            "plan",
                            "directory",
                            "edit",
                            "publish",
                            "files.vfs",
                            "settings",
                            "xml",
                            "schema",
                            "schema.xsd",
                            "provisioning",
                            "effective",
                            "check",
                            "log",
                            "settings",
                            "workspace")));

    @Test
    void arrowsRunUpTheTable() {
        MAY_USE.forEach((name, allowed) -> {
            List<String> reachable = new ArrayList<>(List.of(BASE + name));
            allowed.forEach(other -> reachable.add(BASE + other));
            noClasses()
                    .that()
                    .resideInAPackage(BASE + name)
                    .should()
                    .dependOnClassesThat(
                            new com.tngtech.archunit.base.DescribedPredicate<>("our classes outside " + reachable) {
                                @Override
                                public boolean test(com.tngtech.archunit.core.domain.JavaClass used) {
                                    return used.getPackageName().startsWith(BASE)
                                            && !reachable.contains(used.getPackageName());
                                }
                            })
                    .because("a reader must be able to guess what a package knows")
                    .check(PROGRAM);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.commons.vfs2..,org.provscope.files.vfs",
        "org.apache.xerces..,org.provscope.schema.xsd",
        "picocli..,org.provscope.cli",
        "com.fasterxml.jackson..,org.provscope.cli",
        "org.fxmisc..,org.provscope.ui.editor",
        "org.apache.commons.net..,org.provscope.files.vfs",
        "com.jcraft..,org.provscope.files.vfs",
        "com.github.javakeyring..,org.provscope.settings",
        "com.github.difflib..,org.provscope.edit",
        "org.apache.commons.csv..,org.provscope.directory",
        "ezvcard..,org.provscope.directory"
    })
    void aForeignLibraryLivesInOnePackage(String library, String home) {
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
