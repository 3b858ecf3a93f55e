package dev.gradus.forecast.backtest;

import dev.gradus.forecast.backtest.BacktestResult.Gap;
import dev.gradus.forecast.score.Scores.Mean;
import dev.gradus.forecast.score.Scores.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Figures with intervals: whole agreements are drawn again, because the steps of one are not independent. */
final class Resampled {
    private static final int SAMPLES = 2000;
    private static final long SEED = 1;
    private static final double TAIL = 0.05;
    private static final double CLIP = 0.01;
    /** The slope of the calibration is shrunken towards 1 by a normal prior of this precision, so that it is finite. */
    private static final double PRIOR = 0.01;

    private Resampled() {}

    static Mean mean(List<List<Pair>> agreements) {
        return Mean.of(agreements.stream().flatMap(List::stream).toList());
    }

    /** What the one scores more than the other. */
    static Gap gap(List<List<Pair>> one, List<List<Pair>> other, ToDoubleFunction<Mean> of) {
        int[] all = IntStream.range(0, one.size()).toArray();
        return figure(
                one.size(),
                all,
                draw -> of.applyAsDouble(mean(pick(one, draw))) - of.applyAsDouble(mean(pick(other, draw))));
    }

    /** Slope of the logistic regression of what happened on the log odds that were said (Cox 1958). */
    static Gap slope(List<List<Pair>> agreements) {
        int[] all = IntStream.range(0, agreements.size()).toArray();
        return figure(agreements.size(), all, draw -> slopeOf(mean(agreements, draw)));
    }

    private static List<Pair> mean(List<List<Pair>> agreements, int[] draw) {
        return pick(agreements, draw).stream().flatMap(List::stream).toList();
    }

    private static List<List<Pair>> pick(List<List<Pair>> agreements, int[] draw) {
        List<List<Pair>> picked = new ArrayList<>();
        for (int k : draw) {
            picked.add(agreements.get(k));
        }
        return picked;
    }

    private static Gap figure(int size, int[] all, ToDoubleFunction<int[]> of) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] samples = new double[size == 0 ? 1 : SAMPLES];
        for (int s = 0; s < samples.length; s++) {
            samples[s] = of.applyAsDouble(
                    IntStream.range(0, size).map(_ -> random.nextInt(size)).toArray());
        }
        Arrays.sort(samples);
        int tail = (int) (TAIL * samples.length);
        return new Gap(of.applyAsDouble(all), samples[tail], samples[samples.length - 1 - tail]);
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
                double said = Math.clamp(pair.probability(), CLIP, 1 - CLIP);
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
