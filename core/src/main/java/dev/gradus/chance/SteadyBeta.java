package dev.gradus.chance;

import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.special.Beta;
import org.hipparchus.util.FastMath;

/**
 * A beta distribution that answers as {@link BetaDistribution} does, to the last bit. Looking for a quantile asks some ten times for the
 * probability below a place; what of that hangs on the two parameters alone is worked out once.
 */
final class SteadyBeta extends BetaDistribution {
    private static final long serialVersionUID = 1L;
    private static final double CLOSE = 1e-14;
    private static final double LEAST = 1e-50;

    private final double logBeta;
    private final double logAlpha;
    private final double logOther;

    SteadyBeta(double alpha, double beta) {
        super(alpha, beta);
        logBeta = Beta.logBeta(alpha, beta);
        logAlpha = FastMath.log(alpha);
        logOther = FastMath.log(beta);
    }

    @Override
    public double cumulativeProbability(double x) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double a = getAlpha();
        double b = getBeta();
        if (x > (a + 1) / (2 + b + a) && 1 - x <= (b + 1) / (2 + b + a)) {
            return 1 - below(1 - x, b, a, logOther);
        }
        return below(x, a, b, logAlpha);
    }

    private double below(double x, double a, double b, double logA) {
        double log = a * FastMath.log(x) + b * FastMath.log1p(-x) - logA - logBeta;
        return FastMath.exp(log) / fraction(x, a, b);
    }

    /** The continued fraction of the incomplete beta function, by Lentz’s method. */
    private static double fraction(double x, double a, double b) {
        double product = 1;
        double d = 0;
        double c = 1;
        double factor;
        int n = 1;
        do {
            double term = n % 2 == 0 ? even(n / 2.0, x, a, b) : odd((n - 1) / 2.0, x, a, b);
            d = 1 / notZero(1 + term * d);
            c = notZero(1 + term / c);
            factor = c * d;
            product *= factor;
            n++;
        } while (Math.abs(factor - 1) >= CLOSE);
        return product;
    }

    private static double even(double m, double x, double a, double b) {
        return m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    }

    private static double odd(double m, double x, double a, double b) {
        return -((a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    }

    private static double notZero(double value) {
        return Math.abs(value) <= LEAST ? LEAST : value;
    }
}
