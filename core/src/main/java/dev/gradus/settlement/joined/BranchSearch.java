package dev.gradus.settlement.joined;

import dev.gradus.settlement.FrontierSettings;
import dev.gradus.work.Watch;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Points by {@link BranchAndBound}, the outcomes behind them by {@link OutcomesAtPoints}. */
final class BranchSearch implements JoinedSearch {
    /** Nodes that are looked at in a run for each label of the settings. */
    private static final int NODES_PER_LABEL = 4;

    private final BranchForm form;
    private final BucketBounds bounds;
    private final Directions directions;
    private final FrontierSettings settings;
    private final Watch watch;

    BranchSearch(BranchForm form, Directions directions, FrontierSettings settings, Watch watch) {
        this.form = form;
        this.bounds = new BucketBounds(form, form.constraints, directions, watch);
        this.directions = directions;
        this.settings = settings;
        this.watch = watch;
    }

    private long mostNodes() {
        return (long) NODES_PER_LABEL * settings.labels();
    }

    /** Good points to begin with. */
    void begin(SearchZones zones) {
        new Incumbents(form, bounds, zones).find();
    }

    @Override
    public Proof search(SearchZones zones, SearchCut cut, double distance) {
        return search(zones, cut, distance, mostNodes());
    }

    /** With so many nodes at most. */
    Proof search(SearchZones zones, SearchCut cut, double distance, long most) {
        long nodes = Math.min(most, mostNodes());
        BranchAndBound search =
                new BranchAndBound(form, bounds, zones, cut, distance, nodes, settings.threads(), watch);
        search.run();
        return new Proof(search.isStopped(), search.gap(), search.nodes(), search.kept());
    }

    @Override
    public Optional<Outcomes> findOutcomes(double[][] points, int[][] weights) {
        OutcomesAtPoints gathering =
                new OutcomesAtPoints(form, directions, bounds, points, mostNodes(), settings.labels(), watch);
        return gathering.isComplete()
                ? Optional.of(new Gathered(gathering.outcomes(), weights, gathering.nodes()))
                : Optional.empty();
    }

    /** @param outcomes by point */
    @SuppressWarnings("ArrayRecordComponent") // inside the search only, never handed out
    private record Gathered(List<List<int[]>> outcomes, int[][] weights, long looked) implements Outcomes {
        @Override
        public BigInteger count(int point) {
            return outcomes.get(point).stream().map(this::meant).reduce(BigInteger.ZERO, BigInteger::add);
        }

        private BigInteger meant(int[] outcome) {
            BigInteger product = BigInteger.ONE;
            for (int k = 0; k < outcome.length; k++) {
                product = product.multiply(BigInteger.valueOf(weights[k][outcome[k]]));
            }
            return product;
        }

        @Override
        public boolean visit(int point, Predicate<int[]> visitor) {
            return outcomes.get(point).stream().allMatch(visitor);
        }
    }
}
