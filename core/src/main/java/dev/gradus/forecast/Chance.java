package dev.gradus.forecast;

/**
 * A probability estimated from draws.
 *
 * @param hits draws in which it happened
 * @param draws all draws
 * @param low lower end of its interval
 * @param high upper end
 */
public record Chance(long hits, long draws, double low, double high) {
    /** hits/draws; 0 of 0 is 0. */
    public double share() {
        return draws == 0 ? 0 : (double) hits / draws;
    }

    /** As a sweep gives its chances: {@link SweepRequest#LEVEL}. */
    public static Chance of(long hits, long draws) {
        return of(hits, draws, SweepRequest.DEVIATE);
    }

    /**
     * With Wilson's score interval (1927), as if the draws were independent. Scrambled Sobol points spread more evenly than independent
     * ones, so that the interval is rather too wide than too narrow.
     *
     * @param deviate standard normal deviate of the interval: 1.645 for 90 %
     */
    static Chance of(long hits, long draws, double deviate) {
        if (draws == 0) {
            return new Chance(0, 0, 0, 1);
        }
        double n = draws;
        double p = hits / n;
        double z2 = deviate * deviate;
        double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = deviate / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
        return new Chance(
                hits,
                draws,
                hits == 0 ? 0 : Math.max(0, centre - half),
                hits == draws ? 1 : Math.min(1, centre + half));
    }

    /** Half the width of the interval. */
    public double precision() {
        return (high - low) / 2;
    }
}
