package dev.gradus.forecast.backtest;

import dev.gradus.forecast.backtest.BacktestResult.Bin;
import dev.gradus.forecast.backtest.BacktestResult.Label;
import dev.gradus.forecast.backtest.BacktestResult.Way;

/**
 * What verdicts of this kind have been worth, in counts that a reader can weigh.
 *
 * @param agreements past agreements whose end is known
 * @param doubted steps that were given a chance below {@link #DOUBTED} of being kept to
 * @param doubtedDone how many of those were carried out in full all the same
 * @param others steps that were given at least that chance
 * @param othersDone how many of those were carried out in full
 */
public record TrackRecord(int agreements, int doubted, int doubtedDone, int others, int othersDone) {
    /** Chance below which a step counts as doubted. */
    public static final double DOUBTED = 0.2;

    /** On the agreements of the library, 2,048 draws, seed 1, as {@code gradus backtest} gives it; a test computes it again. */
    public static final TrackRecord OF_THE_LIBRARY = new TrackRecord(6, 32, 20, 12, 11);

    public static TrackRecord of(BacktestResult result) {
        int agreements = result.rows().stream()
                .filter(row -> row.label() == Label.PERFORMED && row.way() == Way.GRADUS)
                .mapToInt(BacktestResult.Row::cases)
                .findFirst()
                .orElse(0);
        return new TrackRecord(
                agreements,
                result.bins().stream()
                        .filter(TrackRecord::isDoubted)
                        .mapToInt(Bin::n)
                        .sum(),
                result.bins().stream()
                        .filter(TrackRecord::isDoubted)
                        .mapToInt(TrackRecord::done)
                        .sum(),
                result.bins().stream()
                        .filter(bin -> !isDoubted(bin))
                        .mapToInt(Bin::n)
                        .sum(),
                result.bins().stream()
                        .filter(bin -> !isDoubted(bin))
                        .mapToInt(TrackRecord::done)
                        .sum());
    }

    private static boolean isDoubted(Bin bin) {
        return bin.to() <= DOUBTED;
    }

    private static int done(Bin bin) {
        return (int) Math.round(bin.n() * bin.happened());
    }
}
