package dev.gradus.elicitation.weighing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;

/**
 * What things weigh for a side, after some answers: draws from what is then thought possible. They are made by slice sampling, one
 * coordinate of a {@link Mind} after the other, each on an ellipse (Murray, Adams, MacKay 2010), so that nothing needs tuning. The same
 * seed gives the same draws.
 */
public final class Weights {
    private static final int WARMING = 20;

    private final double[][] shares;
    private final double[] exponents;
    private final double[] noises;
    private final double[] blurs;
    private final double[] slips;
    private final Map<Scale, Double> readings = new EnumMap<>(Scale.class);

    private Weights(int things, int answers, int draws) {
        shares = new double[draws][things];
        exponents = new double[draws];
        noises = new double[draws];
        blurs = new double[draws];
        slips = new double[answers];
    }

    /**
     * @param things how many there are
     * @param draws how many guesses
     */
    public static Weights of(int things, List<Answer> answers, int draws, long seed) {
        Likelihood likelihood = new Likelihood(things, answers);
        RandomGenerator random = new SplittableRandom(seed);
        Mind mind = begin(things, answers, random);
        Weights weights = new Weights(things, answers.size(), draws);
        sample(mind, likelihood, draws, random, draw -> weights.keep(draw, mind, likelihood));
        for (int k = 0; k < weights.slips.length; k++) {
            weights.slips[k] /= draws;
        }
        return weights;
    }

    /**
     * How likely some answers are, in the mean over what is thought possible.
     *
     * @param believed the answers that say what is possible
     * @param asked those whose chance is wanted
     */
    static double[] chances(int things, List<Answer> believed, List<Answer> asked, int draws, long seed) {
        Likelihood all = new Likelihood(things, asked);
        RandomGenerator random = new SplittableRandom(seed);
        Mind mind = begin(things, believed, random);
        double[] chances = new double[asked.size()];
        Likelihood likelihood = new Likelihood(things, believed);
        sample(mind, likelihood, draws, random, _ -> all.addChances(mind, chances));
        return chances;
    }

    /** A mind that goes with the answers: the best of those found with each reading of the scale alone, which are too far apart to go from one to another. */
    private static Mind begin(int things, List<Answer> answers, RandomGenerator random) {
        boolean rated = answers.stream().anyMatch(Answer.Rating.class::isInstance);
        Mind best = new Mind(things, answers);
        double most = Double.NEGATIVE_INFINITY;
        for (Scale scale : rated ? EnumSet.allOf(Scale.class) : EnumSet.of(Scale.RIGHT)) {
            Mind mind = new Mind(things, answers);
            Likelihood alone = new Likelihood(things, answers, Set.of(scale));
            for (int sweep = 0; sweep < WARMING; sweep++) {
                sweep(mind, alone, random);
            }
            double whole = alone.whole(mind);
            if (whole > most) {
                most = whole;
                best = mind;
            }
        }
        return best;
    }

    private static void sample(Mind mind, Likelihood likelihood, int draws, RandomGenerator random, IntConsumer keep) {
        for (int k = -WARMING; k < draws; k++) {
            sweep(mind, likelihood, random);
            if (k >= 0) {
                keep.accept(k);
            }
        }
    }

    private void keep(int draw, Mind mind, Likelihood likelihood) {
        for (int thing = 0; thing < shares[draw].length; thing++) {
            shares[draw][thing] = mind.share(thing);
        }
        exponents[draw] = mind.exponent();
        noises[draw] = mind.noise();
        blurs[draw] = mind.blur();
        likelihood.addSlips(mind, slips);
        for (Scale scale : Scale.values()) {
            readings.merge(scale, likelihood.reads(mind, scale) / shares.length, Double::sum);
        }
    }

    private static void sweep(Mind mind, Likelihood likelihood, RandomGenerator random) {
        for (int k = 0; k < mind.size(); k++) {
            double now = mind.coordinate(k);
            double floor = likelihood.log(mind, k) + Math.log(1 - random.nextDouble());
            double other = random.nextGaussian();
            double angle = 2 * Math.PI * random.nextDouble();
            double least = angle - 2 * Math.PI;
            double most = angle;
            mind.set(k, now * Math.cos(angle) + other * Math.sin(angle));
            while (likelihood.log(mind, k) < floor && most - least > 1e-9) {
                if (angle < 0) {
                    least = angle;
                } else {
                    most = angle;
                }
                angle = least + (most - least) * random.nextDouble();
                mind.set(k, now * Math.cos(angle) + other * Math.sin(angle));
            }
        }
    }

    public int draws() {
        return shares.length;
    }

    public int things() {
        return shares[0].length;
    }

    /** What a thing weighs in one draw, if the heaviest is 1. */
    public double share(int draw, int thing) {
        return shares[draw][thing];
    }

    /** What several weigh together in one draw. */
    double total(int draw, List<Integer> things) {
        double total = 0;
        for (int thing : things) {
            total += shares[draw][thing];
        }
        return total;
    }

    double exponent(int draw) {
        return exponents[draw];
    }

    /** Variance of the logarithm of an amount, as a share of the heaviest, that is thought of for an answer. */
    double variance(int draw, double share) {
        return Mind.variance(noises[draw], blurs[draw], share);
    }

    /** Mean of what a thing weighs. */
    public double mean(int thing) {
        return Arrays.stream(shares).mapToDouble(draw -> draw[thing]).average().orElseThrow();
    }

    /**
     * What a thing weighs less than with this chance.
     *
     * @param chance 0…1
     */
    public double quantile(int thing, double chance) {
        double[] sorted =
                Arrays.stream(shares).mapToDouble(draw -> draw[thing]).sorted().toArray();
        return sorted[(int) Math.round(chance * (sorted.length - 1))];
    }

    /** How likely it is that an answer, by its number, was a slip: that it does not go with all the others. */
    public double slip(int answer) {
        return slips[answer];
    }

    /** How likely it is that the scale is read so. */
    public double reads(Scale scale) {
        return readings.getOrDefault(scale, scale.before());
    }
}
