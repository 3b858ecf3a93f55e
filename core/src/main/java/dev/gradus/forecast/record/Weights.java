package dev.gradus.forecast.record;

import java.util.List;
import org.hipparchus.exception.MathIllegalArgumentException;

/**
 * What past agreements have taught, as numbers that can be published without the data.
 *
 * <p>The parameters, in this order: the {@link Grade#STEPS} thresholds, one weight for each {@link Trait} in the order of the enum, one
 * intercept for each performer. They are normally distributed.
 *
 * @param performers whoever has an intercept
 * @param mean one for each parameter
 * @param covariance of the parameters, symmetric
 * @param agreementSpread standard deviation of the intercepts of agreements
 * @param performerSpread standard deviation of the intercepts of performers
 * @param sample on what they rest
 */
public record Weights(
        List<String> performers,
        List<Double> mean,
        List<List<Double>> covariance,
        double agreementSpread,
        double performerSpread,
        Sample sample) {
    public Weights {
        performers = List.copyOf(performers);
        mean = List.copyOf(mean);
        covariance = covariance.stream().map(List::copyOf).toList();
        int size = size(performers);
        if (mean.size() != size || covariance.size() != size || covariance.stream().anyMatch(row -> row.size() != size)) {
            throw new IllegalArgumentException(size + " parameters, " + mean.size() + " means");
        }
    }

    /**
     * @param data names of what was fitted on
     * @param agreements how many
     * @param steps how many, the accounts of one step counted once
     * @param done how many of them were carried out in full, late or not; accounts that differ in parts
     * @param classes how many steps of each kind, and how many of them carried out
     */
    public record Sample(List<String> data, int agreements, double steps, double done, List<Kind> classes) {
        public Sample {
            data = List.copyOf(data);
            classes = List.copyOf(classes);
        }
    }

    /**
     * A reference class: steps alike in what is said of them.
     *
     * @param dated with a day
     * @param seen likely to be seen if not done ({@link Trait#SEEN} of {@link #LIKELY} or more)
     */
    public record Kind(boolean dated, boolean seen, double steps, double done) {
        /** From here on a breach is likely to be seen. */
        public static final double LIKELY = 2.0 / 3;

        public boolean holds(Traits traits) {
            return traits.known().getOrDefault(Trait.DATED, 0.0) > 0.5 == dated
                    && traits.known().getOrDefault(Trait.SEEN, 0.0) >= LIKELY == seen;
        }
    }

    static int at(Trait trait) {
        return Grade.STEPS + trait.ordinal();
    }

    int size() {
        return mean.size();
    }

    /** How many parameters there are with these performers. */
    public static int size(List<String> performers) {
        return Grade.STEPS + Trait.values().length + performers.size();
    }

    /** Whether the covariance is that of a distribution, and the spreads are positive. */
    public boolean isSound() {
        if (!(agreementSpread > 0 && performerSpread > 0)) {
            return false;
        }
        try {
            Laplace.inverse(covariance.stream()
                    .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                    .toArray(double[][]::new));
            return true;
        } catch (MathIllegalArgumentException _) {
            return false;
        }
    }

    /** Number of the parameter; −1 = this performer has none. */
    int at(String performer) {
        int index = performers.indexOf(performer);
        return index < 0 ? -1 : Grade.STEPS + Trait.values().length + index;
    }

    /** What a unit of the scaled trait adds to the linear predictor, most likely. */
    public double weight(Trait trait) {
        return mean.get(at(trait));
    }

    /** Standard deviation of {@link #weight}. */
    public double spread(Trait trait) {
        return Math.sqrt(covariance.get(at(trait)).get(at(trait)));
    }
}
