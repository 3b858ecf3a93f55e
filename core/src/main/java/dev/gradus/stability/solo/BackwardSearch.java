package dev.gradus.stability.solo;

import dev.gradus.stability.OptionStates;
import dev.gradus.work.Watch;
import java.util.Arrays;
import java.util.List;

/**
 * The least value that some decision makers together reach from each state of a conflict in option form: a search backwards from the
 * states in ascending value, so that each state takes the first value that finds it.
 *
 * <p>Everybody's moves are transitive here, so that nobody moves twice in a row is no restriction: of two steps in a row of one decision
 * maker, s→t→u, the one step s→u does the same (and improves, if both did), and if u = s both can be left out. What remains is legal and
 * ends in the same state; only where everything is left out has nothing been reached but the start, which counts here in any case.
 *
 * <p>No move is listed. A group are the states that differ only in options that a decision maker can change both ways; it moves freely
 * within. The first search that comes to a group by moves takes all of it; by improvements it takes from the worst end what is worse
 * than the state it came to, the next one goes on where the last stopped. So each state is taken once for each mover: O(states · movers).
 * From a group the search goes on to those in which one more one-way option is not yet used, as long as that brings anything new: by
 * moves once for each group and option; by improvements again whenever a better state is come to, which with {@code w} one-way options
 * is bounded by 3^w for each group of fixed other choices but stays near 2^w unless rankings are made to defeat it.
 */
final class BackwardSearch {
    private final OptionStates states;
    private final int[][] rank;
    private final List<RankedGroups> groups;
    private final int[] movers;
    private final boolean improving;
    private final int[] least;
    private final int[] queue;
    private int queued;
    private int value;

    /** For each mover and group the end of the members not taken yet. */
    private final int[][] rest;

    /** For each mover and group the rank below which everything in it is taken; empty without one-way options. */
    private final int[][] taken;

    /** For each mover the one-way options in the number of a group. */
    private final int[] oneWay;

    BackwardSearch(OptionStates states, int[][] rank, List<RankedGroups> groups, int[] movers, boolean improving) {
        this.states = states;
        this.rank = rank;
        this.groups = groups;
        this.movers = movers;
        this.improving = improving;
        this.least = new int[states.states()];
        this.queue = new int[states.states()];
        this.rest = new int[rank.length][];
        this.taken = new int[rank.length][];
        this.oneWay = new int[rank.length];
        for (int mover : movers) {
            prepare(mover);
        }
    }

    private void prepare(int mover) {
        int[] start = groups.get(mover).start;
        int once = states.takeOnly(mover) | states.giveUpOnly(mover);
        int outside = (1 << states.options().size()) - 1 & ~(states.own(mover) & ~once);
        rest[mover] = Arrays.copyOfRange(start, 1, start.length);
        taken[mover] = new int[once == 0 ? 0 : start.length - 1];
        oneWay[mover] = Integer.compress(once, outside);
    }

    int[] from(int[] values, Watch watch) {
        Arrays.fill(least, -1);
        for (int target : Lookahead.ascending(values)) {
            if (least[target] < 0) {
                value = values[target];
                int done = queued;
                reach(target);
                while (done < queued) {
                    watch.check();
                    stepBack(queue[done++]);
                }
            }
        }
        return least;
    }

    private void reach(int state) {
        if (least[state] < 0) {
            least[state] = value;
            queue[queued++] = state;
        }
    }

    private void stepBack(int to) {
        for (int mover : movers) {
            int below = improving ? rank[mover][to] : Integer.MAX_VALUE;
            int group = groups.get(mover).groupOf[to];
            if (oneWay[mover] == 0) {
                take(mover, group, below);
            } else {
                takeAll(mover, group, below);
            }
        }
    }

    /** From this group and from those in which fewer one-way options are used. */
    private void takeAll(int mover, int group, int below) {
        if (taken[mover][group] >= below) {
            return;
        }
        taken[mover][group] = below;
        take(mover, group, below);
        for (int used = group & oneWay[mover]; used != 0; used &= used - 1) {
            takeAll(mover, group ^ Integer.lowestOneBit(used), below);
        }
    }

    private void take(int mover, int group, int below) {
        RankedGroups ranked = groups.get(mover);
        int[] ranks = rank[mover];
        int start = ranked.start[group];
        int end = rest[mover][group];
        while (end > start && ranks[ranked.members[end - 1]] < below) {
            reach(ranked.members[--end]);
        }
        rest[mover][group] = end;
    }
}
