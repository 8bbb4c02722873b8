package org.waymark.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The arrows between the modules are those of the architecture, and there are no others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ModuleArrowsTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar") && !location.contains("/test-classes/"))
            .importPackages("org.waymark");

    @Test
    void seesEveryModule() {
        for (String part : new String[] {"core", "course", "scorm", "xapi", "cli"}) {
            assertThat(classes.containPackage("org.waymark." + part)).as(part).isTrue();
        }
    }

    @Test
    void arrowsRunOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("core")
                .definedBy("org.waymark.core..")
                .layer("course-model")
                .definedBy("org.waymark.course..")
                .layer("scorm-export")
                .definedBy("org.waymark.scorm..")
                .layer("xapi-reporting")
                .definedBy("org.waymark.xapi..")
                .layer("cli")
                .definedBy("org.waymark.cli..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("scorm-export")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("xapi-reporting")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("course-model")
                .mayOnlyBeAccessedByLayers("scorm-export", "xapi-reporting", "cli")
                .whereLayer("core")
                .mayOnlyBeAccessedByLayers("course-model", "scorm-export", "xapi-reporting", "cli")
                .check(classes);
    }

    @Test
    void nothingBelowTheCommandPrintsOrExits() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.waymark.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(classes);
    }

    @Test
    void nothingBelowTheCommandReadsTheClockOrTheEnvironment() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.waymark.cli..")
                .should()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(classes);
    }

    @Test
    void packagesOfAModuleDoNotGoInCircles() {
        for (String module : new String[] {"course", "scorm", "xapi"}) {
            slices().matching("org.waymark." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .check(classes);
        }
    }

    @Test
    void nothingIsCalledUtil() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..impl..")
                .check(classes);
    }
}
