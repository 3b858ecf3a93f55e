package dev.gradus.stability.solo;

import dev.gradus.stability.OptionStates;
import dev.gradus.work.Parallel;
import dev.gradus.work.Watch;
import dev.gradus.work.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Simultaneous stability: for each state and each improvement of a decision maker i the search for choices of the others, each keeping
 * its own or taking one of its improvements from the same state, that together with i's choice give a feasible state which i does not
 * prefer. That somebody else moves need not be asked for: i's improvement alone is preferred.
 *
 * <p>The others choose one after the other. With all that the first k have chosen, nothing worse for i can come than the least rank that
 * the rest can bring about by any moves; a table of that (for each k one of 2^options values, made as in {@link OptionLookahead}) cuts
 * off what cannot succeed, and its last, the ranks themselves, decides. Improvements of a decision maker from a state are the head of
 * its group, best first. The first upset found ends the search, the first improvement without one ends the state.
 *
 * <p>Cost: where upsets are frequent a few tries for each improvement. The worst that a state can cost is the product over all decision
 * makers of one plus the number of their improvements, so at most 2^options for each state and decision maker: where for many states the
 * others could bring about something bad by arbitrary moves, but none of the many combinations of their improvements does.
 */
abstract class SimultaneousSearch {
    private static final int BLOCK =
            1024; // states a piece of work; a multiple of 64, so that no two write the same word

    final OptionStates states;
    final int[][] rank;

    SimultaneousSearch(OptionStates states, int[][] rank) {
        this.states = states;
        this.rank = rank;
    }

    static SimultaneousSearch of(OptionStates states, int[][] rank) {
        return states.options().size() <= OptionLookahead.MAX_OPTIONS
                ? new Tabled(states, rank)
                : new Listed(states, rank);
    }

    /** The states that are stable for the decision maker. */
    BitSet stable(int maker, Workers workers, Watch watch) {
        int[] others = lowestOptionsLast(maker);
        Bounds bounds = bounds(maker, others, watch);
        int blocks = (states.states() + BLOCK - 1) / BLOCK;
        long[][] found = new long[blocks][];
        Parallel.ofLarge(workers).each(0, blocks, watch, () -> new Parallel.Worker() {
            private final Tries tries = new Tries(maker, others, bounds, watch);

            @Override
            public void work(int block) {
                found[block] = tries.block(block * BLOCK);
            }

            @Override
            public void done() {}
        });
        return BitSet.valueOf(Arrays.stream(found).flatMapToLong(Arrays::stream).toArray());
    }

    /** Who chooses last is tried most; with the lowest options its choices lie next to each other in a table. */
    private int[] lowestOptionsLast(int maker) {
        return Arrays.stream(OptionLookahead.opponents(states, maker))
                .boxed()
                .sorted(Comparator.comparing(other -> -Integer.lowestOneBit(states.own(other))))
                .mapToInt(other -> other)
                .toArray();
    }

    /** The least rank for the mover that a choice, with what those from position k on may still do to it, could become. */
    interface Bounds {
        int least(int k, int choices);
    }

    abstract Bounds bounds(int maker, int[] others, Watch watch);

    /** Writes the own choices of this decision maker's improvements from the state; returns how many. */
    abstract int improvements(int maker, int state, int[] own);

    /** One thread's search. */
    private final class Tries {
        private final int maker;
        private final int[] others;
        private final Bounds bounds;
        private final Watch watch;
        private final int[][] own;
        private final int[] count;
        private int state;
        private int limit;

        Tries(int maker, int[] others, Bounds bounds, Watch watch) {
            this.maker = maker;
            this.others = others;
            this.bounds = bounds;
            this.watch = watch;
            this.own = new int[others.length + 1][];
            this.count = new int[others.length + 1];
            for (int k = 0; k <= others.length; k++) {
                long most = 1L << Integer.bitCount(states.own(k == others.length ? maker : others[k]));
                own[k] = new int[(int) Math.min(most, states.states())];
            }
        }

