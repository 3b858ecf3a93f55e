package dev.gradus.bench;

import dev.gradus.agreement.LocalText;
import dev.gradus.settlement.Bargain;
import dev.gradus.settlement.BargainingRule;
import dev.gradus.settlement.Choice;
import dev.gradus.settlement.FrontierSettings;
import dev.gradus.settlement.Issue;
import dev.gradus.settlement.OutcomeSpace;
import dev.gradus.settlement.ParetoFrontier;
import dev.gradus.settlement.Profile;
import dev.gradus.settlement.Scenario;
import dev.gradus.settlement.Utility;
import dev.gradus.settlement.search.BargainingSearch;
import dev.gradus.settlement.search.FrontierEngine;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Frontiers and Nash deals of random scenarios that join issues, each found twice of which the second time counts, with one thread and
 * with two; what takes too long is stopped. Prints a table.
 *
 * <p>Arguments, all optional: a kind, or {@code all}; most seconds for one run.
 */
public final class JoinedUtilities {
    private static final int MOST_ISSUES = 4;
    private static final int[][] RECTANGLES = {
        {10, 2}, {15, 2}, {20, 2}, {8, 3}, {12, 3}, {14, 3}, {6, 4}, {8, 4}, {10, 4}
    };
    private static final int[][] GROUPS = {{15, 2}, {20, 2}, {25, 2}, {30, 2}, {15, 3}, {20, 3}, {25, 3}, {12, 4}};

    private static final int[][] DENSE = {{15, 2}, {20, 2}, {25, 2}, {30, 2}, {15, 3}};

    private final double seconds;

    /** How the scenarios are drawn. */
    private enum Kind {
        /** Ten values; two hyper-rectangles for each issue and party, over one to four issues each. */
        RECTANGLES,
        /** Five values; for each party a table over every two issues that follow one another, every third over three. */
        NEIGHBOURS,
        /** Five values; for each party two tables for every three issues, over two or three issues drawn at random. */
        RANDOM,
        /** As {@link #RANDOM}, with as many tables as issues. */
        DENSE,
        /** As {@link #RANDOM}, the same issues for every party. */
        SHARED
    }

    private JoinedUtilities(double seconds) {
        this.seconds = seconds;
    }

    public static void main(String[] args) {
        JoinedUtilities bench = new JoinedUtilities(args.length > 1 ? Double.parseDouble(args[1]) : 60);
        System.out.println("| kind | issues | parties | points | labels | distance | ms, 1 thread | ms, 2 threads"
                + " | Nash ms, 1 thread | Nash ms, 2 threads |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (Kind kind : Kind.values()) {
            if (args.length == 0
                    || args[0].equals("all")
                    || kind.name().toLowerCase(Locale.ROOT).equals(args[0])) {
                for (int[] size : sizes(kind)) {
                    System.out.println(bench.row(kind, size[0], size[1]));
                }
            }
        }
    }

    private static int[][] sizes(Kind kind) {
        return switch (kind) {
            case RECTANGLES -> RECTANGLES;
            case DENSE -> DENSE;
            default -> GROUPS;
        };
    }

    private record Timed<T>(Optional<T> answer, long milliseconds) {
        String text() {
            return answer.isPresent() ? String.format(Locale.ROOT, "%,d", milliseconds) : "–";
        }
    }

    private <T> Timed<T> timed(Function<Watch, T> run) {
        long warm = System.nanoTime();
        Optional<T> first = stopped(run);
        if (first.isEmpty() || System.nanoTime() - warm > seconds * 1e9 / 4) {
            return new Timed<>(first, (System.nanoTime() - warm) / 1_000_000);
        }
        long start = System.nanoTime();
        Optional<T> answer = stopped(run);
        return new Timed<>(answer, (System.nanoTime() - start) / 1_000_000);
    }

