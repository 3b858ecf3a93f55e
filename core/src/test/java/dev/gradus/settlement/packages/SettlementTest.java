package dev.gradus.settlement.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.agreement.ResolvedCase;
import dev.gradus.agreement.Structure;
import dev.gradus.agreement.numbers.Numbers;
import dev.gradus.roadmap.RandomCases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The deals of a case, their frontier and the Nash deal, against trying every subset. */
class SettlementTest {
    /** A subset that is a deal, by the words of the definition. */
    private static boolean isDeal(Structure structure, long deal) {
        long all = structure.inForce() | deal;
        for (int c = 0; c < structure.measureCount(); c++) {
            Structure.Act act = structure.measures().get(c);
            if ((deal >>> c & 1) != 0 && ((act.requires() & ~all) != 0 || (act.excludes() & all) != 0)) {
                return false;
            }
        }
        return structure.forbidden().stream().noneMatch(line -> (line & ~all) == 0)
                && isDone(structure, structure.inForce(), all);
    }

    /** Some order of stages leads from one set to the other: each measure after what it requires, none before its companions. */
    private static boolean isDone(Structure structure, long from, long to) {
        if (from == to) {
            return true;
        }
        for (long stage = to & ~from; stage != 0; stage = stage - 1 & to & ~from) {
            long state = from;
            long after = from | stage;
            boolean admissible = IntStream.range(0, structure.measureCount())
                    .filter(c -> ((after & ~state) >>> c & 1) != 0)
                    .mapToObj(structure.measures()::get)
                    .allMatch(act -> (act.requires() & ~state) == 0 && (act.onlyWith() & ~after) == 0);
            if (admissible && isDone(structure, after, to)) {
                return true;
            }
        }
        return false;
    }

    private static double[] values(ResolvedCase resolved, int[] principals, long deal) {
        return Arrays.stream(principals)
                .mapToDouble(i -> {
                    double sum = 0;
                    for (int c = 0; c < resolved.structure().measureCount(); c++) {
                        sum += (deal >>> c & 1) != 0 ? resolved.numbers().value(i, c) : 0;
                    }
                    return sum;
                })
                .toArray();
    }

    private static boolean dominates(double[] a, double[] b) {
        boolean better = false;
        for (int k = 0; k < a.length; k++) {
            if (a[k] < b[k]) {
                return false;
            }
            better |= a[k] > b[k];
        }
        return better;
    }

    @Test
    void a01_dealsAndFrontierAsEnumerationSays() {
        for (long seed = 0; seed < 2000; seed++) {
            ResolvedCase resolved = draw(new Random(seed));
            DealSpace space = new DealSpace(resolved);
            PackageFrontier frontier = new PackageFrontier();
            List<Long> visited = new ArrayList<>();
            space.visit((deal, values) -> {
                assertThat(values).isEqualTo(values(resolved, space.principals(), deal));
                visited.add(deal);
                frontier.add(deal, values);
                return true;
            });
            List<Long> deals = new ArrayList<>();
            for (long deal = 0; deal < 1L << resolved.structure().measureCount(); deal++) {
                if ((deal & resolved.structure().inForce()) == 0 && isDeal(resolved.structure(), deal)) {
                    deals.add(deal);
                }
            }
            assertThat(visited).as("seed %s", seed).containsExactlyInAnyOrderElementsOf(deals);
            assertThat(frontier.points().stream()
                            .map(PackageFrontier.Point::values)
                            .toList())
                    .as("seed %s", seed)
                    .containsExactlyInAnyOrderElementsOf(undominated(resolved, space.principals(), deals));
        }
    }

    private static List<List<Double>> undominated(ResolvedCase resolved, int[] principals, List<Long> deals) {
        List<double[]> all =
                deals.stream().map(d -> values(resolved, principals, d)).toList();
        return all.stream()
                .filter(v -> all.stream().noneMatch(w -> dominates(w, v)))
                .map(v -> Arrays.stream(v).boxed().toList())
                .distinct()
                .toList();
    }

