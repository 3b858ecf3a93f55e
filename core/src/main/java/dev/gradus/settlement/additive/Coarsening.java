package dev.gradus.settlement.additive;

import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.NoRoom;
import dev.gradus.settlement.dominance.Labels;
import dev.gradus.settlement.dominance.Margin;
import dev.gradus.work.Watch;
import java.util.Arrays;

/**
 * Thins out labels where they are too many: sums are rounded down to a step, of labels that are then equal one stays, and those are left
 * out that are then dominated. A label that goes has another in its place that is lower by less than the step for nobody more than once
 * an issue; so the steps, added up, bound what the answer misses (Papadimitriou and Yannakakis 2000, with steps in place of ratios).
 * Constraints stay exact.
 */
final class Coarsening {
    /** Labels up to this many are never thinned out. */
    private static final int FEW = 2_000;

    /** The smallest step, as a share of the widest scale; and how often it may be doubled. */
    private static final double FINEST = 0x1p-40;

    private static final int COARSEST = 42;

    /** Steps beside the last one that are tried before the rest is halved. */
    private static final int NEAR = 2;

    private final AdditiveForm form;
    private final FrontierSettings settings;
    private final boolean atLimit;
    private final Watch watch;
    private double spent;
    /** Doublings of the step that was taken last. */
    private int last = COARSEST / 2;

    /** @param atLimit whether labels beyond the limit are thinned out as far as it takes, or refused */
    Coarsening(AdditiveForm form, FrontierSettings settings, boolean atLimit, Watch watch) {
        this.form = form;
        this.settings = settings;
        this.atLimit = atLimit;
        this.watch = watch;
    }

    /** What any outcome may be worth more than the answer shows, on each party's own scale. */
    double epsilon() {
        return spent;
    }

    Labels thin(Labels labels, int settled) {
        Labels thinned = labels;
        if (settings.epsilon() > 0 && labels.count > FEW) {
            double step = (settings.epsilon() - spent) / (form.issues - settled + 1);
            thinned = boxed(labels, step);
            spent += thinned.count < labels.count ? step : 0;
        }
        int most = Math.min(settings.labels(), form.mostLabels(settled));
        if (thinned.count <= most) {
            return thinned;
        }
        if (!atLimit) {
            throw new NoRoom();
        }
        return fewer(thinned, most);
    }

    /**
     * By the smallest of steps, each twice the one before, that leaves at most half as many as may be, so that not every issue needs it
     * anew. Boxes of one step lie within those of the next, so a larger step never leaves more; the search begins where the last one
     * ended, because issues need about the same.
     */
    private Labels fewer(Labels labels, int most) {
        double widest = Double.MIN_NORMAL;
        for (int i = 0; i < form.parties; i++) {
            widest = Math.max(widest, form.greatest(i) / form.divisor[i]);
        }
        double unit = widest * FINEST;
        int low = 0;
        int high = COARSEST;
        Labels few = labels;
        for (int tries = 0; low < high; tries++) {
            int near = few == labels ? low : high - 1;
            int doublings = tries == 0 ? last : tries <= NEAR ? near : (low + high) / 2;
            Labels tried = boxed(labels, unit * (1L << doublings));
            if (tried.count <= most / 2) {
                high = doublings;
                few = tried;
            } else {
                low = doublings + 1;
            }
        }
        last = high;
        spent += unit * (1L << high);
        return few == labels ? boxed(labels, unit * (1L << high)) : few;
    }

    /** @param step on each party's own scale */
    private Labels boxed(Labels labels, double step) {
        int width = labels.width;
        Labels.Candidates boxes = new Labels.Candidates(width, labels.count);
        boxes.count = labels.count;
        for (int l = 0; l < labels.count; l++) {
            boxes.steps[l] = l;
            for (int c = 0; c < width; c++) {
                double value = labels.rows[l * width + c];
                // less than the step by a tolerance, for rounding
                double side = c < form.parties ? step * form.divisor[c] * (1 - 1e-9) : 0;
                boxes.rows[l * width + c] =
                        side > 0 ? Math.floor(value / side) + (value == form.atCap[c] ? 1 : 0) : value;
            }
        }
        Labels kept = Labels.sieved(boxes, Margin.none(width), false, labels.count, settings.threads(), watch);
        return chosen(labels, kept.steps, kept.count);
    }

    private static Labels chosen(Labels labels, int[] chosen, int count) {
        Arrays.sort(chosen);
        double[] rows = new double[count * labels.width];
        int[] steps = new int[count];
        int[] starts = new int[count + 1];
        for (int k = 0; k < count; k++) {
            System.arraycopy(labels.rows, chosen[k] * labels.width, rows, k * labels.width, labels.width);
            steps[k] = labels.steps[labels.starts[chosen[k]]];
            starts[k + 1] = k + 1;
        }
        return new Labels(labels.width, count, rows, steps, starts, labels.before);
    }
}
