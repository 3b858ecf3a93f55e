package dev.gradus.roadmap.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.roadmap.RandomCases;
import dev.gradus.roadmap.Target;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.work.Watch;
import org.junit.jupiter.api.Test;

/** What a part asks at least is no more than what any stage with it asks, on random cases, whatever margin is asked. */
class WithholdingBoundTest {
    private static final int SEEDS = 400;
    private static final double[] MARGINS = {-2, -Tolerance.TIE, 0.5};

    private long stages;
    private long tight;

    @Test
    void a01_noStageAsksForLess() {
        for (long seed = 0; seed < SEEDS; seed++) {
            ResolvedCase resolved = RandomCases.of(seed);
            if (PlanSpace.reachable(resolved.structure(), Target.ANY, -1, 2, 1 << 16, Watch.NONE)
                    instanceof PlanSpace.Reach.Space(PlanSpace space)) {
                StageTables tables = new StageTables(space, resolved.structure(), resolved.numbers(), 2);
                for (double margin : MARGINS) {
                    if (tables.pair) {
                        compare("seed " + seed + ", margin " + margin, tables, margin);
                    }
                }
            }
        }
        assertThat(stages).isGreaterThan(10_000);
        assertThat(tight).as("stages that ask for little more").isGreaterThan(stages / 100);
    }

    private void compare(String where, StageTables tables, double margin) {
        double[][] bounds = {WithholdingBound.of(tables, 0, margin), WithholdingBound.of(tables, 1, margin)};
        StageKernel kernel = new StageKernel(tables, margin);
        StateView state = kernel.state;
        for (int at = 0; at < tables.space.setCount(); at++) {
            state.load(tables.space.set(at));
            for (int x = 0; x < state.availableCount[0]; x++) {
                for (int y = x == 0 ? 1 : 0; y < state.availableCount[1]; y++) {
                    kernel.choose(0, x);
                    kernel.choose(1, y);
                    kernel.stage();
                    kernel.thresholds();
                    check(where, kernel, 0, bounds[0][state.available[0][x]], y);
                    check(where, kernel, 1, bounds[1][state.available[1][y]], x);
                }
            }
        }
    }

    private void check(String where, StageKernel kernel, int party, double bound, int other) {
        StateView state = kernel.state;
        double harm = state.views[1 - party][(2 * other + party) * StateView.VIEW + StateView.BREAKDOWN];
        double least = state.ownAfter[party] + bound + harm;
        assertThat(least).as(where).isLessThanOrEqualTo(kernel.threshold[party]);
        stages++;
        tight += least > kernel.threshold[party] - 1 ? 1 : 0;
    }
}
