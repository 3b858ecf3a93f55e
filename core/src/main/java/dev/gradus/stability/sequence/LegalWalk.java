package dev.gradus.stability.sequence;

import dev.gradus.work.Watch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The states that legal sequences reach from one state: sequences of steps in which no mover comes twice in a row. Shortest sequences
 * first; among these, movers in their order and the steps of each in its order.
 *
 * <p>How: breadth first over pairs of a state and who moved last, of which two a state are enough. Whoever did not make the first arrival
 * can go on from it; the one who did can go on from the first arrival by somebody else; later arrivals add nothing. So each mover's
 * steps from each state are taken once at most: time linear in the steps, two entries a state. It ends early when every state is
 * reached. Can be used again from another state at the cost of what was reached before, or go on from further states, each of which
 * adds what those before it did not reach. With steps taken backwards it tells from where a state is reached.
 */
public final class LegalWalk {
    private static final int UNSEEN = -1;
    private static final int NOBODY = -2;

    private final int[] lastMover; // of the first arrival at state s in 2s, of the second in 2s+1
    private final int[] before; // the arrival that it came from
    private int[] queue = new int[64];
    private int queued;
    private int start;
    private int seen;
    private boolean returned;
    private long looks; // at where a step leads
    private int stepping; // who takes the steps that are looked at
    private int leaving; // from which arrival
    private final IntConsumer arrive = this::arrive; // one for all steps, so that none is made for each

    public LegalWalk(int states) {
        this.lastMover = new int[2 * states];
        this.before = new int[2 * states];
        Arrays.fill(lastMover, UNSEEN);
    }

    /** Walks from this state as far as it goes, or until asked to stop; false = stopped. */
    public boolean from(int state, Steps steps, BooleanSupplier stop) {
        clear();
        start = state;
        begin(state);
        return walk(0, steps, stop);
    }

