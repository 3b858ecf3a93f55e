package dev.gradus.stability.solo;

import dev.gradus.stability.Option;
import dev.gradus.stability.OptionStates;
import dev.gradus.work.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks ahead in option form without listing a move: all choices of {@code n} options are laid out in a table of 2ⁿ values, and option
 * after option each value is compared with its neighbour across that option, in the directions that the option allows. After all options
 * of a decision maker every value is the best of all its moves, {@code n} passes for up to 2ⁿ moves each.
 *
 * <p>{@link #best}: infeasible choices hold less than any value; a move goes past them. {@link #least} by moves: where every choice is
 * feasible, the opponents can bring about whatever their options together allow, so the same passes answer it; else a {@link
 * BackwardSearch} does, as it does by improvements.
 */
public final class OptionLookahead implements Lookahead {
    /** More options than this need too large a table. */
    public static final int MAX_OPTIONS = 24;

    private final OptionStates states;
    private final int[][] rank;
    private final List<RankedGroups> groups;

    OptionLookahead(OptionStates states, int[][] rank, Watch watch) {
        this.states = states;
        this.rank = rank;
        this.groups = new ArrayList<>();
        for (int maker = 0; maker < rank.length; maker++) {
            watch.check();
            int oneWay = states.takeOnly(maker) | states.giveUpOnly(maker);
            groups.add(new RankedGroups(states, states.own(maker) & ~oneWay, states.giveUpOnly(maker), rank[maker]));
        }
    }

    @Override
    public int[] best(int maker, int[] value, Watch watch) {
        int[] table = spread(states, value, -1);
        passes(states, table, states.own(maker), true, watch);
        return gather(table);
    }

    @Override
    public int[] least(int maker, int[] value, boolean improving, Watch watch) {
        if (improving || !states.isComplete()) {
            return new BackwardSearch(states, rank, groups, opponents(states, maker), improving).from(value, watch);
        }
        int[] table = value.clone();
        passes(states, table, ~states.own(maker), false, watch);
        return table;
    }

    /** The others that have options. */
    static int[] opponents(OptionStates states, int maker) {
        return IntStream.range(0, states.makers())
                .filter(other -> other != maker && states.own(other) != 0)
                .toArray();
    }

    /** The values by choices instead of by state. */
    static int[] spread(OptionStates states, int[] value, int infeasible) {
        if (states.isComplete()) {
            return value.clone();
        }
        int[] table = new int[1 << states.options().size()];
        Arrays.fill(table, infeasible);
        for (int s = 0; s < value.length; s++) {
            table[states.choices(s)] = value[s];
        }
        return table;
    }

    private int[] gather(int[] table) {
        if (states.isComplete()) {
            return table;
        }
        int[] value = new int[states.states()];
        for (int s = 0; s < value.length; s++) {
            value[s] = table[states.choices(s)];
        }
        return value;
    }

    /** One pass for each of these options: every value becomes the greatest, or the least, of those that they lead to. */
    static void passes(OptionStates states, int[] table, int options, boolean greatest, Watch watch) {
        for (int k = 0; k < states.options().size(); k++) {
            if ((options >>> k & 1) != 0) {
                watch.check();
                Option.Direction direction = states.options().get(k).direction();
                pass(table, 1 << k, direction, greatest);
            }
        }
    }

    private static void pass(int[] table, int taken, Option.Direction direction, boolean greatest) {
        boolean take = direction != Option.Direction.GIVE_UP_ONLY;
        boolean giveUp = direction != Option.Direction.TAKE_ONLY;
        for (int block = 0; block < table.length; block += 2 * taken) {
            for (int no = block; no < block + taken; no++) {
                int without = table[no];
                int with = table[no + taken];
                int chosen = greatest ? Math.max(without, with) : Math.min(without, with);
                table[no] = take ? chosen : without;
                table[no + taken] = giveUp ? chosen : with;
            }
        }
    }
}
