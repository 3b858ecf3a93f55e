package dev.gradus.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.CaseInputs;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.WholeCase;
import dev.gradus.agreement.numbers.Input;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.roadmap.RandomCases;
import dev.gradus.roadmap.SwitchingNumber;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.roadmap.WrittenCases;
import dev.gradus.roadmap.evaluation.Evaluator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The numbers on which a verdict hangs: a change that turns it is found, whoever's number it is and however far off. */
class SwitchingNumbersTest {
    private static final int CASES = 250;
    private static final int DRAWS = 60;

    @Test
    void a01_theOtherSidesTurnoverIsFound() {
        ResolvedCase resolved = pair(0.06, -4);

        RoadmapReview review = review(resolved, Roadmap.of(0b11));

        assertThat(review.standing().holds()).isFalse();
        assertThat(holds(resolved, "parties.b.turnover", 0, Roadmap.of(0b11))).isTrue();
        assertThat(review.switchingValues()).extracting(SwitchingNumber::path).contains("parties.b.turnover");
    }

    @Test
    void a02_aNumberBeyondAnOrdinaryDistanceIsFoundAndCalledFar() {
        ResolvedCase resolved = pair(0, -22);

        RoadmapReview review = review(resolved, Roadmap.of(0b11));

        assertThat(review.standing().holds()).isFalse();
        assertThat(review.switchingValues()).isNotEmpty();
        assertThat(review.switchingValues().getFirst().path()).isEqualTo("measures.a1.worth.a");
        assertThat(review.switchingValues().getFirst().near()).isFalse();
    }

    /** At −60 only a cost of next to nothing would turn it: that is another case, no turning point. */
    @Test
    void a03_whatLiesBeyondWhatIsThoughtPossibleIsNotOffered() {
        ResolvedCase resolved = pair(0, -60);

        RoadmapReview review = review(resolved, Roadmap.of(0b11));

        assertThat(review.standing().holds()).isFalse();
        assertThat(holds(resolved, "measures.a1.worth.a", 1, Roadmap.of(0b11))).isTrue();
        assertThat(review.switchingValues()).isEmpty();
    }

    @Test
    void b01_whereNoneIsNamedNoneTurnsIt() {
        Random random = new Random(20_190_227);
        int none = 0;
        for (long seed = 0; seed < CASES; seed++) {
            ResolvedCase resolved = RandomCases.of(seed);
            Roadmap roadmap = RandomCases.roadmap(resolved, seed);
            RoadmapReview review = review(resolved, roadmap);
            if (!review.standing().isWeighed()) {
                continue;
            }
            for (SwitchingNumber switchingValue : review.switchingValues()) {
                assertThat(holds(resolved, switchingValue.path(), switchingValue.turnsAt(), roadmap))
                        .as("seed %d, %s at %s", seed, switchingValue.path(), switchingValue.turnsAt())
                        .isNotEqualTo(review.standing().holds());
            }
            if (review.switchingValues().isEmpty()) {
                none++;
                nothingTurns(resolved, roadmap, review, random, seed);
            }
        }
        assertThat(none).isGreaterThan(20);
    }

    private static void nothingTurns(
            ResolvedCase resolved, Roadmap roadmap, RoadmapReview review, Random random, long seed) {
        for (Input input : CaseInputs.of(new WholeCase(WrittenCases.of(resolved), resolved))) {
            for (int k = 0; k < DRAWS; k++) {
                double value = draw(input, random, k);
                boolean holds =
                        new Evaluator(resolved.with(input.set(resolved.numbers(), value))).weakestMargin(roadmap)
                                >= -Tolerance.TIE;
                assertThat(holds)
                        .as("seed %d, %s set to %s", seed, input.path(), value)
                        .isEqualTo(review.standing().holds());
            }
        }
    }

    /** Anywhere that is thought possible, or near the present value. */
    private static double draw(Input input, Random random, int k) {
        double least = input.end(false);
        double most = input.end(true);
        double near = input.now() + random.nextGaussian() * Math.pow(10, random.nextInt(4) - 2);
        return k % 2 == 0 ? least + (most - least) * random.nextDouble() : Math.clamp(near, least, most);
    }

    private static RoadmapReview review(ResolvedCase resolved, Roadmap roadmap) {
        return Assessor.review(new WholeCase(WrittenCases.of(resolved), resolved), roadmap);
    }

    private static boolean holds(ResolvedCase resolved, String path, double value, Roadmap roadmap) {
        Input input = CaseInputs.of(new WholeCase(WrittenCases.of(resolved), resolved)).stream()
                .filter(i -> i.path().equals(path))
                .findFirst()
                .orElseThrow();
        return Evaluator.evaluate(resolved.with(input.set(resolved.numbers(), value)), roadmap)
                .holds();
    }

    /** The first pair of model.md §6, with another turnover of b and another worth of a1 to a. */
    private static ResolvedCase pair(double turnover, double worth) {
        Structure structure = new Structure(
                List.of(new Structure.Decider("a", true), new Structure.Decider("b", true)),
                List.of(new Structure.Act("a1", 0, 0, 0, List.of()), new Structure.Act("b1", 1, 0, 0, List.of())),
                0,
                List.of());
        Numbers numbers = Numbers.of(2, 2)
                .breakdown(0, -5)
                .breakdown(1, -5)
                .turnover(1, turnover)
                .trust(0, 1, 0.5)
                .trust(1, 0, 0.5)
                .value(0, 0, worth)
                .value(1, 0, 10)
                .value(0, 1, 10)
                .value(1, 1, -4)
                .reversible(0, 0, 0.1)
                .reversible(1, 0, 0.1)
                .reversible(0, 1, 1)
                .reversible(1, 1, 1)
                .seen(0, 0.9)
                .seen(1, 0.99)
                .signal(0, 0.6)
                .signal(1, 0.8)
                .years(0, 0.25)
                .years(1, 0.1)
                .done();
        return new ResolvedCase(structure, numbers);
    }
}
