package dev.gradus.forecast.record;

import dev.gradus.forecast.record.Weights.Kind;
import dev.gradus.forecast.record.Weights.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fits {@link Weights} by maximum a posteriori.
 *
 * <p>Priors, the same whatever the data: thresholds normal around 0 with standard deviation {@link #THRESHOLD}, their distances Γ(2, 1);
 * weights normal around 0 with penalty {@link #PENALTY}; the spread of the intercepts of agreements, and that of performers, Γ(2, 2), which
 * never lets them vanish (Chung et al. 2013). The two spreads are those of a fixed grid at which the evidence (Laplace) times their prior is
 * highest; the rest is the mode at these spreads, with its curvature.
 */
public final class Fit {
    /** Ridge penalty on the weight of each scaled trait: one over the variance of its prior. */
    public static final double PENALTY = 2;

    private static final double THRESHOLD = 1.5;
    private static final double SPREAD_RATE = 2;
    private static final double[] SPREADS =
            IntStream.range(0, 13).mapToDouble(k -> 0.05 * Math.pow(2, k / 2.0)).toArray();
    private static final int FIXED = Grade.STEPS + Trait.values().length;

    private final List<Deed> deeds;
    private final List<String> performers;
    private final List<String> agreements;

    private Fit(List<Deed> deeds) {
        this.deeds = deeds;
        performers = deeds.stream()
                .flatMap(deed -> deed.performers().stream())
                .distinct()
                .sorted()
                .toList();
        agreements = deeds.stream().map(Deed::agreement).distinct().sorted().toList();
    }

    /** @param data names of what the deeds were taken from */
    public static Weights of(List<Deed> deeds, List<String> data) {
        return new Fit(List.copyOf(deeds)).best(data);
    }

    private Weights best(List<String> data) {
        Weights best = null;
        double most = Double.NEGATIVE_INFINITY;
        double[] start = start();
        for (double agreement : SPREADS) {
            for (double performer : SPREADS) {
                Laplace found = Laplace.of(density(agreement, performer), start);
                double evidence = found.evidence()
                        + prior(agreement, agreements.size())
                        + prior(performer, performers.size());
                if (best == null || evidence > most) {
                    most = evidence;
                    best = weights(found, agreement, performer, data);
                }
                start = found.mode();
            }
        }
        return Objects.requireNonNull(best);
    }

    /** Γ(2, 2) on a grid of logarithms, and what the normal distributions of so many intercepts were not divided by in the density. */
    private static double prior(double spread, int intercepts) {
        return (2 - intercepts) * Math.log(spread) - SPREAD_RATE * spread;
    }

    private double[] start() {
        double[] start = new double[FIXED + performers.size() + agreements.size()];
        for (int k = 0; k < Grade.STEPS; k++) {
            start[k] = 1.0 - k;
        }
        return start;
    }

    private Density density(double agreement, double performer) {
        double[] precisions = new double[FIXED + performers.size() + agreements.size()];
        Arrays.fill(precisions, 0, Grade.STEPS, 1 / (THRESHOLD * THRESHOLD));
        Arrays.fill(precisions, Grade.STEPS, FIXED, PENALTY);
        Arrays.fill(precisions, FIXED, FIXED + performers.size(), 1 / (performer * performer));
        Arrays.fill(precisions, FIXED + performers.size(), precisions.length, 1 / (agreement * agreement));
        double[][] precision = new double[precisions.length][precisions.length];
        for (int i = 0; i < precisions.length; i++) {
            precision[i][i] = precisions[i];
        }
        Density density = new Density(new double[precisions.length], precision, true);
        deeds.forEach(deed -> density.observe(terms(deed), deed.from(), deed.to(), deed.weight()));
        return density;
    }

    private Terms terms(Deed deed) {
        Terms terms = traits(deed.traits());
        for (String performer : deed.performers()) {
            terms = terms.and(FIXED + performers.indexOf(performer), 1.0 / deed.performers().size());
        }
        return terms.and(FIXED + performers.size() + agreements.indexOf(deed.agreement()), 1);
    }

    /** The part of the linear predictor that is the same for all agreements and performers. */
    static Terms traits(Traits traits) {
        Terms terms = Terms.none();
        for (Trait trait : Trait.values()) {
            terms = traits.knows(trait) ? terms.and(Weights.at(trait), traits.scaled(trait)) : terms;
        }
        return terms;
    }

    /** The intercepts of past agreements are not needed for the next one: their part of the normal distribution is left out. */
    private Weights weights(Laplace found, double agreement, double performer, List<String> data) {
        int size = FIXED + performers.size();
        List<Double> mean = Arrays.stream(found.mode()).limit(size).boxed().toList();
        List<List<Double>> covariance = Arrays.stream(found.covariance())
                .limit(size)
                .map(row -> Arrays.stream(row).limit(size).boxed().toList())
                .toList();
        return new Weights(performers, mean, covariance, agreement, performer, sample(data));
    }

    private Sample sample(List<String> data) {
        List<Kind> kinds = new ArrayList<>();
        for (boolean dated : new boolean[] {true, false}) {
            for (boolean seen : new boolean[] {true, false}) {
                Kind kind = new Kind(dated, seen, 0, 0);
                List<Deed> alike =
                        deeds.stream().filter(deed -> kind.holds(deed.traits())).toList();
                kinds.add(new Kind(dated, seen, steps(alike.stream()), done(alike.stream())));
            }
        }
        return new Sample(data, agreements.size(), steps(deeds.stream()), done(deeds.stream()), kinds);
    }

    private static double steps(Stream<Deed> deeds) {
        return deeds.mapToDouble(Deed::weight).sum();
    }

    private static double done(Stream<Deed> deeds) {
        return steps(deeds.filter(deed -> deed.from().compareTo(Grade.LATE) >= 0));
    }
}
