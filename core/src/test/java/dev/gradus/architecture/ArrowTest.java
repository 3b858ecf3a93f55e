package dev.gradus.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package of the core may use which: one line for each. */
class ArrowTest {

    private static final Concept QUANTITY = Concept.of("quantity");
    private static final Concept CHANCE = Concept.of("chance");
    private static final Concept AGREEMENT = Concept.of("agreement");
    private static final Concept SETTLEMENT = Concept.of("settlement");
    private static final Concept ROADMAP = Concept.of("roadmap");
    private static final Concept FORECAST = Concept.of("forecast");
    private static final Concept REPAIR = Concept.of("repair").withLibrary("org.ojalgo..");
    private static final Concept ASSESSMENT = Concept.of("assessment");
    private static final Concept WORDS = Concept.of("words");

    @Test
    void eachPackageUsesOnlyThoseBelowIt() {
        QUANTITY.dependsOn().verify();
        CHANCE.dependsOn(QUANTITY).verify();
        AGREEMENT.dependsOn(QUANTITY).verify();
        SETTLEMENT.dependsOn(AGREEMENT, QUANTITY).verify();
        ROADMAP.dependsOn(AGREEMENT, QUANTITY, SETTLEMENT).verify();
        FORECAST.dependsOn(AGREEMENT, QUANTITY, CHANCE, ROADMAP).verify();
        REPAIR.dependsOn(AGREEMENT, QUANTITY, SETTLEMENT, ROADMAP).verify();
        ASSESSMENT
                .dependsOn(FORECAST, AGREEMENT, QUANTITY, SETTLEMENT, ROADMAP, REPAIR)
                .verify();
        WORDS.dependsOn(FORECAST, AGREEMENT, QUANTITY, SETTLEMENT, ROADMAP, REPAIR, ASSESSMENT)
                .verify();
    }

    @Test
    void everyPackageHasItsLine() {
        String[] named = Stream.of(
                        QUANTITY, CHANCE, FORECAST, AGREEMENT, SETTLEMENT, ROADMAP, REPAIR, ASSESSMENT, WORDS)
                .map(Concept::pattern)
                .toArray(String[]::new);
        classes().should().resideInAnyPackage(named).allowEmptyShould(true).check(Concept.CORE);
    }
}
