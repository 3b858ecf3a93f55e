package dev.gradus.settlement.additive;

import dev.gradus.settlement.BargainingRule;
import java.util.Arrays;

/**
 * Weights of the parties under which the best weighted sum, which is found issue by issue, bounds what a bargaining rule can reach: the
 * least gain or share is at most a weighted mean of them; a product of gains is at most that of their weighted mean (inequality of the
 * arithmetic and geometric means). The weights are improved step by step for a fixed number of steps and any of them give a true bound.
 *
 * @see <a href="https://doi.org/10.4086/toc.2012.v008a006">Arora, Hazan, Kale 2012</a> for multiplicative weights
 */
public final class Multipliers {
    private static final int STEPS = 200;

    private final Halfspaces halfspaces;
    private final BargainingRule rule;
    private final double[] disagreement;
    private final double[] scale;
    private final AdditiveForm form;
    private double[] best = {};
    private double bound = Double.POSITIVE_INFINITY;

    /** @param scale of each party's gain: 1, or the ideal gain where shares count; 0 = the party does not count */
    public Multipliers(AdditiveForm form, BargainingRule rule, double[] disagreement, double[] scale) {
        this.form = form;
        this.halfspaces = new Halfspaces(form);
        this.rule = rule;
        this.disagreement = disagreement;
        this.scale = scale;
        double[] means = new double[scale.length];
        for (int step = 0; step < STEPS; step++) {
            step(step, means);
        }
    }

    /** Weights of worths that gave the least bound; empty where no party counts. */
    public double[] best() {
        return best;
    }

    /** No outcome scores more. */
    public double bound() {
        return bound;
    }

    /** What the weighted sum of worths must reach for a score, under the best weights. */
    public double least(double score) {
        double least = offset(best);
        if (rule != BargainingRule.NASH) {
            return rule == BargainingRule.UTILITARIAN ? score : least + score;
        }
        int counting = counting();
        return least + counting * Math.pow(score * product(best), 1.0 / counting);
    }

    private int counting() {
        return (int) Arrays.stream(scale).filter(s -> s > 0).count();
    }

    private double offset(double[] weights) {
        double offset = 0;
        for (int i = 0; i < weights.length; i++) {
            offset += weights[i] * disagreement[i];
        }
        return offset;
    }

    private double product(double[] weights) {
        double product = 1;
        for (int i = 0; i < weights.length; i++) {
            product *= scale[i] > 0 ? weights[i] : 1;
        }
        return product;
    }

    private void step(int step, double[] means) {
        double[] weights = weights(step, means);
        int[] outcome = new int[form.issues];
        double sum = halfspaces.relaxed(weights, outcome);
        double reached = reached(sum, weights);
        if (counting() > 0 && reached < bound) {
            bound = reached;
            best = weights;
        }
        double[] worths = form.relaxedWorths(outcome);
        for (int i = 0; i < means.length; i++) {
            double gain = scale[i] > 0 ? (worths[i] - disagreement[i]) / scale[i] : 0;
            means[i] += (gain - means[i]) / (step + 1);
        }
    }

    /** The bound on the score that a weighted sum gives, with room for rounding. */
    private double reached(double sum, double[] weights) {
        double gains = sum - offset(weights);
        double slack = 1e-12 * (1 + Math.abs(sum) + Math.abs(offset(weights)));
        if (rule == BargainingRule.UTILITARIAN) {
            return sum + slack;
        }
        if (rule != BargainingRule.NASH) {
            return gains + slack;
        }
        double mean = Math.max(0, gains + slack) / counting();
        return Math.pow(mean, counting()) / product(weights) * (1 + 1e-12);
    }

    private double[] weights(int step, double[] means) {
        double[] weights = new double[scale.length];
        double widest = 0;
        for (int i = 0; i < scale.length; i++) {
            widest = Math.max(widest, scale[i] > 0 ? form.greatest(i) / form.divisor[i] / scale[i] : 0);
        }
        double rate = Math.sqrt(step) * 4 / Math.max(widest, Double.MIN_NORMAL);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < scale.length; i++) {
            least = scale[i] > 0 ? Math.min(least, means[i]) : least;
        }
        double total = 0;
        for (int i = 0; i < scale.length; i++) {
            weights[i] = scale[i] > 0 ? raw(i, step, means[i], least, rate, widest) : 0;
            total += weights[i];
        }
        for (int i = 0; i < scale.length; i++) {
            weights[i] = rule == BargainingRule.UTILITARIAN ? 1 : weights[i] / Math.max(total, Double.MIN_NORMAL);
            weights[i] = scale[i] > 0 && rule != BargainingRule.UTILITARIAN ? weights[i] / scale[i] : weights[i];
        }
        return weights;
    }

    private double raw(int party, int step, double mean, double least, double rate, double widest) {
        if (rule != BargainingRule.NASH) {
            return Math.exp(rate * (least - mean));
        }
        return step == 0 ? 1 : 1 / Math.max(mean, widest * 1e-6);
    }
}
