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
 * @param recordBins the same of those of {@link Way#RECORD_AND_REASON}
 * @param slope by which the log odds of {@link Way#RECORD_AND_REASON} would have to be multiplied; 1 = as sure as it may be, less = too
 *     sure
 * @param fresh whether no case was among those on which the weights of the record were fitted; otherwise each was left out of a fit of
 *     its own, and as the traits were chosen with the others in sight, this is no test
 * @param leftOut steps that were not scored
 */
public record BacktestResult(
        List<CaseResult> cases,
        List<Row> rows,
        List<Bin> bins,
        List<Bin> recordBins,
        Gap slope,
        boolean fresh,
        List<LeftOut> leftOut) {
    public BacktestResult {
        cases = List.copyOf(cases);
        rows = List.copyOf(rows);
        bins = List.copyOf(bins);
        recordBins = List.copyOf(recordBins);
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
        /** The product of every condition of the model, which is no forecast: kept as a warning. */
        GRADUS,
        /** Trust and signals alone. */
        TRUST,
        /** What past agreements taught, without a word of the reckoning. */
        RECORD,
        /** The same with the share of the draws in which the step has reason to be kept. */
        RECORD_AND_REASON,
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
     * @param brierGap mean Brier score less that of {@link Way#AVERAGE_RATE}; below 0 is better than it
     * @param logGap the same of the logarithmic score
     */
    public record Row(Label label, Way way, int steps, int cases, Mean mean, Gap brierGap, Gap logGap) {}

    /**
     * A figure with its interval: whole agreements are drawn again with replacement, and the figure is taken of each such sample.
     *
     * @param low 5% of the samples lie below
     * @param high 5% of the samples lie above
     */
    public record Gap(double value, double low, double high) {
        /** Chance alone does not explain that it is not 0. */
        public boolean isClear() {
            return low > 0 || high < 0;
        }
    }

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
     * @param recorded chance by {@link Way#RECORD_AND_REASON} that each step of the forecast is performed, in their order
     * @param breaking the true breaking step, where the outcome names one of the steps
     */
    public record CaseResult(
            String caseId,
            StepForecast forecast,
            Outcome outcome,
            double performed,
            double brier,
            List<Double> recorded,
            Optional<Breaking> breaking) {
        public CaseResult {
            recorded = List.copyOf(recorded);
        }
    }

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
