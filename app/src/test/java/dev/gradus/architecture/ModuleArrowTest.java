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
    private static final String DOCUMENTS = "dev.gradus.documents..";
    private static final String SERVICE = "dev.gradus.service..";
    private static final String REPORT = "dev.gradus.report..";
    private static final String APP = "dev.gradus.app..";

    private static final String LIBRARY = "dev.gradus.service.library";
    private static final String NAMING = "dev.gradus.service.naming";
    private static final String VIEW = "dev.gradus.report.view";
    private static final String CONTEXT = "dev.gradus.report.view.context";
    private static final String PICTURE = "dev.gradus.report.view.picture";
    private static final String SECTION = "dev.gradus.report.view.section";
    private static final String FILES = "dev.gradus.app.files";
    private static final String TEXT = "dev.gradus.app.text";
    private static final String COMMAND = "dev.gradus.app.command";

    @Test
    void eachModuleUsesOnlyThoseBelowIt() {
        core().neverUses(FORMATS, DOCUMENTS, SERVICE, REPORT, APP);
        module(FORMATS).neverUses(DOCUMENTS, SERVICE, REPORT, APP);
        module(DOCUMENTS).neverUses(SERVICE, REPORT, APP);
        module(SERVICE).neverUses(REPORT, APP, "picocli..", "me.tongfei..");
        module(REPORT).neverUses(FORMATS, DOCUMENTS, SERVICE, APP);
        module("dev.gradus.app..").neverUses("org.apache.poi..");
    }

    @Test
    void insideTheDocuments() {
        String all = "dev.gradus.documents";
        module(all + ".account").neverUses(all, all + ".draft", all + ".poi", all + ".merge");
        module(all + ".grid")
                .neverUses(
                        all,
                        all + ".account",
                        all + ".table",
                        all + ".cell",
                        all + ".draft",
                        all + ".poi",
                        all + ".merge",
                        "org.apache..");
        module(all + ".table")
                .neverUses(all, all + ".cell", all + ".draft", all + ".poi", all + ".merge", "org.apache..");
        module(all + ".cell")
                .neverUses(
                        all,
                        all + ".grid",
                        all + ".table",
                        all + ".draft",
                        all + ".poi",
                        all + ".merge",
                        "org.apache..");
        module(all + ".merge")
                .neverUses(all, all + ".grid", all + ".table", all + ".cell", all + ".draft", all + ".poi");
        module(all + ".draft").neverUses(all, all + ".poi", all + ".merge", "org.apache..");
        module(all + ".reference")
                .neverUses(
                        all,
                        all + ".account",
                        all + ".table",
                        all + ".cell",
                        all + ".draft",
                        all + ".merge",
                        all + ".workbook",
                        "org.apache..");
        module(all + ".poi").neverUses(all, all + ".table", all + ".cell", all + ".draft", all + ".merge");
        module(all + ".workbook")
                .neverUses(
                        all,
                        all + ".account",
                        all + ".grid",
                        all + ".table",
                        all + ".draft",
                        all + ".poi",
                        all + ".merge",
                        "org.apache..");
    }

    @Test
    void insideTheService() {
        module("dev.gradus.service.refusal").neverUses("dev.gradus.service", LIBRARY, NAMING);
        module(LIBRARY).neverUses("dev.gradus.service", NAMING);
        module(NAMING).neverUses("dev.gradus.service");
    }

    @Test
    void insideTheReport() {
        module(CONTEXT).neverUses("dev.gradus.report", VIEW, SECTION, PICTURE);
        module(PICTURE).neverUses("dev.gradus.report", VIEW, SECTION);
        module(SECTION).neverUses("dev.gradus.report", VIEW);
        module(VIEW).neverUses("dev.gradus.report");
    }

    @Test
    void insideTheCommandLine() {
        module("dev.gradus.app.terminal").neverUses("dev.gradus.app", FILES, TEXT, COMMAND);
        module(FILES).neverUses("dev.gradus.app", TEXT, COMMAND);
        module(TEXT).neverUses("dev.gradus.app", FILES, COMMAND);
        module(COMMAND).neverUses("dev.gradus.app");
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
                .resideOutsideOfPackages(FORMATS, DOCUMENTS, SERVICE, REPORT, APP)
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .allowEmptyShould(true)
                .check(ALL);
    }

    private interface Module {
        void neverUses(String... others);
    }
}
