package dev.gradus.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package of the core may use which: one line for each. */
class ArrowTest {

    private static final Concept WORK = Concept.of("work");
    private static final Concept QUANTITY = Concept.of("quantity");
    private static final Concept CHANCE = Concept.of("chance");
    private static final Concept AGREEMENT = Concept.of("agreement");
    private static final Concept SETTLEMENT = Concept.of("settlement");
    private static final Concept ROADMAP = Concept.of("roadmap");
    private static final Concept FORECAST = Concept.of("forecast");
    private static final Concept REPAIR = Concept.of("repair").withLibrary("org.ojalgo..");
    private static final Concept STABILITY = Concept.of("stability");
    private static final Concept ASSESSMENT = Concept.of("assessment");
    private static final Concept WORDS = Concept.of("words");

    @Test
    void eachPackageUsesOnlyThoseBelowIt() {
        WORK.dependsOn().verify();
        QUANTITY.dependsOn().verify();
        CHANCE.dependsOn(QUANTITY).verify();
        AGREEMENT.dependsOn(QUANTITY).verify();
        SETTLEMENT.dependsOn(AGREEMENT, QUANTITY, WORK).verify();
        ROADMAP.dependsOn(AGREEMENT, QUANTITY, SETTLEMENT, WORK).verify();
        FORECAST.dependsOn(AGREEMENT, QUANTITY, CHANCE, ROADMAP, WORK).verify();
        REPAIR.dependsOn(AGREEMENT, QUANTITY, SETTLEMENT, ROADMAP, WORK).verify();
        STABILITY.dependsOn(AGREEMENT, QUANTITY, WORK).verify();
        ASSESSMENT
                .dependsOn(FORECAST, AGREEMENT, QUANTITY, SETTLEMENT, ROADMAP, REPAIR, STABILITY, WORK)
                .verify();
        WORDS.dependsOn(FORECAST, AGREEMENT, QUANTITY, SETTLEMENT, ROADMAP, REPAIR, STABILITY, ASSESSMENT)
                .verify();
    }

    @Test
    void everyPackageHasItsLine() {
        String[] named = Stream.of(
                        WORK,
                        QUANTITY,
                        CHANCE,
                        FORECAST,
                        AGREEMENT,
                        SETTLEMENT,
                        ROADMAP,
                        REPAIR,
                        STABILITY,
                        ASSESSMENT,
                        WORDS)
                .map(Concept::pattern)
                .toArray(String[]::new);
        classes().should().resideInAnyPackage(named).allowEmptyShould(true).check(Concept.CORE);
    }
}
