package dev.gradus.bench;

import dev.gradus.agreement.LocalText;
import dev.gradus.settlement.Bargain;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.BargainingSearch;
import dev.gradus.settlement.Choice;
import dev.gradus.settlement.FrontierEngine;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.Utility;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Single runs, after one to warm up, of frontiers and Nash deals where hyper-rectangles join ten-valued issues, two for each issue and
 * party, over one to four issues each. Prints a table.
 */
public final class JoinedUtilities {
    private static final int VALUES = 10;
    private static final int MOST_ISSUES = 4;
    private static final int[][] SIZES = {
        {10, 2}, {10, 2}, {15, 2}, {20, 2}, {8, 3}, {12, 3}, {14, 3}, {6, 4}, {8, 4}, {10, 4}
    };

    private JoinedUtilities() {}

    public static void main(String[] args) {
        System.out.println("| issues | parties | points | nodes | distance proven | frontier ms | Nash ms |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (int[] size : SIZES) {
            System.out.println(row(scenario(size[0], size[1], 1)));
        }
    }

    private static String row(Scenario scenario) {
        FrontierSettings settings = FrontierSettings.points(1);
        long start = System.nanoTime();
        ParetoFrontier frontier = FrontierEngine.of(scenario, settings, Watch.NONE);
        long middle = System.nanoTime();
        Bargain nash = BargainingSearch.find(
                        scenario, BargainingRule.NASH, new double[scenario.parties()], settings, Watch.NONE)
                .orElseThrow();
        long end = System.nanoTime();
        return String.format(
                Locale.ROOT,
                "| %d | %d | %,d | %,d | %s | %,d | %,d%s |",
                scenario.space().issues().size(),
                scenario.parties(),
                frontier.size(),
                frontier.quality().labelsMade(),
                frontier.quality().epsilon(),
                (middle - start) / 1_000_000,
                (end - middle) / 1_000_000,
                nash.isExact() ? "" : " (not exact)");
    }

    static Scenario scenario(int issues, int parties, long seed) {
        Random random = new Random(seed);
        List<LocalText> names =
                IntStream.range(0, VALUES).mapToObj(v -> LocalText.NONE).toList();
        OutcomeSpace space = new OutcomeSpace(
                IntStream.range(0, issues)
                        .mapToObj(k -> new Issue("i" + k, LocalText.NONE, names, List.of()))
                        .toList(),
                List.of());
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < parties; i++) {
            List<Utility.Reward> rewards = IntStream.range(0, 2 * issues)
                    .mapToObj(r -> reward(random, issues))
                    .toList();
            Utility utility =
                    new Utility(space, new double[issues][VALUES], rewards, List.of(), 1, Double.POSITIVE_INFINITY);
            profiles.add(new Profile("p" + i, LocalText.NONE, utility, 0, 1));
        }
        return new Scenario("rectangles", LocalText.NONE, space, profiles);
    }

    private static Utility.Reward reward(Random random, int issues) {
        List<Choice> choices = new ArrayList<>();
        for (int count = 1 + random.nextInt(MOST_ISSUES); count > 0; count--) {
            int from = random.nextInt(VALUES);
            int to = Math.min(VALUES - 1, from + 2 + random.nextInt(VALUES / 2));
            Set<Integer> values = IntStream.rangeClosed(from, to).boxed().collect(Collectors.toSet());
            choices.add(new Choice(random.nextInt(issues), values));
        }
        return new Utility.Reward(1 + random.nextInt(100), choices);
    }
}
