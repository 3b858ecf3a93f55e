package dev.gradus.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A concept of the field, and the other concepts that its classes may use. */
record Concept(String name, List<String> outside, List<Concept> allowed) {

    static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.gradus");

    Concept {
        outside = List.copyOf(outside);
        allowed = List.copyOf(allowed);
    }

    static Concept of(String name) {
        return new Concept(name, List.of("java..", "org.jspecify.annotations.."), List.of());
    }

    /** Libraries that only this package may use. */
    Concept using(String... libraries) {
        return new Concept(
                name, Stream.concat(outside.stream(), Arrays.stream(libraries)).toList(), allowed);
    }

    Concept dependsOn(Concept... others) {
        return new Concept(name, outside, List.of(others));
    }

    void verify() {
        String[] reachable = Stream.concat(
                        outside.stream(),
                        Stream.concat(Stream.of(this), allowed.stream()).map(Concept::pattern))
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(pattern())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(reachable))
                .allowEmptyShould(true)
                .check(CORE);
    }

    String pattern() {
        return "dev.gradus." + name + "..";
    }
}
