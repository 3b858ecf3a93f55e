package dev.gradus.settlement.additive;

/**
 * Weights for the most that one party can get where every other gets its disagreement value: each unit by which the others are above it
 * is added at a price, which can only raise the bound, and prices are moved towards the least bound.
 *
 * @see <a href="https://doi.org/10.1016/0041-5553(69)90061-5">Polyak 1969</a> for the length of the steps
 */
public final class Prices {
    private static final int STEPS = 300;

    private final AdditiveForm form;
    private final int party;
    private final double[] disagreement;
    private double[] best;
    private double bound = Double.POSITIVE_INFINITY;

    /** @param reached what the party gets at an outcome that gives everyone its disagreement value */
    public Prices(AdditiveForm form, int party, double[] disagreement, double reached) {
        this.form = form;
        this.party = party;
        this.disagreement = disagreement;
        double[] weights = new double[form.parties];
        weights[party] = 1;
        this.best = weights.clone();
        Halfspaces halfspaces = new Halfspaces(form);
        int[] outcome = new int[form.issues];
        for (int step = 0; step < STEPS; step++) {
            double value = halfspaces.relaxed(weights, outcome) - cost(weights);
            if (value < bound) {
                bound = value;
                best = weights.clone();
            }
            if (!move(weights, form.relaxedWorths(outcome), value - reached)) {
                return;
            }
        }
    }

    public double[] weights() {
        return best;
    }

    /** What the weighted sum must reach where the party gets so much. */
    public double least(double reached) {
        return reached + cost(best);
    }

    private double cost(double[] weights) {
        double cost = 0;
        for (int j = 0; j < weights.length; j++) {
            cost += j == party ? 0 : weights[j] * disagreement[j];
        }
        return cost;
    }

    private boolean move(double[] weights, double[] worths, double gap) {
        double length = 0;
        for (int j = 0; j < weights.length; j++) {
            double above = worths[j] - disagreement[j];
            length += j == party || weights[j] == 0 && above > 0 ? 0 : above * above;
        }
        if (length == 0 || gap <= 0) {
            return false;
        }
        for (int j = 0; j < weights.length; j++) {
            if (j != party) {
                weights[j] = Math.max(0, weights[j] - gap / length * (worths[j] - disagreement[j]));
            }
        }
        return true;
    }
}
