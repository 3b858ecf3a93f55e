package dev.gradus.forecast.reference;

import dev.gradus.forecast.reference.Promise.Grouping;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** A way of saying how likely a promise is to be kept. */
public sealed interface Way {
    /**
     * Fits it.
     *
     * @param training what may be learnt from
     * @param all these and those that are asked about; only {@link OfOthers} looks at them, never at the outcome of the one asked about
     * @return the chance of a promise
     */
    ToDoubleFunction<Promise> fit(List<Promise> training, List<Promise> all);

    /** The share kept in the training data, whatever the promise. */
    record AverageRate() implements Way {
        @Override
        public ToDoubleFunction<Promise> fit(List<Promise> training, List<Promise> all) {
            double rate = Promise.rate(training);
            return _ -> rate;
        }
    }

    /**
     * The share kept by the same class in the training data, drawn towards the average.
     *
     * @param weight as how many promises the average counts, above 0
     */
    record OfClass(Grouping grouping, double weight) implements Way {
        @Override
        public ToDoubleFunction<Promise> fit(List<Promise> training, List<Promise> all) {
            double rate = Promise.rate(training);
            Map<String, Tally> tallies = Tally.of(training, grouping);
            return promise ->
                    tallies.getOrDefault(promise.in(grouping), Tally.NONE).towards(rate, weight);
        }
    }

    /**
     * The share kept by all others of the same class, also of those left out: what is known in mid-course. Drawn towards the average of
     * the training data.
     *
     * @param weight as how many promises the average counts, above 0
     */
    record OfOthers(Grouping grouping, double weight) implements Way {
        @Override
        public ToDoubleFunction<Promise> fit(List<Promise> training, List<Promise> all) {
            double rate = Promise.rate(training);
            Map<String, Tally> tallies = Tally.of(all, grouping);
            return promise -> tallies.getOrDefault(promise.in(grouping), Tally.NONE)
                    .without(promise)
                    .towards(rate, weight);
        }
    }

    /** A logistic regression on the features. */
    record OfFeatures(double penalty) implements Way {
        @Override
        public ToDoubleFunction<Promise> fit(List<Promise> training, List<Promise> all) {
            RidgeLogit fitted = RidgeLogit.fit(training, penalty);
            return promise -> fitted.chance(promise.features());
        }
    }
}
