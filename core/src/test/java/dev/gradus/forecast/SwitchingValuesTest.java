package dev.gradus.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.WholeCase;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.Target;
import dev.gradus.roadmap.planning.PreparedPlanning;
import dev.gradus.words.SmallCase;
import dev.gradus.work.Watch;
import java.util.Collections;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SwitchingValuesTest {
    private static final UncertainCase CASE = UncertainCase.of(WholeCase.of(SmallCase.uncertain(0.6)));
    private static final PlanRequest PLAN = new PlanRequest(Rule.NASH, 2, Target.ANY, 1L << 26, 1);

    private static Predicate<ResolvedCase> agreed() {
        PreparedPlanning ground = PreparedPlanning.of(CASE.central().structure(), PLAN, Watch.NONE);
        return resolved -> ground.best(resolved, Watch.NONE)
                .filter(roadmap -> !roadmap.stages().isEmpty())
                .isPresent();
    }

    private static SwitchingValues flips() {
        return SwitchingValues.of(
                CASE, agreed(), 4, IntStream.range(0, CASE.figures().size()).toArray(), 2, Watch.NONE);
    }

    @Test
    void eachChangeTurnsTheVerdictAndALittleLessDoesNot() {
        SwitchingValues flips = flips();
        double[] likely = CASE.likely();

        assertThat(flips.singles()).isNotEmpty();
        flips.singles().forEach(flip -> turnsExactlyThere(flip, likely, flips.verdict()));
        flips.pairs().forEach(flip -> turnsExactlyThere(flip, likely, flips.verdict()));
    }

    private static void turnsExactlyThere(SwitchingValue flip, double[] likely, boolean verdict) {
        double[] turned = likely.clone();
        double[] before = likely.clone();
        for (SwitchingValue.Change change : flip.changes()) {
            int column = CASE.figures().indexOf(change.figure());
            turned[column] = change.value();
            before[column] = likely[column] + 0.99 * (change.value() - likely[column]);
        }
        assertThat(agreed().test(CASE.with(0, turned).resolved())).isNotEqualTo(verdict);
        assertThat(agreed().test(CASE.with(0, before).resolved())).isEqualTo(verdict);
    }

    @Test
    void neitherOfAPairTurnsTheVerdictAlone() {
        double[] likely = CASE.likely();
        for (SwitchingValue flip : flips().pairs()) {
            for (SwitchingValue.Change change : flip.changes()) {
                double[] alone = likely.clone();
                alone[CASE.figures().indexOf(change.figure())] = change.value();
                assertThat(agreed().test(CASE.with(0, alone).resolved())).isEqualTo(flips().verdict());
            }
        }
    }

    @Test
    void theSmallestComesFirst() {
        assertThat(flips().singles().stream().map(SwitchingValue::size).toList())
                .isSorted();
        assertThat(flips().pairs().stream().map(SwitchingValue::size).toList()).isSorted();
    }

    @Test
    void theDriversAndTheRegionAreThoseOfTheSweep() {
        SweepRequest request = new SweepRequest(1024, 3, 0, PLAN);
        SweepResult swept = Sweep.run(CASE, request, Collections.emptyIterator(), Watch.NONE, Sweep.Sink.NONE);
        Drivers drivers = Drivers.of(CASE, request, swept, 2, 128, Watch.NONE);
        Region region = Region.of(CASE, request, swept, drivers, true);

        assertThat(drivers.factors()).hasSize(CASE.figures().size());
        assertThat(drivers.factors().get(0).swing())
                .isGreaterThanOrEqualTo(drivers.factors().get(1).swing());
        assertThat(drivers.factors().get(0).indices()).hasSize(drivers.outputs().size());
        assertThat(drivers.factors().get(2).indices()).isEmpty();
        assertThat(region.limits()).isNotEmpty().hasSizeLessThanOrEqualTo(2 * Region.MOST_LIMITS);
        assertThat(region.density().share()).isGreaterThan(region.everywhere().share());
        assertThat(drivers).isEqualTo(Drivers.of(CASE, request, swept, 2, 128, Watch.NONE));
    }
}
