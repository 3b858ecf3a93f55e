package dev.gradus.stability;

import dev.gradus.agreement.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Conflicts of the literature, for comparisons with published answers. */
public final class PublishedConflicts {
    public static final int MINISTRY = 0;
    public static final int UNIROYAL = 1;
    static final int LOCAL_GOVERNMENT = 2;

    /** States of the two-by-two games: neither, the first only, the second only, both do the tough thing. */
    public static final int BOTH_YIELD = 0;

    public static final int FIRST_TOUGH = 1;
    public static final int SECOND_TOUGH = 2;
    public static final int BOTH_TOUGH = 3;

    private PublishedConflicts() {}

    /** Contamination of an aquifer (Kilgour, Hipel, Fang and Peng 2001); states are numbered from 1 there and from 0 here. */
    public static Conflict elmira() {
        List<ListedStates.Move> moves = new ArrayList<>();
        int[][] ministry = {{1, 2}, {3, 4}, {5, 6}, {7, 8}};
        int[][] uniroyal = {
            {1, 3}, {1, 9}, {2, 4}, {2, 9}, {3, 9}, {4, 9}, {5, 7}, {5, 9}, {6, 8}, {6, 9}, {7, 9}, {8, 9}
        };
        int[][] local = {{1, 5}, {2, 6}, {3, 7}, {4, 8}, {5, 1}, {6, 2}, {7, 3}, {8, 4}};
        int[][][] all = {ministry, uniroyal, local};
        for (int maker = 0; maker < all.length; maker++) {
            for (int[] move : all[maker]) {
                moves.add(new ListedStates.Move(maker, move[0] - 1, move[1] - 1));
            }
        }
        return of(
                "elmira",
                new ListedStates(3, names(9), moves),
                Preference.ofRanks(4, 3, 8, 7, 5, 2, 9, 6, 1),
                Preference.ofRanks(9, 2, 4, 8, 6, 1, 3, 7, 5),
                Preference.ofRanks(6, 2, 8, 3, 7, 4, 9, 5, 1));
    }

    public static Conflict prisonersDilemma() {
        return twoByTwo(new int[] {3, 4, 1, 2}, new int[] {3, 1, 4, 2});
    }

    public static Conflict chicken() {
        return twoByTwo(new int[] {3, 4, 2, 1}, new int[] {3, 2, 4, 1});
    }

    /** Ranks in the order both yield, first tough, second tough, both tough. */
    public static Conflict twoByTwo(int[] first, int[] second) {
        List<Option> options = List.of(
                new Option("first", LocalText.NONE, 0, Option.Direction.BOTH),
                new Option("second", LocalText.NONE, 1, Option.Direction.BOTH));
        return of(
                "two by two",
                OptionStates.of(2, options, List.of()),
                Preference.ofRanks(first),
                Preference.ofRanks(second));
    }

    /** A conflict with these preferences, one a decision maker. */
    public static Conflict of(String id, StateGraph graph, Preference... preferences) {
        List<DecisionMaker> makers = IntStream.range(0, preferences.length)
                .mapToObj(maker -> new DecisionMaker("m" + maker, LocalText.NONE))
                .toList();
        return new Conflict(id, LocalText.NONE, makers, graph, List.of(preferences), OptionalInt.empty());
    }

    public static List<LocalText> names(int states) {
        return IntStream.range(0, states)
                .mapToObj(s -> LocalText.of("en", "s" + s))
                .toList();
    }
}
