package dev.gradus.stability;

import dev.gradus.agreement.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Conflicts whose equilibria are published. */
public final class KnownConflicts {
    /** Bit 0: the first cooperates; bit 1: the second does. */
    public static final int BOTH_DEFECT = 0;

    public static final int ONLY_FIRST = 1;
    public static final int ONLY_SECOND = 2;
    public static final int BOTH_COOPERATE = 3;

    private KnownConflicts() {}

    /** Groundwater contamination in Elmira, Ontario (Hipel, Fang, Kilgour and Haight 1993); published states 1–9 are 0–8 here. */
    public static Conflict elmira() {
        List<ListedStates.Move> moves = new ArrayList<>();
        int[][] ministry = {{1, 2}, {3, 4}, {5, 6}, {7, 8}};
        int[][] uniroyal = {
            {1, 3}, {1, 9}, {2, 4}, {2, 9}, {3, 9}, {4, 9}, {5, 7}, {5, 9}, {6, 8}, {6, 9}, {7, 9}, {8, 9}
        };
        int[][] government = {{1, 5}, {5, 1}, {2, 6}, {6, 2}, {3, 7}, {7, 3}, {4, 8}, {8, 4}};
        int[][][] all = {ministry, uniroyal, government};
        for (int maker = 0; maker < 3; maker++) {
            for (int[] move : all[maker]) {
                moves.add(new ListedStates.Move(maker, move[0] - 1, move[1] - 1));
            }
        }
        List<LocalText> names = IntStream.rangeClosed(1, 9)
                .mapToObj(s -> LocalText.of("en", "" + s))
                .toList();
        return conflict(
                "elmira",
                new ListedStates(3, names, moves),
                Preference.ofRanks(4, 3, 8, 7, 5, 2, 9, 6, 1),
                Preference.ofRanks(9, 2, 4, 8, 6, 1, 3, 7, 5),
                Preference.ofRanks(6, 2, 8, 3, 7, 4, 9, 5, 1));
    }

    /** Each would rather defect, whatever the other does; both would rather both cooperated than both defected. */
    public static Conflict prisonersDilemma() {
        return conflict("prisoner", twoOptions(), Preference.ofRanks(1, 0, 3, 2), Preference.ofRanks(1, 3, 0, 2));
    }

    /** Both defecting is the worst for both; to defect alone is the best. */
    public static Conflict chicken() {
        return conflict("chicken", twoOptions(), Preference.ofRanks(0, 1, 3, 2), Preference.ofRanks(0, 3, 1, 2));
    }

    private static OptionStates twoOptions() {
        List<Option> options = IntStream.range(0, 2)
                .mapToObj(maker ->
                        new Option("cooperate" + maker, LocalText.of("en", "cooperate"), maker, Option.Direction.BOTH))
                .toList();
        return OptionStates.of(2, options, List.of());
    }

    private static Conflict conflict(String id, StateGraph graph, Preference... preferences) {
        List<DecisionMaker> makers = IntStream.range(0, graph.makers())
                .mapToObj(maker -> new DecisionMaker("m" + maker, LocalText.of("en", "m" + maker)))
                .toList();
        return new Conflict(id, LocalText.NONE, makers, graph, List.of(preferences), OptionalInt.empty());
    }
}
