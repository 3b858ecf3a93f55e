package dev.gradus.settlement.search;

import dev.gradus.settlement.Bargain;
import dev.gradus.settlement.Bargaining;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.NoRoom;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.additive.AdditiveForm;
import dev.gradus.settlement.additive.Halfspaces;
import dev.gradus.settlement.additive.LocalChanges;
import dev.gradus.settlement.additive.Merging;
import dev.gradus.settlement.additive.Multipliers;
import dev.gradus.settlement.additive.Prices;
import dev.gradus.settlement.joined.BranchBargaining;
import dev.gradus.settlement.joined.BranchFrontier;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A bargaining solution without the frontier: first a coarse frontier, whose best point is a solution that is surely reached; then the
 * exact one, of which only those beginnings are followed that can come to as much, by bounds on weighted sums ({@link Multipliers}). What
 * is left holds every point that scores as much as the solution, so the answer is that of {@link Bargaining}, ties included. Where a
 * utility joins issues, by another ({@link BranchBargaining}).
 */
public final class BargainingSearch {
    /** Labels of the coarse frontier. */
    private static final int COARSE = 1_000;

    private static final int STARTS = 8;

    private final AdditiveForm form;
    private final OutcomeSpace space;
    private final BargainingRule rule;
    private final double[] disagreement;
    private final FrontierSettings settings;
    private final int coarse;
    private final Watch watch;

    private BargainingSearch(
            AdditiveForm form,
            OutcomeSpace space,
            BargainingRule rule,
            double[] disagreement,
            FrontierSettings settings,
            int coarse,
            Watch watch) {
        this.form = form;
        this.space = space;
        this.rule = rule;
        this.disagreement = disagreement;
        this.settings = settings;
        this.coarse = coarse;
        this.watch = watch;
    }

    /**
     * Empty where no outcome gives every party its disagreement value. Where the labels do not last, the best that was found with a bound.
     *
     * @param disagreement a finite number for each party, such as {@link DisagreementPoint} gives
     * @param settings labels and threads; whether outcomes are counted does not matter here
     * @throws IllegalArgumentException where no finite number is given for each party
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
        if (!scenario.profiles().stream().allMatch(profile -> profile.utility().isAdditive())) {
            return BranchBargaining.find(scenario, rule, disagreement, settings, BranchFrontier.Method.EITHER, watch);
        }
        FrontierSettings points = new FrontierSettings(false, settings.labels(), 0, 0, settings.workers());
        AdditiveForm form = new AdditiveForm(scenario);
        return new BargainingSearch(form, scenario.space(), rule, disagreement.clone(), points, coarse, watch).find();
    }

    private Optional<Bargain> find() {
        ParetoFrontier rough = rough();
        double[] ideal = ideal(rough);
        if (rough.quality().isExact()) {
            return found(rough, ideal);
        }
        Bargaining bargaining = new Bargaining(rule, disagreement, ideal);
        Optional<int[]> reached = reached(rough, bargaining);
        Halfspaces halfspaces = rational();
        Multipliers multipliers = new Multipliers(form, rule, disagreement, scale(bargaining, ideal));
        boolean some = IntStream.range(0, form.parties).anyMatch(bargaining::canGain);
        if (some && reached.isPresent() && multipliers.best().length > 0) {
            double score = bargaining.score(form.worths(reached.get()));
            require(halfspaces, multipliers, bargaining, score, ideal);
        }
        try {
            return found(points(halfspaces, settings, false), ideal);
        } catch (NoRoom tooMany) {
            int[] outcome = reached.orElseThrow(() -> tooMany);
            double[] worths = form.worths(outcome);
            double score = bargaining.score(worths);
            boolean none = !some && (rule == BargainingRule.NASH || rule == BargainingRule.KALAI_SMORODINSKY);
            double bound = none ? score : Math.max(multipliers.bound(), score);
            List<Integer> values = Arrays.stream(outcome).boxed().toList();
            return Optional.of(bargaining.bargain(worths, values, bound));
        }
    }

    private Optional<int[]> reached(ParetoFrontier rough, Bargaining bargaining) {
        return best(rough, worths -> bargaining.counts(worths) ? bargaining.score(worths) : Double.NEGATIVE_INFINITY);
    }

    /** An outcome that scores well: the best of the coarse frontier's best points after changes of one or two issues. */
    private Optional<int[]> best(ParetoFrontier rough, ToDoubleFunction<double[]> score) {
        List<int[]> outcomes = new ArrayList<>();
        IntStream.range(0, rough.size())
                .filter(p -> score.applyAsDouble(rough.values(p)) > Double.NEGATIVE_INFINITY)
                .boxed()
                .sorted(Comparator.comparingDouble(p -> -score.applyAsDouble(rough.values(p))))
                .limit(STARTS)
                .forEach(p -> {
                    int[] start = rough.outcomes(p, 1).getFirst().stream()
                            .mapToInt(v -> v)
                            .toArray();
                    int[] improved = start.clone();
                    LocalChanges.improve(form, space, score, improved, watch);
                    outcomes.add(start);
                    outcomes.add(improved);
                });
        return outcomes.stream()
                .filter(outcome -> score.applyAsDouble(form.worths(outcome)) > Double.NEGATIVE_INFINITY)
                .max(Comparator.comparingDouble(outcome -> score.applyAsDouble(form.worths(outcome))));
    }

    private ParetoFrontier rough() {
        return points(rational(), settings.withLabels(Math.min(coarse, settings.labels())), true);
    }

    private ParetoFrontier points(Halfspaces halfspaces, FrontierSettings with, boolean coarsen) {
        Merging merging = new Merging(form, with, halfspaces, coarsen, watch);
        return FrontierEngine.points(form, merging, with, new double[form.parties], watch);
    }

    private Optional<Bargain> found(ParetoFrontier points, double[] ideal) {
        Bargaining bargaining = new Bargaining(rule, disagreement, ideal);
        int best = bargaining.best(points);
        return best < 0 ? Optional.empty() : Optional.of(bargaining.bargain(points, best));
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
                ideal[i] = most(i, rough);
            }
        }
        return ideal;
    }

    /** The most that a party gets where everyone gets its disagreement value. */
    private double most(int party, ParetoFrontier rough) {
        Halfspaces halfspaces = rational();
        ToDoubleFunction<double[]> score =
                worths -> Bargaining.isRational(worths, disagreement) ? worths[party] : Double.NEGATIVE_INFINITY;
        double reached = best(rough, score)
                .map(outcome -> score.applyAsDouble(form.worths(outcome)))
                .orElse(Double.NEGATIVE_INFINITY);
        if (reached > Double.NEGATIVE_INFINITY) {
            Prices prices = new Prices(form, party, disagreement, reached);
            halfspaces.require(unit(party), reached);
            halfspaces.require(prices.weights(), prices.least(reached));
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
