package dev.gradus.repair;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Roadmap;
import dev.gradus.roadmap.Alternative;
import dev.gradus.roadmap.Certificate;
import dev.gradus.roadmap.evaluation.Evaluator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The conditions of a fixed roadmap as functions of the sizes of its measures (model.md §4): with signals and durations held, every
 * value, every alternative and every margin is affine in the sizes, because worth enters each of them linearly and trust not at all.
 * The coefficients are therefore exact differences of the evaluator's numbers between two sizes.
 *
 * <p>Stopping is an alternative only where the state is open, which may change with the sizes: which states count as open is held too.
 */
final class Conditions {
    private final double[] constant;
    private final double[][] slope;

    /**
     * @param signals the sizes that the signals follow
     * @param open for each stage whether the state before it counts as open
     */
    Conditions(SizedCase sized, Roadmap roadmap, double[] signals, boolean[] open) {
        int n = sized.count();
        double[] base = new double[n];
        Arrays.fill(base, 1);
        double[] here = margins(sized.at(base, signals), roadmap, open);
        slope = new double[here.length][n];
        constant = here.clone();
        for (int j = 0; j < n; j++) {
            double[] there = base.clone();
            there[j] = 2;
            double[] margins = margins(sized.at(there, signals), roadmap, open);
            for (int k = 0; k < here.length; k++) {
                slope[k][j] = margins[k] - here[k];
                constant[k] -= slope[k][j];
            }
        }
    }

    int count() {
        return constant.length;
    }

    double constant(int k) {
        return constant[k];
    }

    double slope(int k, int j) {
        return slope[k][j];
    }

    /** Before each stage: nobody would walk out. */
    static boolean[] open(ResolvedCase resolved, Roadmap roadmap) {
        boolean[] open = new boolean[roadmap.stages().size()];
        for (int k = 0; k < open.length; k++) {
            open[k] = resting(resolved, roadmap, k).conditions().stream()
                    .filter(condition -> condition.alternative() instanceof Alternative.WalkOut)
                    .allMatch(condition -> condition.slack() >= 0);
        }
        return open;
    }

    /** What resting before a stage is worth: the end of the roadmap that stops there. */
    private static Certificate.EndLine resting(ResolvedCase resolved, Roadmap roadmap, int stage) {
        return Evaluator.evaluate(resolved, new Roadmap(roadmap.stages().subList(0, stage)))
                .end();
    }

    /** Every margin and every slack at the end, always in the same order. */
    private static double[] margins(ResolvedCase resolved, Roadmap roadmap, boolean[] open) {
        Evaluator evaluator = new Evaluator(resolved);
        Certificate certificate = evaluator.evaluate(roadmap);
        double[] begins = evaluator.model().begins(roadmap);
        List<Double> margins = new ArrayList<>();
        for (int k = 0; k < open.length; k++) {
            long state = certificate.stages().get(k).state();
            for (int i = 0; i < resolved.structure().partyCount(); i++) {
                Certificate.PartyLine line =
                        certificate.stages().get(k).parties().get(i);
                line.choices().stream()
                        .filter(choice -> !(choice.alternative() instanceof Alternative.StopHere))
                        .forEach(choice -> margins.add(line.value() - choice.value()));
                if (open[k] && resolved.structure().isPrincipal(i)) {
                    margins.add(line.value() - evaluator.stop(i, state, begins[k]));
                }
            }
        }
        certificate.end().conditions().forEach(condition -> margins.add(condition.slack()));
        return margins.stream().mapToDouble(m -> m).toArray();
    }
}
