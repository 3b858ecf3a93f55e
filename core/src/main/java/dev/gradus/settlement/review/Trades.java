package dev.gradus.settlement.review;

import dev.gradus.settlement.Issue;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.SmallSpace;
import dev.gradus.settlement.review.Trade.Concession;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What to trade for what, seen from one deal. Works for any utility: what a change is worth is read off whole outcomes.
 *
 * <p>{@link #open} finds pairs of changes by which two parties would gain and nobody lose; a deal that nobody can improve on has none.
 * {@link #made} finds the trades that a deal holds already: without them each of the two would have its own wish on its issue, and both
 * would be worse off. Of several trades of the same two issues by the same parties the best stays; they stand by the least gain of the two,
 * as a share of each party's span over single changes, the greatest first.
 */
public final class Trades {
    /** Concessions of one party to another that are paired, those that give most for their cost. */
    private static final int CONCESSIONS = 300;

    private final Scenario scenario;
    private final int[] deal;
    private final double[] values;
    private final double[][][] change;
    private final double[] span;
    private final double[] tolerances;
    private final Watch watch;

    private Trades(Scenario scenario, List<Integer> deal, double[] tolerances, Watch watch) {
        this.scenario = scenario;
        this.deal = deal.stream().mapToInt(v -> v).toArray();
        this.values = scenario.values(this.deal);
        this.tolerances = tolerances.clone();
        this.watch = watch;
        List<Issue> issues = scenario.space().issues();
        this.change = new double[issues.size()][][];
        this.span = new double[values.length];
        for (int k = 0; k < change.length; k++) {
            change[k] = changes(k, issues.get(k).size());
        }
        for (int i = 0; i < span.length; i++) {
            int party = i;
            span[i] = Math.max(
                    Double.MIN_NORMAL,
                    Arrays.stream(change)
                            .flatMap(Arrays::stream)
                            .mapToDouble(by -> Math.abs(by[party]))
                            .max()
                            .orElse(0));
        }
    }

    /**
     * Trades that a deal leaves open, at most so many.
     *
     * @param tolerances for each party, gains and losses up to which are none
     */
    public static List<Trade> open(Scenario scenario, List<Integer> deal, double[] tolerances, int most, Watch watch) {
        return new Trades(scenario, deal, tolerances, watch).find(most, true);
    }

    /** Trades that a deal is made of, at most so many; tolerances as in {@link #open}. */
    public static List<Trade> made(Scenario scenario, List<Integer> deal, double[] tolerances, int most, Watch watch) {
        return new Trades(scenario, deal, tolerances, watch).find(most, false);
    }

    /** For each value of an issue what changing to it is worth to each party. */
    private double[][] changes(int issue, int size) {
        double[][] changes = new double[size][];
        int[] outcome = deal.clone();
        for (int v = 0; v < size; v++) {
            outcome[issue] = v;
            changes[v] = minus(scenario.values(outcome), values);
        }
        return changes;
    }

    private List<Trade> find(int most, boolean open) {
        List<Trade> all = new ArrayList<>();
        for (int a = 0; a < values.length; a++) {
            for (int b = a + 1; b < values.length; b++) {
                all.addAll(between(a, b, open));
            }
        }
        Set<List<Integer>> seen = new HashSet<>();
        return all.stream()
                .sorted(Comparator.comparingDouble(this::merit).reversed())
                .filter(trade -> seen.add(List.of(
                        trade.first().by(),
                        trade.first().issue(),
                        trade.second().by(),
                        trade.second().issue())))
                .limit(most)
                .toList();
    }

    private double merit(Trade trade) {
        int a = trade.first().by();
        int b = trade.second().by();
        return Math.min(trade.gains().get(a) / span[a], trade.gains().get(b) / span[b]);
    }

    private List<Trade> between(int a, int b, boolean open) {
        List<Concession> byA = open ? offers(a, b) : given(a, b);
        List<Concession> byB = open ? offers(b, a) : given(b, a);
        List<Trade> trades = new ArrayList<>();
        for (Concession first : byA) {
            SmallSpace.stopIfAsked(watch);
            for (Concession second : byB) {
                if (first.issue() != second.issue()) {
                    trade(first, second, open).ifPresent(trades::add);
                }
            }
        }
        return trades;
    }

    private Optional<Trade> trade(Concession first, Concession second, boolean open) {
        int[] outcome = deal.clone();
        outcome[first.issue()] = open ? first.to() : first.from();
        outcome[second.issue()] = open ? second.to() : second.from();
        if (!scenario.space().allows(outcome)) {
            return Optional.empty();
        }
        double[] other = scenario.values(outcome);
        double[] gains = open ? minus(other, values) : minus(values, other);
        boolean helps = gains[first.by()] > tolerances[first.by()]
                && gains[second.by()] > tolerances[second.by()]
                && IntStream.range(0, gains.length).allMatch(i -> gains[i] >= -tolerances[i]);
        return helps
                ? Optional.of(
                        new Trade(first, second, Arrays.stream(gains).boxed().toList()))
                : Optional.empty();
    }

    /** Changes that the one could offer the other. */
    private List<Concession> offers(int by, int other) {
        return IntStream.range(0, change.length)
                .boxed()
                .flatMap(k -> IntStream.range(0, change[k].length)
                        .filter(v -> v != deal[k])
                        .mapToObj(v -> new Concession(by, k, deal[k], v, -change[k][v][by], change[k][v][other])))
                .filter(concession -> isOne(concession, other))
                .sorted(Comparator.comparingDouble(Trades::yield).reversed())
                .limit(CONCESSIONS)
                .toList();
    }

    /** Where the deal has not the one's own wish, and the other likes it better so. */
    private List<Concession> given(int by, int other) {
        return IntStream.range(0, change.length)
                .mapToObj(k -> {
                    int wish = IntStream.range(0, change[k].length)
                            .boxed()
                            .max(Comparator.<Integer>comparingDouble(v -> change[k][v][by])
                                    .thenComparingDouble(v -> change[k][v][other])
                                    .thenComparingInt(v -> -v))
                            .orElseThrow();
                    return new Concession(by, k, wish, deal[k], change[k][wish][by], -change[k][wish][other]);
                })
                .filter(concession -> isOne(concession, other))
                .sorted(Comparator.comparingDouble(Trades::yield).reversed())
                .limit(CONCESSIONS)
                .toList();
    }

    private boolean isOne(Concession concession, int other) {
        return concession.cost() > tolerances[concession.by()] && concession.worth() > tolerances[other];
    }

    private static double yield(Concession concession) {
        return concession.worth() / concession.cost();
    }

    private static double[] minus(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).toArray();
    }
}
