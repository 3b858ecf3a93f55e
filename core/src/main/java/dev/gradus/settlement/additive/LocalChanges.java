package dev.gradus.settlement.additive;

import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.work.Watch;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Improves an outcome by changing one issue, or two at once, as long as that scores more: exchanges between parties need two. What comes
 * out is allowed and scores no less, nothing more is promised.
 */
public final class LocalChanges {
    /** Changes that are tried, at most. */
    private static final long MOST = 2_000_000;

    private final AdditiveForm form;
    private final OutcomeSpace space;
    private final ToDoubleFunction<double[]> score;
    private final int[] outcome;
    private final double[] sums;
    private final double[] worth;
    private final Watch watch;
    private double best;
    private long left = MOST;

    private LocalChanges(
            AdditiveForm form, OutcomeSpace space, ToDoubleFunction<double[]> score, int[] outcome, Watch watch) {
        this.form = form;
        this.space = space;
        this.score = score;
        this.outcome = outcome;
        this.watch = watch;
        this.sums = new double[form.parties];
        this.worth = new double[form.parties];
    }

    /**
     * @param score of the worths to the parties; −∞ where they do not qualify
     * @param outcome changed in place
     * @throws Watch.Stopped where the watch asks for it
     */
    public static void improve(
            AdditiveForm form, OutcomeSpace space, ToDoubleFunction<double[]> score, int[] outcome, Watch watch) {
        LocalChanges changes = new LocalChanges(form, space, score, outcome, watch);
        changes.restart();
        int rounds = 4 * form.issues;
        while (rounds-- > 0 && changes.left > 0 && changes.round()) {
            changes.restart();
        }
    }

    /** Adds up afresh, so that rounding does not build up. */
    private void restart() {
        Arrays.fill(sums, 0);
        for (int k = 0; k < outcome.length; k++) {
            shift(k, outcome[k], 1);
        }
        best = current();
    }

    private void shift(int issue, int value, int sign) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += sign * form.parts[i][issue][value];
        }
    }

    private double current() {
        for (int i = 0; i < sums.length; i++) {
            worth[i] = form.worth(i, sums[i]);
        }
        return score.applyAsDouble(worth);
    }

    /** Tries all changes once and keeps those that are better as they come. */
    private boolean round() {
        boolean changed = false;
        for (int a = 0; a < outcome.length; a++) {
            for (int b = a; b < outcome.length && left > 0; b++) {
                changed |= better(a, b);
            }
        }
        return changed;
    }

    private boolean better(int a, int b) {
        boolean changed = false;
        left -= (long) form.sizes[a] * form.sizes[b];
        for (int v = 0; v < form.sizes[a]; v++) {
            watch.check();
            for (int w = 0; w < (b == a ? 1 : form.sizes[b]); w++) {
                changed |= take(a, v, b, w);
            }
        }
        return changed;
    }

    private boolean take(int a, int v, int b, int w) {
        int oldA = outcome[a];
        int oldB = outcome[b];
        move(a, v);
        if (b != a) {
            move(b, w);
        }
        double now = current();
        if (now > best + 1e-12 * Math.abs(best) && space.allows(outcome)) {
            best = now;
            return true;
        }
        if (b != a) {
            move(b, oldB);
        }
        move(a, oldA);
        return false;
    }

    private void move(int issue, int value) {
        shift(issue, outcome[issue], -1);
        outcome[issue] = value;
        shift(issue, value, 1);
    }
}
