package dev.gradus.settlement.additive;

import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.NoRoom;
import dev.gradus.settlement.dominance.Labels;
import dev.gradus.settlement.dominance.Margin;
import dev.gradus.settlement.dominance.Trace;
import dev.gradus.work.Watch;

/** Settles issue after issue, keeping the beginnings of outcomes that may lead to the frontier. */
public final class Merging {
    private final AdditiveForm form;
    private final FrontierSettings settings;
    private final Cut cut;
    private final Watch watch;
    private final Coarsening coarsening;
    private final Trace trace = new Trace();
    private Labels labels;
    private long made;
    private long kept;

    /** Beginnings that need not be followed for another reason than dominance. */
    public interface Cut {
        Cut NONE = (rows, at, settled) -> false;

        /** @param settled number of issues settled; the sums of the parties are in rows from this position on */
        boolean drops(double[] rows, int at, int settled);
    }

    /** @param coarsen whether to go on, less finely, where labels are too many */
    public Merging(AdditiveForm form, FrontierSettings settings, Cut cut, boolean coarsen, Watch watch) {
        this.form = form;
        this.settings = settings;
        this.cut = cut;
        this.watch = watch;
        this.coarsening = new Coarsening(form, settings, coarsen, watch);
        this.labels = Labels.root(form.parties);
        if (form.resources.stream().anyMatch(Resource::isHopeless)) {
            labels = new Labels(form.parties, 0, new double[0], new int[0], new int[1], 0);
        }
        for (int issue = 0; issue < form.issues; issue++) {
            stopIfAsked();
            settle(issue);
            watch.progress((issue + 1.0) / form.issues);
        }
    }

    private void stopIfAsked() {
        watch.check();
    }

    public Labels last() {
        return labels;
    }

    public Trace trace() {
        return trace;
    }

    public boolean isCounted() {
        return settings.counting() && coarsening.epsilon() == 0;
    }

    public double epsilon() {
        return coarsening.epsilon();
    }

    public long made() {
        return made;
    }

    public long kept() {
        return kept;
    }

    private void settle(int issue) {
        long candidates = (long) labels.count * form.sizes[issue];
        if (labels.count > form.mostLabels(issue)) {
            throw new NoRoom();
        }
        made += candidates;
        Margin margin = form.margin(issue + 1, settings.counting());
        boolean pair = form.parties == 2 && form.resources.isEmpty() && cut == Cut.NONE;
        Labels next = pair
                ? PairMerge.next(form, labels, issue, margin, settings.counting(), settings.workers(), watch)
                : Labels.sieved(
                        candidates(issue, (int) candidates),
                        margin,
                        settings.counting(),
                        labels.count,
                        settings.workers(),
                        watch);
        labels = coarsening.thin(next, issue + 1);
        kept += labels.count;
        trace.add(labels);
    }

    private Labels.Candidates candidates(int issue, int capacity) {
        int n = form.parties;
        int[] before = form.open(issue);
        int[] after = form.open(issue + 1);
        Labels.Candidates candidates = new Labels.Candidates(n + after.length, capacity);
        double[] taken = new double[form.resources.size()];
        for (int value = 0; value < form.sizes[issue]; value++) {
            stopIfAsked();
            for (int label = 0; label < labels.count; label++) {
                int from = label * labels.width;
                for (int j = 0; j < before.length; j++) {
                    taken[before[j]] = labels.rows[from + n + j];
                }
                if (!allows(taken, before.length, issue, value)) {
                    continue;
                }
                int to = candidates.count * candidates.width;
                for (int i = 0; i < n; i++) {
                    candidates.rows[to + i] = form.sum(i, labels.rows[from + i], issue, value);
                }
                for (int j = 0; j < after.length; j++) {
                    candidates.rows[to + n + j] = taken[after[j]];
                }
                if (!cut.drops(candidates.rows, to, issue + 1)) {
                    candidates.steps[candidates.count++] = value * labels.count + label;
                }
            }
        }
        return candidates;
    }

    /** Brings what is taken of each resource up to date; false when a limit cannot be kept any more. */
    private boolean allows(double[] taken, int open, int issue, int value) {
        for (int j = 0; j < taken.length; j++) {
            Resource resource = form.resources.get(j);
            if (resource.isTakenBy(issue)) {
                double now = resource.after(open > 0 && resource.isOpenAfter(issue - 1) ? taken[j] : 0, issue, value);
                if (Double.isNaN(now)) {
                    return false;
                }
                taken[j] = now;
            }
        }
        return true;
    }
}
