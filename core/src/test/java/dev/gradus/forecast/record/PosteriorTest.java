package dev.gradus.forecast.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The density, its derivatives and its normal distribution, against slow ways that share no code with them. */
final class PosteriorTest {
    @Test
    void derivativesAreThoseOfFiniteDifferences() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 300; round++) {
            int size = Grade.STEPS + 1 + random.nextInt(4);
            Density density = density(random, size);
            double[] at = new double[size];
            for (int i = 0; i < size; i++) {
                at[i] = random.nextDouble() * 2 - 1;
            }
            at[0] = 1.5;
            at[1] = 0.2 + random.nextDouble();
            at[2] = -1 + random.nextDouble();
            double[] gradient = new double[size];
            double[][] curvature = new double[size][size];
            density.derive(at, gradient, curvature);
            double h = 1e-5;
            for (int i = 0; i < size; i++) {
                assertThat(gradient[i]).isCloseTo(slope(density, at, i, h), offset(1e-6));
                double[] up = at.clone();
                double[] down = at.clone();
                up[i] += h;
                down[i] -= h;
                for (int j = 0; j < size; j++) {
                    double second = (slope(density, up, j, h) - slope(density, down, j, h)) / (2 * h);
                    assertThat(curvature[i][j]).isCloseTo(-second, offset(2e-4));
                }
            }
        }
    }

    private static double slope(Density density, double[] at, int i, double h) {
        double[] up = at.clone();
        double[] down = at.clone();
        up[i] += h;
        down[i] -= h;
        return (density.value(up) - density.value(down)) / (2 * h);
    }

    private static Density density(SplittableRandom random, int size) {
        double[][] precision = new double[size][size];
        for (int i = 0; i < size; i++) {
            precision[i][i] = 0.5 + random.nextDouble();
        }
        Density density = new Density(new double[size], precision, true);
        for (int n = 0; n < 6; n++) {
            Terms terms = Terms.none();
            for (int i = Grade.STEPS; i < size; i++) {
                terms = terms.and(i, random.nextDouble() * 2 - 1);
            }
            int from = random.nextInt(4);
            int to = from + random.nextInt(4 - from);
            density.observe(terms, Grade.values()[from], Grade.values()[to], 0.5 + random.nextDouble() / 2);
        }
        return density;
    }

    /** One agreement, two traits, no performers: five numbers, sampled by Metropolis from a density written out anew. */
    @Test
    void whatIsSaidAfterStepsWereSeenIsThePosteriorOfASlowSampler() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 4; round++) {
            Weights weights = Fit.of(new Simulated(random.split(), 0.8, 0.4).draw(5, 7, "a"), List.of());
            List<Deed> seen = new Simulated(random.split(), 0.8, 0.4).draw(1, 3 + round, "b");
            Deed next = new Simulated(random.split(), 0.8, 0.4).draw(1, 1, "c").getFirst();
            Outlook outlook = Outlook.of(weights, next.traits(), next.performers(), seen);
            double[] sampled = sample(weights, seen, next, random.split());
            assertThat(outlook.inPart().mean()).isCloseTo(sampled[0], offset(0.02));
            assertThat(outlook.done().mean()).isCloseTo(sampled[1], offset(0.02));
            assertThat(outlook.onTime().mean()).isCloseTo(sampled[2], offset(0.02));
            assertThat(outlook.done().low80()).isCloseTo(sampled[3], offset(0.05));
            assertThat(outlook.done().high80()).isCloseTo(sampled[4], offset(0.05));
        }
    }

    /** Means of the three chances, and the tenth and ninetieth hundredth of the second. */
    private static double[] sample(Weights weights, List<Deed> seen, Deed next, SplittableRandom random) {
        int size = weights.mean().size();
        double[][] root = root(weights.covariance());
        double[] mean = weights.mean().stream().mapToDouble(Double::doubleValue).toArray();
        double[] z = new double[size + 1];
        double[] sums = new double[3];
        List<Double> chances = new ArrayList<>();
        double at = logPosterior(z, mean, root, weights, seen);
        int kept = 0;
        for (int k = 0; k < 80_000; k++) {
            double[] moved = z.clone();
            int i = random.nextInt(size + 1);
            moved[i] += (random.nextDouble() - 0.5) * 4;
            double there = logPosterior(moved, mean, root, weights, seen);
            if (Math.log(random.nextDouble()) < there - at) {
                z = moved;
                at = there;
            }
            if (k >= 10_000 && k % 5 == 0) {
                double[] parameters = parameters(z, mean, root);
                double own = weights.agreementSpread() * z[size];
                for (int t = 0; t < 3; t++) {
                    double chance = sigma(predictor(parameters, weights, next, t) + own);
                    sums[t] += chance;
                    if (t == 1) {
                        chances.add(chance);
                    }
                }
                kept++;
            }
        }
        chances.sort(null);
        return new double[] {
            sums[0] / kept, sums[1] / kept, sums[2] / kept, chances.get(kept / 10), chances.get(kept - kept / 10)
        };
    }

    private static double logPosterior(double[] z, double[] mean, double[][] root, Weights weights, List<Deed> seen) {
        double log = 0;
        for (double each : z) {
            log -= each * each / 2;
        }
        double[] parameters = parameters(z, mean, root);
        double own = weights.agreementSpread() * z[z.length - 1];
        for (Deed deed : seen) {
            double[] reach = {1, 0, 0, 0, 0};
            for (int t = 0; t < 3; t++) {
                reach[t + 1] = sigma(predictor(parameters, weights, deed, t) + own);
            }
            double chance = reach[deed.from().ordinal()] - reach[deed.to().ordinal() + 1];
            log += chance > 0 ? deed.weight() * Math.log(chance) : Double.NEGATIVE_INFINITY;
        }
        return log;
    }

    private static double[] parameters(double[] z, double[] mean, double[][] root) {
        double[] parameters = mean.clone();
        for (int i = 0; i < mean.length; i++) {
            for (int j = 0; j <= i; j++) {
                parameters[i] += root[i][j] * z[j];
            }
        }
        return parameters;
    }

    private static double predictor(double[] parameters, Weights weights, Deed deed, int threshold) {
        double x = parameters[threshold];
        for (Map.Entry<Trait, Double> known : deed.traits().known().entrySet()) {
            x += parameters[3 + known.getKey().ordinal()] * known.getKey().scaled(known.getValue());
        }
        for (String performer : deed.performers()) {
            x += parameters[3 + Trait.values().length + weights.performers().indexOf(performer)]
                    / deed.performers().size();
        }
        return x;
    }

    private static double sigma(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** Cholesky, row by row. */
    private static double[][] root(List<List<Double>> covariance) {
        int size = covariance.size();
        double[][] root = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = covariance.get(i).get(j);
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                root[i][j] = i == j ? Math.sqrt(sum) : sum / root[j][j];
            }
        }
        return root;
    }

    @Test
    void whatWasSeenOfTheSameAgreementMovesTheChanceItsWay() {
        Simulated world = new Simulated(new SplittableRandom(13), 1, 0.3);
        Weights weights = Fit.of(world.draw(8, 7, "a"), List.of());
        for (Deed next : world.draw(3, 4, "b")) {
            Outlook before = Outlook.of(weights, next.traits(), next.performers(), List.of());
            List<Deed> good = new ArrayList<>();
            List<Deed> bad = new ArrayList<>();
            for (Deed deed : world.draw(1, 4, "c")) {
                good.add(new Deed("c", deed.performers(), deed.traits(), Grade.ON_TIME, Grade.ON_TIME, 1));
                bad.add(new Deed("c", deed.performers(), deed.traits(), Grade.NOT, Grade.NOT, 1));
            }
            Outlook better = Outlook.of(weights, next.traits(), next.performers(), good);
            Outlook worse = Outlook.of(weights, next.traits(), next.performers(), bad);
            assertThat(better.done().mean()).isGreaterThan(before.done().mean());
            assertThat(worse.done().mean()).isLessThan(before.done().mean());
            assertThat(before.inPart().mean())
                    .isGreaterThanOrEqualTo(before.done().mean());
            assertThat(before.done().mean())
                    .isGreaterThanOrEqualTo(before.onTime().mean());
        }
    }

    @Test
    void theMeanOfALogisticOfANormalIsThatOfManyDraws() {
        SplittableRandom random = new SplittableRandom(17);
        Simulated normals = new Simulated(random.split(), 1, 1);
        for (int round = 0; round < 20; round++) {
            double middle = random.nextDouble() * 6 - 3;
            double deviation = random.nextDouble() * 3;
            double sum = 0;
            int draws = 20_000;
            for (int k = 0; k < draws; k++) {
                sum += sigma(middle + deviation * normals.normal());
            }
            assertThat(Logistic.mean(middle, deviation)).isCloseTo(sum / draws, offset(0.012));
        }
        assertThat(Logistic.mean(0.7, 0)).isCloseTo(sigma(0.7), offset(1e-12));
    }
}