    @Test
    void b01_theNashDealHasTheGreatestProductOfAllDealsInTheZone() {
        for (long seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            ResolvedCase resolved = draw(random);
            DealSpace space = new DealSpace(resolved);
            double[] walkAway = Arrays.stream(space.principals())
                    .mapToDouble(i -> 10 * random.nextDouble() - 8)
                    .toArray();
            PackageFrontier frontier = new PackageFrontier();
            List<double[]> inZone = new ArrayList<>();
            space.visit((deal, values) -> {
                frontier.add(deal, values);
                if (NashDeal.isInZone(values, walkAway)) {
                    inZone.add(values.clone());
                }
                return true;
            });
            String named = "seed " + seed;
            var nash = NashDeal.of(frontier.points(), walkAway);
            assertThat(nash.isPresent()).as(named).isEqualTo(!inZone.isEmpty());
            nash.ifPresent(point -> {
                double best = inZone.stream()
                        .mapToDouble(v -> product(v, walkAway))
                        .max()
                        .orElseThrow();
                double found =
                        product(point.values().stream().mapToDouble(v -> v).toArray(), walkAway);
                assertThat(found).as(named).isGreaterThanOrEqualTo(best - 1e-9);
            });
        }
    }

    private static double product(double[] values, double[] walkAway) {
        double product = 1;
        for (int k = 0; k < values.length; k++) {
            product *= values[k] - walkAway[k];
        }
        return product;
    }

    static ResolvedCase draw(Random random) {
        int parties = 2 + random.nextInt(4);
        int n = 1 + random.nextInt(7);
        Numbers.Editor numbers = Numbers.of(parties, n);
        List<Structure.Act> acts = new ArrayList<>();
        long[] excludes = new long[n];
        for (int c = 1; c < n; c++) {
            if (random.nextInt(5) == 0) {
                int other = random.nextInt(c);
                excludes[c] |= 1L << other;
                excludes[other] |= 1L << c;
            }
        }
        for (int c = 0; c < n; c++) {
            for (int i = 0; i < parties; i++) {
                numbers.value(i, c, random.nextInt(3) == 0 ? random.nextInt(7) - 3 : 10 * random.nextGaussian());
            }
            long requires = c > 0 && random.nextInt(3) == 0 ? 1L << random.nextInt(c) : 0;
            acts.add(new Structure.Act("c" + c, random.nextInt(parties), requires, excludes[c], List.of()));
        }
        List<Structure.Decider> deciders = new ArrayList<>();
        for (int i = 0; i < parties; i++) {
            deciders.add(new Structure.Decider("p" + i, i < 2 || random.nextInt(3) > 0));
        }
        List<Long> lines = random.nextInt(3) == 0 ? List.of((long) random.nextInt(1 << n) | 1) : List.of();
        long inForce =
                random.nextInt(3) == 0 && excludes[0] == 0 && acts.getFirst().requires() == 0 ? 1 : 0;
        if (lines.contains(inForce)) {
            lines = List.of();
        }
        Structure plain = new Structure(deciders, acts, inForce, lines);
        return new ResolvedCase(withCompanions(plain, random), numbers.done());
    }

    /** In a third of the cases some go only with others. */
    private static Structure withCompanions(Structure plain, Random random) {
        int n = plain.measureCount();
        long[] onlyWith = new long[n];
        for (int times = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0; times > 0; times--) {
            int one = random.nextInt(n);
            onlyWith[one] |= 1L << random.nextInt(n) & ~(1L << one);
        }
        return RandomCases.withCompanions(plain, onlyWith);
    }

    @Test
    void aDealThatGivesExactlyItsWalkAwayValueIsInTheZoneWhateverTheRounding() {
        assertThat(NashDeal.isInZone(new double[] {0.1 + 0.2, 0.7 + 0.1}, new double[] {0.3, 0.8}))
                .isTrue();
        assertThat(NashDeal.isInZone(new double[] {0.3, 0.79}, new double[] {0.3, 0.8}))
                .isFalse();
    }
}
