package dev.gradus.settlement.dominance;

/**
 * Rows of numbers coarsened into one machine word each, a field a column with a guard bit above it, so that one subtraction tells whether
 * a row could be nowhere below another: coarsening is monotone, so what fails in the words fails in the rows. Of more than sixteen
 * columns only the first sixteen are looked at.
 *
 * @see <a href="https://doi.org/10.1145/360825.360855">Lamport 1975, Multiple byte processing with full-word instructions</a>
 */
final class PackedRows {
    private static final int MOST_FIELDS = 16;
    private static final int MOST_BITS = 21;

    private final int fields;
    private final int bits;
    private final double[] least;
    private final double[] scale;
    private final long guards;

    PackedRows(double[] rows, int count, int width) {
        fields = Math.min(width, MOST_FIELDS);
        bits = Math.min(MOST_BITS, 64 / fields - 1);
        least = new double[fields];
        scale = new double[fields];
        long mask = 0;
        for (int c = 0; c < fields; c++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int at = c; at < count * width; at += width) {
                low = Math.min(low, rows[at]);
                high = Math.max(high, rows[at]);
            }
            least[c] = low;
            scale[c] = high > low ? ((1L << bits) - 1) / (high - low) : 0;
            mask |= 1L << (c * (bits + 1) + bits);
        }
        guards = mask;
    }

    long pack(double[] rows, int at) {
        long word = 0;
        long most = (1L << bits) - 1;
        for (int c = 0; c < fields; c++) {
            long field = Math.min(most, (long) ((rows[at + c] - least[c]) * scale[c]));
            word |= field << c * (bits + 1);
        }
        return word;
    }

    /** Guard bit of each field. */
    long guards() {
        return guards;
    }

    int fields() {
        return fields;
    }

    /** The field of a column, alone. */
    long mask(int column) {
        return ((1L << bits) - 1) << column * (bits + 1);
    }

    /** @param guards as {@link #guards}; @return whether no field of a is below that of b */
    static boolean isNowhereBelow(long a, long b, long guards) {
        return ((a | guards) - b & guards) == guards;
    }

    /** Field by field the greater. */
    long most(long a, long b) {
        long notBelow = (a | guards) - b & guards;
        long taken = notBelow - (notBelow >>> bits);
        return a & taken | b & ~taken & ~guards;
    }
}
