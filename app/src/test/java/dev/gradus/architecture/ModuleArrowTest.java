package dev.gradus.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which module may use which, seen from the one that has them all on its class path. */
class ModuleArrowTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.gradus");

    private static final String FORMATS = "dev.gradus.formats..";
    private static final String REPORT = "dev.gradus.report..";
    private static final String APP = "dev.gradus.app..";

    @Test
    void eachModuleUsesOnlyThoseBelowIt() {
        core().neverUses(FORMATS, REPORT, APP);
        module(FORMATS).neverUses(REPORT, APP);
        module(REPORT).neverUses(FORMATS, APP);
    }

    private static Module module(String own) {
        return others -> noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .allowEmptyShould(true)
                .check(ALL);
    }

    private static Module core() {
        return others -> noClasses()
                .that()
                .resideOutsideOfPackages(FORMATS, REPORT, APP)
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .allowEmptyShould(true)
                .check(ALL);
    }

    private interface Module {
        void neverUses(String... others);
    }
}
