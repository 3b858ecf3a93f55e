package dev.gradus.forecast.backtest;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.forecast.backtest.StepForecast.Step;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Forecasts the steps of an agreement's own roadmap: the mean over draws of the numbers of the case. */
public final class StepForecaster {
    private final List<Question> questions;
    private final Roadmap roadmap;
    private final double[] performed;
    private final double[] onTime;
    private final double[] holds;
    private final double[] trusted;
    private double[] breaks = new double[0];
    private int whole;
    private double unbroken;

    private StepForecaster(Roadmap roadmap, List<Question> questions) {
        this.roadmap = roadmap;
        this.questions = questions;
        performed = new double[questions.size()];
        onTime = new double[questions.size()];
        holds = new double[questions.size()];
        trusted = new double[questions.size()];
    }

    /**
     * @param central the case with its most likely numbers
     * @param roadmap the agreement's own; not empty
     * @param draw the case with the numbers of draw k; asked for k = 0 … draws − 1, in order
     */
    public static StepForecast forecast(
            ResolvedCase central,
            Roadmap roadmap,
            List<Question> questions,
            int draws,
            IntFunction<ResolvedCase> draw,
            Watch watch) {
        StepForecaster forecaster = new StepForecaster(roadmap, questions);
        forecaster.breaks = new double[central.structure().measureCount()];
        for (int k = 0; k < draws; k++) {
            watch.check();
            forecaster.add(new DrawnRoadmap(draw.apply(k), roadmap));
        }
        return forecaster.mean(new StepTraits(central, roadmap), new DrawnRoadmap(central, roadmap), draws);
    }

    private void add(DrawnRoadmap drawn) {
        for (int s = 0; s < questions.size(); s++) {
            Question question = questions.get(s);
            double chance = drawn.performed(question.measures());
            boolean inTime = drawn.years(question.measures()) <= question.due() + DrawnRoadmap.GRACE;
            performed[s] += chance;
            onTime[s] += inTime ? chance : 0;
            holds[s] += drawn.holds(question.measures()) ? 1 : 0;
            trusted[s] += drawn.trusted(question.measures());
        }
        whole += drawn.holds() ? 1 : 0;
        unbroken += drawn.breaks(breaks);
    }

    private StepForecast mean(StepTraits signs, DrawnRoadmap central, int draws) {
        long[] stages = roadmap.stages().stream().mapToLong(s -> s.measures()).toArray();
        List<Step> steps = new ArrayList<>();
        for (int s = 0; s < questions.size(); s++) {
            Question question = questions.get(s);
            int position = DrawnRoadmap.position(stages, question.measures());
            double broken = 0;
            for (int c = 0; c < breaks.length; c++) {
                broken += (question.measures() >>> c & 1) == 0 ? 0 : breaks[c] / draws;
            }
            steps.add(new Step(
                    question,
                    performed[s] / draws,
                    question.isDated() ? onTime[s] / draws : Double.NaN,
                    broken,
                    signs.performers(question.measures()),
                    signs.traits(question, position, holds[s] / draws, trusted[s] / draws),
                    position,
                    central.endOfStage(position)));
        }
        return new StepForecast(steps, draws, (double) whole / draws, unbroken / draws);
    }
}
