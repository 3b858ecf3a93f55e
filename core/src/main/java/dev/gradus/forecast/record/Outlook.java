package dev.gradus.forecast.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How likely a step is carried out, by the record.
 *
 * @param inPart chance that it is carried out at least in part
 * @param done chance that it is carried out, late or not
 * @param onTime chance that it is carried out by its day; says nothing of a step without a day
 */
public record Outlook(Chance inPart, Chance done, Chance onTime) {
    private static final double EIGHTY = 1.2815515655446004;
    private static final double NINETY_FIVE = 1.959963984540054;

    /**
     * @param mean the chance
     * @param low80 the chance of the agreement and step at hand lies above this with 90%
     * @param high80 below this with 90%
     * @param low95 above this with 97.5%
     * @param high95 below this with 97.5%
     */
    public record Chance(double mean, double low80, double high80, double low95, double high95) {}

    /**
     * @param performers whoever owes it
     * @param seen what became of other steps of the same agreement; empty = it has just been signed
     */
    public static Outlook of(Weights weights, Traits traits, List<String> performers, List<Deed> seen) {
        return new Learner(weights, performers, seen).outlook(traits, performers);
    }

    /** The parameters of the weights, then the intercept of this agreement, then those of performers who had none. */
    private static final class Learner {
        private final Weights weights;
        private final List<String> fresh = new ArrayList<>();
        private final double[] mean;
        private final double[][] covariance;

        Learner(Weights weights, List<String> performers, List<Deed> seen) {
            this.weights = weights;
            performers.forEach(this::add);
            seen.forEach(deed -> deed.performers().forEach(this::add));
            double[] prior = priorMean();
            double[][] spread = priorCovariance();
            if (seen.isEmpty()) {
                mean = prior;
                covariance = spread;
            } else {
                Density density = new Density(prior, Laplace.inverse(spread), false);
                seen.forEach(deed -> density.observe(
                        terms(deed.traits(), deed.performers()), deed.from(), deed.to(), deed.weight()));
                Laplace found = Laplace.of(density, prior);
                mean = found.mode();
                covariance = found.covariance();
            }
        }

        private void add(String performer) {
            if (weights.at(performer) < 0 && !fresh.contains(performer)) {
                fresh.add(performer);
            }
        }

        private double[] priorMean() {
            double[] prior = new double[weights.size() + 1 + fresh.size()];
            for (int i = 0; i < weights.size(); i++) {
                prior[i] = weights.mean().get(i);
            }
            return prior;
        }

        private double[][] priorCovariance() {
            int size = weights.size();
            double[][] spread = new double[size + 1 + fresh.size()][size + 1 + fresh.size()];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    spread[i][j] = weights.covariance().get(i).get(j);
                }
            }
            spread[size][size] = weights.agreementSpread() * weights.agreementSpread();
            for (int k = size + 1; k < spread.length; k++) {
                spread[k][k] = weights.performerSpread() * weights.performerSpread();
            }
            return spread;
        }

        private Terms terms(Traits traits, List<String> performers) {
            Terms terms = Fit.traits(traits).and(weights.size(), 1);
            for (String performer : performers) {
                int known = weights.at(performer);
                int at = known < 0 ? weights.size() + 1 + fresh.indexOf(performer) : known;
                terms = terms.and(at, 1.0 / performers.size());
            }
            return terms;
        }

        Outlook outlook(Traits traits, List<String> performers) {
            Terms terms = terms(traits, performers);
            Chance inPart = chance(terms.and(0, 1), traits);
            Chance done = atMost(chance(terms.and(1, 1), traits), inPart);
            return new Outlook(inPart, done, atMost(chance(terms.and(2, 1), traits), done));
        }

        private Chance chance(Terms terms, Traits traits) {
            double middle = terms.times(mean);
            double deviation = Math.sqrt(terms.spread(covariance) + unknown(traits));
            return new Chance(
                    Logistic.mean(middle, deviation),
                    Likelihood.sigma(middle - EIGHTY * deviation),
                    Likelihood.sigma(middle + EIGHTY * deviation),
                    Likelihood.sigma(middle - NINETY_FIVE * deviation),
                    Likelihood.sigma(middle + NINETY_FIVE * deviation));
        }

        /** What a trait that is not known might add: it may lie anywhere in [−1, 1], whose variance is a third. */
        private double unknown(Traits traits) {
            return Arrays.stream(Trait.values())
                    .filter(trait -> !traits.knows(trait))
                    .mapToDouble(trait -> {
                        int at = Weights.at(trait);
                        return (mean[at] * mean[at] + covariance[at][at]) / 3;
                    })
                    .sum();
        }

        private static Chance atMost(Chance chance, Chance above) {
            return new Chance(
                    Math.min(chance.mean, above.mean),
                    Math.min(chance.low80, above.low80),
                    Math.min(chance.high80, above.high80),
                    Math.min(chance.low95, above.low95),
                    Math.min(chance.high95, above.high95));
        }
    }
}
