package dev.gradus.roadmap.planning;

import dev.gradus.agreement.Roadmap;
import dev.gradus.roadmap.Tolerance;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * Finds the greatest weakest margin of any roadmap but the empty one.
 *
 * <p>How: a search can demand a margin in every condition; some roadmap meets it, or none. Every search that succeeds yields roadmaps
 * whose actual weakest margin is a new lower bound; a search just above the lower bound that fails proves it greatest. Few leaps from
 * one lower bound to the next mostly suffice; where they do not, the interval is halved.
 */
final class MarginSearch {
    private static final double STEP = 1.5 * Tolerance.TIE;
    private static final double DEEPEST = -1e9;
    private static final int LEAPS = 3;

    /** The weakest margin of the roadmap behind a label. */
    interface Weakest {
        double margin(Search search, int label);
    }

    private final DoubleFunction<Search> search;
    private final Weakest weakest;

    MarginSearch(DoubleFunction<Search> search, Weakest weakest) {
        this.search = search;
        this.weakest = weakest;
    }

    /** From a search that succeeded, to one whose labels all have the greatest weakest margin. */
    Search from(Search feasible) {
        double low = greatest(feasible);
        double step = 0;
        for (int k = 0; k < LEAPS; k++) {
            Search tried = search.apply(low + STEP);
            if (tried.labels() == 0) {
                return search.apply(low - Tolerance.TIE);
            }
            double higher = greatest(tried);
            step = higher - low;
            low = higher;
        }
        double high = Double.POSITIVE_INFINITY;
        while (high == Double.POSITIVE_INFINITY) {
            step = Math.max(0.25, 2 * step);
            Search tried = search.apply(low + step);
            if (tried.labels() > 0) {
                low = greatest(tried);
            } else {
                high = low + step;
            }
        }
        return between(low, high);
    }

    /** The same where no roadmap holds: from the least shortfall that some roadmap has. Empty where there is no roadmap at all. */
    Optional<Search> belowZero() {
        double high = -Tolerance.TIE;
        for (double asked = -0.5; asked > DEEPEST; asked *= 2) {
            Search tried = search.apply(asked);
            if (tried.labels() > 0) {
                return Optional.of(between(greatest(tried), high));
            }
            high = asked;
        }
        return Optional.empty();
    }

    /** The roadmap with the greatest weakest margin among the labels of a search. */
    Roadmap best(Search from) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < from.labels(); label++) {
            double margin = weakest.margin(from, label);
            if (margin > most) {
                most = margin;
                best = label;
            }
        }
        return from.roadmap(best);
    }

    private Search between(double from, double to) {
        double low = from;
        double high = to;
        boolean justAbove = true;
        while (high - low > 2 * STEP) {
            double asked = justAbove ? low + STEP : (low + high) / 2;
            Search tried = search.apply(asked);
            if (tried.labels() > 0) {
                low = Math.max(asked, greatest(tried));
            } else {
                high = asked;
            }
            justAbove = !justAbove;
        }
        return search.apply(low - Tolerance.TIE);
    }

    private double greatest(Search tried) {
        double most = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < tried.labels(); label++) {
            most = Math.max(most, weakest.margin(tried, label));
        }
        return most;
    }
}
