package dev.gradus.forecast.backtest;

import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.Numbers;
import java.util.stream.IntStream;

/**
 * Which performers turn out unreliable, what of it is seen, and what is made good.
 *
 * <p>For each set of unreliable performers, of which each has a chance: with λ the signal, λ̃ = 1 − q(1 − λ) and ς the chance of a cure
 * (model.md §2, §4), nothing of stage Δ is seen missing with u = Π λ̃ over its measures of unreliable performers, and the stage is passed
 * with u + (1 − u)·ς: one chance per stage, which makes all that was seen missing in it good.
 */
final class SeenFailures {
    private final Structure structure;
    private final Numbers numbers;
    private final long[] stages;

    /** Measures that unreliable performers have, one mask for each set of these. */
    private final long[] unreliable;

    private final double[] chances;
    /** For each set of unreliable performers, the chance that the stages before this one are passed. */
    private final double[][] passed;

    /** @param reliability chance that a party is reliable, by position */
    SeenFailures(Structure structure, Numbers numbers, long[] stages, double[] reliability) {
        this.structure = structure;
        this.numbers = numbers;
        this.stages = stages.clone();
        long all = 0;
        for (long stage : stages) {
            all |= stage;
        }
        long done = all;
        int[] performers = IntStream.range(0, structure.partyCount())
                .filter(j -> (structure.performedBy(j) & done) != 0)
                .toArray();
        unreliable = new long[1 << performers.length];
        chances = new double[unreliable.length];
        passed = new double[unreliable.length][];
        for (int set = 0; set < unreliable.length; set++) {
            chances[set] = 1;
            for (int k = 0; k < performers.length; k++) {
                boolean fails = (set >>> k & 1) != 0;
                chances[set] *= fails ? 1 - reliability[performers[k]] : reliability[performers[k]];
                unreliable[set] |= fails ? structure.performedBy(performers[k]) : 0;
            }
            passed[set] = passed(unreliable[set]);
        }
    }

    private double[] passed(long failing) {
        double[] before = new double[stages.length + 1];
        before[0] = 1;
        for (int k = 0; k < stages.length; k++) {
            before[k + 1] = before[k] * passes(k, failing);
        }
        return before;
    }

    private double passes(int stage, long failing) {
        double unseen = unseen(stages[stage] & failing);
        return unseen + (1 - unseen) * numbers.cure();
    }

    /** Chance that what is seen missing does not end the process before the stage. */
    double reached(int stage) {
        double sum = 0;
        for (int set = 0; set < chances.length; set++) {
            sum += chances[set] * passed[set][stage];
        }
        return sum;
    }

    /**
     * Chance that the stage is reached and all of these measures are done by its end.
     *
     * @param stage in which the last of them is due
     * @param madeGood what is made good in that stage counts
     */
    double done(long measures, int stage, boolean madeGood) {
        double sum = 0;
        for (int set = 0; set < chances.length; set++) {
            double chance = chances[set];
            for (int k = 0; k < stage; k++) {
                long own = stages[k] & measures & unreliable[set];
                double alone = unseen(stages[k] & ~measures & unreliable[set]) * signals(own);
                chance *= own == 0 ? passes(k, unreliable[set]) : cured(own, alone);
            }
            long own = stages[stage] & measures & unreliable[set];
            sum += chance * (madeGood ? cured(own, signals(own)) : signals(own));
        }
        return sum;
    }

    /** With a cure all that is done or seen missing is done; {@code alone} is the chance without one. */
    private double cured(long measures, double alone) {
        return alone + numbers.cure() * (mended(measures) - alone);
    }

    /** Chance that an unreliable performer is not seen to fail at any of these. */
    double unseen(long measures) {
        double product = 1;
        for (long rest = measures; rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            product *= 1 - seenMissing(c);
        }
        return product;
    }

    /** Chance that an unreliable performer does all of these. */
    double signals(long measures) {
        double product = 1;
        for (long rest = measures; rest != 0; rest &= rest - 1) {
            product *= signal(Long.numberOfTrailingZeros(rest));
        }
        return product;
    }

    /** Chance that an unreliable performer does, or is seen not to do, each of these. */
    private double mended(long measures) {
        double product = 1;
        for (long rest = measures; rest != 0; rest &= rest - 1) {
            int c = Long.numberOfTrailingZeros(rest);
            product *= signal(c) + seenMissing(c);
        }
        return product;
    }

    /** Chance that an unreliable performer does not do this and is seen. */
    double seenMissing(int c) {
        return numbers.seen(c) * (1 - signal(c));
    }

    private double signal(int c) {
        return numbers.signal(structure.measures().get(c).performer(), c);
    }
}
