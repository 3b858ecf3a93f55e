package dev.gradus.chance;

import dev.gradus.quantity.Estimate;
import dev.gradus.quantity.Shape;
import java.util.List;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;

/** The inverse distribution function of an estimate. Every value it gives is valid: within the range, or the valid range of a normal. */
public sealed interface Quantile {
    /** Standard normal deviate of the 95th percentile. */
    double DEVIATE_95 = 1.6448536269514722;

    /**
     * @param u in (0, 1)
     */
    double at(double u);

    /** Of a number without a range, always that number. */
    static Quantile of(Estimate estimate) {
        double low = estimate.low();
        double high = estimate.high();
        if (!estimate.isRange()) {
            return new Fixed(low);
        }
        double mode = (estimate.likely() - low) / (high - low);
        return switch (estimate.shape()) {
            case Shape.Pert _ -> new Pert(low, high, new SteadyBeta(1 + 4 * mode, 5 - 4 * mode));
            case Shape.Triangular _ -> new Triangular(low, high, mode);
            case Shape.Uniform _ -> new Uniform(low, high);
            case Shape.Normal(double least, double most) ->
                Normal.of(estimate.likely(), (high - low) / (2 * DEVIATE_95), least, most);
            case Shape.Discrete(List<Double> chances) ->
                new Discrete(low, estimate.likely(), high, chances.get(0), chances.get(0) + chances.get(1));
        };
    }

    record Fixed(double value) implements Quantile {
        @Override
        public double at(double u) {
            return value;
        }
    }

    record Uniform(double low, double high) implements Quantile {
        @Override
        public double at(double u) {
            return low + (high - low) * u;
        }
    }

    /**
     * @param mode place of the most likely value, 0…1
     */
    record Triangular(double low, double high, double mode) implements Quantile {
        @Override
        public double at(double u) {
            double share = u < mode ? Math.sqrt(u * mode) : 1 - Math.sqrt((1 - u) * (1 - mode));
            return low + (high - low) * share;
        }
    }

    record Pert(double low, double high, BetaDistribution beta) implements Quantile {
        @Override
        public double at(double u) {
            return low + (high - low) * Math.clamp(beta.inverseCumulativeProbability(u), 0, 1);
        }
    }

    /**
     * @param from probability of the normal below the valid range
     * @param within probability of the valid range
     */
    record Normal(NormalDistribution normal, double least, double most, double from, double within)
            implements Quantile {
        static Normal of(double mean, double deviation, double least, double most) {
            NormalDistribution normal = new NormalDistribution(mean, deviation);
            double from = normal.cumulativeProbability(least);
            return new Normal(normal, least, most, from, normal.cumulativeProbability(most) - from);
        }

        @Override
        public double at(double u) {
            return Math.clamp(normal.inverseCumulativeProbability(from + within * u), least, most);
        }
    }

    /**
     * @param first chance of the lowest
     * @param second chance of the lowest or the most likely
     */
    record Discrete(double low, double likely, double high, double first, double second) implements Quantile {
        @Override
        public double at(double u) {
            return u < first ? low : u < second ? likely : high;
        }
    }
}
