package dev.gradus.settlement.search;

import dev.gradus.settlement.Bounds;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.ParetoFrontier.Quality;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.Utility;
import dev.gradus.settlement.dominance.NearPoints;
import dev.gradus.work.Watch;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.Stream;

/** A frontier that was found double for double, with points that differ by no more than a tolerance taken together. */
final class NearFrontier {
    private NearFrontier() {}

    /** Outcomes that rounding alone kept off the frontier are not among those behind the points; then the answer is not called counted. */
    static ParetoFrontier of(ParetoFrontier exact, Scenario scenario, double share, Watch watch) {
        int n = exact.parties();
        double[] rows = new double[exact.size() * n];
        for (int p = 0; p < exact.size(); p++) {
            System.arraycopy(exact.values(p), 0, rows, p * n, n);
        }
        int[][] groups = NearPoints.groups(rows, exact.size(), scenario.tolerances(share), watch);
        double[] values = Arrays.stream(groups)
                .flatMapToDouble(group -> Arrays.stream(exact.values(group[0])))
                .toArray();
        Quality quality = exact.quality();
        boolean counted = quality.counted() && scenario.profiles().stream().allMatch(NearFrontier::isWhole);
        return new ParetoFrontier(
                n,
                values,
                Arrays.stream(groups)
                        .map(group ->
                                Arrays.stream(group).mapToObj(exact::outcomes).reduce(BigInteger.ZERO, BigInteger::add))
                        .toList(),
                (point, visitor) -> Arrays.stream(groups[point]).allMatch(p -> exact.visit(p, visitor)),
                new Quality(counted, 0, share, quality.labelsMade(), quality.labelsKept()));
    }

    /** Whether its sums do not round. */
    private static boolean isWhole(Profile profile) {
        Utility utility = profile.utility();
        boolean parts = Stream.iterate(0, k -> k + 1)
                .limit(utility.issues().size())
                .allMatch(k -> Stream.iterate(0, v -> v + 1)
                        .limit(utility.issues().get(k).size())
                        .allMatch(v -> isWhole(utility.part(k, v))));
        return parts
                && utility.rewards().stream().allMatch(reward -> isWhole(reward.points()))
                && utility.groups().stream()
                        .allMatch(group -> group.points().stream().allMatch(NearFrontier::isWhole))
                && utility.scale() * utility.divisor() < Bounds.EXACT;
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number);
    }
}
