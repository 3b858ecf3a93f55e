package dev.gradus.stability;

import dev.gradus.agreement.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Games known to everybody. */
final class SmallGames {
    static final int NEITHER = 0;
    static final int FIRST_ONLY = 1;
    static final int SECOND_ONLY = 2;
    static final int BOTH = 3;

    private SmallGames() {}

    /** Two decision makers with one option each; ranks of the states NEITHER, FIRST_ONLY, SECOND_ONLY, BOTH. */
    static Conflict twoByTwo(String id, int[] first, int[] second) {
        List<Option> options = List.of(
                new Option("a", LocalText.of("en", "a"), 0, Option.Direction.BOTH),
                new Option("b", LocalText.of("en", "b"), 1, Option.Direction.BOTH));
        return new Conflict(
                id,
                LocalText.NONE,
                makers("first", "second"),
                OptionStates.of(2, options, List.of()),
                List.of(Preference.ofRanks(first), Preference.ofRanks(second)),
                OptionalInt.empty());
    }

    /** The option is to defect. */
    static Conflict prisoners() {
        return twoByTwo("prisoners", new int[] {3, 4, 1, 2}, new int[] {3, 1, 4, 2});
    }

    /** The option is not to swerve. */
    static Conflict chicken() {
        return twoByTwo("chicken", new int[] {3, 4, 2, 1}, new int[] {3, 2, 4, 1});
    }

    /** The option is to hunt the stag. */
    static Conflict stagHunt() {
        return twoByTwo("stag hunt", new int[] {2, 1, 3, 4}, new int[] {2, 3, 1, 4});
    }

    /** Elmira (Hipel, Fang, Kilgour and Haight 1993) in nine states; state k here is k+1 in the publication. */
    static Conflict elmira() {
        List<ListedStates.Move> moves = new ArrayList<>();
        add(moves, 0, new int[][] {{1, 2}, {3, 4}, {5, 6}, {7, 8}});
        add(moves, 1, new int[][] {{1, 3, 9}, {2, 4, 9}, {3, 9}, {4, 9}, {5, 7, 9}, {6, 8, 9}, {7, 9}, {8, 9}});
        add(moves, 2, new int[][] {{1, 5}, {5, 1}, {2, 6}, {6, 2}, {3, 7}, {7, 3}, {4, 8}, {8, 4}});
        List<LocalText> names = IntStream.rangeClosed(1, 9)
                .mapToObj(state -> LocalText.of("en", Integer.toString(state)))
                .toList();
        return new Conflict(
                "elmira",
                LocalText.NONE,
                makers("ministry", "uniroyal", "local"),
                new ListedStates(3, names, moves),
                List.of(
                        Preference.ofRanks(4, 3, 8, 7, 5, 2, 9, 6, 1),
                        Preference.ofRanks(9, 2, 4, 8, 6, 1, 3, 7, 5),
                        Preference.ofRanks(6, 2, 8, 3, 7, 4, 9, 5, 1)),
                OptionalInt.of(0));
    }

    private static void add(List<ListedStates.Move> moves, int maker, int[][] lists) {
        for (int[] list : lists) {
            for (int k = 1; k < list.length; k++) {
                moves.add(new ListedStates.Move(maker, list[0] - 1, list[k] - 1));
            }
        }
    }

    private static List<DecisionMaker> makers(String... ids) {
        return IntStream.range(0, ids.length)
                .mapToObj(k -> new DecisionMaker(ids[k], LocalText.of("en", ids[k])))
                .toList();
    }
}
