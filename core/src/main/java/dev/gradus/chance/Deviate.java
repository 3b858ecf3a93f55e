package dev.gradus.chance;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** Standard normal deviates. */
public final class Deviate {
    private Deviate() {}

    /**
     * What a standard normal number exceeds with a small probability: 1.645 for 0.05.
     *
     * @param tail the probability, above 0
     */
    public static double above(double tail) {
        return -new NormalDistribution().inverseCumulativeProbability(tail);
    }
}
