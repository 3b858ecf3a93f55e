package dev.gradus.settlement.dominance;

import java.util.Arrays;

/**
 * Finds, among rows that do not dominate one another, one that dominates a given row: a k-d tree whose nodes know the corner that none of
 * their rows is above, as packed words; only nodes whose corner is nowhere below the row are entered. Exact: what passes in words is
 * compared in doubles.
 *
 * @see <a href="https://doi.org/10.1145/361002.361007">Bentley 1975</a> for k-d trees
 */
final class CornerTree {
    private static final int LEAF = 32;

    private final Rows rows;
    private final int[] ids;
    private final long[] words;
    private final long[] corners;
    private final int count;

    /** What the tree and its users share: rows in doubles and in words, the words by number of the row. */
    @SuppressWarnings("ArrayRecordComponent") // inside the kernel only, never handed out
    record Rows(double[] values, int[] at, long[] words, PackedRows packing, Margin margin) {
        /** Verdicts on a row: nothing is at least as good everywhere; something is, but it may yet be equalled; certainly worse. */
        static final int FREE = 0;

        static final int SHADOWED = 1;
        static final int BEATEN = 2;

        /** @return what the row a says of the row b, another and unequal one */
        int verdict(int a, int b) {
            int p = at[a];
            int q = at[b];
            for (int c = 0; c < margin.by().length; c++) {
                if (values[p + c] < values[q + c]) {
                    return FREE;
                }
            }
            return margin.isSafe(values, p, q) ? BEATEN : SHADOWED;
        }
    }

    /** @param members numbers of rows; copied */
    CornerTree(Rows rows, int[] members, int from, int to) {
        this.rows = rows;
        this.count = to - from;
        this.ids = Arrays.copyOfRange(members, from, to);
        this.words = new long[count];
        for (int k = 0; k < count; k++) {
            words[k] = rows.words[ids[k]];
        }
        this.corners = new long[Math.max(1, 4 * Integer.highestOneBit(Math.max(1, count / LEAF)))];
        build(0, 0, count, 0);
    }

    private static boolean isLeaf(int node, int from, int to, int nodes) {
        return to - from <= LEAF || 2 * node + 2 >= nodes;
    }

    private void build(int node, int from, int to, int column) {
        if (isLeaf(node, from, to, corners.length)) {
            long corner = 0;
            for (int k = from; k < to; k++) {
                corner = rows.packing.most(corner, words[k]);
            }
            corners[node] = corner;
            return;
        }
        int middle = (from + to) >>> 1;
        select(from, to, middle, rows.packing.mask(column));
        int next = column + 1 == rows.packing.fields() ? 0 : column + 1;
        build(2 * node + 1, from, middle, next);
        build(2 * node + 2, middle, to, next);
        corners[node] = rows.packing.most(corners[2 * node + 1], corners[2 * node + 2]);
    }

    /** Moves the greatest in one field before the middle (Hoare 1961). */
    private void select(int from, int to, int middle, long mask) {
        int low = from;
        int high = to - 1;
        while (low < high) {
            long pivot = words[(low + high) >>> 1] & mask;
            int i = low;
            int j = high;
            while (i <= j) {
                while ((words[i] & mask) > pivot) {
                    i++;
                }
                while ((words[j] & mask) < pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            if (middle <= j) {
                high = j;
            } else if (middle >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private void swap(int i, int j) {
        long word = words[i];
        words[i] = words[j];
        words[j] = word;
        int id = ids[i];
        ids[i] = ids[j];
        ids[j] = id;
    }

    /** The strongest verdict on a row that is none of those in the tree. */
    int verdict(int row) {
        return verdict(row, rows.words[row], 0, 0, count);
    }

    private int verdict(int row, long word, int node, int from, int to) {
        if (!PackedRows.isNowhereBelow(corners[node], word, rows.packing.guards())) {
            return Rows.FREE;
        }
        if (isLeaf(node, from, to, corners.length)) {
            return scan(row, word, from, to);
        }
        int middle = (from + to) >>> 1;
        int first = verdict(row, word, 2 * node + 1, from, middle);
        return first == Rows.BEATEN ? first : Math.max(first, verdict(row, word, 2 * node + 2, middle, to));
    }

    private int scan(int row, long word, int from, int to) {
        long guards = rows.packing.guards();
        int verdict = Rows.FREE;
        for (int k = from; k < to && verdict != Rows.BEATEN; k++) {
            if (PackedRows.isNowhereBelow(words[k], word, guards)) {
                verdict = Math.max(verdict, rows.verdict(ids[k], row));
            }
        }
        return verdict;
    }
}
