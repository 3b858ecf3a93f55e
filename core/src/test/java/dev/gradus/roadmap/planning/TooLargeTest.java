package dev.gradus.roadmap.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Structure;
import dev.gradus.roadmap.ModelNumbersTest;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.Target;
import dev.gradus.work.Watch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What helps where there are too many sets of measures to plan exactly: what the sentence on it advises. */
class TooLargeTest {
    private static final Structure STRUCTURE = ModelNumbersTest.twoByTwo().structure();
    /** Two chains of two. */
    private static final int SETS = 9;

    @Test
    void leavingAMeasureOutShrinksTheSpace() {
        Target without = new Target(0, List.of(STRUCTURE.mask(List.of("b2"))));

        assertThat(reach(Target.ANY, SETS - 1)).isInstanceOf(PlanSpace.Reach.TooMany.class);
        assertThat(reach(without, SETS - 1)).isInstanceOf(PlanSpace.Reach.Space.class);
    }

    @Test
    void moreMemoryAdmitsMoreSets() {
        assertThat(reach(Target.ANY, SETS)).isInstanceOf(PlanSpace.Reach.Space.class);
    }

    /** So there is no point in advising it. */
    @Test
    void fewerMeasuresToAStageLeaveAsManySets() {
        long memory = 200 * (SETS - 1);
        for (int most : new int[] {1, 2}) {
            PlanRequest request = new PlanRequest(Rule.NASH, most, Target.ANY, memory, 1);
            assertThat(Planner.plan(ModelNumbersTest.twoByTwo(), request, Watch.NONE))
                    .isInstanceOf(Plan.TooLarge.class);
        }
    }

    private static PlanSpace.Reach reach(Target target, int limit) {
        return PlanSpace.reachable(STRUCTURE, target, -1, 2, limit, Watch.NONE);
    }
}
