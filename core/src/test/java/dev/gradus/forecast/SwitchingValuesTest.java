package dev.gradus.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.Figure;
import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.WholeCase;
import dev.gradus.assessment.Assessment;
import dev.gradus.assessment.AssessmentRequest;
import dev.gradus.assessment.Assessor;
import dev.gradus.assessment.RoadmapReview;
import dev.gradus.quantity.Estimate;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.SwitchingNumber;
import dev.gradus.roadmap.Target;
import dev.gradus.roadmap.planning.PreparedPlanning;
import dev.gradus.words.SmallCase;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
import java.util.Collections;
import java.util.List;
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
                CASE, agreed(), 4, IntStream.range(0, CASE.figures().size()).toArray(), Workers.of(2), Watch.NONE);
    }

    @Test
    void eachChangeTurnsTheVerdictAndALittleLessDoesNot() {
        SwitchingValues flips = flips();
        double[] likely = CASE.likely();

        assertThat(flips.singles()).isNotEmpty();
        flips.singles()
                .forEach(number -> turnsExactlyThere(
                        new SwitchingValue(
                                List.of(new SwitchingValue.Change(figure(number.path()), number.turnsAt())),
                                number.change()),
                        likely,
                        flips.verdict()));
        flips.pairs().forEach(flip -> turnsExactlyThere(flip, likely, flips.verdict()));
    }

    private static Figure figure(String path) {
        return CASE.figures().stream()
                .filter(figure -> figure.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** No value is offered that lies further than half a width of the range beyond its end. */
    @Test
    void nothingIsOfferedFarBeyondTheRange() {
        for (SwitchingNumber number : flips().singles()) {
            Estimate range = figure(number.path()).estimate();
            double half = (range.high() - range.low()) / 2;
            assertThat(number.turnsAt()).isBetween(range.low() - half - 1e-9, range.high() + half + 1e-9);
        }
    }

    /** Which single number turns the verdict on a proposal is the same in a forecast and in an assessment. */
    @Test
    void aProposalHangsOnTheSameNumbersAsInItsAssessment() {
        WholeCase whole = WholeCase.of(SmallCase.uncertain(0.6));
        SweepRequest request = new SweepRequest(64, 3, 0, PLAN);
        Forecast forecast = Forecaster.forecast(
                UncertainCase.of(whole), request, Collections.emptyIterator(), Watch.NONE, Sweep.Sink.NONE);
        Assessment assessment = Assessor.assess(whole, new AssessmentRequest(PLAN), Watch.NONE);

        List<Forecast.Verdict> onProposals = forecast.verdicts().stream()
                .filter(verdict -> !verdict.proposal().isEmpty())
                .toList();
        assertThat(onProposals).isNotEmpty();
        for (Forecast.Verdict verdict : onProposals) {
            RoadmapReview review = assessment.proposals().stream()
                    .filter(proposal -> proposal.proposal().id().equals(verdict.proposal()))
                    .findFirst()
                    .orElseThrow()
                    .review();
            assertThat(verdict.flips().verdict()).isEqualTo(review.standing().holds());
            assertThat(verdict.flips().singles()).isEqualTo(review.switchingValues());
        }
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
        assertThat(flips().singles().stream().map(SwitchingNumber::change).toList())
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
