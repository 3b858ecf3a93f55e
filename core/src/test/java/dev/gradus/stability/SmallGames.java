package dev.gradus.stability;

import dev.gradus.agreement.LocalText;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Games known to everybody. */
public final class SmallGames {
    public static final int NEITHER = 0;
    public static final int FIRST_ONLY = 1;
    public static final int SECOND_ONLY = 2;
    public static final int BOTH = 3;

    private SmallGames() {}

    /** Two decision makers with one option each; ranks of the states NEITHER, FIRST_ONLY, SECOND_ONLY, BOTH. */
    public static Conflict twoByTwo(String id, int[] first, int[] second) {
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
    public static Conflict prisoners() {
        return twoByTwo("prisoners", new int[] {3, 4, 1, 2}, new int[] {3, 1, 4, 2});
    }

    /** The option is not to swerve. */
    public static Conflict chicken() {
        return twoByTwo("chicken", new int[] {3, 4, 2, 1}, new int[] {3, 2, 4, 1});
    }

    /** The option is to hunt the stag. */
    public static Conflict stagHunt() {
        return twoByTwo("stag hunt", new int[] {2, 1, 3, 4}, new int[] {2, 3, 1, 4});
    }

    private static List<DecisionMaker> makers(String... ids) {
        return IntStream.range(0, ids.length)
                .mapToObj(k -> new DecisionMaker(ids[k], LocalText.of("en", ids[k])))
                .toList();
    }
}
