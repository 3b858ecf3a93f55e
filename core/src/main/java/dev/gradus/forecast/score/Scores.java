package dev.gradus.forecast.score;

import java.util.List;

/** The two proper scoring rules; for both, less is better. */
public final class Scores {
    /** Before a logarithm is taken, a probability is moved to this distance from 0 and 1, so that one certainty gone wrong is finite. */
    public static final double CLIP = 0.01;

    private Scores() {}

    /** Brier score of one forecast: (p − y)²; 0 = sure and right, 0.25 = "50%", 1 = sure and wrong. */
    public static double brier(double probability, boolean happened) {
        double miss = probability - (happened ? 1 : 0);
        return miss * miss;
    }

    /** Logarithmic score of one forecast: −ln of what was given to what happened, after {@link #CLIP}; ln 2 = 0.693 for "50%". */
    public static double log(double probability, boolean happened) {
        double clipped = Math.clamp(probability, CLIP, 1 - CLIP);
        return -Math.log(happened ? clipped : 1 - clipped);
    }

    /**
     * One probability and what happened.
     *
     * @param weight 1, or a share of it where several claimants are scored
     */
    public record Pair(double probability, boolean happened, double weight) {
        public Pair(double probability, boolean happened) {
            this(probability, happened, 1);
        }
    }

    /**
     * Weighted means of both scores.
     *
     * @param n number of pairs; where it is 0 the means are 0 and mean nothing
     */
    public record Mean(int n, double brier, double log) {
        public static Mean of(List<Pair> pairs) {
            double weight = 0;
            double brier = 0;
            double log = 0;
            for (Pair pair : pairs) {
                weight += pair.weight();
                brier += pair.weight() * Scores.brier(pair.probability(), pair.happened());
                log += pair.weight() * Scores.log(pair.probability(), pair.happened());
            }
            return weight == 0 ? new Mean(0, 0, 0) : new Mean(pairs.size(), brier / weight, log / weight);
        }
    }
}
