package dev.gradus.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;

/** A package named after a concept of the field, without those inside it, and the other packages that its classes may use. */
record Concept(String name, List<Concept> allowed, List<String> libraries) {

    static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.gradus");

    private static final List<String> LIBRARIES = List.of("java..", "org.jspecify.annotations..");

    Concept {
        allowed = List.copyOf(allowed);
        libraries = List.copyOf(libraries);
    }

    static Concept of(String name) {
        return new Concept(name, List.of(), List.of());
    }

    /** A package inside this one. */
    Concept part(String inner) {
        return of(name + "." + inner);
    }

    Concept and(Concept... others) {
        return new Concept(
                name, Stream.concat(allowed.stream(), Stream.of(others)).toList(), libraries);
    }

    Concept dependsOn(Concept... others) {
        return new Concept(name, List.of(others), libraries);
    }

    /** Packages of a library that this concept alone may use. */
    Concept withLibrary(String pattern) {
        return new Concept(name, allowed, List.of(pattern));
    }

    void verify() {
        Stream<String> dependable = Stream.concat(
                libraries.stream(),
                Stream.concat(Stream.of(this), allowed.stream()).map(Concept::pattern));
        classes()
                .that()
                .resideInAPackage(pattern())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        Stream.concat(LIBRARIES.stream(), dependable).toArray(String[]::new)))
                .allowEmptyShould(true)
                .check(CORE);
    }

    String pattern() {
        return "dev.gradus." + name;
    }
}
