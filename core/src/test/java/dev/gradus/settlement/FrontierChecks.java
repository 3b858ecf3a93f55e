package dev.gradus.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What any frontier promises, held against listing every outcome. */
public final class FrontierChecks {
    private static final Comparator<List<Integer>> BY_VALUES = (a, b) -> Arrays.compare(array(a), array(b));

    private FrontierChecks() {}

    /** The points and all outcomes behind each of them are those that listing finds. */
    public static void isAsListed(Scenario scenario, ParetoFrontier found) {
        Map<List<Double>, List<List<Integer>>> listed = new Listing(scenario).frontier();
        assertThat(points(found)).as("%s", scenario).containsExactlyElementsOf(listed.keySet());
        int point = 0;
        for (List<List<Integer>> outcomes : listed.values()) {
            assertThat(found.outcomes(point)).as("%s", scenario).isEqualTo(BigInteger.valueOf(outcomes.size()));
            assertThat(found.outcomes(point, Integer.MAX_VALUE).stream().sorted(BY_VALUES))
                    .as("%s", scenario)
                    .containsExactlyElementsOf(outcomes);
            point++;
        }
        assertThat(found.quality().isExact()).isTrue();
        assertThat(found.quality().counted()).isTrue();
    }

    /** One outcome is known behind each point, which is allowed and worth just this. */
    public static void isWorthWhatItSays(Scenario scenario, ParetoFrontier found) {
        for (int p = 0; p < found.size(); p++) {
            assertThat(found.outcomes(p)).isEqualTo(BigInteger.ONE);
            int[] outcome = array(found.outcomes(p, 10).getFirst());
            assertThat(scenario.space().allows(outcome)).isTrue();
            assertThat(scenario.values(outcome)).containsExactly(found.values(p));
        }
    }

    /** Every outcome is, for every party, within the proven distance of some point. */
    public static void holdsItsDistance(Scenario scenario, ParetoFrontier found, double rounding) {
        double bound = found.quality().epsilon() + rounding;
        for (double[] worth : new Listing(scenario).values) {
            assertThat(IntStream.range(0, found.size()))
                    .as("%s within %s", scenario, bound)
                    .anyMatch(
                            p -> IntStream.range(0, worth.length).allMatch(i -> found.value(p, i) >= worth[i] - bound));
        }
    }

    /** Worths of each point, nought without a sign. */
    public static List<List<Double>> points(ParetoFrontier frontier) {
        return IntStream.range(0, frontier.size())
                .mapToObj(p ->
                        Arrays.stream(frontier.values(p)).mapToObj(v -> v + 0.0).toList())
                .toList();
    }

    public static int[] array(List<Integer> values) {
        return values.stream().mapToInt(v -> v).toArray();
    }
}
