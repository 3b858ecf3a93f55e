package dev.gradus.forecast.record;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * The normal distribution that stands for a concave log density: its highest point, and the inverse of its curvature there
 * (Tierney and Kadane 1986). Found by Newton’s steps, halved until the density rises.
 *
 * @param mode where the density is highest
 * @param covariance inverse of the curvature
 * @param evidence logarithm of the integral of the density, as the approximation has it
 */
record Laplace(double[] mode, double[][] covariance, double evidence) {
    private static final int ROUNDS = 200;
    private static final double STILL = 1e-10;
    private static final double TINY = 1e-14;

    /** @param start at which the density is finite */
    static Laplace of(Density density, double[] start) {
        double[] at = start.clone();
        double[] gradient = new double[at.length];
        double[][] curvature = new double[at.length][at.length];
        double value = density.value(at);
        for (int round = 0; round < ROUNDS; round++) {
            density.derive(at, gradient, curvature);
            double[] step = cholesky(curvature)
                    .getSolver()
                    .solve(new ArrayRealVector(gradient, false))
                    .toArray();
            double rise = dot(gradient, step);
            double length = 1;
            double[] next = moved(at, step, length);
            double reached = density.value(next);
            while (!(reached >= value + 1e-4 * length * rise) && length * rise > TINY) {
                length /= 2;
                next = moved(at, step, length);
                reached = density.value(next);
            }
            if (!(reached >= value)) {
                break;
            }
            at = next;
            value = reached;
            if (rise < STILL) {
                break;
            }
        }
        density.derive(at, gradient, curvature);
        CholeskyDecomposition factor = cholesky(curvature);
        double evidence = value + at.length / 2.0 * Math.log(2 * Math.PI) - Math.log(factor.getDeterminant()) / 2;
        return new Laplace(at, symmetric(factor.getSolver().getInverse().getData()), evidence);
    }

    /** Inverse of a symmetric positive definite matrix; throws where it is none. */
    static double[][] inverse(double[][] matrix) {
        return symmetric(cholesky(matrix).getSolver().getInverse().getData());
    }

    private static CholeskyDecomposition cholesky(double[][] curvature) {
        return new CholeskyDecomposition(new Array2DRowRealMatrix(symmetric(curvature), false), 1e-9, 0);
    }

    /** Sums that went another way round differ in the last bit; the mean of both is symmetric. */
    private static double[][] symmetric(double[][] matrix) {
        double[][] symmetric = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                symmetric[i][j] = (matrix[i][j] + matrix[j][i]) / 2;
            }
        }
        return symmetric;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] moved(double[] at, double[] step, double length) {
        double[] next = at.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] += length * step[i];
        }
        return next;
    }
}
