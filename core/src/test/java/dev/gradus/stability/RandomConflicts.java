package dev.gradus.stability;

import dev.gradus.agreement.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Small random conflicts for comparisons with brute force; the seed says all. Two to four decision makers, two to 64 states; every other
 * one in option form (infeasible patterns, one-way options, at times a decision maker without options), the rest listed (arbitrary moves,
 * at times closed so that two in a row lead nowhere new); rankings with few, some or no ties. No unknown preferences, no strength.
 */
public final class RandomConflicts {
    /** Neighbouring seeds of {@link Random} begin alike; multiples of this do not. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private RandomConflicts() {}

    public static Conflict of(long seed) {
        Random random = new Random(seed * SPREAD);
        return random.nextBoolean() ? options(seed, random) : listed(seed, random);
    }

    /** In option form, whatever the seed. */
    public static Conflict ofOptions(long seed) {
        return options(seed, new Random(~seed * SPREAD));
    }

    /** Everything that makes the conflict, to be printed when a test fails. */
    public static String describe(Conflict conflict) {
        StringBuilder text = new StringBuilder("conflict " + conflict.id() + "\n");
        StateGraph graph = conflict.graph();
        if (graph instanceof OptionStates states) {
            for (Option option : states.options()) {
                text.append("option " + option.id() + " of " + option.maker() + " " + option.direction() + "\n");
            }
        }
        for (int s = 0; s < graph.states(); s++) {
            text.append(s + " " + graph.name(s).in("en") + ":");
            for (int maker = 0; maker < graph.makers(); maker++) {
                List<Integer> to = new ArrayList<>();
                graph.eachMove(maker, s, to::add);
                text.append(" [" + maker + " rank " + conflict.preference(maker).rank(s) + " → " + to + "]");
            }
            text.append("\n");
        }
        return text.toString();
    }

    private static Conflict options(long seed, Random random) {
        int makers = 2 + random.nextInt(3);
        int count = Math.min(6, makers - 1 + random.nextInt(5));
        int oneWay = random.nextInt(3); // none, some, most
        List<Option> options = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int maker = k < makers - 1 ? k : random.nextInt(makers);
            Option.Direction direction = random.nextInt(4) < oneWay + (oneWay == 2 ? 1 : 0)
                    ? random.nextBoolean() ? Option.Direction.TAKE_ONLY : Option.Direction.GIVE_UP_ONLY
                    : Option.Direction.BOTH;
            options.add(new Option("o" + k, LocalText.of("en", "o" + k), maker, direction));
        }
        return conflict(seed, random, feasible(makers, options, random));
    }

    private static OptionStates feasible(int makers, List<Option> options, Random random) {
        while (true) {
            List<Pattern> infeasible = new ArrayList<>();
            for (int k = random.nextInt(4); k > 0; k--) {
                int fixed = 0;
                for (int bits = 2 + random.nextInt(2); bits > 0; bits--) {
                    fixed |= 1 << random.nextInt(options.size());
                }
                infeasible.add(new Pattern(fixed, fixed & random.nextInt()));
            }
            boolean two = IntStream.range(0, 1 << options.size())
                            .filter(choices -> infeasible.stream().noneMatch(pattern -> pattern.matches(choices)))
                            .limit(2)
                            .count()
                    == 2;
            if (two) {
                return OptionStates.of(makers, options, infeasible);
            }
        }
    }

    private static Conflict listed(long seed, Random random) {
        int makers = 2 + random.nextInt(3);
        int states = 2 + random.nextInt(random.nextInt(4) == 0 ? 63 : 15);
        List<ListedStates.Move> moves = new ArrayList<>();
        for (int maker = 0; maker < makers; maker++) {
            double chance = (0.5 + 2.5 * random.nextDouble()) / states;
            boolean[][] can = new boolean[states][states];
            for (boolean[] row : can) {
                for (int to = 0; to < states; to++) {
                    row[to] = random.nextDouble() < chance;
                }
            }
            if (random.nextInt(3) == 0) {
                close(can);
            }
            addAll(maker, can, moves);
        }
        List<LocalText> names = IntStream.range(0, states)
                .mapToObj(s -> LocalText.of("en", "s" + s))
                .toList();
        return conflict(seed, random, new ListedStates(makers, names, moves));
    }

    private static void close(boolean[][] can) {
        for (int via = 0; via < can.length; via++) {
            for (boolean[] row : can) {
                for (int to = 0; to < can.length; to++) {
                    row[to] |= row[via] && can[via][to];
                }
            }
        }
    }

    private static void addAll(int maker, boolean[][] can, List<ListedStates.Move> moves) {
        for (int from = 0; from < can.length; from++) {
            for (int to = 0; to < can.length; to++) {
                if (from != to && can[from][to]) {
                    moves.add(new ListedStates.Move(maker, from, to));
                }
            }
        }
    }

    private static Conflict conflict(long seed, Random random, StateGraph graph) {
        List<DecisionMaker> makers = IntStream.range(0, graph.makers())
                .mapToObj(maker -> new DecisionMaker("m" + maker, LocalText.of("en", "m" + maker)))
                .toList();
        List<Preference> preferences = new ArrayList<>();
        for (int maker = 0; maker < graph.makers(); maker++) {
            int[] ranks = new int[graph.states()];
            int levels = 1 + random.nextInt(random.nextBoolean() ? 4 * ranks.length : 4);
            Arrays.setAll(ranks, _ -> random.nextInt(levels));
            preferences.add(Preference.ofRanks(ranks));
        }
        OptionalInt statusQuo = OptionalInt.of(random.nextInt(graph.states()));
        return new Conflict("random-" + seed, LocalText.NONE, makers, graph, preferences, statusQuo);
    }
}
