package dev.gradus.settlement;

import dev.gradus.settlement.ParetoFrontier.Quality;
import dev.gradus.work.Watch;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The frontier of a scenario whose utilities join issues: values that nobody tells apart become one, bounds are tabulated, good points
 * are found, and branch and bound proves that there are no others. Where the nodes run out, outcomes near known points are left out, ever
 * farther, until they last; the least distance that was proven is told.
 */
final class BranchFrontier {
    /** Nodes that are looked at in a run for each label of the settings. */
    static final int NODES_PER_LABEL = 4;

    private static final double[] SHARES = {0.001, 0.01, 0.05};

    final InterchangeableValues classes;
    final BranchForm form;
    final Directions directions;
    final BucketBounds bounds;
    private final FrontierSettings settings;
    private final Watch watch;
    private long nodes;
    private long kept;

    BranchFrontier(Scenario scenario, FrontierSettings settings, Watch watch) {
        this.settings = settings;
        this.watch = watch;
        classes = new InterchangeableValues(scenario);
        form = new BranchForm(classes.merged());
        directions = new Directions(form);
        bounds = new BucketBounds(form, directions, watch);
    }

    long mostNodes() {
        return (long) NODES_PER_LABEL * settings.labels();
    }

    /** @throws NoRoom where not even one outcome is found */
    ParetoFrontier find() {
        SearchZones zones = new SearchZones(form, directions);
        Incumbents.find(form, bounds, zones);
        double gap = run(zones, settings.epsilon());
        for (int k = 0; k < SHARES.length && gap > settings.epsilon(); k++) {
            double distance = Math.max(settings.epsilon(), SHARES[k] * widest());
            gap = distance < gap ? Math.min(gap, run(zones, distance)) : gap;
        }
        if (gap > 0 && zones.points().isEmpty()) {
            throw new NoRoom();
        }
        return frontier(zones, gap);
    }

    /** One pass; what it proves. */
    private double run(SearchZones zones, double distance) {
        BranchAndBound search = search(zones, BranchAndBound.Cut.NONE, distance);
        return search.gap();
    }

    BranchAndBound search(SearchZones zones, BranchAndBound.Cut cut, double distance) {
        BranchAndBound search = new BranchAndBound(form, bounds, zones, cut, distance, mostNodes(), watch);
        search.run();
        nodes += search.nodes();
        kept += search.kept();
        return search;
    }

    /** Greatest room that a party's worths have. */
    private double widest() {
        double widest = 0;
        for (int i = 0; i < form.parties; i++) {
            widest = Math.max(widest, 2 * form.greatest(i) / form.divisor(i));
        }
        return widest;
    }

    /** The points that were found, with their outcomes where these are asked and can be told. */
    ParetoFrontier frontier(SearchZones zones, double gap) {
        int n = form.parties;
        int size = zones.points().size();
        double[] worths = new double[size * n];
        for (int p = 0; p < size; p++) {
            System.arraycopy(zones.points().get(p), 0, worths, p * n, n);
        }
        int[] order = RowOrder.byColumns(worths, size, n);
        double[][] points =
                Arrays.stream(order).mapToObj(p -> zones.points().get(p)).toArray(double[][]::new);
        double[] sorted = Arrays.stream(points).flatMapToDouble(Arrays::stream).toArray();
        List<List<int[]>> outcomes = new ArrayList<>();
        Arrays.stream(order).forEach(p -> outcomes.add(List.of(zones.outcome(p))));
        boolean counted = settings.counting() && gap == 0 && gather(points, outcomes);
        List<BigInteger> counts = outcomes.stream()
                .map(list -> counted ? count(list) : BigInteger.ONE)
                .toList();
        return new ParetoFrontier(
                n,
                sorted,
                counts,
                (point, visitor) -> outcomes.get(point).stream()
                        .allMatch(outcome -> counted ? classes.visit(outcome, visitor) : visitFirst(outcome, visitor)),
                new Quality(counted, gap, nodes, kept));
    }

    private boolean visitFirst(int[] outcome, Predicate<int[]> visitor) {
        boolean[] goesOn = {true};
        classes.visit(outcome, values -> {
            goesOn[0] = visitor.test(values);
            return false;
        });
        return goesOn[0];
    }

    private boolean gather(double[][] points, List<List<int[]>> outcomes) {
        Gathering gathering = new Gathering(form, directions, bounds, points, mostNodes(), settings.labels(), watch);
        nodes += gathering.nodes();
        if (!gathering.isComplete()) {
            return false;
        }
        for (int p = 0; p < points.length; p++) {
            outcomes.set(p, List.copyOf(gathering.outcomes().get(p)));
        }
        return true;
    }

    private BigInteger count(List<int[]> outcomes) {
        BigInteger sum = BigInteger.ZERO;
        for (int[] outcome : outcomes) {
            BigInteger product = BigInteger.ONE;
            for (int factor : classes.multiplicities(outcome)) {
                product = product.multiply(BigInteger.valueOf(factor));
            }
            sum = sum.add(product);
        }
        return sum;
    }
}
