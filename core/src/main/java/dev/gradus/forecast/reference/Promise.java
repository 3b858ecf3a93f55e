package dev.gradus.forecast.reference;

import java.util.List;
import java.util.Map;

/**
 * One promise of one side, and whether it was kept.
 *
 * @param cluster what is left out, and drawn again, as a whole: a year, a conflict
 * @param classes the classes that it belongs to
 * @param features what is known of its text, as many for each promise
 */
public record Promise(String cluster, Map<Grouping, String> classes, List<Double> features, boolean kept) {
    public Promise {
        classes = Map.copyOf(classes);
        features = List.copyOf(features);
    }

    /** By what promises can be classed. */
    public enum Grouping {
        MEMBER,
        AREA,
        /** The same promise, made by several. */
        COMMITMENT
    }

    String in(Grouping grouping) {
        return classes.getOrDefault(grouping, "");
    }

    double outcome() {
        return kept ? 1 : 0;
    }

    /** The share that was kept; half of none. */
    static double rate(List<Promise> promises) {
        return promises.stream().mapToDouble(Promise::outcome).average().orElse(0.5);
    }
}
