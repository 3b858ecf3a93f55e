package dev.gradus.forecast;

import dev.gradus.agreement.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A few limits on a few numbers within which an outcome lies: found by peeling (PRIM, Friedman and Fisher 1999) on the rows of even
 * number and judged on the others.
 *
 * @param agreement what it is the region of: agreement, or no agreement
 * @param limits at most {@link #MOST_LIMITS}; empty where no limit helps
 * @param coverage share of the outcome that lies in the region
 * @param density share of the region that has the outcome
 * @param everywhere share of all rows that have it
 */
public record Region(boolean agreement, List<Limit> limits, Chance coverage, Chance density, Chance everywhere) {
    static final int MOST_LIMITS = 3;
    private static final int CANDIDATES = 20;
    private static final double PEEL = 0.05;
    private static final double LEAST_SUPPORT = 0.1;

    public Region {
        limits = List.copyOf(limits);
    }

    /**
     * @param above the number must be at least {@code value}; otherwise at most
     */
    public record Limit(Figure figure, boolean above, double value) {}

    /**
     * The region of agreement, or of none, in the sample of a sweep.
     *
     * @param drivers those that stand out are the numbers that may be limited: with any other a limit would be found by chance
     */
    public static Region of(
            UncertainCase uncertain, SweepRequest request, SweepResult swept, Drivers drivers, boolean agreement) {
        List<Row> rows = swept.sample();
        double[][] values = Drivers.values(uncertain, request, rows);
        List<Integer> fit = new ArrayList<>();
        List<Integer> judge = new ArrayList<>();
        for (int k = 0; k < rows.size(); k++) {
            (rows.get(k).number() % 2 == 0 ? fit : judge).add(k);
        }
        boolean[] hit = new boolean[rows.size()];
        for (int k = 0; k < hit.length; k++) {
            hit[k] = rows.get(k).agreed() == agreement;
        }
        List<Limit> limits = new Peeling(uncertain.figures(), candidates(uncertain, drivers), values, hit).limits(fit);
        List<Integer> inside = judge.stream()
                .filter(k -> within(limits, uncertain.figures(), values[k]))
                .toList();
        long hits = judge.stream().filter(k -> hit[k]).count();
        long hitsInside = inside.stream().filter(k -> hit[k]).count();
        return new Region(
                agreement,
                limits,
                Chance.of(hitsInside, hits, SweepRequest.DEVIATE),
                Chance.of(hitsInside, inside.size(), SweepRequest.DEVIATE),
                Chance.of(hits, judge.size(), SweepRequest.DEVIATE));
    }

    private static int[] candidates(UncertainCase uncertain, Drivers drivers) {
        return drivers.standingOut().stream()
                .flatMap(driver -> driver.figures().stream())
                .limit(CANDIDATES)
                .mapToInt(uncertain.figures()::indexOf)
                .toArray();
    }

    private static boolean within(List<Limit> limits, List<Figure> figures, double[] values) {
        return limits.stream().allMatch(limit -> {
            double value = values[figures.indexOf(limit.figure())];
            return limit.above() ? value >= limit.value() : value <= limit.value();
        });
    }

    /** Peels slice after slice off, each time the one whose loss raises the density most; keeps the best box on the way. */
    private static final class Peeling {
        private final List<Figure> figures;
        private final int[] candidates;
        private final double[][] values;
        private final boolean[] hit;

        Peeling(List<Figure> figures, int[] candidates, double[][] values, boolean[] hit) {
            this.figures = figures;
            this.candidates = candidates;
            this.values = values;
            this.hit = hit;
        }

        List<Limit> limits(List<Integer> rows) {
            List<Limit> limits = new ArrayList<>();
            List<Limit> best = List.of();
            double bestScore = score(rows, rows);
            List<Integer> inside = rows;
            while (true) {
                Limit next = peel(inside, limits);
                if (next == null) {
                    return best;
                }
                List<Integer> left = only(inside, next);
                if (left.size() < LEAST_SUPPORT * rows.size()) {
                    return best;
                }
                inside = left;
                limits.removeIf(limit -> limit.figure().equals(next.figure()) && limit.above() == next.above());
                limits.add(next);
                double score = score(inside, rows);
                if (score > bestScore) {
                    bestScore = score;
                    best = List.copyOf(limits);
                }
            }
        }

        /** Harmonic mean of coverage and of how far the density has come from that of all rows towards 1. */
        private double score(List<Integer> inside, List<Integer> all) {
            double base = density(all);
            double hits = inside.stream().filter(k -> hit[k]).count();
            double allHits = all.stream().filter(k -> hit[k]).count();
            double coverage = allHits == 0 ? 0 : hits / allHits;
            double lift = base >= 1 ? 0 : (density(inside) - base) / (1 - base);
            return coverage + lift <= 0 ? 0 : 2 * coverage * Math.max(0, lift) / (coverage + lift);
        }

        private double density(List<Integer> rows) {
            return rows.isEmpty()
                    ? 0
                    : (double) rows.stream().filter(k -> hit[k]).count() / rows.size();
        }

        private @org.jspecify.annotations.Nullable Limit peel(List<Integer> inside, List<Limit> limits) {
            Limit best = null;
            double most = density(inside);
            long used = limits.stream().map(Limit::figure).distinct().count();
            for (int column : candidates) {
                Figure figure = figures.get(column);
                if (used == MOST_LIMITS
                        && limits.stream().noneMatch(limit -> limit.figure().equals(figure))) {
                    continue;
                }
                for (boolean above : new boolean[] {true, false}) {
                    Limit limit = new Limit(figure, above, cut(inside, column, above));
                    List<Integer> left = only(inside, limit);
                    double density = density(left);
                    if (left.size() < inside.size() && density > most) {
                        most = density;
                        best = limit;
                    }
                }
            }
            return best;
        }

        private double cut(List<Integer> inside, int column, boolean above) {
            double[] sorted =
                    inside.stream().mapToDouble(k -> values[k][column]).toArray();
            Arrays.sort(sorted);
            int off = Math.max(1, (int) (PEEL * sorted.length));
            return above ? sorted[Math.min(off, sorted.length - 1)] : sorted[Math.max(0, sorted.length - 1 - off)];
        }

        private List<Integer> only(List<Integer> inside, Limit limit) {
            int column = figures.indexOf(limit.figure());
            return inside.stream()
                    .filter(k ->
                            limit.above() ? values[k][column] >= limit.value() : values[k][column] <= limit.value())
                    .toList();
        }
    }
}
