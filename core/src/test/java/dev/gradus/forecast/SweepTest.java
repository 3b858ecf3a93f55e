package dev.gradus.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.agreement.Figure;
import dev.gradus.agreement.Resolver;
import dev.gradus.agreement.WholeCase;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Rule;
import dev.gradus.roadmap.Target;
import dev.gradus.roadmap.evaluation.Evaluator;
import dev.gradus.roadmap.planning.Planner;
import dev.gradus.words.SmallCase;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final UncertainCase CASE = UncertainCase.of(WholeCase.of(SmallCase.uncertain(0.6)));

    private static SweepRequest request(long draws, double precision, int threads) {
        return new SweepRequest(draws, 42, precision, new PlanRequest(Rule.NASH, 2, Target.ANY, 1L << 26, threads));
    }

    private static SweepResult run(SweepRequest request) {
        return Sweep.run(CASE, request, Collections.emptyIterator(), Watch.NONE, Sweep.Sink.NONE);
    }

    @Test
    void theAnswerDoesNotDependOnTheThreads() {
        assertThat(run(request(300, 0, 1))).isEqualTo(run(request(300, 0, 3)));
    }

    @Test
    void noOutcomeIsForgotten() {
        SweepResult result = run(request(500, 0, 2));

        assertThat(result.draws()).isEqualTo(500);
        assertThat(result.kinds().stream().mapToLong(kind -> kind.chance().hits()))
                .satisfies(hits -> {});
        assertThat(result.kinds().stream()
                        .mapToLong(kind -> kind.chance().hits())
                        .sum())
                .isEqualTo(500);
        assertThat(result.agreement().hits()).isBetween(1L, 499L);
    }

    /** Each row is what the planner and the evaluator say of its draw. */
    @Test
    void aRowIsThePlanOfItsDraw() {
        SweepRequest request = request(128, 0, 2);
        for (Row row : run(request).sample()) {
            Draw draw = Sweep.draw(CASE, request, row.number());
            Plan plan = Planner.plan(draw.resolved(), request.plan(), Watch.NONE);
            boolean agreed = plan instanceof Plan.Found(var roadmap, var _)
                    && !roadmap.stages().isEmpty();
            assertThat(row.agreed()).isEqualTo(agreed);
            if (plan instanceof Plan.Found(var roadmap, var _) && agreed) {
                var certificate = Evaluator.evaluate(draw.resolved(), roadmap);
                assertThat(row.weakestMargin()).isEqualTo(certificate.weakestMargin());
                assertThat(row.values().getFirst())
                        .isEqualTo(certificate
                                .stages()
                                .getFirst()
                                .parties()
                                .getFirst()
                                .value());
            }
        }
    }

    @Test
    void everyDrawLiesInItsRange() {
        SweepRequest request = request(64, 0, 1);
        for (long k = 0; k < 64; k++) {
            double[] values = Sweep.draw(CASE, request, k).values();
            for (int c = 0; c < values.length; c++) {
                Figure figure = CASE.figures().get(c);
                assertThat(values[c])
                        .isBetween(figure.estimate().low(), figure.estimate().high());
            }
        }
    }

    @Test
    void theCentralNumbersGiveTheCentralCase() {
        assertThat(CASE.with(0, CASE.likely()).resolved()).isEqualTo(SmallCase.resolved());
        assertThat(Resolver.numbers(SmallCase.written(), Figure::value))
                .isEqualTo(SmallCase.resolved().numbers());
    }

    @Test
    void aSweepStopsWhenItIsPreciseEnough() {
        SweepResult result = run(request(100_000, 0.05, 2));

        assertThat(result.precise()).isTrue();
        assertThat(result.draws()).isLessThan(1000);
        assertThat(result.kinds())
                .allSatisfy(kind -> assertThat(kind.chance().precision()).isLessThanOrEqualTo(0.05));
        assertThat(result).isEqualTo(run(request(100_000, 0.05, 1)));
    }

    @Test
    void aStoppedSweepKeepsItsBlocksAndResumesToTheSameAnswer() {
        SweepRequest request = request(640, 0, 1);
        List<Row> kept = new ArrayList<>();
        AtomicInteger asked = new AtomicInteger();
        Watch impatient = new Watch() {
            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() > 3000;
            }
        };
        SweepResult first = Sweep.run(CASE, request, Collections.emptyIterator(), impatient, kept::addAll);

        assertThat(first.stopped()).isTrue();
        assertThat(first.draws()).isEqualTo(kept.size()).isBetween(1L, 639L);
        List<Row> planned = new ArrayList<>();
        SweepResult second = Sweep.run(CASE, request, kept.iterator(), Watch.NONE, planned::addAll);
        assertThat(second).isEqualTo(run(request));
        assertThat(planned).hasSize(640 - kept.size());
    }

    /** Two performers, one reliable, the other not: by hand. */
    @Test
    void whatIsBelievedFollowsFromTheSignals() {
        var resolved = SmallCase.resolved();
        long all = (1L << resolved.structure().measureCount()) - 1;
        double[] certain = {1, 1};
        double[] doubtful = {1, 0};
        double byHand = 1;
        for (int c = 0; c < resolved.structure().measureCount(); c++) {
            byHand *= resolved.structure().measures().get(c).performer() == 1
                    ? resolved.numbers().signal(1, c)
                    : 1;
        }

        assertThat(Beliefs.allDone(resolved, certain, all)).isEqualTo(1);
        assertThat(Beliefs.allDone(resolved, doubtful, all)).isCloseTo(byHand, within(1e-12));
    }
}
