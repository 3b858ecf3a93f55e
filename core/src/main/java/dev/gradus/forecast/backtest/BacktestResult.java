package dev.gradus.forecast.backtest;

import dev.gradus.forecast.score.Scores.Mean;
import java.util.List;
import java.util.Optional;

/**
 * Forecasts set beside what happened.
 *
 * @param cases in the order given
 * @param rows for each label, each way of forecasting
 * @param bins reliability of Gradus' chances for {@link Label#PERFORMED}
 * @param leftOut steps that were not scored
 */
public record BacktestResult(List<CaseResult> cases, List<Row> rows, List<Bin> bins, List<LeftOut> leftOut) {
    public BacktestResult {
        cases = List.copyOf(cases);
        rows = List.copyOf(rows);
        bins = List.copyOf(bins);
        leftOut = List.copyOf(leftOut);
    }

    /** What counts as yes. */
    public enum Label {
        /** Performed in full, on time or late. */
        PERFORMED,
        /** As PERFORMED, or performed in part. */
        AT_LEAST_IN_PART,
        /** Performed in full and on time; dated steps only. */
        ON_TIME
    }

    /** Ways of forecasting. */
    public enum Way {
        GRADUS,
        /** Share of the steps of all other cases that were performed. */
        AVERAGE_RATE,
        /** The first step that needs inspectors or money fails, and all after it. */
        FIRST_COSTLY,
        /** The published survival of peace agreements at the step's date. */
        SURVIVAL,
        /** Always 50%. */
        HALF
    }

    /**
     * Scores of one way of forecasting.
     *
     * @param steps number of steps scored; one on which claimants differ is one step and several pairs
     * @param cases number of cases they come from
     * @param leastGap least difference of the mean Brier score to that of Gradus when any one case is left out
     * @param mostGap greatest such difference
     */
    public record Row(Label label, Way way, int steps, int cases, Mean mean, double leastGap, double mostGap) {}

    /**
     * @param from chance at which the bin begins
     * @param forecast mean chance in it
     * @param happened share that was performed
     */
    public record Bin(double from, double to, int n, double forecast, double happened) {}

    /** One step that was not scored. */
    public record LeftOut(String caseId, String step, Reason reason) {}

    /** Why. */
    public enum Reason {
        /** No part of the agreement's text. */
        NOT_IN_THE_TEXT,
        /** Its measures are no single step of the agreement's own roadmap. */
        NOT_A_STEP,
        /** The sources differ, and nobody's account is given. */
        CONTESTED
    }

    /**
     * One case.
     *
     * @param forecast of its steps
     * @param performed share of its scored steps that were performed
     * @param brier mean Brier score of Gradus for {@link Label#PERFORMED}
     * @param breaking the true breaking step, where the outcome names one of the steps
     */
    public record CaseResult(
            String caseId,
            StepForecast forecast,
            Outcome outcome,
            double performed,
            double brier,
            Optional<Breaking> breaking) {}

    /**
     * Where it broke.
     *
     * @param step that broke
     * @param chance that Gradus gave to a break there
     * @param rank of that step by the chance of a break, 1 = most likely; ties share the mean of their places
     * @param of number of steps
     * @param expected the step that Gradus thought likeliest to break
     * @param costly the naive baseline named the right step
     */
    public record Breaking(String step, double chance, double rank, int of, String expected, boolean costly) {
        /** Gradus thought no other step likelier. */
        public boolean isExpected() {
            return rank == 1;
        }
    }
}
