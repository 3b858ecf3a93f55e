package dev.gradus.stability.sequence;

import dev.gradus.stability.Conflict;
import dev.gradus.work.Watch;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Steps of coalitions, the single decision makers among them: a joint legal sequence of the members after which every one of them is
 * better off than before it. Smaller coalitions first. Where there is room, what each coalition can reach from every state is worked out
 * at once; else the members' sequences are walked from each state that is asked for.
 */
public final class CoalitionSteps implements Steps {
    private final Conflict conflict;
    private final List<List<Integer>> coalitions;
    private final Map<Integer, CoalitionReach> reach = new HashMap<>();
    private final boolean room;
    private final LegalWalk walk;
    private final Watch watch;
    private final long most;
    private long spent;

    /** @param most steps of the members' sequences looked at after which no more steps are given */
    public CoalitionSteps(Conflict conflict, long most, Watch watch) {
        this.conflict = conflict;
        this.most = most;
        this.watch = watch;
        this.coalitions = coalitions(conflict.makers().size());
        this.room = conflict.states() <= ReachedStates.MAX_STATES
                && (long) conflict.states() * conflict.states() * coalitions.size() / Long.SIZE <= most;
        this.walk = new LegalWalk(conflict.states());
    }

    /** All coalitions of so many decision makers, those of one among them. */
    public static List<List<Integer>> coalitions(int makers) {
        return IntStream.range(1, 1 << makers)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(Integer::bitCount).thenComparing(mask -> mask))
                .map(mask -> IntStream.range(0, makers)
                        .filter(maker -> (mask >>> maker & 1) != 0)
                        .boxed()
                        .toList())
                .toList();
    }

    public boolean isSpent() {
        return spent > most;
    }

    @Override
    public int movers() {
        return coalitions.size();
    }

    @Override
    public void each(int mover, int from, IntConsumer to) {
        if (room) {
            reach
                    .computeIfAbsent(mover, _ -> CoalitionReach.of(conflict, mask(coalitions.get(mover)), watch))
                    .improvements(from)
                    .stream()
                    .forEach(to);
            return;
        }
        if (isSpent()) {
            return;
        }
        walk.from(from, new MakerSteps(conflict, coalitions.get(mover), false), () -> LegalWalk.stopped(watch));
        spent += walk.looks();
        walk.reached().stream().filter(there -> isBetter(mover, there, from)).forEach(to);
    }

    private static int mask(List<Integer> coalition) {
        return coalition.stream().mapToInt(member -> 1 << member).sum();
    }

    private boolean isBetter(int mover, int there, int from) {
        for (int member : coalitions.get(mover)) {
            if (!conflict.preference(member).prefers(there, from)) {
                return false;
            }
        }
        return true;
    }
}
