package dev.gradus.forecast.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.forecast.backtest.Backtest.Trial;
import dev.gradus.forecast.backtest.BacktestResult.Label;
import dev.gradus.forecast.backtest.BacktestResult.Reason;
import dev.gradus.forecast.backtest.BacktestResult.Row;
import dev.gradus.forecast.backtest.BacktestResult.Way;
import dev.gradus.forecast.backtest.Outcome.Claim;
import dev.gradus.forecast.backtest.Outcome.Need;
import dev.gradus.forecast.backtest.Outcome.Performance;
import dev.gradus.forecast.backtest.Outcome.StepOutcome;
import dev.gradus.forecast.backtest.StepForecast.Step;
import dev.gradus.forecast.record.Traits;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two agreements small enough to be scored by hand. */
class BacktestTest {
    /** A: 0.8 kept on time, 0.6 late, 0.3 never reached. B: 0.9 in part, 0.5 of which two accounts differ. */
    private static final Trial A = trial(
            "a",
            List.of(step("a1", 0.8, 0.5, 0.1, 0), step("a2", 0.6, 0.4, 0.3, 1), step("a3", 0.3, 0.2, 0.3, 2)),
            List.of(
                    outcome("a1", Set.of(), claim("note", Performance.ON_TIME)),
                    outcome("a2", Set.of(Need.MONEY), claim("note", Performance.LATE)),
                    outcome("a3", Set.of(Need.INSPECTORS), claim("note", Performance.NOT_REACHED))),
            "A3 (and then A1)");

    private static final Traits NOTHING = new Traits(Map.of());

    private static final Trial B = trial(
            "b",
            List.of(step("b1", 0.9, 0.7, 0.1, 0), undated("b2", 0.5, 0.2, 1)),
            List.of(
                    outcome("b1", Set.of(), claim("note", Performance.PARTIAL)),
                    outcome("b2", Set.of(), claim("one", Performance.LATE), claim("two", Performance.BREACHED)),
                    outcome("b3", Set.of(), claim("note", Performance.CONTESTED)),
                    new StepOutcome("b4", List.of(), List.of(), List.of(), List.of(claim("note", Performance.LATE)))),
            "none");

    private static Step step(String id, double performed, double onTime, double breaks, int position) {
        return new Step(
                new Question(id, Set.of(id), 1, position + 1), performed, onTime, breaks, List.of(), NOTHING, position, position + 1);
    }

    private static Step undated(String id, double performed, double breaks, int position) {
        return new Step(new Question(id, Set.of(id), 1, Question.UNDATED), performed, Double.NaN, breaks, List.of(), NOTHING, position, 2);
    }

    private static Claim claim(String who, Performance out) {
        return new Claim(who, out, "", "");
    }

    private static StepOutcome outcome(String id, Set<Need> needs, Claim... claims) {
        return new StepOutcome(id, List.of(id), List.of(), List.copyOf(needs), List.of(claims));
    }

    private static Trial trial(String id, List<Step> steps, List<StepOutcome> outcomes, String breakAt) {
        return new Trial(new StepForecast(steps, 1, 0, 0), new Outcome(id, outcomes, breakAt, ""));
    }

