package dev.gradus.settlement;

import dev.gradus.work.Watch;
import java.util.Arrays;
import java.util.Optional;

/**
 * A bargaining solution without the frontier: first a coarse frontier, whose best point is a solution that is surely reached; then the
 * exact one, of which only those beginnings are followed that can come to as much, by bounds on weighted sums ({@link Multipliers}). What
 * is left holds every point that scores as much as the solution, so the answer is that of {@link Bargaining}, ties included.
 */
public final class BargainingSearch {
    /** Labels of the coarse frontier. */
    private static final int COARSE = 200;

    private final AdditiveForm form;
    private final BargainingRule rule;
    private final double[] disagreement;
    private final FrontierSettings settings;
    private final int coarse;
    private final Watch watch;

    private BargainingSearch(
            AdditiveForm form,
            BargainingRule rule,
            double[] disagreement,
            FrontierSettings settings,
            int coarse,
            Watch watch) {
        this.form = form;
        this.rule = rule;
        this.disagreement = disagreement;
        this.settings = settings;
        this.coarse = coarse;
        this.watch = watch;
    }

    /**
     * Empty where no outcome gives every party its disagreement value. Where the labels do not last, the best that was found with a bound.
     *
     * @param settings labels and threads; whether outcomes are counted does not matter here
     * @throws IllegalArgumentException where a utility is not additive, or no finite number is given for each party
     * @throws IllegalStateException where the labels do not last even to tell whether there is such an outcome, or what the ideal is
     */
    public static Optional<Bargain> find(
            Scenario scenario, BargainingRule rule, double[] disagreement, FrontierSettings settings, Watch watch) {
        return find(scenario, rule, disagreement, settings, COARSE, watch);
    }

    /** @param coarse labels of the coarse frontier; the answer does not depend on it where it is exact */
    static Optional<Bargain> find(
            Scenario scenario,
            BargainingRule rule,
            double[] disagreement,
            FrontierSettings settings,
            int coarse,
            Watch watch) {
        Bargaining.check(disagreement, scenario.parties());
        FrontierSettings points = new FrontierSettings(false, settings.labels(), 0, settings.threads());
        AdditiveForm form = new AdditiveForm(scenario);
        return new BargainingSearch(form, rule, disagreement.clone(), points, coarse, watch).find();
    }

    private Optional<Bargain> find() {
        ParetoFrontier rough = rough();
        double[] ideal = ideal(rough);
        if (rough.quality().isExact()) {
            return found(rough, ideal, true, Double.POSITIVE_INFINITY);
        }
        Bargaining bargaining = new Bargaining(rule, disagreement, ideal);
        int best = bargaining.best(rough);
        Halfspaces halfspaces = rational();
        Multipliers multipliers = new Multipliers(form, rule, disagreement, scale(bargaining, ideal));
        if (best >= 0 && multipliers.best().length > 0) {
            require(halfspaces, multipliers, bargaining, bargaining.score(rough.values(best)), ideal);
        }
        try {
            return found(points(halfspaces, settings, false), ideal, true, multipliers.bound());
        } catch (Merging.LimitReached tooMany) {
            if (best < 0) {
                throw tooMany;
            }
            return found(rough, ideal, false, multipliers.bound());
        }
    }

    private ParetoFrontier rough() {
        return points(rational(), settings.withLabels(Math.min(coarse, settings.labels())), true);
    }

    private ParetoFrontier points(Halfspaces halfspaces, FrontierSettings with, boolean coarsen) {
        return FrontierEngine.points(form, new Merging(form, with, halfspaces, coarsen, watch), with, watch);
    }

    private Optional<Bargain> found(ParetoFrontier points, double[] ideal, boolean exact, double bound) {
        Bargaining bargaining = new Bargaining(rule, disagreement, ideal);
        int best = bargaining.best(points);
        if (best < 0) {
            return Optional.empty();
        }
        double score = bargaining.score(points.values(best));
        return Optional.of(bargaining.bargain(points, best, exact ? score : Math.max(score, bound)));
    }

    /** Every party at least at its disagreement value, where the rule asks it. */
    private Halfspaces rational() {
        Halfspaces halfspaces = new Halfspaces(form);
        if (rule != BargainingRule.UTILITARIAN) {
            for (int i = 0; i < form.parties; i++) {
                halfspaces.require(unit(i), disagreement[i]);
            }
        }
        return halfspaces;
    }

    private double[] unit(int party) {
        double[] unit = new double[form.parties];
        unit[party] = 1;
        return unit;
    }

    /** Exact where the rule needs it, else what the coarse frontier shows. */
    private double[] ideal(ParetoFrontier rough) {
        double[] ideal = Bargaining.ideal(rough, disagreement);
        if (rough.quality().isExact()) {
            return ideal;
        }
        for (int i = 0; i < form.parties; i++) {
            boolean shows = ideal[i] > disagreement[i] + Bargaining.ROUNDING;
            if (rule == BargainingRule.KALAI_SMORODINSKY || rule == BargainingRule.NASH && !shows) {
                ideal[i] = most(i, ideal[i]);
            }
        }
        return ideal;
    }

    /** The most that a party gets where everyone gets its disagreement value. */
    private double most(int party, double reached) {
        Halfspaces halfspaces = rational();
        if (reached > Double.NEGATIVE_INFINITY) {
            halfspaces.require(unit(party), reached);
            double[] weights = unit(party);
            for (double price = 0.0625; price <= 16; price *= 2) {
                double least = reached;
                for (int j = 0; j < form.parties; j++) {
                    weights[j] = j == party ? 1 : price;
                    least += j == party ? 0 : price * disagreement[j];
                }
                halfspaces.require(weights, least);
            }
        }
        return Bargaining.ideal(points(halfspaces, settings, false), disagreement)[party];
    }

    private double[] scale(Bargaining bargaining, double[] ideal) {
        double[] scale = new double[form.parties];
        Arrays.fill(scale, 1);
        for (int i = 0; i < scale.length; i++) {
            if (rule == BargainingRule.NASH || rule == BargainingRule.KALAI_SMORODINSKY) {
                double gain = rule == BargainingRule.NASH ? 1 : ideal[i] - disagreement[i];
                scale[i] = bargaining.canGain(i) ? gain : 0;
            }
        }
        return scale;
    }

    /** Only what can score as much. */
    private void require(
            Halfspaces halfspaces, Multipliers multipliers, Bargaining bargaining, double score, double[] ideal) {
        double safe = score - 1e-12 * Math.abs(score);
        halfspaces.require(multipliers.best(), multipliers.least(safe));
        for (int i = 0; i < form.parties; i++) {
            switch (rule) {
                case EGALITARIAN, LEXIMIN -> halfspaces.require(unit(i), disagreement[i] + safe);
                case KALAI_SMORODINSKY -> {
                    if (bargaining.canGain(i)) {
                        halfspaces.require(unit(i), disagreement[i] + safe * (ideal[i] - disagreement[i]));
                    }
                }
                case NASH -> {
                    if (bargaining.canGain(i)) {
                        halfspaces.require(unit(i), disagreement[i] + safe / othersMost(i, bargaining));
                    }
                }
                case UTILITARIAN -> {}
            }
        }
    }

    /** Upper bound of the product of the other parties' gains. */
    private double othersMost(int party, Bargaining bargaining) {
        double product = 1;
        for (int j = 0; j < form.parties; j++) {
            if (j != party && bargaining.canGain(j)) {
                product *= form.mostWorth(j, 0, 0) - disagreement[j];
            }
        }
        return product * (1 + 1e-9);
    }
}
