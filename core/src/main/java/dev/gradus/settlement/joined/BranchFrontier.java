package dev.gradus.settlement.joined;

import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.NoRoom;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.ParetoFrontier.Quality;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.dominance.RowOrder;
import dev.gradus.settlement.joined.JoinedSearch.Outcomes;
import dev.gradus.settlement.joined.JoinedSearch.Proof;
import dev.gradus.work.Watch;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The frontier of a scenario whose utilities join issues: values that nobody tells apart become one, bounds are tabulated, good points
 * are found, and branch and bound looks for others. Where it is not soon done and few states have to be told apart on a path through the
 * issues, elimination finds them all; where the states are many, or its labels run out, branch and bound goes on. Where its nodes run out
 * too, outcomes near known points are left out, ever farther, until they last; the least distance that was proven is told.
 */
public final class BranchFrontier {
    /** Nodes of branch and bound, times the points known, after which elimination is thought of. */
    private static final long SOON = 10_000_000;
    /** States, estimated, up to which elimination is tried. */
    private static final double MOST_STATES = 2e5;

    private static final double[] SHARES = {0.001, 0.01, 0.05};

    final BranchForm form;
    final Directions directions;
    private final InterchangeableValues classes;
    private final FrontierSettings settings;
    private final Method method;
    private final Watch watch;
    private final BranchSearch branching;
    private Optional<EliminationSearch> elimination = Optional.empty();
    private boolean roomy = true;
    /** What found all there is. */
    private JoinedSearch prover;

    private long looked;
    private long kept;

    /** How points are found. */
    public enum Method {
        /** By whatever is quicker. */
        EITHER,
        ELIMINATION,
        BRANCH_AND_BOUND
    }

    public BranchFrontier(Scenario scenario, FrontierSettings settings, Method method, Watch watch) {
        this.settings = settings;
        this.method = method;
        this.watch = watch;
        classes = new InterchangeableValues(scenario);
        form = new BranchForm(classes.merged());
        directions = new Directions(form);
        branching = new BranchSearch(form, directions, settings, watch);
        prover = branching;
    }

    /** @throws NoRoom where not even one outcome is found */
    public ParetoFrontier find() {
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
        branching.begin(zones);
        return zones;
    }

    /** @throws NoRoom where there is no other method to turn to */
    Proof search(SearchZones zones, SearchCut cut, double distance) {
        if (method == Method.ELIMINATION) {
            return by(eliminating(), zones, cut, distance);
        }
        if (method == Method.EITHER && roomy) {
            long nodes = SOON / Math.max(1, zones.points().size());
            Proof soon = counted(branching.search(zones, cut.copy(), distance, nodes));
            zones.points().forEach(cut::found);
            if (!soon.stopped()) {
                prover = branching;
                return soon;
            }
            try {
                return by(eliminating(), zones, cut, distance);
            } catch (NoRoom tooMany) {
                roomy = false;
            }
        }
        return by(branching, zones, cut, distance);
    }

    /** @throws NoRoom where there are too many states to try */
    private EliminationSearch eliminating() {
        if (elimination.isEmpty()) {
            PathOrder path = new PathOrder(form);
            if (method == Method.EITHER && path.states() > MOST_STATES) {
                throw new NoRoom();
            }
            elimination = Optional.of(new EliminationSearch(form, path.order(), directions, settings, watch));
        }
        return elimination.get();
    }

    private Proof by(JoinedSearch engine, SearchZones zones, SearchCut cut, double distance) {
        prover = engine;
        return counted(engine.search(zones, cut, distance));
    }

    private Proof counted(Proof proof) {
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
                ? prover.findOutcomes(points, classes.multiplicities())
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
                new Quality(
                        all.isPresent(),
                        gap,
                        0,
                        looked + all.map(Outcomes::looked).orElse(0L),
                        kept));
    }

    private ParetoFrontier.Behind every(Outcomes outcomes) {
        return (int point, Predicate<int[]> visitor) ->
                outcomes.visit(point, outcome -> classes.visit(outcome, visitor));
    }
}
