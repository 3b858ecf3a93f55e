package dev.gradus.settlement.weights;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Small linear programs, maximise c·x with A x ≤ b and x ≥ 0, by the simplex method on a dense tableau in two phases with Bland's rule,
 * which cannot cycle. Meant for a few dozen variables and rows whose coefficients are about 1.
 *
 * @see <a href="https://doi.org/10.1287/moor.2.2.103">Bland 1977</a>
 */
final class LinearProgram {
    private static final double ZERO = 1e-13;

    private final int rows;
    private final int columns;
    private final double[][] cells;
    private final int[] basic;
    private final int[] free;

    /** The auxiliary variable, which makes every row feasible. */
    private static final int AUXILIARY = -1;

    private LinearProgram(double[] aim, List<double[]> lines, List<Double> limits) {
        rows = lines.size();
        columns = aim.length;
        cells = new double[rows + 2][columns + 2];
        basic = new int[rows];
        free = new int[columns + 1];
        for (int r = 0; r < rows; r++) {
            System.arraycopy(lines.get(r), 0, cells[r], 0, columns);
            cells[r][columns] = -1;
            cells[r][columns + 1] = limits.get(r);
            basic[r] = columns + r;
        }
        for (int c = 0; c < columns; c++) {
            free[c] = c;
            cells[rows][c] = -aim[c];
        }
        free[columns] = AUXILIARY;
        cells[rows + 1][columns] = 1;
    }

    /** Where the aim is greatest; empty where nothing is feasible. The aim has to be bounded. */
    static Optional<double[]> findGreatest(double[] aim, List<double[]> rows, List<Double> limits) {
        return new LinearProgram(aim, rows, limits).find();
    }

    private Optional<double[]> find() {
        int lowest = 0;
        for (int r = 1; r < rows; r++) {
            lowest = cells[r][columns + 1] < cells[lowest][columns + 1] ? r : lowest;
        }
        if (cells[lowest][columns + 1] < -ZERO) {
            pivot(lowest, columns);
            improve(rows + 1, true);
            if (cells[rows + 1][columns + 1] < -1e-11) {
                return Optional.empty();
            }
            expel();
        }
        improve(rows, false);
        double[] x = new double[columns];
        for (int r = 0; r < rows; r++) {
            if (basic[r] >= 0 && basic[r] < columns) {
                x[basic[r]] = cells[r][columns + 1];
            }
        }
        return Optional.of(x);
    }

    /** The auxiliary variable leaves the basis if it is still there, at nought. */
    private void expel() {
        for (int r = 0; r < rows; r++) {
            if (basic[r] == AUXILIARY) {
                int widest = 0;
                for (int c = 1; c <= columns; c++) {
                    widest = Math.abs(cells[r][c]) > Math.abs(cells[r][widest]) ? c : widest;
                }
                pivot(r, widest);
            }
        }
    }

    private void improve(int aim, boolean first) {
        while (true) {
            int column = -1;
            for (int c = 0; c <= columns; c++) {
                boolean usable = first || free[c] != AUXILIARY;
                if (usable && cells[aim][c] < -ZERO && (column < 0 || free[c] < free[column])) {
                    column = c;
                }
            }
            if (column < 0) {
                return;
            }
            int row = leaving(column);
            if (row < 0) {
                throw new IllegalArgumentException("an aim without a bound");
            }
            pivot(row, column);
        }
    }

    private int leaving(int column) {
        int row = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int r = 0; r < rows; r++) {
            if (cells[r][column] > ZERO) {
                double ratio = cells[r][columns + 1] / cells[r][column];
                if (ratio < least || ratio == least && basic[r] < basic[row]) {
                    least = ratio;
                    row = r;
                }
            }
        }
        return row;
    }

    private void pivot(int row, int column) {
        double inverse = 1 / cells[row][column];
        for (int r = 0; r < cells.length; r++) {
            if (r != row && cells[r][column] != 0) {
                double factor = cells[r][column] * inverse;
                for (int c = 0; c < columns + 2; c++) {
                    if (c != column) {
                        cells[r][c] -= cells[row][c] * factor;
                    }
                }
                cells[r][column] = -factor;
            }
        }
        double[] pivoted = cells[row];
        Arrays.setAll(pivoted, c -> c == column ? inverse : pivoted[c] * inverse);
        int entering = free[column];
        free[column] = basic[row];
        basic[row] = entering;
    }
}
