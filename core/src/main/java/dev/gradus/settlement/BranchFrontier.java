package dev.gradus.settlement;

import dev.gradus.settlement.JoinedSearch.Outcomes;
import dev.gradus.settlement.JoinedSearch.Proof;
import dev.gradus.settlement.ParetoFrontier.Quality;
import dev.gradus.work.Watch;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The frontier of a scenario whose utilities join issues: values that nobody tells apart become one, bounds are tabulated, good points
 * are found. Where few states have to be told apart on a path through the issues, elimination finds all others; where they are many, or
 * its labels run out, branch and bound proves that there are none. Where its nodes run out too, outcomes near known points are left out,
 * ever farther, until they last; the least distance that was proven is told.
 */
final class BranchFrontier {
    /** States, estimated, up to which elimination is tried. */
    private static final double MOST_STATES = 1e5;

    private static final double[] SHARES = {0.001, 0.01, 0.05};

    final BranchForm form;
    final Directions directions;
    private final InterchangeableValues classes;
    private final FrontierSettings settings;
    private final Method method;
    private final Watch watch;
    private JoinedSearch engine;
    private long looked;
    private long kept;

    /** How points are found. */
    enum Method {
        /** By whatever promises to be quicker, by the other where there is no room. */
        EITHER,
        ELIMINATION,
        BRANCH_AND_BOUND
    }

    BranchFrontier(Scenario scenario, FrontierSettings settings, Method method, Watch watch) {
        this.settings = settings;
        this.method = method;
        this.watch = watch;
        classes = new InterchangeableValues(scenario);
        form = new BranchForm(classes.merged());
        directions = new Directions(form);
        engine = engine();
    }

    private JoinedSearch engine() {
        if (method != Method.BRANCH_AND_BOUND) {
            PathOrder path = new PathOrder(form);
            if (method == Method.ELIMINATION || path.states() <= MOST_STATES) {
                return new EliminationSearch(form, path.order(), directions, settings, watch);
            }
        }
        return new BranchSearch(form, directions, settings, watch);
    }

    /** @throws NoRoom where not even one outcome is found */
    ParetoFrontier find() {
        SearchZones zones = begun();
        double gap = search(zones, SearchCut.NONE, settings.epsilon()).gap();
        for (int k = 0; k < SHARES.length && gap > settings.epsilon(); k++) {
            double distance = Math.max(settings.epsilon(), SHARES[k] * widest());
            gap = distance < gap
                    ? Math.min(gap, search(zones, SearchCut.NONE, distance).gap())
                    : gap;
        }
        if (gap > 0 && zones.points().isEmpty()) {
            throw new NoRoom();
        }
        return frontier(zones, gap);
    }

    /** Points to begin with. */
    SearchZones begun() {
        SearchZones zones = new SearchZones(form, directions);
        engine.begin(zones);
        return zones;
    }

    /** @throws NoRoom where there is no other method to turn to */
    Proof search(SearchZones zones, SearchCut cut, double distance) {
        Proof proof;
        try {
            proof = engine.search(zones, cut, distance);
        } catch (NoRoom tooMany) {
            if (method == Method.ELIMINATION) {
                throw tooMany;
            }
            engine = new BranchSearch(form, directions, settings, watch);
            proof = engine.search(zones, cut, distance);
        }
        looked += proof.looked();
        kept += proof.kept();
        return proof;
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
        Optional<Outcomes> all = settings.counting() && gap == 0
                ? engine.findOutcomes(points, classes.multiplicities())
                : Optional.empty();
        List<int[]> one = Arrays.stream(order).mapToObj(zones::outcome).toList();
        return new ParetoFrontier(
                n,
                sorted,
                IntStream.range(0, size)
                        .mapToObj(p -> all.map(outcomes -> outcomes.count(p)).orElse(BigInteger.ONE))
                        .toList(),
                all.<ParetoFrontier.Behind>map(this::every)
                        .orElse((point, visitor) -> visitor.test(classes.first(one.get(point)))),
                new Quality(all.isPresent(), gap, looked, kept));
    }

    private ParetoFrontier.Behind every(Outcomes outcomes) {
        return (int point, Predicate<int[]> visitor) ->
                outcomes.visit(point, outcome -> classes.visit(outcome, visitor));
    }
}
