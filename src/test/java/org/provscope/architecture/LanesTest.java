package org.provscope.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import org.provscope.testing.NeedsServer;
import org.provscope.testing.NeedsWindow;

/** A test that opens a window or starts a server says so, and so stays out of {@code mvn test}. */
class LanesTest {
    private static final JavaClasses TESTS = new ClassFileImporter()
            .importUrl(LanesTest.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void whoDrivesAWindowSaysSo() {
        needs("org.testfx..", NeedsWindow.class);
    }

    @Test
    void whoStartsAServerSaysSo() {
        needs("org.provscope.testing.servers", NeedsServer.class);
    }

    private static void needs(String users, Class<? extends java.lang.annotation.Annotation> annotation) {
        DescribedPredicate<JavaClass> used = resideInAPackage(users);
        assertThat(TESTS.stream().filter(test -> uses(test, used)))
                .as("users of " + users)
                .hasSizeGreaterThan(2);
        classes()
                .that()
                .haveSimpleNameEndingWith("Test")
                .should(new ArchCondition<>("say what they need") {
                    @Override
                    public void check(JavaClass test, ConditionEvents events) {
                        if (uses(test, used) && !isAnnotated(test, annotation)) {
                            events.add(SimpleConditionEvent.violated(
                                    test, test.getName() + " lacks @" + annotation.getSimpleName()));
                        }
                    }
                })
                .check(TESTS);
    }

    private static boolean uses(JavaClass test, DescribedPredicate<JavaClass> used) {
        return withParents(test)
                .anyMatch(one -> one.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .anyMatch(used));
    }

    private static boolean isAnnotated(JavaClass test, Class<? extends java.lang.annotation.Annotation> annotation) {
        return withParents(test).anyMatch(one -> one.isAnnotatedWith(annotation));
    }

    private static java.util.stream.Stream<JavaClass> withParents(JavaClass test) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(test), test.getAllRawSuperclasses().stream());
    }
}
