package dev.gradus.roadmap.planning;

import java.util.Arrays;

/**
 * What a part of a stage asks at least of what follows, whatever the other party does in the same stage and whatever was done before.
 *
 * <p>Of the condition that i would rather not withhold X (model.md §4), solved for V_i(S∪Δ), the terms that hang on the other's part are
 * dropped where they only add: a longer stage and a less certain other ask for more. What is left is a number of the part, plus B_i of what
 * i has done, plus what the other's acts with its part add to B_i. Where X would cost nothing to do, or something is held in escrow, the
 * terms have no such sign, and nothing is said.
 *
 * <p>Under a cure X is made good where it is seen, so that it is worth v_i less what that brings, ς·σ_i·q·(v_i+β_i), and what follows weighs
 * s·(1−ς·σ_i·s′/s). The delay of the cure makes breakdown weigh less, by which nothing less is asked as long as B_i(S∪Δ) ≤ 0.
 */
public final class WithholdingBound {
    /** More than rounding can make of it, as a share. */
    private static final double SLACK = 1e-8;

    /** Where what follows weighs less than this, under a cure, rounding could make anything of it. */
    private static final double LEAST = 1e-4;

    private WithholdingBound() {}

    /**
     * For each part of a performer, with two parties that both perform.
     *
     * @param margin least margin asked of every condition, points
     * @return a number of points for each part: V_i(S∪Δ) must be at least that, plus B_i of what is in force of i's own, plus what the
     *     other's acts with its part add to B_i; −∞ where nothing can be said. Under a cure only where B_i after the stage is at most 0
     */
    public static double[] of(StageTables tables, int performer, double margin) {
        StageTables.Part mine = tables.parts[performer];
        StageTables.Part other = tables.parts[1 - performer];
        double[] bounds = new double[mine.mask.length];
        Arrays.fill(bounds, Double.NEGATIVE_INFINITY);
        if (isHeld(mine) || isHeld(other)) {
            return bounds;
        }
        if (tables.cures) {
            return cured(tables, mine, other, performer, margin, bounds);
        }
        double dearest = margin >= 0 ? 0 : dearest(mine, other, performer);
        for (int part = 1; part < bounds.length; part++) {
            double scale = 1 / mine.survive[part];
            double inverse = Math.max(dearest, scale / mine.delta[2 * part + performer]);
            for (int x : mine.subparts[part]) {
                double net = mine.value[x] + mine.beta[x];
                if (net <= 0 && mine.seen[x] > 0) {
                    double bound = mine.beta[part]
                            - mine.beta[x]
                            + (mine.beta[x] - scale * net + margin * inverse) / mine.seen[x];
                    bounds[part] = Math.max(bounds[part], bound - SLACK * (1 + Math.abs(bound)));
                }
            }
        }
        return bounds;
    }

    private static double[] cured(
            StageTables tables,
            StageTables.Part mine,
            StageTables.Part other,
            int performer,
            double margin,
            double[] bounds) {
        double again = tables.cure.late[performer] * tables.curedSurvive;
        double weight = 1 - again;
        double dearest = margin >= 0 ? 0 : dearest(mine, other, performer);
        for (int part = 1; part < bounds.length && weight > LEAST; part++) {
            double scale = 1 / mine.survive[part];
            double inverse = Math.max(dearest, scale / mine.delta[2 * part + performer]);
            for (int x : mine.subparts[part]) {
                double net = mine.cured[x] + mine.beta[x];
                double ifOthersFail = mine.open[x] - again * Math.min(0, mine.beta[x] - mine.seenBeta[x]);
                if (net <= 0 && ifOthersFail <= 0 && mine.seen[x] > 0) {
                    double sum = mine.beta[x] - again * mine.seenBeta[x] - scale * net + margin * inverse;
                    double bound = mine.beta[part] - mine.beta[x] + sum / (mine.seen[x] * weight);
                    bounds[part] = Math.max(bounds[part], bound - SLACK * (1 + Math.abs(bound)) / weight);
                }
            }
        }
        return bounds;
    }

    private static boolean isHeld(StageTables.Part parts) {
        return Arrays.stream(parts.obsHeld).anyMatch(held -> held != 0);
    }

    /** The most by which a shortfall can weigh: in the longest stage, the other as doubtful as can be. */
    private static double dearest(StageTables.Part mine, StageTables.Part other, int performer) {
        double most = 0;
        for (StageTables.Part parts : new StageTables.Part[] {mine, other}) {
            for (int k = 0; k < parts.mask.length; k++) {
                most = Math.max(most, 1 / (parts.survive[k] * parts.delta[2 * k + performer]));
            }
        }
        return most / Arrays.stream(other.lambdaSeen).min().orElse(1);
    }
}
