package dev.gradus.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.chance.SamplingPlan;
import dev.gradus.chance.Seeds;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Synthetic cases: 180 numbers, drawn as a sweep draws them, and an outcome that hangs on some of them in a known way. For each design
 * (a seed of the sweep) many outcomes are tried.
 */
class AgainstChanceTest {
    private static final int NUMBERS = 180;
    private static final int[] ALL = IntStream.range(0, NUMBERS).toArray();
    private static final int DESIGNS = 5;
    private static final int OUTCOMES = 24;

    /** Two standard deviations of a share of 5% in so many cases. */
    private static final double PLAY = 2 * Math.sqrt(0.05 * 0.95 / (DESIGNS * OUTCOMES));

    /** How an outcome comes about. */
    private interface Outcome {
        boolean of(double[] point, SplittableRandom random);
    }

    /** In how many of the cases something is named that decides nothing, and in how many each driver is. */
    private record Rates(double falseAlarms, double found) {
        static Rates of(int draws, int drivers, Outcome outcome) {
            int wrong = 0;
            int right = 0;
            for (int design = 0; design < DESIGNS; design++) {
                double[][] points = points(draws, design);
                AgainstChance prepared = AgainstChance.of(points, ALL);
                for (int k = 0; k < OUTCOMES; k++) {
                    long seed = Seeds.of(design, k);
                    SplittableRandom random = new SplittableRandom(seed);
                    boolean[] outcomes = new boolean[draws];
                    for (int row = 0; row < draws; row++) {
                        outcomes[row] = outcome.of(points[row], random);
                    }
                    AgainstChance.Result found = prepared.test(outcomes, seed);
                    right += (int)
                            IntStream.range(0, drivers).filter(found::standsOut).count();
                    wrong += IntStream.range(drivers, NUMBERS).anyMatch(found::standsOut) ? 1 : 0;
                }
            }
            double cases = DESIGNS * OUTCOMES;
            return new Rates(wrong / cases, drivers == 0 ? Double.NaN : right / cases / drivers);
        }
    }

    private static double[][] points(int draws, long seed) {
        SamplingPlan plan = SamplingPlan.of(NUMBERS, SweepRequest.BLOCK, seed);
        double[][] points = new double[draws][];
        for (int k = 0; k < draws; k += SweepRequest.BLOCK) {
            System.arraycopy(plan.block(k / SweepRequest.BLOCK), 0, points, k, SweepRequest.BLOCK);
        }
        return points;
    }

    /** The chance rises with the first number, so that its highest fifth has so much more of the outcome than its lowest. */
    private static Outcome rising(double base, double swing) {
        return (point, random) -> random.nextDouble() < base + swing / 0.8 * (point[0] - 0.5);
    }

    @Test
    void nothingIsNamedByChance() {
        assertThat(Rates.of(256, 0, (point, random) -> random.nextDouble() < 0.3)
                        .falseAlarms())
                .isLessThanOrEqualTo(0.05 + PLAY);
        assertThat(Rates.of(256, 0, (point, random) -> random.nextDouble() < 0.03)
                        .falseAlarms())
                .isLessThanOrEqualTo(0.05 + PLAY);
    }

    @Test
    void aSwingOfTwentyPointsIsFoundAmongAThousandDraws() {
        Rates rare = Rates.of(1024, 1, rising(0.2, 0.2));
        Rates step = Rates.of(1024, 1, (point, random) -> random.nextDouble() < (point[0] < 0.5 ? 0.4 : 0.6));

        assertThat(rare.found()).isGreaterThanOrEqualTo(0.9);
        assertThat(rare.falseAlarms()).isLessThanOrEqualTo(0.05 + PLAY);
        assertThat(step.found()).isGreaterThanOrEqualTo(0.9);
        assertThat(step.falseAlarms()).isLessThanOrEqualTo(0.05 + PLAY);
    }

    /** Beside two strong ones a third is found, and nothing that only goes together with one of them by the design. */
    @Test
    void strongDriversPutNothingElseForward() {
        Rates rates = Rates.of(
                512, 3, (point, random) -> 2 * point[0] + 2 * point[1] + point[2] + 0.5 * random.nextGaussian() > 2.5);

        assertThat(rates.found()).isGreaterThanOrEqualTo(0.95);
        assertThat(rates.falseAlarms()).isLessThanOrEqualTo(0.05 + PLAY);
    }

    /** The strength is the rank correlation of a number and the outcome, in standard deviations. */
    @Test
    void theStrengthIsTheCorrelationOfTheRanks() {
        double[][] points = points(128, 3);
        boolean[] outcomes = new boolean[points.length];
        SplittableRandom random = new SplittableRandom(5);
        for (int k = 0; k < points.length; k++) {
            outcomes[k] = random.nextDouble() < points[k][7];
        }
        double[] strengths = AgainstChance.of(points, ALL).test(outcomes, 1).strengths();

        for (int column : new int[] {0, 7, 100}) {
            double[] ranks = Arrays.stream(points)
                    .mapToDouble(p -> Arrays.stream(points)
                            .filter(q -> q[column] < p[column])
                            .count())
                    .toArray();
            double correlation = correlation(
                    ranks,
                    IntStream.range(0, outcomes.length)
                            .mapToDouble(k -> outcomes[k] ? 1 : 0)
                            .toArray());
            assertThat(strengths[column]).isCloseTo(Math.abs(correlation) * Math.sqrt(points.length - 1), within(1e-9));
        }
    }

    private static double correlation(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double together = 0;
        double squaresX = 0;
        double squaresY = 0;
        for (int k = 0; k < x.length; k++) {
            together += (x[k] - meanX) * (y[k] - meanY);
            squaresX += (x[k] - meanX) * (x[k] - meanX);
            squaresY += (y[k] - meanY) * (y[k] - meanY);
        }
        return together / Math.sqrt(squaresX * squaresY);
    }

    @Test
    void whatNeverVariesDoesNotStandOut() {
        double[][] points = points(64, 1);
        for (double[] point : points) {
            point[0] = 1;
        }
        boolean[] always = new boolean[points.length];
        Arrays.fill(always, true);

        assertThat(AgainstChance.of(points, ALL).test(always, 1).strengths()).containsOnly(0);
        assertThat(AgainstChance.of(points, ALL).test(always, 1).needed(64)).isZero();
        always[3] = false;
        assertThat(AgainstChance.of(points, ALL).test(always, 1).strengths()[0]).isZero();
        assertThat(AgainstChance.of(points).test(always, 1).needed(64)).isZero();
    }

    /** So many draws as it says would find a driver of that strength nine times in ten; it is as strong as the bar at half of that. */
    @Test
    void theDrawsNeededGrowWithTheSquareOfWhatIsMissing() {
        AgainstChance.Result result = new AgainstChance.Result(new double[] {3, 5, 1}, 3.6, 2.5);

        assertThat(result.standsOut(1)).isTrue();
        assertThat(result.needed(256)).isEqualTo((long) Math.ceil(256 * Math.pow((3.6 + 1.2815515655446004) / 3, 2)));
        assertThat(new AgainstChance.Result(new double[] {2.4, 5}, 3.6, 2.5).needed(256))
                .isZero();
    }
}
