package dev.gradus.roadmap.planning;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Structure;
import dev.gradus.roadmap.Plan;
import dev.gradus.roadmap.PlanRequest;
import dev.gradus.roadmap.Tolerance;
import dev.gradus.work.Parallel;
import dev.gradus.work.Watch;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What no roadmap can exceed, lowered step by step: first by {@link Relaxation}, then, where all sets of measures can be listed, by exact
 * searches whose fronts are joined to a few labels ({@link LabelJoining}), with more labels each time.
 *
 * <p>Such a search asks for every condition less a slack of {@value #SLACK}: searches take labels that tie within {@link Tolerance#TIE}
 * for equal, which can add up along a roadmap to less than that.
 */
public final class Ceiling {
    private static final double SLACK = 1e-7;
    private static final int STEPS = 24;

    private final Structure structure;
    private final PlanRequest request;
    private final Relaxation relaxation;
    private final double[] base;
    private final int[] principals;
    private final boolean emptyHolds;
    private final double[] gains;
    private double above;
    private boolean noneHolds;
    private Plan.Effort effort = Plan.Effort.NONE;

    /**
     * @param base of the gains, for each party
     */
    public Ceiling(ResolvedCase resolved, PlanRequest request, double[] base, boolean emptyHolds) {
        structure = resolved.structure();
        this.request = request;
        this.base = base.clone();
        this.emptyHolds = emptyHolds;
        principals = structure.principals().toArray();
        relaxation = new Relaxation(resolved, request.target(), request.maxPerParty(), base);
        gains = Arrays.stream(relaxation.gains())
                .map(gain -> Math.max(0, gain) + SLACK)
                .toArray();
        noneHolds = relaxation.possible() == 0;
        above = relaxed();
    }

    private double relaxed() {
        return switch (request.rule()) {
            case NASH -> mean(gains, relaxation::meanGain);
            case EGALITARIAN -> Math.max(0, relaxation.leastGain()) + SLACK;
            case ROBUST -> relaxation.leastGain() + SLACK;
            case DEPTH -> relaxation.progress();
        };
    }

    private interface Mean {
        double of(boolean[] counted);
    }

    /** A bound on the geometric mean of the gains, over those principals that can gain. */
    private static double mean(double[] gains, Mean bound) {
        boolean[] counted = counted(gains);
        double product = 1;
        int m = 0;
        for (int k = 0; k < gains.length; k++) {
            product *= counted[k] ? gains[k] : 1;
            m += counted[k] ? 1 : 0;
        }
        return m == 0 ? 0 : Math.min(Math.pow(product, 1.0 / m), bound.of(counted) + SLACK);
    }

    /** Which principals can gain, as far as is known. */
    boolean[] counted() {
        return counted(gains);
    }

    private static boolean[] counted(double[] gains) {
        boolean[] counted = new boolean[gains.length];
        for (int k = 0; k < gains.length; k++) {
            counted[k] = Relaxation.counts(gains[k]);
        }
        return counted;
    }

    public double above() {
        return above;
    }

    public double[] gains() {
        return gains.clone();
    }

    /** Proven: no roadmap holds but perhaps the empty one. */
    public boolean noneHolds() {
        return noneHolds;
    }

    Plan.Effort effort() {
        return effort;
    }

    Relaxation relaxation() {
        return relaxation;
    }

    /**
     * Searches all sets with joined fronts.
     *
     * @param below what some roadmap is worth; no bound can be less
     */
    public void join(StageTables tables, int most, double below, Watch watch) {
        Joined joined = new Joined(tables, most, watch);
        Search search = joined.search(-SLACK, 0);
        if (search.labels() == 0) {
            noneHolds = true;
            return;
        }
        double[] greatest = new double[principals.length];
        for (int label = 0; label < search.labels(); label++) {
            for (int k = 0; k < principals.length; k++) {
                greatest[k] = Math.max(greatest[k], gain(search, label, k));
            }
        }
        double[] lower = new double[principals.length];
        for (int k = 0; k < principals.length; k++) {
            lower[k] = Math.min(gains[k], greatest[k] + SLACK);
        }
        double bound = switch (request.rule()) {
            case NASH -> mean(lower, counted -> greatest(search, label -> mean(search, label, counted)));
            case EGALITARIAN -> greatest(search, label -> least(search, label)) + SLACK;
            case ROBUST -> margin(joined, below);
            case DEPTH -> progress(joined);
        };
        boolean sameCounted = Arrays.equals(counted(), counted(lower));
        System.arraycopy(lower, 0, gains, 0, lower.length);
        above = Math.min(sameCounted ? above : relaxed(), bound); // else it was the mean of others than now
    }

    private double gain(Search search, int label, int k) {
        return search.value(label, k) - base[principals[k]];
    }

    private interface Score {
        double of(int label);
    }

    private static double greatest(Search search, Score score) {
        return IntStream.range(0, search.labels()).mapToDouble(score::of).max().orElse(0);
    }

    private double mean(Search search, int label, boolean[] counted) {
        double product = 1;
        int m = 0;
        for (int k = 0; k < counted.length; k++) {
            product *= counted[k] ? Math.max(0, gain(search, label, k)) : 1;
            m += counted[k] ? 1 : 0;
        }
        return m == 0 ? 0 : Math.pow(product, 1.0 / m);
    }

    private double least(Search search, int label) {
        return Math.max(
                emptyHolds ? 0 : Double.NEGATIVE_INFINITY,
                IntStream.range(0, principals.length)
                        .mapToDouble(k -> gain(search, label, k))
                        .min()
                        .orElse(0));
    }

    /** Where joined fronts find nothing with a margin, no roadmap has it: by bisection. */
    private double margin(Joined joined, double below) {
        double low = below;
        double high = above;
        for (int k = 0; k < STEPS && high - low > Plan.CLOSED * Math.max(1, Math.abs(high)); k++) {
            double asked = (low + high) / 2;
            if (joined.search(asked - SLACK, 0).labels() > 0) {
                low = asked;
            } else {
                high = asked;
            }
        }
        return high;
    }

    private double progress(Joined joined) {
        double[] levels = joined.levels();
        int low = 0;
        int high = levels.length - 1;
        while (low < high) {
            int middle = low + high + 1 >>> 1;
            if (joined.search(-SLACK, levels[middle]).labels() > 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        double empty = emptyHolds ? structure.progress(structure.inForce()) : 0;
        return levels.length == 0 ? empty : Math.max(levels[low], empty);
    }

    /** Searches with joined fronts over all sets. */
    private final class Joined {
        private final StageTables tables;
        private final LabelJoining trim;
        private final Watch watch;

        Joined(StageTables tables, int most, Watch watch) {
            this.tables = tables;
            this.trim = new LabelJoining(most);
            this.watch = watch;
        }

        Search search(double margin, double progress) {
            Search.Ends ends = set -> admits(tables.space.added(set), progress);
            Search search = new Search(
                    tables,
                    new IdealBounds(tables, margin, ends, request.workers(), watch),
                    margin,
                    -1,
                    ends,
                    request.memoryBytes(),
                    trim,
                    new Parallel(request.workers()),
                    watch);
            search.run();
            effort = effort.plus(search.effort());
            return search;
        }

        private boolean admits(long added, double progress) {
            long end = structure.inForce() | added;
            return request.target().admits(end)
                    && (progress <= 0 || structure.progress(end) >= progress - Tolerance.TIE);
        }

        double[] levels() {
            PlanSpace space = tables.space;
            return IntStream.range(0, space.setCount())
                    .mapToDouble(at -> structure.progress(structure.inForce() | space.added(space.set(at))))
                    .sorted()
                    .distinct()
                    .toArray();
        }
    }
}