        long[] block(int from) {
            int to = Math.min(from + BLOCK, states.states());
            long[] stable = new long[BLOCK / 64];
            for (int s = from; s < to; s++) {
                if (isStable(s)) {
                    stable[(s - from) / 64] |= 1L << s;
                }
            }
            return stable;
        }

        private boolean isStable(int s) {
            watch.check();
            int mine = others.length;
            count[mine] = improvements(maker, s, own[mine]);
            if (count[mine] == 0) {
                return true;
            }
            state = s;
            limit = rank[maker][s];
            int rest = states.choices(s) & ~states.own(maker);
            for (int k = 0; k < count[mine]; k++) {
                if (bounds.least(0, rest | own[mine][k]) > limit) {
                    return false;
                }
            }
            Arrays.fill(count, 0, mine, -1);
            for (int k = 0; k < count[mine]; k++) {
                if (!upset(0, rest | own[mine][k])) {
                    return false;
                }
            }
            return true;
        }

        private boolean upset(int k, int choices) {
            if (k == others.length) {
                return true;
            }
            if (bounds.least(k + 1, choices) <= limit && upset(k + 1, choices)) {
                return true;
            }
            if (count[k] < 0) {
                count[k] = improvements(others[k], state, own[k]);
            }
            watch.check();
            int rest = choices & ~states.own(others[k]);
            for (int c = 0; c < count[k]; c++) {
                int chosen = rest | own[k][c];
                if (bounds.least(k + 1, chosen) <= limit && upset(k + 1, chosen)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** With tables over all choices. */
    private static final class Tabled extends SimultaneousSearch {
        private final List<RankedGroups> groups = new ArrayList<>();

        Tabled(OptionStates states, int[][] rank) {
            super(states, rank);
            for (int maker = 0; maker < rank.length; maker++) {
                groups.add(new RankedGroups(states, states.own(maker), 0, rank[maker]));
            }
        }

        @Override
        Bounds bounds(int maker, int[] others, Watch watch) {
            int[][] least = new int[others.length + 1][];
            least[others.length] = OptionLookahead.spread(states, rank[maker], Integer.MAX_VALUE);
            for (int k = others.length - 1; k >= 0; k--) {
                least[k] = least[k + 1].clone();
                OptionLookahead.passes(states, least[k], states.own(others[k]), false, watch);
            }
            return (k, choices) -> least[k][choices];
        }

        @Override
        int improvements(int maker, int state, int[] own) {
            RankedGroups ranked = groups.get(maker);
            int[] ranks = rank[maker];
            int mask = states.own(maker);
            int here = states.choices(state);
            int keep = here & states.takeOnly(maker);
            int leave = ~here & states.giveUpOnly(maker);
            int count = 0;
            for (int k = ranked.start[ranked.groupOf[state]]; ranks[ranked.members[k]] > ranks[state]; k++) {
                int there = states.choices(ranked.members[k]);
                if ((keep & ~there | leave & there) == 0) {
                    own[count++] = there & mask;
                }
            }
            return count;
        }
    }

    /** Without tables, for many options of which few choices are feasible. */
    private static final class Listed extends SimultaneousSearch {
        Listed(OptionStates states, int[][] rank) {
            super(states, rank);
        }

        @Override
        Bounds bounds(int maker, int[] others, Watch watch) {
            return (k, choices) -> {
                if (k < others.length) {
                    return -1;
                }
                int state = states.stateOr(choices);
                return state < 0 ? Integer.MAX_VALUE : rank[maker][state];
            };
        }

        @Override
        int improvements(int maker, int state, int[] own) {
            int[] count = new int[1];
            states.eachMove(maker, state, to -> {
                if (rank[maker][to] > rank[maker][state]) {
                    own[count[0]++] = states.choices(to) & states.own(maker);
                }
            });
            return count[0];
        }
    }
}
