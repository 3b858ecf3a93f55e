package dev.gradus.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package of the core may use which: one line for each, also inside a concept. */
class ArrowTest {
    private static final int MOST_CLASSES = 30;

    private static final Concept WORK = Concept.of("work");
    private static final Concept QUANTITY = Concept.of("quantity");
    private static final Concept CHANCE = Concept.of("chance").withLibrary("org.hipparchus..");
    private static final Concept AGREEMENT = Concept.of("agreement");
    private static final Concept NUMBERS = AGREEMENT.part("numbers");
    private static final Concept DATING = AGREEMENT.part("dating");

    private static final Concept SETTLEMENT = Concept.of("settlement");
    private static final Concept DOMINANCE = SETTLEMENT.part("dominance");
    private static final Concept ADDITIVE = SETTLEMENT.part("additive");
    private static final Concept JOINED = SETTLEMENT.part("joined");
    private static final Concept SEARCH = SETTLEMENT.part("search");
    private static final Concept WEIGHTS = SETTLEMENT.part("weights");
    private static final Concept PACKAGES = SETTLEMENT.part("packages");
    private static final Concept SETTLEMENT_REVIEW = SETTLEMENT.part("review");

    private static final Concept ROADMAP = Concept.of("roadmap");
    private static final Concept EVALUATION = ROADMAP.part("evaluation");
    private static final Concept CHOICE = ROADMAP.part("choice");
    private static final Concept PLANNING = ROADMAP.part("planning");
    private static final Concept CHECK = ROADMAP.part("check");

    private static final Concept STABILITY = Concept.of("stability");
    private static final Concept SEQUENCE = STABILITY.part("sequence");
    private static final Concept SOLO = STABILITY.part("solo");
    private static final Concept INVERSE = STABILITY.part("inverse");
    private static final Concept FURTHER = STABILITY.part("further");
    private static final Concept STABILITY_REVIEW = STABILITY.part("review");

    private static final Concept FORECAST = Concept.of("forecast");
    private static final Concept SCORE = FORECAST.part("score");
    private static final Concept RECORD = FORECAST.part("record").withLibrary("org.hipparchus..");
    private static final Concept BACKTEST = FORECAST.part("backtest");
    private static final Concept REFERENCE = FORECAST.part("reference");
    private static final Concept CONDUCT = Concept.of("conduct");
    private static final Concept ELICITATION = Concept.of("elicitation");
    private static final Concept WEIGHING = ELICITATION.part("weighing");
    private static final Concept REPAIR = Concept.of("repair").withLibrary("org.ojalgo..");
    private static final Concept ASSESSMENT = Concept.of("assessment");
    private static final Concept TEXT = ASSESSMENT.part("text");
    private static final Concept ROUNDS = ASSESSMENT.part("rounds");
    private static final Concept WORDS = Concept.of("words");
    private static final Concept STABILITY_WORDS = WORDS.part("stability");
    private static final Concept SETTLEMENT_WORDS = WORDS.part("settlement");
    private static final Concept ASSESSMENT_WORDS = WORDS.part("assessment");
    private static final Concept REPAIR_WORDS = WORDS.part("repair");
    private static final Concept FORECAST_WORDS = WORDS.part("forecast");
    private static final Concept ELICITATION_WORDS = WORDS.part("elicitation");

    @Test
    void eachPackageUsesOnlyThoseBelowIt() {
        WORK.dependsOn().verify();
        QUANTITY.dependsOn().verify();
        CHANCE.dependsOn(QUANTITY).verify();
        NUMBERS.dependsOn(QUANTITY).verify();
        AGREEMENT.dependsOn(NUMBERS, QUANTITY).verify();
        DATING.dependsOn(AGREEMENT, NUMBERS).verify();
        FORECAST.dependsOn(AGREEMENT, DATING, NUMBERS, QUANTITY, CHANCE, ROADMAP, EVALUATION, PLANNING, WORK)
                .verify();
        SCORE.dependsOn(AGREEMENT, NUMBERS).verify();
        RECORD.dependsOn().verify();
        BACKTEST.dependsOn(AGREEMENT, DATING, NUMBERS, CHANCE, FORECAST, RECORD, SCORE, ROADMAP, EVALUATION, WORK)
                .verify();
        REFERENCE.dependsOn(QUANTITY, SCORE).verify();
        CONDUCT.dependsOn(AGREEMENT, DATING, NUMBERS, QUANTITY, FORECAST, ROADMAP, EVALUATION, WORK)
                .verify();
        WEIGHING.dependsOn().verify();
        ELICITATION
                .dependsOn(AGREEMENT, DATING, NUMBERS, QUANTITY, CHANCE, ROADMAP, EVALUATION, FORECAST, WEIGHING)
                .and(TEXT)
                .verify();
        REPAIR.dependsOn(AGREEMENT, DATING, NUMBERS, QUANTITY, ROADMAP, EVALUATION, PLANNING, CHECK, WORK)
                .verify();
        ASSESSMENT
                .dependsOn(
                        AGREEMENT, NUMBERS, QUANTITY, ROADMAP, EVALUATION, PLANNING, PACKAGES, REPAIR, STABILITY, WORK)
                .and(DATING)
                .and(STABILITY_REVIEW, TEXT, ROUNDS, CONDUCT)
                .verify();
        TEXT.dependsOn(AGREEMENT, DATING, NUMBERS, QUANTITY, ROADMAP).verify();
        ROUNDS.dependsOn(AGREEMENT, NUMBERS, QUANTITY).verify();
    }

