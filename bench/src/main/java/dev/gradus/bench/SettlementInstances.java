package dev.gradus.bench;

import dev.gradus.agreement.LocalText;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.Utility;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Additive scenarios drawn at random: weights that sum to 1 and values, both in thousandths. */
final class SettlementInstances {
    private static final int GRID = 1_000;

    private SettlementInstances() {}

    static Scenario of(int issues, int values, int parties, long seed) {
        Random random = new Random(seed);
        List<LocalText> names =
                IntStream.range(0, values).mapToObj(v -> LocalText.NONE).toList();
        OutcomeSpace space = new OutcomeSpace(
                IntStream.range(0, issues)
                        .mapToObj(k -> new Issue("i" + k, LocalText.NONE, names, List.of()))
                        .toList(),
                List.of());
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < parties; i++) {
            double[][] parts = parts(random, issues, values);
            profiles.add(new Profile("p" + i, LocalText.NONE, Utility.additive(space, parts), 0.3, 1));
        }
        return new Scenario("random", LocalText.NONE, space, profiles);
    }

    private static double[][] parts(Random random, int issues, int values) {
        int[] weights = new int[issues];
        for (int k = 0; k < GRID; k++) {
            weights[random.nextInt(issues)]++;
        }
        double[][] parts = new double[issues][values];
        for (int k = 0; k < issues; k++) {
            for (int v = 0; v < values; v++) {
                parts[k][v] = weights[k] / (double) GRID * (random.nextInt(GRID + 1) / (double) GRID);
            }
        }
        return parts;
    }
}
