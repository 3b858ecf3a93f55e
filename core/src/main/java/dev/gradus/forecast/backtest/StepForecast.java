package dev.gradus.forecast.backtest;

import dev.gradus.forecast.record.Traits;
import java.util.List;

/**
 * The forecast of one agreement.
 *
 * @param steps one for each question, in their order
 * @param draws over which it is the mean
 * @param whole share of the draws in which every stage holds and the end is stable
 * @param unbroken chance that the roadmap is gone through and its end rests
 */
public record StepForecast(List<Step> steps, int draws, double whole, double unbroken) {
    public StepForecast {
        steps = List.copyOf(steps);
    }

    /**
     * @param performed chance that the step is performed, at whatever time
     * @param onTime chance that it is performed within {@link DrawnRoadmap#GRACE} of its due date; NaN where it is undated
     * @param breaks chance that the agreement breaks here first
     * @param performers ids of the parties that owe it
     * @param traits what the record asks of a step; known without any outcome
     * @param position from 0: its stage in the roadmap
     * @param ends years from the start to the end of its stage in the most likely case
     */
    public record Step(
            Question question,
            double performed,
            double onTime,
            double breaks,
            List<String> performers,
            Traits traits,
            int position,
            double ends) {
        public Step {
            performers = List.copyOf(performers);
        }
    }
}