    /** That a certificate is checked without any code of the search is the line of CHECK. */
    @Test
    void insideRoadmap() {
        ROADMAP.dependsOn(AGREEMENT, NUMBERS, QUANTITY, WORK).verify();
        CHECK.dependsOn(AGREEMENT, NUMBERS, ROADMAP).verify();
        EVALUATION.dependsOn(AGREEMENT, NUMBERS, QUANTITY, ROADMAP, WORK).verify();
        CHOICE.dependsOn(AGREEMENT, NUMBERS, ROADMAP, EVALUATION).verify();
        PLANNING.dependsOn(AGREEMENT, NUMBERS, ROADMAP, EVALUATION, CHOICE, CHECK, WORK)
                .verify();
    }

    @Test
    void insideSettlement() {
        SETTLEMENT.dependsOn(AGREEMENT, NUMBERS, WORK).verify();
        DOMINANCE.dependsOn(WORK).verify();
        ADDITIVE.dependsOn(SETTLEMENT, DOMINANCE, WORK).verify();
        JOINED.dependsOn(SETTLEMENT, DOMINANCE, ADDITIVE, WORK).verify();
        SEARCH.dependsOn(SETTLEMENT, DOMINANCE, ADDITIVE, JOINED, WORK).verify();
        WEIGHTS.dependsOn(SETTLEMENT, SEARCH, WORK).verify();
        PACKAGES.dependsOn(SETTLEMENT, AGREEMENT, NUMBERS).verify();
        SETTLEMENT_REVIEW.dependsOn(SETTLEMENT, SEARCH, WEIGHTS, WORK).verify();
    }

    @Test
    void insideStability() {
        STABILITY.dependsOn(AGREEMENT, NUMBERS).verify();
        SEQUENCE.dependsOn(STABILITY, WORK).verify();
        SOLO.dependsOn(STABILITY, SEQUENCE, WORK).verify();
        INVERSE.dependsOn(STABILITY, SEQUENCE, SOLO, WORK).verify();
        FURTHER.dependsOn(STABILITY, SEQUENCE, SOLO, INVERSE, WORK).verify();
        STABILITY_REVIEW
                .dependsOn(AGREEMENT, NUMBERS, STABILITY, SEQUENCE, SOLO, INVERSE, FURTHER, WORK)
                .verify();
    }

    /** Sentences are made of findings, so the engines behind them are out of sight. */
    @Test
    void wordsSeeFindingsOnly() {
        WORDS.dependsOn(AGREEMENT, NUMBERS, QUANTITY).verify();
        STABILITY_WORDS
                .dependsOn(WORDS, AGREEMENT, NUMBERS, STABILITY, INVERSE, FURTHER, STABILITY_REVIEW)
                .verify();
        SETTLEMENT_WORDS
                .dependsOn(WORDS, AGREEMENT, NUMBERS, SETTLEMENT, PACKAGES, WEIGHTS, SETTLEMENT_REVIEW)
                .verify();
        ASSESSMENT_WORDS
                .dependsOn(WORDS, AGREEMENT, NUMBERS, QUANTITY, ASSESSMENT, TEXT, ROADMAP, EVALUATION, BACKTEST)
                .and(CONDUCT, DATING, FORECAST, REPAIR, ROUNDS)
                .verify();
        REPAIR_WORDS
                .dependsOn(WORDS, ASSESSMENT_WORDS, AGREEMENT, NUMBERS, ASSESSMENT, REPAIR, ROADMAP)
                .verify();
        ELICITATION_WORDS
                .dependsOn(WORDS, AGREEMENT, NUMBERS, QUANTITY, ELICITATION, WEIGHING)
                .verify();
        FORECAST_WORDS
                .dependsOn(
                        WORDS,
                        ASSESSMENT_WORDS,
                        REPAIR_WORDS,
                        AGREEMENT,
                        NUMBERS,
                        QUANTITY,
                        ASSESSMENT,
                        REPAIR,
                        ROADMAP,
                        FORECAST,
                        SCORE,
                        RECORD,
                        BACKTEST,
                        REFERENCE)
                .verify();
    }

    @Test
    void everyPackageHasItsLine() {
        String[] named = Stream.of(
                        Stream.of(WORK, QUANTITY, CHANCE, AGREEMENT, DATING, NUMBERS, REPAIR, ASSESSMENT, TEXT, ROUNDS),
                        Stream.of(WORDS, ASSESSMENT_WORDS, REPAIR_WORDS, FORECAST_WORDS),
                        Stream.of(
                                CONDUCT,
                                FORECAST,
                                SCORE,
                                RECORD,
                                BACKTEST,
                                REFERENCE,
                                ROADMAP,
                                EVALUATION,
                                CHOICE,
                                PLANNING),
                        Stream.of(CHECK, SETTLEMENT, DOMINANCE, ADDITIVE, JOINED, SEARCH, WEIGHTS, PACKAGES),
                        Stream.of(SETTLEMENT_REVIEW, STABILITY, SEQUENCE, SOLO, INVERSE, FURTHER, STABILITY_REVIEW),
                        Stream.of(STABILITY_WORDS, SETTLEMENT_WORDS, ELICITATION_WORDS, ELICITATION, WEIGHING))
                .flatMap(concepts -> concepts)
                .map(Concept::pattern)
                .toArray(String[]::new);
        classes().should().resideInAnyPackage(named).allowEmptyShould(true).check(Concept.CORE);
    }

    @Test
    void noRoomIsTooLarge() {
        Set<String> large = Concept.CORE.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(type -> type.getPackageName(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(room -> room.getValue() > MOST_CLASSES)
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        org.assertj.core.api.Assertions.assertThat(large).isEmpty();
    }
}
