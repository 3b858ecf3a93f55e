package dev.gradus.settlement.joined;

import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.NoRoom;
import dev.gradus.work.Watch;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** Points by {@link Elimination}, in one pass; all outcomes behind them by another, which follows only what can still equal a point. */
final class EliminationSearch implements JoinedSearch {
    /** Partial outcomes that are completed after each issue. */
    private static final int COMPLETIONS = 500;

    private final PathForm path;
    private final BucketBounds bounds;
    private final Directions directions;
    private final FrontierSettings settings;
    private final Watch watch;

    /** @param order of the issues, best one on which few states have to be told apart */
    EliminationSearch(BranchForm form, int[] order, Directions directions, FrontierSettings settings, Watch watch) {
        this.path = new PathForm(new BranchForm(form, order));
        this.bounds = new BucketBounds(path.form, path.uncountable, directions, watch);
        this.directions = directions;
        this.settings = settings.withoutCounting();
        this.watch = watch;
    }

    @Override
    public Proof search(SearchZones zones, SearchCut cut, double distance) {
        Elimination elimination = eliminate(settings, new Exploring(zones, cut, distance));
        for (int label = 0; label < elimination.last().count; label++) {
            int[] outcome = elimination.first(label);
            zones.add(path.form.worths(outcome), outcome);
        }
        zones.points().forEach(cut::found);
        return new Proof(false, elimination.gap(), elimination.made(), elimination.kept());
    }

    /** Follows what the points known do not cover, and completes some partial outcomes to know more points. */
    private final class Exploring implements Elimination.Guide {
        private final SearchZones zones;
        private final SearchCut cut;
        private final double distance;
        private final Incumbents incumbents;

        Exploring(SearchZones zones, SearchCut cut, double distance) {
            this.zones = zones;
            this.cut = cut;
            this.distance = distance;
            incumbents = new Incumbents(path.form, bounds, zones);
        }

        @Override
        public Elimination.Aim aim() {
            Predicate<double[]> open = zones.openness(distance);
            Predicate<double[]> uncovered = distance > 0 ? zones.openness(0) : open;
            return reach -> {
                if (cut.drops(reach)) {
                    return 0;
                }
                if (open.test(reach)) {
                    return Elimination.Aim.FOLLOW;
                }
                return distance > 0 && uncovered.test(reach) ? Math.min(distance, zones.gap(reach)) : 0;
            };
        }

        @Override
        public void learn(int settled, int count, IntFunction<int[]> values) {
            int tries = Math.min(count, COMPLETIONS);
            for (int k = 0; k < tries; k++) {
                int label = (int) ((long) k * count / tries);
                incumbents.complete(values.apply(label), settled, k % directions.size());
            }
            zones.points().forEach(cut::found);
        }
    }

    private Elimination eliminate(FrontierSettings with, Elimination.Guide guide) {
        Elimination elimination = new Elimination(path, bounds, directions, with, guide, watch);
        elimination.run();
        return elimination;
    }

    @Override
    public Optional<Outcomes> findOutcomes(double[][] points, int[][] weights) {
        double[][] weighted = new double[points.length][];
        Arrays.setAll(weighted, p -> directions.least(points[p]));
        LowerTree tree = new LowerTree(weighted, directions.size(), false);
        try {
            Elimination elimination = eliminate(
                    settings.withCounting(), () -> reach -> tree.hasBelow(reach) ? Elimination.Aim.FOLLOW : 0);
            return Optional.of(new Traced(elimination, points, weights));
        } catch (NoRoom tooMany) {
            return Optional.empty();
        }
    }

    /** The labels behind each point, with their traces. */
    private final class Traced implements Outcomes {
        private final Elimination elimination;
        private final List<List<Integer>> labels = new ArrayList<>();
        private final List<BigInteger> counts;

        Traced(Elimination elimination, double[][] points, int[][] weights) {
            this.elimination = elimination;
            Map<List<Double>, Integer> numbers = new HashMap<>();
            for (double[] point : points) {
                numbers.put(key(point), labels.size());
                labels.add(new ArrayList<>());
            }
            for (int label = 0; label < elimination.last().count; label++) {
                Integer point = numbers.get(key(path.form.worths(elimination.first(label))));
                if (point != null) {
                    labels.get(point).add(label);
                }
            }
            int[][] byDepth = new int[weights.length][];
            Arrays.setAll(byDepth, d -> weights[path.form.order[d]]);
            counts = elimination.trace().counts(byDepth);
        }

        private static List<Double> key(double[] worths) {
            // -0.0 and 0.0 are one number
            return Arrays.stream(worths).mapToObj(worth -> worth + 0.0).toList();
        }

        @Override
        public long looked() {
            return elimination.made();
        }

        @Override
        public BigInteger count(int point) {
            return labels.get(point).stream().map(counts::get).reduce(BigInteger.ZERO, BigInteger::add);
        }

        @Override
        public boolean visit(int point, Predicate<int[]> visitor) {
            return labels.get(point).stream()
                    .allMatch(label ->
                            elimination.trace().visit(label, byDepth -> visitor.test(elimination.outcome(byDepth))));
        }
    }
}
