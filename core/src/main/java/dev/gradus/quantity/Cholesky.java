package dev.gradus.quantity;

import java.util.Optional;

/** The lower triangular factor L of a symmetric matrix A = L·Lᵀ; there is one exactly when A is positive definite. */
public final class Cholesky {
    /** What is left of a diagonal element below this counts as nothing. */
    private static final double LEAST = 1e-10;

    private Cholesky() {}

    /**
     * @param matrix symmetric, [n][n]; only the lower triangle is read
     * @return L, [n][n], zero above the diagonal; empty where the matrix is not positive definite
     */
    public static Optional<double[][]> of(double[][] matrix) {
        int n = matrix.length;
        double[][] factor = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                if (i > j) {
                    factor[i][j] = sum / factor[j][j];
                } else if (sum < LEAST) {
                    return Optional.empty();
                } else {
                    factor[i][i] = Math.sqrt(sum);
                }
            }
        }
        return Optional.of(factor);
    }
}
