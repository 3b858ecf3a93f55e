package dev.gradus.forecast.reference;

import dev.gradus.forecast.score.Redrawn;
import dev.gradus.forecast.score.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Leaves out one cluster after the other, fits to the rest and asks about what was left out. */
public final class LeavingOut {
    private LeavingOut() {}

    /**
     * The interval is of drawings with replacement of as many whole clusters as there are; the fits are not repeated in them.
     *
     * @return nothing where there are fewer than two clusters, or where the average rate makes no error that could be saved
     */
    public static Optional<Skill> test(List<Promise> promises, Way way, long seed) {
        Map<String, List<Promise>> clusters =
                promises.stream().collect(Collectors.groupingBy(Promise::cluster, TreeMap::new, Collectors.toList()));
        if (clusters.size() < 2) {
            return Optional.empty();
        }
        List<Said> said = new ArrayList<>();
        List<Errors> errors = new ArrayList<>();
        clusters.forEach((cluster, asked) -> {
            List<Promise> training = promises.stream()
                    .filter(each -> !each.cluster().equals(cluster))
                    .toList();
            ToDoubleFunction<Promise> fitted = way.fit(training, promises);
            ToDoubleFunction<Promise> rate = new Way.AverageRate().fit(training, promises);
            List<Said> here = asked.stream()
                    .map(each -> new Said(fitted.applyAsDouble(each), each.kept()))
                    .toList();
            said.addAll(here);
            errors.add(new Errors(
                    here.stream().mapToDouble(Said::error).sum(),
                    asked.stream()
                            .mapToDouble(each -> Scores.brier(rate.applyAsDouble(each), each.kept()))
                            .sum()));
        });
        Errors all = errors.stream().reduce(Errors.NONE, Errors::and);
        if (all.rate() == 0) {
            return Optional.empty();
        }
        Redrawn drawn = Redrawn.of(errors.size(), seed, numbers -> skill(errors, numbers));
        int n = said.size();
        return Optional.of(
                new Skill(n, clusters.size(), all.own() / n, all.rate() / n, drawn.low(), drawn.high(), area(said)));
    }

    /** A chance that was said, and what happened. */
    private record Said(double chance, boolean kept) {
        double error() {
            return Scores.brier(chance, kept);
        }
    }

    /** Sums of squares over one cluster or several. */
    private record Errors(double own, double rate) {
        static final Errors NONE = new Errors(0, 0);

        Errors and(Errors other) {
            return new Errors(own + other.own, rate + other.rate);
        }
    }

    /** One in which the average rate makes no error counts as no skill. */
    private static double skill(List<Errors> errors, int[] numbers) {
        Errors sum = Errors.NONE;
        for (int k : numbers) {
            sum = sum.and(errors.get(k));
        }
        return sum.rate() == 0 ? 0 : 1 - sum.own() / sum.rate();
    }

    /** By ranks; one half where all promises had the same end. */
    private static double area(List<Said> said) {
        TreeMap<Double, int[]> byChance = new TreeMap<>();
        for (Said each : said) {
            byChance.computeIfAbsent(each.chance(), _ -> new int[2])[each.kept() ? 1 : 0]++;
        }
        double pairs = 0;
        long kept = 0;
        long broken = 0;
        for (int[] tied : byChance.values()) {
            pairs += tied[1] * (broken + tied[0] / 2.0);
            broken += tied[0];
            kept += tied[1];
        }
        return kept == 0 || broken == 0 ? 0.5 : pairs / ((double) kept * broken);
    }
}
