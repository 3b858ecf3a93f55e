package dev.gradus.settlement.additive;

import java.util.ArrayList;
import java.util.List;

/**
 * Drops beginnings that cannot come to a weighted sum of worths that a solution is known to reach. What the issues to come can add to a
 * weighted sum is the sum over them of the best value of each (Lagrange relaxation of the parties' several aims; Everett 1963).
 */
public final class Halfspaces implements Merging.Cut {
    private final AdditiveForm form;
    private final List<Halfspace> halfspaces = new ArrayList<>();

    /**
     * @param weights of the parties' sums, divisors included
     * @param least what has to be reached, less rounding
     * @param mostToCome by number of issues settled
     */
    @SuppressWarnings("ArrayRecordComponent") // inside the search only, never handed out
    private record Halfspace(double[] weights, double least, double[] mostToCome) {}

    public Halfspaces(AdditiveForm form) {
        this.form = form;
    }

    /**
     * @param weights one for each party's worth, not negative
     * @param least only outcomes whose weighted sum is at least this are of interest
     */
    public void require(double[] weights, double least) {
        double[] scaled = scaled(weights);
        double slack = 0;
        for (int i = 0; i < scaled.length; i++) {
            slack += scaled[i] * (8 * form.rounding(i) + Math.ulp(form.greatest(i)) * 8);
        }
        slack += 1e-12 * (Math.abs(least) + magnitude(scaled));
        halfspaces.add(new Halfspace(scaled, least - slack, mostToCome(scaled)));
    }

    private double magnitude(double[] scaled) {
        double sum = 0;
        for (int i = 0; i < scaled.length; i++) {
            sum += scaled[i] * form.greatest(i);
        }
        return sum;
    }

    private double[] scaled(double[] weights) {
        double[] scaled = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            scaled[i] = weights[i] / form.divisor[i];
        }
        return scaled;
    }

    private double[] mostToCome(double[] scaled) {
        double[] most = new double[form.issues + 1];
        for (int k = form.issues - 1; k >= 0; k--) {
            double best = Double.NEGATIVE_INFINITY;
            for (int v = 0; v < form.sizes[k]; v++) {
                double sum = 0;
                for (int i = 0; i < scaled.length; i++) {
                    sum += scaled[i] * form.parts[i][k][v];
                }
                best = Math.max(best, sum);
            }
            most[k] = most[k + 1] + best;
        }
        return most;
    }

    /** Upper bound of a weighted sum of worths over all outcomes, and the outcome that would reach it without constraints and caps. */
    double relaxed(double[] weights, int[] outcome) {
        double[] scaled = scaled(weights);
        double total = 0;
        for (int k = 0; k < form.issues; k++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int v = 0; v < form.sizes[k]; v++) {
                double sum = 0;
                for (int i = 0; i < scaled.length; i++) {
                    sum += scaled[i] * form.parts[i][k][v];
                }
                if (sum > best) {
                    best = sum;
                    outcome[k] = v;
                }
            }
            total += best;
        }
        return total;
    }

    @Override
    public boolean drops(double[] rows, int at, int settled) {
        for (Halfspace halfspace : halfspaces) {
            double most = halfspace.mostToCome[settled];
            double[] weights = halfspace.weights;
            for (int i = 0; i < weights.length; i++) {
                double sum = rows[at + i];
                // at the cap, whatever this party's share in what is to come
                most += weights[i]
                        * (sum == form.atCap[i] ? form.cap[i] * form.divisor[i] - form.leastToCome[i][settled] : sum);
            }
            if (most < halfspace.least) {
                return true;
            }
        }
        return false;
    }
}
