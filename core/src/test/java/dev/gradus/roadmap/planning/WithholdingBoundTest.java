package dev.gradus.roadmap.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.numbers.Numbers;
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
    private long cured;

    @Test
    void a01_noStageAsksForLess() {
        for (long seed = 0; seed < SEEDS; seed++) {
            ResolvedCase resolved = RandomCases.of(seed);
            if (PlanSpace.reachable(resolved.structure(), Target.ANY, -1, 2, 1 << 16, Watch.NONE)
                    instanceof PlanSpace.Reach.Space(PlanSpace space)) {
                compare(seed, new StageTables(space, resolved.structure(), resolved.numbers(), 2));
                if (resolved.numbers().cure() > 0) {
                    compare(seed, new StageTables(space, resolved.structure(), withoutEscrow(resolved), 2));
                }
            }
        }
        assertThat(stages).isGreaterThan(10_000);
        assertThat(cured).as("stages bounded under a cure").isGreaterThan(stages / 20);
        assertThat(tight).as("stages that ask for little more").isGreaterThan(stages / 100);
    }

    private void compare(long seed, StageTables tables) {
        for (double margin : MARGINS) {
            if (tables.pair) {
                compare("seed " + seed + ", margin " + margin, tables, margin);
            }
        }
    }

    /** Where something is held in escrow nothing is said: so that something is said of many cures. */
    private static Numbers withoutEscrow(ResolvedCase resolved) {
        Numbers.Editor edit = resolved.numbers().edit();
        for (int c = 0; c < resolved.structure().measureCount(); c++) {
            edit.escrow(c, 0);
        }
        return edit.done();
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
                    check(where, tables, kernel, 0, state.available[0][x], bounds[0], y);
                    check(where, tables, kernel, 1, state.available[1][y], bounds[1], x);
                }
            }
        }
    }

    private void check(
            String where, StageTables tables, StageKernel kernel, int party, int part, double[] bounds, int other) {
        StateView state = kernel.state;
        double harm = state.views[1 - party][(2 * other + party) * StateView.VIEW + StateView.BREAKDOWN];
        if (tables.cures && state.ownAfter[party] + tables.parts[party].beta[part] + harm > 0) {
            return; // nothing is said of it
        }
        double least = state.ownAfter[party] + bounds[part] + harm;
        assertThat(least).as(where).isLessThanOrEqualTo(kernel.threshold[party]);
        stages++;
        cured += tables.cures && bounds[part] > Double.NEGATIVE_INFINITY ? 1 : 0;
        tight += least > kernel.threshold[party] - 1 ? 1 : 0;
    }
}
