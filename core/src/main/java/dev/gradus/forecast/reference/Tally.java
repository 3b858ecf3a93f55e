package dev.gradus.forecast.reference;

import dev.gradus.forecast.reference.Promise.Grouping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many promises there are of a class, and how many of them were kept. */
record Tally(int n, double kept) {
    static final Tally NONE = new Tally(0, 0);

    static Map<String, Tally> of(List<Promise> promises, Grouping grouping) {
        Map<String, Tally> tallies = new HashMap<>();
        for (Promise promise : promises) {
            tallies.merge(promise.in(grouping), new Tally(1, promise.outcome()), Tally::and);
        }
        return tallies;
    }

    private Tally and(Tally other) {
        return new Tally(n + other.n, kept + other.kept);
    }

    /** The others of the class of that promise. */
    Tally without(Promise promise) {
        return n == 0 ? this : new Tally(n - 1, kept - promise.outcome());
    }

    /** The share kept, where a rate counts as so many promises more. */
    double towards(double rate, double weight) {
        return (kept + weight * rate) / (n + weight);
    }
}
