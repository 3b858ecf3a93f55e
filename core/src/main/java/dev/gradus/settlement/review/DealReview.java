package dev.gradus.settlement.review;

import dev.gradus.settlement.Bargain;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.NoRoom;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.search.BargainingSearch;
import dev.gradus.work.Watch;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What becomes of one deal beside all others.
 *
 * @param outcome a value position for each issue
 * @param allowed whether it keeps to all constraints
 * @param values worth to each party, each on its own scale
 * @param below positions of the parties that it gives less than their disagreement value
 * @param improvement a deal that hurts nobody and helps somebody; empty where none was found
 * @param certain whether there is none where none was found, and the one found gains the most
 * @param toFrontier least Euclidean distance from a point of the frontier, on the parties' scales taken as comparable; empty where no
 *     frontier was asked for
 * @param toSolutions the same distance from each solution, in their order
 */
public record DealReview(
        List<Integer> outcome,
        boolean allowed,
        List<Double> values,
        List<Integer> below,
        Optional<Improvement> improvement,
        boolean certain,
        Optional<Double> toFrontier,
        List<Double> toSolutions) {
    public DealReview {
        outcome = List.copyOf(outcome);
        values = List.copyOf(values);
        below = List.copyOf(below);
        toSolutions = List.copyOf(toSolutions);
    }

    /**
     * A point of the frontier that is at least as good for everybody and better for somebody.
     *
     * @param outcome a value position for each issue; one of those behind the point
     * @param gains what each party gains by it, none below 0
     */
    public record Improvement(List<Integer> outcome, List<Double> values, List<Double> gains) {
        public Improvement {
            outcome = List.copyOf(outcome);
            values = List.copyOf(values);
            gains = List.copyOf(gains);
        }
    }

    /** Positions of the parties that get less than without a deal. */
    static List<Integer> below(double[] values, double[] disagreement) {
        return IntStream.range(0, values.length)
                .filter(i -> values[i] < disagreement[i])
                .boxed()
                .toList();
    }

    /** Looks at deals of one scenario. */
    static final class Maker {
        private final Scenario scenario;
        private final Optional<ParetoFrontier> frontier;
        private final double[] disagreement;
        private final FrontierSettings settings;
        private final double[] tolerances;
        private final Watch watch;

        Maker(
                Scenario scenario,
                Optional<ParetoFrontier> frontier,
                double[] disagreement,
                FrontierSettings settings,
                Watch watch) {
            this.scenario = scenario;
            this.frontier = frontier;
            this.disagreement = disagreement;
            this.settings = settings;
            this.tolerances = scenario.tolerances(settings.tolerance());
            this.watch = watch;
        }

        /**
         * Looks at a deal. Of the improvements the one with the greatest least gain, then with the greatest sum of gains, then the first on
         * the frontier; gains and losses within the tolerance are none, so that a point of the frontier has no improvement. Without an
         * exact frontier it is searched for by itself.
         *
         * @throws IllegalArgumentException where the outcome is not one of the space
         */
        DealReview make(List<Integer> outcome, List<Bargain> solutions) {
            int[] deal = checked(scenario, outcome);
            double[] values = scenario.values(deal);
            Found found = frontier.filter(exact -> exact.quality().isExact())
                    .map(exact -> new Found(improvement(exact, values), true))
                    .orElseGet(() -> searched(values));
            return new DealReview(
                    outcome,
                    scenario.space().allows(deal),
                    boxed(values),
                    below(values, disagreement),
                    found.improvement(),
                    found.certain(),
                    frontier.map(points -> IntStream.range(0, points.size())
                            .mapToDouble(p -> distance(points.values(p), values))
                            .min()
                            .orElse(Double.POSITIVE_INFINITY)),
                    solutions.stream()
                            .map(solution -> distance(unboxed(solution.values()), values))
                            .toList());
        }

        private record Found(Optional<Improvement> improvement, boolean certain) {}

        /** By the least gain; where that shows nothing, by the product of gains over what is lower by the tolerance. */
        private Found searched(double[] values) {
            double[] lower = IntStream.range(0, values.length)
                    .mapToDouble(i -> values[i] - tolerances[i])
                    .toArray();
            try {
                Optional<Bargain> least = find(BargainingRule.EGALITARIAN, values);
                Optional<Improvement> better = least.flatMap(found -> improvement(found, values));
                if (better.isPresent()) {
                    return new Found(better, isExact(least));
                }
                Optional<Bargain> product = find(BargainingRule.NASH, lower);
                return new Found(
                        product.flatMap(found -> improvement(found, values)), isExact(least) && isExact(product));
            } catch (NoRoom _) {
                return new Found(Optional.empty(), false);
            }
        }

        private Optional<Bargain> find(BargainingRule rule, double[] atLeast) {
            return BargainingSearch.find(scenario, rule, atLeast, settings, watch);
        }

        private static boolean isExact(Optional<Bargain> found) {
            return found.map(Bargain::isExact).orElse(true);
        }

        private Optional<Improvement> improvement(Bargain found, double[] values) {
            double[] gains = gains(unboxed(found.values()), values);
            return helps(gains)
                    ? Optional.of(new Improvement(found.outcome(), found.values(), atLeastNone(gains)))
                    : Optional.empty();
        }

        private Optional<Improvement> improvement(ParetoFrontier exact, double[] values) {
            int best = -1;
            double[] most = {};
            for (int p = 0; p < exact.size(); p++) {
                double[] gains = gains(exact.values(p), values);
                if (helps(gains) && (best < 0 || isBetter(gains, most))) {
                    best = p;
                    most = gains;
                }
            }
            return best < 0
                    ? Optional.empty()
                    : Optional.of(new Improvement(
                            exact.outcomes(best, 1).getFirst(), boxed(exact.values(best)), atLeastNone(most)));
        }

        /** Somebody gains and nobody loses by more than the tolerance. */
        private boolean helps(double[] gains) {
            boolean some = false;
            for (int i = 0; i < gains.length; i++) {
                if (gains[i] < -tolerances[i]) {
                    return false;
                }
                some |= gains[i] > tolerances[i];
            }
            return some;
        }

        private static List<Double> atLeastNone(double[] gains) {
            return boxed(Arrays.stream(gains).map(gain -> Math.max(0, gain)).toArray());
        }
    }

    private static int[] checked(Scenario scenario, List<Integer> outcome) {
        List<Issue> issues = scenario.space().issues();
        boolean fits = outcome.size() == issues.size()
                && IntStream.range(0, issues.size())
                        .allMatch(k -> outcome.get(k) >= 0
                                && outcome.get(k) < issues.get(k).size());
        if (!fits) {
            throw new IllegalArgumentException("a value for each of " + issues.size() + " issues, found " + outcome);
        }
        return outcome.stream().mapToInt(v -> v).toArray();
    }

    private static boolean isBetter(double[] a, double[] b) {
        int least = Double.compare(
                Arrays.stream(a).min().orElse(0), Arrays.stream(b).min().orElse(0));
        return least != 0
                ? least > 0
                : Arrays.stream(a).sum() > Arrays.stream(b).sum();
    }

    private static double[] gains(double[] to, double[] from) {
        return IntStream.range(0, to.length).mapToDouble(i -> to[i] - from[i]).toArray();
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(Arrays.stream(gains(a, b))
                .map(difference -> difference * difference)
                .sum());
    }

    private static List<Double> boxed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private static double[] unboxed(List<Double> numbers) {
        return numbers.stream().mapToDouble(v -> v).toArray();
    }
}