    private <T> Optional<T> stopped(Function<Watch, T> run) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        try {
            return Optional.of(run.apply(new Watch() {
                @Override
                public boolean cancelled() {
                    return System.nanoTime() > end;
                }
            }));
        } catch (Watch.Stopped late) {
            return Optional.empty();
        }
    }

    private String row(Kind kind, int issues, int parties) {
        Scenario scenario = scenario(kind, issues, parties, 1);
        List<Timed<ParetoFrontier>> frontiers = IntStream.rangeClosed(1, 2)
                .mapToObj(
                        threads -> timed(watch -> FrontierEngine.of(scenario, FrontierSettings.points(threads), watch)))
                .toList();
        List<Timed<Optional<Bargain>>> deals = IntStream.rangeClosed(1, 2)
                .mapToObj(threads -> timed(watch -> BargainingSearch.find(
                        scenario, BargainingRule.NASH, new double[parties], FrontierSettings.points(threads), watch)))
                .toList();
        Optional<ParetoFrontier> frontier = frontiers.getFirst().answer();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %s | %s | %s | %s | %s | %s | %s |",
                kind.name().toLowerCase(Locale.ROOT),
                issues,
                parties,
                frontier.map(found -> String.format(Locale.ROOT, "%,d", found.size()))
                        .orElse("–"),
                frontier.map(found -> String.format(
                                Locale.ROOT, "%,d", found.quality().labelsMade()))
                        .orElse("–"),
                frontier.map(found -> String.format(
                                Locale.ROOT, "%.3g", found.quality().epsilon()))
                        .orElse("–"),
                frontiers.get(0).text(),
                frontiers.get(1).text(),
                deals.get(0).text(),
                deals.get(1).text());
    }

    private static Scenario scenario(Kind kind, int issues, int parties, long seed) {
        Random random = new Random(seed);
        int values = kind == Kind.RECTANGLES ? 10 : 5;
        List<LocalText> names =
                IntStream.range(0, values).mapToObj(v -> LocalText.NONE).toList();
        OutcomeSpace space = new OutcomeSpace(
                IntStream.range(0, issues)
                        .mapToObj(k -> new Issue("i" + k, LocalText.NONE, names, List.of()))
                        .toList(),
                List.of());
        List<List<Integer>> shared = drawn(random, issues, 2 * issues / 3);
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < parties; i++) {
            Utility utility = new Utility(
                    space,
                    new double[issues][values],
                    kind == Kind.RECTANGLES ? rewards(random, issues, values) : List.of(),
                    switch (kind) {
                        case RECTANGLES -> List.of();
                        case NEIGHBOURS -> groups(random, values, neighbours(issues));
                        case RANDOM -> groups(random, values, drawn(random, issues, 2 * issues / 3));
                        case DENSE -> groups(random, values, drawn(random, issues, issues));
                        case SHARED -> groups(random, values, shared);
                    },
                    1,
                    Double.POSITIVE_INFINITY);
            profiles.add(new Profile("p" + i, LocalText.NONE, utility, 0, 1));
        }
        return new Scenario(kind.name(), LocalText.NONE, space, profiles);
    }

    private static List<List<Integer>> neighbours(int issues) {
        return IntStream.range(0, issues - 1)
                .mapToObj(k -> k % 3 == 0 && k + 2 < issues ? List.of(k, k + 1, k + 2) : List.of(k, k + 1))
                .toList();
    }

    private static List<List<Integer>> drawn(Random random, int issues, int tables) {
        Supplier<List<Integer>> some = () -> random.ints(0, issues)
                .distinct()
                .limit(2 + random.nextInt(2))
                .boxed()
                .toList();
        return IntStream.range(0, tables).mapToObj(g -> some.get()).toList();
    }

    private static List<Utility.Group> groups(Random random, int values, List<List<Integer>> joined) {
        return joined.stream()
                .map(issues -> new Utility.Group(
                        issues,
                        IntStream.range(0, (int) Math.pow(values, issues.size()))
                                .mapToObj(c -> (double) random.nextInt(101))
                                .toList()))
                .toList();
    }

    private static List<Utility.Reward> rewards(Random random, int issues, int values) {
        return IntStream.range(0, 2 * issues)
                .mapToObj(r -> {
                    List<Choice> choices = new ArrayList<>();
                    for (int count = 1 + random.nextInt(MOST_ISSUES); count > 0; count--) {
                        int from = random.nextInt(values);
                        int to = Math.min(values - 1, from + 2 + random.nextInt(values / 2));
                        Set<Integer> held =
                                IntStream.rangeClosed(from, to).boxed().collect(Collectors.toSet());
                        choices.add(new Choice(random.nextInt(issues), held));
                    }
                    return new Utility.Reward(1 + random.nextInt(100), choices);
                })
                .toList();
    }
}
