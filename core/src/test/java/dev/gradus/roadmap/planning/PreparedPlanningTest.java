package dev.gradus.roadmap.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.RandomCases;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.Target;
import dev.gradus.work.Watch;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PreparedPlanningTest {
    private static final int CASES = 600;

    /** Other numbers of the same case: more or less trust, a better or worse collapse. */
    private static ResolvedCase moved(ResolvedCase resolved, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Numbers now = resolved.numbers();
        Numbers.Editor edit = now.edit();
        for (int i = 0; i < resolved.structure().partyCount(); i++) {
            edit.breakdown(i, now.breakdown(i) + random.nextDouble(-3, 3));
            for (int j = 0; j < resolved.structure().partyCount(); j++) {
                if (i != j) {
                    edit.trust(i, j, Math.clamp(now.trust(i, j) + random.nextDouble(-0.3, 0.3), 0.01, 0.99));
                }
            }
        }
        return resolved.with(edit.done());
    }

    @Test
    void aRoadmapThatIsKnownSparesAPlanAndChangesNoAnswer() {
        int agreed = 0;
        int knownOnce = 0;
        for (long seed = 0; seed < CASES; seed++) {
            ResolvedCase likely = RandomCases.of(seed);
            Rule rule = Rule.values()[(int) (seed % Rule.values().length)];
            PreparedPlanning planning = PreparedPlanning.of(
                    likely.structure(), new PlanRequest(rule, 2, Target.ANY, 64L << 20, 1), Watch.NONE);
            Roadmap known = planning.planned(likely, Watch.NONE).roadmap();
            ResolvedCase other = moved(likely, seed);

            boolean expected =
                    !planning.planned(other, Watch.NONE).roadmap().stages().isEmpty();
            assertThat(planning.isAgreed(other, known, Watch.NONE))
                    .as("seed %s, %s%n%s", seed, rule, RandomCases.print(other))
                    .isEqualTo(expected);
            agreed += expected ? 1 : 0;
            knownOnce += known.stages().isEmpty() ? 0 : 1;
        }
        assertThat(agreed).isBetween(CASES / 10, CASES * 9 / 10);
        assertThat(knownOnce).isGreaterThan(CASES / 5);
    }
}