    /**
     * Shows every state reached other than the start, as soon as it is first reached and once, until told that it is enough.
     *
     * @param more shown each of them; false = no more are wanted
     * @return true = all were shown
     */
    public boolean visit(int state, Steps steps, Watch watch, IntPredicate more) {
        clear();
        start = state;
        begin(state);
        int shown = queued;
        for (int head = 0; head < queued; head++) {
            watch.check();
            leave(queue[head], steps);
            for (; shown < queued; shown++) {
                if ((queue[shown] & 1) == 0 && !more.test(queue[shown] >>> 1)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Goes on from one more state, and tells which states that reaches for the first time. */
    public void alsoFrom(int state, Steps steps, Watch watch, IntConsumer found) {
        int before = queued;
        begin(state);
        walk(before, steps, () -> stopped(watch));
        for (int k = before; k < queued; k++) {
            if ((queue[k] & 1) == 0) {
                found.accept(queue[k] >>> 1);
            }
        }
    }

    /** Of the nearest states other than the start that are wanted the lowest, by one step at least; {@link #path} tells the sequence. */
    public OptionalInt findNearest(int state, Steps steps, Watch watch, IntPredicate wanted) {
        clear();
        start = state;
        begin(state);
        int head = 0;
        while (head < queued) {
            int level = queued;
            while (head < level) {
                watch.check();
                leave(queue[head++], steps);
            }
            OptionalInt found = IntStream.range(level, queued)
                    .map(k -> queue[k])
                    .filter(arrival -> (arrival & 1) == 0 && wanted.test(arrival >>> 1))
                    .map(arrival -> arrival >>> 1)
                    .min();
            if (found.isPresent()) {
                return found;
            }
        }
        return OptionalInt.empty();
    }

    /** So many of the reached states other than the start, fewest steps first, of equally far ones the lowest. */
    public int[] nearest(int most) {
        int[] steps = new int[lastMover.length];
        List<Integer> found = new ArrayList<>();
        int head = 1; // behind the start
        while (head < queued && found.size() < most) {
            int distance = steps[before[queue[head]]] + 1;
            List<Integer> level = new ArrayList<>();
            for (; head < queued && steps[before[queue[head]]] + 1 == distance; head++) {
                steps[queue[head]] = distance;
                if ((queue[head] & 1) == 0) {
                    level.add(queue[head] >>> 1);
                }
            }
            level.stream().sorted().limit(most - found.size()).forEach(found::add);
        }
        return found.stream().mapToInt(k -> k).toArray();
    }

    /** For walks that end early for no other reason. */
    public static boolean stopped(Watch watch) {
        watch.check();
        return false;
    }

    /** Everybody who has not yet moved on from this state may. */
    private void begin(int state) {
        int first = 2 * state;
        if (lastMover[first] == UNSEEN) {
            lastMover[first] = NOBODY;
            lastMover[first + 1] = NOBODY;
            seen++;
            push(first);
        } else if (lastMover[first + 1] == UNSEEN) {
            lastMover[first + 1] = NOBODY;
            push(first + 1);
        }
    }

    private boolean walk(int from, Steps steps, BooleanSupplier stop) {
        for (int head = from; head < queued && !(returned && 2 * seen == lastMover.length); head++) {
            leave(queue[head], steps);
            if (stop.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    private void leave(int arrival, Steps steps) {
        if ((arrival & 1) == 0) {
            for (int mover = 0; mover < steps.movers(); mover++) {
                expand(steps, mover, arrival);
            }
        } else {
            expand(steps, lastMover[arrival - 1], arrival);
        }
    }

    private void clear() {
        for (int k = 0; k < queued; k++) {
            int first = queue[k] & -2;
            lastMover[first] = UNSEEN;
            lastMover[first + 1] = UNSEEN;
        }
        queued = 0;
        seen = 0;
        looks = 0;
        returned = false;
    }

    private void expand(Steps steps, int mover, int arrival) {
        if (lastMover[arrival] != mover) {
            stepping = mover;
            leaving = arrival;
            steps.each(mover, arrival >>> 1, arrive);
        }
    }

    private void arrive(int state) {
        looks++;
        int mover = stepping;
        int arrival = leaving;
        int first = 2 * state;
        if (lastMover[first] == UNSEEN) {
            lastMover[first] = mover;
            before[first] = arrival;
            seen++;
            push(first);
        } else if (lastMover[first + 1] == UNSEEN && lastMover[first] != mover) {
            lastMover[first + 1] = mover;
            before[first + 1] = arrival;
            push(first + 1);
        } else if (lastMover[first] == NOBODY) {
            returned = true;
        }
    }

    private void push(int arrival) {
        if (queued == queue.length) {
            queue = Arrays.copyOf(queue, 2 * queued);
        }
        queue[queued++] = arrival;
    }

    public boolean reached(int state) {
        return lastMover[2 * state] != UNSEEN;
    }

    /** The states reached, the start among them. */
    public BitSet reached() {
        BitSet reached = new BitSet();
        for (int k = 0; k < queued; k++) {
            reached.set(queue[k] >>> 1);
        }
        return reached;
    }

    /** A legal sequence leads back to where it began. */
    boolean returned() {
        return returned;
    }

    /** How many steps were looked at since the walk set out: its time. */
    long looks() {
        return looks;
    }

    /** The state before this one on the shortest sequence to it. */
    public int before(int state) {
        return before[2 * state] >>> 1;
    }

    /** Who made the last step of the shortest sequence to this state. */
    public int lastMover(int state) {
        return lastMover[2 * state];
    }

    /** One step of a sequence; the mover by its position among those of the steps. */
    public record Step(int mover, int from, int to) {}

    /** The shortest sequence to a reached state. */
    public List<Step> path(int state) {
        Deque<Step> path = new ArrayDeque<>();
        for (int at = 2 * state; at >>> 1 != start; at = before[at]) {
            path.addFirst(new Step(lastMover[at], before[at] >>> 1, at >>> 1));
        }
        return new ArrayList<>(path);
    }
}