    private static Row row(BacktestResult result, Label label, Way way) {
        return result.rows().stream()
                .filter(r -> r.label() == label && r.way() == way)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theScoresAreThoseWorkedByHand() {
        BacktestResult result = Backtest.score(List.of(A, B));

        // a1 yes, a2 yes, a3 no, b1 no, b2 half yes half no
        double brier = (0.04 + 0.16 + 0.09 + 0.81 + 0.25) / 5;
        assertThat(row(result, Label.PERFORMED, Way.GRADUS).mean().brier()).isCloseTo(brier, within(1e-12));
        assertThat(row(result, Label.PERFORMED, Way.GRADUS).steps()).isEqualTo(5);
        double log = -(Math.log(0.8) + Math.log(0.6) + Math.log(0.7) + Math.log(0.1) + Math.log(0.5)) / 5;
        assertThat(row(result, Label.PERFORMED, Way.GRADUS).mean().log()).isCloseTo(log, within(1e-12));
        assertThat(row(result, Label.PERFORMED, Way.HALF).mean().brier()).isCloseTo(0.25, within(1e-12));
        // in part counts: b1 yes
        assertThat(row(result, Label.AT_LEAST_IN_PART, Way.GRADUS).mean().brier())
                .isCloseTo((0.04 + 0.16 + 0.09 + 0.01 + 0.25) / 5, within(1e-12));
        // on time: a1 yes, a2 no, a3 no, b1 no; b2 has no date
        assertThat(row(result, Label.ON_TIME, Way.GRADUS).steps()).isEqualTo(4);
        assertThat(row(result, Label.ON_TIME, Way.GRADUS).mean().brier())
                .isCloseTo((0.25 + 0.16 + 0.04 + 0.49) / 4, within(1e-12));
    }

    @Test
    void theAverageRateLeavesTheScoredAgreementOut() {
        BacktestResult result = Backtest.score(List.of(A, B));

        double ofB = 0.5 / 2;
        double ofA = 2.0 / 3;
        double brier =
                (2 * (1 - ofB) * (1 - ofB) + ofB * ofB + ofA * ofA + 0.5 * (ofA * ofA + (1 - ofA) * (1 - ofA))) / 5;
        assertThat(row(result, Label.PERFORMED, Way.AVERAGE_RATE).mean().brier())
                .isCloseTo(brier, within(1e-12));
    }

    @Test
    void theNaiveGuessFailsAtTheFirstCostlyStep() {
        BacktestResult result = Backtest.score(List.of(A, B));

        // A: 1, 0, 0; B has no costly step: 1, 1
        assertThat(row(result, Label.PERFORMED, Way.FIRST_COSTLY).mean().brier())
                .isCloseTo((0 + 1 + 0 + 1 + 0.5) / 5, within(1e-12));
    }

    @Test
    void theGapIsThatOfWhatIsLeft() {
        BacktestResult result = Backtest.score(List.of(A, B));
        Row half = row(result, Label.PERFORMED, Way.HALF);

        double withoutA = (0.81 + 0.25) / 2 - 0.25;
        double withoutB = (0.04 + 0.16 + 0.09) / 3 - 0.25;
        assertThat(half.leastGap()).isCloseTo(Math.min(withoutA, withoutB), within(1e-12));
        assertThat(half.mostGap()).isCloseTo(Math.max(withoutA, withoutB), within(1e-12));
    }

    @Test
    void theTrueBreakIsRankedAndTiesAreShared() {
        BacktestResult result = Backtest.score(List.of(A, B));

        assertThat(result.cases().get(0).breaking()).hasValueSatisfying(breaking -> {
            assertThat(breaking.step()).isEqualTo("a3");
            assertThat(breaking.rank()).isEqualTo(1.5);
            assertThat(breaking.of()).isEqualTo(3);
            assertThat(breaking.expected()).isEqualTo("a2");
            assertThat(breaking.costly()).isFalse();
        });
        assertThat(result.cases().get(1).breaking()).isEmpty();
    }

    @Test
    void whatIsNotScoredIsNamed() {
        assertThat(Backtest.score(List.of(A, B)).leftOut())
                .containsExactly(
                        new BacktestResult.LeftOut("b", "b3", Reason.NOT_A_STEP),
                        new BacktestResult.LeftOut("b", "b4", Reason.NOT_IN_THE_TEXT));
    }

    @Test
    void aContestedStepWithNoAccountIsLeftOut() {
        Trial trial = trial(
                "c",
                List.of(step("c1", 0.8, 0.5, 0.1, 0)),
                List.of(outcome("c1", Set.of(), claim("note", Performance.CONTESTED))),
                "");
        BacktestResult result = Backtest.score(List.of(trial));

        assertThat(result.leftOut()).containsExactly(new BacktestResult.LeftOut("c", "c1", Reason.CONTESTED));
        assertThat(row(result, Label.PERFORMED, Way.GRADUS).steps()).isZero();
    }

    @Test
    void binsHoldEveryPairOnce() {
        BacktestResult result = Backtest.score(List.of(A, B));

        assertThat(result.bins().stream().mapToInt(BacktestResult.Bin::n).sum()).isEqualTo(6);
        // 0.3 | 0.5 0.5 | 0.6 | 0.8 0.9
        assertThat(result.bins()).extracting(BacktestResult.Bin::n).containsExactly(0, 1, 2, 1, 2);
        assertThat(result.bins().get(4).forecast()).isCloseTo(0.85, within(1e-12));
        assertThat(result.bins().get(4).happened()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void theSurvivalCurveGoesThroughThePublishedPoints() {
        Survival.POINTS.forEach(
                point -> assertThat(Survival.after(point.years())).isCloseTo(point.share(), within(1e-12)));
        assertThat(Survival.after(1.5)).isCloseTo(0.765, within(1e-12));
        assertThat(Survival.after(8)).isCloseTo(0.69 * 0.69 / 0.74, within(1e-12));
        double last = 1;
        for (double years = 0; years < 30; years += 0.05) {
            assertThat(Survival.after(years)).isLessThanOrEqualTo(last);
            last = Survival.after(years);
        }
    }

    @Test
    void theBreakIsTheFirstStepNamed() {
        List<StepOutcome> steps = List.of(
                outcome("step-4", Set.of(), claim("note", Performance.LATE)),
                outcome("q7", Set.of(), claim("note", Performance.LATE)));

        assertThat(new Outcome("x", steps, "step 4, much later", "").findBreak().map(StepOutcome::id))
                .hasValue("step-4");
        assertThat(new Outcome("x", steps, "Q7 (see step 4)", "").findBreak().map(StepOutcome::id))
                .hasValue("q7");
        assertThat(new Outcome("x", steps, "none", "").findBreak()).isEmpty();
        assertThat(new Outcome("x", steps, "4 years on", "").findBreak()).isEmpty();
    }
}
