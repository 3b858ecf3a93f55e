package dev.gradus.settlement.joined;

import dev.gradus.settlement.Bargain;
import dev.gradus.settlement.Bargaining;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.NoRoom;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.Scenario;
import dev.gradus.work.Watch;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A bargaining solution of a scenario whose utilities join issues, without its frontier: the same search, in which
 * beginnings also go that cannot score as much as the best point known, or leave a party below its disagreement value. What is found holds
 * every point of the frontier that scores as much as the solution, so the answer is that of {@link Bargaining}, ties included.
 */
public final class BranchBargaining {
    private final BranchFrontier engine;
    private final BargainingRule rule;
    private final double[] disagreement;
    private final SearchZones zones;

    private BranchBargaining(
            Scenario scenario,
            BargainingRule rule,
            double[] disagreement,
            FrontierSettings settings,
            BranchFrontier.Method method,
            Watch watch) {
        this.engine = new BranchFrontier(scenario, settings.withoutCounting(), method, watch);
        this.rule = rule;
        this.disagreement = disagreement;
        this.zones = engine.begun();
    }

    /** @throws NoRoom where the nodes do not last to tell whether there is a solution, or what the ideal is */
    public static Optional<Bargain> find(
            Scenario scenario,
            BargainingRule rule,
            double[] disagreement,
            FrontierSettings settings,
            BranchFrontier.Method method,
            Watch watch) {
        return new BranchBargaining(scenario, rule, disagreement.clone(), settings, method, watch).find();
    }

    private Optional<Bargain> find() {
        double[] ideal = ideal();
        ScoreBounds score = new ScoreBounds(engine.directions, rule, disagreement, ideal.clone());
        Promise promise = new Promise(score);
        zones.points().forEach(promise::found);
        boolean stopped = engine.search(zones, promise, 0).stopped();
        for (int i = 0; i < ideal.length; i++) {
            ideal[i] = Math.max(ideal[i], shown(i));
        }
        Bargaining bargaining = new Bargaining(rule, disagreement, ideal);
        ParetoFrontier points = engine.frontier(zones, stopped ? Double.POSITIVE_INFINITY : 0);
        int best = bargaining.best(points);
        if (best < 0 && stopped) {
            throw new NoRoom();
        }
        if (best < 0) {
            return Optional.empty();
        }
        double reached = bargaining.score(points.values(best));
        List<Integer> outcome = points.outcomes(best, 1).getFirst();
        return Optional.of(bargaining.bargain(points.values(best), outcome, Math.max(reached, promise.left)));
    }

    /** Exact where the rule needs it, else what the points known show. */
    private double[] ideal() {
        double[] ideal = new double[disagreement.length];
        for (int i = 0; i < ideal.length; i++) {
            double shown = shown(i);
            boolean shows = shown > disagreement[i] + Bargaining.ROUNDING;
            boolean needed = rule == BargainingRule.KALAI_SMORODINSKY || rule == BargainingRule.NASH && !shows;
            ideal[i] = needed ? most(i, shown) : shown;
        }
        return ideal;
    }

