package dev.gradus.settlement.joined;

import dev.gradus.settlement.dominance.Margin;
import dev.gradus.settlement.dominance.RowOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Rows of partial sums made fit to be compared. Sums that are exact in any order stand as they are; of others, what rounding could bring
 * into another order has to stay incomparable unless it comes from the same summands: sums closer than rounding are ranked alike, and two
 * columns, one rising and one falling with their summands, keep apart those of different ones. Sums sure to end at the cap are equal.
 */
final class SumColumns {
    private final PathForm path;
    private final int settled;
    private final double[] rows;
    private final int width;
    private final int count;
    private final History history;
    private final List<double[]> columns = new ArrayList<>();
    private final List<Double> limits = new ArrayList<>();

    /** The summands of a party in a row. */
    interface History {
        List<Double> of(int row, int party);
    }

    /** @param rows of sums, one a party, then of what constraints have taken */
    SumColumns(PathForm path, int settled, double[] rows, int width, int count, History history) {
        this.path = path;
        this.settled = settled;
        this.rows = rows;
        this.width = width;
        this.count = count;
        this.history = history;
    }

    /** Whether rows can be compared as they are. */
    static boolean areNeedless(BranchForm form) {
        return IntStream.range(0, form.parties).allMatch(i -> form.isExact(i) && !form.isCapped(i));
    }

    /**
     * @param most by party: what is to come adds at most
     * @param counting whether what a cap could yet make equal stays apart
     */
    void compare(double[] most, boolean counting) {
        BranchForm form = path.form;
        for (int i = 0; i < form.parties; i++) {
            boolean capped = form.isCapped(i);
            double sure = capped ? form.surelyCapped(i) - path.leastToCome[settled][i] : Double.POSITIVE_INFINITY;
            double limit = capped && counting ? form.surelyUncapped(i) - most[i] : Double.POSITIVE_INFINITY;
            double[] sums = column(i);
            for (int r = 0; r < count; r++) {
                sums[r] = Math.min(sure, sums[r]);
            }
            if (form.isExact(i)) {
                add(sums, limit);
            } else {
                rank(i, sums, sure, limit);
            }
        }
        for (int c = form.parties; c < width; c++) {
            add(column(c), counting ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
    }

    private double[] column(int c) {
        double[] column = new double[count];
        for (int r = 0; r < count; r++) {
            column[r] = rows[r * width + c];
        }
        return column;
    }

    private void add(double[] column, double limit) {
        columns.add(column);
        limits.add(limit);
    }

    private void rank(int party, double[] sums, double sure, double limit) {
        int[] order = RowOrder.byColumns(sums, count, 1);
        double[] up = new double[count];
        double[] down = new double[count];
        double span = 2.0 * (count + 1);
        double rounding = path.form.rounding(party);
        double highest = Double.NEGATIVE_INFINITY;
        boolean several = false;
        int cluster = 0;
        for (int to = count; to > 0; ) {
            int from = to - 1;
            while (from > 0 && sums[order[from - 1]] <= sums[order[from]] + rounding) {
                from--;
            }
            several |= tell(party, sums, sure, Arrays.copyOfRange(order, from, to), cluster * span, up, down);
            highest = sums[order[from]] <= limit ? cluster * span + span / 2 : highest;
            cluster++;
            to = from;
        }
        double last = limit == Double.POSITIVE_INFINITY ? limit : highest;
        add(up, last);
        if (several) {
            add(down, last);
        }
    }

    /** Ranks rows whose sums are too close to be compared; returns whether they come from several lists of summands. */
    private boolean tell(int party, double[] sums, double sure, int[] close, double rank, double[] up, double[] down) {
        Map<List<Double>, Integer> lists = new HashMap<>();
        for (int row : close) {
            List<Double> summands = close.length == 1 || sums[row] == sure ? List.of() : history.of(row, party);
            lists.putIfAbsent(summands, lists.size());
            int list = lists.getOrDefault(summands, 0);
            up[row] = rank + list;
            down[row] = rank - list;
        }
        return lists.size() > 1;
    }

    /** The rows to compare. */
    double[] rows() {
        double[] compared = new double[count * columns.size()];
        for (int c = 0; c < columns.size(); c++) {
            for (int r = 0; r < count; r++) {
                compared[r * columns.size() + c] = columns.get(c)[r];
            }
        }
        return compared;
    }

    Margin margin() {
        return new Margin(
                new double[columns.size()],
                limits.stream().mapToDouble(limit -> limit).toArray());
    }
}
