package dev.gradus.forecast.backtest;

import dev.gradus.forecast.backtest.BacktestResult.Gap;
import dev.gradus.forecast.score.Redrawn;
import dev.gradus.forecast.score.Scores;
import dev.gradus.forecast.score.Scores.Mean;
import dev.gradus.forecast.score.Scores.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Figures with their bounds: whole agreements are drawn again. */
final class Resampled {
    private static final long SEED = 1;
    /** The slope of the calibration is shrunken towards 1 by a normal prior of this precision, so that it is finite. */
    private static final double PRIOR = 0.01;

    private Resampled() {}

    /** What the one scores more than the other, where each agreement has as much weight in the one as in the other. */
    static Gap gap(List<List<Pair>> one, List<List<Pair>> other, ToDoubleFunction<Mean> of) {
        double[] weights = one.stream().mapToDouble(Resampled::weight).toArray();
        double[] more = new double[weights.length];
        for (int k = 0; k < more.length; k++) {
            more[k] = weights[k] * (of.applyAsDouble(Mean.of(one.get(k))) - of.applyAsDouble(Mean.of(other.get(k))));
        }
        return figure(more.length, numbers -> {
            double all = 0;
            double sum = 0;
            for (int k : numbers) {
                all += weights[k];
                sum += more[k];
            }
            return all == 0 ? 0 : sum / all;
        });
    }

    private static double weight(List<Pair> pairs) {
        return pairs.stream().mapToDouble(Pair::weight).sum();
    }

    /** Slope of the logistic regression of what happened on the log odds that were said (Cox 1958). */
    static Gap slope(List<List<Pair>> agreements) {
        return figure(agreements.size(), numbers -> {
            List<Pair> drawn = new ArrayList<>();
            for (int k : numbers) {
                drawn.addAll(agreements.get(k));
            }
            return slopeOf(drawn);
        });
    }

    private static Gap figure(int size, ToDoubleFunction<int[]> of) {
        Redrawn bounds = Redrawn.of(size, SEED, of);
        return new Gap(of.applyAsDouble(IntStream.range(0, size).toArray()), bounds.low(), bounds.high());
    }

    private static double slopeOf(List<Pair> pairs) {
        double intercept = 0;
        double slope = 1;
        for (int round = 0; round < 50; round++) {
            double gi = 0;
            double gs = -PRIOR * (slope - 1);
            double hii = 1e-9;
            double his = 0;
            double hss = PRIOR;
            for (Pair pair : pairs) {
                double said = Math.clamp(pair.probability(), Scores.CLIP, 1 - Scores.CLIP);
                double x = Math.log(said / (1 - said));
                double p = 1 / (1 + Math.exp(-intercept - slope * x));
                double miss = pair.weight() * ((pair.happened() ? 1 : 0) - p);
                double bend = pair.weight() * p * (1 - p);
                gi += miss;
                gs += miss * x;
                hii += bend;
                his += bend * x;
                hss += bend * x * x;
            }
            double determinant = hii * hss - his * his;
            double di = (hss * gi - his * gs) / determinant;
            double ds = (hii * gs - his * gi) / determinant;
            double length = Math.min(1, 2 / Math.max(1e-12, Math.max(Math.abs(di), Math.abs(ds))));
            intercept = Math.clamp(intercept + length * di, -20, 20);
            slope = Math.clamp(slope + length * ds, -20, 20);
        }
        return slope;
    }
}