    /** The most that a party gets at known points that give everyone its disagreement value. */
    private double shown(int party) {
        return zones.points().stream()
                .filter(point -> Bargaining.isRational(point, disagreement))
                .mapToDouble(point -> point[party])
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private double most(int party, double shown) {
        Most most = new Most(party, shown);
        if (engine.search(zones, most, 0).stopped()) {
            throw new NoRoom();
        }
        return most.best;
    }

    /** Only what can give one party more than is known, and everyone its disagreement value. */
    private final class Most implements SearchCut {
        private final int party;
        private double best;

        Most(int party, double best) {
            this.party = party;
            this.best = best;
        }

        @Override
        public boolean drops(double[] reach) {
            return !(reach[party] > best) || !Bargaining.isRational(reach, disagreement);
        }

        @Override
        public void found(double[] worths) {
            if (Bargaining.isRational(worths, disagreement)) {
                best = Math.max(best, worths[party]);
            }
        }

        @Override
        public void left(double[] reach) {}

        @Override
        public SearchCut copy() {
            return new Most(party, best);
        }
    }

    /** Only what can score as much as is known. */
    private static final class Promise implements SearchCut {
        private final ScoreBounds score;
        private double best = Double.NEGATIVE_INFINITY;
        private double left = Double.NEGATIVE_INFINITY;

        Promise(ScoreBounds score) {
            this.score = score;
        }

        @Override
        public boolean drops(double[] reach) {
            return !score.isEligible(reach) || score.most(reach) < best;
        }

        @Override
        public void found(double[] worths) {
            if (score.isEligible(worths)) {
                best = Math.max(best, score.of(worths));
            }
        }

        @Override
        public void left(double[] reach) {
            left = Math.max(left, score.most(reach));
        }

        @Override
        public SearchCut copy() {
            Promise copy = new Promise(score);
            copy.best = best;
            return copy;
        }
    }

    /** What a rule can score within reach. */
    private static final class ScoreBounds {
        private static final double ROUNDING = 1e-11;

        private final Directions directions;
        private final BargainingRule rule;
        private final double[] disagreement;
        private final double[] ideal;
        private final Bargaining bargaining;
        /** By direction: the weights of the rule's gains or shares added up, or multiplied for a product; 0 = says nothing. */
        private final double[] weights;

        ScoreBounds(Directions directions, BargainingRule rule, double[] disagreement, double[] ideal) {
            this.directions = directions;
            this.rule = rule;
            this.disagreement = disagreement;
            this.ideal = ideal;
            this.bargaining = new Bargaining(rule, disagreement, ideal);
            weights = new double[directions.size()];
            Arrays.setAll(weights, this::weight);
        }

        private double weight(int direction) {
            double sum = 0;
            double product = 1;
            for (int i = 0; i < disagreement.length; i++) {
                double weight = directions.weight(direction, i);
                boolean shares = rule == BargainingRule.KALAI_SMORODINSKY;
                product *= bargaining.canGain(i) ? weight : 1;
                sum += shares ? bargaining.canGain(i) ? weight * (ideal[i] - disagreement[i]) : 0 : weight;
            }
            return rule == BargainingRule.NASH ? product : sum;
        }

        boolean isEligible(double[] worths) {
            return rule == BargainingRule.UTILITARIAN || Bargaining.isRational(worths, disagreement);
        }

        double of(double[] worths) {
            return bargaining.score(worths);
        }

        /** Scores grow with the worths; and none is above what a weighted mean of gains or shares allows. */
        double most(double[] reach) {
            int n = disagreement.length;
            double most = bargaining.score(Arrays.copyOf(reach, n));
            for (int w = n; w < reach.length; w++) {
                if (weights[w] > 0 && (rule != BargainingRule.UTILITARIAN || directions.isEven(w))) {
                    most = Math.min(most, most(w, reach[w]));
                }
            }
            return most;
        }

        private double most(int direction, double reach) {
            double without = directions.of(direction, disagreement);
            double gains = reach - without + ROUNDING * (Math.abs(reach) + Math.abs(without));
            return switch (rule) {
                case UTILITARIAN -> reach / directions.weight(direction, 0) + ROUNDING * Math.abs(reach);
                case NASH -> {
                    int gaining = gaining();
                    double product = Math.pow(Math.max(0, gains) / gaining, gaining) / weights[direction];
                    yield gaining == 0 ? Double.POSITIVE_INFINITY : product * (1 + ROUNDING);
                }
                default -> gains / weights[direction];
            };
        }

        private int gaining() {
            int gaining = 0;
            for (int i = 0; i < disagreement.length; i++) {
                gaining += bargaining.canGain(i) ? 1 : 0;
            }
            return gaining;
        }
    }
}
