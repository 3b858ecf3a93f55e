package dev.gradus.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.WholeCase;
import dev.gradus.forecast.Forecast;
import dev.gradus.forecast.Forecaster;
import dev.gradus.forecast.Sweep;
import dev.gradus.forecast.SweepRequest;
import dev.gradus.forecast.UncertainCase;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.JoinedSpaces;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.search.FrontierEngine;
import dev.gradus.stability.PublishedConflicts;
import dev.gradus.stability.review.ConflictReview;
import dev.gradus.stability.review.ConflictReviewer;
import dev.gradus.words.SmallCase;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The analyses say the same to the last bit on whatever threads they run, also when they run on the pool that they use. */
class WorkersTest {
    private static final Executor FULL = _ -> {
        throw new RejectedExecutionException("full");
    };

    private static Forecast forecast(Workers workers) {
        SweepRequest request = new SweepRequest(192, 11, 0, PlanRequest.DEFAULT.withWorkers(workers));
        return Forecaster.forecast(
                UncertainCase.of(WholeCase.of(SmallCase.uncertain(0.6))),
                request,
                Collections.emptyIterator(),
                Watch.NONE,
                Sweep.Sink.NONE);
    }

    private static List<Object> answers(Workers workers) {
        Assessment assessment = Assessor.assess(WholeCase.of(SmallCase.written()), asked(workers), Watch.NONE);
        ConflictReview review = ConflictReviewer.review(
                PublishedConflicts.prisonersDilemma(),
                new ConflictReviewer.Request(8, OptionalInt.empty(), true, workers),
                Watch.NONE);
        List<Object> answers = new ArrayList<>();
        Forecast forecast = forecast(workers);
        answers.add(forecast.swept());
        answers.add(forecast.drivers().factors());
        answers.add(forecast.verdicts());
        answers.add(assessment.plan());
        answers.add(assessment.best());
        answers.add(assessment.repairs());
        answers.add(assessment.proposals());
        answers.add(review.stability());
        review.rests().forEach(rest -> answers.add(List.of(rest.state(), rest.concepts(), rest.worseOff())));
        for (long seed = 0; seed < 20; seed++) {
            Scenario scenario = JoinedSpaces.draw(seed);
            ParetoFrontier frontier =
                    FrontierEngine.of(scenario, FrontierSettings.exact(1).withWorkers(workers), Watch.NONE);
            for (int p = 0; p < frontier.size(); p++) {
                answers.add(java.util.Arrays.stream(frontier.values(p)).boxed().toList());
                answers.add(frontier.outcomes(p));
            }
        }
        return answers;
    }

    private static AssessmentRequest asked(Workers workers) {
        return new AssessmentRequest(PlanRequest.DEFAULT.withWorkers(workers));
    }

    @Test
    void theSameOnAnyThreads() throws Exception {
        List<Object> alone = answers(Workers.ONE);

        assertThat(alone).hasSizeGreaterThan(20);
        assertThat(answers(Workers.of(3))).isEqualTo(alone);
        assertThat(answers(Workers.on(FULL, 3))).isEqualTo(alone);
        try (ExecutorService one = Executors.newSingleThreadExecutor();
                ExecutorService two = Executors.newFixedThreadPool(2)) {
            assertThat(answers(Workers.on(one, 3))).isEqualTo(alone);
            List<Callable<List<Object>>> several = Collections.nCopies(3, () -> answers(Workers.on(two, 3)));
            for (Future<List<Object>> each : two.invokeAll(several)) {
                assertThat(each.get(60, TimeUnit.SECONDS)).isEqualTo(alone);
            }
        }
    }
}
