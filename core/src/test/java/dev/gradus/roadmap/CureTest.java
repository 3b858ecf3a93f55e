package dev.gradus.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.roadmap.planning.Planner;
import dev.gradus.work.Watch;
import org.junit.jupiter.api.Test;

/** The random cases ask about a cure in earnest: it often decides what is planned, or how many roadmaps hold. */
class CureTest {
    private static final int SEEDS = 800;

    @Test
    void a01_inAFifthOfTheCasesThatHaveOneItChangesTheAnswer() {
        int given = 0;
        int decides = 0;
        int more = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            ResolvedCase resolved = RandomCases.of(seed);
            ResolvedCase without = without(resolved);
            if (resolved.numbers().cure() > 0) {
                given++;
                int holding = new BruteForce(resolved, 2).count();
                int holdingWithout = new BruteForce(without, 2).count();
                boolean changed =
                        holding != holdingWithout || !planned(resolved).equals(planned(without));
                decides += changed ? 1 : 0;
                more += holding > holdingWithout ? 1 : 0;
            }
        }

        assertThat(given).isGreaterThan(SEEDS / 3);
        assertThat(decides).as("of %s", given).isGreaterThan(given / 5);
        assertThat(more).as("with a cure more roadmaps hold, of %s", given).isPositive();
    }

    /** How long a cure that never comes would take means nothing, to the last bit. */
    @Test
    void a02_withoutAChanceThereIsNone() {
        for (long seed = 0; seed < SEEDS; seed++) {
            ResolvedCase without = without(RandomCases.of(seed));
            ResolvedCase slow =
                    without.with(without.numbers().edit().cureYears(3).done());
            Roadmap roadmap = RandomCases.roadmap(without, seed);

            assertThat(Evaluator.evaluate(slow, roadmap)).isEqualTo(Evaluator.evaluate(without, roadmap));
            assertThat(planned(slow)).isEqualTo(planned(without));
        }
    }

    private static ResolvedCase without(ResolvedCase resolved) {
        return resolved.with(resolved.numbers().edit().cure(0).cureYears(0).done());
    }

    private static String planned(ResolvedCase resolved) {
        return switch (Planner.plan(resolved, PlanRequest.DEFAULT, Watch.NONE)) {
            case Plan.Found found -> "found " + found.roadmap();
            case Plan.NearestMiss miss -> "miss " + miss.roadmap() + miss.emptyHolds();
            case Plan.Nowhere nowhere -> "nowhere " + nowhere.emptyHolds();
            case Plan.TooLarge _, Plan.Bracket _, Plan.Undecided _ -> throw new AssertionError("small cases");
        };
    }
}
